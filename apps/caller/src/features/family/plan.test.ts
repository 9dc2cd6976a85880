import { expect, test } from 'vitest'
import { momentFrom, planOf, whenOf } from './plan'

const zone = 'Europe/Amsterdam'
const now = new Date('2020-04-15T10:00:00+02:00')

test('the proposal stands first, and a caller may always choose another moment or none', () => {
  const { choices } = planOf('no-answer', now, [], zone)
  expect(choices[0]).toBe('2020-04-15T14:00:00.000Z')
  expect(choices.slice(-2)).toEqual(['other', 'none'])
  expect(new Set(choices).size).toBe(choices.length)
})

test('where a coordinator must do something first there is nothing to choose', () => {
  expect(planOf('wrong-number', now, [], zone).choices).toEqual([])
})

test('today and tomorrow are days of the organisation, not of Greenwich', () => {
  const { dayOf } = planOf('busy', new Date('2020-04-15T23:30:00+02:00'), [], zone)
  expect(dayOf(new Date('2020-04-15T23:45:00+02:00'))).toBe('today')
  expect(dayOf(new Date('2020-04-16T00:30:00+02:00'))).toBe('tomorrow')
  expect(dayOf(new Date('2020-04-17T10:00:00+02:00'))).toBe('later')
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
