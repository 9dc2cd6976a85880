import { expect, test } from 'vitest'
import { dayIn, momentIn, partOfDay } from './calendar'

test('a call after midnight in Leiden is a call of the next day, whatever the server thinks', () => {
  expect(dayIn('Europe/Amsterdam', new Date('2020-04-17T22:30:00Z'))).toBe('2020-04-18')
})

test('half past two stays half past two when the clock goes forward', () => {
  expect(momentIn('Europe/Amsterdam', '2020-03-27', 14, 30).toISOString()).toBe('2020-03-27T13:30:00.000Z')
  expect(momentIn('Europe/Amsterdam', '2020-03-30', 14, 30).toISOString()).toBe('2020-03-30T12:30:00.000Z')
})

test('the afternoon begins at noon and the evening at five, on the clock of the family', () => {
  const partAt = (time: string) => partOfDay('Europe/Amsterdam', new Date(`2020-04-17T${time}:00Z`))
  expect([partAt('09:59'), partAt('10:00'), partAt('14:59'), partAt('15:00')]).toEqual([
    'morning',
    'afternoon',
    'afternoon',
    'evening',
  ])
})
