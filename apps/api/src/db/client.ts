/** The way to the database: embedded in this process, or a PostgreSQL server; the same tables, migrations and walls on both. */
import { fileURLToPath } from 'node:url'
import type { ExtractTablesWithRelations } from 'drizzle-orm'
import { sql } from 'drizzle-orm'
import type { PgDatabase, PgQueryResultHKT, PgTransaction } from 'drizzle-orm/pg-core'
import * as schema from './schema'

type Schema = typeof schema
interface Result<Row> {
  readonly rows: Row[]
}
/** What raw SQL gives back; the same with both drivers. */
interface Rows extends PgQueryResultHKT {
  readonly type: Result<this['row']>
}

/** The database as its owner: for migrations, login and demo data only. Its own rows of an organisation need {@link Database.asOwner}. */
export type Owner = PgDatabase<Rows, Schema>
/** A running transaction inside one organisation: all a handler ever gets. */
export type Db = PgTransaction<Rows, Schema, ExtractTablesWithRelations<Schema>>

export interface Scope {
  readonly organisationId: string
}

export interface Database {
  readonly kind: 'embedded' | 'postgresql'
  readonly owner: Owner
  /**
   * Does `work` in one transaction as `gib_app`, inside one organisation: rows of others can be neither seen nor written. Commits
   * when `work` is done, rolls back when it throws.
   */
  withScope<Done>(scope: Scope, work: (db: Db) => Promise<Done>): Promise<Done>
  /** The same transaction with the rights of the owner: to make an organisation and its logins. Not for handlers. */
  asOwner<Done>(scope: Scope, work: (db: Db) => Promise<Done>): Promise<Done>
  close(): Promise<void>
}

export interface Connection {
  /** PostgreSQL, `postgresql://…`. */
  readonly url?: string | undefined
  /** Folder of the embedded database; without it and without a url it lives in memory. */
  readonly folder?: string | undefined
}

/** Migrations stand beside the built server, and beside this file in the source. */
const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url))

/**
 * Opens the database and brings its tables up to date.
 *
 * @throws FolderInUse, FolderUnusable, DatabaseUnusable with a sentence for the person who starts the server.
 */
export async function openDatabase({ url, folder }: Connection): Promise<Database> {
  if (url) return (await import('./postgresql')).openPostgresql(url, migrationsFolder)
  const { openEmbedded, openInMemory } = await import('./pglite')
  if (folder !== undefined) {
    const { client, close } = await openEmbedded(folder)
    return useEmbedded(client, close)
  }
  const client = await openInMemory(null)
  return useEmbedded(client, () => client.close())
}

/** A database on an embedded client that is already open. */
export async function useEmbedded(
  client: import('@electric-sql/pglite').PGlite,
  close: () => Promise<void>,
): Promise<Database> {
  const { drizzle } = await import('drizzle-orm/pglite')
  const { migrate } = await import('drizzle-orm/pglite/migrator')
  const embedded = drizzle(client, { schema, casing: 'snake_case' })
  try {
    await migrate(embedded, { migrationsFolder })
  } catch (error) {
    await close()
    throw error
  }
  return { kind: 'embedded', owner: embedded as unknown as Owner, ...scopesOf(embedded as unknown as Owner), close }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
/** A statement of a handler that takes longer is stopped. */
const longestStatement = '5s'

/** The two ways into an organisation. The settings end with the transaction, so a pooled connection never carries them on. */
export function scopesOf(owner: Owner): Pick<Database, 'withScope' | 'asOwner'> {
  const check = ({ organisationId }: Scope) => {
    if (!uuid.test(organisationId)) throw new TypeError('A scope needs the id of an organisation')
    return organisationId
  }
  return {
    withScope: (scope, work) =>
      owner.transaction(async (db) => {
        await db.execute(
          sql`select set_config('gib.org', ${check(scope)}, true), set_config('statement_timeout', ${longestStatement}, true), set_config('role', 'gib_app', true)`,
        )
        return work(db)
      }),
    asOwner: (scope, work) =>
      owner.transaction(async (db) => {
        await db.execute(sql`select set_config('gib.org', ${check(scope)}, true)`)
        return work(db)
      }),
  }
}
