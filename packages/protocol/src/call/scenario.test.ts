import { expect, test } from 'vitest'
import { checkIn } from '../../test/check-in'
import vectors from '../../test/fixtures/balance-vectors.json'
import { parseScenarios } from '../admit/parse-scenarios'
import type { Protocol } from '../document/protocol'
import { gezinInBeeld } from '../gezin-in-beeld'
import { checkScenario, type Expectation } from './scenario'

const comes = (expectation: Expectation, answers = { parentGrade: 4 }) =>
  checkScenario(checkIn, { name: 'low', answers, expect: expectation })

test('a scenario that comes out as it says has nothing to tell', () => {
  expect(
    comes({
      asks: ['parentHeavy'],
      doesNotAsk: ['childMood@sami'],
      next: 'parentHeavy',
      scores: { draaglast: 1, draagkracht: null },
      bands: { draaglast: null },
      balance: 'te_weinig_informatie',
      signals: ['insufficient'],
    }),
  ).toEqual([])
  expect(comes({})).toEqual([])
})

test('whatever comes out otherwise is told', () => {
  const found = comes(
    {
      asks: ['parentHeavy'],
      doesNotAsk: ['parentGrade'],
      next: 'parentHeavy',
      scores: { draaglast: 1 },
      bands: { draagkracht: 'x' },
      balance: 'kwetsbaar',
      signals: ['insufficient'],
    },
    { parentGrade: 8 },
  )
  expect(found).toEqual([
    { what: 'asks > parentHeavy', expected: true, found: false },
    { what: 'doesNotAsk > parentGrade', expected: false, found: true },
    { what: 'next', expected: 'parentHeavy', found: null },
    { what: 'scores > draaglast', expected: 1, found: 0 },
    { what: 'bands > draagkracht', expected: 'x', found: null },
    { what: 'balance', expected: 'kwetsbaar', found: 'te_weinig_informatie' },
    { what: 'signals', expected: ['insufficient'], found: [] },
  ])
})

test('a sub-scale has a band too', () => {
  const home = { id: 'home', title: { nl: 'x' }, items: ['lowGrade'], bands: [{ id: 'some', from: 1 }] }
  const parted = { ...checkIn, scores: [{ ...checkIn.scores[0], subscales: [home] }, checkIn.scores[1]] } as Protocol
  const found = (bands: { [scale: string]: string }) =>
    checkScenario(parted, { name: 'x', answers: { parentGrade: 4 }, expect: { bands } })
  expect(found({ home: 'some' })).toEqual([])
  expect(found({ home: 'none' })).toEqual([{ what: 'bands > home', expected: 'none', found: 'some' }])
  expect(() => found({ house: 'some' })).toThrow('score: house cannot stand here.')
})

test('signals are told in any order', () => {
  const when = { question: 'parentGrade', operator: '<', answer: 5.5 } as const
  const ids = ['zorg', 'aandacht', 'morgen']
  const two = { ...checkIn, signals: ids.map((id) => ({ id, title: { nl: id }, when })) }
  const found = (signals: string[]) =>
    checkScenario(two, { name: 'x', answers: { parentGrade: 4 }, expect: { signals } })
  expect(found(['morgen', 'zorg', 'aandacht'])).toEqual([])
  expect(found(['zorg'])).toEqual([{ what: 'signals', expected: ['zorg'], found: ['aandacht', 'morgen', 'zorg'] }])
})

test('a protocol without a balance comes out in no class', () => {
  const { balance: _, ...without } = checkIn
  expect(checkScenario(without, { name: 'x', answers: {}, expect: { balance: 'kwetsbaar' } })).toEqual([
    { what: 'balance', expected: 'kwetsbaar', found: null },
  ])
})

test('the worked examples of the balance are scenarios too', () => {
  for (const { name, answers, draaglast, balance } of vectors.examples) {
    const own = Object.fromEntries(
      Object.entries(answers).map(([id, answer]) => [id, id.startsWith('kind.') ? { sami: answer } : answer]),
    )
    const situation = {
      children: [
        { id: 'sami', age: 8 },
        { id: 'lina', age: 6 },
      ],
    }
    const file = {
      scenarios: [{ name, situation, answers: own, expect: { scores: { draaglast: draaglast.points }, balance } }],
    }
    const parsed = parseScenarios(gezinInBeeld, file)
    expect(parsed.ok && parsed.scenarios.flatMap((scenario) => checkScenario(gezinInBeeld, scenario))).toEqual([])
  }
})

