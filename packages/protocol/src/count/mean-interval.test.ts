import { expect, test } from 'vitest'
import { meanInterval } from './mean-interval'
import { tInterval } from './statistics/mean'
import { studentQuantile } from './statistics/student'

test('a mean of few values has the interval of Student', () => {
  expect(meanInterval(3, 7, 2)).toEqual(tInterval([5, 7, 9]))
})

test('without a spread there is no interval', () => {
  expect(meanInterval(1, 7, null)).toBeNull()
  expect(meanInterval(0, null, null)).toBeNull()
  expect(meanInterval(5, 7, 0)).toBeNull()
})

test.each([1002, 1500, 20_000])('of %i values it is the same as the long way round', (n) => {
  const [low, high] = meanInterval(n, 0, Math.sqrt(n))!
  expect(high).toBeCloseTo(studentQuantile(0.95, n - 1), 8)
  expect(low).toBe(-high)
})

test('of a million it is nearly the normal one', () => {
  expect(meanInterval(1_000_001, 0, Math.sqrt(1_000_001))![1]).toBeCloseTo(1.959966356814, 11)
})
