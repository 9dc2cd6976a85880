/** The last copy is on the screen at once, and never taken away by a bad line. */
import 'fake-indexeddb/auto'
import { act, renderHook, waitFor } from '@testing-library/react'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { closeDatabase } from './database'
import { leaveDevice, openDevice } from './device'
import { fetchRemote, forgetRemotes, prefetchFamilies, renewRemote, useRemote } from './remote'

const samira = '018f0000-0000-7000-8000-000000000001'
let online = true
let asked: string[] = []
let version = 1

beforeEach(async () => {
  await closeDatabase()
  leaveDevice()
  forgetRemotes()
  globalThis.indexedDB = new IDBFactory()
  online = true
  asked = []
  version = 1
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path)
    if (!online) throw new TypeError('Failed to fetch')
    return Response.json({ path, version })
  })
  await openDevice(samira)
})
afterEach(() => vi.unstubAllGlobals())

test('the server is asked, and what it says is kept for the next time', async () => {
  const { result, unmount } = renderHook(() => useRemote('today'))
  expect(result.current).toMatchObject({ data: undefined, loading: true })
  await waitFor(() => expect(result.current.data).toMatchObject({ version: 1 }))
  unmount()
  forgetRemotes()
  online = false
  const again = renderHook(() => useRemote('today'))
  await waitFor(() => expect(again.result.current.trouble).toBe('unreachable'))
  expect(again.result.current.data).toMatchObject({ version: 1 })
  expect(again.result.current.at).toBeInstanceOf(Date)
})

test('without a copy and without a connection it says so and stops loading', async () => {
  online = false
  const { result } = renderHook(() => useRemote('today'))
  await waitFor(() => expect(result.current).toMatchObject({ loading: false, trouble: 'unreachable', data: undefined }))
})

test('trying again clears the trouble', async () => {
  online = false
  const { result } = renderHook(() => useRemote('today'))
  await waitFor(() => expect(result.current.trouble).toBe('unreachable'))
  online = true
  version = 2
  act(() => result.current.refresh())
  await waitFor(() => expect(result.current).toMatchObject({ trouble: null, data: { version: 2 } }))
})

test('a protocol is asked once and then never again', async () => {
  await fetchRemote('protocols/gezin-in-beeld/1.0.0')
  forgetRemotes()
  await fetchRemote('protocols/gezin-in-beeld/1.0.0')
  expect(asked).toEqual(['/api/protocols/gezin-in-beeld/1.0.0'])
})

test('a copy that has become old is asked anew, and a young one is not', async () => {
  const path = 'protocols/gezin-in-beeld/1.0.0'
  await renewRemote(path, 60_000)
  version = 2
  await renewRemote(path, 60_000)
  expect(await fetchRemote(path)).toMatchObject({ version: 1 })
  await renewRemote(path, 0)
  expect(await fetchRemote(path)).toMatchObject({ version: 2 })
  forgetRemotes()
  expect(await fetchRemote(path)).toMatchObject({ version: 2 })
  expect(asked).toHaveLength(2)
})

test('the families of the list are fetched beforehand, once in a while and not twice', async () => {
  const rows = [{ familyId: 'a' }, { familyId: 'b' }]
  await prefetchFamilies(rows)
  await prefetchFamilies(rows)
  expect(asked).toEqual(['/api/families/a', '/api/families/b'])
  online = false
  forgetRemotes()
  const { result } = renderHook(() => useRemote('families/b'))
  await waitFor(() => expect(result.current.data).toMatchObject({ path: '/api/families/b' }))
})

test('without a connection the families are left for later', async () => {
  online = false
  await prefetchFamilies([{ familyId: 'a' }, { familyId: 'b' }, { familyId: 'c' }])
  expect(asked).toEqual(['/api/families/a'])
})
