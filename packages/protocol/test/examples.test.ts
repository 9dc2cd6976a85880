import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gezinInBeeld } from '../src/gezin-in-beeld'
import * as everything from '../src/index'
import { aprilCalls } from './april-2020'
import { checkIn } from './check-in'
import { type Example, examplesIn, examplesInText, programOf } from './examples'

const root = join(import.meta.dirname, '../src')
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/\.test(-d)?\.ts$/.test(file))
  .map((file) => ({ file, examples: examplesIn(join(root, file)) }))
  .filter(({ examples }) => examples.length > 0)

const calls = aprilCalls()

/** What an example may use without saying so, besides the public name and what its own file exports. */
const familiar = {
  fc,
  checkIn,
  protocol: gezinInBeeld,
  gezinInBeeld,
  calls,
  call: calls[0],
  callWithChildrenOf: (ages: number[]) => ({
    ...calls[0],
    situation: { children: ages.map((age, index) => ({ id: `child ${index}`, age })) },
  }),
}

describe.each(files)('$file', ({ file, examples }) => {
  test.each(examples)('the example at line $line gives what it says', async (example) => {
    run(example, { ...everything, ...familiar, ...(await import(join(root, file))) })
  })
})

test('the examples in the README follow each other, and give what they say', () => {
  const blocks = examplesInText(join(root, '../README.md'))
  expect(blocks.length).toBeGreaterThan(4)
  run({ line: blocks[0]!.line, code: blocks.map(({ code }) => code).join('\n') }, everything)
})

test('the documentation has examples', () => {
  expect(files.flatMap(({ examples }) => examples).length).toBeGreaterThan(20)
})

function run(example: Example, names: object): void {
  const scope = { ...names, check, beginning, partly }
  new Function(...Object.keys(scope), programOf(example))(...Object.values(scope))
}

function check(found: unknown, expected: unknown): void {
  expect(found).toEqual(expected)
}

/** A number of which only the first decimals are written. */
function beginning(decimals: string) {
  return { asymmetricMatch: (found: unknown) => typeof found === 'number' && String(found).startsWith(decimals) }
}

function partly(keys: object) {
  return expect.objectContaining(keys)
}
