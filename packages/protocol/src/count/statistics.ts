/** Means, spreads, shares and how sure we are of them. */
import { hundredths } from '../document/hundredths'
import { studentQuantile } from './student'

/** From and up to and including. */
export type Interval = readonly [low: number, high: number]

/** The normal value within which 95% lies, on both sides. */
const z95 = 1.959963984540054

/**
 * Wilson's 95% interval of a share: `k` of `n`. It stays between 0 and 1 and holds for small groups, where "plus or minus" fails.
 *
 * @param z the normal value for another certainty than 95%
 * @returns `[0, 1]` when n is 0: we know nothing
 *
 * @example
 * wilson(37, 219).map((bound) => bound.toFixed(4))   //=> ['0.1251', '0.2242']
 * wilson(0, 0)                                       //=> [0, 1]
 */
export function wilson(k: number, n: number, z: number = z95): Interval {
  if (n === 0) return [0, 1]
  const share = k / n
  const weight = 1 + z ** 2 / n
  const centre = (share + z ** 2 / (2 * n)) / weight
  const spread = (z / weight) * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2))
  return [k === 0 ? 0 : centre - spread, k === n ? 1 : centre + spread]
}

/**
 * The mean; `null` when there are no values. Grades are added as whole hundredths, so that no rounding creeps in and the order in
 * which calls arrive never changes a figure. A value with more decimals is added as it is.
 *
 * @example
 * meanOf([6.1, 6.1, 6.1])   //=> 6.1
 * meanOf([])                //=> null
 */
export function meanOf(values: readonly number[]): number | null {
  if (values.length === 0) return null
  const whole = values.map(hundredths)
  const exact = values.every((value, index) => whole[index]! / 100 === value)
  return exact ? total(whole) / (values.length * 100) : total(rising(values)) / values.length
}

/**
 * The standard deviation of a sample (divided by n − 1); `null` below two values.
 *
 * @example
 * standardDeviation([5, 7, 9])   //=> 2
 * standardDeviation([7])         //=> null
 */
export function standardDeviation(values: readonly number[]): number | null {
  const mean = meanOf(values)
  if (mean === null || values.length < 2) return null
  const squares = rising(values).map((value) => (value - mean) ** 2)
  return Math.sqrt(total(squares) / (values.length - 1))
}

/**
 * The 95% interval of a mean, with Student's t; `null` below two values. It may reach past the end of the scale.
 *
 * @example
 * tInterval([5, 7, 9])?.map((bound) => bound.toFixed(2))   //=> ['2.03', '11.97']
 */
export function tInterval(values: readonly number[], chance = 0.95): Interval | null {
  const mean = meanOf(values)
  const deviation = standardDeviation(values)
  if (mean === null || deviation === null) return null
  const margin = (studentQuantile(chance, values.length - 1) * deviation) / Math.sqrt(values.length)
  return [mean - margin, mean + margin]
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

/** Adding from low to high gives one answer, whatever the order of arrival. */
function rising(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b)
}
