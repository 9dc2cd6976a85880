/** What was told outside before: a file that stays inside, so that two reports together tell no more than each alone. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { type ProfileName, type Release, release } from '@gib/protocol'
import { whyUnreadable } from './input'
import type { Words } from './language'
import { whyUnwritable } from './output'

/** One report that went out, with what the gate has to remember of it. */
export interface ToldBefore {
  readonly audience: ProfileName
  readonly kept: Release['kept']
}

type Read =
  | { readonly ok: true; readonly all: readonly ToldBefore[] }
  | { readonly ok: false; readonly sentence: Words }

/**
 * Makes a report that counts what was told before, and adds what it tells itself: on the disk before anybody reads it, for what is
 * forgotten could be worked out later. Meanwhile no other report can use the file: two that do not know of each other could tell what
 * they differ by.
 *
 * @returns the report, or why the file cannot be used; then nothing is told
 */
export function withToldBefore<Report extends { readonly kept: readonly ToldBefore[] }>(
  given: string,
  make: (before: readonly ToldBefore[]) => Report,
): { readonly ok: true; readonly report: Report } | { readonly ok: false; readonly sentence: Words } {
  const path = behindLink(given)
  const lock = `${path}.lock`
  let isOurs = false
  try {
    // It can be made once, whoever else tries.
    closeSync(openSync(lock, 'wx', 0o600))
    isOurs = true
    const before = readToldBefore(path)
    if (!before.ok) return before
    const report = make(before.all)
    writeToldBefore(path, before.all, report.kept)
    return { ok: true, report }
  } catch (error) {
    const isTaken = !isOurs && (error as NodeJS.ErrnoException).code === 'EEXIST'
    const sentence = isTaken ? say.taken(lock) : whyUnwritable(error)
    if (sentence === undefined) throw error
    return { ok: false, sentence }
  } finally {
    if (isOurs) rmSync(lock, { force: true })
  }
}

/** A link stays a link, also one whose file is not there yet. */
function behindLink(path: string): string {
  if (existsSync(path)) return realpathSync(path)
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()
  return isLink ? resolve(dirname(path), readlinkSync(path)) : path
}

/**
 * What these readers may have seen: what was told to readers like them, and what was published. What is published now is read by all
 * of them, so then everything counts.
 */
export function seenBy(audience: ProfileName, all: readonly ToldBefore[]): readonly ToldBefore[] {
  return all.filter((one) => [audience, one.audience].includes('publication') || one.audience === audience)
}

/** All that was told before; nothing, when the file is not there yet. */
function readToldBefore(path: string): Read {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return code === 'ENOENT' ? { ok: true, all: [] } : { ok: false, sentence: whyUnreadable(error) }
  }
  const all = listIn(text)
  return all === null ? { ok: false, sentence: say.strange } : { ok: true, all }
}

function writeToldBefore(path: string, before: readonly ToldBefore[], now: readonly ToldBefore[]): void {
  const all = [...before]
  // The same report again tells nothing new.
  for (const one of now) if (!all.some((known) => isDeepStrictEqual(known, one))) all.push(one)
  if (all.length === before.length) return
  const beside = `${path}.gib-new`
  try {
    const file = openSync(beside, 'w', 0o600)
    writeFileSync(file, `${JSON.stringify({ toldBefore: all })}\n`)
    fsyncSync(file)
    closeSync(file)
    renameSync(beside, path)
  } finally {
    rmSync(beside, { force: true })
  }
}

/** `null` when it is not such a file: a report that forgets half of what was told is worse than none. */
function listIn(text: string): readonly ToldBefore[] | null {
  try {
    const { toldBefore } = JSON.parse(text) as { toldBefore: ToldBefore[] }
    return toldBefore.every(isToldBefore) ? toldBefore : null
  } catch {
    return null
  }
}

/** The gate itself says what it can count: a number that is none would count as nothing that was told. */
function isToldBefore({ audience, kept }: ToldBefore): boolean {
  if (!['school', 'partner', 'publication'].includes(audience)) return false
  release([], { profile: audience, earlier: [{ kept }] })
  return true
}

const say = {
  taken: (lock: string): Words => ({
    nl: `Een ander rapport is hier nu mee bezig. Probeer het zo nog eens; is er geen, verwijder dan ${lock}.`,
    en: `Another report is at work with this. Try again in a moment; if there is none, remove ${lock}.`,
  }),
  strange: {
    nl: 'Hierin staat niet wat er eerder is verteld. Geef het bestand dat gib zelf met --earlier schreef, of een nieuwe naam.',
    en: 'This does not hold what was told before. Give the file that gib itself wrote with --earlier, or a new name.',
  },
}
