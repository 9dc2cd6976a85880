import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkIn } from '../../test/check-in'
import { asking, inSections, option, text } from '../../test/small'
import { check } from '../call/check-answer'
import type { Protocol } from '../document/protocol'
import type { Question } from '../document/question'
import { gezinInBeeld } from '../gezin-in-beeld'
import { ouderenInBeeld } from '../ouderen-in-beeld'
import { simulate } from '../simulate'
import { fittingFor } from './fitting'
import { responseReader } from './response-reader'
import { parseResponse } from './response-schema'

const everyKind = asking([
  { id: 'grade', type: 'grade', text },
  { id: 'number', type: 'number', text, minimum: -1, maximum: 2.5 },
  { id: 'count', type: 'count', text, maximum: 4 },
  { id: 'yes', type: 'boolean', text },
  { id: 'words', type: 'text', text, maximum: 5 },
  { id: 'day', type: 'date', text },
  { id: 'one', type: 'choice', text, options: [option('a'), option('b')] },
  { id: 'some', type: 'choices', text, options: [option('a'), option('b'), option('none', true)] },
  { id: 'tongue', type: 'language', text, options: [option('nl')] },
  { id: 'tongues', type: 'language', text, options: [], several: true },
])
const questions: readonly Question[] = everyKind.sections.flatMap((section) => section.questions)

/** What might stand in a file: right, nearly right, and anything at all. */
const value = fc.oneof(
  fc.constantFrom<unknown>(
    ...[
      0,
      10,
      10.01,
      -0.5,
      6.5,
      5.555,
      11,
      3,
      5,
      Number.POSITIVE_INFINITY,
      true,
      null,
      'a',
      'b',
      'none',
      '',
      ' ',
      '\u00A0',
    ],
    ...[
      '\u3000',
      '\u0085x',
      'vijf!',
      'zesses',
      '👩‍👧👩‍👧',
      '2020-04-17',
      '2020-02-30',
      'nl',
      'n',
      ['a'],
      ['a', 'b'],
      ['a', 'a'],
      ['none', 'a'],
    ],
    ...[
      ['none'],
      [],
      ['a', 1],
      [['a']],
      { absent: 'declined' },
      { absent: 'not-applicable' },
      { absent: 'declined', x: 1 },
    ],
    ...[{}, { sami: 'a' }, { absent: 1 }],
  ),
  fc.jsonValue(),
)

describe('an answer that is let through at a glance', () => {
  test.each(questions)('would be let through on a closer look: $type $id', (question) => {
    const fits = fittingFor(question)
    let fitting = 0
    fc.assert(
      fc.property(value, (one) => {
        if (fits(one)) fitting++
        expect(fits(one) && check(question, one) !== null).toBe(false)
      }),
      { numRuns: 2000 },
    )
    expect(fitting).toBeGreaterThan(0)
  })
})

const perChild = inSections([
  { id: 'all', title: text, questions: [{ id: 'grade', type: 'grade', text }] },
  {
    id: 'kids',
    title: text,
    each: 'children',
    questions: [{ id: 'mood', type: 'choice', text, options: [option('a')] }],
  },
])
const right = {
  protocol: { id: perChild.id, version: perChild.version },
  id: 'c1',
  family: 'F1',
  date: '2020-04-17',
  number: 1,
  round: 'april-2020',
  situation: {
    date: '2020-04-17',
    round: 'april-2020',
    family: { housing: 'krap', many: ['a', 'b'], count: 2, yes: true },
    children: [{ id: 'sami', name: 'Sami', age: 1.5, facts: { school: 'x' } }, { id: 'lina' }],
    previous: { date: '2020-04-01', answers: { grade: 6, mood: { noor: 'a' } } },
    asked: ['grade'],
  },
  answers: { grade: 6.5, mood: { sami: 'a', lina: { absent: 'unknown' } } },
}

/** Every place in a value, as a path. */
function pathsIn(node: unknown, path: readonly string[] = []): string[][] {
  const own = path.length === 0 ? [] : [[...path]]
  if (typeof node !== 'object' || node === null) return own
  return [...own, ...Object.entries(node).flatMap(([key, inside]) => pathsIn(inside, [...path, key]))]
}

function changed(
  node: object,
  path: readonly string[],
  change: (parent: Record<string, unknown>, key: string) => void,
) {
  const copy = structuredClone(node) as Record<string, unknown>
  const parent = path.slice(0, -1).reduce((inside, key) => inside[key] as Record<string, unknown>, copy)
  change(parent, path.at(-1)!)
  return copy
}

