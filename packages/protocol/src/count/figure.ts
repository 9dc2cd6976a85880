/** One figure: the share of calls where something holds, or the mean of a number, counted from calls. */

import type { Compiled } from '../call/compile'
import { type Heard, noChild } from '../call/heard'
import { type Absence, type Answer, isAbsent, isAnswered } from '../document/answer'
import type { FigureRule } from '../document/rules'
import type { Text } from '../document/text'
import { type IsoWeek, isoWeek } from './period'
import type { Interval } from './statistics/interval'
import { meanOf, standardDeviation, tInterval } from './statistics/mean'
import { wilson } from './statistics/share'
import { judgeOf, tellerOf } from './verdict'

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
  /** Standard deviation, divided by n − 1. */
  readonly sd: number | null
  /** Student's t, 95%. */
  readonly interval: Interval | null
}

/** How many gave no value, by reason. */
export type Missing = { readonly [reason in Absence]?: number }

/** What a {@link FigureRule} gives. `n` counts valid answers only; who is not among those it is about is neither in n nor missing. */
export type Figure = (Share | Mean) & {
  readonly id: string
  readonly title: Text
  readonly missing: Missing
  /** The same, counted for each week with calls. Only of a figure with `by: 'week'`. */
  readonly weeks?: { readonly [week: IsoWeek]: Share | Mean }
  /** What the article says, in its own words. */
  readonly article?: Text
}

/** A call ready to be counted. */
export interface CountableCall {
  /** ISO date. */
  readonly date: string
  readonly heard: Heard
}

/**
 * Counts one figure from calls that are already reduced to the unit that counts. The mean of a question that is asked per child is
 * the mean over children, and so is its n.
 */
export function figureOf(rule: FigureRule, calls: readonly CountableCall[], compiled: Compiled): Figure {
  const observe = observerOf(rule, compiled)
  const observed = calls.map(({ date, heard }) => ({ week: isoWeek(date), answers: observe(heard) }))
  const answers = observed.flatMap((one) => one.answers)
  return {
    id: rule.id,
    title: rule.title,
    ...measure(rule, answers),
    missing: missingOf(answers),
    ...(rule.by === 'week' && { weeks: byWeek(rule, observed) }),
    ...(rule.article && { article: rule.article }),
  }
}

/** How many have no value, by reason. */
export function missingOf(answers: readonly Answer[]): Missing {
  const missing: { [reason in Absence]?: number } = {}
  for (const answer of answers) if (isAbsent(answer)) missing[answer.absent] = (missing[answer.absent] ?? 0) + 1
  return missing
}

/** What one call adds to a figure; nothing when the call is not definitely among those it is about. */
function observerOf(rule: FigureRule, compiled: Compiled): (heard: Heard) => readonly Answer[] {
  const among = rule.among && judgeOf(rule.among, compiled)
  const share = 'mean' in rule ? undefined : judgeOf(rule.share, compiled)
  const tell = 'mean' in rule ? tellerOf(rule.mean, compiled) : (heard: Heard) => [share!(heard, noChild)]
  return (heard) => (among !== undefined && among(heard, noChild) !== true ? [] : tell(heard))
}

function measure(rule: FigureRule, answers: readonly Answer[]): Share | Mean {
  const valid = answers.filter((answer) => isAnswered(answer))
  return 'mean' in rule ? meanIn(valid.filter((value) => typeof value === 'number')) : shareIn(valid)
}

function shareIn(valid: readonly unknown[]): Share {
  const k = valid.filter((value) => value === true).length
  const n = valid.length
  return { kind: 'share', k, n, share: n === 0 ? null : k / n, interval: n === 0 ? null : wilson(k, n) }
}

function meanIn(values: readonly number[]): Mean {
  const n = values.length
  return { kind: 'mean', n, mean: meanOf(values), sd: standardDeviation(values), interval: tInterval(values) }
}

/** Every week with calls has its place, also when nobody in it is among those the figure is about. */
function byWeek(rule: FigureRule, observed: readonly { week: IsoWeek; answers: readonly Answer[] }[]) {
  const weeks = new Map<IsoWeek, Answer[]>()
  for (const { week, answers } of observed) {
    const found = weeks.get(week)
    if (found) found.push(...answers)
    else weeks.set(week, [...answers])
  }
  const inOrder = [...weeks].sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(inOrder.map(([week, answers]) => [week, measure(rule, answers)]))
}
