/** Reasons to look twice at a call. They suggest, and never decide. */
import type { Answers } from '../document/answer'
import type { AnswersFor, SignalIdOf } from '../document/infer'
import type { Protocol } from '../document/protocol'
import type { Situation } from '../document/situation'
import type { Text } from '../document/text'
import { answered } from './answered'
import { type Heard, isSo } from './heard'

export interface Signal<Id extends string = string> {
  readonly id: Id
  readonly title: Text
}

/**
 * The signals that definitely hold, in the order of the document.
 *
 * The answers are believed; {@link parseAnswers} is the door for those that come from elsewhere.
 *
 * @example
 * signals(checkIn, { parentGrade: 5 }).map((signal) => signal.id)   //=> ['insufficient']
 * signals(checkIn, { parentGrade: declined })                       //=> []
 */
export function signals<const P extends Protocol, const A extends Answers>(
  protocol: P,
  answers: AnswersFor<P, A>,
  situation?: Situation,
): Signal<SignalIdOf<P>>[]
export function signals(protocol: Protocol, answers: Answers, situation: Situation = {}): Signal[] {
  return signalsIn(answered(protocol, answers, situation))
}

/** The same, in a call that is being held. */
export function signalsIn(heard: Heard): Signal[] {
  const holding = (heard.compiled.protocol.signals ?? []).filter(({ when }) => isSo(when, heard))
  return holding.map(({ id, title }) => ({ id, title }))
}
