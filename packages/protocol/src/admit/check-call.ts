/** Is a call that is over complete? Every answer fits, and belongs to something that was asked; what was asked has an answer. */

import { Answered } from '../call/answered'
import { type Compiled, type CompiledQuestion, compiled, placeIn } from '../call/compile'
import { noChild, placeAt } from '../call/heard'
import { problemsAt } from '../call/parse-answer'
import { stateOf } from '../call/places'
import { type Answer, type ByChild, isAnswered, unknown } from '../document/answer'
import { kindOf } from '../document/kind'
import { mustBe } from '../document/misuse'
import { isByChild } from '../document/place'
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
  if (!isObject(body))
    return [{ code: 'GIB101', path: '', pointer: [], facts: { expected: 'object', kind: kindOf(body) } }]
  if (!isObject(situation)) mustBe('object', situation, 'situation')
  const { children } = situation
  if (children !== undefined && !Array.isArray(children)) mustBe('list', children, 'situation', 'children')
  const ready = readyFor(compiled(protocol))
  const call = new Filed(ready.compiled, situation)
  const problems: Problem[] = []
  const answered = fileIn(call, ready, body, problems)
  // Mostly all that is asked of every family was answered, and only what depends on other answers is left to look at.
  const { family, perChild } = ready.compiled
  const isFull = answered === ready.wanted + ready.wantedPerChild * call.childIds.length
  for (const entry of isFull ? ready.conditional : ready.all) {
    if (!entry.perChild) checkPlace(call, entry, noChild, entry.number, problems)
    else
      for (let child = 0; child < call.childIds.length; child++)
        checkPlace(call, entry, child, family + child * perChild + entry.row, problems)
  }
  return problems
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What it takes to check a call, made ready once for each protocol. */
interface Ready {
  readonly compiled: Compiled
  readonly byId: ReadonlyMap<string, Entry>
  readonly all: readonly Entry[]
  readonly conditional: readonly Entry[]
  /** How many answers are wanted of every family, and how many of each child. */
  readonly wanted: number
  readonly wantedPerChild: number
}

/** Of each question what is looked at in every call, close together: that is read faster than all that a question carries. */
interface Entry {
  readonly question: CompiledQuestion
  readonly perChild: boolean
  readonly conditional: boolean
  readonly number: number
  readonly row: number
  readonly fits: Fitting
  /** Has to be answered, whatever else was said. */
  readonly isWanted: boolean
}

const known = new WeakMap<Compiled, Ready>()

function readyFor(made: Compiled): Ready {
  const found = known.get(made)
  if (found !== undefined) return found
  const entries = made.questions.map((question): Entry => {
    const isWanted = !question.conditional && question.voice === 'parent' && question.question.level !== 'additional'
    const { perChild, conditional, number, row } = question
    return { question, perChild, conditional, number, row, fits: fittingFor(question.question), isWanted }
  })
  const ready = {
    compiled: made,
    byId: new Map(entries.map((entry) => [entry.question.question.id, entry])),
    all: entries,
    conditional: entries.filter(({ conditional }) => conditional),
    wanted: entries.filter(({ isWanted, perChild }) => isWanted && !perChild).length,
    wantedPerChild: entries.filter(({ isWanted, perChild }) => isWanted && perChild).length,
  }
  known.set(made, ready)
  return ready
}

/** A call of which each answer was put in its place first: that is faster than looking each up when a rule asks for it. */
class Filed extends Answered {
  readonly answers: (Answer | undefined)[]

  constructor(made: Compiled, situation: Situation) {
    super(made, {}, situation)
    this.answers = new Array(made.family + this.childIds.length * made.perChild)
  }

  override answer(question: number, child: number): Answer | undefined {
    return this.answers[placeIn(this.compiled, question, child)]
  }
}

/** Puts each answer in its place, tells what does not fit, and gives how many there are of those that are wanted. */
function fileIn(call: Filed, { compiled: { protocol }, byId }: Ready, body: object, problems: Problem[]): number {
  let answered = 0
  // Names and values side by side: looking up each name in an object that just came in takes longer than all that is done with it.
  const ids = Object.keys(body)
  const values: readonly unknown[] = Object.values(body)
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at]!
    const value = values[at]
    const entry = byId.get(id)
    if (value === undefined) continue
    const byChild = typeof value === 'object' && isByChild(value as Answer) ? (value as ByChild) : null
    if (entry === undefined || entry.perChild !== (byChild !== null)) {
      const places =
        byChild === null ? [{ question: id }] : Object.keys(byChild).map((child) => ({ question: id, child }))
      problems.push(...places.flatMap((place) => problemsAt(protocol, place, value)))
    } else if (byChild !== null) answered += fileByChild(call, entry, byChild, problems)
    else {
      file(call, entry, noChild, entry.number, value, problems)
      if (entry.isWanted) answered++
    }
  }
  return answered
}

function fileByChild(call: Filed, entry: Entry, byChild: ByChild, problems: Problem[]): number {
  const { childIds } = call
  const { family, perChild } = call.compiled
  let answered = 0
  const children = Object.keys(byChild)
  const values: readonly unknown[] = Object.values(byChild)
  for (let at = 0; at < children.length; at++) {
    const child = children[at]!
    const value = values[at]
    if (value === undefined) continue
    // Mostly they stand in the order of the family.
    const number = childIds[at] === child ? at : childIds.indexOf(child)
    if (number !== noChild) {
      file(call, entry, number, family + number * perChild + entry.row, value, problems)
      if (entry.isWanted) answered++
      continue
    }
    const { id } = entry.question.question
    const among = { found: child, known: childIds }
    problems.push(callProblem('GIB402', `${id} > ${child}`, [id, child], { child }, among))
  }
  return answered
}

function file(
  call: Filed,
  { question, fits }: Entry,
  child: number,
  place: number,
  value: unknown,
  problems: Problem[],
) {
  if (fits(value)) {
    call.answers[place] = value as Answer
    return
  }
  const found = problemsAt(call.compiled.protocol, placeAt(question.question.id, child, call), value)
  // Of what does not fit nobody knows what was meant: it is neither open nor an answer to go by.
  call.answers[place] = found.length === 0 ? (value as Answer) : unknown
  problems.push(...found)
}

/** Was something said that was not asked, or asked and not answered? */
function checkPlace(call: Filed, { question, conditional }: Entry, child: number, place: number, problems: Problem[]) {
  const answer = call.answers[place]
  const enabled = conditional ? call.enabledAt(question, child, place) : true
  if (enabled === false) {
    if (answer !== undefined && isAnswered(answer)) problems.push(problemAt('GIB405', call, question, child))
  } else if (
    answer === undefined &&
    question.voice === 'parent' &&
    stateOf(question, child, enabled, call) !== 'optional'
  )
    problems.push(problemAt('GIB406', call, question, child))
}

function problemAt(code: 'GIB405' | 'GIB406', call: Filed, question: CompiledQuestion, child: number): Problem {
  const place = placeAt(question.question.id, child, call)
  const path = place.child === undefined ? place.question : `${place.question} > ${place.child}`
  const pointer = place.child === undefined ? [place.question] : [place.question, place.child]
  return callProblem(code, path, pointer, {})
}
