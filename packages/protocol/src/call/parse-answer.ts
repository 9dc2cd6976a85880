/** The door through which answers come in: each is checked against its question. */
import { type Answer, type Answers, type ByChild, isAbsent } from '../document/answer'
import type { AnswersOf } from '../document/infer'
import { kindOf } from '../document/kind'
import { nearest } from '../document/nearest'
import { isByChild, type Place, questionOf, questionsOf } from '../document/place'
import type { Problem } from '../document/problem'
import type { Protocol } from '../document/protocol'
import { check, type Fault } from './check-answer'

/**
 * Is this an answer to the question at this place? A reason for silence is one too; only `not-applicable` is never told from
 * outside, because it follows from the other answers.
 *
 * @example
 * parseAnswer(checkIn, { question: 'parentGrade' }, 6.5)      //=> { ok: true, answer: 6.5 }
 * parseAnswer(checkIn, { question: 'parentGrade' }, 65).ok    //=> false
 */
export function parseAnswer(
  protocol: Protocol,
  place: Place,
  value: unknown,
): { ok: true; answer: Answer } | { ok: false; problem: Problem } {
  const fault = faultOf(protocol, place, value)
  if (fault === null) return { ok: true, answer: isAbsent(value) ? { absent: value.absent } : (value as Answer) }
  const { question, child } = place
  const path = child === undefined ? question : `${question} > ${child}`
  return { ok: false, problem: { path, pointer: child === undefined ? [question] : [question, child], ...fault } }
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
  const parsed = Object.entries(body as Answers)
    .filter(([, value]) => value !== undefined)
    .map(([question, value]) => [question, parseEntry(protocol, question, value)] as const)
  const problems = parsed.flatMap(([, entry]) => entry.problems)
  if (problems.length > 0) return { ok: false, problems }
  return {
    ok: true,
    answers: Object.fromEntries(parsed.map(([question, { answer }]) => [question, answer])) as AnswersOf<P>,
  }
}

function parseEntry(
  protocol: Protocol,
  question: string,
  value: Answers[string],
): { answer?: Answer | ByChild; problems: Problem[] } {
  if (!isByChild(value)) {
    const parsed = parseAnswer(protocol, { question }, value)
    return parsed.ok ? { answer: parsed.answer, problems: [] } : { problems: [parsed.problem] }
  }
  const given = Object.entries(value).filter(([, answer]) => answer !== undefined)
  const parsed = given.map(([child, answer]) => [child, parseAnswer(protocol, { question, child }, answer)] as const)
  const problems = parsed.flatMap(([, one]) => (one.ok ? [] : [one.problem]))
  return {
    answer: Object.fromEntries(parsed.flatMap(([child, one]) => (one.ok ? [[child, one.answer]] : []))),
    problems,
  }
}

function faultOf(protocol: Protocol, { question: id, child }: Place, value: unknown): Fault | null {
  const asked = questionOf(protocol, id)
  if (asked === undefined) {
    const meant = nearest(
      id,
      questionsOf(protocol).map(({ question }) => question.id),
    )
    return { code: 'GIB301', facts: { id }, ...(meant !== undefined && { nearest: meant }) }
  }
  if (asked.perChild && !child) return { code: 'GIB302', facts: {} }
  if (!asked.perChild && child !== undefined) return { code: 'GIB303', facts: {} }
  return check(asked.question, value)
}
