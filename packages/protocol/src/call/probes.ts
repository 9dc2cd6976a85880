/** Doorvragen: which follow-up sentences fit this answer? */

import { type Answers, isAnswered } from '../document/answer'
import type { AnswersFor, PlaceAt } from '../document/infer'
import type { Place } from '../document/place'
import type { Protocol } from '../document/protocol'
import type { Probe } from '../document/question'
import type { Situation } from '../document/situation'
import { answered } from './answered'
import { childIn, type Heard, isSo } from './heard'
import { mustBePlace } from './parse-answer'

/** How many follow-up sentences a caller sees at once. */
export const probesShown = 3

/**
 * At most {@link probesShown} sentences: first those that are meant for this answer, then those that fit every answer. None as long
 * as no value was given: who does not want to say something is left in peace. The slots are still to be filled.
 *
 * @throws ProtocolError when the protocol has no such place
 *
 * @example
 * probesFor(checkIn, { parentGrade: 5 }, {}, { question: 'parentGrade' }).map((probe) => probe.id)   //=> ['low', 'more']
 * probesFor(checkIn, { parentGrade: 8 }, {}, { question: 'parentGrade' }).map((probe) => probe.id)   //=> ['more']
 * probesFor(checkIn, {}, {}, { question: 'parentGrade' })                                            //=> []
 */
export function probesFor<const P extends Protocol, const A extends Answers, Id extends string>(
  protocol: P,
  answers: AnswersFor<P, A>,
  situation: Situation,
  place: PlaceAt<P, Id>,
): Pick<Probe, 'id' | 'text'>[]
export function probesFor(
  protocol: Protocol,
  answers: Answers,
  situation: Situation,
  place: Place,
): Pick<Probe, 'id' | 'text'>[] {
  mustBePlace(protocol, place)
  return probesIn(answered(protocol, answers, situation, [place.child]), place)
}

/** The same, in a call that is being held. */
export function probesIn(heard: Heard, place: Place): Pick<Probe, 'id' | 'text'>[] {
  const { question, number } = heard.compiled.byId.get(place.question)!
  const child = childIn(heard.childIds, place.child)
  if (!isAnswered(heard.answer(number, child)) || heard.isEnabled(number, child) === false) return []
  const { probes = [] } = question
  const meant = probes.filter(({ when }) => when && isSo(when, heard, child))
  return [...meant, ...probes.filter(({ when }) => !when)].slice(0, probesShown).map(({ id, text }) => ({ id, text }))
}
