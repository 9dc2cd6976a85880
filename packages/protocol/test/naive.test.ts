import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answered } from '../src/call/answered'
import { enabledIn } from '../src/call/enabled'
import { type Heard, noChild } from '../src/call/heard'
import { placesIn } from '../src/call/places'
import { gezinInBeeld } from '../src/gezin-in-beeld'
import {
  type Answers,
  countedAnswers,
  holds,
  isByChild,
  type Protocol,
  placeKey,
  type Situation,
  score,
  visiblePlaces,
} from '../src/index'
import { ouderenInBeeld } from '../src/ouderen-in-beeld'
import { answersFor, families, protocols } from '../src/testing'
import * as naive from './naive'

/** More in a campaign: `GIB_FAMILIES=100000`. */
const runs = Number(process.env.GIB_FAMILIES ?? 10_000)
const pairRuns = Math.ceil(runs / 10)

interface Sample extends naive.Case {
  readonly protocol: Protocol
  readonly situation: Situation
  readonly answers: Answers
}

/** A family with 0 to 12 children, what it said now, and what it said before. */
function callsOf(protocol: Protocol, children = 12): fc.Arbitrary<Sample> {
  return families(protocol, { children }).chain((situation) =>
    fc.tuple(answersFor(protocol, situation), fc.option(answersFor(protocol, situation))).map(([answers, earlier]) => ({
      protocol,
      answers,
      situation: { ...situation, ...(earlier && { previous: { date: '2020-04-01', answers: earlier } }) },
    })),
  )
}

const anyCall = fc.oneof(
  { weight: 3, arbitrary: protocols().chain((protocol) => callsOf(protocol)) },
  { weight: 1, arbitrary: callsOf(gezinInBeeld) },
  { weight: 1, arbitrary: callsOf(ouderenInBeeld, 0) },
)

test(`the engine and the rules read aloud agree, over ${runs} families with 0 to 12 children`, () => {
  const families = new Array<number>(13).fill(0)
  fc.assert(
    fc.property(anyCall, (one) => {
      const { protocol, answers, situation } = one
      families[situation.children?.length ?? 0]!++
      const shown = naive.visible(one)
      expect(visiblePlaces(protocol, answers, situation).map(placeKey)).toEqual(shown)
      for (const { id } of protocol.scores ?? []) {
        const found = score(protocol, answers, situation)[id]!
        expect({ points: found.points, outOf: found.outOf, missing: found.missing }).toEqual(naive.scaleOf(one, id))
      }
      for (const { when } of protocol.signals ?? []) {
        const truth = naive.truthOf(when, one, null)
        expect(holds(when, { protocol, answers, situation })).toBe(truth === 'unknown' ? null : truth)
      }
      expect(hiddenIn(countedAnswers(protocol, answers, situation)).sort()).toEqual(
        everyPlace(protocol, situation)
          .filter((place) => !shown.includes(place))
          .sort(),
      )
    }),
    { numRuns: runs },
  )
  expect(Math.min(...families)).toBeGreaterThanOrEqual(Math.floor(runs / 100))
})

