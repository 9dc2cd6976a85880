// Runs the workloads and prints their tables: npx -y pnpm@12.21.0 run bench [A] [B] [C] [D] [--quick] [--rounds 3] [--only gib,floor]
// What is missing is installed and built first. Results stand in benchmarks/results.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const root = dirname(here)
const given = process.argv.slice(2).filter((word) => word !== '--')
const quick = given.includes('--quick')
const after = (word) => (given.includes(word) ? given[given.indexOf(word) + 1] : null)
const only = after('--only')?.split(',') ?? null
/** How often everything is measured anew; without it, as often as each task finds fit. */
const rounds = after('--rounds') === null ? null : Number(after('--rounds'))
const letters = given.filter((word) => /^[A-D]$/i.test(word)).map((word) => word.toUpperCase())
const tasks = { A: 'call', B: 'response', C: 'report', D: 'start' }

if (process.env.GIB_BENCH_INSIDE !== '1') prepare()
await measure()

/** Installs, builds, and begins again with a throwaway PostgreSQL where there is one. */
function prepare() {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  must('npx', ['-y', packageManager, 'install', '--frozen-lockfile', '--silent'], here)
  must('npx', ['-y', packageManager, '--filter', '@gib/protocol', 'exec', 'tsup', '--no-dts', '--silent'], root)
  const environment = { ...process.env, GIB_BENCH_INSIDE: '1' }
  const self = [fileURLToPath(import.meta.url), ...process.argv.slice(2)]
  const needsPostgres = (letters.length === 0 || letters.includes('C')) && !process.env.TEST_DATABASE_URL
  if (!needsPostgres) return end(spawnSync(process.execPath, self, { stdio: 'inherit', env: environment }))
  const server = join(root, 'scripts', 'with-postgres.mjs')
  const found = spawnSync(process.execPath, [server, process.execPath, '--version'], { encoding: 'utf8' })
  if (found.status === 0)
    return end(spawnSync(process.execPath, [server, process.execPath, ...self], { stdio: 'inherit', env: environment }))
  console.error(`PostgreSQL is left out: ${found.stderr.trim().split('\n')[0]}`)
  end(spawnSync(process.execPath, self, { stdio: 'inherit', env: environment }))
}

function must(command, commandArguments, cwd) {
  const { status, error } = spawnSync(command, commandArguments, {
    cwd,
    stdio: ['ignore', process.stderr, 'inherit'],
    shell: process.platform === 'win32',
  })
  if (status !== 0) end({ status: status ?? 1, error })
}

function end({ status, error }) {
  if (error) console.error(error.message)
  process.exit(status ?? 1)
}

async function measure() {
  const wanted = (name) =>
    isHere(name) && (only === null ? !quick || isOurs(name) : only.some((part) => name.includes(part)))
  const chosen = letters.length > 0 ? letters : Object.keys(tasks)
  const said = [heading()]
  const wrong = []
  console.log(said[0])
  mkdirSync(join(here, 'results'), { recursive: true })
  for (const letter of chosen) {
    const { run } = await import(`./tasks/${tasks[letter]}.mjs`)
    const result = await run({ quick, wanted, rounds })
    const text = [`## ${result.title}`, ...result.tables, ...ratiosOf(result)].join('\n\n')
    console.log(`\n${text}`)
    said.push(text)
    wrong.push(...result.wrong)
    writeFileSync(join(here, 'results', `${letter}.json`), `${JSON.stringify({ ...about(), ...result }, null, 1)}\n`)
  }
  writeFileSync(join(here, 'results', `${chosen.join('')}${quick ? '-quick' : ''}.md`), `${said.join('\n\n')}\n`)
  if (wrong.length === 0) return
  console.error(`\nNot right: ${wrong.join(', ')}`)
  process.exitCode = 1
}

/** Of a quick run: does ours give the right values, and about how far is it from the floor? */
function isOurs(name) {
  return name.includes('gib') || name.includes('floor')
}

function isHere(name) {
  return !name.includes('postgres') || process.env.TEST_DATABASE_URL !== undefined
}

function ratiosOf({ ratios = {} }) {
  const lines = Object.entries(ratios).filter(([, ratio]) => Number.isFinite(ratio))
  return lines.length === 0 ? [] : [lines.map(([what, ratio]) => `- ${what}: ${ratio.toPrecision(3)}`).join('\n')]
}

function about() {
  return {
    day: new Date().toISOString().slice(0, 10),
    node: process.version,
    machine: `${os.cpus().length} cores, ${Math.round(os.totalmem() / 2 ** 30)} GiB, ${os.platform()} ${os.arch()}`,
    quick,
  }
}

function heading() {
  const { day, node, machine } = about()
  return `${day}, Node ${node.slice(1)}, ${machine}${quick ? ', a quick run' : ''}`
}
