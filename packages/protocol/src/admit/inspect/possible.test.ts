import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holds } from '../../call/holds'
import { type Answers, declined } from '../../document/answer'
import type { Condition } from '../../document/condition'
import type { Protocol } from '../../document/protocol'
import type { Situation } from '../../document/situation'
import { inspectedOf } from './inspected'
import { canBe } from './possible'

const title = { nl: 'Iets' }
const option = (code: string) => ({ code, text: { nl: code } })

/** Every kind of question, fact and score there is. */
const protocol: Protocol = {
  id: 'everything',
  version: '1.0.0',
  languages: ['nl'],
  title,
  sections: [
    {
      id: 'family',
      title,
      questions: [
        { id: 'grade', type: 'grade', text: title },
        { id: 'count', type: 'count', maximum: 4, text: title },
        { id: 'number', type: 'number', minimum: -3, maximum: 3, text: title },
        { id: 'yes', type: 'boolean', text: title },
        { id: 'one', type: 'choice', text: title, options: ['a', 'b', 'c'].map(option) },
        {
          id: 'many',
          type: 'choices',
          text: title,
          options: [...['a', 'b', 'c'].map(option), { ...option('d'), alone: true }],
        },
        { id: 'free', type: 'text', maximum: 5, text: title },
        { id: 'tongues', type: 'language', several: true, text: title, options: [] },
        { id: 'since', type: 'date', text: title },
        { id: 'later', type: 'grade', text: title, enableWhen: { question: 'yes', operator: '=', answer: true } },
      ],
    },
    {
      id: 'child',
      title,
      each: 'children',
      questions: [
        { id: 'childOne', type: 'choice', text: title, options: ['a', 'b'].map(option) },
        { id: 'childCount', type: 'count', maximum: 4, text: title },
        {
          id: 'childLater',
          type: 'boolean',
          text: title,
          enableWhen: { question: 'childOne', operator: '=', answer: 'a' },
        },
      ],
    },
    {
      id: 'rest',
      title,
      enableWhen: { question: 'later', operator: '<', answer: 5.5 },
      questions: [
        {
          id: 'last',
          type: 'choice',
          text: title,
          options: ['a', 'b'].map(option),
          enableWhen: {
            any: [
              { someChild: { question: 'childLater', operator: '=', answer: true } },
              { question: 'one', operator: '!=', answer: 'a' },
            ],
          },
        },
        { id: 'childLast', type: 'boolean', each: 'children', text: title },
      ],
    },
  ],
  attributes: [{ id: 'form', of: 'family', title, askedBy: 'one' }],
  scores: [
    {
      id: 'load',
      title,
      items: [
        { question: 'one', points: { a: 2, b: 1, c: 0 } },
        { question: 'many', points: { a: 1, b: 1 } },
      ],
    },
    {
      id: 'children',
      title,
      items: [
        { question: 'childOne', points: { a: 1, b: 0 }, children: 'sum' },
        { id: 'turned', question: 'one', points: { a: 3, b: 1, c: 2 }, reverse: true },
      ],
      subscales: [{ id: 'part', title, items: ['turned'] }],
    },
  ],
}

const numbers = fc.constantFrom(-4, -3, 0, 0.5, 1, 2, 3, 4, 5, 5.45, 5.5, 10, 50, 100, 101)
const codes = fc.constantFrom('a', 'b', 'c', 'd', 'nl', 'ary')
const operand = fc.constantFrom(
  ...protocol.sections.flatMap(({ questions }) => questions.map(({ id }) => ({ question: id }))),
  { previous: 'grade' },
  { previous: 'one' },
  { previous: 'childOne' },
  { change: 'grade' },
  { change: 'count' },
  { difference: ['grade', 'later'] },
  { chosen: 'many' },
  { chosen: 'many', except: ['d'] },
  { chosen: 'many', except: ['a', 'b'] },
  { chosen: 'tongues' },
  { length: 'free' },
  { family: 'childCount' },
  { family: 'form' },
  { child: 'age' },
  { score: 'load' },
  { points: 'load' },
  { score: 'children' },
  { points: 'children' },
  { points: 'part' },
)
const comparison = fc.oneof(
  fc.record({ operator: fc.constantFrom('=', '!='), answer: fc.oneof(numbers, codes, fc.boolean()) }),
  fc.record({ operator: fc.constantFrom('<', '<=', '>', '>='), answer: numbers }),
  fc.record({ operator: fc.constant('in'), answer: fc.array(fc.oneof(numbers, codes), { maxLength: 3 }) }),
  fc.record({ operator: fc.constant('exists'), answer: fc.boolean() }),
)
const conditionsOn = (what: fc.Arbitrary<object>) =>
  fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.tuple(what, comparison).map(([on, how]) => ({ ...on, ...how }) as Condition),
      fc.record({ all: fc.array(tie('condition'), { maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('condition'), { maxLength: 3 }) }),
      fc.record({ not: tie('condition') }),
      fc.record({ someChild: tie('condition') }),
      fc.record({ everyChild: tie('condition') }),
    ),
  })).condition
