// Ours, over a file with a call on each line: nothing is kept but the counts.
import { tallyOf } from '@gib/protocol'
import { linesOf, removeLines, writeLines } from '../../harness/lines.mjs'
import { version } from '../../harness/version.mjs'
import { gibCounted, gibResponses, tableOf } from '../../workload/gib.mjs'

export default {
  name: '**@gib/protocol**, over a file of lines',
  kind: 'ours',
  countsMedians: true,
  version: version('@gib/protocol'),
  notes: 'JSON.parse of each line, and add',
  load: (rows) => writeLines(gibResponses(rows())),
  async report(file) {
    const tally = tallyOf(gibCounted, { unit: 'call', cohort: 'children' })
    for await (const line of linesOf(file)) tally.add(JSON.parse(line))
    return tableOf(tally.summary(), tally.groups())
  },
  close: removeLines,
}
