import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asking, option, text } from '../../test/small'
import { declined } from '../document/answer'
import { ProtocolError } from '../document/protocol-error'
import { panel, panelTest } from './panel'
import { latestPerFamily, type Response } from './response'
import { pairedChange } from './statistics/difference'

const protocol = asking([
  { id: 'grade', type: 'grade', text },
  { id: 'devices', type: 'count', text },
  { id: 'who', type: 'choices', text, options: [option('mother'), option('father')] },
])

/** A round of calls, from a list like `F1 6`: the family and its grade; a dash is a parent who would rather not say. */
function round(date: string, ...calls: string[]): Response[] {
  return calls.map((call, index) => {
    const [family = '', grade = '', who] = call.split(' ')
    const given = grade === '-' ? declined : Number(grade)
    const answers = { grade: given, devices: 1, ...(who !== undefined && { who: [who] }) }
    return { id: `${date} ${index}`, family, date, situation: {}, answers }
  })
}

const april = round('2020-04-15', 'F1 5', 'F2 6', 'F3 7', 'F4 4', 'F5 3')
const may = round('2020-05-15', 'F1 6', 'F2 6.5', 'F3 5', 'F4 -', 'F6 9')
const change = panel(protocol, april, may, { question: 'grade' })

describe('the same families in two rounds', () => {
  test('are compared by themselves', () => {
    expect([change.pairs, change.earlierMean, change.laterMean]).toEqual([3, 6, 17.5 / 3])
    expect(change.difference).toBeCloseTo(-0.5 / 3, 12)
    expect(change.change).toBe('unclear')
  })

  test('went from sufficient to insufficient, or the other way', () => {
    expect(change.transitions).toEqual({
      stayedSufficient: 1,
      becameInsufficient: 1,
      becameSufficient: 1,
      stayedInsufficient: 0,
    })
    expect(panelTest(change)).toEqual({ method: 'exact', discordant: [1, 1], p: 1 })
  })

  test('never stand without those who were lost: here the lowest grades', () => {
    expect(change.attrition).toEqual({
      onlyEarlier: { n: 2, mean: 3.5 },
      onlyLater: { n: 1, mean: 9 },
      pairsEarlier: { n: 3, mean: 6 },
    })
  })

  test('count once, by their latest call in a round', () => {
    const again = [...april, ...round('2020-04-20', 'F1 2')]
    expect(panel(protocol, again, may, { question: 'grade' }).earlierMean).toBe(5)
  })

  test('go clearly up when the interval leaves 0 out', () => {
    const before = round('2020-04-15', 'F1 5', 'F2 6', 'F3 6', 'F4 5')
    const after = round('2020-05-15', 'F1 6', 'F2 7', 'F3 7.5', 'F4 6')
    expect(panel(protocol, before, after, { question: 'grade' }).change).toBe('up')
  })
})

test('a family where somebody else answered is not a pair, and is told', () => {
  const before = round('2020-04-15', 'F1 5 mother', 'F2 6 mother', 'F3 6')
  const after = round('2020-05-15', 'F1 6 mother', 'F2 8 father', 'F3 7')
  const same = panel(protocol, before, after, { question: 'grade', respondent: 'who' })
  expect([same.pairs, same.otherRespondent, same.attrition.onlyEarlier.n]).toEqual([2, 1, 0])
  expect(same.unknownRespondent).toBe(1)
  expect(panel(protocol, before, after, { question: 'grade' }).otherRespondent).toBeNull()
  expect(() => panel(protocol, before, after, { question: 'grade', respondent: 'nobody' })).toThrow(ProtocolError)
  expect(() => panel(protocol, before, after, { question: 'grade', respondant: 'who' } as never)).toThrow(/respondent/)
  expect(() => panel(protocol, before, after, { question: 'who' })).toThrow(/grade, devices/)
})

test('a family of which nobody noted who answered is a pair, and is told: silence is not somebody else', () => {
  const before = round('2020-04-15', 'F1 5 mother', 'F2 6', 'F3 6 mother')
  const after = round('2020-05-15', 'F1 6', 'F2 8 father', 'F3 7 mother')
  const found = panel(protocol, before, after, { question: 'grade', respondent: 'who' })
  expect([found.pairs, found.otherRespondent, found.unknownRespondent]).toEqual([3, 0, 2])
})

test('who answered together is the same two, whoever is named first', () => {
  const [before, after] = ['2020-04-15', '2020-05-15'].map((date) => round(date, 'F1 5'))
  const named = (calls: Response[], who: string[]) =>
    calls.map((call) => ({ ...call, answers: { ...call.answers, who } }))
  const [first, second] = [named(before!, ['mother', 'father']), named(after!, ['father', 'mother'])]
  expect(panel(protocol, first, second, { question: 'grade', respondent: 'who' }).otherRespondent).toBe(0)
})

