import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkIn } from '../../test/check-in'
import { asking, option, text } from '../../test/small'
import { parseResponse } from '../admit/response-schema'
import { visiblePlaces } from '../call/conversation'
import { type Outcome, outcomes } from '../count/outcome'
import { outcomeRates } from '../count/outcome-rates'
import { summarise } from '../count/summary'
import type { Answers } from '../document/answer'
import { isByChild, placeKey } from '../document/place'
import type { Protocol } from '../document/protocol'
import { gezinInBeeld } from '../gezin-in-beeld'
import { ouderenInBeeld } from '../ouderen-in-beeld'
import { protocols } from '../testing/protocols'
import { type AttemptRecord, type CallRecord, simulate } from './index'

const told = (protocol: Protocol, families: number, seed: string | number) =>
  JSON.stringify([...simulate(protocol, { families, seed })])

const many = [...simulate(gezinInBeeld, { families: 700, seed: 20 })]
const attempts = many.flatMap((one) => one.attempts)
const calls = many.flatMap((one) => one.calls)

/** Answers that the protocol would not have asked of this family, and answers about a child that it does not have. */
function outOfPlace(protocol: Protocol, { answers, situation }: Pick<CallRecord, 'answers' | 'situation'>): string[] {
  const asked = new Set(visiblePlaces(protocol, answers, situation).map(placeKey))
  return placesIn(answers).filter((key) => !asked.has(key))
}

function placesIn(answers: Answers): string[] {
  return Object.entries(answers).flatMap(([question, answer]) =>
    isByChild(answer) ? Object.keys(answer).map((child) => placeKey({ question, child })) : [question],
  )
}

describe('invented families', () => {
  test('are the same to the last byte for the same seed, and others for another', () => {
    expect(told(gezinInBeeld, 20, 7)).toBe(told(gezinInBeeld, 20, '7'))
    expect(told(gezinInBeeld, 20, 8)).not.toBe(told(gezinInBeeld, 20, 7))
  })

  test('hang on their own number only: the first of many are the same as those of few', () => {
    expect(told(checkIn, 30, 'a').startsWith(told(checkIn, 10, 'a').slice(0, -1))).toBe(true)
  })

  test('have no name and no number to be phoned at', () => {
    const keys = new Set(many.flatMap(({ family }) => [family, ...family.children].flatMap(Object.keys)))
    expect([...keys].sort()).toEqual(['age', 'children', 'facts', 'id', 'kind'])
    expect(many.every(({ family }) => /^F\d{6}$/.test(family.id))).toBe(true)
  })

  test('are of the size of those of the article', () => {
    const withOne = many.filter(({ family }) => family.children.length === 1).length
    const withFour = many.filter(({ family }) => family.children.length >= 4).length
    expect(withOne / many.length).toBeCloseTo(0.25, 1)
    expect(withFour / many.length).toBeCloseTo(0.18, 1)
  })

  test('are one person where the protocol phones persons', () => {
    const people = [...simulate(ouderenInBeeld, { families: 20, seed: 1 })]
    expect(people.every(({ family }) => family.children.length === 0)).toBe(true)
    expect(people.flatMap((one) => one.calls).filter(({ situation }) => 'children' in situation)).toEqual([])
  })
})

