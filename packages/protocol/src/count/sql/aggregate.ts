/** One figure as an aggregate: a text with how many said yes, no, or why nothing, and how often each number came. */
import { absences } from '../../document/answer'
import type { FigureRule } from '../../document/rules'
import { type Frame, overChildren } from './frame'
import type { Sql } from './literal'
import { toldBy, verdictOf } from './verdict'

/** `yes,no,declined,…` of a share; `6:12 7:30,declined,…` of a mean. */
export function observed(rule: FigureRule, frame: Frame): Sql {
  const among = rule.among === undefined ? null : `${verdictOf(rule.among, frame)} = 1`
  const ifAmong = (sql: Sql) => frame.call.column(among === null ? sql : `CASE WHEN ${among} THEN ${sql} END`)
  if (!('mean' in rule)) {
    const code = ifAmong(verdictOf(rule.share, frame))
    return together([counted(code, 1), counted(code, 0), ...reasons(code)])
  }
  if (frame.compiled.byId.get(rule.mean)?.perChild) return ofChildren(ifAmong(perChild(rule.mean, frame)))
  const { code: said, number } = toldBy(rule.mean, frame)
  const code = ifAmong(said)
  return together([howOften(`string_agg(${given(code, number)}, ' ')`), ...reasons(code)])
}

/** Of the children of one call: the numbers that were given, and how many gave which reason, as a list of texts. */
function perChild(question: string, frame: Frame): Sql {
  let value: Sql = ''
  return overChildren(
    frame,
    (inside) => {
      const { code, number } = toldBy(question, inside)
      const own = inside.child!.column(code)
      value = given(own, number)
      return own
    },
    (one) =>
      `ARRAY[string_agg(${value}, ' '), ${reasons(one)
        .map((count) => `${count}::text`)
        .join(', ')}]`,
  )
}

function ofChildren(texts: Sql): Sql {
  const counts = absences.map((_, index) => `coalesce(sum((${texts})[${index + 2}]::int), 0)`)
  return together([howOften(`string_agg((${texts})[1], ' ')`), ...counts])
}

/** A number that was given, as it is written. */
function given(code: Sql, number: Sql): Sql {
  return `CASE WHEN ${code} = 1 THEN ${number} #>> '{}' END`
}

/** Each number with how often it stands in a text. */
function howOften(numbers: Sql): Sql {
  const each = `string_to_table(${numbers}, ' ') AS e(number)`
  const counts = `(SELECT e.number, count(*) AS often FROM ${each} GROUP BY e.number) AS f`
  return `coalesce((SELECT string_agg(f.number || ':' || f.often, ' ') FROM ${counts}), '')`
}

function counted(code: Sql, wanted: number): Sql {
  return `count(*) FILTER (WHERE ${code} = ${wanted})`
}

function reasons(code: Sql): Sql[] {
  return absences.map((_, index) => counted(code, index + 2))
}

function together(counts: readonly Sql[]): Sql {
  return `concat_ws(',', ${counts.join(', ')})`
}
