import type { Operation } from '@gib/contract'
import { expect, test } from 'vitest'
import { handledIn } from './handled'

const at = '2020-04-15T09:00:00.000Z'
const now = '2020-04-15T09:30:00.000Z'
const attempt = { id: 'o1', at, type: 'attempt', familyId: 'f1', roundId: 'r1', outcome: 'no-answer' } as Operation
const ended = { id: 'o2', at, type: 'end-call', callId: 'c1', ending: 'complete' } as Operation

test('a family that did not answer was handled, not spoken', () => {
  expect(handledIn([attempt], new Map(), new Map(), now).get('f1')).toEqual({ at, spoken: false, waiting: true })
})

test('a conversation that ended belongs to the family it was started with', () => {
  const families = new Map([['c1', 'f2']])
  expect(handledIn([ended], families, new Map(), now).get('f2')).toEqual({ at, spoken: true, waiting: true })
})

test('what was sent is remembered from then on, so that an older list does not bring the family back', () => {
  const before = handledIn([attempt], new Map(), new Map(), now)
  expect(handledIn([], new Map(), before, now).get('f1')).toEqual({ at: now, spoken: false, waiting: false })
})

test('picking up the phone is not the end of it: a family in conversation stays', () => {
  const reached = { ...attempt, outcome: 'reached' } as Operation
  expect(handledIn([reached], new Map(), new Map(), now).size).toBe(0)
})
