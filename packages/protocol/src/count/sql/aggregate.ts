/** One figure as an aggregate: a text with how many said yes, no, or why nothing, and what the numbers add up to. */
import { absences } from '../../document/answer'
import type { FigureRule } from '../../document/rules'
import { type Frame, overChildren } from './frame'
import type { Sql } from './literal'
import { toldBy, verdictOf } from './verdict'

/** `yes,no,declined,…` of a share; `n,sum,squares,declined,…` of a mean. */
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
  const value = frame.call.column(`CASE WHEN ${code} = 1 THEN (${number})::numeric END`)
  return together([counted(code, 1), ...sums(value), ...reasons(code)])
}

/** The counts of the children of one call, as a list of numbers. */
function perChild(question: string, frame: Frame): Sql {
  let value: Sql = ''
  return overChildren(
    frame,
    (inside) => {
      const { code, number } = toldBy(question, inside)
      const own = inside.child!.column(code)
      value = inside.child!.column(`CASE WHEN ${own} = 1 THEN (${number})::numeric END`)
      return own
    },
    (one) => `ARRAY[${[counted(one, 1), ...sums(value), ...reasons(one)].join(', ')}]::numeric[]`,
  )
}

function ofChildren(counts: Sql): Sql {
  return together(
    Array.from({ length: 3 + absences.length }, (_, index) => `coalesce(sum((${counts})[${index + 1}]), 0)`),
  )
}

function counted(code: Sql, wanted: number): Sql {
  return `count(*) FILTER (WHERE ${code} = ${wanted})`
}

function sums(value: Sql): Sql[] {
  return [`coalesce(sum(${value}), 0)`, `coalesce(sum(${value} * ${value}), 0)`]
}

function reasons(code: Sql): Sql[] {
  return absences.map((_, index) => counted(code, index + 2))
}

function together(counts: readonly Sql[]): Sql {
  return `concat_ws(',', ${counts.join(', ')})`
}
