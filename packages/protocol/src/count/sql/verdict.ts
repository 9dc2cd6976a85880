/** What one call says, as a number: 0 no, 1 yes, and from 2 the reason why nothing, in the order of {@link absences}. */
import { absences } from '../../document/answer'
import type { Condition, Operand } from '../../document/condition'
import { type Compared, compared } from './comparison'
import { childrenAreKnown, type Frame, outside, overChildren } from './frame'
import type { Sql } from './literal'
import { given, type Reading, readingOf, recordedBefore, recordedNow } from './reading'

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
  const { value, recorded, hidden } = readingOf(operand, frame)
  const isValue = recorded === null ? `${value} IS NOT NULL` : isNoObject(recorded)
  const number = recorded ?? value
  const isNumber = `WHEN jsonb_typeof(${number}) = 'number' THEN 1 WHEN ${isValue} THEN ${ignored}`
  const code = `CASE ${hidden === null ? '' : `WHEN ${hidden} THEN ${leftOut} `}${isNumber} ELSE ${reason(operand, frame)} END`
  return { code, number }
}

function expression(condition: Condition, frame: Frame): Sql {
  if ('all' in condition) return every(condition.all, frame, 0)
  if ('any' in condition) return every(condition.any, frame, 1)
  if ('not' in condition) return opposite(verdictOf(condition.not, frame))
  if ('someChild' in condition) return overEach(condition.someChild, frame, 1)
  if ('everyChild' in condition) return overEach(condition.everyChild, frame, 0)
  const reading = readingOf(condition, frame)
  if (condition.operator === 'exists') return `((${given(reading)} IS NOT NULL) = ${condition.answer})::int`
  const said = saidBy(reading, condition, reason(condition, frame))
  const elsewhere = leftOutBy(reading, condition, frame)
  return elsewhere === null ? said : `CASE WHEN ${elsewhere} THEN ${leftOut} ELSE ${said} END`
}

/** Does it hold: is the verdict yes? Where no reason is wanted, this is less work than {@link verdictOf}. */
export function holds(condition: Condition, frame: Frame): Sql {
  if ('all' in condition) return joined(condition.all, 'AND', 'true', frame)
  if ('any' in condition) return joined(condition.any, 'OR', 'false', frame)
  if (!('operator' in condition) || condition.operator === 'exists') return `${verdictOf(condition, frame)} = 1`
  const reading = readingOf(condition, frame)
  const elsewhere = leftOutBy(reading, condition, frame)
  // No object is or contains what is asked for; but each is something else.
  const value = condition.operator === '!=' ? reading.value : (reading.recorded ?? reading.value)
  const fits = compared({ ...reading, value }, condition)
  return elsewhere === null ? `(${fits})` : `((${elsewhere}) IS NOT TRUE AND ${fits})`
}

function joined(parts: readonly Condition[], operator: 'AND' | 'OR', none: Sql, frame: Frame): Sql {
  return parts.length === 0 ? none : `(${parts.map((part) => holds(part, frame)).join(` ${operator} `)})`
}

/** With one answer to look at, its reason already says that it does not apply. */
function leftOutBy(reading: Reading, operand: Operand, frame: Frame): Sql | null {
  return looks(operand, frame).length > 1 ? reading.notApplicable : reading.hidden
}

/** Most answers are a value that fits, or another; only of what is neither it is asked what kind of thing it is. */
function saidBy(reading: Reading, comparison: Compared, otherwise: Sql): Sql {
  const { recorded } = reading
  if (recorded === null) return `coalesce((${compared(reading, comparison)})::int, ${otherwise})`
  const whole = { ...reading, value: recorded }
  const found = (code: 0 | 1, fits: Sql) =>
    `CASE WHEN ${fits} THEN ${code} WHEN ${isNoObject(recorded)} THEN ${1 - code} ELSE ${otherwise} END`
  if (comparison.operator === '!=') return found(0, compared(whole, { ...comparison, operator: '=' }))
  const fits = compared(whole, comparison)
  if (comparison.operator === '=' || comparison.operator === 'in') return found(1, fits)
  return `coalesce((${fits})::int, ${otherwise})`
}

function isNoObject(recorded: Sql): Sql {
  return `jsonb_typeof(${recorded}) <> 'object'`
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
