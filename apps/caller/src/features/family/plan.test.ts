import { expect, test } from 'vitest'
import { choicesAfter, momentFrom, nearness, whenOf } from './plan'

const now = new Date('2020-04-15T10:00:00+02:00')

test('the proposal stands first, and a caller may always choose another moment or none', () => {
  const choices = choicesAfter('no-answer', now, [])
  expect(choices[0]).toBe('2020-04-15T14:00:00.000Z')
  expect(choices.slice(-2)).toEqual(['other', 'none'])
  expect(new Set(choices).size).toBe(choices.length)
})

test('where a coordinator must do something first there is nothing to choose', () => {
  expect(choicesAfter('wrong-number', now, [])).toEqual([])
})

test('today and tomorrow are days of the organisation, not of Greenwich', () => {
  const late = new Date('2020-04-15T23:30:00+02:00')
  expect(nearness(new Date('2020-04-15T23:45:00+02:00'), late)).toBe('today')
  expect(nearness(new Date('2020-04-16T00:30:00+02:00'), late)).toBe('tomorrow')
  expect(nearness(new Date('2020-04-17T10:00:00+02:00'), late)).toBe('later')
})

test('what is typed is read on the clock of the organisation', () => {
  expect(momentFrom('vrij 14:30', now)?.toISOString()).toBe('2020-04-17T12:30:00.000Z')
  expect(momentFrom('vanavond half 8', now)?.toISOString()).toBe('2020-04-15T17:30:00.000Z')
  expect(momentFrom('morgen', now)).toBeNull()
  expect(momentFrom('', now)).toBeNull()
})

test('no fixed moment is no moment', () => {
  expect(whenOf('none')).toBeNull()
  expect(whenOf('2020-04-15T12:30:00.000Z')?.getTime()).toBe(Date.parse('2020-04-15T12:30:00Z'))
})