test('what is no grade is neither sufficient nor insufficient', () => {
  const devices = panel(protocol, april, may, { question: 'devices' })
  expect([devices.transitions, panelTest(devices), devices.interval]).toEqual([null, null, null])
})

test('rounds without calls have no change', () => {
  expect(panel(protocol, [], [], { question: 'grade' })).toMatchObject({
    pairs: 0,
    difference: null,
    interval: null,
    change: 'unclear',
  })
})

const perChild = asking([
  { id: 'mood', type: 'grade', each: 'children', text },
  { id: 'who', type: 'choice', text, options: [option('mother'), option('father')] },
  { id: 'teller', type: 'choice', each: 'children', text, options: [option('self'), option('parent')] },
])

/** A call about these children, in this order, each with its grade; `null` is a child that nobody gave a grade for. */
function about(family: string, date: string, grades: [child: string, grade: number | null][], rest = {}): Response {
  const mood = Object.fromEntries(grades.flatMap(([id, grade]) => (grade === null ? [] : [[id, grade]])))
  const children = grades.map(([id]) => ({ id }))
  return { id: `${family} ${date}`, family, date, situation: { children }, answers: { mood, ...rest } }
}

describe('of what is asked per child', () => {
  const change = (earlier: Response[], later: Response[]) => panel(perChild, earlier, later, { question: 'mood' })
  const april = about('F1', '2020-04-15', [
    ['a', 8],
    ['b', 2],
  ])

  test('each child is held beside itself, in whatever order the family names them', () => {
    const may = about('F1', '2020-05-15', [
      ['b', 2],
      ['a', 8],
    ])
    const found = change([april], [may])
    expect([found.unit, found.pairs, found.families, found.difference]).toEqual(['child', 2, 1, 0])
    expect(found.transitions).toMatchObject({ stayedSufficient: 1, stayedInsufficient: 1 })
  })

  test('no child is passed over', () => {
    const may = about('F1', '2020-05-15', [
      ['a', 8],
      ['b', 9],
    ])
    expect(change([april], [may])).toMatchObject({ pairs: 2, earlierMean: 5, laterMean: 8.5, difference: 3.5 })
  })

  test('a child that is known in one round only is lost, and is told', () => {
    const may = about('F1', '2020-05-15', [
      ['b', 3],
      ['c', 9],
      ['d', null],
    ])
    const gone = about('F2', '2020-04-15', [['e', 4]])
    expect(change([april, gone], [may])).toMatchObject({
      pairs: 1,
      families: 1,
      difference: 1,
      attrition: { onlyEarlier: { n: 2, mean: 6 }, onlyLater: { n: 1, mean: 9 }, pairsEarlier: { n: 1, mean: 2 } },
    })
  })

  test('children of two families are two, also when they are called the same', () => {
    const may = [about('F2', '2020-05-15', [['a', 3]]), about('F1', '2020-05-15', [['a', 9]])]
    expect(change([april, about('F2', '2020-04-15', [['a', 3]])], may)).toMatchObject({
      pairs: 2,
      families: 2,
      difference: 0.5,
    })
  })

  test('who answered is of the call, and so of all its children', () => {
    const now = (who: string) => about('F1', '2020-05-15', [...Object.entries({ b: 3, a: 7 })], { who })
    const then = { ...april, answers: { ...april.answers, who: 'mother' } }
    const counts = (later: Response) => {
      const found = panel(perChild, [then], [later], { question: 'mood', respondent: 'who' })
      return [found.pairs, found.otherRespondent, found.unknownRespondent]
    }
    expect(counts(now('mother'))).toEqual([2, 0, 0])
    expect(counts(now('father'))).toEqual([0, 2, 0])
    expect(counts(about('F1', '2020-05-15', [['a', 7]]))).toEqual([1, 0, 1])
  })

  test('unless it is asked per child too: then it is of that child', () => {
    const told = (date: string, a: string, b: string) =>
      about('F1', date, [...Object.entries({ a: 8, b: 2 })], { teller: { a, b } })
    const [before, after] = [told('2020-04-15', 'self', 'parent'), told('2020-05-15', 'self', 'self')]
    const found = panel(perChild, [before], [after], { question: 'mood', respondent: 'teller' })
    expect([found.pairs, found.earlierMean, found.otherRespondent]).toEqual([1, 8, 1])
  })

  test('brothers and sisters who change alike make nobody surer, and no chance is given of them', () => {
    const families = [1, 2, 4, 1].map((better, index) => ({ family: `F${index}`, better }))
    const told = (date: string, children: string[], to: (better: number) => number) =>
      families.map(({ family, better }) =>
        about(
          family,
          date,
          children.map((child) => [child, to(better)]),
        ),
      )
    const of = (children: string[]) =>
      change(
        told('2020-04-15', children, () => 5),
        told('2020-05-15', children, (better) => 5 + better),
      )
    const [alone, four] = [of(['a']), of(['a', 'b', 'c', 'd'])]
    expect([alone.pairs, four.pairs, four.families]).toEqual([4, 16, 4])
    expect(four.interval![0]).toBeCloseTo(alone.interval![0], 12)
    expect(four.interval![1]).toBeCloseTo(alone.interval![1], 12)
    expect(panelTest(four)).toBeNull()
  })
})

