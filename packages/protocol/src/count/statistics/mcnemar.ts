/** Did more families go one way than the other? For research: no caller, school or partner is shown the chance that it gives. */
import { normalTails } from './special'

/** The chance of a difference at least this great when families go either way equally often. */
export interface McNemar {
  /** `exact` counts all ways it could have gone; `chi-squared` has Edwards' correction for continuity. */
  readonly method: 'exact' | 'chi-squared'
  /** How many families changed, one way and the other. */
  readonly discordant: readonly [number, number]
  /** Two-sided, from 0 to 1. */
  readonly p: number
}

/** Below so many families that changed the ways are counted one by one. */
const exactBelow = 25

/**
 * McNemar's test on the families that changed (Q. McNemar, Psychometrika 12, 1947): `there` went one way, `back` the other. Exact
 * below 25.
 *
 * @throws RangeError when one of both is no number of families
 *
 * @example
 * mcnemar(1, 9).p.toFixed(6)   //=> '0.021484'
 * mcnemar(0, 0).p              //=> 1
 */
export function mcnemar(there: number, back: number): McNemar {
  for (const families of [there, back])
    if (!(Number.isInteger(families) && families >= 0))
      throw new RangeError(`How many families changed is a whole number from 0: not ${families}`)
  const n = there + back
  const discordant = [there, back] as const
  if (n < exactBelow) return { method: 'exact', discordant, p: exactChance(Math.min(there, back), n) }
  const distance = Math.max(0, Math.abs(there - back) - 1)
  return { method: 'chi-squared', discordant, p: normalTails(distance / Math.sqrt(n)) }
}

/** Twice the chance of at most `fewest` heads in `n` throws of a fair coin. */
function exactChance(fewest: number, n: number): number {
  let [ways, total] = [1, 0]
  for (let heads = 0; heads <= fewest; heads++) {
    total += ways
    ways = (ways * (n - heads)) / (heads + 1)
  }
  return Math.min(1, (2 * total) / 2 ** n)
}
