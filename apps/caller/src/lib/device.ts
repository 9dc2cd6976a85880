/** What one person keeps on this device: what she did, and her last copies of what the server told. All of it sealed. */
import type { Operation } from '@gib/contract'
import { closeDatabase, type KeptCopy, type KeptOperation, withDatabase, write } from './database'
import { newId } from './ids'
import { newKey, open, type Sealed, seal } from './seal'
import { createWriter, type WriteTrouble } from './writer'

export interface Copy<Content = unknown> {
  readonly content: Content
  readonly at: Date
}

/** An operation as it waits or waited for the server. */
export interface Held {
  readonly operation: Operation
  readonly state: KeptOperation['state']
  readonly reason?: string
  readonly at: Date
}

export interface Device {
  readonly person: string
  /** Names this browser in answer events; made once, says nothing about its owner. */
  readonly name: string
  /** The next number on this device. Taken at once, before anything that takes time. */
  nextOrder(): number
  /** Another tab got this far; later numbers of this tab are higher. */
  noticeOrder(order: number): void
  /** Keeps an operation, and copies that belong to it in the same transaction. Resolves when it is on the disk. */
  keep(operation: Operation, order: number, copies?: Record<string, unknown>): Promise<void>
  /** The operations of one call in the order they were done, also those not on the disk yet. */
  ofCall(callId: string): Promise<Held[]>
  /** The first operations that wait for the server. */
  waiting(limit: number): Promise<Operation[]>
  /** The server answered. Nothing is deleted: what was refused is kept aside. */
  settle(results: readonly { id: string; as: 'sent' | 'refused'; reason?: string }[]): Promise<void>
  refused(): Promise<Held[]>
  counts(): Promise<{ waiting: number; refused: number }>
  readonly unwritten: number
  readonly trouble: WriteTrouble
  tryNow(): void
  /** Hears that something was written, failed or was settled. Returns how to stop. */
  watch(listener: () => void): () => void

  get<Content>(name: string): Promise<Copy<Content> | undefined>
  put(name: string, content: unknown): Promise<void>
  all<Content>(prefix: string): Promise<{ name: string; copy: Copy<Content> }[]>
  delete(name: string): Promise<void>
}

interface Pending {
  readonly operation: Operation
  readonly order: number
  readonly at: number
  readonly copies: Record<string, unknown>
}

let current: Device | null = null

/** The device of whoever is signed in. Asking when nobody is, is a mistake in the program. */
export function device(): Device {
  if (!current) throw new Error('Nobody is signed in: openDevice comes first')
  return current
}

export function deviceOrNull(): Device | null {
  return current
}

/** Opens what this person kept here, or makes her a new place with a key of her own. */
export async function openDevice(person: string): Promise<Device> {
  if (current?.person === person) return current
  const key = await keyOf(person)
  const { name, order } = await facts()
  const opened = createDevice(person, key, name, order)
  await sweep(person)
  current = opened
  return opened
}

/** Nobody is signed in any more; what she kept stays, sealed. */
export function leaveDevice(): void {
  current = null
}

/** Takes everything of this person off the device, her key too. Asking about unsent work comes before. */
export async function wipeDevice(person: string): Promise<void> {
  if (current?.person === person) current = null
  await removeOf(person, () => true)
  await write(['keys'], (t) => [t.objectStore('keys').delete(person)])
  await closeDatabase()
}

/** Takes the copies and what was sent off the device; what still waits or was refused stays, for this person only. */
export async function clearDevice(person: string): Promise<void> {
  if (current?.person === person) current = null
  await removeOf(person, (kept) => kept.state === 'sent')
}

async function keyOf(person: string): Promise<CryptoKey> {
  const known = await withDatabase((database) => database.get('keys', person))
  if (known) return known
  const key = await newKey()
  // Two tabs may come here at once: the first key on the disk is the one.
  await withDatabase(async (database) => {
    const transaction = database.transaction('keys', 'readwrite', { durability: 'strict' })
    if (!(await transaction.store.get(person))) await transaction.store.put(key, person)
    await transaction.done
  })
  return (await withDatabase((database) => database.get('keys', person))) ?? key
}

async function facts(): Promise<{ name: string; order: number }> {
  return withDatabase(async (database) => {
    const transaction = database.transaction('facts', 'readwrite', { durability: 'strict' })
    const known = await transaction.store.get('device')
    const name = typeof known === 'string' ? known : newId()
    if (name !== known) await transaction.store.put(name, 'device')
    const order = await transaction.store.get('order')
    await transaction.done
    return { name, order: typeof order === 'number' ? order : 0 }
  })
}

