import { op, table as T } from 'arquero'
import { table } from '../../harness/report-common.mjs'
import { version } from '../../harness/version.mjs'

const agg = {
  n: () => op.count(),
  p: (d) => op.sum(d.p_grade),
  plow: (d) => op.sum(d.p_grade < 5.5 ? 1 : 0),
  k: (d) => op.sum(d.k_grade),
  klow: (d) => op.sum(d.k_grade < 5.5 ? 1 : 0),
  money: (d) => op.sum(d.money ? 1 : 0),
  single: (d) => op.sum(d.household === 'single_mother' ? 1 : 0),
  dutch: (d) => op.sum(d.dutch !== 'mostly' ? 1 : 0),
  equipped: (d) => op.sum(d.laptop && d.wifi ? 1 : 0),
}
const acc = (r) => ({
  n: r.n,
  p: r.p,
  pLow: r.plow,
  k: r.k,
  kLow: r.klow,
  money: r.money,
  single: r.single,
  dutch: r.dutch,
  equipped: r.equipped,
})
export default {
  name: 'arquero',
  kind: 'rival',
  version: version('arquero'),
  notes: 'columns as JS arrays; expressions compiled with new Function',
  load(rows, n) {
    const names = ['week', 'household', 'children', 'p_grade', 'k_grade', 'money', 'dutch', 'helps', 'laptop', 'wifi']
    const cols = Object.fromEntries(names.map((x) => [x, new Array(n)]))
    let i = 0
    for (const r of rows()) {
      for (const x of names) cols[x][i] = r[x]
      i++
    }
    return T(cols)
  },
  report(t) {
    const overall = t.rollup(agg).object()
    const cohorts = []
    for (const r of t
      .derive({ cohort: (d) => Math.min(d.children, 4) })
      .groupby('cohort')
      .rollup(agg)
      .objects())
      cohorts[r.cohort - 1] = acc(r)
    const weeks = t
      .groupby('week')
      .rollup({ asked: (d) => op.sum(d.helps !== null ? 1 : 0), helped: (d) => op.sum(d.helps ? 1 : 0) })
      .objects()
      .map((r) => [r.week, r.asked, r.helped])
    return table({ overall: acc(overall), cohorts, weeks })
  },
}
