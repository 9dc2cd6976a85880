/** Which answers count? What was recorded at a question that this family is not asked stays recorded, and does not count. */

import type { Answer, Answers, ByChild } from '../document/answer'
import type { AnswersFor, AnswersOf } from '../document/infer'
import { mustBe } from '../document/misuse'
import { isByChild } from '../document/place'
import type { Protocol } from '../document/protocol'
import type { Situation } from '../document/situation'
import { answered } from './answered'
import { noChild } from './heard'

const leftOut = /* @__PURE__ */ Object.freeze({ absent: 'not-applicable' } as const)

/**
 * The answers that count. Every place that is definitely not asked of this family says `not-applicable`, whether or not something
 * was recorded there; the rest is as it was recorded.
 *
 * @example
 * countedAnswers(checkIn, { parentGrade: 8, parentHeavy: 'De drukte' })
 * //=> { parentGrade: 8, parentHeavy: { absent: 'not-applicable' } }
 */
export function countedAnswers<const P extends Protocol, const A extends Answers>(
  protocol: P,
  answers: AnswersFor<P, A>,
  situation?: Situation,
): AnswersOf<P>
export function countedAnswers(protocol: Protocol, answers: Answers, situation: Situation = {}): Answers {
  mustBe('object', answers, 'answers')
  const recorded = Object.values(answers).flatMap((answer) => (isByChild(answer) ? Object.keys(answer) : []))
  const heard = answered(protocol, answers, situation, recorded)
  const counted = new Map<string, Answer | ByChild | undefined>(Object.entries(answers))
  for (const { question, number, perChild, conditional } of heard.compiled.questions) {
    if (!conditional) continue
    if (!perChild) {
      if (heard.isEnabled(number, noChild) === false) counted.set(question.id, leftOut)
      continue
    }
    const found = counted.get(question.id)
    const own = isByChild(found) ? found : {}
    const hidden = heard.childIds.filter(
      (child, index) =>
        (index < (heard.children ?? 0) || Object.hasOwn(own, child)) && heard.isEnabled(number, index) === false,
    )
    if (hidden.length > 0)
      counted.set(question.id, { ...own, ...Object.fromEntries(hidden.map((child) => [child, leftOut])) })
  }
  return Object.fromEntries(counted)
}
