import { describe, expect, test } from 'vitest'
import { asking, option, text } from '../../test/small'
import { declined } from '../document/answer'
import type { Protocol } from '../document/protocol'
import type { BalanceRule } from '../document/rules'
import { balance } from './balance'
import { signals } from './signal'

const rules: BalanceRule = {
  id: 'balance-1',
  load: 'draaglast',
  capacity: 'draagkracht',
  minimumCoverage: 0.6,
  tooLittle: { id: 'te_weinig_informatie', title: text },
  classes: [
    {
      id: 'uit_balans',
      title: text,
      when: {
        any: [
          { score: 'draaglast', operator: '>=', answer: 45 },
          {
            all: [
              { score: 'draaglast', operator: '>=', answer: 35 },
              { score: 'draagkracht', operator: '<', answer: 40 },
            ],
          },
        ],
      },
    },
    { id: 'kwetsbaar', title: text, when: { score: 'draaglast', operator: '>=', answer: 25 } },
    { id: 'in_balans', title: text },
  ],
  floors: [
    { id: 'insufficient', title: text, when: { question: 'grade', operator: '<', answer: 5.5 }, atLeast: 'kwetsbaar' },
  ],
}

/** The load and the capacity are counts out of 20, so a percentage is five times the count. */
const counts = Array.from({ length: 21 }, (_, count) => String(count))
const points = Object.fromEntries(counts.map((count) => [count, Number(count)]))
const family = asking(
  [
    { id: 'grade', type: 'grade', text },
    { id: 'load', type: 'choice', text, options: counts.map((count) => option(count)) },
    { id: 'capacity', type: 'choice', text, options: counts.map((count) => option(count)) },
    { id: 'extra', type: 'boolean', text },
  ],
  {
    scores: [
      { id: 'draaglast', title: text, items: [{ question: 'load', points }] },
      {
        id: 'draagkracht',
        title: text,
        items: [
          { question: 'capacity', points },
          { question: 'extra', points: { true: 20 } },
        ],
      },
    ],
    balance: rules,
    signals: [{ id: 'low', title: text, when: { question: 'grade', operator: '<', answer: 5.5 } }],
  },
)

function classOf(load: string, capacity: string, grade = 7) {
  return balance(family, { load, capacity, grade, extra: true })?.class
}

describe('the class of a family', () => {
  test('is the first whose condition holds, to the point', () => {
    expect(['4', '5', '8', '9'].map((load) => classOf(load, '20'))).toEqual([
      'in_balans',
      'kwetsbaar',
      'kwetsbaar',
      'uit_balans',
    ])
    const heavy = (capacity: boolean) =>
      balance(family, { load: '7', capacity: '15', extra: capacity, grade: 7 })?.class
    expect([heavy(true), heavy(false)]).toEqual(['kwetsbaar', 'uit_balans'])
  })

  test('is lifted by a floor, and never made milder', () => {
    expect(classOf('0', '20', 5.45)).toBe('kwetsbaar')
    expect(classOf('20', '20', 5.45)).toBe('uit_balans')
    expect(classOf('0', '20', 5.5)).toBe('in_balans')
  })

  test('is not given where too little was answered on one side, and the floors are told all the same', () => {
    const found = balance(family, { load: '20', capacity: '0', grade: 4 })
    expect(found).toMatchObject({
      class: 'te_weinig_informatie',
      coverage: { load: 1, capacity: 0.5 },
      floors: [{ id: 'insufficient' }],
    })
    expect(balance(family, {})?.class).toBe('te_weinig_informatie')
  })

  test('needs exactly the minimum', () => {
    const exactly = { ...family, balance: { ...rules, minimumCoverage: 0.5 } }
    expect(balance(exactly, { load: '0', capacity: '20' })?.class).toBe('in_balans')
  })

  test('comes with the name of the rules and both scores', () => {
    expect(balance(family, { load: '4', capacity: '10' })).toMatchObject({
      rules: 'balance-1',
      load: { points: 4, outOf: 20 },
      capacity: { points: 10 },
    })
  })

  test('does not exist in a protocol without rules for it', () => {
    expect(balance(asking([]), {})).toBeNull()
  })
})

