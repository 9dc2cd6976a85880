import { describe, expect, test } from 'vitest'
import { Operation } from './operation'

const id = '019ab3c0-0000-7000-8000-000000000001'
const at = '2020-04-17T12:00:00Z'
const event = {
  id,
  kind: 'answer',
  place: { question: 'ouder.cijfer' },
  value: 6.5,
  replaces: [],
  at,
  by: id,
  device: 'laptop',
  sequence: 1,
}
const answer = (changed: object) =>
  Operation.safeParse({ type: 'answer', id, at, callId: id, event: { ...event, ...changed } }).success

describe('an answer that is sent', () => {
  test('is a value, several codes, a reason for silence, or taken back', () => {
    for (const value of [0, 6.5, true, 'goed', ['partner', 'buren'], { absent: 'declined' }, null]) {
      expect(answer({ value }), JSON.stringify(value)).toBe(true)
    }
  })

  test('has an id, so that sending it twice is sending it once', () => {
    expect(answer({ id: undefined })).toBe(false)
    expect(Operation.safeParse({ type: 'answer', at, callId: id, event }).success).toBe(false)
  })

  test('is refused when its silence has no known reason, or it is too long to have been said', () => {
    expect(answer({ value: { absent: 'shy' } })).toBe(false)
    expect(answer({ value: 'a'.repeat(4001) })).toBe(false)
  })
})

test('an agreement has an owner, a day and the word of the family', () => {
  const agreement = {
    type: 'action',
    id,
    at,
    actionId: id,
    familyId: id,
    callId: id,
    kind: 'laptop',
    ownerId: id,
    dueOn: '2020-04-24',
    consent: true,
  }
  expect(Operation.safeParse(agreement).success).toBe(true)
  for (const part of ['ownerId', 'dueOn', 'consent']) {
    expect(Operation.safeParse({ ...agreement, [part]: undefined }).success, part).toBe(false)
  }
})

test('what nobody knows is not an operation', () => {
  expect(Operation.safeParse({ type: 'erase-everything', id, at }).success).toBe(false)
})
