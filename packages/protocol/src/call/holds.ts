/** When does a condition hold? */

import type { Answers, ChildId } from '../document/answer'
import type { Condition } from '../document/condition'
import { mustBe } from '../document/misuse'
import type { Protocol } from '../document/protocol'
import type { Situation } from '../document/situation'
import { answered } from './answered'
import { childIn } from './heard'
import type { Truth } from './truth'

/** What is known while a condition is weighed; within a child's question also which child. */
export interface Known {
  readonly protocol: Protocol
  readonly answers: Answers
  readonly situation?: Situation
  readonly child?: ChildId
}

/**
 * Does the condition hold? `null` when that depends on something nobody told. What was recorded at a question that this family is
 * not asked does not count: every comparison with it is false.
 *
 * @example
 * const heavy: Condition = { question: 'parentGrade', operator: '<', answer: 5.5 }
 * holds(heavy, { protocol: checkIn, answers: { parentGrade: 5 } })          //=> true
 * holds(heavy, { protocol: checkIn, answers: { parentGrade: declined } })   //=> null
 */
export function holds(condition: Condition, known: Known): Truth {
  mustBe('object', condition, 'condition')
  mustBe('object', known, 'known')
  const { protocol, answers, situation, child } = known
  const heard = answered(protocol, answers, situation, [child])
  return heard.compiled.weigher(condition)(heard, childIn(heard.childIds, child))
}
