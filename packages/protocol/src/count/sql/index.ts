/** Figures counted by PostgreSQL, from the same definition as everywhere else. */
import { compiled } from '../../call/compile'
import type { Among, FigureIdOf, GroupIdOf } from '../../document/infer'
import { mustBe } from '../../document/misuse'
import type { Protocol } from '../../document/protocol'
import { cohortNamed } from '../cohort'
import { type CountOptions, Counts, type GroupSummary, type Summary } from '../counts'
import { observed } from './aggregate'
import { type Frame, frameOf } from './frame'
import { groupOf, groupsOf } from './groups'
import { type Sql, tableName } from './literal'
import { type CountedRow, cellOf } from './rows'

export type { CountedRow } from './rows'

export interface SqlOptions<
  P extends Protocol = Protocol,
  Figure extends string = string,
  Cohort extends string = string,
> extends CountOptions<P, Figure, Cohort> {
  /** The table or view with the calls, `responses` or `figures.responses`. A view chooses which calls are counted. */
  readonly from: string
}

/** A statement, and how to read what it gives. */
export interface FigureQuery<Figure extends string = string, Group extends string = string> {
  readonly text: string
  /** For `$1` and `$2`: the id and the version of the protocol. */
  readonly values: readonly [id: string, version: string]
  /** The figures in the rows that the statement gave. */
  read(rows: readonly CountedRow[]): Counted<Figure, Group>
}

export interface Counted<Figure extends string = string, Group extends string = string> {
  /** Of all, or of one group. */
  summary<Id extends string>(group?: Among<Id, Group>): Summary<Figure>
  /** Of every group of the division. */
  groups(): GroupSummary<Figure, Group>[]
}

/**
 * A statement for PostgreSQL (14 and later) that counts figures where the calls are, and gives exactly what {@link tallyOf} gives.
 * Only calls of this protocol and version are counted.
 *
 * The table or view has a row for each call, with these columns; all but `number` and `round` always filled:
 *
 * | column | type | |
 * |---|---|---|
 * | `id`, `family` | text (or what reads as text) | of the call and of the family |
 * | `date` | date, or text `2020-04-17` | of the call |
 * | `number` | integer | the family's first call, second call… |
 * | `round` | text | |
 * | `protocol`, `version` | text | under which the answers were given |
 * | `situation`, `answers` | jsonb | as `Situation` and `Answers` |
 *
 * Compiling a statement to machine code costs PostgreSQL more than it gives here: `SET jit = off` for it.
 * Names and values of the document are quoted as PostgreSQL asks; nothing in it can be taken for a command.
 *
 * @example
 * const query = figureSql(gezinInBeeld, { unit: 'call', figures: ['parentInsufficient'], from: 'responses' })
 * query.values   //=> ['gezin-in-beeld', '1.0.0']
 */
export function figureSql<const P extends Protocol, Figure extends string, Cohort extends string>(
  protocol: P,
  given: SqlOptions<P, Figure, Cohort>,
): FigureQuery<FigureIdOf<P>, GroupIdOf<P, Cohort>>
export function figureSql(protocol: Protocol, given: SqlOptions): FigureQuery {
  mustBe('object', given, 'options')
  const { from, ...options } = given
  const counts = new Counts(protocol, options)
  mustBe('text', from, 'from')
  const frame = frameOf(compiled(protocol))
  const figures = counts.rules.map((rule) => observed(rule, frame))
  const weekly = counts.rules.some(({ by }) => by === 'week')
  const division = counts.cohort === undefined ? undivided : dividedBy(counts.cohort, frame)
  return {
    text: statement({ from, options, figures, weekly, division, frame }),
    values: [protocol.id, protocol.version],
    read(rows) {
      const counted = new Counts(protocol, options)
      for (const row of rows) {
        if (Number(row.n) === 0) continue
        const cell = cellOf(row, counted.rules)
        if (row.group !== null && row.alone) counted.addCellOfOne(row.group, cell)
        else counted.addCell(row.group, cell)
      }
      return counted
    },
  }
}

interface Parts {
  readonly from: string
  readonly options: CountOptions
  readonly figures: readonly Sql[]
  readonly weekly: boolean
  readonly division: Division
  readonly frame: Frame
}

/** One row for each group and each week. */
function statement({ from, options, figures, weekly, division, frame }: Parts): Sql {
  const columns = [
    `${division.group} AS "group"`,
    `${division.alone} AS alone`,
    'count(*)::text AS n',
    ...['min', 'max'].map((end) => `to_char(${end}(r.date), 'YYYY-MM-DD') AS ${end === 'min' ? 'first' : 'last'}`),
    `${figures.length === 0 ? "''" : `concat_ws(';', ${figures.join(', ')})`} AS figures`,
  ]
  const keys = [...division.keys, ...(weekly ? [`((r.date - date '0001-01-01') / 7)`] : [])]
  const rows = `${frame.call.over(calls(from, options))} AS r${division.joined}`
  return `SELECT ${columns.join(', ')} FROM ${rows}${keys.length === 0 ? '' : ` GROUP BY ${keys.join(', ')}`}`
}

/** How the rows are divided into groups. */
interface Division {
  readonly group: Sql
  readonly alone: Sql
  readonly keys: readonly Sql[]
  readonly joined: Sql
}

const undivided: Division = { group: 'NULL::text', alone: 'false', keys: [], joined: '' }

/** Who is in one group is counted in that group only. Who is in several, in each of them and once more, for the whole. */
function dividedBy(cohort: string, frame: Frame): Division {
  const rule = cohortNamed(frame.compiled.protocol, cohort, 'cohort')
  if (!rule.several) {
    const group = frame.call.column(groupOf(rule, frame))
    return { group, alone: 'true', keys: [group], joined: '' }
  }
  const groups = frame.call.column(groupsOf(rule, frame))
  const each = `CASE cardinality(${groups}) WHEN 1 THEN ${groups} ELSE array_prepend(NULL, ${groups}) END`
  const alone = `(cardinality(${groups}) = 1)`
  return { group: 'g.id', alone, keys: ['g.id', alone], joined: ` CROSS JOIN LATERAL unnest(${each}) AS g(id)` }
}

/** The calls that count in this unit. Of a family the latest: by date, then by call number, then by id. */
function calls(from: string, { unit }: CountOptions): Sql {
  const columns = 't.date::date AS date, t.round, t.situation, t.answers'
  const where = `FROM ${tableName(from)} AS t WHERE t.protocol = $1 AND t.version = $2`
  if (unit === 'call') return `(SELECT ${columns} ${where})`
  const latest = `t.family, t.date::date DESC, coalesce(t.number, 0) DESC, t.id::text COLLATE "C" DESC`
  return `(SELECT DISTINCT ON (t.family) ${columns} ${where} ORDER BY ${latest})`
}
