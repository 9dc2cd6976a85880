/** What does one call say: a yes, a no or a number; or why not? */

import { notApplicable, readingOf } from '../call/operand'
import { weigh } from '../call/weigh'
import type { Weighing } from '../call/weighing'
import { type Absence, type Answer, type ChildId, isAbsent, isAnswered, type Value } from '../document/answer'
import type { Condition, Operand } from '../document/condition'
import { answerAt, questionOf } from '../document/place'

/**
 * Does the condition hold for this call? Counting asks more than routing does. For routing, what does not apply is simply not so;
 * but a family that was never asked about money did not say that it has no worries. So what does not apply is left out of a count,
 * like anything else that was not said, with its reason: that of the first operand without a value. Of several children, those to
 * whom it does not apply are passed over.
 *
 * @example
 * verdict({ question: 'geld.zorgen', operator: '=', answer: 'vaak' }, weighingOf(protocol, { 'geld.zorgen': declined }, {}))
 * //=> { absent: 'declined' }
 */
export function verdict(condition: Condition, weighing: Weighing, child?: ChildId): Answer<boolean> {
  if ('all' in condition) return every(condition.all.map((part) => verdict(part, weighing, child)))
  if ('any' in condition) return some(condition.any.map((part) => verdict(part, weighing, child)))
  if ('not' in condition) return opposite(verdict(condition.not, weighing, child))
  if ('someChild' in condition) return overChildren(condition.someChild, some, weighing, child)
  if ('everyChild' in condition) return overChildren(condition.everyChild, every, weighing, child)
  if (condition.operator !== 'exists' && readingOf(condition, weighing, child) === notApplicable) return leftOut
  return weigh(condition, weighing, child) ?? { absent: whyNothing(condition, weighing, child) }
}

/**
 * What this call says to a question: one answer, or one for each child. A hidden answer does not count; what nobody mentioned was not
 * asked.
 *
 * @example
 * answersTo('ouder.cijfer', weighingOf(protocol, { 'ouder.cijfer': 6.5 }, {}))   //=> [6.5]
 */
export function answersTo(question: string, weighing: Weighing): Answer[] {
  if (!questionOf(weighing.protocol, question)?.perChild) return [answerTo(question, weighing)]
  return (weighing.situation.children ?? []).map(({ id }) => answerTo(question, weighing, id))
}

const leftOut = { absent: 'not-applicable' } as const

function answerTo(question: string, weighing: Weighing, child?: ChildId): Answer {
  const reading = readingOf({ question }, weighing, child)
  if (reading === notApplicable) return leftOut
  return reading ?? { absent: whyNothing({ question }, weighing, child) }
}

/** No as soon as one says no. */
function every(verdicts: readonly Answer<boolean>[]): Answer<boolean> {
  return verdicts.find((one) => one === false) ?? verdicts.find((one) => isAbsent(one)) ?? true
}

/** Yes as soon as one says yes. */
function some(verdicts: readonly Answer<boolean>[]): Answer<boolean> {
  return opposite(every(verdicts.map(opposite)))
}

function opposite(one: Answer<boolean>): Answer<boolean> {
  return isAnswered(one) ? !one : one
}

/** Within a child it stays with that child. */
function overChildren(
  condition: Condition,
  together: (verdicts: readonly Answer<boolean>[]) => Answer<boolean>,
  weighing: Weighing,
  child: ChildId | undefined,
): Answer<boolean> {
  const children = child === undefined ? weighing.situation.children?.map(({ id }) => id) : [child]
  if (children === undefined) return { absent: 'not-asked' }
  const verdicts = children.map((id) => verdict(condition, weighing, id))
  const applicable = verdicts.filter((one) => !isAbsent(one) || one.absent !== 'not-applicable')
  return children.length > 0 && applicable.length === 0 ? leftOut : together(applicable)
}

/** The reason that the first of the answers it looks at gives; silence is "not asked". */
function whyNothing(operand: Operand, weighing: Weighing, child: ChildId | undefined): Absence {
  for (const answer of looksAt(operand, weighing, child)) {
    if (isAbsent(answer)) return answer.absent
    if (answer === undefined) break
  }
  return 'not-asked'
}

/** The answers an operand needs, in the order in which it names them; of a fact, the one that confirms or corrects it. */
function looksAt(operand: Operand, { protocol, answers, situation }: Weighing, child: ChildId | undefined) {
  const placeOf = (question: string) =>
    child !== undefined && questionOf(protocol, question)?.perChild ? { question, child } : { question }
  const now = (question: string): Answer<Value> | undefined => answerAt(answers, placeOf(question))
  const before = (question: string) => situation.previous && answerAt(situation.previous.answers, placeOf(question))
  if ('question' in operand) return [now(operand.question)]
  if ('previous' in operand) return [before(operand.previous)]
  if ('change' in operand) return [now(operand.change), before(operand.change)]
  if ('difference' in operand) return operand.difference.map(now)
  if ('chosen' in operand) return [now(operand.chosen)]
  if ('length' in operand) return [now(operand.length)]
  const askedBy = protocol.attributes?.find((attribute) => isAbout(operand, attribute))?.askedBy
  return askedBy === undefined ? [] : [now(askedBy)]
}

function isAbout(operand: Operand, { of, id }: { readonly of: 'family' | 'child'; readonly id: string }): boolean {
  return of === 'family' ? 'family' in operand && operand.family === id : 'child' in operand && operand.child === id
}
