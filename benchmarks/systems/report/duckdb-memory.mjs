import { DuckDBInstance } from '@duckdb/node-api'
import { duckLoad, duckReport } from '../../harness/duckdb.mjs'
import { version } from '../../harness/version.mjs'
export default {
  name: 'DuckDB in memory',
  kind: 'rival',
  version: version('@duckdb/node-api'),
  notes: 'native; grouping sets in one query; 2 threads',
  async load(rows) {
    const db = await DuckDBInstance.create(':memory:'),
      c = await db.connect()
    await duckLoad(c, rows)
    return { c, from: 'r' }
  },
  report: duckReport,
}
