/** Reasons to look twice at a call. They suggest, and never decide. */
import type { Answers } from '../document/answer'
import type { Protocol } from '../document/protocol'
import type { Situation } from '../document/situation'
import type { Text } from '../document/text'
import { weigh } from './weigh'
import { weighingOf } from './weighing'

export interface Signal {
  readonly id: string
  readonly title: Text
}

/**
 * The signals that definitely hold, in the order of the document.
 *
 * @example
 * signals(checkIn, { parentGrade: 5 }).map((signal) => signal.id)   //=> ['insufficient']
 * signals(checkIn, { parentGrade: declined })                       //=> []
 */
export function signals(protocol: Protocol, answers: Answers, situation: Situation = {}): Signal[] {
  const weighing = weighingOf(protocol, answers, situation)
  const holding = (protocol.signals ?? []).filter(({ when }) => weigh(when, weighing) === true)
  return holding.map(({ id, title }) => ({ id, title }))
}
