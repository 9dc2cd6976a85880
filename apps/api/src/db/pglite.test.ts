/** The embedded database in a folder. */
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { testOrganisation } from '../testing/test-organisation'
import { openDatabase } from './client'
import { FolderInUse } from './folder-lock'
import { families } from './schema'

let home: string
let folder: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'gib-data-'))
  folder = join(home, 'data')
})
afterEach(() => rmSync(home, { recursive: true }))

test('what was stored is there at the next start, and nobody else can read the folder', async () => {
  const first = await openDatabase({ folder })
  const { id, familyId } = await testOrganisation(first)
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  expect(statSync(join(folder, 'database')).mode & 0o777).toBe(0o700)
  await expect(openDatabase({ folder })).rejects.toThrow(FolderInUse)
  await first.close()
  expect(existsSync(join(folder, 'lock'))).toBe(false)

  const second = await openDatabase({ folder })
  const found = await second.withScope({ organisationId: id }, (db) => db.select().from(families))
  expect(found.map((family) => family.id)).toEqual([familyId])
  await second.close()
})

test('each commit waits for the disk', async () => {
  const database = await openDatabase({ folder })
  const setting = async (name: string) =>
    (await database.owner.execute<{ value: string }>(sql`select current_setting(${name}) as value`)).rows[0]?.value
  expect(await setting('fsync')).toBe('on')
  expect(await setting('wal_sync_method')).toBe('fsync')
  expect(await setting('synchronous_commit')).toBe('on')
  await database.close()
})

test('a first start that was interrupted is done again, and what it left is put aside', async () => {
  const interrupted = await openDatabase({ folder })
  await interrupted.close()
  rmSync(join(folder, 'database.complete'))
  rmSync(join(folder, 'database', 'pg_wal'), { recursive: true })
  writeFileSync(join(folder, 'database', 'half'), '')
  const database = await openDatabase({ folder })
  await testOrganisation(database)
  await database.close()
  expect(readdirSync(folder).filter((name) => name.startsWith('database.unfinished-'))).toHaveLength(1)
})
