/** What a condition looks at: an answer now or in the previous call, a fact of the family or the child, or a score. */
import { type Answer, isAbsent, type Value } from '../document/answer'
import type { Operand } from '../document/condition'
import { entryOf } from '../document/entry'
import { hundredths } from '../document/hundredths'
import { answerIn } from '../document/place'
import type { Child, Situation } from '../document/situation'
import { type Heard, noChild, notApplicable, placeAt, type Reading } from './heard'
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
  if ('score' in operand) return ofScale(operand.score, names, percentage)
  return ofScale(operand.points, names, (points) => points / 100)
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

/** What was said in an earlier call does not change. */
function before(id: string, names: Names): Reader {
  names.situation?.()
  return (heard, child) => {
    const question = heard.compiled.byId.get(id)
    const { previous } = heard.situation
    if (question === undefined || previous === undefined || (question.perChild && child === noChild)) return undefined
    return readingIn(answerIn(previous.answers, placeAt(id, question.perChild ? child : noChild, heard)))
  }
}

function readingIn(answer: Answer | undefined): Reading {
  // Plain JavaScript can have `null` where nothing was said.
  if (typeof answer !== 'object' || !isAbsent(answer)) return answer ?? undefined
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

/** How many of the options were chosen, but for those of `except`. */
export function chosenIn(value: Value, except: readonly string[]): number | undefined {
  const codes = typeof value === 'string' ? [value] : Array.isArray(value) ? value : undefined
  return codes?.filter((code) => !except.includes(code)).length
}

function lengthOf(value: Value): number | undefined {
  return typeof value === 'string' ? [...value].length : undefined
}

/** What was heard in this call goes before what the record says. */
function fact(
  of: 'family' | 'child',
  id: string,
  names: Names,
  recorded: (situation: Situation, child: number) => Reading,
): Reader {
  names.situation?.()
  const askedBy = names.askedBy(of, id)
  const heardNow = askedBy === undefined ? nothing : now(askedBy, names)
  return (heard, child) => {
    if (of === 'child' && child === noChild) return undefined
    const said = heardNow(heard, child)
    return said === undefined || said === notApplicable ? recorded(heard.situation, child) : said
  }
}

function familyFact(id: string, names: Names): Reader {
  return fact('family', id, names, ({ family, children }) => {
    const recorded = entryOf(family, id)
    return recorded === undefined && id === 'childCount' ? children?.filter(isMinor).length : recorded
  })
}

function childFact(id: string, names: Names): Reader {
  return fact('child', id, names, ({ children }, child) => {
    const known = children?.[child]
    return id === 'age' ? known?.age : entryOf(known?.facts, id)
  })
}

/** Of whom we do not know the age counts as a child. */
function isMinor({ age }: Child): boolean {
  return age === undefined || age < 18
}

/** What a scale with a result comes to, from hundredths of a point. */
function ofScale(
  id: string,
  { scales, isBusy }: Names,
  measure: (points: number, outOf: number) => number | undefined,
): Reader {
  const scale = scales.get(id)
  if (scale === undefined || isBusy(scale)) return nothing
  return (heard) => {
    const { points, outOf } = heard.tally(scale)
    return points === null ? undefined : measure(points, outOf)
  }
}

/** Multiplied before it is divided, so that 35 of 100 is exactly 35. */
function percentage(points: number, outOf: number): number | undefined {
  return outOf <= 0 ? undefined : (points * 100) / outOf
}
