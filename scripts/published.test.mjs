// What is published, seen as those see it who install it: packed, unpacked elsewhere, imported, required, type-checked, bundled.
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { EdgeVM } from '@edge-runtime/vm'
import { publint } from 'publint'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const names = ['protocol', 'contract', 'cli']
const folderOf = (name) => join(root, 'packages', name)
const read = (file) => JSON.parse(readFileSync(file, 'utf8'))
const folder = mkdtempSync(join(tmpdir(), 'gib-published-'))
const modules = join(folder, 'node_modules')
const tarballs = {}

/** Each package as it would be handed out, with what it depends on beside it and nothing else. */
before(() => {
  for (const name of names) {
    const packed = pnpm(['pack', '--json', '--pack-destination', folder], folderOf(name))
    const file = JSON.parse(packed).filename
    tarballs[name] = readFileSync(file)
    const home = join(modules, '@gib', name)
    mkdirSync(home, { recursive: true })
    execFileSync('tar', ['-xzf', file, '-C', home, '--strip-components=1'])
    const { dependencies = {}, peerDependencies = {} } = read(join(home, 'package.json'))
    for (const dependency of Object.keys({ ...dependencies, ...peerDependencies })) link(name, dependency)
  }
})

after(() => rmSync(folder, { recursive: true, force: true }))

