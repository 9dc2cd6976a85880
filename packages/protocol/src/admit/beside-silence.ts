/** Beside a reason for silence nothing is kept, so what stands there would be lost. Nothing is lost unsaid. */
import { isAbsent } from '../document/answer'
import type { Pointer } from '../document/pointer'
import type { Problem } from '../document/problem'
import { problemAt } from '../document/protocol-error'

/**
 * Everything that stands beside a reason for silence, in answers by question or by question and child.
 *
 * @example
 * besideSilence({ parentGrade: { absent: 'declined', note: 'tired' } }).map(({ path }) => path)   //=> ['parentGrade > note']
 * besideSilence({ parentGrade: { absent: 'declined' }, childMood: { sami: 'good' } })             //=> []
 */
export function besideSilence(answers: { readonly [question: string]: unknown }): Problem[] {
  return Object.entries(answers).flatMap(([question, answer]) => {
    if (isAbsent(answer)) return besideReason(answer, [question])
    if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return []
    return Object.entries(answer).flatMap(([child, one]) => (isAbsent(one) ? besideReason(one, [question, child]) : []))
  })
}

function besideReason(answer: object, at: Pointer): Problem[] {
  const keys = Object.keys(answer).filter((key) => key !== 'absent')
  return keys.map((key) => problemAt([...at, key], { code: 'GIB103', facts: { key, known: ['absent'] } }))
}
