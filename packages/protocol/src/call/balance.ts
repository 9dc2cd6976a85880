/** Draagkracht against draaglast: two bars, a class by the organisation's own rules, and why. Suggests, and never decides. */
import type { Answer, Answers } from '../document/answer'
import type { AnswersFor, ClassIdOf } from '../document/infer'
import type { Protocol } from '../document/protocol'
import type { BalanceRule } from '../document/rules'
import type { Situation } from '../document/situation'
import type { Text } from '../document/text'
import { answered } from './answered'
import { type Heard, isSo, noChild } from './heard'
import type { Score } from './score'

/** What the caller thought before she saw anything that was computed; each is `null` where she did not say. */
export interface Estimate {
  readonly load: Answer | null
  readonly capacity: Answer | null
  readonly class: Answer | null
  /**
   * How many classes the computed class is milder (below 0) or heavier (above 0) than hers; `null` where one of both has no class. A
   * difference is a reason to talk it over: the caller heard what no list asks.
   */
  readonly difference: number | null
}

export interface Balance<Class extends string = string> {
  /** Name and version of the rules, to be stored with the result. */
  readonly rules: string
  readonly load: Score
  readonly capacity: Score
  readonly class: Class
  /** The rules that say a family may not come out milder, also where they changed nothing. */
  readonly floors: readonly { readonly id: string; readonly title: Text }[]
  /** The share that was answered on either side, 0 to 1. */
  readonly coverage: { readonly load: number; readonly capacity: number }
  /** The caller's own; `null` when the protocol does not ask her. */
  readonly estimate: Estimate | null
}

/**
 * The balance of one call; `null` when the protocol has no rules for it. The first class that definitely holds counts, and a floor
 * can only make it heavier. Where too little was answered on one of both sides there is no class but that one.
 *
 * The answers are believed; {@link parseAnswers} is the door for those that come from elsewhere.
 *
 * @example
 * balance(checkIn, { parentGrade: 5 })?.class   //=> 'te_weinig_informatie'
 */
export function balance<const P extends Protocol, const A extends Answers>(
  protocol: P,
  answers: AnswersFor<P, A>,
  situation?: Situation,
): Balance<ClassIdOf<P>> | null
export function balance(protocol: Protocol, answers: Answers, situation: Situation = {}): Balance | null {
  return balanceIn(answered(protocol, answers, situation))
}

/** The same, in a call that is being held. */
export function balanceIn(heard: Heard): Balance | null {
  const rule = heard.compiled.protocol.balance
  if (rule === undefined) return null
  const [load, capacity] = [scoreNamed(rule.load, heard), scoreNamed(rule.capacity, heard)]
  const floors = rule.floors.filter(({ when }) => isSo(when, heard))
  const enough = Math.min(load.coverage, capacity.coverage) >= rule.minimumCoverage
  const computed = enough ? classOf(rule, floors, heard) : rule.tooLittle.id
  return {
    rules: rule.id,
    load,
    capacity,
    class: computed,
    floors: floors.map(({ id, title }) => ({ id, title })),
    coverage: { load: load.coverage, capacity: capacity.coverage },
    estimate: estimateOf(rule, computed, heard),
  }
}

/** Classes stand from heavy to light, so the earliest of those that apply is the heaviest. */
function classOf({ classes, tooLittle }: BalanceRule, floors: BalanceRule['floors'], heard: Heard): string {
  const isLifted = (to: string) => floors.some(({ atLeast }) => atLeast === to)
  const found = classes.find(({ id, when }) => isLifted(id) || when === undefined || isSo(when, heard))
  return (found ?? classes.at(-1) ?? tooLittle).id
}

function estimateOf({ estimate, classes }: BalanceRule, computed: string, heard: Heard): Estimate | null {
  if (estimate === undefined) return null
  const said = (question: string) => {
    const asked = heard.compiled.byId.get(question)
    return (asked && heard.answer(asked.number, noChild)) ?? null
  }
  const own = said(estimate.balance)
  const [hers, ours] = [own, computed].map((id) => classes.findIndex((one) => one.id === id)) as [number, number]
  return {
    load: said(estimate.load),
    capacity: said(estimate.capacity),
    class: own,
    difference: hers < 0 || ours < 0 ? null : hers - ours,
  }
}

/** What the rules name and the document does not have weighs nothing. */
function scoreNamed(id: string, heard: Heard): Score {
  const nothing = { points: null, outOf: 0, outOfAll: 0, coverage: 0, missing: 0, band: null, bands: {} }
  const { version } = heard.compiled.protocol
  return heard.scoreOf(id) ?? { rule: id, version, ...nothing, items: [], because: [], subscales: {} }
}