describe('invented calls', () => {
  test.each<Protocol>([gezinInBeeld, ouderenInBeeld, checkIn])(
    'of $id come in through the door for calls from a file',
    (protocol) => {
      const own = [...simulate(protocol, { families: 60, seed: 3 })].flatMap((one) => one.calls)
      expect(own.length).toBeGreaterThan(60)
      const refused = own.map((call) => parseResponse(JSON.parse(JSON.stringify(call)), [protocol]))
      expect(refused.filter(({ ok }) => !ok)).toEqual([])
    },
  )

  test('answer only what was asked of this family, and are silent about the children of others', () => {
    expect(calls.slice(0, 300).flatMap((call) => outOfPlace(gezinInBeeld, call))).toEqual([])
  })

  test('which the test above would notice: a money question of a family that cannot talk freely, a child of others', () => {
    const call = calls.find(({ answers }) => answers['open.vrij_praten'] === 'ja')!
    const leaking = { ...call.answers, 'open.vrij_praten': 'nee', 'geld.zorgen': 'vaak' }
    expect(outOfPlace(gezinInBeeld, { ...call, answers: leaking })).toContain('geld.zorgen')
    const stranger = { ...call.answers, 'kind.hoe': { 'F999999-1': 'goed' } }
    expect(outOfPlace(gezinInBeeld, { ...call, answers: stranger })).toEqual(['kind.hoe@F999999-1'])
  })

  test('fit any protocol', () => {
    fc.assert(
      fc.property(protocols(), fc.nat(), (protocol, seed) => {
        for (const { calls } of simulate(protocol, { families: 2, seed })) {
          for (const call of calls) {
            expect(parseResponse(JSON.parse(JSON.stringify(call)), [protocol])).toMatchObject({ ok: true })
            expect(outOfPlace(protocol, call)).toEqual([])
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  test('say nothing where there is nothing to say', () => {
    const strange = asking([
      { id: 'none', type: 'choice', text, options: [] },
      { id: 'nothing', type: 'choices', text, options: [] },
      { id: 'alone', type: 'choices', text, options: [option('niets', true)] },
      { id: 'narrow', type: 'number', text, minimum: 0.2, maximum: 0.3 },
      { id: 'upside', type: 'number', text, minimum: 5, maximum: 1 },
      { id: 'short', type: 'text', text, maximum: 1 },
      { id: 'no', type: 'count', text, maximum: 0 },
      { id: 'tongue', type: 'language', text, options: [], several: true },
      { id: 'day', type: 'date', text },
    ])
    const answers = [...simulate(strange, { families: 40, seed: 1 })].flatMap((one) => one.calls.map((c) => c.answers))
    const values = (id: string) =>
      new Set(answers.map((all) => JSON.stringify(all[id])).filter((value) => value && !value.includes('absent')))
    expect([...values('none'), ...values('nothing'), ...values('upside')]).toEqual([])
    expect([values('alone'), values('narrow'), values('no')]).toEqual([
      new Set(['["niets"]']),
      new Set(['0.2']),
      new Set(['0']),
    ])
    expect([values('short'), values('tongue')]).toEqual([new Set(['"V"']), new Set(['["nl"]'])])
    expect([...values('day')].every((day) => day.startsWith('"2020-'))).toBe(true)
  })

  test('give the grades of the article', () => {
    const figures = summarise(gezinInBeeld, calls, { unit: 'call' }).figures
    const of = (id: string) => figures.find((figure) => figure.id === id)!
    expect(of('parentGrade')).toMatchObject({ kind: 'mean', mean: expect.closeTo(6.7, 0) })
    const value = (id: string) => {
      const figure = of(id)
      return figure.kind === 'mean' ? figure.mean! : figure.share!
    }
    expect(Math.abs(value('parentGrade') - 6.694)).toBeLessThan(0.15)
    expect(Math.abs(value('parentInsufficient') - 0.169)).toBeLessThan(0.03)
    expect(Math.abs(value('childrenInsufficient') - 0.128)).toBeLessThan(0.03)
  })

  test('weigh heavier where the grades are low', () => {
    const worried = (low: boolean) => {
      const some = calls.filter(
        ({ answers: { 'ouder.cijfer': grade } }) => typeof grade === 'number' && grade < 5.5 === low,
      )
      const asked = some.filter(({ answers }) => typeof answers['geld.zorgen'] === 'string')
      return asked.filter(({ answers }) => answers['geld.zorgen'] !== 'nee').length / asked.length
    }
    expect(worried(true)).toBeGreaterThan(worried(false) + 0.15)
  })

  test('know what was said before, and in which round they are', () => {
    const later = calls.filter(({ number }) => number > 1)
    expect(later.length).toBeGreaterThan(100)
    for (const { family, number, situation } of later) {
      const before = calls.find((call) => call.family === family && call.number === number - 1)!
      expect(situation.previous).toEqual({ date: before.date, answers: before.answers })
    }
    expect(new Set(calls.map(({ round }) => round))).toEqual(new Set(['april-2020', 'mei-2020']))
    expect(calls.every(({ round, situation }) => situation.round === round)).toBe(true)
  })

  test('that break off say where they did', () => {
    const cut = attempts.filter(({ outcome }) => outcome === 'broken-off' || outcome === 'partial')
    const answers = cut.map(({ call }) => JSON.stringify(calls.find(({ id }) => id === call)!.answers))
    expect(answers.length).toBeGreaterThan(20)
    expect(answers.filter((one) => !one.includes('{"absent":"broken-off"}'))).toEqual([])
    const whole = attempts.find(({ outcome }) => outcome === 'complete')!.call
    expect(JSON.stringify(calls.find(({ id }) => id === whole))).not.toContain('broken-off')
  })
})

describe('invented attempts', () => {
  const perRound = new Map<string, AttemptRecord[]>()
  for (const attempt of attempts) {
    const key = `${attempt.family} ${attempt.round}`
    perRound.set(key, [...(perRound.get(key) ?? []), attempt])
  }

  test('end in ways that survey research knows, and nearly all of those come up', () => {
    const met = new Set<Outcome>(attempts.map(({ outcome }) => outcome))
    expect(Object.keys(outcomes).filter((outcome) => !met.has(outcome as Outcome))).toEqual(['not-called'])
    expect(outcomeRates(attempts.map(({ outcome }) => outcome)).rates.RR2.rate).toBeGreaterThan(0.3)
  })

  test('are six a round at most, in order of time, and never on a Sunday', () => {
    for (const all of perRound.values()) {
      expect(all.length).toBeLessThanOrEqual(6)
      expect(all.map(({ number }) => number)).toEqual(all.map((_, index) => index + 1))
      expect(all.map(({ at }) => at)).toEqual(all.map(({ at }) => at).sort())
    }
    expect(attempts.filter(({ at }) => new Date(`${at}Z`).getUTCDay() === 0)).toEqual([])
  })

  test('are kept when they were agreed', () => {
    const agreed = attempts.filter(({ appointment }) => appointment !== undefined)
    expect(agreed.length).toBeGreaterThan(100)
    for (const { family, round, number, appointment } of agreed) {
      const next = perRound.get(`${family} ${round}`)![number]
      if (next !== undefined) expect(next.at).toBe(appointment)
    }
  })

  test('have a call where something was heard, and nowhere else', () => {
    const spoken = attempts.filter(({ outcome }) => ['complete', 'partial', 'broken-off'].includes(outcome))
    expect(attempts.filter(({ call }) => call !== undefined)).toEqual(spoken)
    expect(spoken.map(({ call }) => call)).toEqual(calls.map(({ id }) => id))
  })

  test('leave a family alone that wants no calls', () => {
    const left = many.filter((one) => one.attempts.some(({ outcome }) => outcome === 'stop-calling'))
    expect(left.length).toBeGreaterThan(3)
    expect(left.map((one) => one.attempts.findIndex(({ outcome }) => outcome === 'stop-calling'))).toEqual(
      left.map((one) => one.attempts.length - 1),
    )
  })
})
