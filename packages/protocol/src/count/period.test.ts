import { getISOWeek, getISOWeekYear, parseISO } from 'date-fns'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoWeek, periodLabel, periodOf, weekLabel } from './period'

describe('the week of a call', () => {
  test('runs from Monday to Sunday', () => {
    expect(['2020-04-13', '2020-04-19', '2020-04-20'].map(isoWeek)).toEqual(['2020-W16', '2020-W16', '2020-W17'])
  })

  test('belongs to the year that holds its Thursday', () => {
    expect(['2021-01-03', '2021-01-04', '2019-12-30', '2026-12-31'].map(isoWeek)).toEqual([
      '2020-W53',
      '2021-W01',
      '2020-W01',
      '2026-W53',
    ])
  })

  test('is the same on the day the clock changes', () => {
    expect(['2020-03-29', '2020-10-25'].map(isoWeek)).toEqual(['2020-W13', '2020-W43'])
  })

  test('is the week that others count', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, (date) => {
        const text = date.toISOString().slice(0, 10)
        const noon = parseISO(`${text}T12:00`)
        expect(isoWeek(text)).toBe(`${getISOWeekYear(noon)}-W${String(getISOWeek(noon)).padStart(2, '0')}`)
      }),
      { numRuns: 1000 },
    )
  })

  test('is not made up for a day that does not exist', () => {
    for (const day of ['2020-02-30', '17-04-2020', '2020-4-17', '2020-04-17T10:00', ''])
      expect(() => isoWeek(day)).toThrow(RangeError)
  })

  test('is called by its number', () => {
    expect(weekLabel('2021-W01')).toBe('week 1')
  })
})

describe('a period in words', () => {
  test.each([
    ['2020-04-14', '2020-04-30', '14 t/m 30 april 2020', '14 to 30 April 2020'],
    ['2020-03-30', '2020-04-02', '30 maart t/m 2 april 2020', '30 March to 2 April 2020'],
    ['2020-12-28', '2021-01-03', '28 december 2020 t/m 3 januari 2021', '28 December 2020 to 3 January 2021'],
    ['2020-04-17', '2020-04-17', '17 april 2020', '17 April 2020'],
  ])('%s to %s says month and year once', (from, to, dutch, english) => {
    expect(periodLabel({ from, to }, 'nl')).toBe(dutch)
    expect(periodLabel({ from, to }, 'en')).toBe(english)
  })

  test('runs from the first to the last call, in whatever order they come', () => {
    expect(periodOf(['2020-04-17', '2020-04-30', '2020-04-14'])).toEqual({ from: '2020-04-14', to: '2020-04-30' })
    expect(periodOf([])).toBeNull()
  })
})
