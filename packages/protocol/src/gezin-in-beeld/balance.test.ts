import { describe, expect, test } from 'vitest'
import vectors from '../../test/fixtures/balance-vectors.json'
import { balance } from '../call/balance'
import { score } from '../call/score'
import { signals } from '../call/signal'
import { type Answers, declined, type Value } from '../document/answer'
import { questionOf } from '../document/place'
import type { Situation } from '../document/situation'
import { gezinInBeeld } from './protocol'

/** Two children, so that questions about sharing and about each other are asked. */
const family: Situation = {
  children: [
    { id: 'sami', age: 8 },
    { id: 'lina', age: 6 },
  ],
}
const heard = (answers: Answers, situation: Situation = family) => score(gezinInBeeld, answers, situation)
const points = (item: string, answers: Answers) => {
  const scores = heard(answers)
  return [...scores.draaglast!.because, ...scores.draagkracht!.because].find((reason) => reason.item === item)?.points
}
const draaglast = (answers: Answers) => heard(answers).draaglast!
const signalled = (answers: Answers, situation: Situation = {}) =>
  signals(gezinInBeeld, answers, { ...family, ...situation }).map((signal) => signal.id)

describe.each(vectors.examples)('$name', (example) => {
  const answers = aboutSami(example.answers)
  const found = balance(gezinInBeeld, answers, family)!

  test.each(['draaglast', 'draagkracht'] as const)('%s has these points, and for these reasons', (side) => {
    const { load, capacity } = found
    const { points, outOf, outOfAll, because } = side === 'draaglast' ? load : capacity
    const { factors, ...wanted } = example[side]
    expect({ points, of: outOf, weightOfAll: outOfAll }).toEqual(wanted)
    expect(because.map(({ item, title, points }) => ({ id: item, label: title?.nl, points }))).toEqual(factors)
  })

  test(`comes out as ${example.balance}`, () => {
    expect(found.rules).toBe(vectors.rules)
    expect(found.class).toBe(example.balance)
    expect(found.floors.map((floor) => floor.title.nl)).toEqual(example.floorReasons)
  })

  test('shows with every reason the answer it came from', () => {
    for (const reason of [...found.load.because, ...found.capacity.because]) {
      expect(reason.from.length, reason.item).toBeGreaterThan(0)
      for (const { place, answer } of reason.from) expect(example.answers).toHaveProperty([place.question], answer)
    }
  })
})

describe('the two lists', () => {
  test('have 17 and 15 indicators, and 21 and 18 points at most', () => {
    const [load, capacity] = gezinInBeeld.scores
    expect(load.items.map((item) => item.id)).toEqual(Array.from({ length: 17 }, (_, index) => `L${index + 1}`))
    expect(capacity.items.map((item) => item.id)).toEqual(Array.from({ length: 15 }, (_, index) => `K${index + 1}`))
    expect([heard({}).draaglast!.outOfAll, heard({}).draagkracht!.outOfAll]).toEqual([21, 18])
  })

  test('give no points, and not zero, when nothing was heard', () => {
    expect(heard({}).draaglast).toMatchObject({ points: null, outOf: 0, coverage: 0 })
  })
})

describe('of several children the one who has it hardest counts', () => {
  test('one sign is half, two signs of the same child are whole', () => {
    expect(points('L4', { 'kind.anders': { sami: ['nee'], lina: ['huilt'] } })).toBe(0.5)
    expect(points('L4', { 'kind.anders': { sami: ['huilt'], lina: ['bang'] } })).toBe(0.5)
    expect(points('L4', { 'kind.anders': { sami: ['huilt'], lina: ['bang', 'slaapt'] } })).toBe(1)
  })

  test('extra care that is hard for one child counts, also when it goes well for the other', () => {
    expect(points('L5', { 'kind.extra': { sami: 'ja_lukt', lina: 'ja_zwaar' } })).toBe(1)
    expect(points('L5', { 'kind.extra': { sami: 'ja_lukt' } })).toBeUndefined()
  })
})

describe('of several questions the heaviest answer counts', () => {
  test('a computer, Wi-Fi and sharing are one indicator', () => {
    expect(points('L10', { 'digi.apparaat': 'alleen_telefoon' })).toBe(1)
    expect(points('L10', { 'digi.apparaat': 'ja', 'digi.wifi': 'soms' })).toBe(0.5)
    expect(points('L10', { 'digi.wifi': 'soms', 'digi.delen': 'ja_probleem' })).toBe(1)
    expect(points('L10', { 'digi.apparaat': 'ja', 'digi.wifi': 'ja', 'digi.delen': 'ja_schema' })).toBeUndefined()
  })

  test('worries about corona and about family are one indicator', () => {
    expect(points('L15', { 'zorg.corona': 'nee', 'zorg.familie': 'veel' })).toBe(1)
    expect(points('L15', { 'zorg.corona': 'beetje', 'zorg.familie': declined })).toBe(0.5)
    expect(draaglast({ 'zorg.corona': 'nee' })).toMatchObject({ points: 0, outOf: 1 })
    expect(draaglast({ 'zorg.corona': declined })).toMatchObject({ points: null, outOf: 0 })
  })
})

