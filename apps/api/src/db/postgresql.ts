/** A PostgreSQL server of one's own, version 15 or newer, through a pool of connections. */
import { DrizzleQueryError } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import type { PoolClient } from 'pg'
import { Pool } from 'pg'
import { type Database, type Owner, scopesOf } from './client'
import * as schema from './schema'

/** The database cannot be used as it is. The message is for the person who starts the server; it never holds the url. */
export class DatabaseUnusable extends Error {
  override readonly name = 'DatabaseUnusable'
}

/** Any number, the same in every version: two processes that start together migrate one after the other. */
const migrationLock = 7_245_161_020

/** Connects, checks that the server is new enough, and brings the tables up to date. */
export async function openPostgresql(url: string, migrationsFolder: string): Promise<Database> {
  const pool = new Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 5_000 })
  // A connection that breaks while nobody uses it is replaced at the next question; without a listener it would end the process.
  pool.on('error', () => {})
  try {
    await prepare(pool, migrationsFolder)
  } catch (error) {
    await pool.end()
    throw error
  }
  const owner = drizzle(pool, { schema, casing: 'snake_case' }) as unknown as Owner
  return { kind: 'postgresql', owner, ...scopesOf(owner), close: () => pool.end() }
}

async function prepare(pool: Pool, migrationsFolder: string): Promise<void> {
  const client = await connect(pool)
  try {
    await checkVersion(client)
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    try {
      await migrate(drizzle(client, { casing: 'snake_case' }), { migrationsFolder })
    } catch (error) {
      throw explained(error)
    } finally {
      await client.query('select pg_advisory_unlock($1)', [migrationLock])
    }
  } finally {
    client.release()
  }
}

async function connect(pool: Pool): Promise<PoolClient> {
  try {
    return await pool.connect()
  } catch (error) {
    const { code, message } = error as { code?: string; message: string }
    throw new DatabaseUnusable(
      `The PostgreSQL server of DATABASE_URL cannot be reached (${code ?? message}). Is it running, and are name, password and database right?`,
      { cause: error },
    )
  }
}

/** @throws DatabaseUnusable below version 15. */
export async function checkVersion(client: Pick<PoolClient, 'query'>): Promise<void> {
  const { rows } = await client.query<{ number: number; name: string }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as name`,
  )
  const { number, name } = rows[0]!
  if (number >= 150_000) return
  throw new DatabaseUnusable(`PostgreSQL ${name} is too old: Gezin in Beeld needs version 15 or newer.`)
}

const insufficientPrivilege = '42501'

/** A missing right is something the person who starts the server can mend; the rest is thrown on as it is. */
function explained(error: unknown): unknown {
  const cause = error instanceof DrizzleQueryError ? error.cause : error
  const { code, message } = cause as { code?: string; message?: string }
  if (code !== insufficientPrivilege) return error
  return new DatabaseUnusable(
    `The user of DATABASE_URL may not do what is needed (${message}). Let a superuser do one of these: ` +
      `"ALTER ROLE <user> CREATEROLE", or "CREATE ROLE gib_app NOLOGIN; GRANT gib_app TO <user>"; and let the user own the database.`,
    { cause: error },
  )
}
