import { describe, expect, test } from 'vitest'
import expected from '../../../../examples/april-2020/figures.json'
import { aprilCalls } from '../../test/april-2020'
import { articleReport } from './article-report'
import { gezinInBeeld } from './protocol'

const report = articleReport(aprilCalls())

describe.each(['unitCall', 'unitFamilyLatestCall'] as const)('the calls of April 2020, %s', (unit) => {
  const { perWeek: weeks, ...figures } = report[unit]
  const { perWeek: expectedWeeks, ...expectedFigures } = expected[unit]

  test.each(Object.entries(expectedFigures))('%s is what a correct count gives', (id, figure) => {
    expectClose(figures[id as keyof typeof figures], figure)
  })

  test.each(Object.entries(expectedWeeks))('%s has its calls, its families and its homework help', (week, counts) => {
    expectClose(weeks[week], counts)
  })

  test('has the same names in the same order, and no others', () => {
    expect(Object.keys(report[unit])).toEqual(Object.keys(expected[unit]))
    expect(Object.keys(weeks)).toEqual(Object.keys(expectedWeeks))
  })
})

test('every figure of the article is a figure of the protocol, with the words of the article beside it', () => {
  const { n, perWeek, ...figures } = expected.unitCall
  const articles = new Map(gezinInBeeld.figures.map(({ id, article }) => [id as string, article.nl as string]))
  expect(Object.keys(figures).map((id) => articles.get(id))).toEqual([
    '11%',
    'een kwart',
    'een derde',
    'een kwart',
    'bijna een vijfde',
    'bijna driekwart',
    'een kwart',
    'driekwart',
    '17%',
    '6,7',
    '13%',
    '6,7',
    '6,3',
    'rond 15%',
    '28%',
    'meer dan 95%',
  ])
  expect(articles.get('homeworkHelp')).toBe('70–80% per week')
})

test('without calls there are no shares and no means, and no zeros in their place', () => {
  const { unitCall } = articleReport([])
  expect(unitCall.parentInsufficient).toEqual({ k: 0, n: 0, share: null, wilson95: null })
  expect(unitCall.parentGrade).toEqual({ n: 0, mean: null, sd: null })
  expect(unitCall.perWeek).toEqual({})
})

test('in which order the calls stand does not matter', () => {
  expect(articleReport(aprilCalls().toReversed())).toEqual(report)
})

/** Counts are equal; shares, means and intervals to a millionth. */
function expectClose(actual: unknown, wanted: unknown): void {
  if (typeof wanted === 'number' && !Number.isInteger(wanted)) {
    expect(Math.abs((actual as number) - wanted)).toBeLessThanOrEqual(1e-6)
  } else if (typeof wanted === 'object' && wanted !== null) {
    expect(Object.keys(actual as object)).toEqual(Object.keys(wanted))
    for (const [key, value] of Object.entries(wanted)) expectClose((actual as { [key: string]: unknown })[key], value)
  } else {
    expect(actual).toBe(wanted)
  }
}
