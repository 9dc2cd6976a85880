// PostgreSQL over flat rows, with SQL written by hand.
import { close, withCalls } from '../../harness/postgres.mjs'
import { fromRows, GROUPING_SETS } from '../../harness/report-common.mjs'
import { version } from '../../harness/version.mjs'

export default {
  name: 'PostgreSQL, flat rows, SQL by hand',
  kind: 'rival',
  version: `pg ${version('pg')}`,
  notes: 'grouping sets in one statement',
  load: (rows, n) => withCalls(rows(), n),
  report: async ({ client, flat }) => fromRows((await client.query(GROUPING_SETS(flat))).rows),
  close,
}
