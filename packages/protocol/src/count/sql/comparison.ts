/** One comparison as an expression: `NULL` where there is no value, or none that can be compared. */
import type { Comparison } from '../../document/condition'
import { isStorable, jsonLiteral, numberLiteral, type Sql } from './literal'
import type { Reading } from './reading'

export type Compared = Exclude<Comparison, { operator: 'exists' }>

export function compared({ kind, value }: Reading, comparison: Compared): Sql {
  const { operator, answer } = comparison
  if (operator === '=') return isAnyOf(kind, value, [answer])
  if (operator === '!=') return `(NOT ${isAnyOf(kind, value, [answer])})`
  if (operator === 'in') return isAnyOf(kind, value, answer)
  if (kind === 'number') return isBeyond(value, operator, Number(answer))
  return `CASE WHEN jsonb_typeof(${value}) = 'number' THEN ${value} ${operator} ${jsonLiteral(answer)} END`
}

/** What is no number is neither more nor less; for PostgreSQL it is more than every number. */
function isBeyond(value: Sql, operator: '<' | '<=' | '>' | '>=', answer: number): Sql {
  if (operator === '<' || operator === '<=') return `(${value}) ${operator} ${numberLiteral(answer)}`
  return `-(${value}) ${operator === '>' ? '<' : '<='} ${numberLiteral(-answer)}`
}

/** Of several codes it is enough that one of them is meant: a list contains its parts, and a value itself. */
function isAnyOf(kind: Reading['kind'], value: Sql, answers: readonly (string | number | boolean)[]): Sql {
  const wanted =
    kind === 'json'
      ? answers.filter(isStorable).map((answer) => `${value} @> ${jsonLiteral(answer)}`)
      : answers.filter((answer) => typeof answer === 'number').map((answer) => `(${value}) = ${numberLiteral(answer)}`)
  return wanted.length === 0 ? `(CASE WHEN ${value} IS NOT NULL THEN false END)` : `(${wanted.join(' OR ')})`
}
