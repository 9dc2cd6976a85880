/** What was told outside before: a file that stays inside, so that two reports together tell no more than each alone. */
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import type { ProfileName, Release } from '@gib/protocol'
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

/** All that was told before; nothing, when the file is not there yet. */
export function readToldBefore(path: string): Read {
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

/**
 * What these readers may have seen: what was told to readers like them, and what was published. What is published now is read by all
 * of them, so then everything counts.
 */
export function seenBy(audience: ProfileName, all: readonly ToldBefore[]): readonly ToldBefore[] {
  return all.filter((one) => [audience, one.audience].includes('publication') || one.audience === audience)
}

/**
 * Adds what is told now. It is on the disk before anybody reads the report: what is forgotten here could be worked out later.
 *
 * @returns why it could not be written
 */
export function writeToldBefore(
  path: string,
  before: readonly ToldBefore[],
  now: readonly ToldBefore[],
): Words | undefined {
  const all = [...before]
  // The same report again tells nothing new.
  for (const one of now) if (!all.some((known) => isDeepStrictEqual(known, one))) all.push(one)
  if (all.length === before.length) return undefined
  const beside = `${path}.gib-new`
  try {
    const file = openSync(beside, 'w', 0o600)
    writeFileSync(file, `${JSON.stringify({ toldBefore: all })}\n`)
    fsyncSync(file)
    closeSync(file)
    renameSync(beside, path)
  } catch (error) {
    const sentence = whyUnwritable(error)
    if (sentence === undefined) throw error
    rmSync(beside, { force: true })
    return sentence
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

function isToldBefore({ audience, kept }: ToldBefore): boolean {
  return (
    ['school', 'partner', 'publication'].includes(audience) &&
    kept.every(
      ({ figure, of, least, most, cuts, said }) =>
        typeof figure === 'string' &&
        typeof of === 'object' &&
        typeof least === 'number' &&
        typeof most === 'number' &&
        Array.isArray(cuts) &&
        said.every(
          ({ family, call, values }) => typeof family === 'string' && typeof call === 'string' && Array.isArray(values),
        ),
    )
  )
}

const say = {
  strange: {
    nl: 'Hierin staat niet wat er eerder is verteld. Geef het bestand dat gib zelf met --earlier schreef, of een nieuwe naam.',
    en: 'This does not hold what was told before. Give the file that gib itself wrote with --earlier, or a new name.',
  },
}
