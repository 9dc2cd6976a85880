/** Means, medians and spreads, and how sure we are of them. */
import { hundredths } from '../../document/hundredths'
import { mustBe } from '../../document/misuse'
import type { Pointer } from '../../document/pointer'
import type { Interval } from './interval'
import { studentQuantile } from './student'

/**
 * The mean; `null` when there are no values. Grades are added as whole hundredths, so that no rounding creeps in and the order in
 * which calls arrive never changes a figure. A value with more decimals is added as it is.
 *
 * @throws ProtocolError when one of them is no number: silence is no 0
 *
 * @example
 * meanOf([6.1, 6.1, 6.1])   //=> 6.1
 * meanOf([])                //=> null
 */
export function meanOf(values: readonly number[]): number | null {
  mustBeNumbers(values, 'values')
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
 * The 95% interval of a mean, with Student's t; `null` below two values, and where all are the same: two families who both say 7 do not
 * make sure that everybody does (R's t.test: "data are essentially constant"). It may reach past the end of the scale.
 *
 * @param chance that such an interval holds the mean; between 0 and 1
 * @throws RangeError when `chance` is not between 0 and 1
 *
 * @example
 * tInterval([5, 7, 9])?.map((bound) => bound.toFixed(2))   //=> ['2.03', '11.97']
 */
export function tInterval(values: readonly number[], chance = 0.95): Interval | null {
  if (!(0 < chance && chance < 1)) throw new RangeError(`A chance lies between 0 and 1 (0.95): not ${chance}`)
  const mean = meanOf(values)
  const deviation = standardDeviation(values)
  if (mean === null || !deviation) return null
  const margin = (studentQuantile(chance, values.length - 1) * deviation) / Math.sqrt(values.length)
  return [mean - margin, mean + margin]
}

/**
 * The middle value; of an even number the mean of the two in the middle; `null` when there are no values.
 *
 * @example
 * medianOf([8, 5, 7])      //=> 7
 * medianOf([8, 5, 7, 6])   //=> 6.5
 * medianOf([])             //=> null
 */
export function medianOf(values: readonly number[]): number | null {
  mustBeNumbers(values, 'values')
  const sorted = rising(values)
  return middleOf(sorted.length, (place) => sorted[place]!)
}

/**
 * The middle of `n` values that stand from low to high, in whatever form they are kept.
 *
 * @param at the value at a place, counted from 0
 */
export function middleOf(n: number, at: (place: number) => number): number | null {
  if (n === 0) return null
  const middle = Math.floor(n / 2)
  if (n % 2 === 1) return at(middle)
  const [low, high] = [at(middle - 1), at(middle)]
  const between = meanOf([low, high])!
  // Of the greatest numbers there are the sum is no number any more.
  return Number.isFinite(between) ? between : low / 2 + high / 2
}

/** @throws ProtocolError when it is no list of numbers */
export function mustBeNumbers(values: readonly number[], ...at: Pointer): void {
  mustBe('list', values, ...at)
  const index = values.findIndex((value) => !Number.isFinite(value))
  if (index !== -1) mustBe('number', values[index], ...at, index)
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

/** Adding from low to high gives one answer, whatever the order of arrival. */
function rising(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b)
}
