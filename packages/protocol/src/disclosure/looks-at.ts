/** Which questions decide what a figure counts, and who is counted? */
import type { Condition, Operand } from '../document/condition'
import { questionOf } from '../document/place'
import type { Protocol } from '../document/protocol'
import type { FigureRule } from '../document/rules'
import { testsIn } from '../document/walk'

/** Those it looks at, and those by which they are asked: of whom something is asked further is told by how many were asked. */
export function questionsOfFigure(protocol: Protocol, rule: FigureRule): readonly string[] {
  const counted = 'mean' in rule ? [rule.mean] : questionsIn(rule.share)
  const among = rule.among === undefined ? [] : questionsIn(rule.among)
  const waitsFor = counted.flatMap((id) => {
    const { question, section } = questionOf(protocol, id) ?? {}
    return [question?.enableWhen, section?.enableWhen].flatMap((when) => (when === undefined ? [] : questionsIn(when)))
  })
  return [...new Set([...counted, ...among, ...waitsFor])]
}

function questionsIn(condition: Condition): string[] {
  return testsIn({ value: condition, pointer: [] }).flatMap(({ value }) => askedIn(value))
}

function askedIn(operand: Operand): readonly string[] {
  if ('question' in operand) return [operand.question]
  if ('difference' in operand) return operand.difference
  if ('chosen' in operand) return [operand.chosen]
  return 'length' in operand ? [operand.length] : []
}
