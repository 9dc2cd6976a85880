// Below even the one-pass floor: the whole table depends on few small categories, so each response is one cell of a small cube that is
// kept up to date as responses arrive. A report then costs the size of the cube, whatever the number of responses.
import { DUTCH, HOUSEHOLDS, table } from '../../harness/report-common.mjs'

const W = 64
export default {
  name: 'floor: kept-up counts',
  kind: 'floor',
  version: '-',
  notes: 'incremental: integer sums per cohort and week updated at write time; exact',
  load(rows) {
    const S = 9,
      a = new Float64Array(4 * S),
      asked = new Float64Array(W),
      helps = new Float64Array(W)
    const single = HOUSEHOLDS[1],
      mostly = DUTCH[0]
    for (const r of rows()) {
      const b = Math.min(r.children - 1, 3) * S
      a[b]++
      a[b + 1] += r.p_grade * 2
      a[b + 2] += r.p_grade < 5.5 ? 1 : 0
      a[b + 3] += r.k_grade * 2
      a[b + 4] += r.k_grade < 5.5 ? 1 : 0
      a[b + 5] += r.money ? 1 : 0
      a[b + 6] += r.household === single ? 1 : 0
      a[b + 7] += r.dutch !== mostly ? 1 : 0
      a[b + 8] += r.laptop && r.wifi ? 1 : 0
      if (r.helps !== null) {
        asked[r.week]++
        if (r.helps) helps[r.week]++
      }
    }
    return { a, asked, helps, S }
  },
  report({ a, asked, helps, S }) {
    const acc = (b) => ({
      n: a[b],
      p: a[b + 1] / 2,
      pLow: a[b + 2],
      k: a[b + 3] / 2,
      kLow: a[b + 4],
      money: a[b + 5],
      single: a[b + 6],
      dutch: a[b + 7],
      equipped: a[b + 8],
    })
    const cohorts = [0, 1, 2, 3].map((i) => acc(i * S))
    const overall = Object.fromEntries(
      Object.keys(cohorts[0]).map((key) => [key, cohorts.reduce((s, c) => s + c[key], 0)]),
    )
    const weeks = []
    for (let w = 0; w < W; w++) if (asked[w]) weeks.push([w, asked[w], helps[w]])
    return table({ overall, cohorts, weeks })
  },
}
