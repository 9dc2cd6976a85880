/** Which answers count? What was recorded at a question that this family is not asked stays recorded, and does not count. */
import type { Answer, Answers, ByChild } from '../document/answer'
import { isByChild, questionsOf } from '../document/place'
import type { Protocol } from '../document/protocol'
import type { Situation } from '../document/situation'
import { weighingOf } from './weighing'

const notApplicable = Object.freeze({ absent: 'not-applicable' } as const)

/**
 * The answers that count. Every place that is definitely not asked of this family says `not-applicable`, whether or not something
 * was recorded there; the rest is as it was recorded.
 *
 * @example
 * countedAnswers(checkIn, { parentGrade: 8, parentHeavy: 'De drukte' })
 * //=> { parentGrade: 8, parentHeavy: { absent: 'not-applicable' } }
 */
export function countedAnswers(protocol: Protocol, answers: Answers, situation: Situation = {}): Answers {
  const weighing = weighingOf(protocol, answers, situation)
  const counted = new Map<string, Answer | ByChild | undefined>(Object.entries(answers))
  for (const asked of questionsOf(protocol)) {
    const { id } = asked.question
    if (!asked.perChild) {
      if (weighing.enabled(asked) === false) counted.set(id, notApplicable)
      continue
    }
    const found = counted.get(id)
    const recorded = isByChild(found) ? found : {}
    const known = (situation.children ?? []).map((child) => child.id)
    const hidden = [...new Set([...known, ...Object.keys(recorded)])].filter(
      (child) => weighing.enabled(asked, child) === false,
    )
    if (hidden.length > 0)
      counted.set(id, { ...recorded, ...Object.fromEntries(hidden.map((child) => [child, notApplicable])) })
  }
  return Object.fromEntries(counted)
}
