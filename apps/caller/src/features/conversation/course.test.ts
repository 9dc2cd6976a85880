import { type Protocol, placeKey, type Situation } from '@gib/protocol'
import { gezinInBeeld } from '@gib/protocol/gezin-in-beeld'
import { expect, test } from 'vitest'
import { childBefore, followUps, placeBefore } from './course'
import { clock } from './timer'

const protocol: Protocol = gezinInBeeld
const situation: Situation = {
  round: 'april-2020',
  children: [
    { id: 'sami', age: 8 },
    { id: 'lina', age: 5 },
    { id: 'noor', age: 2 },
  ],
}

test('an answer says which questions it brings along', () => {
  const grade = { question: 'kinderen.cijfer' }
  const brought = followUps(protocol, { 'kinderen.cijfer': 5 }, situation, grade).map(placeKey)
  expect(brought).toContain('kind.anders@sami')
  expect(followUps(protocol, { 'kinderen.cijfer': 8 }, situation, grade).map(placeKey)).not.toContain(
    'kind.anders@sami',
  )
  expect(followUps(protocol, {}, situation, grade)).toEqual([])
})

test('the way back is the question before, and before the first there is none', () => {
  expect(placeBefore(protocol, {}, situation, { question: 'open.vrij_praten' })).toEqual({ question: 'open.moment' })
  expect(placeBefore(protocol, {}, situation, { question: 'open.moment' })).toBeNull()
})

test('a child takes over from the last child before it that has an answer', () => {
  const answers = { 'kind.hoe': { sami: 'goed' } }
  expect(childBefore(answers, situation, { question: 'kind.hoe', child: 'noor' })).toBe('sami')
  expect(childBefore(answers, situation, { question: 'kind.hoe', child: 'sami' })).toBeNull()
  expect(childBefore({}, situation, { question: 'kind.hoe', child: 'noor' })).toBeNull()
})

test('a call of an hour still reads as a clock', () => {
  expect(clock(0)).toBe('00:00')
  expect(clock(754)).toBe('12:34')
  expect(clock(3661)).toBe('1:01:01')
})
