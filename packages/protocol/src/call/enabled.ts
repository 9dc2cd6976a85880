/** Is this question for this family, in this round? */
import type { ChildId } from '../document/answer'
import type { Condition } from '../document/condition'
import type { AskedQuestion } from '../document/place'
import { allOf, type Truth } from './truth'
import { weigh } from './weigh'
import type { Weighing } from './weighing'

/** Can this question be left out at all? Most are always asked. */
export function isConditional({ question, section }: AskedQuestion): boolean {
  return question.rounds !== undefined || question.enableWhen !== undefined || section.enableWhen !== undefined
}

/**
 * False only when we are sure; where we do not know the round or an answer it is unknown. Within a child, the question's condition
 * sees that child only; so does the section's when the whole section is asked per child.
 */
export function isEnabled({ question, section, perChild }: AskedQuestion, weighing: Weighing, child?: ChildId): Truth {
  if (weighing.situation.asked?.includes(question.id)) return true
  return allOf(
    [
      () => inRound(question.rounds, weighing.situation.round),
      () => holdsIn(section.enableWhen, weighing, section.each === 'children' ? child : undefined),
      () => holdsIn(question.enableWhen, weighing, perChild ? child : undefined),
    ],
    (truth) => truth(),
  )
}

function inRound(rounds: readonly string[] | undefined, round: string | undefined): Truth {
  if (rounds === undefined) return true
  return round === undefined ? null : rounds.includes(round)
}

function holdsIn(condition: Condition | undefined, weighing: Weighing, child: ChildId | undefined): Truth {
  return condition === undefined || weigh(condition, weighing, child)
}
