/** A sum of indicators, with every answer it rests on. It is a help to look, never a judgement. */
import type { Answers } from '../document/answer'
import { hundredths } from '../document/hundredths'
import type { Protocol } from '../document/protocol'
import type { ScoreRule } from '../document/rules'
import type { Situation } from '../document/situation'
import type { Text } from '../document/text'
import { type Evidence, pointsOf, totalOf } from './points'
import { type Weighing, weighingOf } from './weighing'

/** An indicator that gave points, with the answers it looked at. */
export interface Reason {
  readonly item: string
  readonly title?: Text
  readonly points: number
  readonly weight: number
  readonly from: readonly Evidence[]
}

/** Points to the hundredth. What nobody answered counts neither in `points` nor in `outOf`. */
export interface Score {
  /** `null` when nothing was answered: silence is not 0. */
  readonly points: number | null
  /** The most that the answered indicators can give. */
  readonly outOf: number
  /** The most that all indicators can give. */
  readonly outOfAll: number
  /** The share of `outOfAll` that was answered, 0 to 1. */
  readonly coverage: number
  readonly band: string | null
  readonly because: readonly Reason[]
}

/**
 * Every score of the protocol, by its id.
 *
 * @example
 * score(checkIn, { parentGrade: 5 }).draaglast?.points          //=> 1
 * score(checkIn, { parentGrade: declined }).draaglast?.points   //=> null
 */
export function score(
  protocol: Protocol,
  answers: Answers,
  situation: Situation = {},
): { readonly [id: string]: Score } {
  const weighing = weighingOf(protocol, answers, situation)
  return Object.fromEntries((protocol.scores ?? []).map((rule) => [rule.id, scoreOf(rule, weighing)]))
}

/** One score. */
export function scoreOf(rule: ScoreRule, weighing: Weighing): Score {
  const items = rule.items.map((item) => ({ item, ...pointsOf(item, weighing) }))
  const answered = items.filter(({ points }) => points !== null)
  const points = answered.length === 0 ? null : totalOf(answered.map((one) => one.points ?? 0))
  const outOf = totalOf(answered.map(({ maximum }) => maximum))
  const outOfAll = totalOf(items.map(({ maximum }) => maximum))
  const because = answered.flatMap(({ item, id, points, weight, from }) => {
    const title = item.title === undefined ? {} : { title: item.title }
    return points !== null && points > 0 ? [{ item: id, ...title, points, weight, from }] : []
  })
  return { points, outOf, outOfAll, coverage: share(outOf, outOfAll), band: bandFor(rule, points), because }
}

/** In whole hundredths, so that 12.6 of 21 is exactly 0.6. */
function share(part: number, whole: number): number {
  return whole === 0 ? 0 : hundredths(part) / hundredths(whole)
}

function bandFor({ bands = [] }: ScoreRule, points: number | null): string | null {
  if (points === null) return null
  return bands.findLast(({ from }) => points >= from)?.id ?? null
}
