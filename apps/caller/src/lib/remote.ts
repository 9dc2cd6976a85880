/** What the server knows, as this device last heard it: the copy on the device at once, then what the server says now. */
import type { CallRecord, FamilyRecord, Figures, Me, PersonRecord, RoundRecord, Today, TodayRow } from '@gib/contract'
import type { Protocol } from '@gib/protocol'
import { useEffect, useSyncExternalStore } from 'react'
import { get, type Trouble } from './api'
import { type Device, deviceOrNull } from './device'
import { whenSent } from './outbox'
import { hearTabs, tellTabs } from './tabs'

/** What can be asked, by its path after `/api/`. */
export type RemotePath =
  | 'me'
  | 'people'
  | 'rounds'
  | 'today'
  | `families/${string}`
  | `calls/${string}`
  | `protocols/${string}/${string}`
  | `figures?${string}`

export type RemoteRecord<Path extends RemotePath> = Path extends 'me'
  ? Me
  : Path extends 'people'
    ? readonly PersonRecord[]
    : Path extends 'rounds'
      ? readonly RoundRecord[]
      : Path extends 'today'
        ? Today
        : Path extends `families/${string}`
          ? FamilyRecord
          : Path extends `calls/${string}`
            ? CallRecord
            : Path extends `protocols/${string}/${string}`
              ? Protocol
              : Path extends `figures?${string}`
                ? Figures
                : never

export interface Remote<Content> {
  /** The last that is known; undefined when nothing is known yet. */
  readonly data: Content | undefined
  /** When the server said so. */
  readonly at: Date | null
  /** Nothing known yet and still asking. */
  readonly loading: boolean
  /** Being asked anew. */
  readonly refreshing: boolean
  /** Why the last question to the server came to nothing; `data` is then the last copy. */
  readonly trouble: Trouble | null
}

/**
 * The last copy at once, and again when the server answered. With `null` nothing is asked.
 *
 * @example
 * const { data: today, at, trouble } = useRemote('today')
 * const { data: family } = useRemote(`families/${familyId}`)
 */
export function useRemote<Path extends RemotePath>(
  path: Path | null,
): Remote<RemoteRecord<Path>> & { readonly refresh: () => void } {
  const entry = path === null ? nothing : entryOf(path)
  const state = useSyncExternalStore(entry.subscribe, entry.snapshot) as Remote<RemoteRecord<Path>>
  useEffect(() => void entry.load(), [entry])
  return { ...state, refresh: entry.refresh }
}

/** Asks once, outside a screen: the copy on the device if there is one and it can be trusted for ever, else the server, else the copy. */
export async function fetchRemote<Path extends RemotePath>(path: Path): Promise<RemoteRecord<Path> | undefined> {
  const entry = entryOf(path)
  await entry.load()
  return entry.snapshot().data as RemoteRecord<Path> | undefined
}

/** Why the last question about this came to nothing; null when it did not. */
export function remoteTrouble(path: RemotePath): Trouble | null {
  return entries.get(path)?.snapshot().trouble ?? null
}

/** The copy on the device, also without a connection; nothing is asked of the server. */
export async function copyOf<Path extends RemotePath>(path: Path): Promise<RemoteRecord<Path> | undefined> {
  return (await deviceOrNull()?.get<RemoteRecord<Path>>(path))?.content
}

/**
 * Fetches the families of today's list in the background, one after the other, so that a caller can go on without a connection.
 * Those that were fetched in the last quarter of an hour are left alone.
 */
export async function prefetchFamilies(rows: readonly Pick<TodayRow, 'familyId'>[]): Promise<void> {
  const mine = deviceOrNull()
  for (const { familyId } of rows) {
    if (!mine || deviceOrNull() !== mine) return
    if ((await renewRemote(`families/${familyId}`, 15 * 60_000)) === 'unreachable') return
  }
}

