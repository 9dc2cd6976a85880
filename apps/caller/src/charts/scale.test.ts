/** Lines start and end on round numbers. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { niceScale } from './scale'

test('a line around grades starts and ends on round numbers', () => {
  expect(niceScale(6.1, 7.2).ticks).toEqual([6, 6.5, 7, 7.5])
  expect(niceScale(0, 0.44).ticks).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5])
})

test('whatever the numbers, all are on the line, in order, and the marks are few', () => {
  const number = fc.double({ min: 0, max: 10, noNaN: true })
  fc.assert(
    fc.property(number, number, (a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)]
      const { ticks, at } = niceScale(low, high)
      expect(ticks[0]!).toBeLessThanOrEqual(low + 1e-6)
      expect(ticks.at(-1)!).toBeGreaterThanOrEqual(high - 1e-6)
      expect(ticks.length).toBeLessThanOrEqual(7)
      expect(at(low)).toBeLessThanOrEqual(at(high))
    }),
  )
})
