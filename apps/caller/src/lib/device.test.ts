/** What a caller did stays on her device, in order, sealed, and hers alone. */
import 'fake-indexeddb/auto'
import type { Operation } from '@gib/contract'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { closeDatabase, withDatabase } from './database'
import { clearDevice, type Device, leaveDevice, openDevice, wipeDevice } from './device'
import { newId } from './ids'

const samira = '018f0000-0000-7000-8000-000000000001'
const ahmed = '018f0000-0000-7000-8000-000000000002'
const familyId = newId()
const roundId = newId()

beforeEach(async () => {
  await closeDatabase()
  leaveDevice()
  globalThis.indexedDB = new IDBFactory()
})
afterEach(() => vi.restoreAllMocks())

function noted(note: string, callId?: string): Operation {
  const at = new Date().toISOString()
  return callId
    ? { type: 'end-call', id: newId(), at, callId, ending: 'call-back', forNextCaller: note }
    : { type: 'attempt', id: newId(), at, familyId, roundId, outcome: 'no-answer', note }
}

async function reopen(person: string): Promise<Device> {
  await closeDatabase()
  leaveDevice()
  return openDevice(person)
}

const keep = (mine: Device, operation: Operation) => mine.keep(operation, mine.nextOrder())

test('what was kept is there after a restart, in the order it was done', async () => {
  const mine = await openDevice(samira)
  const done = Array.from({ length: 25 }, (_, index) => noted(`regel ${index}`))
  await Promise.all(done.map((operation) => keep(mine, operation)))
  const again = await reopen(samira)
  expect(await again.waiting(100)).toEqual(done)
  expect(await again.waiting(3)).toEqual(done.slice(0, 3))
  expect(again.nextOrder()).toBe(26)
  expect(again.name).toBe(mine.name)
})

test('the words of a family are nowhere on the disk in clear, and the key cannot be taken out', async () => {
  const mine = await openDevice(samira)
  await keep(mine, noted('moeder huilt om de huur'))
  await mine.put('families/1', { name: 'Familie Yılmaz' })
  const everything = await withDatabase(async (database) => ({
    operations: await database.getAll('operations'),
    copies: await database.getAll('copies'),
    facts: await database.getAll('facts'),
    keys: await database.getAll('keys'),
  }))
  const bytes = [...everything.operations, ...everything.copies].map(({ sealed }) =>
    new TextDecoder().decode(sealed.data),
  )
  const clear = JSON.stringify([everything.operations, everything.copies, everything.facts]) + bytes.join()
  expect(clear).not.toMatch(/huilt|Yılmaz|no-answer|attempt/)
  const [key] = everything.keys
  expect(key?.extractable).toBe(false)
  await expect(crypto.subtle.exportKey('raw', key!)).rejects.toThrow()
})

test('every write is flushed to the disk before it counts', async () => {
  const mine = await openDevice(samira)
  const asked = vi.spyOn(IDBDatabase.prototype, 'transaction')
  await keep(mine, noted('een'))
  const writes = asked.mock.calls.filter(([, mode]) => mode === 'readwrite')
  expect(writes).toHaveLength(1)
  expect(writes[0]?.[2]).toEqual({ durability: 'strict' })
})

test('the operations of one call come back in order, also those that are not on the disk yet', async () => {
  const mine = await openDevice(samira)
  const [call, other] = [newId(), newId()]
  const first = noted('eerste', call)
  await keep(mine, first)
  await keep(mine, noted('ander gesprek', other))
  const second = noted('tweede', call)
  const writing = keep(mine, second)
  expect((await mine.ofCall(call)).map(({ operation }) => operation)).toEqual([first, second])
  await writing
  expect((await (await reopen(samira)).ofCall(call)).map(({ operation }) => operation)).toEqual([first, second])
})

test('what reaches the disk while a call is being read is in what was read', async () => {
  const mine = await openDevice(samira)
  const call = newId()
  const first = noted('eerste', call)
  await keep(mine, first)
  const second = noted('tweede', call)
  const writing = keep(mine, second)
  const decrypt = crypto.subtle.decrypt.bind(crypto.subtle)
  const slow = vi.spyOn(crypto.subtle, 'decrypt').mockImplementation(async (...of) => {
    await writing
    return decrypt(...of)
  })
  const read = await mine.ofCall(call)
  slow.mockRestore()
  expect(read.map(({ operation }) => operation)).toEqual([first, second])
})

