/** Weighs a condition against what was heard. */
import type { Value } from '../document/answer'
import type { Comparison, Condition } from '../document/condition'
import { type Heard, noChild, notApplicable } from './heard'
import type { Names } from './names'
import { type Reader, readerOf } from './operand'
import { not, type Truth } from './truth'

/** Is it true, false or unknown, seen from this child or from none? */
export type Weigher = (heard: Heard, child: number) => Truth

/**
 * Makes the weigher of a condition. Once within a child it stays with that child: `someChild` and `everyChild` then look at that
 * child only, so the answers about one child never reach another.
 */
export function weigherOf(condition: Condition, names: Names): Weigher {
  if ('all' in condition) return allOf(condition.all.map((part) => weigherOf(part, names)))
  if ('any' in condition) return anyOf(condition.any.map((part) => weigherOf(part, names)))
  if ('not' in condition) return opposite(weigherOf(condition.not, names))
  if ('someChild' in condition) return opposite(everyChild(opposite(weigherOf(condition.someChild, names)), names))
  if ('everyChild' in condition) return everyChild(weigherOf(condition.everyChild, names), names)
  return compared(readerOf(condition, names), condition)
}

/** True when all are, false as soon as one is false, and else unknown. Nothing at all is true. */
export function allOf(parts: readonly Weigher[]): Weigher {
  if (parts.length === 1) return parts[0]!
  return (heard, child) => {
    let truth: Truth = true
    for (const part of parts) {
      const found = part(heard, child)
      if (found === false) return false
      if (found === null) truth = null
    }
    return truth
  }
}

/** True as soon as one is true, false when all are false, and else unknown. Nothing at all is false. */
function anyOf(parts: readonly Weigher[]): Weigher {
  return (heard, child) => {
    let truth: Truth = false
    for (const part of parts) {
      const found = part(heard, child)
      if (found === true) return true
      if (found === null) truth = null
    }
    return truth
  }
}

function opposite(weigher: Weigher): Weigher {
  return (heard, child) => not(weigher(heard, child))
}

function everyChild(weigher: Weigher, names: Names): Weigher {
  names.situation?.()
  return (heard, child) => {
    if (child !== noChild) return weigher(heard, child)
    if (heard.children === null) return null
    let truth: Truth = true
    for (let each = 0; each < heard.children; each++) {
      const found = weigher(heard, each)
      if (found === false) return false
      if (found === null) truth = null
    }
    return truth
  }
}

/** What does not apply to this family is not so, whatever is compared. */
function compared(read: Reader, comparison: Comparison): Weigher {
  if (comparison.operator === 'exists') {
    const wanted = comparison.answer
    return (heard, child) => {
      const reading = read(heard, child)
      return (reading !== undefined && reading !== notApplicable) === wanted
    }
  }
  const fits = comparisonWith(comparison)
  return (heard, child) => {
    const reading = read(heard, child)
    if (reading === undefined) return null
    return reading === notApplicable ? false : fits(reading)
  }
}

/** Makes the function that says whether a value fits; unknown where the two cannot be compared. */
export function comparisonWith({
  operator,
  answer,
}: Exclude<Comparison, { operator: 'exists' }>): (value: Value) => Truth {
  switch (operator) {
    case '=':
      return (value) => isOrHas(value, answer)
    case '!=':
      return (value) => !isOrHas(value, answer)
    case 'in':
      return (value) => answer.some((one) => isOrHas(value, one))
    case '<':
      return (value) => (typeof value === 'number' ? value < answer : null)
    case '<=':
      return (value) => (typeof value === 'number' ? value <= answer : null)
    case '>':
      return (value) => (typeof value === 'number' ? value > answer : null)
    case '>=':
      return (value) => (typeof value === 'number' ? value >= answer : null)
  }
}

/** Of several codes it is enough that one of them is meant. */
function isOrHas(value: Value, answer: string | number | boolean): boolean {
  return Array.isArray(value) ? value.includes(answer) : value === answer
}
