/** The database in the browser. Ids, order and state are in clear; all that people said is sealed. Stores are only ever added. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Sealed } from './seal'

export interface KeptOperation {
  readonly id: string
  readonly person: string
  /** Counts up on this device; taken the moment something is done, before anything is encrypted. */
  readonly order: number
  /** `waiting` for the server, `sent` and acknowledged, or `refused`: kept aside with its reason. */
  readonly state: 'waiting' | 'sent' | 'refused'
  readonly call?: string
  readonly reason?: string
  /** Milliseconds, by this device's clock. */
  readonly at: number
  readonly sealed: Sealed
}

export interface KeptCopy {
  readonly person: string
  readonly name: string
  readonly at: number
  readonly sealed: Sealed
}

export interface Stores extends DBSchema {
  keys: { key: string; value: CryptoKey }
  operations: {
    key: string
    value: KeptOperation
    indexes: { state: [string, string, number]; call: [string, string, number]; person: string }
  }
  copies: { key: [string, string]; value: KeptCopy; indexes: { person: string } }
  /** Small clear facts: this device's name, the highest order, who is signed in, the language. */
  facts: { key: string; value: string | number }
}

export type Database = IDBPDatabase<Stores>
type StoreName = 'keys' | 'operations' | 'copies' | 'facts'

const name = 'gib'
const version = 1
let opened: Promise<Database> | null = null

/** Reads or writes; when the browser dropped the connection (Safari does) it opens again and tries once more. */
export async function withDatabase<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
  const database = await connect()
  try {
    return await work(database)
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error
    opened = null
    return work(await connect())
  }
}

/** Writes in one transaction that is on the disk, not in a buffer, when the promise resolves. */
export function write(
  stores: StoreName[],
  work: (stores: ReturnType<typeof transact>) => Promise<unknown>[],
): Promise<void> {
  return withDatabase(async (database) => {
    const transaction = transact(database, stores)
    const writes = work(transaction)
    await Promise.all([...writes, transaction.done])
  })
}

function transact(database: Database, stores: StoreName[]) {
  return database.transaction(stores, 'readwrite', { durability: 'strict' })
}

/** Closes the database; the next use opens it again. */
export async function closeDatabase(): Promise<void> {
  const database = await opened?.catch(() => null)
  opened = null
  database?.close()
}

function connect(): Promise<Database> {
  opened ??= openAny().catch((error: unknown) => {
    opened = null
    throw error
  })
  return opened
}

/** A tab with an older app works on with a database that a newer app has added stores to. */
function openAny(): Promise<Database> {
  return openAt(version).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'VersionError') return openAt(undefined)
    throw error
  })
}

function openAt(wanted: number | undefined): Promise<Database> {
  return openDB<Stores>(name, wanted, {
    upgrade(database, oldVersion) {
      if (oldVersion < 1) addFirstStores(database)
    },
    blocking: () => void closeDatabase(),
    terminated: () => {
      opened = null
    },
  })
}

function addFirstStores(database: Database): void {
  database.createObjectStore('keys')
  const operations = database.createObjectStore('operations', { keyPath: 'id' })
  operations.createIndex('state', ['person', 'state', 'order'])
  operations.createIndex('call', ['person', 'call', 'order'])
  operations.createIndex('person', 'person')
  const copies = database.createObjectStore('copies', { keyPath: ['person', 'name'] })
  copies.createIndex('person', 'person')
  database.createObjectStore('facts')
}

/** A small clear fact of this device. */
export function readFact(fact: string): Promise<string | number | undefined> {
  return withDatabase((database) => database.get('facts', fact))
}

export function writeFact(fact: string, value: string | number): Promise<void> {
  return write(['facts'], (t) => [t.objectStore('facts').put(value, fact)])
}

export function removeFact(fact: string): Promise<void> {
  return write(['facts'], (t) => [t.objectStore('facts').delete(fact)])
}