function pnpm(command, cwd) {
  const shell = process.platform === 'win32'
  const version = read(join(root, 'package.json')).packageManager
  return execFileSync('npx', ['-y', version, ...command], {
    cwd,
    encoding: 'utf8',
    shell,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
}

function link(name, dependency) {
  if (dependency.startsWith('@gib/')) return
  const home = join(modules, dependency)
  mkdirSync(dirname(home), { recursive: true })
  rmSync(home, { recursive: true, force: true })
  symlinkSync(join(folderOf(name), 'node_modules', dependency), home, 'junction')
}

/** Runs a file as somebody who installed the packages would, without colours: a run that asks for colours must find the same words. */
function node(file, text) {
  writeFileSync(join(folder, file), text)
  const env = { ...process.env, FORCE_COLOR: '0' }
  return execFileSync(process.execPath, [file], { cwd: folder, env, encoding: 'utf8' }).trim()
}

/** A file and all that it imports from its own package. */
function filesReachableFrom(file, found = new Set()) {
  if (found.has(file)) return found
  found.add(file)
  for (const [, name] of readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*['"](\.[^'"]+)['"]/g))
    filesReachableFrom(join(dirname(file), name), found)
  return found
}

/** A small call: define, ask, score. Says what it heard. */
const call = `
const protocol = defineProtocol({
  id: 'check-in', version: '1.0.0', languages: ['nl'], title: { nl: 'Hoe gaat het thuis?' },
  sections: [{ id: 'parent', title: { nl: 'De ouder' }, questions: [
    { id: 'grade', type: 'grade', text: { nl: 'Hoe gaat het met u?' } },
    { id: 'heavy', type: 'text', text: { nl: 'Wat maakt het zwaar?' }, enableWhen: { question: 'grade', operator: '<', answer: 5.5 } },
  ] }],
  scores: [{ id: 'draaglast', title: { nl: 'Draaglast' }, items: [{ id: 'low', title: { nl: 'Laag cijfer' }, weight: 1, questions: ['grade'],
    levels: [{ level: 1, when: { question: 'grade', operator: '<', answer: 5.5 } }] }] }],
})
const said = [nextPlace(protocol, { grade: 5 })?.question, score(protocol, { grade: 5 }).draaglast?.points]
`
const used = 'defineProtocol, nextPlace, score'
const heard = 'heavy 1'

for (const name of names) {
  test(`publint finds nothing to say about @gib/${name}`, async () => {
    const { messages } = await publint({ pkgDir: join(modules, '@gib', name), pack: false, strict: true })
    assert.deepEqual(messages, [])
  })
}

for (const name of ['protocol', 'contract']) {
  test(`the types of @gib/${name} are right, for modules and for bundlers`, async () => {
    const analysis = await checkPackage(createPackageFromTarballData(tarballs[name]))
    // CommonJS is served by Node itself, which can require a module since 20.19; old resolution that knows no exports is not served.
    const problems = analysis.problems.filter(
      ({ kind, resolutionKind }) => kind !== 'CJSResolvesToESM' && resolutionKind !== 'node10',
    )
    assert.deepEqual(problems, [])
  })
}

test('the protocol needs zod, and nothing else', () => {
  const {
    dependencies,
    peerDependencies = {},
    peerDependenciesMeta = {},
  } = read(join(modules, '@gib/protocol/package.json'))
  assert.deepEqual(Object.keys(dependencies), ['zod'])
  const needed = Object.keys(peerDependencies).filter((name) => !peerDependenciesMeta[name]?.optional)
  assert.deepEqual(needed, [])
})

test('every package says on which Node it runs, and is published with where it was built', () => {
  const wanted = read(join(root, 'package.json')).engines
  for (const name of names) {
    const { engines, publishConfig, keywords } = read(join(modules, '@gib', name, 'package.json'))
    assert.deepEqual([engines, publishConfig], [wanted, { access: 'public', provenance: true }], name)
    assert.ok(keywords.length > 0, name)
  }
})

test('what is published names no other room of this house and no source', () => {
  for (const name of names) {
    const listing = execFileSync('tar', ['-tzf', '-'], { input: tarballs[name], encoding: 'utf8' }).split('\n')
    assert.deepEqual(
      listing.filter((file) => /\.test\.|\/src\/|\.env|tsconfig|\.map$/.test(file)),
      [],
    )
    for (const wanted of ['package/LICENSE', 'package/README.md'])
      assert.ok(listing.includes(wanted), `${name}: ${wanted}`)
    assert.equal(read(join(modules, '@gib', name, 'package.json')).license, 'MIT')
  }
})

test('Node imports it', () => {
  assert.equal(node('import.mjs', `import { ${used} } from '@gib/protocol'\n${call}\nconsole.log(...said)`), heard)
})

test('Node requires it, so that nobody needs a second build', () => {
  assert.equal(
    node('require.cjs', `const { ${used} } = require('@gib/protocol')\n${call}\nconsole.log(...said)`),
    heard,
  )
})

test('a conversation does not load what only documents from elsewhere need', () => {
  for (const file of filesReachableFrom(join(modules, '@gib/protocol/dist/index.js')))
    assert.doesNotMatch(readFileSync(file, 'utf8'), /from ['"](zod|date-fns)/, file)
})

test('every entry of every package can be imported', () => {
  for (const name of names) {
    const { exports = {} } = read(join(modules, '@gib', name, 'package.json'))
    for (const [entry, target] of Object.entries(exports)) {
      if (typeof target === 'string' || target.default?.endsWith('.json')) continue
      const full = `@gib/${name}${entry.slice(1)}`
      assert.ok(Number(node('entry.mjs', `console.log(Object.keys(await import('${full}')).length)`)) > 0, full)
    }
  }
})

test('TypeScript infers the answers under its strictest settings, without a type argument', () => {
  const use = `import { ${used}, type AnswersOf } from '@gib/protocol'\n${call}
const answers: AnswersOf<typeof protocol> = { grade: 6.5 }
// @ts-expect-error nobody asks about the weather
const wrong: AnswersOf<typeof protocol> = { weather: 'rain' }
export { answers, said, wrong }\n`
  writeFileSync(join(folder, 'use.mts'), use)
  const strict = { strict: true, noEmit: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true }
  for (const [module, moduleResolution] of [
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ]) {
    const compilerOptions = { ...strict, target: 'es2022', types: [], module, moduleResolution }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['use.mts'] }))
    const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
    const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', '.'], { cwd: folder, encoding: 'utf8' })
    assert.equal(`${stdout}${status}`, '0')
  }
})

test('an edge runtime holds a call, with nothing of Node', async () => {
  const { build } = createRequire(createRequire(join(folderOf('protocol'), 'package.json')).resolve('tsup'))('esbuild')
  const contents = `import { ${used} } from '@gib/protocol'\n${call}\nglobalThis.said = said.join(' ')`
  const options = { bundle: true, write: false, format: 'iife', platform: 'neutral', mainFields: ['module', 'main'] }
  const { outputFiles } = await build({ stdin: { contents, resolveDir: folder }, ...options })
  const runtime = new EdgeVM()
  runtime.evaluate(outputFiles[0].text)
  assert.equal(runtime.evaluate('globalThis.said'), heard)
  assert.equal(runtime.evaluate('typeof process'), 'undefined')
})

test('the command starts, and says its version', () => {
  const { bin, version } = read(join(modules, '@gib/cli/package.json'))
  const said = execFileSync(process.execPath, [join(modules, '@gib/cli', bin.gib), '--version'], { encoding: 'utf8' })
  assert.equal(said.trim(), version)
})
