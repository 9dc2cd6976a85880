import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asking, inSections, option, text } from '../../test/small'
import type { Answers } from '../document/answer'
import { declined } from '../document/answer'
import type { Condition } from '../document/condition'
import type { Situation } from '../document/situation'
import { holds } from './holds'

const family = asking(
  [
    { id: 'grade', type: 'grade', text },
    { id: 'children', type: 'grade', text },
    { id: 'work', type: 'boolean', text },
    { id: 'money', type: 'choice', text, options: ['no', 'sometimes', 'often'].map((code) => option(code)) },
    { id: 'support', type: 'choices', text, options: [option('family'), option('friends'), option('nobody', true)] },
    { id: 'story', type: 'text', text },
    { id: 'pupils', type: 'count', text },
    { id: 'mood', type: 'choice', each: 'children', text, options: [option('good'), option('sad')] },
    { id: 'school', type: 'choice', each: 'children', text, options: [option('rembrandt'), option('vermeer')] },
    { id: 'food', type: 'boolean', text, enableWhen: { question: 'money', operator: '=', answer: 'often' } },
  ],
  {
    attributes: [
      { id: 'work', of: 'family', title: text, askedBy: 'work' },
      { id: 'school', of: 'child', title: text, askedBy: 'school' },
    ],
  },
)
const children = [
  { id: 'sami', age: 9, facts: { school: 'rembrandt' } },
  { id: 'lina', age: 2 },
]

function truth(condition: Condition, answers: Answers = {}, situation: Situation = {}, child?: string) {
  return holds(condition, { protocol: family, answers, situation, ...(child !== undefined && { child }) })
}

describe('silence is never no', () => {
  const low: Condition = { question: 'grade', operator: '<', answer: 5.5 }

  test.each(['=', '!=', '<', '<=', '>', '>='] as const)('%s is unknown where nobody answered', (operator) => {
    expect(truth({ question: 'grade', operator, answer: 5 } as Condition)).toBeNull()
    expect(truth({ question: 'grade', operator, answer: 5 } as Condition, { grade: declined })).toBeNull()
  })

  test('the opposite of unknown is unknown', () => {
    expect(truth({ not: low })).toBeNull()
  })

  test('one no settles all, one yes settles any, and silence settles nothing', () => {
    const yes: Condition = { question: 'work', operator: '=', answer: true }
    expect(truth({ all: [low, yes] }, { work: false })).toBe(false)
    expect(truth({ all: [low, yes] }, { work: true })).toBeNull()
    expect(truth({ any: [low, yes] }, { work: true })).toBe(true)
    expect(truth({ any: [low, yes] }, { work: false })).toBeNull()
    expect([truth({ all: [] }), truth({ any: [] })]).toEqual([true, false])
  })

  test('only whether a value was given is always known', () => {
    const given: Condition = { question: 'grade', operator: 'exists', answer: true }
    expect([{}, { grade: declined }, { grade: 0 }].map((answers) => truth(given, answers))).toEqual([
      false,
      false,
      true,
    ])
  })

  test('a question the protocol does not have is unknown', () => {
    expect(truth({ question: 'weather', operator: '=', answer: 'rain' }, { weather: 'rain' })).toBeNull()
  })
})

describe('comparing', () => {
  test('5.45 is below 5.5, and 5.5 is not', () => {
    const low: Condition = { question: 'grade', operator: '<', answer: 5.5 }
    expect([5.45, 5.5].map((grade) => truth(low, { grade }))).toEqual([true, false])
  })

  test('with several codes looks whether the code is among them', () => {
    const support = { support: ['family', 'friends'] }
    expect(truth({ question: 'support', operator: '=', answer: 'friends' }, support)).toBe(true)
    expect(truth({ question: 'support', operator: '!=', answer: 'friends' }, support)).toBe(false)
    expect(truth({ question: 'support', operator: 'in', answer: ['nobody', 'family'] }, support)).toBe(true)
    expect(truth({ question: 'support', operator: 'in', answer: ['nobody'] }, support)).toBe(false)
  })

  test('how many were chosen leaves out "nobody"', () => {
    const two: Condition = { chosen: 'support', except: ['nobody'], operator: '>=', answer: 1 }
    expect([['nobody'], ['family']].map((support) => truth(two, { support }))).toEqual([false, true])
    const how: Condition = { chosen: 'support', operator: '=', answer: 2 }
    expect(truth(how, { support: ['nobody', 'family'] })).toBe(true)
    const one: Condition = { chosen: 'money', operator: '=', answer: 1 }
    expect([{ money: 'often' }, { money: 5 }, {}].map((answers) => truth(one, answers))).toEqual([true, null, null])
  })

  test('how much was written is counted in characters, and an emoji is one', () => {
    expect(truth({ length: 'story', operator: '=', answer: 1 }, { story: '👍' })).toBe(true)
    expect(truth({ length: 'story', operator: '>', answer: 2 }, { story: 'goed' })).toBe(true)
    expect(truth({ length: 'story', operator: '>', answer: 2 }, { story: 1234 })).toBeNull()
    expect(truth({ length: 'story', operator: '>', answer: 2 }, { story: declined })).toBeNull()
  })

  test.each(['<', '<=', '>', '>='] as const)('a text is not %s a number', (operator) => {
    expect(truth({ question: 'grade', operator, answer: 5 }, { grade: 'vier' })).toBeNull()
    expect(truth({ question: 'grade', operator, answer: 5 }, { grade: '4' })).toBeNull()
  })

  test('a number is below, at or above another', () => {
    const all = (operator: '<' | '<=' | '>' | '>=' | '=' | '!=') =>
      [5, 6, 7].map((grade) => truth({ question: 'grade', operator, answer: 6 } as Condition, { grade }))
    expect(all('<')).toEqual([true, false, false])
    expect(all('<=')).toEqual([true, true, false])
    expect(all('>')).toEqual([false, false, true])
    expect(all('>=')).toEqual([false, true, true])
    expect(all('=')).toEqual([false, true, false])
    expect(all('!=')).toEqual([true, false, true])
  })
})