/** Asks the server, unless the copy on this device is younger than this many milliseconds. @returns why it came to nothing */
export async function renewRemote(path: RemotePath, age: number): Promise<Trouble | null> {
  const mine = deviceOrNull()
  const copy = await mine?.get(path)
  if (!mine || deviceOrNull() !== mine || (copy && Date.now() - copy.at.getTime() < age)) return null
  await entryOf(path).ask()
  return entryOf(path).snapshot().trouble
}

/** Asks anew whatever is on a screen now. */
function refreshRemotes(): void {
  for (const entry of entries.values()) if (entry.watched()) entry.refresh()
}

/** Forgets everything in memory: somebody signed out. */
export function forgetRemotes(): void {
  entries.clear()
}

interface Entry {
  subscribe(listener: () => void): () => void
  snapshot(): Remote<unknown>
  /** The device's copy, and then the server. */
  load(): Promise<void>
  /** The server, now. */
  ask(): Promise<void>
  refresh(): void
  reread(): Promise<void>
  watched(): boolean
}

const entries = new Map<string, Entry>()
const unknown: Remote<unknown> = { data: undefined, at: null, loading: true, refreshing: false, trouble: null }
const idle: Remote<unknown> = { ...unknown, loading: false }
const nothing: Entry = {
  subscribe: () => () => {},
  snapshot: () => idle,
  load: async () => {},
  ask: async () => {},
  refresh: () => {},
  reread: async () => {},
  watched: () => false,
}

function entryOf(path: RemotePath): Entry {
  const known = entries.get(path)
  if (known) return known
  const made = createEntry(path, deviceOrNull())
  entries.set(path, made)
  return made
}

function createEntry(path: RemotePath, mine: Device | null): Entry {
  let state = unknown
  let reading: Promise<void> | null = null
  let asking: Promise<void> | null = null
  const listeners = new Set<() => void>()
  const show = (change: Partial<Remote<unknown>>) => {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }

  async function reread(): Promise<void> {
    const copy = await mine?.get(path).catch(() => undefined)
    if (copy && (!state.at || copy.at > state.at)) show({ data: copy.content, at: copy.at, loading: false })
  }

  function ask(): Promise<void> {
    asking ??= askServer().finally(() => {
      asking = null
    })
    return asking
  }

  async function askServer(): Promise<void> {
    show({ refreshing: true })
    const reply = await get<unknown>(`/api/${path}`)
    if (!reply.ok) return show({ loading: false, refreshing: false, trouble: reply.trouble })
    show({ data: reply.data, at: new Date(), loading: false, refreshing: false, trouble: null })
    // A full disk is no reason to show nothing.
    await mine?.put(path, reply.data).catch(() => undefined)
    if (mine) tellTabs({ kind: 'copy', person: mine.person, name: path })
  }

  async function load(): Promise<void> {
    reading ??= reread()
    await reading
    if (state.data !== undefined && neverChanges(path)) return
    await ask()
  }

  return {
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    snapshot: () => state,
    load,
    ask,
    refresh: () => void ask(),
    reread,
    watched: () => listeners.size > 0,
  }
}

/** A version of a protocol is never changed, so a copy of it is good enough to call with; once a day it is asked anew (`bringAlong`). */
function neverChanges(path: RemotePath): boolean {
  return path.startsWith('protocols/')
}

hearTabs((message) => {
  if (message.kind === 'copy' && message.person === deviceOrNull()?.person) void entries.get(message.name)?.reread()
})

/** What was sent changes the lists: a short while later they are asked anew. */
let soon: ReturnType<typeof setTimeout> | undefined
whenSent(() => {
  clearTimeout(soon)
  soon = setTimeout(() => {
    for (const [path, entry] of entries) {
      if (entry.watched() && (path === 'today' || path.startsWith('families/'))) entry.refresh()
    }
  }, 1_500)
})
if (typeof window !== 'undefined') window.addEventListener('online', refreshRemotes)
