import { expect, test } from 'vitest'
import { callBackMoments, instantOf, wallOf } from './moments'
import { parseDay } from './typed-day'
import { patience, type TypedGrade, typeGrade } from './typed-grade'
import { parseMoment } from './typed-moment'

const wednesday = '2020-04-15'

function typed(keys: string, between = 200, given?: number): number | undefined {
  let grade: TypedGrade | null = null
  ;[...keys].forEach((key, index) => {
    grade = typeGrade(grade, key, index * between, given)
  })
  return (grade as TypedGrade | null)?.value
}

test('a 1 is a 1 at once, and with a 0 right after it a 10', () => {
  expect(typed('1')).toBe(1)
  expect(typed('10')).toBe(10)
  expect(typed('10', patience + 1)).toBe(0)
  expect(typed('70')).toBe(0)
})

test('a comma makes it a half, and a digit after it a tenth', () => {
  expect(typed('6,')).toBe(6.5)
  expect(typed('6,5')).toBe(6.5)
  expect(typed('6,7')).toBe(6.7)
  expect(typed('10,')).toBe(10)
  expect(typed(',', 0, 7)).toBe(7.5)
  expect(typed(',', 0, 7.5)).toBe(7)
  expect(typed(',')).toBeUndefined()
})

test.each([
  ['vandaag', '2020-04-15'],
  ['morgen', '2020-04-16'],
  ['Overmorgen', '2020-04-17'],
  ['tomorrow', '2020-04-16'],
  ['vr', '2020-04-17'],
  ['vrij', '2020-04-17'],
  ['Friday', '2020-04-17'],
  ['woensdag', '2020-04-22'],
  ['maandag', '2020-04-20'],
  ['volgende week', '2020-04-22'],
  ['volgende week vrijdag', '2020-04-24'],
  ['next week mon', '2020-04-20'],
  ['over 3 dagen', '2020-04-18'],
  ['over een week', '2020-04-22'],
  ['in 2 weeks', '2020-04-29'],
  ['17-4', '2020-04-17'],
  ['17/4', '2020-04-17'],
  ['17 april', '2020-04-17'],
  ['april 17', '2020-04-17'],
  ['3 mrt.', '2021-03-03'],
  ['3 maart 2020', '2020-03-03'],
  ['17-4-20', '2020-04-17'],
  ['2020-05-01', '2020-05-01'],
  ['20', '2020-04-20'],
  ['3', '2020-05-03'],
  ['29-2', '2024-02-29'],
])('"%s" typed on Wednesday 15 April 2020 is %s', (text, day) => {
  expect(parseDay(text, wednesday)).toBe(day)
})

test.each(['', 'ooit', '31-4', '32', '0', 'm', '17-13', 'over een maand of wat'])('"%s" is no day', (text) => {
  expect(parseDay(text, wednesday)).toBeNull()
})

test('the day of something that was, is the closest one', () => {
  expect(parseDay('3 maart', wednesday, 'near')).toBe('2020-03-03')
})

test.each([
  ['vrij 14:00', '2020-04-17', '14:00'],
  ['vrijdag om 10 uur', '2020-04-17', '10:00'],
  ['morgenavond', '2020-04-16', '19:00'],
  ['vrijdagmiddag', '2020-04-17', '14:00'],
  ['morgen kwart voor 8', '2020-04-16', '19:45'],
  ['vanavond half 8', '2020-04-15', '19:30'],
  ['vanavond', '2020-04-15', '19:00'],
  ['17-4 10.30', '2020-04-17', '10:30'],
  ['tomorrow 3 pm', '2020-04-16', '15:00'],
  ['tomorrow at 9', '2020-04-16', '09:00'],
  ['19:00', '2020-04-15', '19:00'],
  ['10:00', '2020-04-16', '10:00'],
  ['3 uur', '2020-04-15', '15:00'],
  ['morgen', '2020-04-16', null],
  ['volgende week dinsdag 9u30', '2020-04-21', '09:30'],
])('"%s" typed on Wednesday at eleven is %s %s', (text, day, time) => {
  expect(parseMoment(text, wednesday, '11:00')).toEqual({ day, time })
})

test('what is no moment stays words', () => {
  expect(parseMoment('als de kinderen slapen', wednesday, '11:00')).toBeNull()
})

test('seven in the evening is another moment in winter than in summer', () => {
  expect(instantOf('2020-04-16', '19:00').toISOString()).toBe('2020-04-16T17:00:00.000Z')
  expect(instantOf('2020-12-16', '19:00').toISOString()).toBe('2020-12-16T18:00:00.000Z')
  expect(instantOf('2020-10-25', '01:30').toISOString()).toBe('2020-10-24T23:30:00.000Z')
  expect(instantOf('2020-10-25', '03:30').toISOString()).toBe('2020-10-25T02:30:00.000Z')
  expect(instantOf('2020-03-29', '03:30').toISOString()).toBe('2020-03-29T01:30:00.000Z')
  expect(wallOf(new Date('2020-04-16T22:30:00Z'))).toEqual({ day: '2020-04-17', time: '00:30' })
})

test('tomorrow at the same time is the same time on the wall when the clock is set forward or back', () => {
  const tomorrow = (now: string) => {
    const moment = callBackMoments(new Date(now)).find(({ id }) => id === 'tomorrow')!
    return wallOf(moment.at)
  }
  expect(tomorrow('2020-03-28T13:02:00Z')).toEqual({ day: '2020-03-29', time: '14:00' })
  expect(tomorrow('2020-10-24T12:03:00Z')).toEqual({ day: '2020-10-25', time: '14:05' })
})

test('at half past seven tonight is no longer offered', () => {
  expect(callBackMoments(new Date('2020-04-15T17:30:00Z')).map(({ id }) => id)).toEqual([
    'in-ten-minutes',
    'tomorrow',
    'next-week',
  ])
})
