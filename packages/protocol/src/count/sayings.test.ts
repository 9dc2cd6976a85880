import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answered } from '../call/answered'
import { compiled } from '../call/compile'
import { noChild } from '../call/heard'
import { declined } from '../document/answer'
import type { Protocol } from '../document/protocol'
import { FigureCount, type Said } from './figure-count'
import { observerOf } from './observe'
import type { Response } from './response'
import { sayingsOf, unlike } from './sayings'
import { countOf, SayingsCount } from './sayings-count'
import { tallyOf } from './tally'

const text = { nl: 'Vraag?' }

const protocol = {
  id: 'veel',
  version: '1.0.0',
  languages: ['nl'],
  title: text,
  sections: [
    {
      id: 'all',
      title: text,
      questions: [
        { id: 'grade', type: 'grade', text },
        { id: 'rooms', type: 'count', maximum: 1000, text },
        { id: 'work', type: 'boolean', text },
        { id: 'home', type: 'choice', text, options: ['huur', 'koop', 'true'].map((code) => ({ code, text })) },
        { id: 'note', type: 'text', text },
        { id: 'garden', type: 'boolean', text, enableWhen: { question: 'home', operator: '=', answer: 'koop' } },
        { id: 'constructor', type: 'boolean', text },
      ],
    },
  ],
  figures: [
    { id: 'low', title: text, share: { question: 'grade', operator: '<', answer: 5.5 } },
    { id: 'grade', title: text, mean: 'grade', among: { question: 'grade', operator: '>=', answer: 0 } },
    { id: 'rooms', title: text, mean: 'rooms', by: 'week' },
    { id: 'crowded', title: text, share: { question: 'rooms', operator: '<', answer: 3 }, by: 'week' },
    { id: 'home', title: text, share: { question: 'home', operator: '=', answer: 'true' } },
    {
      id: 'poor',
      title: text,
      share: {
        any: [
          { question: 'work', operator: '=', answer: false },
          { not: { question: 'home', operator: '!=', answer: 'huur' } },
        ],
      },
    },
    {
      id: 'gradeOfThem',
      title: text,
      mean: 'grade',
      among: {
        all: [
          { question: 'work', operator: '=', answer: true },
          { question: 'home', operator: '=', answer: 'koop' },
        ],
      },
    },
    {
      id: 'poorOwner',
      title: text,
      share: {
        all: [
          { question: 'work', operator: '=', answer: false },
          { question: 'home', operator: '=', answer: 'koop' },
        ],
      },
    },
    { id: 'owner', title: text, share: { question: 'home', operator: '=', answer: 'koop' }, by: 'week' },
    { id: 'noted', title: text, share: { question: 'note', operator: 'exists', answer: true } },
    { id: 'garden', title: text, share: { question: 'garden', operator: '=', answer: true } },
    { id: 'builds', title: text, share: { question: 'constructor', operator: '=', answer: true } },
    { id: 'child', title: text, share: { everyChild: { question: 'work', operator: '=', answer: true } } },
  ],
} as const satisfies Protocol

const places = (...ids: string[]) => ids.map((id) => protocol.figures.findIndex((figure) => figure.id === id))

test('figures that look at the same few answers are weighed together, those of a week apart; all others by themselves', () => {
  const sayings = sayingsOf(protocol.figures, compiled(protocol))
  expect(sayings.map(({ figures, questions, isWeekly }) => [figures, questions, isWeekly])).toEqual([
    [places('low', 'grade'), ['grade'], false],
    [places('home'), ['home'], false],
    [places('poor', 'poorOwner'), ['home', 'work'], false],
    [places('gradeOfThem'), [], false],
    [places('noted'), [], false],
    [places('garden'), [], false],
    [places('builds'), [], false],
    [places('child'), [], false],
    [places('rooms', 'crowded'), ['rooms'], true],
    [places('owner'), ['home'], true],
  ])
})

/** The sayings of figures that look at these questions. */
function sayingsAbout(...questions: string[]) {
  return sayingsOf(protocol.figures, compiled(protocol)).find((one) => one.questions.join() === questions.join())!
}

const heardIn = (sayings: ReturnType<typeof sayingsAbout>, given: Response['answers']) =>
  sayings.hear(given, answered(protocol, given), [])

test('other answers have another number, and the same have the one they had', () => {
  const [one, both] = [sayingsAbout('grade'), sayingsAbout('home', 'work')]
  const grades = [{}, ...[true, false, 0, 0.5, 10, 20, 20.5, -0.5, 5.45, 'true', '0'].map((grade) => ({ grade }))]
  const homes = ['huur', 'koop', undefined, true, 'true'].flatMap((home) =>
    [true, false, undefined, 'true', 3].map((work) => ({ home, work }) as Response['answers']),
  )
  for (const time of ['first', 'again']) {
    expect([time, grades.map((given) => heardIn(one, given))]).toEqual([time, grades.map((_, number) => number)])
    expect([time, homes.map((given) => heardIn(both, given))]).toEqual([time, homes.map((_, number) => number)])
  }
})