function createDevice(person: string, key: CryptoKey, name: string, highest: number): Device {
  let order = highest
  const listeners = new Set<() => void>()
  const changed = () => {
    for (const listener of listeners) listener()
  }
  const later = (work: () => void, milliseconds: number) => void setTimeout(work, milliseconds)
  // What the server does not have yet, as far as it was done in this tab: should the browser clear its storage, it goes back.
  const unsent = new Map<string, Pending>()
  const keepItems = async (items: readonly Pending[]) => {
    if (await isCleared(person)) await keepAll({ person, key, name }, [...unsent.values()])
    else await keepAll({ person, key }, items)
  }
  const writer = createWriter<Pending>({ write: keepItems, changed, later })

  return {
    person,
    name,
    nextOrder: () => ++order,
    noticeOrder: (other) => {
      order = Math.max(order, other)
    },
    keep: (operation, taken, copies = {}) => {
      const pending = { operation, order: taken, at: Date.now(), copies }
      unsent.set(operation.id, pending)
      return writer.add(pending)
    },
    ofCall: async (callId) => {
      // Before the disk is read: what reaches it meanwhile is then in both, and never in neither.
      const unwritten = writer.unwritten
        .filter(({ operation }) => callOf(operation) === callId)
        .map(({ operation, at }): Held => ({ operation, state: 'waiting', at: new Date(at) }))
      const written = await heldIn(person, key, 'call', callId)
      const ids = new Set(written.map(({ operation }) => operation.id))
      return [...written, ...unwritten.filter(({ operation }) => !ids.has(operation.id))]
    },
    // While the disk refuses, what is in memory goes straight to the server; twice is once there.
    waiting: async (limit) => {
      if (writer.trouble === null) return waitingOf(person, key, limit)
      const written = await waitingOf(person, key, limit).catch(() => [])
      const ids = new Set(written.map(({ id }) => id))
      const inMemory = [...unsent.values()].map(({ operation }) => operation).filter(({ id }) => !ids.has(id))
      return [...written, ...inMemory].slice(0, limit)
    },
    settle: async (results) => {
      await settle(results).catch((error: unknown) => {
        if (writer.trouble === null) throw error
      })
      for (const { id } of results) unsent.delete(id)
      changed()
    },
    refused: () => heldIn(person, key, 'state', 'refused'),
    counts: async () => {
      const fromMemory = () => ({ waiting: Math.max(0, unsent.size - writer.unwritten.length), refused: 0 })
      return countsOf(person).catch(fromMemory)
    },
    get unwritten() {
      return writer.unwritten.length
    },
    get trouble() {
      return writer.trouble
    },
    tryNow: () => writer.tryNow(),
    watch: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    get: async <Content>(copy: string) => {
      const row = await withDatabase((database) => database.get('copies', [person, copy]))
      const content = row && (await open<Content>(key, copy, row.sealed))
      return row && content !== undefined ? { content, at: new Date(row.at) } : undefined
    },
    put: async (copy, content) => {
      const sealed = await seal(key, copy, content)
      await write(['copies'], (t) => [t.objectStore('copies').put({ person, name: copy, at: Date.now(), sealed })])
    },
    all: async <Content>(prefix: string) => {
      const range = IDBKeyRange.bound([person, prefix], [person, `${prefix}\uffff`])
      const rows = await withDatabase((database) => database.getAll('copies', range))
      const copies = await Promise.all(
        rows.map(async (row) => ({ row, content: await open<Content>(key, row.name, row.sealed) })),
      )
      return copies.flatMap(({ row, content }) =>
        content === undefined ? [] : [{ name: row.name, copy: { content, at: new Date(row.at) } }],
      )
    },
    delete: (copy) => write(['copies'], (t) => [t.objectStore('copies').delete([person, copy])]),
  }
}

/** Browsers do clear what pages keep: when the disk is full and breaks a write, or when somebody clears the data of this site. */
async function isCleared(person: string): Promise<boolean> {
  return (await withDatabase((database) => database.count('keys', person))) === 0
}

/** In one transaction. With a `name` everything that belongs to this person on this device is written anew. */
async function keepAll(
  { person, key, name }: { person: string; key: CryptoKey; name?: string },
  items: readonly Pending[],
): Promise<void> {
  const rows = await Promise.all(items.map((item) => rowOf(person, key, item)))
  const copies = await Promise.all(items.flatMap((item) => copiesOf(person, key, item)))
  const highest = Math.max(...items.map(({ order }) => order))
  await withDatabase(async (database) => {
    const stores = ['keys', 'operations', 'copies', 'facts'] as const
    const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' })
    const facts = transaction.objectStore('facts')
    const known = await facts.get('order')
    await Promise.all([
      ...(name
        ? [transaction.objectStore('keys').put(key, person), facts.put(name, 'device'), facts.put(person, 'person')]
        : []),
      ...rows.map((row) => transaction.objectStore('operations').put(row)),
      ...copies.map((copy) => transaction.objectStore('copies').put(copy)),
      facts.put(Math.max(highest, typeof known === 'number' ? known : 0), 'order'),
      transaction.done,
    ])
  })
}

