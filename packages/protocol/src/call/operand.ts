/** What a condition looks at: an answer now or in the previous call, a fact of the family or the child, or a score. */
import { type Answer, isAbsent, type Value } from '../document/answer'
import type { Operand } from '../document/condition'
import { hundredths } from '../document/hundredths'
import { answerAt } from '../document/place'
import type { Child } from '../document/situation'
import { type Heard, noChild, notApplicable, type Reading } from './heard'
import type { Names } from './names'

/** Reads one thing; a question that is asked per child, or a fact of a child, is unknown outside a child. */
export type Reader = (heard: Heard, child: number) => Reading

/** Makes the reader of an operand. What does not exist is never known. */
export function readerOf(operand: Operand, names: Names): Reader {
  if ('question' in operand) return now(operand.question, names)
  if ('previous' in operand) return before(operand.previous, names)
  if ('change' in operand) return minus(now(operand.change, names), before(operand.change, names))
  if ('difference' in operand) return minus(now(operand.difference[0], names), now(operand.difference[1], names))
  if ('chosen' in operand) {
    const { chosen, except = [] } = operand
    return measured(now(chosen, names), (value) => chosenIn(value, except))
  }
  if ('length' in operand) return measured(now(operand.length, names), lengthOf)
  if ('family' in operand) return familyFact(operand.family, names)
  if ('child' in operand) return childFact(operand.child, names)
  return 'score' in operand ? percentage(operand.score, names) : points(operand.points, names)
}

const nothing: Reader = () => undefined

/** An answer of this call; it does not apply when the question is definitely not asked. */
function now(id: string, { questions, isOpen }: Names): Reader {
  const question = questions.get(id)
  if (question === undefined) return nothing
  const { number, perChild } = question
  const canBeLeftOut = question.conditional && !isOpen(number)
  const ifAsked = (heard: Heard, child: number) =>
    heard.isEnabled(number, child) === false ? notApplicable : readingIn(heard.answer(number, child))
  // Written out for each case, because these few lines are what a call is made of.
  if (!perChild)
    return canBeLeftOut ? (heard) => ifAsked(heard, noChild) : (heard) => readingIn(heard.answer(number, noChild))
  if (canBeLeftOut) return (heard, child) => (child === noChild ? undefined : ifAsked(heard, child))
  return (heard, child) => (child === noChild ? undefined : readingIn(heard.answer(number, child)))
}

function before(id: string, { questions }: Names): Reader {
  const question = questions.get(id)
  if (question === undefined) return nothing
  return ({ situation, childIds }, child) => {
    if (situation.previous === undefined || (question.perChild && child === noChild)) return undefined
    const place = question.perChild ? { question: id, child: childIds[child]! } : { question: id }
    return readingIn(answerAt(situation.previous.answers, place))
  }
}

function readingIn(answer: Answer | undefined): Reading {
  if (typeof answer !== 'object' || !isAbsent(answer)) return answer
  return answer.absent === 'not-applicable' ? notApplicable : undefined
}

/** On whole hundredths: 6.1 − 4.1 is 2. */
function minus(left: Reader, right: Reader): Reader {
  return (heard, child) => {
    const [a, b] = [left(heard, child), right(heard, child)]
    if (a === notApplicable || b === notApplicable) return notApplicable
    return typeof a === 'number' && typeof b === 'number' ? (hundredths(a) - hundredths(b)) / 100 : undefined
  }
}

function measured(reader: Reader, measure: (value: Value) => number | undefined): Reader {
  return (heard, child) => {
    const reading = reader(heard, child)
    return reading === undefined || reading === notApplicable ? reading : measure(reading)
  }
}

function chosenIn(value: Value, except: readonly string[]): number | undefined {
  const codes = typeof value === 'string' ? [value] : Array.isArray(value) ? value : undefined
  return codes?.filter((code) => !except.includes(code)).length
}

function lengthOf(value: Value): number | undefined {
  return typeof value === 'string' ? [...value].length : undefined
}

/** What was heard in this call goes before what the record says. */
function familyFact(id: string, names: Names): Reader {
  const heardNow = heardFact('family', id, names)
  return (heard, child) => {
    const said = heardNow(heard, child)
    if (said !== undefined && said !== notApplicable) return said
    const { family, children } = heard.situation
    const recorded = family && Object.hasOwn(family, id) ? family[id] : undefined
    if (recorded !== undefined || id !== 'childCount') return recorded
    return children?.filter(isMinor).length
  }
}

function childFact(id: string, names: Names): Reader {
  const heardNow = heardFact('child', id, names)
  return (heard, child) => {
    if (child === noChild) return undefined
    const said = heardNow(heard, child)
    if (said !== undefined && said !== notApplicable) return said
    const known = heard.situation.children?.[child]
    if (id === 'age') return known?.age
    return known?.facts && Object.hasOwn(known.facts, id) ? known.facts[id] : undefined
  }
}

function heardFact(of: 'family' | 'child', id: string, names: Names): Reader {
  const askedBy = names.askedBy(of, id)
  return askedBy === undefined ? nothing : now(askedBy, names)
}

/** Of whom we do not know the age counts as a child. */
function isMinor({ age }: Child): boolean {
  return age === undefined || age < 18
}

/** Multiplied before it is divided, so that 35 of 100 is exactly 35. */
function percentage(id: string, { scales, isBusy }: Names): Reader {
  const scale = scales.get(id)
  if (scale === undefined || isBusy(scale)) return nothing
  return (heard) => {
    const { points, outOf } = heard.tally(scale)
    return points === null || outOf <= 0 ? undefined : (points * 100) / outOf
  }
}

function points(id: string, { scales, isBusy }: Names): Reader {
  const scale = scales.get(id)
  if (scale === undefined || isBusy(scale)) return nothing
  return (heard) => {
    const { points } = heard.tally(scale)
    return points === null ? undefined : points / 100
  }
}
