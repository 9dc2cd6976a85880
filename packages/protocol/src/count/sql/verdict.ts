/** What one call says, as a number: 0 no, 1 yes, and from 2 the reason why nothing, in the order of {@link absences}. */
import { absences } from '../../document/answer'
import type { Condition, Operand } from '../../document/condition'
import { compared } from './comparison'
import { childrenAreKnown, type Frame, outside, overChildren } from './frame'
import type { Sql } from './literal'
import { given, readingOf, recordedBefore, recordedNow } from './reading'

const codeOf = (absence: (typeof absences)[number]) => absences.indexOf(absence) + 2
const leftOut = codeOf('not-applicable')
const notAsked = codeOf('not-asked')
/** A value that is no number, where a number is wanted: neither counted nor missing. */
const ignored = absences.length + 2

export function verdictOf(condition: Condition, frame: Frame): Sql {
  return (frame.child ?? frame.call).brief(expression(condition, frame))
}

/** A number that was given is 1; `number` is that number, as it was stored. */
export function toldBy(question: string, frame: Frame): { readonly code: Sql; readonly number: Sql } {
  const operand = { question }
  const { value, hidden } = readingOf(operand, frame)
  const isNumber = `WHEN jsonb_typeof(${value}) = 'number' THEN 1 WHEN ${value} IS NOT NULL THEN ${ignored}`
  const code = `CASE ${hidden === null ? '' : `WHEN ${hidden} THEN ${leftOut} `}${isNumber} ELSE ${reason(operand, frame)} END`
  return { code, number: value }
}

function expression(condition: Condition, frame: Frame): Sql {
  if ('all' in condition) return every(condition.all, frame, 0)
  if ('any' in condition) return every(condition.any, frame, 1)
  if ('not' in condition) return opposite(verdictOf(condition.not, frame))
  if ('someChild' in condition) return overEach(condition.someChild, frame, 1)
  if ('everyChild' in condition) return overEach(condition.everyChild, frame, 0)
  const reading = readingOf(condition, frame)
  if (condition.operator === 'exists') return `((${given(reading)} IS NOT NULL) = ${condition.answer})::int`
  const said = `coalesce((${compared(reading, condition)})::int, ${reason(condition, frame)})`
  // With one answer to look at, its reason already says that it does not apply.
  const elsewhere = looks(condition, frame).length > 1 ? reading.notApplicable : reading.hidden
  return elsewhere === null ? said : `CASE WHEN ${elsewhere} THEN ${leftOut} ELSE ${said} END`
}

function opposite(code: Sql): Sql {
  return `CASE ${code} WHEN 0 THEN 1 WHEN 1 THEN 0 ELSE ${code} END`
}

/** `decides` (0 of all, 1 of any) as soon as one says so; else the first reason why nothing. */
function every(parts: readonly Condition[], frame: Frame, decides: 0 | 1): Sql {
  const otherwise = 1 - decides
  if (parts.length === 0) return String(otherwise)
  const layers = frame.child ?? frame.call
  const codes = parts.map((part) => layers.column(verdictOf(part, frame)))
  const reasons = codes.map((code) => `nullif(${code}, ${otherwise})`)
  return `CASE WHEN ${decides} IN (${codes.join(', ')}) THEN ${decides} ELSE coalesce(${reasons.join(', ')}, ${otherwise}) END`
}

/** Those to whom it does not apply are passed over; when it applies to none it is left out. */
function overEach(condition: Condition, frame: Frame, decides: 0 | 1): Sql {
  if (frame.child !== null) return verdictOf(condition, frame)
  const first = (one: Sql) =>
    `(min(k.place * 16 + ${one}) FILTER (WHERE ${one} > 1 AND ${one} <> ${leftOut}) % 16)::int`
  const all = overChildren(
    frame,
    (inside) => verdictOf(condition, inside),
    (one) =>
      `CASE WHEN count(*) = 0 THEN ${1 - decides} WHEN bool_or(${one} = ${decides}) THEN ${decides} ` +
      `WHEN bool_and(${one} = ${leftOut}) THEN ${leftOut} ELSE coalesce(${first(one)}, ${1 - decides}) END`,
  )
  return `CASE WHEN ${childrenAreKnown(frame)} THEN ${all} ELSE ${notAsked} END`
}

/** The reason that the first of the answers it looks at gives; silence is "not asked". */
function reason(operand: Operand, frame: Frame): Sql {
  const found = looks(operand, frame)
  return found.reduceRight((next: Sql, answer) => {
    if (answer === null) return String(notAsked)
    const named = absences.map((absence) => `WHEN '${absence}' THEN ${codeOf(absence)}`).join(' ')
    const said = `CASE ${answer} ->> 'absent' ${named} ELSE ${next} END`
    if (next === String(notAsked)) return said
    const silent = `${answer} IS NULL OR (jsonb_typeof(${answer}) = 'object' AND NOT ${answer} ? 'absent')`
    return `CASE WHEN ${silent} THEN ${notAsked} ELSE ${said} END`
  }, String(notAsked))
}

/** The answers an operand needs, in the order in which it names them; of a fact, the one that confirms or corrects it. */
function looks(operand: Operand, frame: Frame): (Sql | null)[] {
  const now = (id: string) => recordedNow(id, frame.compiled.byId.get(id)?.perChild ? frame : outside(frame))
  if ('question' in operand) return [now(operand.question)]
  if ('previous' in operand) return [recordedBefore(operand.previous, frame)]
  if ('change' in operand) return [now(operand.change), recordedBefore(operand.change, frame)]
  if ('difference' in operand) return operand.difference.map(now)
  if ('chosen' in operand) return [now(operand.chosen)]
  if ('length' in operand) return [now(operand.length)]
  if ('family' in operand) return fact('family', operand.family)
  return 'child' in operand ? fact('child', operand.child) : []

  function fact(of: 'family' | 'child', id: string): (Sql | null)[] {
    const askedBy = frame.names.askedBy(of, id)
    return askedBy === undefined ? [] : [now(askedBy)]
  }
}
