/** What a scale comes to, by its own missing rule. */
import type { CompiledScale } from './compile'
import type { Tally } from './heard'
import type { Indicator } from './points'
import type { Score } from './score'

/** `points` by the number of the indicator. Without a rule of its own a scale has a result as soon as one indicator was answered: silence is not 0. */
export function tallyOf(
  scale: CompiledScale,
  indicators: readonly Indicator[],
  points: readonly (number | null)[],
): Tally {
  let [sum, outOf, missing] = [0, 0, 0]
  for (const number of scale.indicators) {
    const own = points[number]!
    if (own === null) missing++
    else {
      sum += own
      outOf += indicators[number]!.maximum
    }
  }
  return tallied(scale, sum, outOf, missing)
}

/** A scale of which nothing is known yet. */
export function untold(scale: CompiledScale): Tally {
  return tallied(scale, 0, 0, scale.indicators.length)
}

/** The same scale, now that one of its indicators, by its number, gives other points. */
export function retallied(
  scale: CompiledScale,
  tally: Tally,
  { maximum }: Indicator,
  number: number,
  was: number | null,
  now: number | null,
): Tally {
  const answered = Number(now !== null) - Number(was !== null)
  const sum = tally.sum - (was ?? 0) + (now ?? 0)
  const outOf = tally.outOf + answered * maximum
  const missing = tally.missing - answered
  // Nobody asked for the score yet, or it is so long ago that looking at everything anew is as quick.
  if (tally.score === undefined || tally.changed.length === scale.indicators.length)
    return tallied(scale, sum, outOf, missing)
  return tallied(
    scale,
    sum,
    outOf,
    missing,
    tally.score,
    tally.changed === unchanged ? [number] : [...tally.changed, number],
  )
}

function tallied(
  { rule, indicators }: CompiledScale,
  sum: number,
  outOf: number,
  missing: number,
  score?: Score,
  changed: readonly number[] = unchanged,
): Tally {
  const nothing = missing === indicators.length || missing > (rule.missingAtMost ?? indicators.length)
  return { points: nothing ? null : sum, outOf, missing, sum, score, changed }
}

/** Nothing changed since. */
export const unchanged: readonly number[] = []
