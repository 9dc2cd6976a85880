/** Is this question for this family, in this round? */
import type { AskedQuestion } from '../document/place'
import { noChild } from './heard'
import type { Names } from './names'
import { allOf, type Weigher, weigherOf } from './weigh'

/** Can this question be left out at all? Most are always asked. */
export function isConditional({ question, section }: AskedQuestion): boolean {
  return question.rounds !== undefined || question.enableWhen !== undefined || section.enableWhen !== undefined
}

/**
 * False only when we are sure; where we do not know the round or an answer it is unknown. Within a child, the question's condition
 * sees that child only; so does the section's when the whole section is asked per child.
 */
export function enabledOf({ question, section, perChild }: AskedQuestion, names: Names): Weigher {
  const parts: Weigher[] = []
  if (question.rounds !== undefined) parts.push(inRound(question.rounds))
  if (section.enableWhen !== undefined) {
    const weigher = weigherOf(section.enableWhen, names)
    parts.push(perChild && section.each !== 'children' ? (heard) => weigher(heard, noChild) : weigher)
  }
  if (question.enableWhen !== undefined) parts.push(weigherOf(question.enableWhen, names))
  const rule = allOf(parts)
  return (heard, child) => (heard.situation.asked?.includes(question.id) ? true : rule(heard, child))
}

function inRound(rounds: readonly string[]): Weigher {
  return ({ situation }) => (situation.round === undefined ? null : rounds.includes(situation.round))
}
