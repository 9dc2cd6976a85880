/** One process at a time in a data folder: the embedded database has no lock of its own, and two writers would destroy it. */
import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

export interface FolderLock {
  release(): void
}

/** Somebody else works in this folder. The message says who, where, and what to do. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse'
}

interface Holder {
  readonly pid: number
  /** When that process started, as the operating system tells it; null where it does not. */
  readonly started: string | null
  readonly host: string
}

const beat = { everyMs: 3_000, goneAfterMs: 15_000 }

/**
 * Takes the folder, or throws {@link FolderInUse}. A lock that was left behind (its process is gone, or its number now belongs to
 * another process) is taken over. A holder on another machine or in another container is watched for 15 seconds: it touches its
 * lock every 3 seconds for as long as it lives.
 */
export async function lockFolder(folder: string, watchMs: number = beat.goneAfterMs): Promise<FolderLock> {
  const path = join(folder, 'lock')
  const own = JSON.stringify({ pid: process.pid, started: startOf(process.pid), host: hostname() } satisfies Holder)
  for (let attempt = 0; attempt < 5; attempt++) {
    if (create(path, own)) return hold(path, own)
    const found = read(path)
    if (found === null) continue
    const holder = parse(found)
    if (holder && (await isAlive(holder, path, watchMs))) throw new FolderInUse(inUse(folder, path, holder))
    setAside(path, found)
  }
  throw new FolderInUse(`Several processes want the data folder ${folder} at this moment. Start one of them.`)
}

function hold(path: string, own: string): FolderLock {
  const timer = setInterval(() => {
    try {
      utimesSync(path, new Date(), new Date())
    } catch {
      // The folder is gone or full: the lock still stands by its process number.
    }
  }, beat.everyMs)
  timer.unref()
  return {
    release() {
      clearInterval(timer)
      if (read(path) === own) rmSync(path, { force: true })
    },
  }
}

async function isAlive(holder: Holder, path: string, watchMs: number): Promise<boolean> {
  if (holder.host === hostname()) {
    if (!exists(holder.pid)) return false
    const started = startOf(holder.pid)
    if (started !== null && holder.started !== null) return started === holder.started
  }
  return isTouched(path, watchMs)
}

async function isTouched(path: string, watchMs: number): Promise<boolean> {
  const before = touchedAt(path)
  for (let waited = 0; waited < watchMs; waited += 250) {
    await wait(250)
    if (touchedAt(path) !== before) return true
  }
  return false
}

function inUse(folder: string, path: string, { pid, host }: Holder): string {
  const where = host === hostname() ? `process ${pid}` : `process ${pid} on ${host}`
  return (
    `The data folder ${folder} is in use by ${where}. Stop that one first, or give this one a folder of its own with GIB_DATA. ` +
    `If you are certain that nothing uses the folder, remove ${path} and start again.`
  )
}

/** True when the lock is now ours. It appears whole or not at all. */
function create(path: string, content: string): boolean {
  const draft = `${path}.${randomUUID()}`
  writeFileSync(draft, content, { mode: 0o600 })
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    if ((error as NodeJS.ErrnoException).code !== 'EPERM' && (error as NodeJS.ErrnoException).code !== 'ENOTSUP')
      throw error
    return createWithoutLinks(path, content)
  } finally {
    rmSync(draft, { force: true })
  }
}

/** For file systems without hard links (exFAT on a stick). */
function createWithoutLinks(path: string, content: string): boolean {
  try {
    writeFileSync(path, content, { mode: 0o600, flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Removes the dead lock, unless another process put its own in its place a moment ago: that one is put back. */
function setAside(path: string, dead: string): void {
  const aside = `${path}.${randomUUID()}`
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  if (read(aside) !== dead) create(path, read(aside) ?? '')
  rmSync(aside, { force: true })
}

/** A process that was killed and not yet cleared away (a zombie) works no more. */
function exists(pid: number): boolean {
  if (/^[ZX]/.test(statusOf(pid)[0] ?? '')) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** The boot and the tick at which a process started (Linux); a number that is used again has another start. */
function startOf(pid: number): string | null {
  const tick = statusOf(pid)[19]
  const boot = read('/proc/sys/kernel/random/boot_id')?.trim()
  return tick && boot ? `${boot}/${tick}` : null
}

/** The fields that Linux gives of a process, from its state on; none elsewhere. The name before them may hold anything. */
function statusOf(pid: number): string[] {
  return read(`/proc/${pid}/stat`)?.split(') ').at(-1)?.split(' ') ?? []
}

function touchedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

function parse(content: string): Holder | null {
  try {
    const { pid, started, host } = JSON.parse(content)
    return Number.isInteger(pid) && typeof host === 'string' ? { pid, started: started ?? null, host } : null
  } catch {
    return null
  }
}
