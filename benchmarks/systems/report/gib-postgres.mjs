// Ours in PostgreSQL: the statement is compiled from the figures of the document, and gives what counting in memory gives.
import { figureSql } from '@gib/protocol/sql'
import { close, withCalls } from '../../harness/postgres.mjs'
import { version } from '../../harness/version.mjs'
import { gibCounted, tableOf } from '../../workload/gib.mjs'

export default {
  name: '**@gib/protocol**, in PostgreSQL',
  kind: 'ours',
  countsMedians: true,
  version: version('@gib/protocol'),
  notes: 'figureSql over calls with their answers as jsonb',
  load: async (rows, n) => {
    const connected = await withCalls(rows(), n)
    const query = figureSql(gibCounted, { unit: 'call', cohort: 'children', from: connected.calls })
    return { ...connected, query }
  },
  async report({ client, query }) {
    const { rows } = await client.query(query.text, [...query.values])
    const counted = query.read(rows)
    return tableOf(counted.summary(), counted.groups())
  },
  close,
}
