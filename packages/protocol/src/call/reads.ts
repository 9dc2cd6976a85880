/** Which questions and scales does a condition look at? */
import type { Condition, Operand } from '../document/condition'
import type { ScoreItem } from '../document/rules'
import type { Names } from './names'

/** By their numbers. */
export interface Reads {
  readonly questions: ReadonlySet<number>
  readonly scales: ReadonlySet<number>
  /** Does it look at what is known of the family besides: its children, a fact, the previous call? */
  readonly situation: boolean
}

export function readsOf(conditions: readonly (Condition | undefined)[], names: Names): Reads {
  const [questions, scales] = [new Set<number>(), new Set<number>()]
  let situation = false
  const visit = (condition: Condition): void => {
    if ('all' in condition) condition.all.forEach(visit)
    else if ('any' in condition) condition.any.forEach(visit)
    else if ('not' in condition) visit(condition.not)
    else if ('someChild' in condition || 'everyChild' in condition) {
      situation = true
      visit('someChild' in condition ? condition.someChild : condition.everyChild)
    } else {
      situation ||= looksBeyondAnswers(condition)
      for (const id of questionsIn(condition, names)) add(questions, names.questions.get(id)?.number)
      if ('score' in condition) add(scales, names.scales.get(condition.score))
      if ('points' in condition) add(scales, names.scales.get(condition.points))
    }
  }
  for (const condition of conditions) if (condition !== undefined) visit(condition)
  return { questions, scales, situation }
}

/** Is it, or can it be, something that was not said in this call? */
function looksBeyondAnswers(operand: Operand): boolean {
  return 'previous' in operand || 'change' in operand || 'family' in operand || 'child' in operand
}

/** What an indicator looks at: the questions it names, and those of its conditions. Of what is asked per child it looks at all children. */
export function readsOfItem(item: ScoreItem, names: Names): Reads {
  const named = 'points' in item ? [item.question] : item.questions
  const inLevels = readsOf('points' in item ? [] : item.levels.map(({ when }) => when), names)
  return {
    questions: new Set([...numbersOf(named, names), ...inLevels.questions]),
    scales: inLevels.scales,
    situation: inLevels.situation || named.some((id) => names.questions.get(id)?.perChild),
  }
}

/** A fact is what was heard in this call at its question, if it was. What was said in an earlier call does not change. */
function questionsIn(operand: Operand, names: Names): readonly string[] {
  if ('question' in operand) return [operand.question]
  if ('change' in operand) return [operand.change]
  if ('difference' in operand) return operand.difference
  if ('chosen' in operand) return [operand.chosen]
  if ('length' in operand) return [operand.length]
  if ('family' in operand) return [names.askedBy('family', operand.family) ?? '']
  if ('child' in operand) return [names.askedBy('child', operand.child) ?? '']
  return []
}

function numbersOf(ids: readonly string[], names: Names): Set<number> {
  const numbers = new Set<number>()
  for (const id of ids) add(numbers, names.questions.get(id)?.number)
  return numbers
}

function add(numbers: Set<number>, number: number | undefined): void {
  if (number !== undefined) numbers.add(number)
}
