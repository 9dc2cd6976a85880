import { describe, expect, test } from 'vitest'
import { asking, option, text } from '../../test/small'
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

test('a signal shows only when it definitely holds', () => {
  expect(signals(family, { grade: 5.45 })).toEqual([{ id: 'low', title: text }])
  expect(signals(family, { grade: 5.5 })).toEqual([])
  expect(signals(family, {})).toEqual([])
})
