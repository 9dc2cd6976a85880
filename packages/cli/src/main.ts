#!/usr/bin/env node
/** Starts `gib`: results go to standard output, messages to standard error. */
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { version } from '../package.json'
import { asksForJson } from './arguments'
import { gib } from './gib'
import { languageOf } from './language'
import { tell, whyUnwritable } from './output'
import { misuseJson } from './refusal'

// Who reads along may stop early (`gib report … | head`); that is no fault. A full disk is: then what was asked for is not there.
let isReadOn = true
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (isReadOn && error.code !== 'EPIPE') unwritten(error)
    isReadOn = false
  })
}

let isBegun = false
try {
  const outcome = await gib(process.argv.slice(2))
  isBegun = true
  tell(outcome)
  if (outcome.pieces !== undefined) await writeOut(outcome.pieces)
  process.exitCode ??= outcome.exit
} catch (error) {
  const told = afterCrash(error)
  // Behind what was written already it would be no data.
  if (asksForJson(process.argv.slice(2)) && !isBegun) process.stdout.write(`${misuseJson([told])}\n`)
  process.stderr.write(`${told}\n`)
  process.exitCode = 3
}

/** What was asked for cannot be written. Where standard error cannot be written either, only the exit code tells. */
function unwritten(error: NodeJS.ErrnoException): void {
  const language = languageOf(process.argv.slice(2))
  const what = language === 'nl' ? 'De uitkomst kan niet worden geschreven.' : 'The outcome cannot be written.'
  process.exitCode = 1
  process.stderr.write(`${what} ${whyUnwritable(error)?.[language] ?? error.message}\n`)
}

/** Piece after piece, no faster than they are read. */
async function writeOut(pieces: Iterable<string>): Promise<void> {
  let waiting = ''
  for (const piece of pieces) {
    waiting += piece
    if (waiting.length < 65_536) continue
    await new Promise((next) => process.stdout.write(waiting, next))
    if (!isReadOn) return
    waiting = ''
  }
  process.stdout.write(waiting)
}

/** What went wrong is ours to mend. The report holds where in the program it happened, and nothing of the files. */
function afterCrash(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const path = join(tmpdir(), `gib-crash-${process.pid}.txt`)
  const report = [`gib ${version}, Node ${process.version}, ${process.platform}`, process.argv[2] ?? '', stack].join(
    '\n',
  )
  let kept = true
  try {
    writeFileSync(path, `${report}\n`, { mode: 0o600 })
  } catch {
    kept = false
  }
  const dutch = languageOf(process.argv.slice(2)) === 'nl'
  const what = dutch ? 'gib liep vast; dat is een fout van gib zelf.' : 'gib broke down; that is a fault of gib itself.'
  const where = dutch ? `Wat er gebeurde staat in ${path}.` : `What happened is in ${path}.`
  return kept ? `${what} ${where}` : `${what}\n${stack}`
}
