// The article's table, one fixed answer shape for every engine, and the check against the floor.
export const HOUSEHOLDS = ['two_parents', 'single_mother', 'single_father', 'other']
export const DUTCH = ['mostly', 'little', 'none']
export const COHORTS = ['1', '2', '3', '4+']

/** From plain counts and sums to the table. acc: {n,p,pLow,k,kLow,money,single,dutch,equipped} */
export const line = (a) => ({
  n: a.n,
  parentMean: a.p / a.n,
  parentLowPct: (100 * a.pLow) / a.n,
  childrenMean: a.k / a.n,
  childrenLowPct: (100 * a.kLow) / a.n,
  moneyPct: (100 * a.money) / a.n,
  singleMotherPct: (100 * a.single) / a.n,
  littleDutchPct: (100 * a.dutch) / a.n,
  equippedPct: (100 * a.equipped) / a.n,
})
/** {overall: acc, cohorts: [acc x4], weeks: [[week, asked, helps], ...]} -> table */
export const table = ({ overall, cohorts, weeks }) => ({
  overall: line(overall),
  cohorts: cohorts.map((c, i) => ({ cohort: COHORTS[i], sharePct: (100 * c.n) / overall.n, ...line(c) })),
  weeks: weeks
    .sort((a, b) => a[0] - b[0])
    .map(([week, asked, helps]) => ({ week, asked, helpPct: (100 * helps) / asked })),
})
/** The table with the medians of both grades, as counted from lists that are put in order. For who gives them as well. */
export function withMedians({ overall, cohorts, weeks }, rows) {
  const grades = [[], [], [], [], []]
  for (const row of rows) for (const at of [0, Math.min(row.children, 4)]) grades[at].push(row)
  const line = (given) => ({
    parentMedian: middle(given.map((row) => row.p_grade)),
    childrenMedian: middle(given.map((row) => row.k_grade)),
  })
  return {
    overall: { ...overall, ...line(grades[0]) },
    cohorts: cohorts.map((cohort, index) => ({ ...cohort, ...line(grades[index + 1]) })),
    weeks,
  }
}
function middle(values) {
  const sorted = Float64Array.from(values).sort()
  const half = sorted.length / 2
  return Number.isInteger(half) ? (sorted[half - 1] + sorted[half]) / 2 : sorted[half - 0.5]
}
export function differs(got, want, path = '') {
  if (typeof want === 'number')
    return typeof got === 'number' && Math.abs(got - want) <= 1e-6 * Math.max(1, Math.abs(want))
      ? null
      : `${path}: ${got} for ${want}`
  if (typeof want !== 'object' || want === null) return got === want ? null : `${path}: ${got} for ${want}`
  for (const k of Object.keys(want)) {
    const d = differs(got?.[k], want[k], `${path}.${k}`)
    if (d) return d
  }
  return null
}
/** SQL shared by the databases. One scan where grouping sets exist. */
const AGG = `count(*) AS n, sum(p_grade) AS p, sum(CASE WHEN p_grade < 5.5 THEN 1 ELSE 0 END) AS plow, sum(k_grade) AS k, sum(CASE WHEN k_grade < 5.5 THEN 1 ELSE 0 END) AS klow,
 sum(CASE WHEN money THEN 1 ELSE 0 END) AS money, sum(CASE WHEN household = 'single_mother' THEN 1 ELSE 0 END) AS single_mother, sum(CASE WHEN dutch <> 'mostly' THEN 1 ELSE 0 END) AS dutch,
 sum(CASE WHEN laptop AND wifi THEN 1 ELSE 0 END) AS equipped, sum(CASE WHEN helps IS NOT NULL THEN 1 ELSE 0 END) AS asked, sum(CASE WHEN helps THEN 1 ELSE 0 END) AS helped`
export const COHORT = 'CASE WHEN children >= 4 THEN 4 ELSE children END'
export const GROUPING_SETS = (from) =>
  `SELECT cohort, week, ${AGG} FROM (SELECT *, ${COHORT} AS cohort FROM ${from}) t GROUP BY GROUPING SETS ((), (cohort), (week))`
export const THREE = (from) => [
  `SELECT ${AGG} FROM ${from}`,
  `SELECT ${COHORT} AS cohort, ${AGG} FROM ${from} GROUP BY ${COHORT}`,
  `SELECT week, ${AGG} FROM ${from} GROUP BY week`,
]
const num = (r) => ({
  n: Number(r.n),
  p: Number(r.p),
  pLow: Number(r.plow),
  k: Number(r.k),
  kLow: Number(r.klow),
  money: Number(r.money),
  single: Number(r.single_mother),
  dutch: Number(r.dutch),
  equipped: Number(r.equipped),
})
export function fromRows(rows) {
  // rows with cohort/week null as in grouping sets
  const cohorts = [],
    weeks = []
  let overall
  for (const r of rows) {
    if (r.cohort != null) cohorts[Number(r.cohort) - 1] = num(r)
    else if (r.week != null) weeks.push([Number(r.week), Number(r.asked), Number(r.helped)])
    else overall = num(r)
  }
  return table({ overall, cohorts, weeks })
}
