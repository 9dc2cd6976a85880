import { PGlite } from '@electric-sql/pglite'
import { CREATE, copyText } from '../../harness/pg-rows.mjs'
import { fromRows, GROUPING_SETS } from '../../harness/report-common.mjs'
import { version } from '../../harness/version.mjs'
export default {
  name: 'PGlite (in memory)',
  kind: 'rival',
  version: version('@electric-sql/pglite'),
  notes: 'PostgreSQL as WebAssembly in the node process; loaded by COPY; grouping sets',
  async load(rows) {
    const db = await PGlite.create()
    await db.exec(CREATE)
    for (const chunk of copyText(rows(), 50_000))
      await db.query("COPY r FROM '/dev/blob' (FORMAT csv, NULL '')", [], { blob: new Blob([chunk]) })
    await db.exec('ANALYZE r')
    return { db }
  },
  report: async ({ db }) => fromRows((await db.query(GROUPING_SETS('r'))).rows),
}
