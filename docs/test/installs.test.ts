/** A page whose code imports a package that does not come with ours says how to install it. */
import { readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { blocksIn } from '../../packages/protocol/test/examples'
import { pages, root } from './pages'

/** The packages that code imports, but for ours and those of Node. */
function importedBy(code: string): string[] {
  const named = [...code.matchAll(/^import .*? from '([^'.][^']*)'/gm)].map(([, name]) =>
    name!
      .split('/')
      .slice(0, name!.startsWith('@') ? 2 : 1)
      .join('/'),
  )
  return named.filter((name) => !name.startsWith('@gib/') && !isBuiltin(name))
}

/** What a page imports and has nobody install. */
function missingOn(text: string, code: string): string[] {
  const installed = [...text.matchAll(/npm install ([^`\n]+)/g)].flatMap(([, names]) => names!.split(' '))
  return [...new Set(importedBy(code))].filter((name) => !installed.includes(name))
}

test('every package that a page imports is installed on it', () => {
  const read = pages.map((page) => ({
    page,
    text: readFileSync(join(root, page), 'utf8'),
    code: blocksIn(join(root, page))
      .filter(({ language }) => /^(ts|tsx|js)$/.test(language))
      .map(({ code }) => code)
      .join('\n'),
  }))
  expect(read.flatMap(({ code }) => importedBy(code)).length).toBeGreaterThan(5)
  expect(read.flatMap(({ page, text, code }) => missingOn(text, code).map((name) => `${page}: ${name}`))).toEqual([])
})

test('one that is not is told', () => {
  const code = "import { parse } from 'yaml'\nimport { Hono } from 'hono/tiny'\nimport { readFileSync } from 'node:fs'"
  expect(missingOn('`npm install hono`', code)).toEqual(['yaml'])
})
