// Does a test notice when the engine is changed? pnpm mutation [files, such as call/weigh.ts, or call/weigh.ts:20-40]
//
// Changes the engine in one place at a time, a `<` into a `<=`, a `true` into a `false`, and runs the tests that come by there. A change
// that no test notices survives. The score of a file is the share of its changes that were noticed.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const wanted = 90
const here = dirname(fileURLToPath(import.meta.url))
const house = dirname(here)
const protocol = join(house, 'packages', 'protocol')
const results = join(here, 'results')

const engine = ['document', 'call'].flatMap((room) =>
  readdirSync(join(protocol, 'src', room))
    .filter((file) => file.endsWith('.ts') && !/\.test(-d)?\.ts$/.test(file))
    .map((file) => `${room}/${file}`),
)
const files = process.argv.slice(2)
const unknown = files.filter((file) => !existsSync(join(protocol, 'src', file.replace(/:.*/, ''))))
if (unknown.length > 0) {
  console.error(`No such file below packages/protocol/src: ${unknown.join(', ')}`)
  process.exit(2)
}

const stryker = join(here, 'node_modules', '@stryker-mutator')
if (!existsSync(stryker)) run('npx', ['-y', 'pnpm@12.21.0', 'install', '--frozen-lockfile'], here)

mkdirSync(results, { recursive: true })
const report = join(results, 'report.json')
const settings = join(results, 'stryker.json')
writeFileSync(
  settings,
  JSON.stringify({
    packageManager: 'pnpm',
    testRunner: 'vitest',
    plugins: [join(stryker, 'vitest-runner', 'dist', 'src', 'index.js')],
    vitest: { configFile: join(here, 'vitest.config.ts') },
    mutate: (files.length > 0 ? files : engine).map((file) => `src/${file}`),
    // As deep below the house as the package itself, so that what the tests read of the house is found from a copy too.
    ignorePatterns: ['coverage', 'dist', 'test-results'],
    tempDirName: join('..', '..', '.mutation'),
    // Else it would look for what the package's settings extend in another place than where it is.
    tsconfigFile: 'none',
    incremental: true,
    incrementalFile: join(results, 'incremental.json'),
    reporters: ['clear-text', 'progress-append-only', 'json'],
    jsonReporter: { fileName: report },
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
    coverageAnalysis: 'perTest',
    concurrency: Math.min(2, availableParallelism()),
    timeoutMS: 10_000,
    warnings: { slow: false },
    checkers: [],
  }),
)
// Not by its command, which asks for packages that want a newer Node.
process.chdir(protocol)
const { Stryker } = await import(pathToFileURL(join(stryker, 'core', 'dist', 'src', 'stryker.js')).href)
await new Stryker({ configFile: settings }).runMutationTest()

const noticed = ['Killed', 'Timeout']
const counted = [...noticed, 'Survived', 'NoCoverage']
const scores = Object.entries(JSON.parse(readFileSync(report, 'utf8')).files).map(([file, { mutants }]) => {
  const all = mutants.filter(({ status }) => counted.includes(status)).length
  const seen = mutants.filter(({ status }) => noticed.includes(status)).length
  return { file: file.replace('src/', ''), all, seen, score: all === 0 ? 100 : (100 * seen) / all }
})
const low = scores.filter(({ score }) => score < wanted)
console.log(`\n| file | changes | noticed | score |\n|---|---|---|---|`)
for (const { file, all, seen, score } of scores)
  if (all > 0) console.log(`| ${file} | ${all} | ${seen} | ${score.toFixed(1)}% |`)
console.log(
  low.length === 0 ? `\nAll at ${wanted}% or above.` : `\nBelow ${wanted}%: ${low.map(({ file }) => file).join(', ')}`,
)
process.exitCode = low.length === 0 ? 0 : 1

function run(command, commandArguments, cwd) {
  const { status } = spawnSync(command, commandArguments, {
    cwd,
    stdio: 'inherit',
    shell: process.platform === 'win32' && command === 'npx',
  })
  if (status !== 0) process.exit(status ?? 1)
}
