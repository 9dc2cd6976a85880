// PostgreSQL over calls as they are kept, with SQL written by hand that gives all that figureSql gives: also why each answer is missing, what intervals need, and medians.
import { close, withCalls } from '../../harness/postgres.mjs'
import { table } from '../../harness/report-common.mjs'
import { version } from '../../harness/version.mjs'
import { gibProtocol } from '../../workload/gib.mjs'

const questions = {
  household: 'f_household',
  children: 'f_children',
  p: 'p_grade',
  k: 'k_grade',
  money: 'm_worries',
  dutch: 'l_dutch',
  helps: 's_helps',
  laptop: 'd_laptop',
  wifi: 'd_wifi',
}
const reasons = ['declined', 'unknown', 'not-asked', 'not-applicable', 'broken-off', 'erased']

const read = Object.entries(questions).map(([name, id]) => `answers -> '${id}' AS ${name}`)
const number = (name) => `CASE jsonb_typeof(${name}) WHEN 'number' THEN ${name}::numeric END`
const why = (name) =>
  `CASE WHEN ${name} IS NULL THEN 'not-asked' WHEN jsonb_typeof(${name}) = 'object' THEN ${name} ->> 'absent' END`
const said = [
  `${number('p')} AS p, ${why('p')} AS p_why, ${number('k')} AS k, ${why('k')} AS k_why`,
  `money = 'true' AS money, ${why('money')} AS money_why`,
  `household = '"single_mother"' AS single, ${why('household')} AS single_why`,
  `dutch <> '"mostly"' AS dutch, ${why('dutch')} AS dutch_why`,
  `helps = 'true' AS helps, ${why('helps')} AS helps_why`,
  `laptop = 'true' AND wifi = 'true' AS equipped`,
  `CASE WHEN (laptop = 'false' OR wifi = 'false') IS NOT TRUE THEN coalesce(${why('laptop')}, ${why('wifi')}) END AS equipped_why`,
  'least(children::int, 4) AS cohort',
]

const missing = (name, of) =>
  reasons.map((reason, i) => `count(*) FILTER (WHERE ${of}_why = '${reason}') AS ${name}_${i}`)
const share = (name, holds = name, of = name) => [
  `count(*) FILTER (WHERE ${of}_why IS NULL AND ${holds}) AS ${name}_yes`,
  `count(*) FILTER (WHERE ${of}_why IS NULL AND NOT ${holds}) AS ${name}_no`,
  ...missing(name, of),
]
const mean = (name) => [
  `count(${name}) AS ${name}_n, sum(${name}) AS ${name}_sum, sum(${name} * ${name}) AS ${name}_squares`,
  ...missing(name, name),
]
const counts = [
  ...mean('p'),
  ...share('plow', 'p < 5.5', 'p'),
  ...mean('k'),
  ...share('klow', 'k < 5.5', 'k'),
  ...['money', 'single', 'dutch', 'equipped', 'helps'].flatMap((name) => share(name)),
]

const statement = (
  calls,
) => `SELECT cohort, week, count(*) AS n, min(date) AS first, max(date) AS last, ${counts.join(', ')}
  FROM (SELECT date, week, ${said.join(', ')}
    FROM (SELECT date, extract(week FROM date)::int AS week, ${read.join(', ')} FROM ${calls}
      WHERE protocol = '${gibProtocol.id}' AND version = '${gibProtocol.version}' OFFSET 0) calls OFFSET 0) said
  GROUP BY cohort, week`

/** Medians cannot be added up: they are asked for of all, and of each cohort. */
const medians = (calls) => `SELECT cohort,
    percentile_cont(0.5) WITHIN GROUP (ORDER BY p) AS p_median, percentile_cont(0.5) WITHIN GROUP (ORDER BY k) AS k_median
  FROM (SELECT least((answers -> 'f_children')::int, 4) AS cohort, ${number("(answers -> 'p_grade')")}::float8 AS p,
    ${number("(answers -> 'k_grade')")}::float8 AS k
    FROM ${calls} WHERE protocol = '${gibProtocol.id}' AND version = '${gibProtocol.version}') said
  GROUP BY GROUPING SETS ((), (cohort))`

const parts = { p: 'p_sum', pLow: 'plow_yes', k: 'k_sum', kLow: 'klow_yes', money: 'money_yes', single: 'single_yes' }
const columns = { n: 'n', ...parts, dutch: 'dutch_yes', equipped: 'equipped_yes' }
const together = (rows) =>
  Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [name, rows.reduce((sum, row) => sum + Number(row[column]), 0)]),
  )

function tableIn(rows, middles) {
  const weeks = new Map()
  for (const { week, helps_yes, helps_no } of rows) {
    const [asked, helps] = weeks.get(week) ?? [0, 0]
    weeks.set(week, [asked + Number(helps_yes) + Number(helps_no), helps + Number(helps_yes)])
  }
  const counted = table({
    overall: together(rows),
    cohorts: [1, 2, 3, 4].map((cohort) => together(rows.filter((row) => row.cohort === cohort))),
    weeks: [...weeks].map(([week, [asked, helps]]) => [week, asked, helps]),
  })
  const middle = (cohort) => {
    const found = middles.find((row) => row.cohort === cohort)
    return { parentMedian: found.p_median, childrenMedian: found.k_median }
  }
  return {
    ...counted,
    overall: { ...counted.overall, ...middle(null) },
    cohorts: counted.cohorts.map((line, index) => ({ ...line, ...middle(index + 1) })),
  }
}

export default {
  name: 'PostgreSQL, calls, SQL by hand for all that ours gives',
  kind: 'rival',
  countsMedians: true,
  version: `pg ${version('pg')}`,
  notes: 'each answer read once; counts, reasons and sums for each group in each week; percentile_cont for each group',
  load: (rows, n) => withCalls(rows(), n),
  async report({ client, calls }) {
    const { rows } = await client.query(statement(calls))
    return tableIn(rows, (await client.query(medians(calls))).rows)
  },
  close,
}
