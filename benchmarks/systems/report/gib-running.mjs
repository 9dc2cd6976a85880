// Ours, counted while the calls came in: what is measured is reading the figures, with their intervals, at any moment.
import { tallyOf } from '@gib/protocol'
import { version } from '../../harness/version.mjs'
import { gibCounted, gibResponses, tableOf } from '../../workload/gib.mjs'

export default {
  name: '**@gib/protocol**, running count',
  kind: 'ours',
  countsMedians: true,
  version: version('@gib/protocol'),
  notes: 'tallyOf, add at every call, summary and groups',
  load(rows) {
    const tally = tallyOf(gibCounted, { unit: 'call', cohort: 'children' })
    for (const call of gibResponses(rows())) tally.add(call)
    return tally
  },
  report: (tally) => tableOf(tally.summary(), tally.groups()),
}
