import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asking, option, text } from '../../test/small'
import { type Answers, declined } from '../document/answer'
import type { Condition } from '../document/condition'
import type { ScoreItem } from '../document/rules'
import { holds } from './holds'
import { openCall } from './open-call'
import { score } from './score'

const questions = [
  { id: 'grade', type: 'grade', text },
  { id: 'money', type: 'choice', text, options: ['no', 'sometimes', 'often'].map((code) => option(code)) },
  {
    id: 'food',
    type: 'choice',
    text,
    options: ['enough', 'short'].map((code) => option(code)),
    enableWhen: { question: 'money', operator: 'in', answer: ['sometimes', 'often'] },
  },
  { id: 'ill', type: 'boolean', text },
  { id: 'support', type: 'choices', text, options: [option('family'), option('friends'), option('nobody', true)] },
  { id: 'mood', type: 'choice', each: 'children', text, options: ['good', 'low', 'sad'].map((code) => option(code)) },
] as const

const grade: ScoreItem = {
  id: 'L1',
  title: text,
  weight: 2,
  questions: ['grade'],
  levels: [
    { level: 1, when: { question: 'grade', operator: '<', answer: 4.5 } },
    { level: 0.5, when: { question: 'grade', operator: '<', answer: 5.5 } },
  ],
}

function pointsFor(items: ScoreItem[], answers: Answers, children?: string[]) {
  const protocol = asking(questions, {
    scores: [
      {
        id: 'load',
        title: text,
        items,
        bands: [
          { id: 'light', from: 0 },
          { id: 'heavy', from: 1.5 },
        ],
      },
    ],
  })
  return score(protocol, answers, children ? { children: children.map((id) => ({ id })) } : {}).load!
}

describe('levels', () => {
  test('the first that holds counts, times the weight', () => {
    expect([4, 5, 5.45, 5.5, 8].map((value) => pointsFor([grade], { grade: value }).points)).toEqual([2, 1, 1, 0, 0])
  })

  test('silence drops out, of the points and of what could be reached', () => {
    expect(pointsFor([grade], {})).toMatchObject({
      points: null,
      outOf: 0,
      outOfAll: 2,
      coverage: 0,
      missing: 1,
      band: null,
      because: [],
      items: [{ item: 'L1', points: null, maximum: 2, from: [] }],
    })
    expect(pointsFor([grade], { grade: declined }).points).toBeNull()
  })

  test('a level of 0 that holds is an answer: who has no money worries was rightly not asked about food', () => {
    const food: ScoreItem = {
      id: 'L12',
      title: text,
      weight: 2,
      questions: ['food'],
      levels: [
        { level: 0, when: { question: 'money', operator: '=', answer: 'no' } },
        { level: 1, when: { question: 'food', operator: '=', answer: 'short' } },
      ],
    }
    expect(pointsFor([food], { money: 'no', food: 'short' })).toMatchObject({ points: 0, outOf: 2, coverage: 1 })
    expect(pointsFor([food], { money: 'often', food: 'short' }).points).toBe(2)
    expect(pointsFor([food], { money: 'often' }).points).toBeNull()
  })
})

describe('points by answer', () => {
  test('of one code, of yes and no', () => {
    const items: ScoreItem[] = [
      { question: 'money', points: { sometimes: 1, often: 2 } },
      { question: 'ill', points: { true: 1.5 } },
    ]
    expect(pointsFor(items, { money: 'often', ill: true })).toMatchObject({ points: 3.5, outOf: 3.5 })
    expect(pointsFor(items, { money: 'no', ill: false })).toMatchObject({ points: 0, outOf: 3.5 })
    expect(pointsFor(items, { ill: false })).toMatchObject({ points: 0, outOf: 1.5, outOfAll: 3.5 })
  })

  test('of several codes are added', () => {
    const items: ScoreItem[] = [{ question: 'support', points: { family: 1, friends: 0.5 } }]
    expect(pointsFor(items, { support: ['family', 'friends'] })).toMatchObject({ points: 1.5, outOf: 1.5 })
    expect(pointsFor(items, { support: ['nobody'] }).points).toBe(0)
  })

  test('of several children are those of the child who has it hardest', () => {
    const items: ScoreItem[] = [{ question: 'mood', points: { good: 0, low: 0.5, sad: 1 } }]
    const { points, because } = pointsFor(items, { mood: { sami: 'low', lina: 'sad' } }, ['sami', 'lina', 'noor'])
    expect(points).toBe(1)
    expect(because[0]?.from).toEqual([{ place: { question: 'mood', child: 'lina' }, answer: 'sad' }])
  })

  test('of several children together are added, where the rule says so', () => {
    const items: ScoreItem[] = [{ question: 'mood', points: { good: 0, low: 0.5, sad: 1 }, children: 'sum' }]
    const { points, outOf, because } = pointsFor(items, { mood: { sami: 'low', lina: 'sad' } }, [
      'sami',
      'lina',
      'noor',
    ])
    expect([points, outOf]).toEqual([1.5, 1])
    expect(because[0]?.from.map(({ place }) => place.child)).toEqual(['sami', 'lina'])
    expect(pointsFor(items, { mood: {} }, ['sami']).points).toBeNull()
  })

  test('are turned round where the statement is', () => {
    const items: ScoreItem[] = [{ question: 'money', points: { no: 0, sometimes: 1, often: 4 }, reverse: true }]
    const all = ['no', 'sometimes', 'often'].map((money) => pointsFor(items, { money }).points)
    expect(all).toEqual([4, 3, 0])
  })

  test('an answer to a question that is not asked does not count', () => {
    expect(pointsFor([{ question: 'food', points: { short: 1 } }], { money: 'no', food: 'short' }).points).toBeNull()
  })
})

