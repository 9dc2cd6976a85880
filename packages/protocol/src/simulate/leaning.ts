/** Which answers tell that things are heavy? It stands in the document already: in what its scores give points for. */
import type { Condition } from '../document/condition'
import { questionsOf } from '../document/place'
import type { Protocol } from '../document/protocol'
import type { ScoreItem } from '../document/rules'

/** How heavy an answer is, by its code. A code that is not here says nothing about it. */
export type Leaning = ReadonlyMap<string, number>

/**
 * By question, how heavy each answer is: points on draaglast count up, points on draagkracht count down.
 *
 * @example
 * leaningsOf(checkIn).get('childMood')?.get('good')   //=> -1
 */
export function leaningsOf(protocol: Protocol): ReadonlyMap<string, Leaning> {
  const leanings = new Map<string, Map<string, number>>()
  const add = (question: string, code: string, points: number) => {
    const known = leanings.get(question) ?? new Map<string, number>()
    known.set(code, (known.get(code) ?? 0) + points)
    leanings.set(question, known)
  }
  for (const { id, items } of protocol.scores ?? []) {
    const sign = id === protocol.balance?.capacity ? -1 : 1
    for (const item of items) for (const [question, code, points] of pointsIn(item)) add(question, code, sign * points)
  }
  return leanings
}

function pointsIn(item: ScoreItem): [question: string, code: string, points: number][] {
  if ('points' in item) {
    const turned = item.reverse ? -1 : 1
    return Object.entries(item.points).map(([code, points]) => [item.question, code, turned * points])
  }
  return item.levels.flatMap(({ level, when }) =>
    codesIn(when).map(([question, code]): [string, string, number] => [question, code, level * item.weight]),
  )
}

/**
 * By question, the answer without which other questions are not asked: “may I write it down?”. Nearly everybody gives it.
 *
 * @example
 * openersIn(checkIn).size   //=> 0
 */
export function openersIn(protocol: Protocol): ReadonlyMap<string, string> {
  const openers = questionsOf(protocol).flatMap(({ question: { enableWhen } }) =>
    enableWhen !== undefined && 'operator' in enableWhen && enableWhen.operator === '=' ? codesIn(enableWhen) : [],
  )
  return new Map(openers)
}

/** The answers that a condition asks for. What it says otherwise is left out. */
function codesIn(condition: Condition): [question: string, code: string][] {
  if ('all' in condition) return condition.all.flatMap(codesIn)
  if ('any' in condition) return condition.any.flatMap(codesIn)
  if ('someChild' in condition) return codesIn(condition.someChild)
  if (!('question' in condition)) return []
  const { question, operator, answer } = condition
  if (operator === '=') return [[question, String(answer)]]
  return operator === 'in' ? answer.map((code) => [question, String(code)]) : []
}