test('a reason for silence and a list have no number, and take no place of what can be recognised', () => {
  const [one, both] = [sayingsAbout('grade'), sayingsAbout('home', 'work')]
  for (let time = 0; time < 100; time++) {
    expect(heardIn(one, { grade: { absent: 'declined' } })).toBe(unlike)
    expect(heardIn(one, { grade: ['6'] })).toBe(unlike)
    expect(heardIn(both, { home: 'huur', work: { absent: 'declined' } })).toBe(unlike)
    expect(heardIn(both, { home: ['huur'], work: true })).toBe(unlike)
  }
  expect([heardIn(one, { grade: 5.45 }), heardIn(both, { home: 'huur', work: true })]).toEqual([0, 0])
})

test('of answers that are all different the first twenty are remembered, besides yes, no, none and the grades', () => {
  const one = sayingsAbout('grade')
  const known = Array.from({ length: 30 }, (_, index) => heardIn(one, { grade: 100 + index }))
  expect(known).toEqual([...Array.from({ length: 20 }, (_, number) => number), ...Array(10).fill(unlike)])
  expect([heardIn(one, { grade: 20 }), heardIn(one, {}), heardIn(one, { grade: 119 })]).toEqual([20, 21, 19])
})

test('weeks are told in their order, whatever came in first', () => {
  const days = ['2020-04-22', '2020-04-14', '2020-04-29']
  const tally = tallyOf(protocol, { unit: 'call' })
  for (const [id, date] of days.entries())
    tally.add({ id: `${id}`, family: `${id}`, date, situation: {}, answers: { home: 'koop' } })
  const { weeks } = tally.summary().figures.find(({ id }) => id === 'owner')!
  expect(Object.keys(weeks!)).toEqual(['2020-W16', '2020-W17', '2020-W18'])
  expect(tally.summary().figures.filter(({ id }) => id !== 'owner' && !['rooms', 'crowded'].includes(id))).toSatisfy(
    (others: { weeks?: object }[]) => others.every((figure) => figure.weeks === undefined),
  )
})

/** All that can stand in a file, also what nobody can answer. */
const answer = fc.oneof(
  fc.constantFrom(true, false, 'true', 'huur', 'koop', '', declined, { absent: 'not-asked' } as const, ['huur'], {}),
  fc.constantFrom(-0, 0, 5.45, 20.5, 21, -1, 1e9, Number.NaN),
  fc.integer({ min: 0, max: 300 }).map((half) => half / 2),
)
const answers = fc.dictionary(fc.constantFrom(...protocol.sections[0].questions.map(({ id }) => id)), answer)

/** A hundred calls and more, so that there are more different answers than are remembered. */
const calls = fc
  .array(fc.tuple(answers, fc.constantFrom('2020-04-14', '2020-04-15', '2020-04-22')), { maxLength: 400 })
  .map((drawn) =>
    drawn.map(
      ([given, date], index): Response => ({
        id: `${index}`,
        family: `${index}`,
        date,
        answers: given as Response['answers'],
        situation: { children: index % 3 === 0 ? [{ id: 'sami' }] : [] },
      }),
    ),
  )

test('together they come to what every call says by itself', () => {
  const ready = compiled(protocol)
  const observers = protocol.figures.map((rule) => observerOf(rule, ready))
  fc.assert(
    fc.property(calls, (some) => {
      const expected = protocol.figures.map(() => new FigureCount())
      const tally = tallyOf(protocol, { unit: 'call' })
      for (const [index, call] of some.entries()) {
        const heard = answered(protocol, call.answers, call.situation)
        for (const [place, observe] of observers.entries()) expected[place]!.add(observe(heard, noChild), 1)
        tally.add(call)
        // To read it halfway changes nothing.
        if (index % 50 === 0) tally.summary()
      }
      expect(tally.toJSON().counts!.whole.figures).toEqual(expected.map((count) => count.part()))
    }),
    { numRuns: 50 },
  )
})

test('what differs in every call is not remembered: the memory stays as it is', () => {
  const grades = sayingsAbout('grade')
  const said: Said[] = []
  for (let time = 0; time < 1000; time++) {
    const given = { grade: time / 1000 }
    grades.hear(given, answered(protocol, given), said)
  }
  expect(grades.said.length).toBeLessThan(64)
  expect(said[0]).toBe(true)
})

test('what two counted is added up, and each keeps its own', () => {
  const grades = sayingsAbout('grade')
  const [one, other] = [new SayingsCount(grades), new SayingsCount(grades)]
  const six = heardIn(grades, { grade: 6 })
  one.add(six, [], 1)
  other.add(six, [], 1)
  other.add(unlike, [true, 4], 1)
  one.join(other)
  expect(countOf(1, [one]).part()).toMatchObject({
    numbers: [
      [4, 1],
      [6, 2],
    ],
  })
  expect(countOf(0, [other]).part()).toMatchObject({ yes: 1, no: 1 })
  one.add(six, [], -1)
  expect(countOf(1, [one]).numbers.moments().mean).toBe(5)
})
