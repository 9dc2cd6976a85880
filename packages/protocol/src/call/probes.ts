/** Doorvragen: which follow-up sentences fit this answer? */
import { type Answers, isAnswered } from '../document/answer'
import { answerAt, type Place, questionOf } from '../document/place'
import type { Protocol } from '../document/protocol'
import type { Probe } from '../document/question'
import type { Situation } from '../document/situation'
import { weigh } from './weigh'
import { weighingOf } from './weighing'

/** How many follow-up sentences a caller sees at once. */
export const probesShown = 3

/**
 * At most {@link probesShown} sentences: first those that are meant for this answer, then those that fit every answer. None as long
 * as no value was given: who does not want to say something is left in peace. The slots are still to be filled.
 *
 * @example
 * probesFor(checkIn, { parentGrade: 5 }, {}, { question: 'parentGrade' }).map((probe) => probe.id)   //=> ['low', 'more']
 * probesFor(checkIn, { parentGrade: 8 }, {}, { question: 'parentGrade' }).map((probe) => probe.id)   //=> ['more']
 * probesFor(checkIn, {}, {}, { question: 'parentGrade' })                                            //=> []
 */
export function probesFor(
  protocol: Protocol,
  answers: Answers,
  situation: Situation,
  place: Place,
): Pick<Probe, 'id' | 'text'>[] {
  const asked = questionOf(protocol, place.question)
  const weighing = weighingOf(protocol, answers, situation)
  if (!asked?.question.probes || !isAnswered(answerAt(answers, place))) return []
  if (weighing.enabled(asked, place.child) === false) return []
  const { probes } = asked.question
  const meant = probes.filter(({ when }) => when !== undefined && weigh(when, weighing, place.child) === true)
  const general = probes.filter(({ when }) => when === undefined)
  return [...meant, ...general].slice(0, probesShown).map(({ id, text }) => ({ id, text }))
}
