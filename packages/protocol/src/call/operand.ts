/** What a condition looks at: an answer now or in the previous call, a fact of the family or the child, or a score. */
import { type Answer, type ChildId, isAbsent, type Value } from '../document/answer'
import type { Operand } from '../document/condition'
import { hundredths } from '../document/hundredths'
import { answerAt, questionOf } from '../document/place'
import type { Child } from '../document/situation'
import type { Weighing } from './weighing'

/** The protocol does not ask this of this family. */
export const notApplicable = Symbol('not applicable')

/** A value, or that it does not apply; `undefined` when we do not know. */
export type Reading<V extends Value = Value> = V | typeof notApplicable | undefined

/** Reads an operand. A question that is asked per child, or a fact of a child, is unknown outside a child. */
export function readingOf(operand: Operand, weighing: Weighing, child?: ChildId): Reading {
  if ('question' in operand) return now(operand.question, weighing, child)
  if ('previous' in operand) return before(operand.previous, weighing, child)
  if ('change' in operand) {
    return minus(now(operand.change, weighing, child), before(operand.change, weighing, child))
  }
  if ('difference' in operand) {
    return minus(now(operand.difference[0], weighing, child), now(operand.difference[1], weighing, child))
  }
  if ('chosen' in operand)
    return onlyWith(now(operand.chosen, weighing, child), (value) => chosenIn(value, operand.except))
  if ('length' in operand) return onlyWith(now(operand.length, weighing, child), lengthOf)
  if ('family' in operand) return familyFact(operand.family, weighing, child)
  if ('child' in operand) return childFact(operand.child, weighing, child)
  if ('score' in operand) return weighing.percentage(operand.score) ?? undefined
  return weighing.points(operand.points) ?? undefined
}

/** An answer of this call; it does not apply when the question is definitely not asked. */
function now(id: string, weighing: Weighing, child: ChildId | undefined): Reading {
  const asked = questionOf(weighing.protocol, id)
  if (asked === undefined || (asked.perChild && child === undefined)) return undefined
  const place = asked.perChild && child !== undefined ? { question: id, child } : { question: id }
  if (weighing.enabled(asked, place.child) === false) return notApplicable
  return readingIn(answerAt(weighing.answers, place))
}

function before(id: string, { protocol, situation }: Weighing, child: ChildId | undefined): Reading {
  const asked = questionOf(protocol, id)
  if (asked === undefined || situation.previous === undefined || (asked.perChild && child === undefined))
    return undefined
  const place = asked.perChild && child !== undefined ? { question: id, child } : { question: id }
  return readingIn(answerAt(situation.previous.answers, place))
}

function readingIn(answer: Answer | undefined): Reading {
  if (!isAbsent(answer)) return answer
  return answer.absent === 'not-applicable' ? notApplicable : undefined
}

/** On whole hundredths: 6.1 − 4.1 is 2. */
function minus(a: Reading, b: Reading): Reading<number> {
  if (a === notApplicable || b === notApplicable) return notApplicable
  return typeof a === 'number' && typeof b === 'number' ? (hundredths(a) - hundredths(b)) / 100 : undefined
}

function onlyWith(reading: Reading, measure: (value: Value) => number | undefined): Reading<number> {
  return reading === undefined || reading === notApplicable ? reading : measure(reading)
}

function chosenIn(value: Value, except: readonly string[] = []): number | undefined {
  const codes = typeof value === 'string' ? [value] : Array.isArray(value) ? value : undefined
  return codes?.filter((code) => !except.includes(code)).length
}

function lengthOf(value: Value): number | undefined {
  return typeof value === 'string' ? [...value].length : undefined
}

function familyFact(id: string, weighing: Weighing, child: ChildId | undefined): Reading {
  const { family, children } = weighing.situation
  const heard = heardFact('family', id, weighing, child)
  if (heard !== undefined) return heard
  const recorded = family && Object.hasOwn(family, id) ? family[id] : undefined
  if (recorded !== undefined || id !== 'childCount') return recorded
  return children?.filter(isMinor).length
}

function childFact(id: string, weighing: Weighing, child: ChildId | undefined): Reading {
  if (child === undefined) return undefined
  const heard = heardFact('child', id, weighing, child)
  if (heard !== undefined) return heard
  const known = weighing.situation.children?.find((one) => one.id === child)
  if (id === 'age') return known?.age
  return known?.facts && Object.hasOwn(known.facts, id) ? known.facts[id] : undefined
}

/** What was heard in this call goes before what the record says. */
function heardFact(of: 'family' | 'child', id: string, weighing: Weighing, child: ChildId | undefined): Reading<Value> {
  const attribute = weighing.protocol.attributes?.find((one) => one.of === of && one.id === id)
  const heard = attribute?.askedBy === undefined ? undefined : now(attribute.askedBy, weighing, child)
  return heard === notApplicable ? undefined : heard
}

/** Of whom we do not know the age counts as a child. */
function isMinor({ age }: Child): boolean {
  return age === undefined || age < 18
}
