/** A PostgreSQL server: what is said when it cannot be used, and (with `TEST_DATABASE_URL`) that several may start at once. */
import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from './client'
import { checkVersion, DatabaseUnusable } from './postgresql'

test('a server that is too old is named with what is needed', async () => {
  const client = { query: async () => ({ rows: [{ number: 140_011, name: '14.11' }] }) }
  await expect(checkVersion(client as never)).rejects.toThrow(
    new DatabaseUnusable('PostgreSQL 14.11 is too old: Gezin in Beeld needs version 15 or newer.'),
  )
})

test('a server that cannot be reached is told without its password', async () => {
  const failure = await openDatabase({ url: 'postgresql://sanne:geheim@127.0.0.1:1/gib' }).catch(
    (error: unknown) => error,
  )
  expect(failure).toBeInstanceOf(DatabaseUnusable)
  expect((failure as Error).message).toMatch(/cannot be reached \(ECONNREFUSED\)/)
  expect((failure as Error).message).not.toContain('geheim')
})

const server = process.env.TEST_DATABASE_URL
if (server) {
  describe('on a server', () => {
    const name = `gib_test_${randomUUID().replaceAll('-', '')}`
    const plain = `${name}_plain`
    const admin = new Client({ connectionString: server })
    const urlOf = (user?: string) => {
      const url = new URL(server)
      url.pathname = `/${name}`
      if (user) Object.assign(url, { username: user, password: 'only for this test' })
      return url.href
    }
    beforeAll(() => admin.connect())
    afterAll(() => admin.end())

    test('two that start together on an empty database bring it up to date once', async () => {
      await admin.query(`create database ${name}`)
      const both = await Promise.all([openDatabase({ url: urlOf() }), openDatabase({ url: urlOf() })])
      const { rows } = await both[0].owner.execute<{ times: number }>(
        sql`select count(*)::int as times from drizzle.__drizzle_migrations group by hash`,
      )
      expect(new Set(rows.map(({ times }) => times))).toEqual(new Set([1]))
      await Promise.all(both.map((database) => database.close()))
      await admin.query(`drop database ${name}`)
    })

    test('a user that may not become gib_app is told what a superuser has to do', async () => {
      await admin.query(`create role ${plain} login password 'only for this test'`)
      await admin.query(`grant ${plain} to current_user`)
      await admin.query(`create database ${name} owner ${plain}`)
      const failure = await openDatabase({ url: urlOf(plain) }).catch((error: unknown) => error)
      expect(failure).toBeInstanceOf(DatabaseUnusable)
      expect((failure as Error).message).toMatch(/CREATE ROLE gib_app NOLOGIN; GRANT gib_app TO <user>/)

      await admin.query(`grant gib_app to ${plain}`)
      const database = await openDatabase({ url: urlOf(plain) })
      expect(database.kind).toBe('postgresql')
      await database.close()
      await admin.query(`drop database ${name}`)
      await admin.query(`drop role ${plain}`)
    })
  })
}