describe('whatever families say of their children, in whatever order', () => {
  const grade = fc.option(fc.integer({ min: 0, max: 20 }).map((halves) => halves / 2))
  const children = fc
    .uniqueArray(fc.constantFrom('a', 'b', 'c', '2', '1', '__proto__'), { maxLength: 4 })
    .chain((ids) => fc.tuple(...ids.map((id) => fc.tuple(fc.constant(id), grade))))
  const roundOf = (month: string) =>
    fc
      .uniqueArray(
        fc.tuple(fc.constantFrom('F1', 'F2', 'F3', '["F1","a"]'), fc.integer({ min: 1, max: 9 }), children),
        {
          maxLength: 6,
          selector: ([family, day]) => `${family} ${day}`,
        },
      )
      .map((calls) => calls.map(([family, day, named]) => about(family, `2020-${month}-0${day}`, named)))
  const otherwise = (calls: Response[]) =>
    fc.tuple(
      fc.constant(calls),
      fc.shuffledSubarray(calls, { minLength: calls.length }).chain((shuffled) =>
        fc.tuple(
          ...shuffled.map((call) => {
            const children = call.situation.children!
            return fc
              .shuffledSubarray([...children], { minLength: children.length })
              .map((order) => ({ ...call, situation: { children: order } }))
          }),
        ),
      ),
    )
  const rounds = fc.tuple(roundOf('04').chain(otherwise), roundOf('05').chain(otherwise))

  /** The grades of a round in the latest call of each family, in the words of the test and not of the engine. */
  const gradesIn = (calls: Response[]) =>
    latestPerFamily(calls).flatMap(({ family, situation, answers }) =>
      situation.children!.flatMap(({ id }, at) => {
        const moods = answers.mood as { [child: string]: number }
        return Object.hasOwn(moods, id) ? [{ family, child: id, at, grade: moods[id]! }] : []
      }),
    )
  type Grade = ReturnType<typeof gradesIn>[number]
  const differencesBy = (isSame: (a: Grade, b: Grade) => boolean) => (earlier: Response[], later: Response[]) =>
    gradesIn(earlier).flatMap((before) => {
      const after = gradesIn(later).find((one) => isSame(before, one))
      return after === undefined ? [] : [[before.grade, after.grade] as const]
    })
  const properly = differencesBy((a, b) => a.family === b.family && a.child === b.child)
  const agrees = (reckoned: typeof properly) =>
    fc.assert(
      fc.property(rounds, ([[earlier, earlierToo], [later, laterToo]]) => {
        const found = panel(perChild, earlier, later, { question: 'mood' })
        const pairs = reckoned(earlierToo, laterToo)
        expect([found.pairs, found.difference]).toEqual([pairs.length, pairedChange(pairs).difference])
      }),
      { numRuns: 300, seed: 1 },
    )

  test('every child is a pair with itself or is told to be lost', () => {
    agrees(properly)
    fc.assert(
      fc.property(rounds, ([[earlier, earlierToo], [later, laterToo]]) => {
        const found = panel(perChild, earlier, later, { question: 'mood' })
        expect(panel(perChild, earlierToo, laterToo, { question: 'mood' })).toEqual(found)
        expect(found.pairs + found.attrition.onlyEarlier.n).toBe(gradesIn(earlier).length)
        expect(found.pairs + found.attrition.onlyLater.n).toBe(gradesIn(later).length)
      }),
    )
  })

  test.each([
    ['by its place in the family', differencesBy((a, b) => a.family === b.family && a.at === b.at)],
    ['by its family only', differencesBy((a, b) => a.family === b.family)],
    ['by its own id only', differencesBy((a, b) => a.child === b.child)],
  ])('a count that takes a child %s is caught', (_, careless) => {
    expect(() => agrees(careless)).toThrow()
  })
})
