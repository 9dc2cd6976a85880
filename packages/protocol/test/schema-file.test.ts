import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { answersFileSchema } from '../src/admit/answers-schema'
import { parseScenarios } from '../src/admit/parse-scenarios'
import { parseResponse } from '../src/admit/response-schema'
import { protocolSchema } from '../src/admit/schema'
import type { Protocol } from '../src/document/protocol'
import { gezinInBeeld } from '../src/gezin-in-beeld'
import { ouderenInBeeld } from '../src/ouderen-in-beeld'
import { simulate } from '../src/simulate'
import { checkIn } from './check-in'

const root = join(import.meta.dirname, '..')
const schema = JSON.parse(readFileSync(join(root, 'schema.json'), 'utf8'))
const isProtocol = new Ajv({ allErrors: true, strict: false }).compile(schema)

test('the schemas for editors are made from the source as they are now', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/schema.mjs', '--check'], {
    cwd: root,
    encoding: 'utf8',
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})

const files = ['schema.json', 'response.schema.json', 'scenarios.schema.json', 'answers.schema.json']

describe('a strict reader of schemas', () => {
  /** As `ajv-formats` would make it. */
  const strict = () => new Ajv({ strict: true, formats: { date: true } })

  test.each(files)('has nothing to say about %s', (file) => {
    expect(() => strict().compile(JSON.parse(readFileSync(join(root, file), 'utf8')))).not.toThrow()
  })

  test.each([
    ['of several types in one key', { type: ['string', 'number'] }],
    ['of keys of what may be no object', { if: { required: ['operator'] } }],
  ])('would have something to say %s', (_, twin) => {
    expect(() => strict().compile({ ...schema, allOf: [twin] })).toThrow('strict mode')
  })
})