describe('the caller’s own estimate', () => {
  const classes = ['uit_balans', 'kwetsbaar', 'in_balans']
  const estimated = {
    ...family,
    sections: [
      {
        id: 'after',
        title: text,
        questions: [
          ...family.sections[0]!.questions,
          { id: 'own.load', type: 'choice', text, options: [option('licht'), option('zwaar')] },
          { id: 'own.capacity', type: 'choice', text, options: [option('klein'), option('groot')] },
          { id: 'own.class', type: 'choice', text, options: classes.map((code) => option(code)) },
        ],
      },
    ],
    balance: { ...rules, estimate: { load: 'own.load', capacity: 'own.capacity', balance: 'own.class' } },
  } satisfies Protocol
  const vulnerable = { load: '5', capacity: '20', extra: true, grade: 7 }

  test('stands beside what was computed, with how many classes it differs', () => {
    const said = { 'own.load': 'zwaar', 'own.capacity': declined }
    const beside = (own: string) => balance(estimated, { ...vulnerable, ...said, 'own.class': own })
    expect(beside('kwetsbaar')).toMatchObject({
      class: 'kwetsbaar',
      estimate: { load: 'zwaar', capacity: declined, class: 'kwetsbaar', difference: 0 },
    })
    expect(beside('uit_balans')?.estimate?.difference).toBe(-1)
    expect(beside('in_balans')?.estimate?.difference).toBe(1)
  })

  test('has no difference where she did not say, or nothing was computed', () => {
    expect(balance(estimated, vulnerable)?.estimate).toEqual({
      load: null,
      capacity: null,
      class: null,
      difference: null,
    })
    expect(balance(estimated, { ...vulnerable, 'own.class': declined })?.estimate).toMatchObject({
      class: declined,
      difference: null,
    })
    expect(balance(estimated, { 'own.class': 'in_balans' })?.estimate?.difference).toBeNull()
  })

  test('is not there when the protocol does not ask her', () => {
    expect(balance(family, vulnerable)?.estimate).toBeNull()
  })
})

describe('rules that name what the document does not have', () => {
  test('weigh nothing where the score is missing', () => {
    const found = balance(asking([{ id: 'grade', type: 'grade', text }], { balance: rules }), { grade: 4 })
    expect(found).toMatchObject({
      class: 'te_weinig_informatie',
      floors: [{ id: 'insufficient', title: text }],
      coverage: { load: 0, capacity: 0 },
      load: { rule: 'draaglast', version: '1.0.0', points: null, outOf: 0, outOfAll: 0, missing: 0, band: null },
      capacity: { rule: 'draagkracht', bands: {}, items: [], because: [], subscales: {} },
    })
  })

  test('weigh nothing where other scores are there', () => {
    const scores = ['worries', 'friends'].map((id) => ({ id, title: text, items: [{ question: 'ill', points: {} }] }))
    const found = balance(asking([{ id: 'ill', type: 'boolean', text }], { scores, balance: rules }), { ill: true })
    expect([found?.load, found?.capacity]).toMatchObject([
      { rule: 'draaglast', points: null, items: [] },
      { rule: 'draagkracht', points: null, items: [] },
    ])
  })

  test('hear nothing where the question of her estimate is missing', () => {
    const estimate = { load: 'nobody', capacity: 'nobody', balance: 'nobody' }
    expect(balance({ ...family, balance: { ...rules, estimate } }, { load: '0' })?.estimate).toEqual({
      load: null,
      capacity: null,
      class: null,
      difference: null,
    })
  })

  test('say that too little is known where there is no class at all', () => {
    const bare = { ...family, balance: { ...rules, minimumCoverage: 0, classes: [] } }
    expect(balance(bare, { load: '0', grade: 4 })?.class).toBe('te_weinig_informatie')
  })

  test('do not lift where the floor names no class', () => {
    const floors = [{ ...rules.floors[0]!, atLeast: 'nowhere' }]
    const bare = { ...family, balance: { ...rules, floors } }
    expect(balance(bare, { load: '0', capacity: '20', extra: true, grade: 4 })?.class).toBe('in_balans')
  })
})

test('a signal shows only when it definitely holds', () => {
  expect(signals(family, { grade: 5.45 })).toEqual([{ id: 'low', title: text }])
  expect(signals(family, { grade: 5.5 })).toEqual([])
  expect(signals(family, {})).toEqual([])
  expect(signals(asking([]), {})).toEqual([])
})
