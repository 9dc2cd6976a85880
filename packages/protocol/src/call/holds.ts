/** When does a condition hold? */

import type { Answers, ChildId } from '../document/answer'
import type { Condition } from '../document/condition'
import { mustBe, mustBeAmong, mustKnow } from '../document/misuse'
import type { Pointer } from '../document/pointer'
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
 * @throws ProtocolError when it has another form than a condition has, such as an operator `==`
 *
 * @example
 * const heavy: Condition = { question: 'parentGrade', operator: '<', answer: 5.5 }
 * holds(heavy, { protocol: checkIn, answers: { parentGrade: 5 } })          //=> true
 * holds(heavy, { protocol: checkIn, answers: { parentGrade: declined } })   //=> null
 */
export function holds(condition: Condition, known: Known): Truth {
  mustBe('object', known, 'known')
  mustBeCondition(condition, ['condition'])
  const { protocol, answers, situation, child } = known
  const heard = answered(protocol, answers, situation, [child])
  return heard.compiled.weigher(condition)(heard, childIn(heard.childIds, child))
}

const operators = ['=', '!=', '<', '<=', '>', '>=', 'in', 'exists']

/** All that a condition may be made of. One list, because a page that asks nothing of it does not fetch it then. */
const parts = [
  'all',
  'any',
  'not',
  'someChild',
  'everyChild',
  'question',
  'previous',
  'change',
  'difference',
  'chosen',
  'except',
  'length',
  'family',
  'child',
  'score',
  'points',
  'operator',
  'answer',
]

/**
 * One that stands in a protocol was looked at when that came in; this one may come from anywhere.
 *
 * @throws ProtocolError when it has another form than a condition has
 */
export function mustBeCondition(condition: object, at: Pointer): void {
  mustKnow(condition, parts, ...at)
  const { all, any, not, someChild, everyChild, operator, answer } = condition as { [part: string]: unknown }
  if (all !== undefined || any !== undefined) {
    const [name, several] = all === undefined ? ['any', any] : ['all', all]
    mustBe('list', several, ...at, name)
    for (const [index, one] of (several as object[]).entries()) mustBeCondition(one, [...at, name, index])
  } else if (not !== undefined) mustBeCondition(not as object, [...at, 'not'])
  else if (someChild !== undefined) mustBeCondition(someChild as object, [...at, 'someChild'])
  else if (everyChild !== undefined) mustBeCondition(everyChild as object, [...at, 'everyChild'])
  else {
    mustBeAmong(operators, operator, ...at, 'operator')
    if (operator === 'in') mustBe('list', answer, ...at, 'answer')
  }
}
