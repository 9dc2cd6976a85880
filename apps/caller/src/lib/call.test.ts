/** A call on the device: on the screen at once, on the disk right after, and the same on every device in the end. */
import 'fake-indexeddb/auto'
import type { CallRecord, FamilyRecord, Operation, OperationOf, RoundRecord } from '@gib/contract'
import { gezinInBeeld } from '@gib/protocol/gezin-in-beeld'
import { act, renderHook, waitFor } from '@testing-library/react'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { forgetCalls, startCall, useCall } from './call'
import { closeDatabase, writeFact } from './database'
import { device, leaveDevice, openDevice } from './device'
import { newId } from './ids'
import { startOutbox } from './outbox'
import { fetchRemote, forgetRemotes } from './remote'

const samira = '018f0000-0000-7000-8000-000000000001'
const protocolRef = { id: gezinInBeeld.id, version: gezinInBeeld.version }
const round: RoundRecord = {
  id: newId(),
  code: 'april-2020',
  title: 'April 2020',
  startsOn: '2020-04-14',
  endsOn: '2020-05-01',
  protocol: protocolRef,
  subject: 'family',
}
const sami = newId()
const family = {
  id: newId(),
  name: 'Familie Yılmaz',
  situation: { family: { childCount: 1 }, children: [{ id: sami, name: 'Sami', age: 8 }] },
} as unknown as FamilyRecord
const grade = { question: 'ouder.cijfer' }

let online = true
let received: Operation[] = []
let onServer: CallRecord | null = null
let stop = () => {}

beforeEach(async () => {
  await closeDatabase()
  leaveDevice()
  forgetCalls()
  forgetRemotes()
  globalThis.indexedDB = new IDBFactory()
  online = true
  received = []
  onServer = null
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (!online) throw new TypeError('Failed to fetch')
    if (path.startsWith('/api/protocols/')) return Response.json(gezinInBeeld)
    if (path.startsWith('/api/families/')) return Response.json(family)
    if (path.startsWith('/api/calls/'))
      return onServer ? Response.json(onServer) : Response.json({ title: 'Not found' }, { status: 404 })
    const { operations } = JSON.parse(String(init.body)) as { operations: Operation[] }
    received.push(...operations)
    return Response.json({ results: operations.map(({ id }) => ({ id, status: 'stored' })) })
  })
  await openDevice(samira)
  await writeFact('person', samira)
  await fetchRemote(`protocols/${protocolRef.id}/${protocolRef.version}`)
  stop = startOutbox()
})
afterEach(() => stop())

async function reload(): Promise<void> {
  stop()
  forgetCalls()
  forgetRemotes()
  await closeDatabase()
  leaveDevice()
  await openDevice(samira)
  stop = startOutbox()
}

test('without a connection a call starts, is heard, and comes back whole after a reload', async () => {
  online = false
  const callId = startCall(family, round)
  const { result, unmount } = renderHook(() => useCall(callId))
  expect(result.current.status).toBe('ready')
  await waitFor(() => expect(result.current.protocol?.id).toBe('gezin-in-beeld'))
  let saved: Promise<void>[] = []
  act(() => {
    saved = [
      result.current.hear(grade, 5.5, '5,5'),
      result.current.hear({ question: 'kind.hoe', child: sami }, 'goed'),
      result.current.note(grade, 'slaapt slecht'),
      result.current.quote(grade, 'Het gaat, zeggen we dan.'),
      result.current.later({ question: 'geld.zorgen' }),
      result.current.scratch('oma belt elke dag'),
    ]
  })
  expect(result.current.folded.answers).toEqual({ 'ouder.cijfer': 5.5, 'kind.hoe': { [sami]: 'goed' } })
  await Promise.all(saved)
  const before = result.current.folded
  unmount()
  await reload()
  const again = renderHook(() => useCall(callId))
  await waitFor(() => expect(again.result.current.status).toBe('ready'))
  await waitFor(() => expect(again.result.current.protocol).not.toBeNull())
  expect(again.result.current.folded).toEqual(before)
  expect(again.result.current.situation).toMatchObject({ round: 'april-2020', children: [{ name: 'Sami' }] })
  expect(received).toEqual([])
})

