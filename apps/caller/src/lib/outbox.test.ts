/** From the hand of the caller to the server, through a device that really writes. */
import 'fake-indexeddb/auto'
import type { Operation } from '@gib/contract'
import { renderHook, waitFor } from '@testing-library/react'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { closeDatabase, writeFact } from './database'
import { device, leaveDevice, openDevice } from './device'
import { newId } from './ids'
import { enqueue, sendNow, startOutbox, unsentCount, useSaving } from './outbox'

const samira = '018f0000-0000-7000-8000-000000000001'
const [familyId, roundId] = [newId(), newId()]
const attempt = { type: 'attempt', familyId, roundId, outcome: 'no-answer' } as const

let line: 'good' | 'down' | 'signed-out' | 'fault' = 'good'
let received: Operation[] = []
let stop = () => {}

beforeEach(async () => {
  await closeDatabase()
  leaveDevice()
  globalThis.indexedDB = new IDBFactory()
  line = 'good'
  received = []
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    if (line === 'down') throw new TypeError('Failed to fetch')
    if (line === 'signed-out') return Response.json({ title: 'Sign in' }, { status: 401 })
    if (line === 'fault') return Response.json({ title: 'Fault' }, { status: 500 })
    const { operations } = JSON.parse(String(init.body)) as { operations: Operation[] }
    received.push(...operations)
    return Response.json({ results: operations.map(({ id }) => ({ id, status: 'stored' })) })
  })
  await openDevice(samira)
  await writeFact('person', samira)
  stop = startOutbox()
})
afterEach(() => stop())

test('what a caller does is on the device when its promise resolves, and at the server soon after', async () => {
  const { result } = renderHook(() => useSaving())
  await enqueue(attempt)
  await waitFor(() => expect(result.current.state).toBe('sent'))
  expect(received).toMatchObject([attempt])
  expect(received[0]?.id).toMatch(/-7/)
  expect(result.current.unsent).toBe(0)
  expect(result.current.at).toBeInstanceOf(Date)
})

test('without a connection it stays here and says so; when the line comes back it goes by itself', async () => {
  line = 'down'
  const { result } = renderHook(() => useSaving())
  await enqueue(attempt)
  await waitFor(() => expect(result.current.state).toBe('offline'))
  expect(await unsentCount()).toBe(1)
  line = 'good'
  window.dispatchEvent(new Event('online'))
  await waitFor(() => expect(result.current.state).toBe('sent'))
  expect(received).toHaveLength(1)
})

test('after a fault of the server it tries again by itself', async () => {
  line = 'fault'
  const { result } = renderHook(() => useSaving())
  await enqueue(attempt)
  await waitFor(() => expect(result.current.state).toBe('offline'))
  line = 'good'
  await waitFor(() => expect(result.current.state).toBe('sent'))
})

test('a session that ended keeps everything here, also what is done meanwhile, and sends it after sign-in', async () => {
  line = 'signed-out'
  const { result } = renderHook(() => useSaving())
  await enqueue(attempt)
  await waitFor(() => expect(result.current.state).toBe('signed-out'))
  await enqueue({ ...attempt, outcome: 'busy' })
  await waitFor(() => expect(result.current.unsent).toBe(2))
  expect(result.current.state).toBe('signed-out')
  line = 'good'
  sendNow(true)
  await waitFor(() => expect(result.current.state).toBe('sent'))
  expect(received.map((operation) => 'outcome' in operation && operation.outcome)).toEqual(['no-answer', 'busy'])
})

test('a reload with unsent work sends it', async () => {
  line = 'down'
  await enqueue(attempt)
  stop()
  await closeDatabase()
  leaveDevice()
  line = 'good'
  await openDevice(samira)
  stop = startOutbox()
  const { result } = renderHook(() => useSaving())
  await waitFor(() => expect(received).toHaveLength(1))
  await waitFor(() => expect(result.current.state).toBe('sent'))
  expect(await device().waiting(10)).toEqual([])
})

test('two hundred and fifty operations go in batches of a hundred at most, in order', async () => {
  line = 'down'
  await Promise.all(Array.from({ length: 250 }, (_, index) => enqueue({ ...attempt, note: `${index}` })))
  expect(await unsentCount()).toBe(250)
  line = 'good'
  const sizes: number[] = []
  const fetched = globalThis.fetch
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    sizes.push((JSON.parse(String(init.body)) as { operations: unknown[] }).operations.length)
    return fetched(path, init)
  })
  sendNow()
  await waitFor(async () => expect(await unsentCount()).toBe(0))
  expect(sizes).toEqual([100, 100, 50])
  expect(received.map((operation) => 'note' in operation && operation.note)).toEqual(
    Array.from({ length: 250 }, (_, index) => `${index}`),
  )
})

test('while the disk is full everything still goes to the server, and the words stay honest', async () => {
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('No room', 'QuotaExceededError')
  })
  const { result } = renderHook(() => useSaving())
  void enqueue(attempt)
  await waitFor(() => expect(result.current.state).toBe('full'))
  sendNow()
  await waitFor(() => expect(received).toHaveLength(1))
  expect(result.current.state).toBe('full')
  full.mockRestore()
  sendNow()
  await waitFor(() => expect(result.current.state).toBe('sent'))
  expect(new Set(received.map(({ id }) => id)).size).toBe(1)
})
