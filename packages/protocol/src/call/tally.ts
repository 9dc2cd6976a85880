/** What a scale comes to, by its own missing rule. */
import type { CompiledScale } from './compile'
import type { Tally } from './heard'
import type { Indicator } from './points'

/** `points` by the number of the indicator. Without a rule of its own a scale has a result as soon as one indicator was answered: silence is not 0. */
export function tallyOf(
  { rule, indicators: numbers }: CompiledScale,
  indicators: readonly Indicator[],
  points: readonly (number | null)[],
): Tally {
  let [sum, outOf, missing] = [0, 0, 0]
  for (const number of numbers) {
    const own = points[number]!
    if (own === null) missing++
    else {
      sum += own
      outOf += indicators[number]!.maximum
    }
  }
  const nothing = missing === numbers.length || missing > (rule.missingAtMost ?? Number.POSITIVE_INFINITY)
  return { points: nothing ? null : sum, outOf, missing }
}
