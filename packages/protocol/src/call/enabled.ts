/** Is this question for this family, in this round? */
import type { AskedQuestion } from '../document/place'
import type { CompiledQuestion } from './compile'
import { type Heard, noChild } from './heard'
import type { Names } from './names'
import type { Truth } from './truth'
import { allOf, type Weigher, weigherOf } from './weigh'

/**
 * False only when we are sure; where we do not know the round or an answer it is unknown. Something may have been asked whatever its
 * condition says.
 */
export function enabledIn({ question, rule }: CompiledQuestion, heard: Heard, child: number): Truth {
  return heard.situation.asked?.includes(question.id) ? true : rule(heard, child)
}

export interface Rules {
  /** Its own condition, which calls for an additional question. */
  readonly calledFor: Weigher | null
  /** All that decides whether it is asked. */
  readonly rule: Weigher
}

/**
 * Round, section and question together. Within a child, the question's own condition sees that child only; so does the section's
 * when the whole section is asked per child.
 */
export function rulesOf({ question, section, perChild }: AskedQuestion, names: Names): Rules {
  const parts: Weigher[] = []
  // It can be asked of a child who was not known before, or in another round.
  const { rounds } = question
  if (perChild || rounds) names.situation?.()
  if (rounds) parts.push(inRound(rounds))
  if (section.enableWhen !== undefined) {
    const weigher = weigherOf(section.enableWhen, names)
    parts.push(perChild && section.each !== 'children' ? (heard) => weigher(heard, noChild) : weigher)
  }
  const calledFor = question.enableWhen ? weigherOf(question.enableWhen, names) : null
  if (calledFor) parts.push(calledFor)
  return { calledFor, rule: allOf(parts) }
}

function inRound(rounds: readonly string[]): Weigher {
  return ({ situation }) => (situation.round === undefined ? null : rounds.includes(situation.round))
}
