#!/usr/bin/env node
/** Starts `gib`: results go to standard output, messages to standard error. */
import { gib } from './gib'

// Who reads along may stop early (`gib report … | head`); that is no fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}

const { exit, output, message } = await gib(process.argv.slice(2))
if (output !== undefined) process.stdout.write(`${output}\n`)
if (message !== undefined) process.stderr.write(`${message}\n`)
process.exitCode = exit
