// Puts beside the built server what it reads while it runs: migrations, the empty database, the API description's page, demo calls.
// node scripts/put-beside.mjs [folder of the built server]
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'

const api = dirname(dirname(fileURLToPath(import.meta.url)))
const built = resolve(api, process.argv[2] ?? 'dist')
const require = createRequire(import.meta.url)

cpSync(join(api, 'src/db/migrations'), join(built, 'migrations'), { recursive: true })
cpSync(join(api, '../../examples/april-2020/calls.csv'), join(built, 'calls.csv'))

const swagger = dirname(require.resolve('swagger-ui-dist/package.json'))
for (const file of ['swagger-ui.css', 'swagger-ui-bundle.js', 'LICENSE']) {
  cpSync(join(swagger, file), join(built, 'swagger-ui', file))
}

cpSync(await emptyDatabase(), join(built, 'empty-database.tar.gz'))

/** What initdb makes takes up to ten seconds; it is made once for each version of PGlite. */
async function emptyDatabase() {
  const { version } = JSON.parse(
    readFileSync(join(dirname(require.resolve('@electric-sql/pglite')), '../package.json')),
  )
  const path = join(api, 'node_modules/.cache/gib', `initdb-${version}.tar.gz`)
  if (existsSync(path)) return path
  const database = await PGlite.create()
  const dump = await database.dumpDataDir('gzip')
  await database.close()
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(`${path}.${process.pid}`, Buffer.from(await dump.arrayBuffer()))
  renameSync(`${path}.${process.pid}`, path)
  return path
}