describe('an editor', () => {
  test.each([gezinInBeeld, ouderenInBeeld, checkIn])('finds nothing wrong with $id', (protocol) => {
    expect(isProtocol(JSON.parse(JSON.stringify(protocol)))).toBe(true)
  })

  test('may be told in the file itself which schema it is', () => {
    expect(isProtocol({ $schema: './gib.schema.json', ...JSON.parse(JSON.stringify(checkIn)) })).toBe(true)
    expect(isProtocol({ $schema: 1, ...JSON.parse(JSON.stringify(checkIn)) })).toBe(false)
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

  const when = (condition: object) => ({ ...checkIn, signals: [{ id: 's', title: { nl: 'S' }, when: condition }] })
  const operands = [
    ...['question', 'previous', 'change', 'chosen', 'length', 'family', 'child', 'score', 'points'].map((key) => ({
      [key]: 'a',
    })),
    { difference: ['a', 'b'] },
  ]
  const operators = ['=', '!=', '<', '<=', '>', '>=', 'in', 'exists']

  test('takes of each operator what the door takes, and nothing more', () => {
    const answers = ['a', 1, true, ['a', 1], [true], 'a b', [], {}, null]
    const verdicts = operands.flatMap((operand) =>
      [...operators, '~'].flatMap((operator) =>
        answers.map((answer) => {
          const document = when({ ...operand, operator, answer })
          return {
            operand,
            operator,
            answer,
            schema: isProtocol(document),
            door: protocolSchema.safeParse(document).success,
          }
        }),
      ),
    )
    expect(verdicts.filter(({ schema, door }) => schema !== door)).toEqual([])
    expect(new Set(verdicts.map(({ door }) => door)).size).toBe(2)
  })

  test('of an operator that is none names all that are, whatever is compared', () => {
    for (const operand of operands) {
      isProtocol(when({ ...operand, operator: 'is', answer: 5 }))
      const named = isProtocol.errors!.filter(({ instancePath }) => instancePath.endsWith('/operator'))
      expect(named.map(({ params }) => params.allowedValues ?? params)).toContainEqual(operators)
    }
  })

  test('explains every key', () => {
    const without = [...keysIn(schema, 'Protocol')].filter(([, node]) => !('description' in node))
    expect(without.map(([path]) => path)).toEqual([])
    expect([...keysIn(schema, 'Protocol')].length).toBeGreaterThan(150)
  })

  test('shows at every key an example that may stand there, or the few words that may', () => {
    const says = (node: unknown): boolean =>
      typeof node === 'object' &&
      node !== null &&
      (['examples', 'enum', 'const'].some((key) => key in node) || (node as Node).type === 'boolean')
    const all = [...keysIn(schema, 'Protocol')]
    expect(all.filter(([, node]) => !says(node)).map(([path]) => path)).toEqual([])
    const ajv = new Ajv({ strict: false }).addSchema({ $id: 'all', definitions: schema.definitions })
    const distinct = new Map(all.map(([, node]) => [JSON.stringify(node).replaceAll('"#/', '"all#/'), node]))
    const wrong = [...distinct].flatMap(([text, { examples = [] }]) =>
      (examples as unknown[]).filter((one) => !ajv.validate(JSON.parse(text), one)),
    )
    expect(wrong).toEqual([])
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

describe('the schemas of the other files', () => {
  const schemaOf = (name: string) => JSON.parse(readFileSync(join(root, name), 'utf8'))
  const isRight = (name: string, file: unknown) =>
    new Ajv({ allErrors: true, strict: false, formats: { date: true } }).compile(schemaOf(name))(
      JSON.parse(JSON.stringify(file)),
    )
  const [calls, scenarios, answers] = ['response.schema.json', 'scenarios.schema.json', 'answers.schema.json'] as const
  const call = {
    protocol: { id: 'check-in', version: '1.0.0' },
    id: 'c1',
    family: 'F1',
    date: '2020-04-17',
    situation: { children: [{ id: 'sami', age: 8 }] },
    answers: { parentGrade: 6.5, childMood: { sami: 'good' } },
  }
  const scenario = {
    name: 'a low grade',
    answers: { parentGrade: 4 },
    expect: { asks: ['parentHeavy'], scores: { draaglast: 1 } },
  }

  test.each<Protocol>([gezinInBeeld, ouderenInBeeld, checkIn])(
    'find nothing wrong with invented calls of $id',
    (protocol) => {
      const invented = [...simulate(protocol, { families: 15, seed: 2 })].flatMap((one) => one.calls)
      expect(invented.filter((one) => !isRight(calls, one))).toEqual([])
    },
  )

  test.each<[string, string, unknown, (file: unknown) => { ok: boolean }]>([
    ['a call', calls, call, (file) => parseResponse(file, [checkIn])],
    ['scenarios', scenarios, { scenarios: [scenario] }, (file) => parseScenarios(checkIn, file)],
    [
      'answers',
      answers,
      { answers: call.answers, children: { lina: { childMood: 'sad' } } },
      (file) => ({ ok: answersFileSchema.safeParse(file).success }),
    ],
  ])('agree with the door: %s', (_, name, file, door) => {
    expect({ schema: isRight(name, file), door: door(file).ok }).toEqual({ schema: true, door: true })
    const without = Object.keys(file as object).filter((key) => !['situation', 'children'].includes(key))
    for (const key of without) {
      const { [key]: _, ...rest } = file as Record<string, unknown>
      const more = { ...(file as object), [`${key}s`]: 1 }
      for (const wrong of [rest, more])
        expect({ schema: isRight(name, wrong), door: door(wrong).ok }).toEqual({ schema: false, door: false })
    }
  })

  test('let a file name its schema, but not one line among many', () => {
    const named = (file: object) => ({ $schema: './x.schema.json', ...file })
    expect(isRight(scenarios, named({ scenarios: [scenario] }))).toBe(true)
    expect(isRight(answers, named({ answers: call.answers }))).toBe(true)
    // Only at the top.
    expect(isRight(scenarios, { scenarios: [named(scenario)] })).toBe(false)
    expect(isRight(calls, named(call))).toBe(false)
    expect(parseResponse(named(call), [checkIn]).ok).toBe(false)
  })

  test('and the door take nothing beside a reason for silence', () => {
    const silent = (answer: object) => ({ ...call, answers: { parentGrade: answer } })
    const noted = silent({ absent: 'declined', note: 'moe' })
    const read = parseResponse(noted, [checkIn])
    expect(isRight(calls, noted)).toBe(false)
    expect(read).toMatchObject({
      ok: false,
      problems: [{ code: 'GIB103', facts: { key: 'note' }, pointer: ['answers', 'parentGrade', 'note'] }],
    })
    const bare = silent({ absent: 'declined' })
    expect([isRight(calls, bare), parseResponse(bare, [checkIn]).ok]).toEqual([true, true])
  })

  test.each([
    ['a day that does not exist', calls, { ...call, date: '2020-02-30' }],
    ['a call number of 0', calls, { ...call, number: 0 }],
    ['an answer that is no answer', calls, { ...call, answers: { parentGrade: null } }],
    ['a reason for silence that is none', calls, { ...call, answers: { parentGrade: { absent: 'forgot', why: 1 } } }],
    ['no scenario at all', scenarios, { scenarios: [] }],
    ['an expectation that is none', scenarios, { scenarios: [{ ...scenario, expect: { ask: [] } }] }],
    ['children that are a list', answers, { answers: {}, children: [] }],
  ])('see %s', (_, name, file) => {
    expect(isRight(name, file)).toBe(false)
  })

  test.each([calls, scenarios, answers])('explain every key: %s', (name) => {
    const without = [...keysIn(schemaOf(name), name)].filter(([, node]) => !('description' in node))
    expect(without.map(([path]) => path).filter((path) => !path.endsWith('.absent'))).toEqual([])
    expect(schemaOf(name).description.length).toBeGreaterThan(20)
  })
})
