/** Where a command writes: the screen, folders, and in one sentence why nothing can be written there. */
import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Outcome } from './command'
import type { Words } from './language'

/**
 * What stands in a file that is shown does not steer the terminal: a sign that is no text is shown as �.
 *
 * @example
 * forScreen('type: \u001B[31mgrad')   //=> 'type: �[31mgrad'
 */
export function forScreen(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, '\uFFFD')
}

/** The result on standard output, the message on standard error. */
export function tell({ output, message }: Outcome): void {
  if (output !== undefined) process.stdout.write(`${process.stdout.isTTY ? forScreen(output) : output}\n`)
  if (message !== undefined) process.stderr.write(`${forScreen(message)}\n`)
}

/**
 * Makes a folder, and those around it that are missing. One by one: where nothing can be made, such as in `/proc`, Node's own recursive way
 * goes on for ever.
 */
export function makeFolder(path: string): void {
  const missing: string[] = []
  for (let at = resolve(path); !existsSync(at) && dirname(at) !== at; at = dirname(at)) missing.unshift(at)
  for (const folder of missing) {
    try {
      mkdirSync(folder)
    } catch (error) {
      // Another program may have been first.
      if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error
    }
  }
}

/** Why a file or folder cannot be written; `undefined` when it is no fault of the place. */
export function whyUnwritable(error: unknown): Words | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
  if (code === undefined || !/^E[A-Z]+$/.test(code)) return undefined
  return say.reasons[code] ?? say.cannotWrite(code)
}

const full: Words = { nl: 'De schijf is vol.', en: 'The disk is full.' }
const forbidden: Words = { nl: 'Hier mag je niet schrijven.', en: 'You may not write here.' }
const noFolder: Words = { nl: 'Dit is een bestand, geen map.', en: 'This is a file, not a folder.' }

const say = {
  reasons: {
    ENOSPC: full,
    EDQUOT: full,
    EACCES: forbidden,
    EPERM: forbidden,
    EROFS: forbidden,
    ENOTDIR: noFolder,
    EEXIST: noFolder,
    EISDIR: { nl: 'Dit is een map, geen bestand.', en: 'This is a folder, not a file.' },
  } as { readonly [code: string]: Words | undefined },
  cannotWrite: (code: string): Words => ({
    nl: `Hier kan niet worden geschreven (${code}).`,
    en: `Nothing can be written here (${code}).`,
  }),
}
