// How much memory does it take to count many calls? node packages/protocol/scripts/count-many.mjs [calls]
//
// Every tenth of the way, and each time after the garbage was collected, it is asked how many bytes are in use. Counted per call that
// stays the same, however many calls come by; counted per family it grows by a few hundred bytes a family, and not with the calls of
// families that are known. A count that keeps its calls goes through the same and must be found out, else this measures nothing.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const script = fileURLToPath(import.meta.url)

/** What a family may cost: its id, the day and number of its latest call, and one sign a figure. */
export const bytesAFamily = 600
/** What may come and go: compiled code, a larger table. */
export const slack = 3_000_000

/**
 * Bytes in use at each tenth of the way; measured in a process of its own.
 *
 * @param {'call' | 'family'} unit
 * @param {{ calls: number, families: number, keeps?: boolean }} many `keeps`: as somebody would who reads all calls before counting
 * @returns {{ n: number, bytes: number[] }}
 */
export function countMany(unit, { calls, families, keeps = false }) {
  const folder = mkdtempSync(join(tmpdir(), 'count-many-'))
  try {
    const { buildSync } = createRequire(createRequire(import.meta.url).resolve('tsup'))('esbuild')
    const engine = join(folder, 'engine.mjs')
    const contents = "export { summarise } from './index'; export { gezinInBeeld } from './gezin-in-beeld'"
    const resolveDir = join(import.meta.dirname, '../src')
    buildSync({ stdin: { contents, resolveDir, loader: 'ts' }, bundle: true, format: 'esm', outfile: engine })
    const many = JSON.stringify({ engine: pathToFileURL(engine).href, unit, calls, families, keeps })
    const run = spawnSync(process.execPath, ['--expose-gc', script, 'measure', many], { encoding: 'utf8' })
    if (run.status !== 0) throw new Error(run.stderr)
    return JSON.parse(run.stdout)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Runs in the other process. */
async function measure({ engine, unit, calls, families, keeps }) {
  const { summarise, gezinInBeeld } = await import(engine)
  const bytes = []
  const kept = []
  function* all() {
    for (let n = 0; n < calls; n++) {
      if (n % (calls / 10) === 0) note()
      const call = callAt(n)
      if (keeps) kept.push(call)
      yield call
    }
    note()
  }
  function note() {
    globalThis.gc()
    bytes.push(process.memoryUsage().heapUsed)
  }
  /** Families come by in turn; every call is a new object, as it is when it is read from a file. */
  function callAt(n) {
    const day = String(1 + (n % 28)).padStart(2, '0')
    return {
      id: `call-${n}`,
      family: `family-${n % families}`,
      date: `2020-04-${day}`,
      number: 1 + Math.floor(n / families),
      round: 'april-2020',
      situation: { children: [{ id: `child-${n}`, age: n % 18 }] },
      answers: {
        'ouder.cijfer': (n % 21) / 2,
        'geld.zorgen': n % 3 === 0 ? 'vaak' : 'nooit',
        'open.verhaal': `Gezin ${n}`,
      },
    }
  }
  const { n } = summarise(gezinInBeeld, all(), { unit })
  console.log(JSON.stringify({ n, bytes }))
}

if (process.argv[1] === script && process.argv[2] === 'measure') await measure(JSON.parse(process.argv[3]))
else if (process.argv[1] === script) {
  const calls = Number(process.argv[2] ?? 1_000_000)
  const inMegabytes = (bytes) => bytes.map((one) => (one / 1e6).toFixed(1)).join('  ')
  const families = calls / 10
  for (const [title, unit, many] of [
    ['per call', 'call', { calls, families }],
    [`per family, ${families} families`, 'family', { calls, families }],
    ['per call, and keeps them', 'call', { calls, families, keeps: true }],
  ]) {
    const { n, bytes } = countMany(unit, many)
    console.log(`${calls} calls ${title}: n = ${n}, MB at each tenth: ${inMegabytes(bytes)}`)
  }
}