const other = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    0,
    -1,
    1.5,
    'x',
    ' ',
    '2020-02-30',
    '2020-4-17',
    '0000-01-01',
    [],
    {},
    ['x', 1],
    { absent: 'declined' },
    Number.POSITIVE_INFINITY,
  ),
  fc.jsonValue(),
)
const broken = fc.constantFrom(...pathsIn(right)).chain((path) =>
  fc.oneof(
    other.map((instead) => changed(right, path, (parent, key) => Object.assign(parent, { [key]: instead }))),
    fc
      .constantFrom('x', 'absent', 'sami', 'kind')
      .chain((key) =>
        other.map((more) =>
          changed(right, path, (parent) => !Array.isArray(parent) && Object.assign(parent, { [key]: more })),
        ),
      ),
    fc.constant(
      changed(right, path, (parent, key) =>
        Array.isArray(parent) ? parent.splice(Number(key), 1) : delete parent[key],
      ),
    ),
    fc.constant(changed(right, path, (parent, key) => Array.isArray(parent) && parent.push(parent[Number(key)]))),
  ),
)

/** Does a reader let through what the door for calls refuses, or refuse what it lets through? */
function differs(read: (json: unknown) => { readonly ok: boolean }, json: unknown): boolean {
  return read(json).ok !== parseResponse(json, [perChild]).ok
}

describe('a call that is read fast', () => {
  const read = responseReader<Protocol>([gezinInBeeld, perChild])

  test('is the very object that was read, with the document it was held with', () => {
    expect(read(right)).toEqual({ ok: true, response: right, protocol: perChild })
    const found = read(right)
    expect(found.ok && found.response).toBe(right)
  })

  test.each<Protocol>([gezinInBeeld, ouderenInBeeld, checkIn, everyKind])(
    'comes through as always: $id',
    (protocol) => {
      const calls = [...simulate(protocol, { families: 50, seed: 5 })].flatMap((one) => one.calls)
      const own = responseReader([protocol])
      const files = calls.map((call) => JSON.parse(JSON.stringify(call)))
      const atAGlance = files.filter((call) => {
        const found = own(call)
        return found.ok && found.response === call
      })
      expect(atAGlance.length / calls.length).toBeGreaterThan(0.95)
    },
  )

  test('is refused exactly when it is refused the long way', () => {
    expect(differs(read, right)).toBe(false)
    let refused = 0
    fc.assert(
      fc.property(broken, (json) => {
        const found = read(json)
        if (!found.ok) refused++
        expect(differs(read, json)).toBe(false)
        if (!found.ok) expect(found).toEqual(parseResponse(json, [gezinInBeeld, perChild]))
      }),
      { numRuns: 5000 },
    )
    expect(refused).toBeGreaterThan(1000)
  })

  test('which would be noticed of a reader that only looks at the keys, or never at the children or the call before', () => {
    const keysOnly = (json: unknown) => ({ ok: Object.keys(right).every((key) => key in (json as object)) })
    const childless = (json: unknown) => {
      const { situation, answers, ...rest } = json as typeof right
      return read({ ...rest, situation, answers: { ...answers, mood: undefined } })
    }
    const forgetful = (json: unknown) => {
      const { situation, ...rest } = json as typeof right
      return read({ ...rest, situation: { ...situation, previous: undefined } })
    }
    for (const twin of [keysOnly, childless, forgetful])
      expect(
        fc.check(
          fc.property(broken, (json) => !differs(twin, json)),
          { numRuns: 5000 },
        ).failed,
      ).toBe(true)
  })

  test('is only read with its own version', () => {
    const older = { ...right, protocol: { ...right.protocol, version: '0.9.0' } }
    expect(read(older)).toMatchObject({ ok: false, problems: [{ code: 'GIB401' }] })
    const more = { ...right, protocol: { ...right.protocol, extra: 1 } }
    expect(read(more)).toMatchObject({ ok: false, problems: [{ code: 'GIB103' }] })
  })

  test('loses nothing that stands beside a reason for silence: it is refused', () => {
    const beside = (answer: object) => read({ ...right, answers: { grade: answer } })
    expect(beside({ absent: 'declined', why: 'x' })).toMatchObject({
      ok: false,
      problems: [{ code: 'GIB103', path: 'answers > grade > why' }],
    })
    expect(beside({ absent: 'declined' }).ok).toBe(true)
  })

  test.each(['[]', 'null', '1', '"x"', '{}', '{"__proto__":{}}', '{"protocol":null}'])('is no call: %s', (json) => {
    expect(read(JSON.parse(json)).ok).toBe(false)
  })

  test('never takes a name that every object has for a question or a child', () => {
    for (const answers of [
      '{"__proto__":1}',
      '{"constructor":1}',
      '{"mood":{"__proto__":"a"}}',
      '{"mood":{"toString":"a"}}',
    ]) {
      const json = { ...right, answers: JSON.parse(answers) }
      expect(differs(read, json)).toBe(false)
    }
  })
})
