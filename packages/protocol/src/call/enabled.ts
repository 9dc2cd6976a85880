/** Is this question for this family, in this round? */
import type { AskedQuestion } from '../document/place'
import type { CompiledQuestion } from './compile'
import { type Heard, noChild } from './heard'
import type { Names } from './names'
import type { Truth } from './truth'
import { allOf, type Weigher, weigherOf } from './weigh'

/** Can this question be left out at all? Most are always asked. */
export function isConditional({ question, section }: AskedQuestion): boolean {
  return question.rounds !== undefined || question.enableWhen !== undefined || section.enableWhen !== undefined
}

/**
 * False only when we are sure; where we do not know the round or an answer it is unknown. Something may have been asked whatever its
 * condition says.
 */
export function enabledIn({ question, rule }: CompiledQuestion, heard: Heard, child: number): Truth {
  return heard.situation.asked?.includes(question.id) ? true : rule(heard, child)
}

/**
 * Round, section and question together. Within a child, the question's own condition sees that child only; so does the section's
 * when the whole section is asked per child.
 */
export function ruleOf({ question, section, perChild }: AskedQuestion, own: Weigher | null, names: Names): Weigher {
  const parts: Weigher[] = []
  if (question.rounds !== undefined) parts.push(inRound(question.rounds))
  if (section.enableWhen !== undefined) {
    const weigher = weigherOf(section.enableWhen, names)
    parts.push(perChild && section.each !== 'children' ? (heard) => weigher(heard, noChild) : weigher)
  }
  if (own !== null) parts.push(own)
  return allOf(parts)
}

function inRound(rounds: readonly string[]): Weigher {
  return ({ situation }) => (situation.round === undefined ? null : rounds.includes(situation.round))
}
