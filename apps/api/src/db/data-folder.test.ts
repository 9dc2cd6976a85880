import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { dataFolder, FolderUnusable } from './data-folder'

const home = mkdtempSync(join(tmpdir(), 'gib-data-folder-'))
afterAll(() => rmSync(home, { recursive: true }))
const refusal = (folder: string) => dataFolder(folder).catch((error: unknown) => error)

test('it is made with the folders above it, for this user only', async () => {
  const folder = await dataFolder(join(home, 'a', 'b'))
  expect(folder).toBe(join(home, 'a', 'b'))
  if (process.platform !== 'win32') expect(statSync(folder).mode & 0o777).toBe(0o700)
})

test('a file in its place is told, and what to do', async () => {
  const file = join(home, 'file')
  writeFileSync(file, '')
  const refused = await refusal(file)
  expect(refused).toBeInstanceOf(FolderUnusable)
  expect((refused as Error).message).toBe(
    `The data folder ${file} cannot be used: it is a file. Choose another one with GIB_DATA, or let this user write there.`,
  )
  expect(await refusal(join(file, 'below'))).toMatchObject({ name: 'FolderUnusable' })
})

test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('so is one that may not be written', async () => {
  const closed = join(home, 'closed')
  await dataFolder(closed)
  chmodSync(closed, 0o500)
  expect(((await refusal(closed)) as Error).message).toContain('this user may not make it or write in it')
  expect(((await refusal(join(closed, 'below'))) as Error).message).toContain(
    'this user may not make it or write in it',
  )
})
