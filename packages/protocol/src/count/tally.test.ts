import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answered } from '../call/answered'
import { compiled } from '../call/compile'
import { type Answer, absences, declined, isAbsent } from '../document/answer'
import type { Protocol } from '../document/protocol'
import { ProtocolError } from '../document/protocol-error'
import { cohortsOf } from './cohort'
import { isoWeek, periodOf } from './period'
import { countedIn, type Response, type Unit, units } from './response'
import { meanOf, medianOf } from './statistics/mean'
import { wilson } from './statistics/share'
import { byCohort, summarise } from './summary'
import { merge, type Tally, type TallyPart, tallyFrom, tallyOf } from './tally'
import { tellerOf, verdict } from './verdict'

const protocol = {
  id: 'thuis',
  version: '1.0.0',
  languages: ['nl'],
  title: { nl: 'Thuis' },
  sections: [
    {
      id: 'all',
      title: { nl: 'Alles' },
      questions: [
        { id: 'grade', type: 'grade', text: { nl: 'Welk cijfer?' } },
        { id: 'weight', type: 'number', text: { nl: 'Hoeveel?' } },
        {
          id: 'homework',
          type: 'boolean',
          each: 'children',
          text: { nl: 'Lukt het huiswerk van {child}?' },
          enableWhen: { child: 'age', operator: '>=', answer: 4 },
        },
        { id: 'mood', type: 'grade', each: 'children', text: { nl: 'Hoe gaat het met {child}?' } },
        { id: 'constructor', type: 'boolean', text: { nl: 'Bouwt u zelf?' } },
      ],
    },
  ],
  scores: [{ id: 'load', title: { nl: 'Last' }, items: [{ question: 'constructor', points: { true: 2, false: 0 } }] }],
  cohorts: [
    {
      id: 'ages',
      title: { nl: 'Leeftijd' },
      several: true,
      groups: [
        { id: 'baby', title: { nl: 'Baby' }, when: { someChild: { child: 'age', operator: '<', answer: 2 } } },
        { id: 'pupil', title: { nl: 'Leerling' }, when: { someChild: { child: 'age', operator: '>=', answer: 4 } } },
      ],
    },
    { id: 'week', title: { nl: 'Week' }, by: 'week' },
  ],
  figures: [
    { id: 'low', title: { nl: 'Onvoldoende' }, share: { question: 'grade', operator: '<', answer: 5.5 }, by: 'week' },
    { id: 'grade', title: { nl: 'Cijfer' }, mean: 'grade', by: 'week' },
    { id: 'weight', title: { nl: 'Gewicht' }, mean: 'weight' },
    {
      id: 'homework',
      title: { nl: 'Huiswerk' },
      share: { everyChild: { question: 'homework', operator: '=', answer: true } },
    },
    {
      id: 'mood',
      title: { nl: 'Stemming' },
      mean: 'mood',
      among: { question: 'grade', operator: 'exists', answer: true },
    },
    { id: 'builds', title: { nl: 'Bouwt' }, share: { question: 'constructor', operator: '=', answer: true } },
    { id: 'load', title: { nl: 'Last' }, share: { points: 'load', operator: '>=', answer: 1 } },
    { id: 'dropped', title: { nl: 'Gedaald' }, share: { change: 'grade', operator: '<', answer: 0 } },
    {
      id: 'moodDropped',
      title: { nl: 'Kind gedaald' },
      share: { someChild: { change: 'mood', operator: '<', answer: 0 } },
    },
    { id: 'text', title: { nl: 'Geen getal' }, mean: 'homework' },
    { id: 'alone', title: { nl: 'Geen getal' }, mean: 'constructor' },
  ],
} as const satisfies Protocol

