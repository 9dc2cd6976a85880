import { expect, test } from 'vitest'
import { studentQuantile } from './student'

/** From the printed table of Student's t: degrees of freedom, then two-sided 90%, 95% and 99%. */
test.each([
  [1, 6.314, 12.706, 63.657],
  [2, 2.92, 4.303, 9.925],
  [3, 2.353, 3.182, 5.841],
  [4, 2.132, 2.776, 4.604],
  [5, 2.015, 2.571, 4.032],
  [9, 1.833, 2.262, 3.25],
  [10, 1.812, 2.228, 3.169],
  [29, 1.699, 2.045, 2.756],
  [30, 1.697, 2.042, 2.75],
  [60, 1.671, 2.0, 2.66],
  [120, 1.658, 1.98, 2.617],
  [1000, 1.646, 1.962, 2.581],
])('with %i degrees of freedom it is what the table says', (degrees, ninety, ninetyFive, ninetyNine) => {
  expect(studentQuantile(0.9, degrees)).toBeCloseTo(ninety, 3)
  expect(studentQuantile(0.95, degrees)).toBeCloseTo(ninetyFive, 3)
  expect(studentQuantile(0.99, degrees)).toBeCloseTo(ninetyNine, 3)
})

test('one degree of freedom is the Cauchy distribution, to the last decimals', () => {
  expect(studentQuantile(0.95, 1)).toBeCloseTo(Math.tan(0.475 * Math.PI), 9)
})

test('two degrees of freedom have a closed form', () => {
  expect(studentQuantile(0.95, 2)).toBeCloseTo(0.95 * Math.sqrt(2 / (1 - 0.95 ** 2)), 9)
})

test('the more values, the nearer to the normal distribution, always from above', () => {
  const quantiles = [1, 2, 3, 8, 21, 200, 20_000].map((degrees) => studentQuantile(0.95, degrees))
  expect(quantiles).toEqual([...quantiles].sort((a, b) => b - a))
  expect(quantiles.at(-1)).toBeGreaterThan(1.959964)
  expect(quantiles.at(-1)).toBeLessThan(1.9602)
})
