import alasql from 'alasql'
import { fromRows, THREE } from '../../harness/report-common.mjs'
import { version } from '../../harness/version.mjs'
export default {
  name: 'alasql',
  kind: 'rival',
  version: version('alasql'),
  notes: 'SQL over an array of objects; three queries',
  load(rows) {
    alasql('CREATE TABLE r')
    const xs = [...rows()]
    for (const x of xs) x.cohort = Math.min(x.children, 4)
    alasql.tables.r.data = xs
    return null
  },
  report() {
    const [a, b, c] = THREE('r')
    const fix = (s) =>
      s
        .replaceAll('CASE WHEN children >= 4 THEN 4 ELSE children END AS cohort', 'cohort')
        .replaceAll('CASE WHEN children >= 4 THEN 4 ELSE children END', 'cohort')
    const rows = [...alasql(fix(a)), ...alasql(fix(b)), ...alasql(fix(c))]
    return fromRows(rows)
  },
}