const absence = fc.constantFrom(...absences.filter((one) => one !== 'not-applicable')).map((absent) => ({ absent }))
const orAbsent = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 3, arbitrary: value }, { weight: 1, arbitrary: absence })
const grade = orAbsent(fc.integer({ min: 0, max: 1000 }).map((hundredths) => hundredths / 100))
const names = ['noor', 'sami', '__proto__']
const byChild = <T>(value: fc.Arbitrary<T>) =>
  fc.tuple(fc.option(value), fc.option(value), fc.option(value)).map((given) => {
    const known = names.flatMap((name, index) => (given[index] === null ? [] : [[name, given[index]]]))
    return Object.fromEntries(known) as Record<string, Answer>
  })
const answers = fc.record(
  {
    grade,
    weight: orAbsent(fc.double({ noNaN: true, min: -50, max: 50 })),
    homework: byChild(orAbsent(fc.boolean())),
    mood: byChild(grade),
    constructor: orAbsent(fc.boolean()),
  },
  { requiredKeys: [] },
)
const situation = fc.record(
  {
    children: fc
      .array(fc.integer({ min: 0, max: 17 }), { maxLength: 3 })
      .map((ages) => ages.map((age, index) => ({ id: names[index]!, age }))),
    previous: fc.record({ date: fc.constant('2020-03-01'), answers }),
  },
  { requiredKeys: [] },
)
let made = 0
const response: fc.Arbitrary<Response> = fc
  .record({
    family: fc.constantFrom('A', 'B', 'C', 'D', 'constructor'),
    date: fc.constantFrom('2020-04-14', '2020-04-21', '2020-04-28', '2021-01-03'),
    number: fc.integer({ min: 1, max: 2 }),
    situation,
    answers,
  })
  .map((call) => ({ ...call, id: `C${++made}` }))
const responses = fc.array(response, { maxLength: 25 })
const unit = fc.constantFrom(...units)

/** The same, as somebody would count it by hand: figure by figure, from a list of what was said. */
function countedByHand(calls: readonly Response[], of: Unit, id: string) {
  const rule = protocol.figures.find((figure) => figure.id === id)!
  const counted = countedIn(of, calls).filter(
    (call) => !('among' in rule) || verdict(rule.among, { protocol, ...call }) === true,
  )
  const said = counted.flatMap((call): readonly Answer[] =>
    'mean' in rule
      ? tellerOf(rule.mean, compiled(protocol))(answered(protocol, call.answers, call.situation))
      : [verdict(rule.share, { protocol, ...call })],
  )
  const missing = Object.fromEntries(
    absences
      .map((reason) => [reason, said.filter((one) => isAbsent(one) && one.absent === reason).length] as const)
      .filter(([, n]) => n > 0),
  )
  // What is counted is 0, also where somebody wrote -0.
  const numbers = said.filter((one) => typeof one === 'number').map((one) => one + 0)
  if ('mean' in rule)
    return { kind: 'mean', n: numbers.length, mean: meanOf(numbers), median: medianOf(numbers), missing }
  const [k, n] = [said.filter((one) => one === true).length, said.filter((one) => !isAbsent(one)).length]
  return { kind: 'share', k, n, share: n === 0 ? null : k / n, interval: n === 0 ? null : wilson(k, n), missing }
}

const tallied = (calls: readonly Response[], of: Unit, cohort = 'ages') => {
  const tally = tallyOf(protocol, { unit: of, cohort })
  for (const call of calls) tally.add(call)
  return tally
}
const said = (tally: Tally) => [tally.summary(), tally.groups()]
const sent = (tally: Tally) => tallyFrom(protocol, JSON.parse(JSON.stringify(tally)))

