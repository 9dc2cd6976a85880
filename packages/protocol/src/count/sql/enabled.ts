/** Is a question for this family, as an expression: true, false, or `NULL` where nobody knows? */
import { type Frame, outside, seenBy } from './frame'
import { type Sql, textLiteral } from './literal'
import { truthOf } from './truth'

/** Of a question that is asked per child: for the child at hand. */
export function enabled(number: number, frame: Frame): Sql {
  const { question, section, perChild } = frame.compiled.questions[number]!
  const inside = seenBy(perChild ? frame : outside(frame), 'question', number)
  const parts: Sql[] = []
  if (question.rounds !== undefined) parts.push(inRound(question.rounds))
  if (section.enableWhen !== undefined)
    parts.push(truthOf(section.enableWhen, section.each === 'children' ? inside : outside(inside)))
  if (question.enableWhen !== undefined) parts.push(truthOf(question.enableWhen, inside))
  const asked = `coalesce(r.situation -> 'asked' ? ${textLiteral(question.id)}, false)`
  return (inside.child ?? inside.call).column(`(${asked} OR (${parts.join(' AND ')}))`)
}

function inRound(rounds: readonly string[]): Sql {
  const round = `r.situation ->> 'round'`
  if (rounds.length === 0) return `CASE WHEN ${round} IS NOT NULL THEN false END`
  return `(${round}) IN (${rounds.map(textLiteral).join(', ')})`
}
