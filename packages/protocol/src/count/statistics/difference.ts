/** Differences of means: between two groups, and of the same families at two times. */
import { mustBe } from '../../document/misuse'
import type { Pointer } from '../../document/pointer'
import { type Change, changeIn, type Interval } from './interval'
import { meanOf, mustBeNumbers, standardDeviation, tInterval } from './mean'
import { studentQuantile } from './student'

/** A difference with its 95% interval; without enough values there is no interval, and no direction. */
export interface Difference {
  readonly difference: number | null
  readonly interval: Interval | null
  readonly change: Change
}

/**
 * The mean of the first group minus that of the second, with Welch's interval: the groups may differ in size and spread (B.L. Welch,
 * Biometrika 34, 1947; degrees of freedom after Satterthwaite).
 *
 * @example
 * welch([7, 8, 9], [5, 6, 6]).change   //=> 'up'
 * welch([7], [5, 6]).interval          //=> null
 */
export function welch(first: readonly number[], second: readonly number[]): Difference {
  mustBeNumbers(first, 'first')
  mustBeNumbers(second, 'second')
  const [mean1, mean2] = [meanOf(first), meanOf(second)]
  const [sd1, sd2] = [standardDeviation(first), standardDeviation(second)]
  const difference = mean1 === null || mean2 === null ? null : mean1 - mean2
  if (difference === null || sd1 === null || sd2 === null) return without(difference)
  const [part1, part2] = [sd1 ** 2 / first.length, sd2 ** 2 / second.length]
  const error = part1 + part2
  // Without any spread nothing is known of how far a next family would be off; R's t.test refuses it too ("essentially constant").
  if (error === 0) return without(difference)
  const degrees = error ** 2 / (part1 ** 2 / (first.length - 1) + part2 ** 2 / (second.length - 1))
  const margin = studentQuantile(0.95, degrees) * Math.sqrt(error)
  return withInterval(difference, [difference - margin, difference + margin])
}

/**
 * The mean change of the same families, later minus earlier, with Student's interval of the changes.
 *
 * @example
 * pairedChange([[5, 6], [6, 8], [7, 7]]).difference   //=> 1
 */
export function pairedChange(pairs: readonly (readonly [earlier: number, later: number])[]): Difference {
  mustBePairs(pairs, 'pairs')
  // On whole hundredths where grades are: 6.1 − 4.1 is 2.
  const changes = pairs.map(([earlier, later]) => Math.round((later - earlier) * 1e6) / 1e6)
  const interval = tInterval(changes)
  return interval === null ? without(meanOf(changes)) : withInterval(meanOf(changes), interval)
}

/**
 * The mean change of children of whom some are of one family. Each child counts once, but brothers and sisters change together: so the
 * interval is of as many families, not of as many children. What the children of a family are off the mean is added up before it is
 * squared (K.-Y. Liang and S.L. Zeger, Biometrika 73, 1986), with m / (m − 1) and Student's t on m − 1 degrees for m families (A.C.
 * Cameron and D.L. Miller, Journal of Human Resources 50, 2015). With one child in each family it is {@link pairedChange}.
 *
 * @example
 * pairedChangeInFamilies([[[5, 6], [5, 6]], [[6, 8]], [[7, 7]]]).difference   //=> 1
 */
export function pairedChangeInFamilies(
  families: readonly (readonly (readonly [earlier: number, later: number])[])[],
): Difference {
  mustBe('list', families, 'families')
  for (const [index, pairs] of families.entries()) mustBePairs(pairs, 'families', index)
  const known = families.filter((pairs) => pairs.length > 0)
  // In millionths, whole: what cancels out must be 0, or a mean would seem sure that nothing is known of.
  const changes = known.map((pairs) => pairs.map(([earlier, later]) => Math.round((later - earlier) * 1e6)))
  const sums = changes.map((ofFamily) => ofFamily.reduce((sum, change) => sum + change, 0))
  const [n, m] = [changes.flat().length, known.length]
  const all = sums.reduce((sum, one) => sum + one, 0)
  const difference = meanOf(changes.flat().map((change) => change / 1e6))
  const off = sums.map((sum, family) => (n * sum - changes[family]!.length * all) / n / 1e6)
  const squares = off.map((one) => one ** 2).sort((a, b) => a - b)
  const spread = squares.reduce((sum, square) => sum + square, 0)
  if (difference === null || m < 2 || spread === 0) return without(difference)
  const margin = (studentQuantile(0.95, m - 1) * Math.sqrt((spread * m) / (m - 1))) / n
  return withInterval(difference, [difference - margin, difference + margin])
}

function mustBePairs(pairs: readonly (readonly number[])[], ...at: Pointer): void {
  mustBe('list', pairs, ...at)
  for (const [index, pair] of pairs.entries()) mustBeNumbers(pair, ...at, index)
}

function withInterval(difference: number | null, interval: Interval): Difference {
  return { difference, interval, change: changeIn(interval) }
}

function without(difference: number | null): Difference {
  return { difference, interval: null, change: 'unclear' }
}
