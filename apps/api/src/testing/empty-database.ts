/** An embedded database with all tables and no rows, made once per set of migrations and opened by every test file. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import { useEmbedded } from '../db/client'

const migrations = fileURLToPath(new URL('../db/migrations', import.meta.url))
const cache = fileURLToPath(new URL('../../node_modules/.cache/gib', import.meta.url))

/** Makes the dump when it is not there yet; once before all tests. */
async function prepareEmptyDatabase(): Promise<void> {
  const path = dumpPath()
  if (existsSync(path)) return
  const client = await PGlite.create()
  const database = await useEmbedded(client, () => client.close())
  const dump = await client.dumpDataDir('gzip')
  await database.close()
  await mkdir(dirname(path), { recursive: true })
  const draft = `${path}.${process.pid}`
  await writeFile(draft, Buffer.from(await dump.arrayBuffer()))
  await rename(draft, path)
}

export async function emptyDatabaseDump(): Promise<Blob> {
  await prepareEmptyDatabase()
  return new Blob([await readFile(dumpPath())])
}

/** Other migrations or another PGlite: another dump. */
function dumpPath(): string {
  const hash = createHash('sha256')
  for (const file of readdirSync(migrations).sort()) {
    if (file.endsWith('.sql')) hash.update(file).update(readFileSync(join(migrations, file)))
  }
  hash.update(readFileSync(createRequire(import.meta.url).resolve('@electric-sql/pglite')).subarray(0, 100_000))
  return join(cache, `empty-${hash.digest('hex').slice(0, 16)}.tar.gz`)
}
