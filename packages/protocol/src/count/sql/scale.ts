/** What a scale comes to, as expressions: in whole hundredths of a point. */
import { type ByAnswer, type ByLevel, tableOf } from '../../call/points'
import { hundredths } from '../../document/hundredths'
import { type Frame, outside, overChildren, seenBy } from './frame'
import { isStorable, type Sql, textLiteral } from './literal'
import { given, readingOf } from './reading'
import { truthOf } from './truth'

/** `points` is `NULL` where there is no result. `null` when there is no such scale, or it is made of the condition at hand. */
export function tallied(id: string, inside: Frame): { readonly points: Sql; readonly outOf: Sql } | null {
  const frame = outside(inside)
  const number = frame.compiled.scaleById.get(id)
  if (number === undefined || frame.names.isBusy(number)) return null
  const { rule, indicators } = frame.compiled.scales[number]!
  const all = indicators.map((indicator) => ({
    points: pointsOf(indicator, frame),
    maximum: frame.compiled.indicators[indicator]!.maximum,
  }))
  const sum = added(all.map(({ points }) => `coalesce(${points}, 0)`))
  const outOf = added(all.map(({ points, maximum }) => `CASE WHEN ${points} IS NULL THEN 0 ELSE ${maximum} END`))
  const answered = added(all.map(({ points }) => `CASE WHEN ${points} IS NULL THEN 0 ELSE 1 END`))
  const least = Math.max(1, all.length - (rule.missingAtMost ?? all.length))
  return {
    points: frame.call.column(`CASE WHEN ${answered} >= ${least} THEN ${sum} END`),
    outOf: frame.call.column(outOf),
  }
}

function added(terms: readonly Sql[]): Sql {
  return `(${['0::bigint', ...terms].join(' + ')})`
}

/** `NULL` when nothing it looks at was answered. */
function pointsOf(indicator: number, frame: Frame): Sql {
  const { rule } = frame.compiled.indicators[indicator]!
  const seen = seenBy(frame, 'indicator', indicator)
  return frame.call.column('points' in rule ? byAnswer(rule, seen) : byLevel(rule, seen))
}

function byAnswer(rule: ByAnswer, frame: Frame): Sql {
  const question = frame.compiled.byId.get(rule.question)
  if (question === undefined) return 'NULL::bigint'
  const table = [...tableOf(rule)].filter(([code]) => isStorable(code))
  const points = table.map(([code, one]) => `WHEN ${textLiteral(code)} THEN ${one}`).join(' ')
  const of = (code: Sql) => (points === '' ? '0' : `CASE ${code} #>> '{}' ${points} ELSE 0 END`)
  const ofAnswer = (answer: Sql) => {
    const several = `(SELECT coalesce(sum(${of('code')}), 0) FROM jsonb_array_elements(${answer}) AS e(code))`
    const either = `CASE jsonb_typeof(${answer}) WHEN 'array' THEN ${several} ELSE ${of(answer)} END`
    return `CASE WHEN ${answer} IS NOT NULL THEN (${either})::bigint END`
  }
  if (!question.perChild) return ofAnswer(frame.call.column(counted(rule.question, frame)))
  const together = rule.children === 'sum' ? 'sum' : 'max'
  return overChildren(
    frame,
    (inside) => ofAnswer(inside.child!.column(counted(rule.question, inside))),
    (one) => `${together}(${one})::bigint`,
  )
}

function byLevel(rule: ByLevel, frame: Frame): Sql {
  const levels = rule.levels.map(
    ({ level, when }) => `WHEN ${truthOf(when, frame)} THEN ${hundredths(level * rule.weight)}`,
  )
  const answered = rule.questions.flatMap((id) => isAnsweredSomewhere(id, frame))
  const nothing = answered.length === 0 ? [] : [`WHEN ${answered.join(' OR ')} THEN 0`]
  const all = [...levels, ...nothing]
  return all.length === 0 ? 'NULL::bigint' : `(CASE ${all.join(' ')} END)::bigint`
}

function isAnsweredSomewhere(id: string, frame: Frame): Sql[] {
  const question = frame.compiled.byId.get(id)
  if (question === undefined) return []
  if (!question.perChild) return [`(${counted(id, frame)}) IS NOT NULL`]
  const any = overChildren(
    frame,
    (inside) => `(${counted(id, inside)}) IS NOT NULL`,
    (one) => `coalesce(bool_or(${one}), false)`,
  )
  return [any]
}

/** The value that was given and counts: a hidden one does not, whatever circle it stands in. */
function counted(question: string, frame: Frame): Sql {
  return given(readingOf({ question }, { ...frame, names: { ...frame.names, isOpen: () => false } }))
}
