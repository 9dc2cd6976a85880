/** Writes invented families to files, all of them or none: who stops halfway finds nothing half. */
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { SimulatedFamily } from '@gib/protocol/simulate'
import type { Words } from './language'
import { makeFolder, whyUnwritable } from './output'
import type { Kind } from './simulate'

export type FilesWritten =
  | { readonly ok: true; readonly files: readonly string[] }
  | { readonly ok: false; readonly sentence: Words }

/** As long as it is not whole, a file has this behind its name. */
const unfinished = '.gib-new'

/**
 * A file for each kind, `calls.ndjson`, in a folder that has none of them yet.
 *
 * @param told how many families are done
 */
export async function writeFamilies(
  folder: string,
  families: Iterable<SimulatedFamily>,
  kinds: readonly Kind[],
  told: (done: number) => void,
): Promise<FilesWritten> {
  const files = kinds.map((kind) => ({ kind, path: join(folder, `${kind}.ndjson`) }))
  const begun: { kind: Kind; path: string; file: FileHandle }[] = []
  const stop = stopped()
  try {
    makeFolder(folder)
    for (const { kind, path } of files) {
      const file = await openNew(path + unfinished)
      if (file === null) return { ok: false, sentence: say.busy(path + unfinished) }
      begun.push({ kind, path, file })
    }
    const there = await existing(files.map(({ path }) => path))
    if (there.length > 0) return { ok: false, sentence: say.there(there) }
    let [done, held]: [number, SimulatedFamily[]] = [0, []]
    const flush = async () => {
      for (const { kind, file } of begun) await file.write(linesOf(held, kind))
      held = []
      // So that Ctrl-C is heard.
      await setImmediate()
    }
    for (const family of families) {
      if (stop.isStopped()) break
      held.push(family)
      told(++done)
      if (held.length === 50) await flush()
    }
    await flush()
    for (const { file } of begun) await file.close()
    if (!stop.isStopped()) for (const { path } of begun) await rename(path + unfinished, path)
    return { ok: true, files: begun.map(({ path }) => path) }
  } catch (error) {
    const sentence = whyUnwritable(error)
    if (sentence === undefined) throw error
    return { ok: false, sentence }
  } finally {
    for (const { file, path } of begun) {
      await file.close().catch(() => {})
      await rm(path + unfinished, { force: true }).catch(() => {})
    }
    stop.end()
  }
}

/** Hears Ctrl-C; when the files are put away, the program ends as any program does that is stopped. */
function stopped() {
  let signal: NodeJS.Signals | undefined
  const heard = (given: NodeJS.Signals) => {
    signal = given
  }
  // Who asks twice is not made to wait.
  process.once('SIGINT', heard)
  process.once('SIGTERM', heard)
  return {
    isStopped: () => signal !== undefined,
    end() {
      process.off('SIGINT', heard)
      process.off('SIGTERM', heard)
      if (signal !== undefined) process.kill(process.pid, signal)
    },
  }
}

/** It can be made once, whoever else tries: two that write in one file would mix their families. `null` where it is there already. */
async function openNew(path: string): Promise<FileHandle | null> {
  return open(path, 'wx').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') return null
    throw error
  })
}

async function existing(paths: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const path of paths) {
    const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw error
    })
    if (file === null) continue
    await file.close()
    found.push(path)
  }
  return found
}

function linesOf(families: readonly SimulatedFamily[], kind: Kind): string {
  const records: readonly object[] = families.flatMap((one): readonly object[] =>
    kind === 'families' ? [one.family] : one[kind],
  )
  return records.map((record) => `${JSON.stringify(record)}\n`).join('')
}

const say = {
  busy: (file: string): Words => ({
    nl: `Een andere gib schrijft hier nu. Wacht tot die klaar is; is er geen, verwijder dan ${file}.`,
    en: `Another gib is writing here now. Wait until it is done; if there is none, remove ${file}.`,
  }),
  there: (files: readonly string[]): Words => ({
    nl: `Er staat al: ${files.join(', ')}. Kies een andere map.`,
    en: `Already there: ${files.join(', ')}. Choose another folder.`,
  }),
}