test('a file of scenarios that is not right is told so, to the place', () => {
  const codes = (file: unknown) => {
    const parsed = parseScenarios(checkIn, file)
    return parsed.ok ? [] : parsed.problems.map(({ code, pointer }) => [code, pointer.join('.')])
  }
  expect(codes({})).toEqual([['GIB102', '']])
  expect(codes({ scenarios: [] })).toEqual([['GIB105', 'scenarios']])
  expect(codes({ scenarios: [{ name: 'x', answers: { parentGrade: 65 }, expect: { signals: [] } }] })).toEqual([
    ['GIB305', 'scenarios.0.answers.parentGrade'],
  ])
  expect(codes({ scenarios: [{ name: 'x', answers: {}, expekt: {}, expect: { signals: [] } }] })).toEqual([
    ['GIB103', 'scenarios.0.expekt'],
  ])
  const previous = { date: '2020-04-01', answers: { weather: 'rain' } }
  expect(codes({ scenarios: [{ name: 'x', answers: {}, situation: { previous }, expect: { signals: [] } }] })).toEqual([
    ['GIB301', 'scenarios.0.situation.previous.answers.weather'],
  ])
})

test('what is expected of a place that no call of this family has is told', () => {
  const situation = { children: [{ id: 'sami', age: 8 }] }
  const told = (expect: object, family: object = situation) => {
    const scenario = { name: 'x', situation: family, answers: { parentGrade: 8 }, expect }
    const parsed = parseScenarios(checkIn, { scenarios: [scenario] })
    return parsed.ok
      ? []
      : parsed.problems.map(({ code, pointer, nearest }) => [code, pointer.slice(2).join('.'), nearest])
  }
  expect(told({ doesNotAsk: ['childMood@samy'] })).toEqual([['GIB402', 'expect.doesNotAsk.0', 'sami']])
  expect(told({ doesNotAsk: ['childMood'] })).toEqual([['GIB302', 'expect.doesNotAsk.0', 'childMood@sami']])
  expect(told({ doesNotAsk: ['parentHeavy@sami'] })).toEqual([['GIB303', 'expect.doesNotAsk.0', 'parentHeavy']])
  expect(told({ doesNotAsk: ['childMod@sami'] })).toEqual([['GIB404', 'expect.doesNotAsk.0', 'childMood']])
  expect(told({ asks: ['parentGrade', 'childMood@samy'] })).toEqual([['GIB402', 'expect.asks.1', 'sami']])
  expect(told({ next: 'childMood' })).toEqual([['GIB302', 'expect.next', 'childMood@sami']])
  expect(told({ asks: ['childMood@sami'] }, {})).toEqual([['GIB402', 'expect.asks.0', undefined]])
  // Of two children nobody knows which was meant.
  const two = { children: [{ id: 'sami' }, { id: 'lina' }] }
  expect(told({ asks: ['childMood'] }, two)).toEqual([['GIB302', 'expect.asks.0', undefined]])
  expect(told({ asks: ['childMood@sami'], doesNotAsk: ['childMood@lina'] }, two)).toEqual([])
  expect(told({ asks: ['parentGrade'], doesNotAsk: ['parentHeavy'], next: 'childMood@sami' })).toEqual([])
})

test('a band that a scale does not have is told with the one that was meant', () => {
  const bands = [
    { id: 'licht', from: 0 },
    { id: 'zwaar', from: 1 },
  ]
  const home = { id: 'home', title: { nl: 'x' }, items: ['lowGrade'], bands }
  const parted = { ...checkIn, scores: [{ ...checkIn.scores[0], subscales: [home] }, checkIn.scores[1]] } as Protocol
  const told = (bands: object) => {
    const parsed = parseScenarios(parted, { scenarios: [{ name: 'x', answers: {}, expect: { bands } }] })
    return parsed.ok ? [] : parsed.problems.map(({ code, facts, nearest }) => [code, facts, nearest])
  }
  expect(told({ home: 'zwar' })).toEqual([['GIB404', { kind: 'band', id: 'zwar' }, 'zwaar']])
  expect(told({ home: 'zwaar' })).toEqual([])
  expect(told({ home: null })).toEqual([])
  expect(told({ draaglast: 'zwaar' })).toEqual([['GIB404', { kind: 'band', id: 'zwaar' }, undefined]])
})

test('a scenario that expects nothing is told, because it always comes out', () => {
  const told = (expect: object) => {
    const parsed = parseScenarios(checkIn, { scenarios: [{ name: 'x', answers: {}, expect }] })
    return parsed.ok ? [] : parsed.problems.map(({ code, pointer }) => [code, pointer.join('.')])
  }
  const nothing = [['GIB407', 'scenarios.0.expect']]
  expect(told({})).toEqual(nothing)
  expect(told({ asks: [], doesNotAsk: [], scores: {}, bands: {} })).toEqual(nothing)
  // That there are no signals, or that nothing is left to ask, is something to expect.
  expect(told({ signals: [] })).toEqual([])
  expect(told({ next: null })).toEqual([])
  expect(told({ scores: { draaglast: null } })).toEqual([])
})
