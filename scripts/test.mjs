// Everything that must be true before a change lands: lint, types, unit and API tests, browser stories. Prints one closing line.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
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
/** What failed, by name: a long run is read from its end. */
const failures = []

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
  else fail(title)
}

function fail(name, message = '') {
  counts.failed++
  failures.push(message ? `${name}\n    ${message.split('\n').slice(0, 12).join('\n    ')}` : name)
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
    counts.skipped += result.numPendingTests + result.numTodoTests
    found += result.numTotalTests
    for (const { name, assertionResults } of result.testResults)
      for (const { status, fullName, failureMessages } of assertionResults)
        if (status === 'failed') fail(`${relative(root, name)}: ${fullName}`, failureMessages.join('\n'))
  }
  return found
}

function specsOf(suites) {
  return suites.flatMap((suite) => [...(suite.specs ?? []), ...specsOf(suite.suites ?? [])])
}

function tests(title, command, commandArguments, options, folders) {
  for (const folder of folders) rmSync(join(folder, 'test-results'), { recursive: true, force: true })
  const before = counts.failed
  const ok = step(title, command, commandArguments, options)
  const found = countVitest(folders)
  // A run that broke before it could count its tests is a failure too.
  if ((!ok && counts.failed === before) || found === 0) fail(title)
}

check('Lint and format', bin('biome'), ['check', '--error-on-warnings', '.'])
check('The shape of the house: imports, paths, secrets', process.execPath, ['--test', 'scripts/house.test.mjs'])
check('Build', bin('turbo'), ['run', 'build', '--output-logs=errors-only'])
check('What is published, as those see it who install it', process.execPath, ['--test', 'scripts/published.test.mjs'])
check('The documentation site, without a dead link', bin('turbo'), ['run', 'site', '--output-logs=errors-only'])
check('Size of a conversation', bin('size-limit'), [], { cwd: join(root, 'packages', 'protocol') })
check('Size of the conversation page', process.execPath, ['--test', 'scripts/page.test.mjs'])
check('Types', bin('turbo'), ['run', 'types', '--output-logs=errors-only'])
tests(
  'Unit and API tests, embedded database',
  bin('turbo'),
  ['run', 'test', '--continue', '--concurrency=2', '--', ...vitestResults],
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
  const { stats, suites } = JSON.parse(readFileSync(storyFile, 'utf8'))
  counts.passed += stats.expected
  counts.skipped += stats.skipped
  const before = counts.failed
  for (const spec of specsOf(suites))
    for (const { status, results } of spec.tests)
      if (status === 'unexpected' || status === 'flaky')
        fail(
          `e2e/stories/${spec.file}: ${spec.title}`,
          results.flatMap(({ errors }) => errors.map((e) => e.message)).join('\n'),
        )
  if (!storiesOk && counts.failed === before) fail('Browser stories')
} else fail('Browser stories')

if (failures.length > 0) console.log(`\n── What failed\n\n  ${failures.join('\n  ')}`)
console.log(`\n${counts.passed} passed, ${counts.failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ''}`)
process.exit(counts.failed === 0 ? 0 : 1)
