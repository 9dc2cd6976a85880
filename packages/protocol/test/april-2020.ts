/** The invented calls of April 2020 for tests. No cell in that file holds a comma or a quotation mark, so splitting is enough. */
import { readFileSync } from 'node:fs'
import type { Response } from '../src/count/response'
import { type FileRow, readCallRows } from '../src/gezin-in-beeld/call-file'

const file = new URL('../../../examples/april-2020/calls.csv', import.meta.url)

/** The rows as they stand in the file. */
function aprilRows(): FileRow[] {
  const [titles, ...lines] = readFileSync(file, 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','))
  return lines.map((cells, index) => ({
    line: index + 2,
    cells: Object.fromEntries(titles!.map((title, at) => [title, cells[at]])),
  }))
}

/** The 219 calls. */
export function aprilCalls(): readonly Response[] {
  const read = readCallRows(aprilRows())
  if (!read.ok) throw new Error(`the example has ${read.problems.length} problems`)
  return read.responses
}
