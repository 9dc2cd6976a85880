// The house keeps its shape: who may import whom, and what may not stand in the tree.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter(Boolean)
const source = tracked.filter((file) => /\.(ts|tsx|mts|mjs)$/.test(file))

/** What a room may import of the others. */
const arrows = {
  'packages/protocol': [],
  'packages/contract': ['@gib/protocol'],
  'packages/cli': ['@gib/protocol'],
  'apps/api': ['@gib/protocol', '@gib/contract'],
  'apps/caller': ['@gib/protocol', '@gib/contract'],
  e2e: [],
  docs: ['@gib/protocol'],
}

/** Layers inside the rooms: a file below the key may not import from below any of the values. */
const layers = {
  'packages/protocol/src': [
    'packages/protocol/src/gezin-in-beeld',
    'packages/protocol/src/ouderen-in-beeld',
    'packages/protocol/src/simulate',
    'packages/protocol/src/testing',
  ],
  'apps/caller/src/lib': [
    'apps/caller/src/app',
    'apps/caller/src/features',
    'apps/caller/src/ui',
    'apps/caller/src/charts',
  ],
  'apps/caller/src/ui': ['apps/caller/src/app', 'apps/caller/src/features', 'apps/caller/src/lib', '@gib/'],
  'apps/caller/src/charts': ['apps/caller/src/app', 'apps/caller/src/features', 'apps/caller/src/lib', '@gib/'],
  'apps/caller/src/call': ['apps/caller/src/app', 'apps/caller/src/features', 'apps/caller/src/charts'],
  'apps/caller/src/features': ['apps/caller/src/app'],
}

function importsOf(file) {
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(/(?:\bfrom\s+|\bimport\s*\(\s*|\bimport\s+)['"]([^'"]+)['"]/g)].map((match) => match[1])
}

const resolved = (file, name) => (name.startsWith('.') ? posix.normalize(posix.join(posix.dirname(file), name)) : name)
const below = (path, folder) => path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`)
const roomOf = (file) => Object.keys(arrows).find((room) => below(file, room))
/** What `file` may not import, out of `names`. */
const against = (file, names) => {
  const room = roomOf(file)
  if (!room) return []
  const isTest = /\.(test(-d)?|fixture)\.tsx?$/.test(file) || file.includes('/test/')
  return names.filter((name) => {
    const target = resolved(file, name)
    if (target.startsWith('@gib/')) {
      const own = target.split('/').slice(0, 2).join('/')
      const wrongRoom = own !== `@gib/${room.split('/').at(-1)}` && !arrows[room].includes(own)
      const wrongLayer = Object.entries(layers).some(([from, not]) => below(file, from) && not.includes('@gib/'))
      return wrongRoom || wrongLayer
    }
    if (!name.startsWith('.')) return false
    if (!below(target, room)) return !(room === 'e2e' || isTest)
    if (isTest) return false
    return Object.entries(layers).some(
      ([from, not]) =>
        below(file, from) && !not.some((folder) => below(file, folder)) && not.some((folder) => below(target, folder)),
    )
  })
}

test('imports go one way: apps to packages, features to what they share, never back', () => {
  const wrong = source.flatMap((file) => against(file, importsOf(file)).map((name) => `${file} imports ${name}`))
  assert.deepEqual(wrong, [])
})

/** What a room inside the protocol package may import of the others. Tests, and what is made for tests, may use all. */
const protocolRooms = {
  document: [],
  admit: ['document', 'call'],
  call: ['document'],
  count: ['document', 'call'],
  disclosure: ['document', 'call', 'count'],
  simulate: ['document', 'call', 'count'],
  'gezin-in-beeld': ['document', 'call', 'count'],
  'ouderen-in-beeld': ['document'],
}
const protocolRoomOf = (path) => path.match(/^packages\/protocol\/src\/([^/]+)\//)?.[1]
/** What `file` imports from a room that it may not look into, out of `names`. */
const intoOtherRooms = (file, names) => {
  const own = protocolRoomOf(file)
  if (!Object.hasOwn(protocolRooms, own ?? '') || /\.test(-d)?\.ts$/.test(file)) return []
  return names.filter((name) => {
    const other = protocolRoomOf(`${resolved(file, name)}/`)
    return other !== undefined && other !== own && !protocolRooms[own].includes(other)
  })
}

test('inside the protocol: many calls build on one call, one call on the document', () => {
  const wrong = source.flatMap((file) => intoOtherRooms(file, importsOf(file)).map((name) => `${file} imports ${name}`))
  assert.deepEqual(wrong, [])
  const score = 'packages/protocol/src/call/score.ts'
  assert.deepEqual(intoOtherRooms(score, ['../count/summary', '../document/place', './points', 'zod']), [
    '../count/summary',
  ])
})

test('the direction test sees a wrong arrow', () => {
  assert.deepEqual(against('packages/protocol/src/score.ts', ['@gib/contract', './gezin-in-beeld/index', 'zod']), [
    '@gib/contract',
    './gezin-in-beeld/index',
  ])
  assert.deepEqual(against('apps/caller/src/lib/outbox.ts', ['../../../api/src/app', '../features/today/page']), [
    '../../../api/src/app',
    '../features/today/page',
  ])
  assert.deepEqual(against('apps/caller/src/ui/button.tsx', ['@gib/protocol', 'react']), ['@gib/protocol'])
})

test('a feature of the caller app knows no other feature', () => {
  const feature = (path) => path.match(/^apps\/caller\/src\/features\/([^/]+)/)?.[1]
  const wrong = source.flatMap((file) =>
    importsOf(file)
      .map((name) => resolved(file, name))
      .filter((target) => feature(file) && feature(target) && feature(target) !== feature(file))
      .map((target) => `${file} imports ${target}`),
  )
  assert.deepEqual(wrong, [])
})

test('no file tells on which machine it was made, and the lockfile names no host', () => {
  const text = tracked.filter((file) => !/\.(png|svg|ico|gz|woff2?)$/.test(file))
  const wrong = text.filter((file) =>
    /(^|[^a-z.])\/(home|root|Users)\/\w/m.test(readFileSync(join(root, file), 'utf8')),
  )
  assert.deepEqual(
    wrong.filter((file) => file !== 'scripts/house.test.mjs'),
    [],
  )
  for (const lockfile of ['pnpm-lock.yaml', 'benchmarks/pnpm-lock.yaml'])
    assert.equal(/https?:\/\/[^\s]*(registry|npm)/.test(readFileSync(join(root, lockfile), 'utf8')), false)
})

test('no secret stands in the tree', () => {
  const wrong = tracked.filter((file) => /(^|\/)(\.env|secret|.*\.pem|.*\.key)$/.test(file))
  assert.deepEqual(wrong, [])
})