describe('two numbers', () => {
  test('a difference has no dust: 6.1 is exactly 2 above 4.1', () => {
    const apart: Condition = { difference: ['grade', 'children'], operator: '>=', answer: 2 }
    expect(truth(apart, { grade: 6.1, children: 4.1 })).toBe(true)
    expect(truth(apart, { grade: 6.1 })).toBeNull()
  })

  test('a change is this call minus the previous one', () => {
    const drop: Condition = { change: 'grade', operator: '<=', answer: -2 }
    const previous = { date: '2020-04-17', answers: { grade: 8.3 } }
    expect([6.3, 6.4].map((grade) => truth(drop, { grade }, { previous }))).toEqual([true, false])
    expect(truth(drop, { grade: 3 })).toBeNull()
    expect(truth({ previous: 'grade', operator: '>', answer: 8 }, {}, { previous })).toBe(true)
  })

  test('a number that is not asked of this family is in no relation to another', () => {
    const both = asking([
      { id: 'grade', type: 'grade', text },
      { id: 'extra', type: 'grade', text, enableWhen: { question: 'grade', operator: '<', answer: 5.5 } },
    ])
    const apart = (pair: [string, string]): Condition => ({ difference: pair, operator: '>=', answer: -10 })
    for (const pair of [
      ['grade', 'extra'],
      ['extra', 'grade'],
    ] as [string, string][]) {
      expect(holds(apart(pair), { protocol: both, answers: { grade: 8, extra: 4 } })).toBe(false)
      expect(holds(apart(pair), { protocol: both, answers: { grade: 5, extra: 4 } })).toBe(true)
    }
  })

  test('what an earlier call did not ask of this family was not so', () => {
    const grown: Condition = { change: 'grade', operator: '>', answer: 0 }
    const previous = { date: '2020-04-17', answers: { grade: { absent: 'not-applicable' } as const } }
    expect(truth(grown, { grade: 8 }, { previous })).toBe(false)
    expect(truth({ previous: 'grade', operator: '!=', answer: 1 }, {}, { previous })).toBe(false)
    expect(truth({ previous: 'weather', operator: '=', answer: 1 }, {}, { previous })).toBeNull()
    expect(truth({ previous: 'mood', operator: '=', answer: 'sad' }, {}, { previous })).toBeNull()
  })

  test('for every two grades the difference is exact', () => {
    const grade = fc.integer({ min: 0, max: 1000 })
    fc.assert(
      fc.property(grade, grade, (a, b) => {
        const exactly: Condition = { difference: ['grade', 'children'], operator: '=', answer: (a - b) / 100 }
        expect(truth(exactly, { grade: a / 100, children: b / 100 })).toBe(true)
      }),
    )
  })
})