const conditions = conditionsOn(operand)
const ofSeveral = conditionsOn(
  fc.constantFrom(
    { question: 'many' },
    { chosen: 'many' },
    { chosen: 'many', except: ['a', 'b'] },
    { question: 'tongues' },
    { chosen: 'tongues' },
    { chosen: 'tongues', except: ['nl'] },
  ),
)

const answerTo = {
  grade: fc.integer({ min: 0, max: 1000 }).map((one) => one / 100),
  count: fc.integer({ min: 0, max: 4 }),
  number: fc.constantFrom(-3, -0.5, 0, 1, 2.5, 3),
  yes: fc.boolean(),
  one: fc.constantFrom('a', 'b', 'c'),
  many: fc.oneof(fc.subarray(['a', 'b', 'c'], { minLength: 1 }), fc.constant(['d'])),
  free: fc.constantFrom('a', 'nl', 'ja', 'lang!'),
  since: fc.constantFrom('2020-04-17', '2020-02-29'),
  tongues: fc.subarray(['ary', 'nl', 'ti'], { minLength: 1 }),
  later: fc.constantFrom(0, 5.45, 5.5, 10),
  last: fc.constantFrom('a', 'b'),
}
const children = ['sami', 'lina']
const perChild = <T>(one: fc.Arbitrary<T>) =>
  fc.tuple(one, one).map(([a, b]) => ({ [children[0]!]: a, [children[1]!]: b }))
