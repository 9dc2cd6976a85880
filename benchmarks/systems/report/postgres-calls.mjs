// PostgreSQL over calls as they are kept (answers as jsonb), with SQL written by hand for this table and no other.
import { close, withCalls } from '../../harness/postgres.mjs'
import { fromRows, GROUPING_SETS } from '../../harness/report-common.mjs'
import { version } from '../../harness/version.mjs'
import { gibProtocol } from '../../workload/gib.mjs'

const flattened = (calls) => `(SELECT extract(week FROM date)::int AS week, answers ->> 'f_household' AS household,
  (answers ->> 'f_children')::int AS children, (answers ->> 'p_grade')::float8 AS p_grade, (answers ->> 'k_grade')::float8 AS k_grade,
  (answers ->> 'm_worries')::boolean AS money, answers ->> 'l_dutch' AS dutch, (answers ->> 's_helps')::boolean AS helps,
  (answers ->> 'd_laptop')::boolean AS laptop, (answers ->> 'd_wifi')::boolean AS wifi
  FROM ${calls} WHERE protocol = '${gibProtocol.id}' AND version = '${gibProtocol.version}' OFFSET 0) calls`

export default {
  name: 'PostgreSQL, calls, SQL by hand',
  kind: 'rival',
  version: `pg ${version('pg')}`,
  notes: 'each answer read once, then grouping sets',
  load: (rows, n) => withCalls(rows(), n),
  report: async ({ client, calls }) => fromRows((await client.query(GROUPING_SETS(flattened(calls)))).rows),
  close,
}
