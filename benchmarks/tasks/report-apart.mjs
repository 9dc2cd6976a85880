// node tasks/report-apart.mjs <system> <calls> <times>: loads so many calls, asks for the table so many times, and holds it against the floor's.
import { systemOf } from '../harness/apart.mjs'
import { differs, withMedians } from '../harness/report-common.mjs'
import { median } from '../harness/statistics.mjs'
import { reportRows } from '../workload/responses.mjs'

const [name, calls, repeats] = process.argv.slice(2)
const n = Number(calls)
const system = await systemOf('report', name)
const loading = performance.now()
const store = await system.load(() => reportRows(n), n)
const loadMs = performance.now() - loading
let found
const timed = async () => {
  const started = performance.now()
  found = await system.report(store, n)
  return performance.now() - started
}
const firstMs = await timed()
const times = []
for (let time = 0; time < Number(repeats); time++) times.push(await timed())
const peakMiB = process.resourceUsage().maxRSS / 1024
await system.close?.(store)
const floor = await systemOf('report', 'floor-histogram')
const floors = floor.report(floor.load(() => reportRows(n), n))
const wanted = system.countsMedians ? withMedians(floors, reportRows(n)) : floors
const difference = system.countsNothing ? null : differs(found, wanted)
const { name: title, version, kind, notes } = system
console.log(
  JSON.stringify({ name: title, version, kind, notes, firstMs, ms: median(times), loadMs, peakMiB, difference }),
)
process.exit(0)