describe('children', () => {
  const sad: Condition = { question: 'mood', operator: '=', answer: 'sad' }
  const mood = { mood: { sami: 'good', lina: 'sad' } }

  test('within a child only that child is seen', () => {
    expect(truth(sad, mood, { children }, 'sami')).toBe(false)
    expect(truth(sad, mood, { children }, 'lina')).toBe(true)
    expect(truth({ someChild: sad }, mood, { children }, 'sami')).toBe(false)
    expect(truth({ everyChild: sad }, mood, { children }, 'lina')).toBe(true)
  })

  test('what is heard about one child never changes what holds for another', () => {
    const conditions = [
      sad,
      { someChild: sad },
      { everyChild: { not: sad } },
      { all: [sad, { child: 'school', operator: '=', answer: 'vermeer' }] },
    ]
    const answer = fc.option(fc.constantFrom('good', 'sad'), { nil: undefined })
    fc.assert(
      fc.property(fc.constantFrom(...conditions), answer, answer, answer, (condition, sami, lina, other) => {
        const about = (one: string | undefined) => ({
          mood: { sami, lina: one },
          school: { sami: 'vermeer', lina: 'vermeer' },
        })
        expect(truth(condition as Condition, about(lina), { children }, 'sami')).toBe(
          truth(condition as Condition, about(other), { children }, 'sami'),
        )
      }),
    )
  })

  test('a child who is not in the record is seen by what was heard of it', () => {
    const noor = { mood: { noor: 'sad', undefined: 'sad' } }
    expect(truth(sad, noor, { children }, 'noor')).toBe(true)
    expect(truth(sad, noor, {}, 'noor')).toBe(true)
    expect(truth(sad, { mood: { noor: 'good' } }, { children }, 'noor')).toBe(false)
    expect(truth({ child: 'age', operator: '>', answer: 4 }, noor, { children }, 'noor')).toBeNull()
    // It is no child of the family as far as anybody knows.
    expect(truth({ someChild: sad }, noor, { children: [] })).toBe(false)
  })

  test('an answer to the family is none about a child, and one about a child none of the family', () => {
    expect(truth(sad, { mood: 'sad' } as Answers, { children }, 'sami')).toBeNull()
    expect(truth(sad, { mood: ['sad'] } as Answers, { children }, 'sami')).toBeNull()
    expect(truth(sad, { mood: declined } as Answers, { children }, 'sami')).toBeNull()
    expect(truth({ question: 'grade', operator: '>', answer: 0 }, { grade: { sami: 6, undefined: 6 } })).toBeNull()
    expect(truth(sad, { mood: { sami: 'good' } }, { children }, 'lina')).toBeNull()
    expect(truth(sad, { mood: {} }, { children: [{ id: 'toString' }] }, 'toString')).toBeNull()
  })

  test('outside a child a question about children is unknown', () => {
    expect(truth(sad, mood, { children })).toBeNull()
    expect(truth({ child: 'age', operator: '>', answer: 4 }, {}, { children })).toBeNull()
  })

  test('a question that not every child is asked is unknown outside a child, and not so for who is not asked', () => {
    const each = asking([
      { id: 'mood', type: 'choice', each: 'children', text, options: [option('good'), option('sad')] },
      { id: 'cries', type: 'boolean', each: 'children', text, enableWhen: sad },
    ])
    const cries: Condition = { question: 'cries', operator: '=', answer: true }
    const answers = { mood: { sami: 'good', lina: 'sad' }, cries: { sami: true, lina: true } }
    const known = (child?: string) =>
      holds(cries, { protocol: each, answers, situation: { children }, ...(child !== undefined && { child }) })
    expect([known(), known('sami'), known('lina')]).toEqual([null, false, true])
  })

  test('some child, every child', () => {
    expect(truth({ someChild: sad }, mood, { children })).toBe(true)
    expect(truth({ everyChild: sad }, mood, { children })).toBe(false)
    expect(truth({ someChild: sad }, { mood: { sami: 'good' } }, { children })).toBeNull()
  })

  test('no children is not the same as not knowing whether there are any', () => {
    expect(truth({ someChild: sad }, {}, { children: [] })).toBe(false)
    expect(truth({ everyChild: sad }, {}, { children: [] })).toBe(true)
    expect(truth({ someChild: sad })).toBeNull()
    expect(truth({ everyChild: sad })).toBeNull()
  })

  test('the previous call is looked at for the same child', () => {
    const previous = { date: '2020-04-17', answers: { mood: { sami: 'sad', lina: 'good' } } }
    expect(truth({ previous: 'mood', operator: '=', answer: 'sad' }, {}, { children, previous }, 'sami')).toBe(true)
    expect(truth({ previous: 'mood', operator: '=', answer: 'sad' }, {}, { children, previous }, 'lina')).toBe(false)
  })
})

