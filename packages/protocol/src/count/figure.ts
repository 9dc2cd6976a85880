/** One figure: the share of calls where something holds, or the mean of a number, as it follows from what was counted. */
import type { Absence } from '../document/answer'
import { mustBe, mustBeAmong } from '../document/misuse'
import type { Protocol } from '../document/protocol'
import type { FigureRule } from '../document/rules'
import type { Text } from '../document/text'
import type { FigureCount } from './figure-count'
import { meanInterval } from './mean-interval'
import type { IsoWeek } from './period'
import type { Interval } from './statistics/interval'
import { wilson } from './statistics/share'

/** `k` of `n`; without valid answers neither a share nor an interval. */
export interface Share {
  readonly kind: 'share'
  readonly k: number
  readonly n: number
  /** From 0 to 1. */
  readonly share: number | null
  /** Wilson, 95%. */
  readonly interval: Interval | null
}

/** The mean of `n` values. Below two values there is no spread, and so no interval. */
export interface Mean {
  readonly kind: 'mean'
  readonly n: number
  readonly mean: number | null
  /** The middle value; of an even number the mean of the two in the middle. */
  readonly median: number | null
  /** Standard deviation, divided by n − 1. */
  readonly sd: number | null
  /**
   * Student's t, 95%. Of a question that is asked per child it takes brothers and sisters for strangers: where they say the same, it is
   * narrower than what is known.
   */
  readonly interval: Interval | null
}

/** How many gave no value, by reason. */
export type Missing = { readonly [reason in Absence]?: number }

/** What a {@link FigureRule} gives. `n` counts valid answers only; who is not among those it is about is neither in n nor missing. */
export type Figure<Id extends string = string> = (Share | Mean) & {
  readonly id: Id
  readonly title: Text
  readonly missing: Missing
  /** The same, counted for each week with calls. Only of a figure with `by: 'week'`. */
  readonly weeks?: { readonly [week: IsoWeek]: Share | Mean }
  /** What the article says, in its own words. */
  readonly article?: Text
}

/**
 * The rules of the figures that are wanted, in that order; of all, when nobody says which.
 *
 * @throws ProtocolError when the protocol has no such figure
 */
export function figuresIn({ figures = [] }: Protocol, wanted: readonly string[] | undefined): readonly FigureRule[] {
  if (wanted === undefined) return figures
  mustBe('list', wanted, 'figures')
  const known = figures.map(({ id }) => id)
  return wanted.map((id, index) => {
    mustBeAmong(known, id, 'figures', index)
    return figures[known.indexOf(id)]!
  })
}

/**
 * The figure that was counted. The mean of a question that is asked per child is the mean over children, and so is its n.
 *
 * @param weeks what was counted in each week with calls, in order; also in weeks where nobody is among those the figure is about
 */
export function figureOf(
  rule: FigureRule,
  count: FigureCount,
  weeks: readonly (readonly [week: IsoWeek, count: FigureCount])[],
): Figure {
  return {
    id: rule.id,
    title: rule.title,
    ...measured(rule, count),
    missing: count.missing(),
    ...(rule.by === 'week' && {
      weeks: Object.fromEntries(weeks.map(([week, counted]) => [week, measured(rule, counted)])),
    }),
    ...(rule.article && { article: rule.article }),
  }
}

function measured(rule: FigureRule, count: FigureCount): Share | Mean {
  return 'mean' in rule ? meanIn(count) : shareIn(count)
}

function shareIn({ yes: k, no }: FigureCount): Share {
  const n = k + no
  return { kind: 'share', k, n, share: n === 0 ? null : k / n, interval: n === 0 ? null : wilson(k, n) }
}

function meanIn({ numbers }: FigureCount): Mean {
  const { n, mean, median, sd } = numbers.moments()
  return { kind: 'mean', n, mean, median, sd, interval: meanInterval(n, mean, sd) }
}
