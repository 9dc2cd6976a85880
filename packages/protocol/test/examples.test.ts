import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gezinInBeeld } from '../src/gezin-in-beeld'
import * as everything from '../src/index'
import { aprilCalls } from './april-2020'
import { checkIn } from './check-in'
import { blocksIn, examplesIn, run } from './examples'

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
    await run(example, { ...everything, ...familiar, ...(await import(join(root, file))) })
  })
})

test('the examples in the README follow each other, and give what they say', async () => {
  const blocks = blocksIn(join(root, '../README.md')).filter(({ language }) => language === 'ts')
  expect(blocks.length).toBeGreaterThan(4)
  const code = blocks.map((block) => block.code).join('\n')
  await run({ line: blocks[0]!.line, code }, {}, { '@gib/protocol': everything })
})

test('an example that promises something else fails', async () => {
  const wrong = { line: 1, code: "import { parseGrade } from '@gib/protocol'\nparseGrade('6½')   //=> { value: 6 }" }
  await expect(run(wrong, {}, { '@gib/protocol': everything })).rejects.toThrow('6.5')
})

test('the documentation has examples', () => {
  expect(files.flatMap(({ examples }) => examples).length).toBeGreaterThan(20)
})