test('the operations reach the server in the order they were done, the start first', async () => {
  const callId = startCall(family, round)
  const { result } = renderHook(() => useCall(callId))
  await act(async () => {
    await result.current.hear(grade, 6)
    await result.current.hear(grade, 7)
    await result.current.perform({ type: 'end-call', ending: 'complete' })
  })
  await waitFor(() => expect(received).toHaveLength(4))
  expect(received.map(({ type }) => type)).toEqual(['start-call', 'answer', 'answer', 'end-call'])
  const [, six, seven] = received as [Operation, OperationOf<'answer'>, OperationOf<'answer'>]
  expect(seven.event.replaces).toEqual([six.event.id])
  expect(seven.event.sequence).toBeGreaterThan(six.event.sequence)
  expect(result.current.ended?.ending).toBe('complete')
})

test('a key press is on the screen before anything is written', () => {
  const callId = startCall(family, round)
  const { result } = renderHook(() => useCall(callId))
  act(() => void result.current.hear(grade, 7))
  expect(result.current.folded.answers).toEqual({ 'ouder.cijfer': 7 })
  expect(device().unwritten).toBeGreaterThan(0)
})

test('an answer can be taken back, and an empty note takes the note away', async () => {
  const callId = startCall(family, round)
  const { result } = renderHook(() => useCall(callId))
  act(() => void result.current.hear(grade, 7))
  act(() => void result.current.note(grade, 'moe'))
  act(() => void result.current.hear(grade, null))
  act(() => void result.current.note(grade, '  '))
  expect(result.current.folded.answers).toEqual({})
  expect(result.current.folded.notes).toEqual({})
})

test('what was heard on another device is taken in, and what differs is kept as a conflict', async () => {
  const callId = startCall(family, round)
  const { result, unmount } = renderHook(() => useCall(callId))
  await act(() => result.current.hear(grade, 6))
  unmount()
  const other = { by: samira, device: 'phone', at: '2020-04-17T10:00:00Z', kind: 'answer' as const, replaces: [] }
  onServer = {
    id: callId,
    familyId: family.id,
    roundId: round.id,
    protocol: protocolRef,
    callerId: samira,
    startedAt: '2020-04-17T09:55:00Z',
    endedAt: null,
    ending: null,
    finishedAt: null,
    balanceShownAt: null,
    situation: {},
    events: [
      { ...other, id: newId(), place: grade, value: 7, sequence: 1 },
      { ...other, id: newId(), place: { question: 'geld.zorgen' }, value: 'vaak', sequence: 2 },
    ],
  }
  await reload()
  const again = renderHook(() => useCall(callId))
  await waitFor(() => {
    expect(again.result.current.folded.answers['geld.zorgen']).toBe('vaak')
    expect(again.result.current.folded.conflicts).toHaveLength(1)
  })
  expect(again.result.current.folded.conflicts[0]?.events.map(({ value }) => value).sort()).toEqual([6, 7])
})

test('a call that only the server knows opens on this device', async () => {
  const callId = newId()
  onServer = {
    id: callId,
    familyId: family.id,
    roundId: round.id,
    protocol: protocolRef,
    callerId: samira,
    startedAt: '2020-04-17T09:55:00Z',
    endedAt: '2020-04-17T10:15:00Z',
    ending: 'call-back',
    finishedAt: null,
    balanceShownAt: null,
    situation: { round: 'april-2020' },
    events: [],
  }
  const { result } = renderHook(() => useCall(callId))
  expect(result.current.status).toBe('loading')
  await waitFor(() => expect(result.current.family?.name).toBe('Familie Yılmaz'))
  expect(result.current.ended?.ending).toBe('call-back')
})

test('a call that nobody knows says so', async () => {
  const callId = newId()
  const { result } = renderHook(() => useCall(callId))
  await waitFor(() => expect(result.current.status).toBe('missing'))
  expect(result.current.trouble).toBe('not-found')
})

test('actions and the call-back that were agreed stand with the call; a dropped action does not', async () => {
  const callId = startCall(family, round)
  const { result } = renderHook(() => useCall(callId))
  const agreed = { ownerId: samira, dueOn: '2020-04-20', consent: true }
  act(() => void result.current.perform({ type: 'action', kind: 'laptop', ...agreed }))
  act(() => void result.current.perform({ type: 'action', kind: 'mats', ...agreed }))
  act(() => void result.current.perform({ type: 'appointment', when: '2020-04-16T17:00:00Z', withPersonId: null }))
  act(() => void result.current.perform({ type: 'drop-action', actionId: result.current.actions[0]!.actionId }))
  expect(result.current.actions.map(({ kind }) => kind)).toEqual(['mats'])
  expect(result.current.appointment).toMatchObject({ familyId: family.id, roundId: round.id, callId })
})