test('what was sent no longer waits, what was refused is kept aside with its reason', async () => {
  const mine = await openDevice(samira)
  const [one, two, three] = [noted('een'), noted('twee'), noted('drie')]
  for (const operation of [one, two, three]) await keep(mine, operation)
  await mine.settle([
    { id: one.id, as: 'sent' },
    { id: two.id, as: 'refused', reason: 'not-understood' },
  ])
  expect(await mine.waiting(10)).toEqual([three])
  expect(await mine.counts()).toEqual({ waiting: 1, refused: 1 })
  expect(await mine.refused()).toMatchObject([{ operation: two, reason: 'not-understood' }])
})

test('a row that can no longer be opened is set aside and does not hold up the next', async () => {
  const mine = await openDevice(samira)
  const [broken, whole] = [noted('stuk'), noted('heel')]
  await keep(mine, broken)
  await keep(mine, whole)
  await withDatabase(async (database) => {
    const row = await database.get('operations', broken.id)
    await database.put('operations', { ...row!, sealed: { ...row!.sealed, data: new ArrayBuffer(40) } })
  })
  expect(await mine.waiting(1)).toEqual([whole])
  expect(await mine.counts()).toEqual({ waiting: 1, refused: 1 })
})

test('a full disk keeps the promise open, says full, and writes once there is room', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  const mine = await openDevice(samira)
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('No room', 'QuotaExceededError')
  })
  let resolved = false
  const operation = noted('een 4')
  const writing = keep(mine, operation).then(() => {
    resolved = true
  })
  await vi.waitFor(() => expect(mine.trouble).toBe('full'), 30_000)
  expect(resolved).toBe(false)
  expect(mine.unwritten).toBe(1)
  full.mockRestore()
  await vi.advanceTimersByTimeAsync(5_000)
  vi.useRealTimers()
  await writing
  expect(mine.trouble).toBe(null)
  expect(await mine.waiting(10)).toEqual([operation])
})

test('when the browser clears its storage under an open tab, everything unsent goes back with the next thing done', async () => {
  const mine = await openDevice(samira)
  const [sent, unsent, next] = [noted('verstuurd'), noted('nog niet'), noted('daarna')]
  await keep(mine, sent)
  await keep(mine, unsent)
  await mine.settle([{ id: sent.id, as: 'sent' }])
  await closeDatabase()
  globalThis.indexedDB = new IDBFactory()
  await keep(mine, next)
  const again = await reopen(samira)
  expect(await again.waiting(10)).toEqual([unsent, next])
  expect(again.name).toBe(mine.name)
})

test('who signs in next on this device sees nothing of the one before', async () => {
  const hers = await openDevice(samira)
  await keep(hers, noted('van Samira'))
  await hers.put('today', { rows: ['Yılmaz'] })
  const his = await reopen(ahmed)
  expect(await his.waiting(10)).toEqual([])
  expect(await his.get('today')).toBeUndefined()
  expect(await his.all('')).toEqual([])
  expect(await (await reopen(samira)).waiting(10)).toHaveLength(1)
})

test('after signing out with unsent work only that work stays, and after a wipe nothing does', async () => {
  const mine = await openDevice(samira)
  const [sent, unsent] = [noted('verstuurd'), noted('nog niet')]
  await keep(mine, sent)
  await keep(mine, unsent)
  await mine.settle([{ id: sent.id, as: 'sent' }])
  await mine.put('today', { rows: [] })
  await clearDevice(samira)
  const rows = await withDatabase((database) => database.getAll('operations'))
  expect(rows.map(({ id }) => id)).toEqual([unsent.id])
  expect(await withDatabase((database) => database.count('copies'))).toBe(0)
  expect(await (await reopen(samira)).waiting(10)).toEqual([unsent])
  await wipeDevice(samira)
  const left = await withDatabase(async (database) => [
    await database.count('operations'),
    await database.count('copies'),
    await database.count('keys'),
  ])
  expect(left).toEqual([0, 0, 0])
})

test('what the server has had for a week leaves the device; what waits does not', async () => {
  const mine = await openDevice(samira)
  const [sent, waiting] = [noted('lang geleden verstuurd'), noted('lang geleden, nog niet verstuurd')]
  const ago = vi.spyOn(Date, 'now').mockReturnValue(Date.now() - 8 * 24 * 60 * 60 * 1000)
  await keep(mine, sent)
  await keep(mine, waiting)
  ago.mockRestore()
  await mine.settle([{ id: sent.id, as: 'sent' }])
  await reopen(samira)
  const rows = await withDatabase((database) => database.getAll('operations'))
  expect(rows.map(({ id }) => id)).toEqual([waiting.id])
})