const answers = fc.record(
  {
    ...Object.fromEntries(
      Object.entries(answerTo).map(([id, one]) => [id, fc.oneof({ arbitrary: one, weight: 5 }, fc.constant(declined))]),
    ),
    childOne: perChild(fc.constantFrom('a', 'b')),
    childCount: perChild(fc.integer({ min: 0, max: 4 })),
    childLater: perChild(fc.boolean()),
    childLast: perChild(fc.boolean()),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Answers>
const situations = fc.record(
  {
    family: fc.record(
      { childCount: fc.integer({ min: 0, max: 6 }), form: fc.oneof(codes, fc.subarray(['a', 'b'])) },
      { requiredKeys: [] },
    ),
    children: fc
      .tuple(fc.constantFrom(0, 0.5, 3, 5.5, 17), fc.integer({ min: 0, max: 2 }))
      .map(([age, many]) => children.slice(0, many).map((id) => ({ id, age }))),
    previous: answers.map((one) => ({ date: '2020-04-17', answers: one })),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Situation>

const document = inspectedOf(protocol)
const families = fc.sample(fc.tuple(answers, situations), { numRuns: 400, seed: 2020 })

/** What is said of a condition, and whether any of the families shows that it is not so. */
function claims(condition: Condition, inChild: boolean, seen = document): { outcome: string; broken: boolean }[] {
  const truths = families.map(([given, situation]) =>
    holds(condition, { protocol, answers: given, situation, ...(inChild && { child: 'sami' }) }),
  )
  const wrong = { true: [true], false: [false], 'not true': [false, null], 'not false': [true, null] }
  return (['true', 'false', 'not true', 'not false'] as const)
    .filter((outcome) => !canBe([{ condition, outcome }], inChild, seen))
    .map((outcome) => ({ outcome, broken: truths.some((truth) => (wrong[outcome] as unknown[]).includes(truth)) }))
}

describe('what is called impossible', () => {
  test.each([
    ['whatever it answers', conditions],
    ['of several answers, and of how many', ofSeveral],
  ])('happens to no family, %s', (_, asked) => {
    let claimed = 0
    fc.assert(
      fc.property(asked, fc.boolean(), (condition, inChild) => {
        const found = claims(condition, inChild)
        claimed += found.length
        expect(found.filter(({ broken }) => broken)).toEqual([])
      }),
      { numRuns: 400 },
    )
    expect(claimed).toBeGreaterThan(40)
  })

  test('would be noticed if it did happen: who thinks that nobody has more than two of something is proved wrong', () => {
    const narrow = JSON.parse(JSON.stringify(protocol).replaceAll('"maximum":4', '"maximum":2')) as Protocol
    const condition: Condition = { question: 'count', operator: '>', answer: 2 }
    expect(claims(condition, false, inspectedOf(narrow))).toContainEqual({ outcome: 'true', broken: true })
    expect(claims(condition, false)).toEqual([])
  })
})

describe('two tests together', () => {
  const all = (...parts: Condition[]): Condition => ({ all: parts })
  test.each<[what: string, condition: Condition, inChild: boolean, possible: boolean]>([
    [
      'a grade below 5.5 and above 5.49',
      all({ question: 'grade', operator: '<', answer: 5.5 }, { question: 'grade', operator: '>', answer: 5.49 }),
      false,
      false,
    ],
    [
      'a grade below 5.5 and above 5.48',
      all({ question: 'grade', operator: '<', answer: 5.5 }, { question: 'grade', operator: '>', answer: 5.48 }),
      false,
      true,
    ],
    [
      'one answer that is two',
      all({ question: 'one', operator: '=', answer: 'a' }, { question: 'one', operator: '=', answer: 'b' }),
      false,
      false,
    ],
    [
      'several answers of which two',
      all({ question: 'many', operator: '=', answer: 'a' }, { question: 'many', operator: '=', answer: 'b' }),
      false,
      true,
    ],
    [
      'two that were chosen, of one',
      all(
        { question: 'many', operator: '=', answer: 'a' },
        { question: 'many', operator: '=', answer: 'b' },
        { chosen: 'many', operator: '=', answer: 1 },
      ),
      false,
      false,
    ],
    [
      'two that were chosen, of two',
      all(
        { question: 'many', operator: '=', answer: 'a' },
        { question: 'many', operator: '=', answer: 'b' },
        { chosen: 'many', operator: '=', answer: 2 },
      ),
      false,
      true,
    ],
    [
      'two that were chosen, of which one is not counted',
      all(
        { question: 'many', operator: '=', answer: 'a' },
        { question: 'many', operator: '=', answer: 'b' },
        { chosen: 'many', except: ['a'], operator: '=', answer: 1 },
      ),
      false,
      true,
    ],
    [
      'an answer that stands alone, of two',
      all({ question: 'many', operator: '=', answer: 'd' }, { chosen: 'many', operator: '>', answer: 1 }),
      false,
      false,
    ],
    [
      'one answer of several, that is none of them',
      all(
        ...['a', 'b', 'c', 'd'].map((code): Condition => ({ not: { question: 'many', operator: '=', answer: code } })),
        { chosen: 'many', operator: '>=', answer: 1 },
      ),
      false,
      false,
    ],
    [
      'more left out than were chosen',
      all(
        { chosen: 'many', operator: '=', answer: 1 },
        { chosen: 'many', except: ['a', 'b'], operator: '=', answer: 2 },
      ),
      false,
      false,
    ],
    [
      'as many with as without what is left out',
      all(
        { chosen: 'many', operator: '=', answer: 1 },
        { chosen: 'many', except: ['a', 'b'], operator: '=', answer: 1 },
      ),
      false,
      true,
    ],
    [
      'a number of what was not answered',
      all({ question: 'many', operator: 'exists', answer: false }, { chosen: 'many', operator: '<', answer: 3 }),
      false,
      false,
    ],
    [
      'two languages, of one',
      all(
        { question: 'tongues', operator: '=', answer: 'ary' },
        { question: 'tongues', operator: '=', answer: 'nl' },
        { chosen: 'tongues', operator: '<', answer: 2 },
      ),
      false,
      false,
    ],
    [
      'two languages and one more',
      all(
        { question: 'tongues', operator: '=', answer: 'ary' },
        { question: 'tongues', operator: '=', answer: 'nl' },
        { chosen: 'tongues', except: ['nl'], operator: '>', answer: 1 },
      ),
      false,
      true,
    ],
    [
      'more languages than are looked through',
      all({ question: 'tongues', operator: '=', answer: 'ary' }, { chosen: 'tongues', operator: '>', answer: 3000 }),
      false,
      true,
    ],
    [
      'an answer that stands alone, with another',
      all({ question: 'many', operator: '=', answer: 'a' }, { question: 'many', operator: '=', answer: 'd' }),
      false,
      false,
    ],
    [
      'two children who differ',
      all(
        { someChild: { question: 'childOne', operator: '=', answer: 'a' } },
        { someChild: { question: 'childOne', operator: '=', answer: 'b' } },
      ),
      false,
      true,
    ],
    [
      'one child that differs from itself',
      {
        someChild: all(
          { question: 'childOne', operator: '=', answer: 'a' },
          { question: 'childOne', operator: '=', answer: 'b' },
        ),
      },
      false,
      false,
    ],
    [
      'this child, twice',
      all(
        { question: 'childOne', operator: '=', answer: 'a' },
        { someChild: { question: 'childOne', operator: '=', answer: 'b' } },
      ),
      true,
      false,
    ],
    [
      'an answer and its absence',
      all({ question: 'grade', operator: 'exists', answer: false }, { question: 'grade', operator: '>', answer: 1 }),
      false,
      false,
    ],
    [
      'some child as no child may be',
      all(
        { everyChild: { question: 'childOne', operator: '=', answer: 'a' } },
        { someChild: { question: 'childOne', operator: '=', answer: 'b' } },
      ),
      false,
      false,
    ],
    [
      'some child and not every child',
      all(
        { not: { everyChild: { question: 'childOne', operator: '=', answer: 'a' } } },
        { someChild: { question: 'childOne', operator: '=', answer: 'a' } },
      ),
      false,
      true,
    ],
    [
      'every child, and every child otherwise: there may be no children',
      all(
        { everyChild: { question: 'childOne', operator: '=', answer: 'a' } },
        { everyChild: { question: 'childOne', operator: '=', answer: 'b' } },
      ),
      false,
      true,
    ],
    [
      'an answer to what is asked otherwise only',
      all({ question: 'later', operator: '<', answer: 5 }, { question: 'yes', operator: '=', answer: false }),
      false,
      false,
    ],
    [
      'silence about what is asked otherwise only',
      all({ question: 'later', operator: 'exists', answer: false }, { question: 'yes', operator: '=', answer: false }),
      false,
      true,
    ],
    [
      'an answer in a topic that waits for an answer that waits for another',
      all({ question: 'last', operator: '=', answer: 'a' }, { question: 'yes', operator: '=', answer: false }),
      false,
      false,
    ],
    [
      'of one child what is asked of others only',
      all(
        { question: 'childLater', operator: '=', answer: true },
        { question: 'childOne', operator: '=', answer: 'b' },
      ),
      true,
      false,
    ],
    [
      'a family fact, seen from a child',
      all(
        { someChild: { family: 'childCount', operator: '=', answer: 1 } },
        { family: 'childCount', operator: '=', answer: 2 },
      ),
      false,
      false,
    ],
  ])('%s', (_, condition, inChild, possible) => {
    expect(canBe([{ condition, outcome: 'true' }], inChild, document)).toBe(possible)
  })

  test.each<[answer: Condition, possible: boolean]>([
    [{ question: 'since', operator: '=', answer: '2020-02-29' }, true],
    [{ question: 'since', operator: '=', answer: '2020-02-30' }, false],
    [{ question: 'since', operator: '=', answer: '17-04-2020' }, false],
    [{ question: 'since', operator: 'in', answer: ['gisteren', '2020-04-17'] }, true],
    [{ question: 'since', operator: 'in', answer: ['gisteren', 'morgen'] }, false],
    [{ question: 'since', operator: '!=', answer: 'gisteren' }, true],
    [{ question: 'tongues', operator: '=', answer: 'ary' }, true],
    [{ question: 'tongues', operator: '=', answer: 'Marokkaans!' }, false],
    [{ previous: 'since', operator: '=', answer: 'gisteren' }, true],
  ])('a day that exists, and a language that is one: %j', (condition, possible) => {
    expect(canBe([{ condition, outcome: 'true' }], false, document)).toBe(possible)
  })

  const either = (answer: string): Condition => ({
    any: [
      { question: 'one', operator: '=', answer },
      { question: 'many', operator: '=', answer },
    ],
  })
  const above = (answer: number): Condition => ({ question: 'grade', operator: '>', answer })
  const many = (length: number, last: Condition) =>
    all(...Array.from({ length }, (_, index) => either('abc'[index % 3]!)), last)

  test.each([1, 8, 40])('what is certain is held against %d choices', (length) => {
    expect(canBe([{ condition: many(length, above(11)), outcome: 'true' }], false, document)).toBe(false)
    expect(canBe([{ condition: many(length, above(9)), outcome: 'true' }], false, document)).toBe(true)
  })

  test('of a condition too large to look through nothing is said', () => {
    const neither = (length: number) => many(length, { any: [above(11), above(12)] })
    expect(canBe([{ condition: neither(4), outcome: 'true' }], false, document)).toBe(false)
    expect(canBe([{ condition: neither(40), outcome: 'true' }], false, document)).toBe(true)
  })
})
