/** The door through which answers come in: each is checked against its question. */

import { type Answer, type Answers, isAbsent } from '../document/answer'
import type { AnswerAt, AnswersOf, PlaceAt } from '../document/infer'
import { kindOf } from '../document/kind'
import { mustBe } from '../document/misuse'
import { meant } from '../document/nearest'
import { isByChild, type Place, questionOf, questionsOf } from '../document/place'
import type { Problem } from '../document/problem'
import type { Protocol } from '../document/protocol'
import { ProtocolError, problemAt } from '../document/protocol-error'
import { check, type Fault } from './check-answer'

/**
 * Is this an answer to the question at this place? A reason for silence is one too; only `not-applicable` is never told from
 * outside, because it follows from the other answers. Beside a reason nothing is kept, so what stands there is no part of an answer.
 *
 * @example
 * parseAnswer(checkIn, { question: 'parentGrade' }, 6.5)      //=> { ok: true, answer: 6.5 }
 * parseAnswer(checkIn, { question: 'parentGrade' }, 65).ok    //=> false
 * const beside = parseAnswer(checkIn, { question: 'parentGrade' }, { absent: 'declined', note: 'tired' })
 * beside.ok ? null : beside.problem.path                      //=> 'parentGrade > note'
 */
export function parseAnswer<const P extends Protocol, Id extends string>(
  protocol: P,
  place: PlaceAt<P, Id>,
  value: unknown,
): { ok: true; answer: AnswerAt<P, Id> } | { ok: false; problem: Problem }
export function parseAnswer(
  protocol: Protocol,
  place: Place,
  value: unknown,
): { ok: true; answer: Answer } | { ok: false; problem: Problem } {
  const [problem] = problemsAt(protocol, place, value)
  return problem === undefined ? { ok: true, answer: value as Answer } : { ok: false, problem }
}

/** All that is wrong with this as an answer there. What stands beside a reason for silence would be lost, and nothing is lost unsaid. */
export function problemsAt(protocol: Protocol, place: Place, value: unknown): Problem[] {
  const fault = placeFault(protocol, place) ?? check(questionOf(protocol, place.question)!.question, value)
  const problems = fault === null ? [] : [faultAt(place, fault)]
  for (const key of isAbsent(value) ? Object.keys(value) : [])
    if (key !== 'absent') problems.push(faultAt(place, { code: 'GIB103', facts: { key, known: ['absent'] } }, key))
  return problems
}

/** What is wrong there, as a problem. */
function faultAt({ question, child }: Place, fault: Fault, key?: string): Problem {
  return problemAt(
    [question, child, key].filter((one) => one !== undefined),
    fault,
  )
}

/**
 * The answers of a whole call, or all that is wrong with them. Answers by child stand under the id of each child.
 *
 * @example
 * parseAnswers(checkIn, { parentGrade: 6.5, childMood: { sami: 'good' } })
 * //=> { ok: true, answers: { parentGrade: 6.5, childMood: { sami: 'good' } } }
 */
export function parseAnswers<P extends Protocol>(
  protocol: P,
  body: unknown,
): { ok: true; answers: AnswersOf<P> } | { ok: false; problems: Problem[] } {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return {
      ok: false,
      problems: [{ code: 'GIB101', path: '', pointer: [], facts: { expected: 'object', kind: kindOf(body) } }],
    }
  }
  const problems: Problem[] = []
  const read = (place: Place, value: unknown): Answer | undefined => {
    const found = problemsAt(protocol, place, value)
    problems.push(...found)
    if (found.length === 0) return value as Answer
  }
  const answers = entriesOf(body as Answers, (question, value) =>
    isByChild(value)
      ? entriesOf(value, (child, answer) => read({ question, child }, answer))
      : read({ question }, value),
  )
  return problems.length > 0 ? { ok: false, problems } : { ok: true, answers: answers as AnswersOf<P> }
}

/** The entries that have a value, read one by one. Also a child whose id is `__proto__` keeps its own entry. */
function entriesOf<V, T>(record: { readonly [key: string]: V }, read: (key: string, value: V) => T) {
  const entries: { [key: string]: T } = {}
  for (const key of Object.keys(record)) {
    const value = record[key]!
    if (value === undefined) continue
    if (key === '__proto__') Object.defineProperty(entries, key, { value: read(key, value), ...ordinary })
    else entries[key] = read(key, value)
  }
  return entries
}

const ordinary = { enumerable: true, configurable: true, writable: true }

/** @throws ProtocolError when the protocol has no such place */
export function mustBePlace(protocol: Protocol, place: Place): void {
  const fault = placeFault(protocol, place)
  if (fault !== null) throw new ProtocolError([faultAt(place, fault)])
}

/** Why the protocol has no such place; `null` when it has. */
function placeFault(protocol: Protocol, place: Place): Fault | null {
  const asked = questionOf(protocol, place?.question)
  if (asked === undefined) {
    mustBe('object', place, 'place')
    const id = String(place.question)
    const known = questionsOf(protocol).map(({ question }) => question.id)
    return { code: 'GIB301', facts: { id }, ...meant(id, known) }
  }
  const { child } = place
  if (asked.perChild ? child : child === undefined) return null
  return { code: asked.perChild ? 'GIB302' : 'GIB303', facts: {} }
}
