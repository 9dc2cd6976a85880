import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { gezinInBeeld } from '../src/gezin-in-beeld'
import { ouderenInBeeld } from '../src/ouderen-in-beeld'
import { checkIn } from './check-in'

const root = join(import.meta.dirname, '..')
const schema = JSON.parse(readFileSync(join(root, 'schema.json'), 'utf8'))
const isProtocol = new Ajv({ allErrors: true, strict: false }).compile(schema)

test('the schema for editors is made from the source as it is now', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/schema.mjs', '--check'], {
    cwd: root,
    encoding: 'utf8',
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})

describe('an editor', () => {
  test.each([gezinInBeeld, ouderenInBeeld, checkIn])('finds nothing wrong with $id', (protocol) => {
    expect(isProtocol(JSON.parse(JSON.stringify(protocol)))).toBe(true)
  })

  test.each([
    ['a key that is misspelt', { ...checkIn, titel: { nl: 'Hoe gaat het?' } }],
    ['a key that is missing', { ...checkIn, sections: undefined }],
    [
      'a kind of question that is none',
      {
        ...checkIn,
        sections: [{ id: 'a', title: { nl: 'A' }, questions: [{ id: 'b', type: 'cijfer', text: { nl: 'B' } }] }],
      },
    ],
    [
      'a comparison that is none',
      {
        ...checkIn,
        signals: [{ id: 's', title: { nl: 'S' }, when: { question: 'parentGrade', operator: '~', answer: 1 } }],
      },
    ],
  ])('sees %s', (_, document) => {
    expect(isProtocol(JSON.parse(JSON.stringify(document)))).toBe(false)
  })

  test('explains every key', () => {
    const without = [...keysIn(schema, 'Protocol')].filter(([, node]) => !('description' in node))
    expect(without.map(([path]) => path)).toEqual([])
    expect([...keysIn(schema, 'Protocol')].length).toBeGreaterThan(150)
  })

  test('shows examples', () => {
    const { properties } = schema.definitions.GradeQuestion
    expect(properties.text.examples).toEqual([{ nl: 'Hoe gaat het met u?', en: 'How are you?' }])
    expect(properties.locked.description).toContain('incomparable')
  })
})

type Node = { [key: string]: unknown }

/** Every key of every object that the schema knows. */
function* keysIn(node: unknown, path: string): Generator<[path: string, node: Node]> {
  if (typeof node !== 'object' || node === null) return
  const { properties } = node as { properties?: { [key: string]: Node } }
  for (const [key, value] of Object.entries(properties ?? {})) yield [`${path}.${key}`, value]
  for (const [key, value] of Object.entries(node)) yield* keysIn(value, key === 'properties' ? path : `${path}.${key}`)
}