describe('facts', () => {
  const many: Condition = { family: 'childCount', operator: '=', answer: 2 }

  test('the children under 18 are counted, and those of whom we do not know the age, unless the record states a count', () => {
    expect(truth(many, {}, { children: [{ id: 'a', age: 17.9 }, { id: 'b', age: 18 }, { id: 'c' }] })).toBe(true)
    expect(truth(many, {}, { family: { childCount: 2 }, children: [{ id: 'sami' }] })).toBe(true)
  })

  test('what the parent says goes before the record, and silence does not', () => {
    const works: Condition = { family: 'work', operator: '=', answer: true }
    const situation = { family: { work: true } }
    expect([{ work: false }, { work: declined }, {}].map((answers) => truth(works, answers, situation))).toEqual([
      false,
      true,
      true,
    ])
  })

  test('the same for a child', () => {
    const there: Condition = { child: 'school', operator: '=', answer: 'rembrandt' }
    expect(truth(there, {}, { children }, 'sami')).toBe(true)
    expect(truth(there, { school: { sami: 'vermeer' } }, { children }, 'sami')).toBe(false)
    expect(truth(there, {}, { children }, 'lina')).toBeNull()
  })
})

describe('a question that is not asked', () => {
  const hidden = { money: 'no', food: true }

  test('is not so, whatever is compared', () => {
    expect(truth({ question: 'food', operator: '=', answer: true }, hidden)).toBe(false)
    expect(truth({ question: 'food', operator: '!=', answer: true }, hidden)).toBe(false)
    expect(truth({ question: 'food', operator: 'in', answer: ['x'] }, hidden)).toBe(false)
    expect(truth({ question: 'food', operator: 'exists', answer: true }, hidden)).toBe(false)
  })

  test('counts again as soon as it is asked, and as long as we do not know', () => {
    expect(truth({ question: 'food', operator: '=', answer: true }, { money: 'often', food: true })).toBe(true)
    expect(truth({ question: 'food', operator: '=', answer: true }, { food: true })).toBe(true)
  })
})

describe('a score', () => {
  const weighed = asking(
    [
      { id: 'work', type: 'boolean', text },
      { id: 'room', type: 'boolean', text },
    ],
    {
      scores: [
        {
          id: 'load',
          title: text,
          items: [
            { question: 'work', points: { false: 7 } },
            { question: 'room', points: { false: 13 } },
          ],
        },
      ],
    },
  )

  test('is a percentage of what was answered, compared exactly', () => {
    const at = (answer: number): Condition => ({ score: 'load', operator: '>=', answer })
    expect(holds(at(35), { protocol: weighed, answers: { work: false, room: true } })).toBe(true)
    expect(holds(at(35.01), { protocol: weighed, answers: { work: false, room: true } })).toBe(false)
    expect(holds(at(0), { protocol: weighed, answers: {} })).toBeNull()
    expect(holds({ score: 'other', operator: '>=', answer: 0 }, { protocol: weighed, answers: {} })).toBeNull()
  })

  test('in points is compared as it is, and is unknown where there is no result', () => {
    const known = (condition: Condition, answers: Answers) => holds(condition, { protocol: weighed, answers })
    expect(known({ points: 'load', operator: '=', answer: 7 }, { work: false })).toBe(true)
    expect(known({ points: 'load', operator: '>=', answer: 0 }, {})).toBeNull()
    expect(known({ points: 'other', operator: '>=', answer: 0 }, { work: false })).toBeNull()
  })

  test('that nobody can reach anything on has no percentage', () => {
    const empty = asking([{ id: 'work', type: 'boolean', text }], {
      scores: [{ id: 'load', title: text, items: [{ question: 'work', points: { true: 0 } }] }],
    })
    const at = { protocol: empty, answers: { work: true } }
    expect(holds({ score: 'load', operator: '>=', answer: 0 }, at)).toBeNull()
    expect(holds({ points: 'load', operator: '=', answer: 0 }, at)).toBe(true)
  })
})

test('questions that wait for each other are unknown, and do not hang', () => {
  const circle = inSections(
    [
      {
        id: 'circle',
        title: text,
        questions: [
          { id: 'a', type: 'boolean', text, enableWhen: { question: 'b', operator: '=', answer: true } },
          { id: 'b', type: 'boolean', text, enableWhen: { question: 'a', operator: '=', answer: true } },
          { id: 'c', type: 'boolean', text, enableWhen: { score: 'own', operator: '>', answer: 0 } },
          { id: 'd', type: 'boolean', text, enableWhen: { points: 'other', operator: '>', answer: 0 } },
        ],
      },
    ],
    {
      scores: [
        { id: 'own', title: text, items: [{ question: 'c', points: { true: 1 } }] },
        { id: 'beside', title: text, items: [{ question: 'a', points: { true: 1 } }] },
        { id: 'other', title: text, items: [{ question: 'd', points: { true: 1 } }] },
      ],
    },
  )
  expect(holds({ question: 'a', operator: '=', answer: true }, { protocol: circle, answers: {} })).toBeNull()
  expect(holds({ score: 'own', operator: '>', answer: 0 }, { protocol: circle, answers: { c: true } })).toBe(true)
  expect(holds({ points: 'other', operator: '>', answer: 0 }, { protocol: circle, answers: { d: true } })).toBe(true)
})
