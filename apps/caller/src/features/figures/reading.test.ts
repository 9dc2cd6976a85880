/** Figures read like the article's, and never surer than they are. */
import { expect, test } from 'vitest'
import { formatsOf } from '../../lib/locale'
import { filtersOf, searchOf } from './filters'
import {
  exact,
  isSmall,
  margin,
  medianOf,
  numberOf,
  overlap,
  type Result,
  short,
  weekNumber,
  wholeMargin,
} from './reading'

const nl = formatsOf('nl')

test('a share is a whole percentage, with one decimal beside it', () => {
  expect(short('share', 0.16895, nl)).toBe('17%')
  expect(exact('share', 0.16895, nl)).toBe('16,9%')
  expect(margin('share', [0.125129, 0.224184], nl)).toEqual({ low: '12,5', high: '22,4%' })
})

test('a mean has one decimal as in the article, with two beside it', () => {
  expect(short('mean', 6.694064, nl)).toBe('6,7')
  expect(exact('mean', 6.694064, nl)).toBe('6,69')
  expect(short('mean', 6.333333, formatsOf('en'))).toBe('6.3')
})

test('a margin in whole percentages never looks smaller by rounding a half', () => {
  expect(wholeMargin([0.125129, 0.224184])).toEqual([12, 22])
  expect(wholeMargin([0.126, 0.225])).toEqual([13, 23])
})

test('below ten answers there is a count and no figure', () => {
  const few = { kind: 'share', k: 3, n: 7, share: 3 / 7, interval: [0.1, 0.8] } as const
  expect(isSmall({ ...few, interval: [...few.interval] })).toBe(true)
  expect(numberOf({ ...few, interval: [...few.interval] })).toBe(null)
})

test('a mean has its median beside it, of ten answers and more', () => {
  const grades = { kind: 'mean', n: 10, mean: 6.7, median: 7, sd: 1.4, interval: null } as const
  expect(medianOf(grades)).toBe(7)
  expect(medianOf({ ...grades, n: 9 })).toBe(null)
  expect(medianOf({ kind: 'share', k: 3, n: 12, share: 0.25, interval: null })).toBe(null)
})

test('what this device kept before medians were told is still read', () => {
  const { median: _, ...kept } = { kind: 'mean', n: 12, mean: 6.7, median: 7, sd: 1.4, interval: null } as const
  expect(medianOf(kept as unknown as Result)).toBe(null)
})

test('margins that touch may be chance', () => {
  expect(overlap([0.1, 0.2], [0.2, 0.3])).toBe(true)
  expect(overlap([0.1, 0.2], [0.21, 0.3])).toBe(false)
})

test('a week is called by its number', () => {
  expect(weekNumber('2020-W06')).toBe(6)
})

test('what is counted survives the address', () => {
  expect(filtersOf(`?${searchOf({ unit: 'family', round: 'mei-2020' })}`)).toEqual({
    unit: 'family',
    round: 'mei-2020',
  })
  expect(filtersOf('')).toEqual({ unit: 'call', round: null })
})
