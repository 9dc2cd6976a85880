/** Shares of a group, the difference of two shares, and how sure we are of them. */
import { mustBe } from '../../document/misuse'
import type { Interval } from './interval'

/** The normal value within which 95% lies, on both sides. */
const z95 = 1.959963984540054

/**
 * Wilson's 95% interval of a share: `k` of `n`. It stays between 0 and 1 and holds for small groups, where "plus or minus" fails.
 *
 * @param z the normal value for another certainty than 95%
 * @returns `[0, 1]` when n is 0: we know nothing
 * @throws RangeError when `k` of `n` cannot be
 * @throws ProtocolError when one of both is no number
 *
 * @example
 * wilson(37, 219).map((bound) => bound.toFixed(4))   //=> ['0.1251', '0.2242']
 * wilson(0, 0)                                       //=> [0, 1]
 */
export function wilson(k: number, n: number, z: number = z95): Interval {
  mustBeShare(k, n)
  if (n === 0) return [0, 1]
  const share = k / n
  const weight = 1 + z ** 2 / n
  const centre = (share + z ** 2 / (2 * n)) / weight
  const spread = (z / weight) * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2))
  return [k === 0 ? 0 : centre - spread, k === n ? 1 : centre + spread]
}

/**
 * Newcombe's 95% interval of the difference of two shares, `k1` of `n1` minus `k2` of `n2`, from the Wilson interval of each (method 10
 * of R.G. Newcombe, Statistics in Medicine 17, 1998, 873–890). It holds for small groups and stays between −1 and 1.
 *
 * @returns `[-1, 1]` when one of both groups is empty
 * @throws RangeError when one of both counts cannot be
 *
 * @example
 * newcombe([56, 70], [48, 80]).map((bound) => bound.toFixed(4))   //=> ['0.0524', '0.3339']
 */
export function newcombe(first: Counted, second: Counted, z: number = z95): Interval {
  mustBe('list', first, 'first')
  mustBe('list', second, 'second')
  const [[k1, n1], [k2, n2]] = [first, second]
  const [low1, high1] = wilson(k1, n1, z)
  const [low2, high2] = wilson(k2, n2, z)
  if (n1 === 0 || n2 === 0) return [-1, 1]
  const [share1, share2] = [k1 / n1, k2 / n2]
  const difference = share1 - share2
  return [
    difference - Math.hypot(share1 - low1, high2 - share2),
    difference + Math.hypot(high1 - share1, share2 - low2),
  ]
}

/** How many of how many. */
export type Counted = readonly [k: number, n: number]

/** `n` need not be whole: of the families of whom nothing is known a share can be counted in. */
function mustBeShare(k: number, n: number): void {
  if (typeof k !== 'number') mustBe('number', k, 'k')
  if (typeof n !== 'number') mustBe('number', n, 'n')
  if (!(0 <= k && k <= n && n < Number.POSITIVE_INFINITY)) throw new RangeError(`${k} of ${n} is no share`)
}
