// What a phone fetches before a conversation can be held, counted from what was built: few kilobytes, and no zod.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import test from 'node:test'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

/** In bytes, gzipped: what all before the first question may be, and what all of a call from its first to its last key may be. */
const first = 110_000
const whole = 128_000

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const dist = join(root, 'apps', 'caller', 'dist')
const manifest = JSON.parse(readFileSync(join(dist, 'parts.json'), 'utf8'))
/** The screen with all it shows at once is one piece. */
const conversation = Object.keys(manifest).find((entry) => /^_conversation-.*\.js$/.test(entry))
const read = (entry) => readFileSync(join(dist, manifest[entry].file), 'utf8')

/** These entries and what they import; with `later` also what they fetch once they are on the screen. */
function withImports(entries, later = false, found = new Set()) {
  for (const entry of entries) {
    if (found.has(entry)) continue
    assert.ok(manifest[entry], `${entry} is among what was built`)
    found.add(entry)
    withImports(manifest[entry].imports ?? [], later, found)
    if (later) withImports(manifest[entry].dynamicImports ?? [], later, found)
  }
  return found
}

const sentences = (language, areas) => areas.map((area) => `virtual:texts/${language}/${area}`)

/** The page itself, the conversation and its sentences: those about one person are said on top of those about a family. */
function beforeTheFirstQuestion(language) {
  const areas = ['app', 'call', 'conversation', 'person/app', 'person/call']
  return withImports(['index.html', conversation, ...sentences(language, areas)])
}

/** And all that comes a moment later or when it is asked for. What the page itself can go on to are other screens, not of this call. */
function inAWholeCall(language) {
  const page = withImports(['index.html'])
  const later = withImports(
    [conversation, ...sentences(language, ['beside', 'agreements', 'person/beside', 'person/agreements'])],
    true,
    page,
  )
  return new Set([...beforeTheFirstQuestion(language), ...later])
}

function size(entries) {
  const rows = [...entries].map((entry) => [entry, gzipSync(read(entry), { level: 9 }).length])
  rows.sort(([, a], [, b]) => b - a)
  return { bytes: rows.reduce((sum, [, bytes]) => sum + bytes, 0), rows }
}

function isAtMost(limit, entries) {
  const { bytes, rows } = size(entries)
  const table = rows.map(([entry, own]) => `${String(own).padStart(7)}  ${entry}`).join('\n')
  assert.ok(bytes <= limit, `${bytes} bytes is more than ${limit}:\n${table}`)
  return `${(bytes / 1000).toFixed(1)} of ${limit / 1000} kB`
}

for (const language of ['nl', 'en']) {
  test(`before the first question a phone fetches at most ${first / 1000} kB of JavaScript (${language})`, (t) => {
    t.diagnostic(isAtMost(first, beforeTheFirstQuestion(language)))
  })

  test(`a whole call fetches at most ${whole / 1000} kB of JavaScript (${language})`, (t) => {
    t.diagnostic(isAtMost(whole, inAWholeCall(language)))
  })
}

test('what comes a moment later is counted', () => {
  const found = [...inAWholeCall('nl')]
  for (const part of ['beside-parts', 'rarer-controls']) assert.ok(found.some((entry) => entry.includes(part)))
  assert.ok(!found.includes('src/features/figures/figures.tsx'))
})

test('a page with the whole app in it would be too large', () => {
  const all = Object.keys(manifest).filter((entry) => manifest[entry].file.endsWith('.js'))
  assert.throws(() => isAtMost(first, all), /is more than 110000/)
})

test('no part of a call brings zod along', () => {
  // The name zod keeps its inside under, which no minifier may change.
  const zod = /\b_zod\b/
  assert.match(readFileSync(join(root, 'packages/protocol/node_modules/zod/v4/core/core.js'), 'utf8'), zod)
  for (const entry of inAWholeCall('nl')) assert.doesNotMatch(read(entry), zod, entry)
})
