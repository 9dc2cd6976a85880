// Calls as a file with one JSON record on each line, written once and read line by line.
import { closeSync, createReadStream, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export function writeLines(records) {
  const folder = mkdtempSync(join(tmpdir(), 'gib-benchmark-'))
  const file = join(folder, 'calls.ndjson')
  const open = openSync(file, 'w')
  let text = ''
  for (const record of records) {
    text += `${JSON.stringify(record)}\n`
    if (text.length < 1 << 20) continue
    writeSync(open, text)
    text = ''
  }
  writeSync(open, text)
  closeSync(open)
  return { folder, file }
}

export function linesOf({ file }) {
  return createInterface({ input: createReadStream(file, { highWaterMark: 1 << 18 }) })
}

export function removeLines({ folder }) {
  rmSync(folder, { recursive: true })
}
