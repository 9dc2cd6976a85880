/** A condition as routing weighs it, as an expression: true, false, or `NULL` where nobody knows. SQL has the same three. */
import type { Condition } from '../../document/condition'
import { compared } from './comparison'
import { childrenAreKnown, type Frame, overChildren } from './frame'
import type { Sql } from './literal'
import { given, readingOf } from './reading'

export function truthOf(condition: Condition, frame: Frame): Sql {
  return (frame.child ?? frame.call).brief(expression(condition, frame))
}

function expression(condition: Condition, frame: Frame): Sql {
  if ('all' in condition) return joined(condition.all, 'AND', 'true', frame)
  if ('any' in condition) return joined(condition.any, 'OR', 'false', frame)
  if ('not' in condition) return `(NOT ${truthOf(condition.not, frame)})`
  if ('someChild' in condition) return everyChild({ not: condition.someChild }, frame, 'NOT ')
  if ('everyChild' in condition) return everyChild(condition.everyChild, frame, '')
  const reading = readingOf(condition, frame)
  if (condition.operator === 'exists') return `((${given(reading)} IS NOT NULL) = ${condition.answer})`
  const fits = compared(reading, condition)
  const { notApplicable } = reading
  return notApplicable === null ? `(${fits})` : `(CASE WHEN ${notApplicable} THEN false ELSE ${fits} END)`
}

function joined(parts: readonly Condition[], operator: 'AND' | 'OR', none: Sql, frame: Frame): Sql {
  return parts.length === 0 ? none : `(${parts.map((part) => truthOf(part, frame)).join(` ${operator} `)})`
}

/** Once within a child it stays with that child. */
function everyChild(condition: Condition, frame: Frame, sign: '' | 'NOT '): Sql {
  if (frame.child !== null) return `(${sign}${truthOf(condition, frame)})`
  const all = overChildren(
    frame,
    (inside) => truthOf(condition, inside),
    (one) => `CASE WHEN bool_or(NOT ${one}) THEN false WHEN bool_or(${one} IS NULL) THEN NULL ELSE true END`,
  )
  return `(${sign}CASE WHEN ${childrenAreKnown(frame)} THEN ${all} END)`
}
