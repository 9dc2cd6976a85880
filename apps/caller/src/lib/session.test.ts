/** Who works on this device: also without a connection, and nobody sees another's work. */
import 'fake-indexeddb/auto'
import type { Me } from '@gib/contract'
import { renderHook, waitFor } from '@testing-library/react'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { closeDatabase, withDatabase } from './database'
import { device, leaveDevice } from './device'
import { newId } from './ids'

const personOf = (name: string, id: string): Me => ({
  person: { id, name, role: 'caller' },
  organisation: { id: newId(), name: 'JES', timeZone: 'Europe/Amsterdam', contact: null, demo: false },
  round: null,
})
const samira = personOf('Samira', '018f0000-0000-7000-8000-000000000001')
const ahmed = personOf('Ahmed', '018f0000-0000-7000-8000-000000000002')

/** The server: who has a session, whether it can be reached, whether it takes operations. */
let online = true
let onServer: Me | null = null
let takes = true

/** A page that is gone hears nothing any more, and neither does the app of a test that is over. */
const channels: BroadcastChannel[] = []
const Channel = globalThis.BroadcastChannel
const closeChannels = () => {
  for (const channel of channels.splice(0)) channel.close()
}

beforeEach(async () => {
  vi.stubGlobal(
    'BroadcastChannel',
    class extends Channel {
      constructor(name: string) {
        super(name)
        channels.push(this)
      }
    },
  )
  await closeDatabase()
  leaveDevice()
  globalThis.indexedDB = new IDBFactory()
  online = true
  onServer = null
  takes = true
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (!online) throw new TypeError('Failed to fetch')
    if (path === '/api/auth/sign-in/email') {
      const { email, password } = JSON.parse(String(init.body)) as { email: string; password: string }
      if (password !== 'goed genoeg') return Response.json({ code: 'INVALID_EMAIL_OR_PASSWORD' }, { status: 401 })
      onServer = email.startsWith('samira') ? samira : ahmed
      return Response.json({ token: 'x' })
    }
    if (path === '/api/auth/sign-out') {
      onServer = null
      return Response.json({ success: true })
    }
    if (!onServer) return Response.json({ title: 'Sign in' }, { status: 401 })
    if (path === '/api/me') return Response.json(onServer)
    if (!takes) return Response.json({ title: 'Fault' }, { status: 500 })
    const { operations } = JSON.parse(String(init.body)) as { operations: { id: string }[] }
    return Response.json({ results: operations.map(({ id }) => ({ id, status: 'stored' })) })
  })
})
afterEach(() => {
  closeChannels()
  vi.unstubAllGlobals()
})

/** The app as it is after a reload: nothing in memory. */
async function load() {
  closeChannels()
  vi.resetModules()
  const [session, outbox, database] = await Promise.all([import('./session'), import('./outbox'), import('./database')])
  const { result } = renderHook(() => session.useMe())
  await waitFor(() => expect(result.current.status).not.toBe('loading'))
  return { ...session, enqueue: outbox.enqueue, close: database.closeDatabase, result }
}

const attempt = { type: 'attempt', familyId: newId(), roundId: newId(), outcome: 'no-answer' } as const

test('a wrong password says so, the right one lets in', async () => {
  const app = await load()
  expect(app.result.current.status).toBe('signed-out')
  expect(await app.signIn('samira@example.org', 'fout')).toBe('signed-out')
  expect(await app.signIn('samira@example.org', 'goed genoeg')).toBe(null)
  await waitFor(() => expect(app.result.current.me?.person.name).toBe('Samira'))
})

test('after a reload without a connection she is still herself', async () => {
  const first = await load()
  await first.signIn('samira@example.org', 'goed genoeg')
  await first.close()
  online = false
  const again = await load()
  expect(again.result.current).toMatchObject({
    status: 'signed-in',
    expired: false,
    me: { person: { name: 'Samira' } },
  })
})

test('a session that ended does not put her out: the app says sign in again and goes on', async () => {
  const first = await load()
  await first.signIn('samira@example.org', 'goed genoeg')
  await first.close()
  onServer = null
  const again = await load()
  await waitFor(() => expect(again.result.current.expired).toBe(true))
  expect(again.result.current.status).toBe('signed-in')
  await again.enqueue(attempt)
  expect(await again.unsentCount()).toBe(1)
  await again.signIn('samira@example.org', 'goed genoeg')
  await waitFor(async () => expect(await again.unsentCount()).toBe(0))
  expect(again.result.current.expired).toBe(false)
})

test('signing out with everything sent leaves nothing on the device', async () => {
  const app = await load()
  await app.signIn('samira@example.org', 'goed genoeg')
  await app.enqueue(attempt)
  await waitFor(async () => expect(await app.unsentCount()).toBe(0))
  await app.signOut()
  expect(app.result.current.status).toBe('signed-out')
  await app.close()
  const left = await withDatabase((database) =>
    Promise.all([database.count('operations'), database.count('copies'), database.count('keys')]),
  )
  expect(left).toEqual([0, 0, 0])
})

test('signing out with unsent work keeps that work for her, and the next person sees none of it', async () => {
  const app = await load()
  await app.signIn('samira@example.org', 'goed genoeg')
  takes = false
  await app.enqueue(attempt)
  expect(await app.unsentCount()).toBe(1)
  await app.signOut()
  await app.signIn('ahmed@example.org', 'goed genoeg')
  expect(await app.unsentCount()).toBe(0)
  await app.signOut()
  takes = true
  await app.signIn('samira@example.org', 'goed genoeg')
  await waitFor(async () => expect(await app.unsentCount()).toBe(0))
  expect(() => device()).toThrow('Nobody is signed in')
})

test('who signed out without a connection does not come in again by itself, whoever opens the app next', async () => {
  const app = await load()
  await app.signIn('samira@example.org', 'goed genoeg')
  online = false
  await app.signOut()
  await app.close()
  const offline = await load()
  expect(offline.result.current.status).toBe('signed-out')
  await offline.close()
  online = true
  const next = await load()
  expect(next.result.current).toMatchObject({ status: 'signed-out', me: null })
  expect(onServer).toBe(null)
  expect(await next.signIn('ahmed@example.org', 'goed genoeg')).toBe(null)
  await waitFor(() => expect(next.result.current.me?.person.name).toBe('Ahmed'))
})
