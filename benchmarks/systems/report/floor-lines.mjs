// The same file with JSON.parse of each line and nothing else: it counts nothing, so it gives no table.
import { linesOf, removeLines, writeLines } from '../../harness/lines.mjs'
import { gibResponses } from '../../workload/gib.mjs'

export default {
  name: 'floor: a file of lines, JSON.parse alone',
  kind: 'floor',
  version: '–',
  notes: 'counts nothing',
  countsNothing: true,
  load: (rows) => writeLines(gibResponses(rows())),
  async report(file) {
    let calls = 0
    for await (const line of linesOf(file)) if (JSON.parse(line).answers) calls++
    return calls
  },
  close: removeLines,
}
