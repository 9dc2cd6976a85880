/** Is a call that is over complete? Every answer fits, and belongs to something that was asked; what was asked has an answer. */
import { Answered } from '../call/answered'
import { check } from '../call/check-answer'
import { type Compiled, type CompiledQuestion, compiled, placeIn } from '../call/compile'
import { noChild } from '../call/heard'
import { parseAnswer } from '../call/parse-answer'
import { placeOf, stateOf } from '../call/places'
import { type Answer, type ByChild, isAnswered, unknown } from '../document/answer'
import { kindOf } from '../document/kind'
import { isByChild, type Place } from '../document/place'
import type { Problem } from '../document/problem'
import type { Protocol } from '../document/protocol'
import type { Situation } from '../document/situation'
import { callProblem } from './call-problems'
import { type Fitting, fittingFor } from './fitting'

/**
 * All that is not right about the answers of a call that is over: values that do not fit their question, answers about a child that
 * the call does not know, answers to what this family is not asked, and what was asked and has no answer, not even a reason for
 * silence. Only the talk with the parent has to be complete. While the call goes on, {@link parseAnswers} is the door.
 *
 * @example
 * checkCall(checkIn, { parentGrade: 8 })                                                          //=> []
 * checkCall(checkIn, { parentGrade: 5 }).map(({ code, path }) => [code, path])                    //=> [['GIB406', 'parentHeavy']]
 * checkCall(checkIn, { parentGrade: 8, parentHeavy: 'De drukte' }).map((problem) => problem.code)   //=> ['GIB405']
 */
export function checkCall(protocol: Protocol, body: unknown, situation: Situation = {}): Problem[] {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    return [{ code: 'GIB101', path: '', pointer: [], facts: { expected: 'object', kind: kindOf(body) } }]
  const call = new Filed(compiled(protocol), situation)
  const problems = fileIn(call, body)
  for (const question of call.compiled.questions) {
    if (!question.perChild) checkPlace(call, question, noChild, problems)
    else for (let child = 0; child < call.childIds.length; child++) checkPlace(call, question, child, problems)
  }
  return problems
}

const known = new WeakMap<Compiled, readonly Fitting[]>()

/** By the number of a question: what is surely an answer to it. */
function fittingsOf(made: Compiled): readonly Fitting[] {
  const found = known.get(made)
  if (found !== undefined) return found
  const fittings = made.questions.map(({ question }) => fittingFor(question))
  known.set(made, fittings)
  return fittings
}

/** A call of which each answer was put in its place first: that is faster than looking each up when a rule asks for it. */
class Filed extends Answered {
  readonly answers: (Answer | undefined)[]
  readonly fittings: readonly Fitting[]

  constructor(made: Compiled, situation: Situation) {
    super(made, {}, situation)
    this.fittings = fittingsOf(made)
    this.answers = new Array(made.family + this.childIds.length * made.perChild)
  }

  override answer(question: number, child: number): Answer | undefined {
    return this.answers[placeIn(this.compiled, question, child)]
  }
}

/** Puts each answer in its place, and gives what does not fit. */
function fileIn(call: Filed, body: object): Problem[] {
  const { protocol, byId } = call.compiled
  const problems: Problem[] = []
  // Names and values side by side: looking up each name in an object that just came in takes longer than all that is done with it.
  const ids = Object.keys(body)
  const values: readonly unknown[] = Object.values(body)
  for (let at = 0; at < ids.length; at++) {
    const value = values[at]
    const question = byId.get(ids[at]!)
    if (value === undefined) continue
    const byChild = typeof value === 'object' && isByChild(value as Answer) ? (value as ByChild) : null
    if (question === undefined || question.perChild !== (byChild !== null)) {
      const places =
        byChild === null
          ? [{ question: ids[at]! }]
          : Object.keys(byChild).map((child) => ({ question: ids[at]!, child }))
      problems.push(...places.flatMap((place) => refused(protocol, place, value)))
    } else if (byChild === null) file(call, question, noChild, value, problems)
    else fileByChild(call, question, byChild, problems)
  }
  return problems
}

function fileByChild(call: Filed, question: CompiledQuestion, byChild: ByChild, problems: Problem[]) {
  const { childIds } = call
  const children = Object.keys(byChild)
  const values: readonly unknown[] = Object.values(byChild)
  for (let at = 0; at < children.length; at++) {
    const child = children[at]!
    const value = values[at]
    if (value === undefined) continue
    // Mostly they stand in the order of the family.
    const number = childIds[at] === child ? at : childIds.indexOf(child)
    if (number !== noChild) {
      file(call, question, number, value, problems)
      continue
    }
    const { id } = question.question
    const among = { found: child, known: childIds }
    problems.push(callProblem('GIB402', `${id} > ${child}`, [id, child], { child }, among))
  }
}

function file(call: Filed, question: CompiledQuestion, child: number, value: unknown, problems: Problem[]) {
  const place = placeIn(call.compiled, question.number, child)
  if (call.fittings[question.number]!(value) || check(question.question, value) === null)
    call.answers[place] = value as Answer
  else {
    // Of what does not fit nobody knows what was meant: it is neither open nor an answer to go by.
    call.answers[place] = unknown
    problems.push(...refused(call.compiled.protocol, placeOf(question, child, call), value))
  }
}

function refused(protocol: Protocol, place: Place, value: unknown): Problem[] {
  const parsed = parseAnswer(protocol, place, value)
  return parsed.ok ? [] : [parsed.problem]
}

/** Was something said that was not asked, or asked and not answered? */
function checkPlace(call: Filed, question: CompiledQuestion, child: number, problems: Problem[]) {
  const answer = call.answers[placeIn(call.compiled, question.number, child)]
  if (answer !== undefined && !question.conditional) return
  const enabled = call.isEnabled(question.number, child)
  if (enabled === false) {
    if (isAnswered(answer)) problems.push(problemAt('GIB405', call, question, child))
  } else if (answer === undefined && question.spoken && stateOf(question, child, enabled, call) !== 'optional')
    problems.push(problemAt('GIB406', call, question, child))
}

function problemAt(code: 'GIB405' | 'GIB406', call: Filed, question: CompiledQuestion, child: number): Problem {
  const place = placeOf(question, child, call)
  const path = place.child === undefined ? place.question : `${place.question} > ${place.child}`
  const pointer = place.child === undefined ? [place.question] : [place.question, place.child]
  return callProblem(code, path, pointer, {})
}
