import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { meanOf, standardDeviation, tInterval } from './mean'
import { newcombe, wilson } from './share'

const grade = fc.integer({ min: 0, max: 1000 }).map((hundredths) => hundredths / 100)
const shareOfCalls = fc
  .integer({ min: 1, max: 2000 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))

describe('the interval of a share', () => {
  test('of 37 insufficient grades in 219 calls runs from 12.5% to 22.4%', () => {
    const [low, high] = wilson(37, 219)
    expect(low).toBeCloseTo(0.125129, 6)
    expect(high).toBeCloseTo(0.224184, 6)
  })

  test('holds the share itself and stays between nothing and all', () => {
    fc.assert(
      fc.property(shareOfCalls, ([k, n]) => {
        const [low, high] = wilson(k, n)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(low).toBeLessThanOrEqual(k / n)
        expect(high).toBeGreaterThanOrEqual(k / n)
        expect(high).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('of those who do not is the mirror image', () => {
    fc.assert(
      fc.property(shareOfCalls, ([k, n]) => {
        const [low, high] = wilson(k, n)
        const [mirrorLow, mirrorHigh] = wilson(n - k, n)
        expect(low).toBeCloseTo(1 - mirrorHigh, 12)
        expect(high).toBeCloseTo(1 - mirrorLow, 12)
      }),
    )
  })

  test('narrows as more families are called', () => {
    const width = ([low, high]: readonly [number, number]) => high - low
    expect(width(wilson(170, 1000))).toBeLessThan(width(wilson(17, 100)))
  })

  test('of nobody is everything: we know nothing', () => {
    expect(wilson(0, 0)).toEqual([0, 1])
  })
})

test('more than all, fewer than none or no number at all is not counted', () => {
  for (const [k, n] of [
    [6, 5],
    [-1, 5],
    [Number.NaN, 5],
    [1, Number.NaN],
    [1, Number.POSITIVE_INFINITY],
  ] as const) {
    expect(() => wilson(k, n)).toThrow(RangeError)
    expect(() => newcombe([1, 2], [k, n])).toThrow(RangeError)
    expect(() => newcombe([k, n], [0, 0])).toThrow(RangeError)
  }
})

test('a chance that is none gives no interval', () => {
  for (const chance of [95, 1, 0, -0.95, Number.NaN, Number.POSITIVE_INFINITY, '0.95%'] as number[]) {
    expect(() => tInterval([5, 6, 7], chance)).toThrow(RangeError)
    expect(() => tInterval([], chance)).toThrow(RangeError)
  }
  expect(tInterval([5, 6, 7], 1 - 1e-12)![0]).toBeLessThan(tInterval([5, 6, 7], 0.5)![0])
})

describe('the mean of grades', () => {
  test('is exact to the hundredth', () => {
    expect(meanOf([6.1, 6.1, 6.1])).toBe(6.1)
    expect(meanOf([5.75, 6.25, 0.1, 0.2])).toBe(3.075)
  })

  test('of nobody is not 0', () => {
    expect(meanOf([])).toBeNull()
    expect(standardDeviation([])).toBeNull()
  })

  test('never depends on the order in which the grades came', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(grade, fc.double({ min: 0, max: 10, noNaN: true }))), (grades) => {
        const reversed = [...grades].reverse()
        expect(meanOf(reversed)).toBe(meanOf(grades))
        expect(standardDeviation(reversed)).toBe(standardDeviation(grades))
        expect(tInterval(reversed)).toEqual(tInterval(grades))
      }),
    )
  })

  test('lies between the lowest and the highest', () => {
    fc.assert(
      fc.property(fc.array(grade, { minLength: 1 }), (grades) => {
        expect(meanOf(grades)).toBeGreaterThanOrEqual(Math.min(...grades))
        expect(meanOf(grades)).toBeLessThanOrEqual(Math.max(...grades))
      }),
    )
  })
})

describe('the spread of grades', () => {
  test('divides by one less than the number of grades', () => {
    expect(standardDeviation([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(Math.sqrt(32 / 7), 12)
  })

  test('is unknown for one grade, and so is the interval', () => {
    expect(standardDeviation([7])).toBeNull()
    expect(tInterval([7])).toBeNull()
  })

  test('is 0 when all say the same, and then there is no interval: two families do not make it sure', () => {
    expect(standardDeviation([7, 7, 7])).toBe(0)
    expect([tInterval([7, 7]), tInterval([6.1, 6.1, 6.1])]).toEqual([null, null])
  })
})

test('the interval of a mean uses Student, so two grades say very little', () => {
  const [low, high] = tInterval([6, 8])!
  expect(low).toBeCloseTo(7 - 12.7062, 4)
  expect(high).toBeCloseTo(7 + 12.7062, 4)
})
