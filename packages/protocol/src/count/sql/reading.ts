/** What a condition looks at, as an expression: as call/operand.ts reads it, so PostgreSQL reads it. */
import type { Operand } from '../../document/condition'
import { enabled } from './enabled'
import { childrenAreKnown, childrenIn, type Frame, outside } from './frame'
import type { Layers } from './layers'
import { isStorable, jsonLiteral, numberLiteral, type Sql, textLiteral } from './literal'
import { tallied } from './scale'

/** An expression for a value, `NULL` where none is known; `json` as it was stored, `number` as a float8. */
export interface Reading {
  readonly kind: 'json' | 'number'
  readonly value: Sql
  /** Of one answer: as it was recorded, `{"absent": …}` and the answers of children included. */
  readonly recorded: Sql | null
  /** Is the question definitely not asked of this family? */
  readonly hidden: Sql | null
  /** Does it not apply: hidden, or said so? */
  readonly notApplicable: Sql | null
}

export function readingOf(operand: Operand, frame: Frame): Reading {
  if ('question' in operand) return now(operand.question, frame)
  if ('previous' in operand) return before(operand.previous, frame)
  if ('change' in operand) return minus(now(operand.change, frame), before(operand.change, frame), frame)
  if ('difference' in operand) return minus(now(operand.difference[0], frame), now(operand.difference[1], frame), frame)
  if ('chosen' in operand) return chosen(now(operand.chosen, frame), operand.except ?? [])
  if ('length' in operand) return lengthOf(now(operand.length, frame))
  if ('family' in operand) return familyFact(operand.family, frame)
  if ('child' in operand) return childFact(operand.child, frame)
  return 'score' in operand ? percentage(operand.score, frame) : points(operand.points, frame)
}

/** The value, as far as the question is asked. */
export function given({ value, hidden }: Reading): Sql {
  return hidden === null ? value : `CASE WHEN (${hidden}) IS NOT TRUE THEN ${value} END`
}

/** The answer as it was recorded, `{"absent": …}` included; `null` where there is no such question. */
export function recordedNow(id: string, frame: Frame): Sql | null {
  return recorded(id, frame, `r.answers`)
}

export function recordedBefore(id: string, frame: Frame): Sql | null {
  return recorded(id, frame, `r.situation -> 'previous' -> 'answers'`)
}

function recorded(id: string, frame: Frame, answers: Sql): Sql | null {
  const question = frame.compiled.byId.get(id)
  if (question === undefined) return null
  const found = frame.call.column(`${answers} -> ${textLiteral(id)}`)
  if (!question.perChild || frame.child === null) return found
  return frame.child.column(`CASE WHEN NOT ${found} ? 'absent' THEN ${found} -> (k.child ->> 'id') END`)
}

const nothing: Reading = { kind: 'json', value: 'NULL::jsonb', recorded: null, hidden: null, notApplicable: null }

function now(id: string, frame: Frame): Reading {
  const question = frame.compiled.byId.get(id)
  if (question === undefined || (question.perChild && frame.child === null)) return nothing
  const { number, conditional } = question
  const answer = recordedNow(id, frame)!
  const isHidden = conditional && !frame.names.isOpen(number) ? `NOT ${enabled(number, frame)}` : null
  const saysSo = `${answer} ->> 'absent' = 'not-applicable'`
  return {
    kind: 'json',
    value: valueIn(answer),
    recorded: answer,
    hidden: isHidden,
    notApplicable: isHidden === null ? saysSo : `(${isHidden} OR ${saysSo})`,
  }
}

function before(id: string, frame: Frame): Reading {
  const question = frame.compiled.byId.get(id)
  if (question === undefined || (question.perChild && frame.child === null)) return nothing
  const answer = recordedBefore(id, frame)!
  const saysSo = `${answer} ->> 'absent' = 'not-applicable'`
  return { kind: 'json', value: valueIn(answer), recorded: answer, hidden: null, notApplicable: saysSo }
}

/** An object is a reason of absence, or the answers of children. */
function valueIn(answer: Sql): Sql {
  return `CASE WHEN jsonb_typeof(${answer}) <> 'object' THEN ${answer} END`
}

/** On whole hundredths, rounded as the other side of this package rounds them; what is too great for a number is infinite there. */
function minus(left: Reading, right: Reading, { child, call }: Frame): Reading {
  const layers = child ?? call
  const [a, b] = [hundredths(left.value, layers), hundredths(right.value, layers)]
  const half = layers.column(`${a} / 2 - ${b} / 2`)
  return {
    kind: 'number',
    value: `CASE WHEN abs(${half}) >= ${numberLiteral(2 ** 1023)} THEN ${half} * 'Infinity'::float8 ELSE (${a} - ${b}) / 100 END`,
    recorded: null,
    hidden: either(left.hidden, right.hidden),
    notApplicable: either(left.notApplicable, right.notApplicable),
  }
}

