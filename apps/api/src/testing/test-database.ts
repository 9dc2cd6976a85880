/** A database of its own for one test file: in memory, or a throwaway one on the PostgreSQL server of `TEST_DATABASE_URL`. */
import { randomUUID } from 'node:crypto'
import { PGlite } from '@electric-sql/pglite'
import { Client } from 'pg'
import { afterAll } from 'vitest'
import { type Database, openDatabase, useEmbedded } from '../db/client'
import { emptyDatabaseDump } from './empty-database'

/**
 * Opens a database with all tables and no rows; it is closed and gone after the tests of the file.
 *
 * @example
 * const database = await testDatabase()
 */
export async function testDatabase(): Promise<Database> {
  const server = process.env.TEST_DATABASE_URL
  const opened = server ? await onServer(server) : await inMemory()
  afterAll(() => opened.close())
  return opened
}

async function inMemory(): Promise<Database> {
  const client = await PGlite.create({ loadDataDir: await emptyDatabaseDump() })
  return useEmbedded(client, () => client.close())
}

async function onServer(server: string): Promise<Database> {
  const name = `gib_test_${randomUUID().replaceAll('-', '')}`
  await asking(server, `create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  const database = await openDatabase({ url: url.href })
  return {
    ...database,
    async close() {
      await database.close()
      await asking(server, `drop database ${name} with (force)`)
    },
  }
}

async function asking(server: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: server })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}
