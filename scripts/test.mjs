// Everything that must be true before a change lands: lint, types, unit and API tests, browser stories. Prints one closing line.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const environment = {
  ...process.env,
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
  FORCE_COLOR: process.env.NO_COLOR ? '0' : '1',
}
const bin = (name, folder = root) =>
  join(folder, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name)
const counts = { passed: 0, failed: 0, skipped: 0 }

/** Runs a step; a step that fails is one failure more, and the next steps still run, so that one run tells everything. */
function step(title, command, commandArguments, options = {}) {
  console.log(`\n── ${title}`)
  const { status } = spawnSync(command, commandArguments, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
    env: { ...environment, ...options.env },
  })
  return status === 0
}

function check(title, command, commandArguments, options) {
  if (step(title, command, commandArguments, options)) counts.passed++
  else counts.failed++
}

const vitestResults = ['--reporter=default', '--reporter=json', '--outputFile.json=test-results/vitest.json']
const packages = [
  ...['packages', 'apps'].flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(root, folder, name))),
  join(root, 'docs'),
]

function countVitest(folders) {
  let found = 0
  for (const folder of folders) {
    const file = join(folder, 'test-results', 'vitest.json')
    if (!existsSync(file)) continue
    const result = JSON.parse(readFileSync(file, 'utf8'))
    counts.passed += result.numPassedTests
    counts.failed += result.numFailedTests
    counts.skipped += result.numPendingTests + result.numTodoTests
    found += result.numTotalTests
  }
  return found
}

function tests(title, command, commandArguments, options, folders) {
  for (const folder of folders) rmSync(join(folder, 'test-results'), { recursive: true, force: true })
  const before = counts.failed
  const ok = step(title, command, commandArguments, options)
  const found = countVitest(folders)
  // A run that broke before it could count its tests is a failure too.
  if ((!ok && counts.failed === before) || found === 0) counts.failed++
}

check('Lint and format', bin('biome'), ['check', '--error-on-warnings', '.'])
check('The shape of the house: imports, paths, secrets', process.execPath, ['--test', 'scripts/house.test.mjs'])
check('Build', bin('turbo'), ['run', 'build', '--output-logs=errors-only'])
check('What is published, as those see it who install it', process.execPath, ['--test', 'scripts/published.test.mjs'])
check('The documentation site, without a dead link', bin('turbo'), ['run', 'site', '--output-logs=errors-only'])
check('Size of a conversation', bin('size-limit'), [], { cwd: join(root, 'packages', 'protocol') })
check('Types', bin('turbo'), ['run', 'types', '--output-logs=errors-only'])
tests(
  'Unit and API tests, embedded database',
  bin('turbo'),
  ['run', 'test', '--continue', '--', ...vitestResults],
  { env: { TEST_DATABASE_URL: '' } },
  packages,
)
if (process.env.TEST_DATABASE_URL) {
  const api = join(root, 'apps', 'api')
  tests('API tests, PostgreSQL', bin('vitest', api), ['run', ...vitestResults], { cwd: api }, [api])
}

const stories = join(root, 'e2e')
rmSync(join(stories, 'test-results'), { recursive: true, force: true })
const storiesOk = step('Browser stories', bin('playwright', stories), ['test'], { cwd: stories })
const storyFile = join(stories, 'test-results', 'playwright.json')
if (existsSync(storyFile)) {
  const { stats } = JSON.parse(readFileSync(storyFile, 'utf8'))
  counts.passed += stats.expected
  counts.failed += stats.unexpected + stats.flaky
  counts.skipped += stats.skipped
  if (!storiesOk && stats.unexpected === 0) counts.failed++
} else counts.failed++

console.log(`\n${counts.passed} passed, ${counts.failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ''}`)
process.exit(counts.failed === 0 ? 0 : 1)