describe('counting while calls come in', () => {
  test('says what counting by hand says', () => {
    fc.assert(
      fc.property(responses, unit, (calls, of) => {
        const { n, period, figures } = summarise(protocol, calls, { unit: of })
        const counted = countedIn(of, calls)
        expect([n, period]).toEqual([counted.length, periodOf(counted.map(({ date }) => date))])
        for (const { id, ...figure } of figures) {
          const { mean, ...expected } = { mean: null, ...countedByHand(calls, of, id) }
          expect(figure).toMatchObject(expected)
          if ('mean' in figure && mean !== null) expect(figure.mean).toBeCloseTo(mean, 10)
        }
      }),
    )
  })

  test('in two parts it says exactly the same, also when the parts were sent', () => {
    fc.assert(
      fc.property(responses, responses, unit, (some, others, of) => {
        const whole = tallied([...some, ...others], of)
        expect(said(merge(tallied(some, of), tallied(others, of)))).toEqual(said(whole))
        expect(said(merge(sent(tallied(others, of)), sent(tallied(some, of))))).toEqual(said(whole))
        expect(said(sent(whole))).toEqual(said(whole))
      }),
      { numRuns: 40 },
    )
  })

  test('the parts stay as they are', () => {
    fc.assert(
      fc.property(responses, responses, unit, (some, others, of) => {
        const [first, second] = [tallied(some, of), tallied(others, of)]
        const before = JSON.stringify([first, second])
        merge(first, second).add({ id: 'later', family: 'A', date: '2022-01-01', situation: {}, answers: { grade: 3 } })
        expect(JSON.stringify([first, second])).toBe(before)
      }),
      { numRuns: 40 },
    )
  })

  test('each group of a division says what counting that group alone says', () => {
    fc.assert(
      fc.property(responses, unit, fc.constantFrom('ages', 'week'), (calls, of, cohort) => {
        for (const { group, summary } of byCohort(protocol, calls, cohort, { unit: of })) {
          const members = countedIn(of, calls).filter((call) => cohortsOf(protocol, cohort, call).includes(group.id))
          expect(summary).toEqual({ ...summarise(protocol, members, { unit: 'call' }), unit: of })
          expect(summarise(protocol, calls, { unit: of, group: { cohort, id: group.id } })).toEqual(summary)
        }
      }),
      { numRuns: 50 },
    )
  })

  test('what was heard of no child in particular is not heard of any child', () => {
    const at = { children: [{ id: 'sami', age: 8 }], previous: { date: '2020-03-01', answers: { mood: { sami: 8 } } } }
    const call = (mood: Answer | Record<string, Answer>) => ({
      id: 'C',
      family: 'A',
      date: '2020-04-14',
      situation: at,
      answers: { mood },
    })
    const dropped = (mood: Answer | Record<string, Answer>) =>
      summarise(protocol, [call(mood)], { unit: 'call', figures: ['moodDropped'] }).figures[0]
    expect(dropped({ sami: 4 })).toMatchObject({ n: 1 })
    for (const mood of [4, declined, ['4']]) expect(dropped(mood)).toMatchObject({ n: 0 })
  })

  test('two calls with one id at one moment count as one, whichever comes first', () => {
    const call = (grade: number) => ({ id: 'C', family: 'A', date: '2020-04-14', situation: {}, answers: { grade } })
    const [forth, back] = [tallied([call(4), call(8)], 'family'), tallied([call(8), call(4)], 'family')]
    expect(forth.summary().n).toBe(1)
    expect(said(back)).toEqual(said(forth))
    expect(said(merge(tallied([call(8)], 'family'), tallied([call(4)], 'family')))).toEqual(said(forth))
  })

  test('a week without calls any more is no week of the figure', () => {
    const call = (date: string) => ({ id: date, family: 'A', date, situation: {}, answers: { grade: 5 } })
    const [low] = tallied([call('2020-04-14'), call('2020-04-21')], 'family').summary().figures
    expect(Object.keys(low!.weeks!)).toEqual([isoWeek('2020-04-21')])
  })

  test('a tally without figures counts the calls', () => {
    const tally = tallyOf(protocol, { unit: 'family', figures: [] })
    tally.add({ id: 'C', family: 'A', date: '2020-04-14', situation: {}, answers: {} })
    expect(sent(tally).summary()).toMatchObject({ n: 1, figures: [] })
    expect(tally.groups()).toEqual([])
  })

  test('a day that does not exist is told', () => {
    const call = { id: 'C', family: 'A', date: '2020-02-30', situation: {}, answers: {} }
    expect(() => summarise(protocol, [call], { unit: 'call' })).toThrow(RangeError)
  })
})