describe('money for food', () => {
  test('counts as no load for who has no money worries and so is not asked', () => {
    expect(draaglast({ 'geld.zorgen': 'nee' })).toMatchObject({ points: 0, outOf: 4 })
  })

  test('is a gap for who has money worries and was not asked', () => {
    expect(draaglast({ 'geld.zorgen': 'soms' })).toMatchObject({ points: 1, outOf: 2 })
    expect(draaglast({ 'geld.zorgen': declined, 'geld.eten': declined })).toMatchObject({ points: null, outOf: 0 })
  })

  test('weighs double', () => {
    expect(points('L12', { 'geld.zorgen': 'vaak', 'geld.eten': 'meestal' })).toBe(1)
    expect(points('L12', { 'geld.zorgen': 'vaak', 'geld.eten': 'vaak_niet' })).toBe(2)
  })
})

describe('"nobody" and "nothing" are answers, but no strength', () => {
  test.each([
    ['K3', 'steun.wie', 'niemand'],
    ['K6', 'dag.samen', 'weinig'],
    ['K13', 'ouder.helpt', 'niets_genoemd'],
    ['K14', 'goed.iets', 'niets_genoemd'],
    ['K15', 'steun.voor_anderen', 'niets'],
  ])('%s gives nothing for %s %s', (item, question, code) => {
    const { points: given, outOf } = heard({ [question]: [code] }).draagkracht!
    expect([points(item, { [question]: [code] }), given]).toEqual([undefined, 0])
    expect(outOf).toBeGreaterThan(0)
  })
})

describe('the grades', () => {
  test.each([
    [4.49, 2, undefined],
    [4.5, 1, undefined],
    [5.45, 1, undefined],
    [5.5, undefined, undefined],
    [6.49, undefined, undefined],
    [6.5, undefined, 1],
    [7.5, undefined, 2],
  ])('a %d gives load %s and strength %s', (grade, load, strength) => {
    expect(points('L1', { 'ouder.cijfer': grade })).toBe(load)
    expect(points('K1', { 'ouder.cijfer': grade })).toBe(strength)
    expect(points('L2', { 'kinderen.cijfer': grade })).toBe(load)
    expect(points('K2', { 'kinderen.cijfer': grade })).toBe(strength)
  })
})

describe('a reason to look twice', () => {
  const before = (grade: Answers) => ({ previous: { date: '2020-04-14', answers: grade } })

  test('is an insufficient grade, of the parent, for the children, or of a child itself', () => {
    expect(signalled({ 'ouder.cijfer': 5.45, 'kinderen.cijfer': 5.5 })).toEqual(['parent-insufficient'])
    expect(signalled({ 'kinderen.cijfer': 5 })).toEqual(['children-insufficient'])
    const older: Situation = { children: [{ id: 'sami', age: 12 }] }
    expect(signalled({ 'kz.akkoord': { sami: 'ja' }, 'kz.cijfer': { sami: 4 } }, older)).toEqual(['child-insufficient'])
  })

  test('is a drop of two points since the previous call, and no rise', () => {
    expect(signalled({ 'ouder.cijfer': 6 }, before({ 'ouder.cijfer': 8 }))).toEqual(['parent-drop'])
    expect(signalled({ 'ouder.cijfer': 6 }, before({ 'ouder.cijfer': 7.9 }))).toEqual([])
    expect(signalled({ 'kinderen.cijfer': 8 }, before({ 'kinderen.cijfer': 6 }))).toEqual([])
    expect(signalled({ 'kinderen.cijfer': 6 }, before({ 'kinderen.cijfer': 8.5 }))).toEqual(['children-drop'])
  })

  test('is a parent who is two points better or worse off than the children', () => {
    expect(signalled({ 'ouder.cijfer': 8, 'kinderen.cijfer': 6 })).toEqual(['grades-apart'])
    expect(signalled({ 'ouder.cijfer': 6, 'kinderen.cijfer': 8 })).toEqual(['grades-apart'])
    expect(signalled({ 'ouder.cijfer': 6, 'kinderen.cijfer': 7.5 })).toEqual([])
  })

  test('is no grade in two finished calls in a row, and not in a first call or half-way', () => {
    const done: Answers = { 'ouder.cijfer': declined, 'na.kanaal': 'telefoon' }
    expect(signalled(done, before(done))).toEqual(['twice-no-grade'])
    expect(signalled(done)).toEqual([])
    expect(signalled({ 'ouder.cijfer': declined }, before(done))).toEqual([])
    expect(signalled(done, before({ 'ouder.cijfer': 7, 'na.kanaal': 'telefoon' }))).toEqual([])
  })

  test('is money worries together with too little food', () => {
    expect(signalled({ 'geld.zorgen': 'soms', 'geld.eten': 'soms_niet' })).toEqual(['money-and-food'])
    expect(signalled({ 'geld.zorgen': 'soms', 'geld.eten': 'altijd' })).toEqual([])
  })
})

test('no rule can say that a family is in danger', () => {
  const classes = [...gezinInBeeld.balance.classes, gezinInBeeld.balance.tooLittle].map(({ id }) => id as string)
  expect(classes).not.toContain('acuut')
})

/** The examples have one answer for "the child"; here that child is Sami. */
function aboutSami(answers: { readonly [question: string]: Value | undefined }): Answers {
  const placed = Object.entries(answers).map(([question, answer]) => [
    question,
    questionOf(gezinInBeeld, question)?.perChild ? { sami: answer } : answer,
  ])
  return Object.fromEntries(placed)
}
