/** Weighs a condition against what was heard. */
import type { ChildId, Value } from '../document/answer'
import type { Comparison, Condition } from '../document/condition'
import { notApplicable, type Reading, readingOf } from './operand'
import { allOf, anyOf, not, type Truth } from './truth'
import type { Weighing } from './weighing'

/**
 * Is it true, false or unknown? Once within a child it stays with that child: `someChild` and `everyChild` then look at that child
 * only, so the answers about one child never reach another.
 */
export function weigh(condition: Condition, weighing: Weighing, child?: ChildId): Truth {
  if ('all' in condition) return allOf(condition.all, (part) => weigh(part, weighing, child))
  if ('any' in condition) return anyOf(condition.any, (part) => weigh(part, weighing, child))
  if ('not' in condition) return not(weigh(condition.not, weighing, child))
  if ('someChild' in condition) {
    const children = childrenInSight(weighing, child)
    return children && anyOf(children, (id) => weigh(condition.someChild, weighing, id))
  }
  if ('everyChild' in condition) {
    const children = childrenInSight(weighing, child)
    return children && allOf(children, (id) => weigh(condition.everyChild, weighing, id))
  }
  return compare(readingOf(condition, weighing, child), condition)
}

function childrenInSight({ situation }: Weighing, child: ChildId | undefined): readonly ChildId[] | null {
  return child === undefined ? (situation.children?.map(({ id }) => id) ?? null) : [child]
}

/** What does not apply to this family is not so, whatever is compared. */
function compare(reading: Reading, comparison: Comparison): Truth {
  if (comparison.operator === 'exists')
    return (reading !== undefined && reading !== notApplicable) === comparison.answer
  if (reading === notApplicable) return false
  if (reading === undefined) return null
  return compareValue(reading, comparison)
}

function compareValue(value: Value, { operator, answer }: Exclude<Comparison, { operator: 'exists' }>): Truth {
  const given: readonly unknown[] = Array.isArray(value) ? value : [value]
  if (operator === '=') return given.includes(answer)
  if (operator === '!=') return !given.includes(answer)
  if (operator === 'in') return answer.some((one) => given.includes(one))
  if (typeof value !== 'number' || typeof answer !== 'number') return null
  if (operator === '<') return value < answer
  if (operator === '<=') return value <= answer
  return operator === '>' ? value > answer : value >= answer
}