describe('what does not count the same is never added up', () => {
  const part = tallyOf(protocol, { unit: 'call', figures: ['grade'], cohort: 'ages' })
  test.each([
    ['another unit', { unit: 'family', figures: ['grade'], cohort: 'ages' }],
    ['other figures', { unit: 'call', figures: ['low'], cohort: 'ages' }],
    ['another division', { unit: 'call', figures: ['grade'], cohort: 'week' }],
    ['no division', { unit: 'call', figures: ['grade'] }],
  ] as const)('%s', (_, options) => {
    expect(() => merge(part, tallyOf(protocol, options))).toThrow(ProtocolError)
  })

  test('another version of the protocol', () => {
    const later = { ...protocol, version: '2.0.0' }
    expect(() => merge(part, tallyOf(later, { unit: 'call', figures: ['grade'], cohort: 'ages' }))).toThrow(/2\.0\.0/)
    expect(() => tallyFrom(later, part.toJSON())).toThrow(ProtocolError)
  })

  test('nor sums of before there was a median; what families said is read still', () => {
    const stored = { protocol: { id: 'thuis', version: '1.0.0' }, figures: ['weight'], cohort: null }
    const counted = { yes: 0, no: 0, missing: {}, numbers: { n: 1, sum: '7', squares: '49' } }
    const whole = { days: [['2020-04-14', 1]], figures: [counted], weeks: [] }
    const sums = { ...stored, unit: 'call', counts: { whole, groups: [] } } as unknown as TallyPart
    expect(() => tallyFrom(protocol, sums)).toThrow('numbers: Expected list here; found object.')
    const families = { ...stored, unit: 'family', families: [['A', '2020-04-14', 0, 'C', [], '7']] } as const
    expect(tallyFrom(protocol, families).summary().figures).toMatchObject([{ n: 1, mean: 7, median: 7 }])
  })

  test('and it is told in a sentence what the two differ in', () => {
    const family = tallyOf(protocol, { unit: 'family', figures: ['grade'], cohort: 'ages' })
    expect(() => merge(part, family)).toThrow(
      'unit: These counts are not of the same: family in the one, call in the other. First count the same in both.',
    )
    const none = tallyOf(protocol, { unit: 'call', figures: ['grade'] })
    expect(() => merge(part, none)).toThrow(
      'cohort: These counts are not of the same: – in the one, ages in the other.',
    )
  })
})

describe('what calls leave behind', () => {
  const call = (n: number, weight: number): Response => ({
    id: `C${n}`,
    family: `F${n}`,
    date: '2020-04-14',
    situation: {},
    answers: { grade: n % 11, weight, constructor: declined },
  })
  /** How long a tally is as text, after so many calls. */
  const lengthAfter = (most: number, weightOf: (n: number) => number) => {
    const tally = tallyOf(protocol, { unit: 'call' })
    for (let n = 0; n < most; n++) tally.add(call(n, weightOf(n)))
    expect(tally.summary().n).toBe(most)
    return JSON.stringify(tally).length
  }

  test('of a hundred thousand is no more than of a hundred, but for the digits of the counts', () => {
    expect(lengthAfter(100_000, () => 0.125)).toBeLessThan(lengthAfter(100, () => 0.125) + 200)
  })

  test('grows with the different numbers that were met, and with nothing else', () => {
    expect(lengthAfter(10_000, (n) => n)).toBeGreaterThan(lengthAfter(100, (n) => n) * 20)
    expect(lengthAfter(10_000, (n) => n % 100)).toBeLessThan(lengthAfter(100, (n) => n) + 500)
  })
})