describe('that they agree says something', () => {
  test('because the rules read aloud share nothing with the engine but types', () => {
    const source = readFileSync(new URL('naive.ts', import.meta.url), 'utf8')
    const imports = source.split('\n').filter((line) => /^import|\bimport\(|\brequire\(/.test(line))
    expect(imports.length).toBeGreaterThan(0)
    expect(imports.filter((line) => !line.startsWith('import type '))).toEqual([])
  })

  test('because an engine in which a child hears the answers of the child before it is found out', () => {
    const leak = fc.property(anyCall, (one) => {
      const heard = new Leaking(answered(one.protocol, one.answers, one.situation))
      expect(placesIn(heard).map(({ place }) => placeKey(place))).toEqual(naive.visible(one))
    })
    expect(fc.check(leak, { numRuns: 2000 }).failed).toBe(true)
  })
})

/** The engine, but for one fault. */
class Leaking implements Heard {
  readonly compiled: Heard['compiled']
  readonly situation: Situation
  readonly childIds: Heard['childIds']
  readonly children: number | null

  constructor(readonly right: Heard) {
    this.compiled = right.compiled
    this.situation = right.situation
    this.childIds = right.childIds
    this.children = right.children
  }

  answer(question: number, child: number) {
    return this.right.answer(question, child === noChild ? child : Math.max(0, child - 1))
  }

  isEnabled(question: number, child: number) {
    return enabledIn(this.compiled.questions[question]!, this, child)
  }

  tally(scale: number) {
    return this.right.tally(scale)
  }

  indication(indicator: number) {
    return this.right.indication(indicator)
  }

  scoreOf(id: string) {
    return this.right.scoreOf(id)
  }
}

describe('one child never hears of another', () => {
  const withTwo = (protocol: Protocol) =>
    callsOf(protocol).filter(({ situation }) => (situation.children?.length ?? 0) >= 2)
  const pairs = fc
    .oneof(protocols().chain(withTwo), withTwo(gezinInBeeld))
    .chain((one) => fc.tuple(fc.constant(one), answersFor(one.protocol, one.situation)))

  const askedOf = (child: string, protocol: Protocol, answers: Answers, situation: Situation) => {
    const own = visiblePlaces(protocol, answers, situation).filter((place) => place.child === child)
    return own.map(placeKey)
  }

  test(`what is asked of a child does not depend on what was said of another, over ${pairRuns} families`, () => {
    fc.assert(
      fc.property(pairs, ([{ protocol, answers, situation }, others]) => {
        if (looksAcross(protocol)) return
        const [mine, other] = situation.children!.map(({ id }) => id) as [string, string]
        const changed = withAnswersOf(other, answers, others)
        expect(askedOf(mine, protocol, changed, situation)).toEqual(askedOf(mine, protocol, answers, situation))
      }),
      { numRuns: pairRuns },
    )
  })

  test('the test above sees a leak: with the children thrown together it fails', () => {
    const leak = fc.property(pairs, ([{ protocol, answers, situation }, others]) => {
      if (looksAcross(protocol)) return
      const [mine, other] = situation.children!.map(({ id }) => id) as [string, string]
      const thrown = (all: Answers) =>
        Object.fromEntries(
          Object.entries(all).map(([id, answer]) => [
            id,
            isByChild(answer) ? { ...answer, [mine]: answer[other] ?? answer[mine] } : answer,
          ]),
        )
      const changed = withAnswersOf(other, answers, others)
      expect(askedOf(mine, protocol, thrown(changed), situation)).toEqual(
        askedOf(mine, protocol, thrown(answers), situation),
      )
    })
    expect(fc.check(leak, { numRuns: 2000 }).failed).toBe(true)
  })
})

/** Does a condition of this protocol look at all children? Then what is said of one may rightly matter to the family, and so to another. */
function looksAcross(protocol: Protocol): boolean {
  return /"(someChild|everyChild|score|points)"/.test(JSON.stringify(protocol.sections))
}

function withAnswersOf(child: string, answers: Answers, others: Answers): Answers {
  const entries = [...new Set([...Object.keys(answers), ...Object.keys(others)])].map((id) => {
    const [own, other] = [answers[id], others[id]]
    if (!isByChild(own) && !isByChild(other)) return [id, own]
    return [id, { ...(isByChild(own) ? own : {}), [child]: isByChild(other) ? other[child] : undefined }]
  })
  return Object.fromEntries(entries)
}

function everyPlace(protocol: Protocol, situation: Situation): string[] {
  return visiblePlaces(
    {
      ...protocol,
      sections: protocol.sections.map(({ enableWhen: _, ...section }) => ({
        ...section,
        questions: section.questions.map(({ enableWhen: __, rounds: ___, ...question }) => question),
      })),
    } as Protocol,
    {},
    situation,
  ).map(placeKey)
}

/** Places that count as "not for this family". */
function hiddenIn(counted: Answers): string[] {
  const isOut = (answer: unknown) =>
    typeof answer === 'object' && answer !== null && 'absent' in answer && answer.absent === 'not-applicable'
  return Object.entries(counted).flatMap(([id, answer]) => {
    if (isByChild(answer))
      return Object.entries(answer).flatMap(([child, one]) => (isOut(one) ? [`${id}@${child}`] : []))
    return isOut(answer) ? [id] : []
  })
}
