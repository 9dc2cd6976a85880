// What one writes first: an array of flat rows, filter and reduce for each figure.
import { table } from '../../harness/report-common.mjs'

const sum = (rows, of) => rows.reduce((total, row) => total + of(row), 0)
const count = (rows, holds) => rows.filter(holds).length

function counted(rows) {
  return {
    n: rows.length,
    p: sum(rows, (row) => row.p_grade),
    pLow: count(rows, (row) => row.p_grade < 5.5),
    k: sum(rows, (row) => row.k_grade),
    kLow: count(rows, (row) => row.k_grade < 5.5),
    money: count(rows, (row) => row.money),
    single: count(rows, (row) => row.household === 'single_mother'),
    dutch: count(rows, (row) => row.dutch !== 'mostly'),
    equipped: count(rows, (row) => row.laptop && row.wifi),
  }
}

export default {
  name: 'flat objects, filter and reduce',
  kind: 'rival',
  version: '–',
  notes: 'an array of flat rows',
  load: (rows) => [...rows()],
  report(rows) {
    const cohorts = [1, 2, 3, 4].map((size) =>
      counted(rows.filter(({ children }) => (size === 4 ? children >= 4 : children === size))),
    )
    const byWeek = new Map()
    for (const row of rows) {
      const known = byWeek.get(row.week)
      if (known) known.push(row)
      else byWeek.set(row.week, [row])
    }
    const weeks = [...byWeek].map(([week, some]) => [
      week,
      count(some, ({ helps }) => helps !== null),
      count(some, ({ helps }) => helps === true),
    ])
    return table({ overall: counted(rows), cohorts, weeks })
  },
}
