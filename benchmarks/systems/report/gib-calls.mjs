// Ours, over an array of calls.
import { tallyOf } from '@gib/protocol'
import { version } from '../../harness/version.mjs'
import { gibCounted, gibResponses, tableOf } from '../../workload/gib.mjs'

export default {
  name: '**@gib/protocol**, over calls',
  kind: 'ours',
  countsMedians: true,
  version: version('@gib/protocol'),
  notes: 'the same count, over an array of calls each time',
  load: (rows) => [...gibResponses(rows())],
  report(calls) {
    const tally = tallyOf(gibCounted, { unit: 'call', cohort: 'children' })
    for (const call of calls) tally.add(call)
    return tableOf(tally.summary(), tally.groups())
  },
}