function either(one: Sql | null, other: Sql | null): Sql | null {
  return one === null || other === null ? (one ?? other) : `(${one} OR ${other})`
}

/** `NULL` for what is no number. */
function hundredths(value: Sql, layers: Layers): Sql {
  const number = layers.column(`CASE WHEN jsonb_typeof(${value}) = 'number' THEN (${value})::float8 END`)
  const isTooGreat = `abs(${number}) > ${numberLiteral(greatest)}`
  const times = layers.column(`CASE WHEN ${isTooGreat} THEN ${number} * 'Infinity'::float8 ELSE ${number} * 100 END`)
  return layers.column(`floor(${times}) + CASE WHEN ${times} - floor(${times}) >= 0.5 THEN 1 ELSE 0 END`)
}

/** The greatest number of which a hundred times is a number still. */
const greatest = Number.MAX_VALUE / 100

function chosen(reading: Reading, except: readonly string[]): Reading {
  const { value } = reading
  const others = except.filter(isStorable).map(jsonLiteral).join(', ')
  const one = others === '' ? '1' : `CASE WHEN ${value} IN (${others}) THEN 0 ELSE 1 END`
  const listed = `(SELECT count(*) FROM jsonb_array_elements(${value}) AS e(code)${others && ` WHERE code NOT IN (${others})`})`
  const several = others === '' ? `jsonb_array_length(${value})` : listed
  return measured(reading, `CASE jsonb_typeof(${value}) WHEN 'string' THEN ${one} WHEN 'array' THEN ${several} END`)
}

function lengthOf(reading: Reading): Reading {
  const { value } = reading
  return measured(reading, `CASE jsonb_typeof(${value}) WHEN 'string' THEN char_length(${value} #>> '{}') END`)
}

function measured(reading: Reading, value: Sql): Reading {
  return { ...reading, kind: 'number', value: `(${value})::float8`, recorded: null }
}

/** What was heard in this call goes before what the record says. */
function familyFact(id: string, frame: Frame): Reading {
  const onRecord = `r.situation -> 'family' -> ${textLiteral(id)}`
  const sources = [...heardFact('family', id, frame), onRecord, ...(id === 'childCount' ? [minors(frame)] : [])]
  const layers = isOfChild('family', id, frame) ? frame.child! : frame.call
  return fact(layers.column(sources.length === 1 ? onRecord : `coalesce(${sources.join(', ')})`))
}

function childFact(id: string, frame: Frame): Reading {
  if (frame.child === null) return nothing
  const onRecord = id === 'age' ? `k.child -> 'age'` : `k.child -> 'facts' -> ${textLiteral(id)}`
  return fact(frame.child.column(`coalesce(${[...heardFact('child', id, frame), onRecord].join(', ')})`))
}

function fact(value: Sql): Reading {
  return { kind: 'json', value, recorded: null, hidden: null, notApplicable: null }
}

function heardFact(of: 'family' | 'child', id: string, frame: Frame): Sql[] {
  const askedBy = frame.names.askedBy(of, id)
  if (askedBy === undefined) return []
  return [given(now(askedBy, isOfChild(of, id, frame) ? frame : outside(frame)))]
}

function isOfChild(of: 'family' | 'child', id: string, frame: Frame): boolean {
  const askedBy = frame.names.askedBy(of, id)
  return frame.child !== null && frame.compiled.byId.get(askedBy ?? '')?.perChild === true
}

/** Of whom we do not know the age counts as a child. */
function minors(frame: Frame): Sql {
  const isMinor = `one -> 'age' IS NULL OR one -> 'age' < '18'::jsonb`
  const count = `(SELECT to_jsonb(count(*)) FROM jsonb_array_elements(${childrenIn(frame)}) AS e(one) WHERE ${isMinor})`
  return `CASE WHEN ${childrenAreKnown(frame)} THEN ${count} END`
}

function percentage(id: string, frame: Frame): Reading {
  const scale = tallied(id, frame)
  if (scale === null) return nothing
  const { points, outOf } = scale
  return number(`CASE WHEN ${outOf} > 0 THEN (${points} * 100)::float8 / ${outOf} END`)
}

function points(id: string, frame: Frame): Reading {
  const scale = tallied(id, frame)
  return scale === null ? nothing : number(`${scale.points}::float8 / 100`)
}

function number(value: Sql): Reading {
  return { kind: 'number', value, recorded: null, hidden: null, notApplicable: null }
}
