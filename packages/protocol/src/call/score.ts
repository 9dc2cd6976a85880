/** A sum of indicators, with every answer it rests on. It is a help to look, never a judgement. */
import type { Answers } from '../document/answer'
import type { AnswersFor, In, ScoreIdOf } from '../document/infer'
import type { Protocol } from '../document/protocol'
import type { ScoreBand } from '../document/rules'
import type { Situation } from '../document/situation'
import type { Text } from '../document/text'
import { answered } from './answered'
import type { CompiledScale } from './compile'
import type { Heard, Tally } from './heard'
import type { Evidence, Indicator } from './points'

/** An indicator with what it gave; `points` is `null` when nothing it looks at was answered. */
export interface Indication {
  readonly item: string
  readonly title?: Text
  readonly points: number | null
  /** The most it can give. */
  readonly maximum: number
  readonly weight: number
  /** The answers it looked at. */
  readonly from: readonly Evidence[]
}

/** An indicator that gave points. */
export interface Reason extends Indication {
  readonly points: number
}

/** Points to the hundredth. What nobody answered counts neither in `points` nor in `outOf`. */
export interface Scale {
  /** `null` when there is no result: nothing was answered (silence is not 0), or more was missing than the rule allows. */
  readonly points: number | null
  /** The most that the answered indicators can give. */
  readonly outOf: number
  /** The most that all indicators can give. */
  readonly outOfAll: number
  /** The share of `outOfAll` that was answered, 0 to 1. */
  readonly coverage: number
  /** How many indicators have no answer. */
  readonly missing: number
  readonly band: string | null
  /** By the name of each other band set, the band in it. */
  readonly bands: { readonly [set: string]: string | null }
}

export interface Score<Subscale extends string = string> extends Scale {
  /** Which rules gave this: name and version, to be stored with the result. */
  readonly rule: string
  readonly version: string
  /** Every indicator, also those without an answer. */
  readonly items: readonly Indication[]
  /** Those that gave points. */
  readonly because: readonly Reason[]
  readonly subscales: { readonly [Id in Subscale]: Scale }
}

/** The scores of a protocol, by their ids. */
export type ScoresOf<P extends Protocol> =
  string extends ScoreIdOf<P>
    ? { readonly [id: string]: Score }
    : { readonly [Rule in In<P, 'scores'> as Rule['id']]: Score<In<Rule, 'subscales'>['id']> }

/**
 * Every score of the protocol, by its id.
 *
 * The answers are believed; {@link parseAnswers} is the door for those that come from elsewhere.
 *
 * @example
 * score(checkIn, { parentGrade: 5 }).draaglast?.points          //=> 1
 * score(checkIn, { parentGrade: declined }).draaglast?.points   //=> null
 */
export function score<const P extends Protocol, const A extends Answers>(
  protocol: P,
  answers: AnswersFor<P, A>,
  situation?: Situation,
): ScoresOf<P>
export function score(protocol: Protocol, answers: Answers, situation: Situation = {}): ScoresOf<Protocol> {
  return scoresIn(answered(protocol, answers, situation))
}

/** The same, in a call that is being held. */
export function scoresIn(heard: Heard): ScoresOf<Protocol> {
  return Object.fromEntries((heard.compiled.protocol.scores ?? []).map(({ id }) => [id, heard.scoreOf(id)!]))
}

/** One score, with all that it rests on; `undefined` when the protocol does not have it. What it rests on may be known already. */
export function scoreIn(
  heard: Heard,
  id: string,
  known?: Lists,
  number = heard.compiled.scaleById.get(id) ?? -1,
): Score | undefined {
  const { scales, protocol } = heard.compiled
  const scale = scales[number]
  if (scale === undefined || scale.rule !== scale.score) return undefined
  const { items, because } = known ?? listsOf(scale, heard)
  const { points, outOf, outOfAll, coverage, missing, band, bands } = scaleIn(heard, number)
  const version = scale.score.version ?? protocol.version
  const subscales = byName(scale.subscales, (part) => [scales[part]!.rule.id, scaleIn(heard, part)])
  return { rule: id, version, points, outOf, outOfAll, coverage, missing, band, bands, items, because, subscales }
}

function scaleIn(heard: Heard, number: number): Scale {
  const { rule, maximum } = heard.compiled.scales[number]!
  const { points, outOf, missing } = heard.tally(number)
  const result = points === null ? null : points / 100
  return {
    points: result,
    outOf: outOf / 100,
    outOfAll: maximum / 100,
    // In whole hundredths, so that 12.6 of 21 is exactly 0.6.
    coverage: maximum === 0 ? 0 : outOf / maximum,
    missing,
    band: bandFor(rule.bands, result),
    bands: byName(rule.bandSets, ({ id, bands }) => [id, bandFor(bands, result)]),
  }
}

/** Most scales have no sub-scales and no other bands. */
function byName<T, V>(all: readonly T[] = [], entryOf: (one: T) => [name: string, value: V]): { [name: string]: V } {
  return all.length === 0 ? none : Object.fromEntries(all.map(entryOf))
}

const none = Object.freeze({})

function bandFor(bands: readonly ScoreBand[] | undefined, points: number | null): string | null {
  return points === null ? null : (bands?.findLast(({ from }) => points >= from)?.id ?? null)
}

type Lists = Pick<Score, 'items' | 'because'>

function listsOf({ indicators }: CompiledScale, heard: Heard): Lists {
  const items = indicators.map((indicator) => heard.indication(indicator))
  return { items, because: reasonsIn(items) }
}

/** What the score rests on now, by what it rested on before; `undefined` where that is not known. */
export function listsAfter({ score, changed }: Tally, { indicators }: CompiledScale, heard: Heard): Lists | undefined {
  if (score === undefined) return undefined
  const items = score.items.slice()
  let isSame = true
  for (const indicator of changed) {
    // The indicators of a score stand side by side.
    const at = indicator - indicators[0]!
    const [old, now] = [items[at]!, heard.indication(indicator)]
    items[at] = now
    isSame &&= !gavePoints(old) && !gavePoints(now)
  }
  return { items, because: isSame ? score.because : reasonsIn(items) }
}

/** Written out, for a call that is held looks for them after most answers. */
function reasonsIn(items: readonly Indication[]): Reason[] {
  const because: Reason[] = []
  for (const item of items) if (gavePoints(item)) because.push(item)
  return because
}

function gavePoints(indication: Indication): indication is Reason {
  return (indication.points ?? 0) > 0
}

/** What an indicator gives, and from which answers. */
export function indicationOf(indicator: Indicator, heard: Heard, own = indicator.points(heard)): Indication {
  const { id: item, rule, weight } = indicator
  const { title } = rule
  const points = own === null ? null : own / 100
  const maximum = indicator.maximum / 100
  const from = indicator.evidence(heard, own)
  // Written out with and without a title: this is made anew after every answer, and putting objects together takes longer.
  return title === undefined ? { item, points, maximum, weight, from } : { item, title, points, maximum, weight, from }
}