describe('a score', () => {
  test('says from which answers it comes', () => {
    expect(pointsFor([grade], { grade: 5 }).because).toEqual([
      {
        item: 'L1',
        title: text,
        points: 1,
        maximum: 2,
        weight: 2,
        from: [{ place: { question: 'grade' }, answer: 5 }],
      },
    ])
    expect(pointsFor([grade], { grade: 8 }).because).toEqual([])
  })

  test('falls in the band that starts at or below it', () => {
    const items: ScoreItem[] = [grade, { question: 'ill', points: { true: 0.5 } }]
    expect(pointsFor(items, { grade: 5, ill: false }).band).toBe('light')
    expect(pointsFor(items, { grade: 5, ill: true }).band).toBe('heavy')
    expect(pointsFor(items, {}).band).toBeNull()
  })

  test('has sub-scales and other bands beside its own, and the version of its rules', () => {
    const bands = (from: number) => [
      { id: 'low', from: 0 },
      { id: 'high', from },
    ]
    const protocol = asking(questions, {
      version: '3.1.0',
      scores: [
        {
          id: 'load',
          title: text,
          version: '2.0.0',
          items: [
            grade,
            { question: 'ill', points: { true: 1 } },
            { id: 'm', question: 'money', points: { often: 2 } },
          ],
          bands: bands(3),
          bandSets: [
            { id: 'strict', title: text, bands: bands(1) },
            { id: 'later', title: text, bands: [{ id: 'never', from: 99 }] },
          ],
          subscales: [{ id: 'home', title: text, items: ['ill', 'm'], bands: bands(2), missingAtMost: 0 }],
        },
        { id: 'bare', title: text, items: [grade] },
      ],
    })
    const { load, bare } = score(protocol, { grade: 5, ill: true, money: 'no' })
    expect(load).toStrictEqual({
      rule: 'load',
      version: '2.0.0',
      points: 2,
      outOf: 5,
      outOfAll: 5,
      coverage: 1,
      missing: 0,
      band: 'low',
      bands: { strict: 'high', later: null },
      items: [
        {
          item: 'L1',
          title: text,
          points: 1,
          maximum: 2,
          weight: 2,
          from: [{ place: { question: 'grade' }, answer: 5 }],
        },
        { item: 'ill', points: 1, maximum: 1, weight: 1, from: [{ place: { question: 'ill' }, answer: true }] },
        { item: 'm', points: 0, maximum: 2, weight: 2, from: [{ place: { question: 'money' }, answer: 'no' }] },
      ],
      because: [
        {
          item: 'L1',
          title: text,
          points: 1,
          maximum: 2,
          weight: 2,
          from: [{ place: { question: 'grade' }, answer: 5 }],
        },
        { item: 'ill', points: 1, maximum: 1, weight: 1, from: [{ place: { question: 'ill' }, answer: true }] },
      ],
      subscales: {
        home: { points: 1, outOf: 3, outOfAll: 3, coverage: 1, missing: 0, band: 'low', bands: {} },
      },
    })
    expect(bare).toMatchObject({ version: '3.1.0', band: null })
    expect([bare?.bands, bare?.subscales]).toStrictEqual([{}, {}])
    const half = score(protocol, { ill: true })
    expect(half.load).toMatchObject({ points: 1, missing: 2, coverage: 0.2, subscales: { home: { points: null } } })
    const call = openCall(protocol)
    expect(call.points('home')).toBeNull()
    expect(() => call.score('home')).toThrow(/score: home .* Choose from: load, bare/)
  })

  test('knows its own sub-scales, whichever stand before it', () => {
    const items: ScoreItem[] = ['a', 'b'].map((id, one) => ({ id, question: 'ill', points: { true: one + 1 } }))
    const parts = (name: string) => items.map(({ id }) => ({ id: `${name}.${id}`, title: text, items: [id!] }))
    const scores = ['first', 'second', 'third'].map((id) => ({ id, title: text, items, subscales: parts(id) }))
    const found = score(asking(questions, { scores }), { ill: true })
    expect(
      Object.values(found).map(({ points, subscales }) => [
        points,
        Object.entries(subscales).map(([id, part]) => [id, part.points]),
      ]),
    ).toEqual(
      ['first', 'second', 'third'].map((id) => [
        3,
        [
          [`${id}.a`, 1],
          [`${id}.b`, 2],
        ],
      ]),
    )
  })

  test('can go below nothing, and what it can reach is then still counted from nothing', () => {
    const points = { good: -1, low: 0.5, sad: 1 }
    expect(pointsFor([{ question: 'mood', points }], { mood: { sami: 'good' } }, ['sami'])).toMatchObject({
      points: -1,
      outOf: 1,
      because: [],
    })
    const support: ScoreItem[] = [{ question: 'support', points: { family: 2, friends: -1 } }]
    expect(pointsFor(support, { support: ['family', 'friends'] })).toMatchObject({ points: 1, outOf: 2 })
  })

  test('is of the children of the family, and not of another who was asked after', () => {
    const protocol = asking(questions, {
      scores: [
        {
          id: 'load',
          title: text,
          items: [
            { question: 'mood', points: { good: 0, low: 1, sad: 2 } },
            {
              id: 'any',
              title: text,
              weight: 1,
              questions: ['mood'],
              levels: [{ level: 1, when: { someChild: { question: 'mood', operator: '=', answer: 'sad' } } }],
            },
          ],
        },
      ],
    })
    const answers: Answers = { mood: { sami: 'low', noor: 'sad' } }
    const known = (operator: '=' | '>', answer: number, children: string[]) =>
      holds({ points: 'load', operator, answer } as Condition, {
        protocol,
        answers,
        situation: { children: children.map((id) => ({ id })) },
        child: 'noor',
      })
    expect(known('=', 1, ['sami'])).toBe(true)
    expect(known('=', 3, ['sami', 'noor'])).toBe(true)
    expect(known('>', -1, [])).toBeNull()
    expect(score(protocol, answers, {}).load).toMatchObject({ points: null, items: [{ from: [] }, { from: [] }] })
  })

  test('is not there in a protocol without scores', () => {
    expect(score(asking(questions), { grade: 5 })).toStrictEqual({})
  })

  test('that looks at another twice, which looks at another twice, is not worked out twice for each', () => {
    const levels = (before: number) => {
      const when: Condition = { points: `s${before}`, operator: '>', answer: 0 }
      return [{ level: 1, when: { all: [when, when] } }]
    }
    const scores = Array.from({ length: 60 }, (_, number) => ({
      id: `s${number}`,
      title: text,
      items: [
        number === 0
          ? { question: 'ill', points: { true: 1 } }
          : { id: 'last', title: text, weight: 1, questions: ['ill'], levels: levels(number - 1) },
      ],
    }))
    expect(score(asking(questions, { scores }), { ill: true }).s59?.points).toBe(1)
  })

  test('of a question that the document does not have has no result, and rests on nothing', () => {
    expect(pointsFor([{ question: 'nobody', points: { a: 1 } }], {})).toMatchObject({
      points: null,
      outOfAll: 1,
      items: [{ item: 'nobody', points: null, from: [] }],
    })
  })

  test('on which nothing can be reached is not covered at all', () => {
    expect(pointsFor([{ question: 'ill', points: { true: 0 } }], { ill: true })).toMatchObject({
      points: 0,
      outOf: 0,
      outOfAll: 0,
      coverage: 0,
      missing: 0,
    })
  })

  test('has no dust: three times 0.1 is 0.3', () => {
    const items = ['a', 'b', 'c'].map((id): ScoreItem => ({ id, question: 'ill', points: { true: 0.1 } }))
    expect(pointsFor(items, { ill: true })).toMatchObject({ points: 0.3, outOf: 0.3, coverage: 1 })
  })
})