function copiesOf(person: string, key: CryptoKey, { copies, at }: Pending): Promise<KeptCopy>[] {
  return Object.entries(copies).map(async ([name, content]) => ({
    person,
    name,
    at,
    sealed: await seal(key, name, content),
  }))
}

async function rowOf(person: string, key: CryptoKey, { operation, order, at }: Pending): Promise<KeptOperation> {
  const sealed: Sealed = await seal(key, operation.id, operation)
  const call = callOf(operation)
  return { id: operation.id, person, order, state: 'waiting', at, sealed, ...(call ? { call } : {}) }
}

function callOf(operation: Operation): string | undefined {
  return 'callId' in operation ? operation.callId : undefined
}

async function heldIn(person: string, key: CryptoKey, index: 'call' | 'state', value: string): Promise<Held[]> {
  const range = IDBKeyRange.bound([person, value, 0], [person, value, Number.MAX_SAFE_INTEGER])
  const rows = await withDatabase((database) => database.getAllFromIndex('operations', index, range))
  const held = await Promise.all(
    rows.map(async (row) => ({ row, operation: await open<Operation>(key, row.id, row.sealed) })),
  )
  return held.flatMap(({ row, operation }) =>
    operation
      ? [{ operation, state: row.state, at: new Date(row.at), ...(row.reason ? { reason: row.reason } : {}) }]
      : [],
  )
}

/** A row that cannot be opened any more is set aside, so that it does not hold up the others. */
async function waitingOf(person: string, key: CryptoKey, limit: number): Promise<Operation[]> {
  const range = IDBKeyRange.bound([person, 'waiting', 0], [person, 'waiting', Number.MAX_SAFE_INTEGER])
  const rows = await withDatabase((database) => database.getAllFromIndex('operations', 'state', range, limit))
  const opened = await Promise.all(rows.map((row) => open<Operation>(key, row.id, row.sealed)))
  const unreadable = rows.filter((_, index) => opened[index] === undefined)
  if (unreadable.length > 0) {
    await settle(unreadable.map(({ id }) => ({ id, as: 'refused' as const, reason: 'unreadable' })))
    if (unreadable.length === rows.length) return waitingOf(person, key, limit)
  }
  return opened.filter((operation) => operation !== undefined)
}

async function settle(results: readonly { id: string; as: 'sent' | 'refused'; reason?: string }[]): Promise<void> {
  await withDatabase(async (database) => {
    const transaction = database.transaction('operations', 'readwrite', { durability: 'strict' })
    for (const { id, as, reason } of results) {
      const row = await transaction.store.get(id)
      if (row) await transaction.store.put({ ...row, state: as, ...(reason ? { reason } : {}) })
    }
    await transaction.done
  })
}

async function countsOf(person: string): Promise<{ waiting: number; refused: number }> {
  const count = (state: string) =>
    withDatabase((database) =>
      database.countFromIndex(
        'operations',
        'state',
        IDBKeyRange.bound([person, state, 0], [person, state, Number.MAX_SAFE_INTEGER]),
      ),
    )
  const [waiting, refused] = await Promise.all([count('waiting'), count('refused')])
  return { waiting, refused }
}

const keptAfterSending = 7 * 24 * 60 * 60 * 1000

/** What the server has had for a week need not be here any more. */
function sweep(person: string): Promise<void> {
  const before = Date.now() - keptAfterSending
  return removeOperations(person, (kept) => kept.state === 'sent' && kept.at < before)
}

async function removeOf(person: string, goes: (kept: KeptOperation) => boolean): Promise<void> {
  await removeOperations(person, goes)
  const names = await withDatabase((database) => database.getAllKeysFromIndex('copies', 'person', person))
  await write(['copies'], (t) => names.map((name) => t.objectStore('copies').delete(name)))
}

async function removeOperations(person: string, goes: (kept: KeptOperation) => boolean): Promise<void> {
  const rows = await withDatabase((database) => database.getAllFromIndex('operations', 'person', person))
  const going = rows.filter(goes)
  if (going.length === 0) return
  await write(['operations'], (t) => going.map(({ id }) => t.objectStore('operations').delete(id)))
}
