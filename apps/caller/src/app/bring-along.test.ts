import type { RoundRecord, TodayRow } from '@gib/contract'
import { beforeEach, expect, test, vi } from 'vitest'
import { copyOf, fetchRemote, prefetchFamilies, renewRemote } from '../lib/remote'
import { bringAlong } from './bring-along'

vi.mock('../lib/remote', () => ({
  fetchRemote: vi.fn(async () => undefined),
  renewRemote: vi.fn(async () => null),
  prefetchFamilies: vi.fn(async () => {}),
  copyOf: vi.fn(async () => ({ openCall: { callId: 'c1' } })),
}))
const fetched = () => vi.mocked(fetchRemote).mock.calls.map(([path]) => path)
const round = { protocol: { id: 'gezin-in-beeld', version: '1.0.0' } } as RoundRecord
const row = (familyId: string, ...codes: TodayRow['why'][number]['code'][]) =>
  ({ familyId, why: codes.map((code) => ({ code })) }) as TodayRow

beforeEach(() => {
  vi.clearAllMocks()
})

test('the questions come to the device before anything else', async () => {
  await bringAlong([row('f1', 'never-spoken')], round)
  expect(renewRemote).toHaveBeenCalledExactlyOnceWith('protocols/gezin-in-beeld/1.0.0', 24 * 60 * 60_000)
  const [questions, people] = [renewRemote, fetchRemote].map((asked) => vi.mocked(asked).mock.invocationCallOrder[0]!)
  expect(questions).toBeLessThan(people!)
})

test('a conversation that was left open somewhere else can be taken up without a connection', async () => {
  await bringAlong([row('f1', 'never-spoken'), row('f2', 'appointment-now', 'open-call')], round)
  expect(copyOf).toHaveBeenCalledExactlyOnceWith('families/f2')
  expect(fetched()).toContain('calls/c1')
})

test('of a coordinator with hundreds of families only the first come along', async () => {
  await bringAlong(
    Array.from({ length: 350 }, (_, index) => row(`f${index}`, 'never-spoken')),
    round,
  )
  expect(vi.mocked(prefetchFamilies).mock.calls[0]?.[0]).toHaveLength(60)
})