describe('for every family', () => {
  const items: ScoreItem[] = [
    grade,
    { question: 'money', points: { sometimes: 1, often: 2 } },
    { question: 'ill', points: { true: 1 } },
  ]
  const answers = fc.record(
    {
      grade: fc.integer({ min: 0, max: 1000 }).map((value) => value / 100),
      money: fc.constantFrom('no', 'sometimes', 'often'),
      ill: fc.boolean(),
    },
    { requiredKeys: [] },
  )

  test('the order of the answers never matters', () => {
    fc.assert(
      fc.property(answers, (given) => {
        expect(pointsFor(items, Object.fromEntries(Object.entries(given).reverse()))).toEqual(pointsFor(items, given))
      }),
    )
  })

  test('more load never lowers draaglast', () => {
    fc.assert(
      fc.property(answers, fc.integer({ min: 0, max: 1000 }), (given, lower) => {
        const heavier = {
          ...given,
          ill: true,
          ...(given.grade !== undefined && { grade: Math.min(given.grade, lower / 100) }),
        }
        const before = pointsFor(items, given).points ?? 0
        expect(pointsFor(items, heavier).points).toBeGreaterThanOrEqual(before)
        expect(pointsFor(items, { ...heavier, money: 'often' }).points).toBeGreaterThanOrEqual(before)
      }),
    )
  })
})
