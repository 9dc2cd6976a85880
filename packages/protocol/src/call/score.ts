/** A sum of indicators, with every answer it rests on. It is a help to look, never a judgement. */
import type { Answers } from '../document/answer'
import type { Protocol } from '../document/protocol'
import type { ScoreBand } from '../document/rules'
import type { Situation } from '../document/situation'
import type { Text } from '../document/text'
import { answered } from './answered'
import type { CompiledScale } from './compile'
import type { Heard } from './heard'
import type { Evidence } from './points'

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
export interface Reason extends Omit<Indication, 'points' | 'maximum'> {
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

export interface Score extends Scale {
  /** Which rules gave this: name and version, to be stored with the result. */
  readonly rule: string
  readonly version: string
  /** Every indicator, also those without an answer. */
  readonly items: readonly Indication[]
  /** Those that gave points. */
  readonly because: readonly Reason[]
  readonly subscales: { readonly [id: string]: Scale }
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
  return scoresIn(answered(protocol, answers, situation))
}

/** The same, in a call that is being held. */
export function scoresIn(heard: Heard): { readonly [id: string]: Score } {
  return Object.fromEntries((heard.compiled.protocol.scores ?? []).map(({ id }) => [id, scoreIn(heard, id)!]))
}

/** One score; `undefined` when the protocol does not have it. What it rests on is looked up when somebody asks. */
export function scoreIn(heard: Heard, id: string): Score | undefined {
  const { compiled } = heard
  const number = compiled.scaleById.get(id)
  const scale = number === undefined ? undefined : compiled.scales[number]
  if (number === undefined || scale === undefined || scale.rule !== scale.score) return undefined
  const own = compiled.scales
    .map((one, index) => ({ one, index }))
    .filter(({ one }) => one.score === scale.score && one.rule !== one.score)
  return {
    rule: id,
    version: scale.score.version ?? compiled.protocol.version,
    ...scaleIn(heard, number, scale),
    get items() {
      return itemsIn(heard, scale)
    },
    get because() {
      return itemsIn(heard, scale).flatMap(reasonIn)
    },
    subscales: Object.fromEntries(own.map(({ one, index }) => [one.rule.id, scaleIn(heard, index, one)])),
  }
}

function scaleIn(heard: Heard, number: number, { rule, indicators }: CompiledScale): Scale {
  const { points, outOf, missing } = heard.tally(number)
  const outOfAll = indicators.reduce((sum, one) => sum + heard.compiled.indicators[one]!.maximum, 0)
  const result = points === null ? null : points / 100
  return {
    points: result,
    outOf: outOf / 100,
    outOfAll: outOfAll / 100,
    // In whole hundredths, so that 12.6 of 21 is exactly 0.6.
    coverage: outOfAll === 0 ? 0 : outOf / outOfAll,
    missing,
    band: bandFor(rule.bands, result),
    bands: Object.fromEntries((rule.bandSets ?? []).map(({ id, bands }) => [id, bandFor(bands, result)])),
  }
}

function itemsIn(heard: Heard, { indicators }: CompiledScale): Indication[] {
  return indicators.map((number) => {
    const indicator = heard.compiled.indicators[number]!
    const points = indicator.points(heard)
    return {
      item: indicator.id,
      ...(indicator.rule.title && { title: indicator.rule.title }),
      points: points === null ? null : points / 100,
      maximum: indicator.maximum / 100,
      weight: indicator.weight,
      from: indicator.evidence(heard),
    }
  })
}

function reasonIn({ points, maximum: _, ...rest }: Indication): Reason[] {
  return points !== null && points > 0 ? [{ ...rest, points }] : []
}

function bandFor(bands: readonly ScoreBand[] = [], points: number | null): string | null {
  if (points === null) return null
  return bands.findLast(({ from }) => points >= from)?.id ?? null
}
