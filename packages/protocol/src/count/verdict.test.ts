import { describe, expect, test } from 'vitest'
import { answered } from '../call/answered'
import { type Answers, declined, unknown } from '../document/answer'
import type { Condition } from '../document/condition'
import { defineProtocol } from '../document/protocol'
import type { Situation } from '../document/situation'
import { tellerOf, verdict } from './verdict'

const protocol = defineProtocol({
  id: 'thuis',
  version: '1.0.0',
  languages: ['nl'],
  title: { nl: 'Thuis' },
  attributes: [{ id: 'housing', of: 'family', title: { nl: 'Ruimte' }, askedBy: 'space' }],
  sections: [
    {
      id: 'all',
      title: { nl: 'Alles' },
      questions: [
        { id: 'free', type: 'boolean', text: { nl: 'Kunt u vrij praten?' } },
        {
          id: 'money',
          type: 'boolean',
          text: { nl: 'Zijn er zorgen over geld?' },
          enableWhen: { question: 'free', operator: '=', answer: true },
        },
        { id: 'grade', type: 'grade', text: { nl: 'Welk cijfer?' } },
        {
          id: 'space',
          type: 'choice',
          text: { nl: 'Hoe woont u?' },
          options: [{ code: 'krap', text: { nl: 'Krap' } }],
        },
        {
          id: 'homework',
          type: 'boolean',
          each: 'children',
          text: { nl: 'Lukt het huiswerk van {child}?' },
          enableWhen: { child: 'age', operator: '>=', answer: 4 },
        },
      ],
    },
  ],
})

const worried: Condition = { question: 'money', operator: '=', answer: true }
const insufficient: Condition = { question: 'grade', operator: '<', answer: 5.5 }
const heard = (condition: Condition, answers: Answers, situation: Situation = {}) =>
  verdict(condition, { protocol, answers, situation })

describe('a call says', () => {
  test('yes or no to what was answered', () => {
    expect(heard(insufficient, { grade: 5.45 })).toBe(true)
    expect(heard(insufficient, { grade: 5.5 })).toBe(false)
  })

  test('why it does not say', () => {
    expect(heard(insufficient, { grade: declined })).toEqual({ absent: 'declined' })
    expect(heard(insufficient, { grade: unknown })).toEqual({ absent: 'unknown' })
    expect(heard(insufficient, {})).toEqual({ absent: 'not-asked' })
  })

  test('nothing about money when it could not be asked: neither a worry nor the lack of one', () => {
    expect(heard(worried, { free: false, money: true })).toEqual({ absent: 'not-applicable' })
    expect(heard({ not: worried }, { free: false })).toEqual({ absent: 'not-applicable' })
    expect(heard({ question: 'money', operator: '!=', answer: true }, { free: false })).toEqual({
      absent: 'not-applicable',
    })
  })

  test('yes or no as soon as one part decides', () => {
    expect(heard({ all: [insufficient, worried] }, { grade: 7, free: true, money: declined })).toBe(false)
    expect(heard({ any: [insufficient, worried] }, { grade: 4 })).toBe(true)
  })

  test('the reason of the first part without a value when no part decides', () => {
    const both = { grade: unknown, free: true, money: declined }
    expect(heard({ all: [insufficient, worried] }, both)).toEqual({ absent: 'unknown' })
    expect(heard({ any: [worried, insufficient] }, both)).toEqual({ absent: 'declined' })
    expect(heard({ all: [worried, insufficient] }, { ...both, grade: 4 })).toEqual({ absent: 'declined' })
  })

  test('nothing where words stand in the place of a number', () => {
    expect(heard(insufficient, { grade: 'vier' })).toEqual({ absent: 'not-asked' })
  })

  test('always yes or no to whether something was answered', () => {
    expect(heard({ question: 'grade', operator: 'exists', answer: true }, {})).toBe(false)
    expect(heard({ question: 'grade', operator: 'exists', answer: true }, { grade: 0 })).toBe(true)
  })
})

test('an answer that is `null`, as plain JavaScript can have it, is silence and no no', () => {
  const nothing = (...ids: string[]) => Object.fromEntries(ids.map((id) => [id, null])) as unknown as Answers
  const notAsked = { absent: 'not-asked' }
  const conditions: Condition[] = [
    { question: 'free', operator: '=', answer: true },
    { question: 'grade', operator: '<', answer: 5.5 },
    { question: 'grade', operator: '!=', answer: 6 },
    { question: 'money', operator: '=', answer: true },
  ]
  for (const condition of conditions)
    expect(verdict(condition, { protocol, answers: nothing('free', 'grade', 'money') })).toEqual(notAsked)
  expect(verdict(conditions[3]!, { protocol, answers: { ...nothing('money'), free: true } })).toEqual(notAsked)
})

describe('of a change', () => {
  const dropped: Condition = { change: 'grade', operator: '<=', answer: -2 }

  test('we know only when both calls had a grade', () => {
    const before = (answers: Answers) => ({ previous: { date: '2020-04-14', answers } })
    expect(heard(dropped, { grade: 5 }, before({ grade: 7 }))).toBe(true)
    expect(heard(dropped, { grade: 5 }, before({ grade: declined }))).toEqual({ absent: 'declined' })
    expect(heard(dropped, { grade: 5 })).toEqual({ absent: 'not-asked' })
  })
})

describe('of a fact', () => {
  const cramped: Condition = { family: 'housing', operator: '=', answer: 'krap' }

  test('the record decides when the call does not say', () => {
    expect(heard(cramped, { space: declined }, { family: { housing: 'krap' } })).toBe(true)
  })

  test('the reason is that of the question that asks for it', () => {
    expect(heard(cramped, { space: declined })).toEqual({ absent: 'declined' })
    expect(heard({ family: 'income', operator: '=', answer: 1 }, {})).toEqual({ absent: 'not-asked' })
  })
})

describe('of several children', () => {
  const works: Condition = { someChild: { question: 'homework', operator: '=', answer: true } }
  const allWork: Condition = { everyChild: { question: 'homework', operator: '=', answer: true } }
  const children = [
    { id: 'noor', age: 1 },
    { id: 'sami', age: 8 },
    { id: 'lina', age: 10 },
  ]

  test('those to whom it does not apply are passed over', () => {
    expect(heard(allWork, { homework: { sami: true, lina: true } }, { children })).toBe(true)
    expect(heard(works, { homework: { sami: false, lina: false } }, { children })).toBe(false)
  })

  test('a family with only a baby is not counted', () => {
    expect(heard(works, {}, { children: [{ id: 'noor', age: 1 }] })).toEqual({ absent: 'not-applicable' })
  })

  test('the reason is that of the first child to whom it applies', () => {
    expect(heard(works, { homework: { sami: declined } }, { children })).toEqual({ absent: 'declined' })
  })

  test('nothing is known when the children are not', () => {
    expect(heard(works, {})).toEqual({ absent: 'not-asked' })
  })

  test('there is one answer for each child', () => {
    const call = answered(protocol, { homework: { sami: true, noor: true } }, { children })
    expect(tellerOf('homework', call.compiled)(call)).toEqual([
      { absent: 'not-applicable' },
      true,
      { absent: 'not-asked' },
    ])
  })
})
