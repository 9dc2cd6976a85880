// D. Size and start: everything in `entries` as one minified file for a browser, and how long it takes until it is ready.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { apart, inRounds } from '../harness/apart.mjs'
import { digits, medianOf } from '../harness/statistics.mjs'
import { table } from '../harness/table.mjs'
import { gibProtocol } from '../workload/gib.mjs'

const entries = join(import.meta.dirname, '../entries')
const titles = {
  'rules-floor': ['floor: rules by hand', null],
  'rules-gib': ['**@gib/protocol**, holding a call', '@gib/protocol'],
  'rules-xstate': ['xstate, without rules', 'xstate'],
  'rules-json-logic-js': ['json-logic-js', 'json-logic-js'],
  'rules-json-logic-engine': ['json-logic-engine', 'json-logic-engine'],
  'rules-fhirpath': ['fhirpath.js', 'fhirpath'],
  'rules-getodk': ['ODK xforms-engine', null],
  'rules-survey-core': ['SurveyJS (survey-core)', 'survey-core'],
  'schema-floor': ['floor: checking by hand', null],
  'schema-gib': ['**@gib/protocol**, checking a call', '@gib/protocol'],
  'schema-ajv': ['ajv', 'ajv'],
  'schema-valibot': ['valibot', 'valibot'],
  'schema-zod': ['zod', 'zod'],
}

export async function run({ quick, wanted, rounds }) {
  const folder = mkdtempSync(join(tmpdir(), 'gib-bundles-'))
  // The protocol as it is shipped: as a document, made beforehand.
  writeFileSync(join(folder, 'document.json'), JSON.stringify(gibProtocol))
  const rows = []
  for (const file of readdirSync(entries)) {
    const id = basename(file, '.mjs')
    if (!wanted(id)) continue
    const [title, name] = titles[id]
    rows.push({ id, title, name, ...(await bundled(join(entries, file), folder, id)) })
  }
  const times = rounds ?? (quick ? 1 : 9)
  const runnable = rows.filter(({ file, isModule }) => file && !isModule)
  const starts = await inRounds(times, runnable, ({ file }) => apart('start-apart.mjs', [file], { seconds: 60 }))
  const packages = [...new Set(rows.flatMap(({ name }) => name ?? []))]
  const imports = await inRounds(times, packages, (name) => apart('start-apart.mjs', [name], { seconds: 60 }))
  rmSync(folder, { recursive: true })
  for (const row of rows) {
    row.startMs = medianOf(starts.get(row) ?? [], 'ms')
    row.importMs = medianOf(imports.get(row.name) ?? [], 'ms')
    delete row.file
  }
  rows.sort((a, b) => (a.gzip ?? Number.POSITIVE_INFINITY) - (b.gzip ?? Number.POSITIVE_INFINITY))
  const kB = (bytes) => digits(bytes === undefined ? null : bytes / 1000)
  return {
    title: 'D. Size and start, each with the protocol of the workload in it',
    rows,
    tables: [
      table(
        ['bundle', 'minified, kB', 'gzip, kB', 'brotli, kB', 'ready after, ms', 'import in Node, ms'],
        rows.map((row) => [
          row.error ? `${row.title}: ${row.error}` : row.title,
          kB(row.raw),
          kB(row.gzip),
          kB(row.brotli),
          digits(row.startMs),
          digits(row.importMs),
        ]),
      ),
    ],
    wrong: rows.filter(({ id, error }) => error && id.endsWith('-gib')).map(({ title }) => title),
  }
}

async function bundled(entry, folder, id) {
  const file = join(folder, `${id}.js`)
  // ODK waits for its own modules while it loads, which only a module can do.
  const isModule = id === 'rules-getodk'
  try {
    await build({
      entryPoints: [entry],
      outfile: file,
      bundle: true,
      minify: true,
      format: isModule ? 'esm' : 'iife',
      platform: 'browser',
      target: 'es2022',
      legalComments: 'none',
      logLevel: 'silent',
      define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
      alias: { 'gib-document': join(folder, 'document.json') },
      external: ['fs', 'path', 'module', 'worker_threads'],
    })
  } catch (error) {
    return { error: error.message.split('\n')[0] }
  }
  const bytes = readFileSync(file)
  return {
    file,
    isModule,
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes).length,
  }
}
