/** Draagkracht against draaglast: two bars, a class by the organisation's own rules, and why. Suggests, and never decides. */
import type { Answers } from '../document/answer'
import type { Protocol } from '../document/protocol'
import type { BalanceRule } from '../document/rules'
import type { Situation } from '../document/situation'
import type { Text } from '../document/text'
import { type Score, scoreOf } from './score'
import { weigh } from './weigh'
import { type Weighing, weighingOf } from './weighing'

export interface Balance {
  /** Name and version of the rules, to be stored with the result. */
  readonly rules: string
  readonly load: Score
  readonly capacity: Score
  readonly class: string
  /** The rules that say a family may not come out milder, also where they changed nothing. */
  readonly floors: readonly { readonly id: string; readonly title: Text }[]
  /** The share that was answered on either side, 0 to 1. */
  readonly coverage: { readonly load: number; readonly capacity: number }
}

/**
 * The balance of one call; `null` when the protocol has no rules for it. The first class that definitely holds counts, and a floor
 * can only make it heavier. Where too little was answered on one of both sides there is no class but that one.
 *
 * @example
 * balance(checkIn, { parentGrade: 5 })?.class   //=> 'te_weinig_informatie'
 */
export function balance(protocol: Protocol, answers: Answers, situation: Situation = {}): Balance | null {
  const rule = protocol.balance
  if (rule === undefined) return null
  const weighing = weighingOf(protocol, answers, situation)
  const [load, capacity] = [scoreNamed(rule.load, weighing), scoreNamed(rule.capacity, weighing)]
  const floors = rule.floors.filter(({ when }) => weigh(when, weighing) === true)
  const enough = Math.min(load.coverage, capacity.coverage) >= rule.minimumCoverage
  return {
    rules: rule.id,
    load,
    capacity,
    class: enough ? classOf(rule, floors, weighing) : rule.tooLittle.id,
    floors: floors.map(({ id, title }) => ({ id, title })),
    coverage: { load: load.coverage, capacity: capacity.coverage },
  }
}

/** Classes stand from heavy to light, so the earliest of those that apply is the heaviest. */
function classOf({ classes, tooLittle }: BalanceRule, floors: BalanceRule['floors'], weighing: Weighing): string {
  const found = classes.findIndex(({ when }) => when === undefined || weigh(when, weighing) === true)
  const lifted = floors.map(({ atLeast }) => classes.findIndex(({ id }) => id === atLeast))
  const heaviest = Math.min(...[found, ...lifted].filter((index) => index !== -1), classes.length - 1)
  return classes[heaviest]?.id ?? tooLittle.id
}

function scoreNamed(id: string, weighing: Weighing): Score {
  const rule = weighing.protocol.scores?.find((one) => one.id === id)
  return scoreOf(rule ?? { id, title: {}, items: [] }, weighing)
}
