import { expect, test } from 'vitest'
import { isReachedBy } from './over'

const wrappedUp = new Date('2020-05-13T12:30:00Z')

test('who wanted no more is not phoned again, wrapped up or not', () => {
  expect(isReachedBy({ ending: 'parent-stopped', finishedAt: null })).toBe(true)
  expect(isReachedBy({ ending: 'parent-stopped', finishedAt: wrappedUp })).toBe(true)
})

test('a conversation with everything discussed stays on the list until it is wrapped up', () => {
  expect(isReachedBy({ ending: 'complete', finishedAt: null })).toBe(false)
  expect(isReachedBy({ ending: 'complete', finishedAt: wrappedUp })).toBe(true)
})

test('a conversation that broke off was not the last, wrapped up or not', () => {
  for (const ending of ['call-back', 'connection-lost', null]) {
    expect(isReachedBy({ ending, finishedAt: null }), String(ending)).toBe(false)
    expect(isReachedBy({ ending, finishedAt: wrappedUp }), String(ending)).toBe(false)
  }
})
