import { describe, expectTypeOf, test } from 'vitest'
import { checkIn } from '../../test/check-in'
import type { Answer, Answers } from '../document/answer'
import { type Place, placeFromKey, withAnswer } from '../document/place'
import type { Protocol } from '../document/protocol'
import { agreementsAskedFor } from './agreement'
import { balance } from './balance'
import { nextPlace, progress, topics, visiblePlaces } from './conversation'
import { countedAnswers } from './counted'
import { type OpenCall, openCall } from './open-call'
import { parseAnswer } from './parse-answer'
import { placesOf } from './places'
import { probesFor } from './probes'
import { score } from './score'
import { signals } from './signal'

const call = openCall(checkIn, { children: [{ id: 'sami' }] })
const sami = { question: 'childMood', child: 'sami' } as const

describe('in a call of a protocol that is written in TypeScript', () => {
  test('each question hears an answer of its own kind, or a reason', () => {
    call.hear({ question: 'parentGrade' }, 6.5).hear({ question: 'parentHeavy' }, 'De drukte').hear(sami, 'sad')
    call.hear({ question: 'parentGrade' }, { absent: 'declined' }).hear(sami, undefined)
    // @ts-expect-error a grade is a number
    call.hear({ question: 'parentGrade' }, '6,5')
    // @ts-expect-error nobody can answer 'sda'
    call.hear(sami, 'sda')
    // @ts-expect-error there is no such reason
    call.hear(sami, { absent: 'asleep' })
  })

  test('a misspelt question does not compile', () => {
    call.probes({ question: 'parentGrade' })
    call.next({ after: { question: 'parentGrade' } })
    // @ts-expect-error there is no question 'parentGrad'
    call.hear({ question: 'parentGrad' }, 5)
    // @ts-expect-error there is no question 'parentGrad'
    call.probes({ question: 'parentGrad' })
    // @ts-expect-error there is no question 'parentGrad'
    call.next({ after: { question: 'parentGrad' } })
    // @ts-expect-error there is no question 'parentGrad'
    call.answers.parentGrad
  })

  test('a child is named where a question is asked per child, and only there', () => {
    // @ts-expect-error whose mood?
    call.hear({ question: 'childMood' }, 'good')
    // @ts-expect-error the grade is the parent's own
    call.hear({ question: 'parentGrade', child: 'sami' }, 5)
  })

  test('a misspelt score, class or signal does not compile', () => {
    expectTypeOf(call.points('draaglast')).toEqualTypeOf<number | null>()
    expectTypeOf(call.score('draaglast').points).toEqualTypeOf<number | null>()
    expectTypeOf(call.scores.draaglast.points).toEqualTypeOf<number | null>()
    // @ts-expect-error there is no score 'draaglst'
    call.points('draaglst')
    // @ts-expect-error there is no score 'lod'
    call.score('lod')
    // @ts-expect-error there is no score 'lod'
    call.scores.lod
    // @ts-expect-error there is no class 'kwetsbar'
    call.balance?.class === 'kwetsbar'
    // @ts-expect-error there is no signal 'insuficient'
    call.signals.some(({ id }) => id === 'insuficient')
  })

  test('it is known which places can come', () => {
    const next = call.next()
    if (next?.child === undefined) expectTypeOf(next!.question).toEqualTypeOf<'parentGrade' | 'parentHeavy'>()
    else expectTypeOf(next).toEqualTypeOf<{ readonly question: 'childMood'; readonly child: string }>()
    // @ts-expect-error there is no question 'parentGrad'
    call.visible.some(({ question }) => question === 'parentGrad')
    // @ts-expect-error there is no question 'parentGrad'
    call.topics[0]?.open.some(({ question }) => question === 'parentGrad')
  })
})

test('whom the places are about follows from what is asked', () => {
  const { id, version, languages, title, sections } = checkIn
  const [ofFamily, ofChildren] = [[sections[0]] as const, [sections[1]] as const]
  const family = openCall({ id, version, languages, title, sections: ofFamily })
  expectTypeOf(family.next()!.question).toEqualTypeOf<'parentGrade' | 'parentHeavy'>()
  expectTypeOf(family.next()!.child).toEqualTypeOf<undefined>()
  family.hear(family.next()!, 5)
  const children = openCall({ id, version, languages, title, sections: ofChildren })
  expectTypeOf(children.next()!.child).toEqualTypeOf<string>()
  children.hear(children.next()!, 'good')
})

describe('what is known only while running compiles', () => {
  const answer = 5 as Answer
  const [key, scale] = ['childMood@sami', 'draaglast'] as string[]

  test('the place that comes next, and any answer there', () => {
    for (let now = call, place = now.next(); place !== null; place = now.next()) now = now.hear(place, answer)
    for (const place of call.visible) call.hear(place, answer).probes(place)
  })

  test('a place or a name that was read', () => {
    const place = placeFromKey(key!)
    call.hear(place, answer).probes(place)
    call.next({ after: place })
    expectTypeOf(call.points(scale!)).toEqualTypeOf<number | null>()
  })

  test('answers that were recorded, and answers in a variable', () => {
    const recorded: Answers = { parentGrade: 5 }
    const said = { parentGrade: 5, childMood: { sami: 'sad' } }
    openCall(checkIn, {}, recorded)
    openCall(checkIn, {}, said)
    score(checkIn, recorded)
    score(checkIn, said)
    score(checkIn, call.answers)
  })

  test('a call of whatever protocol', () => {
    const any: OpenCall = call
    const fromFile = openCall(checkIn as Protocol, {}, { weather: 'rain' })
    for (const one of [any, fromFile]) {
      one.hear({ question: 'weather' }, 'rain').hear({ question: 'mood', child: 'sami' }, answer).probes(one.next()!)
      expectTypeOf(one.next()).toEqualTypeOf<Place | null>()
      expectTypeOf(one.answers).toEqualTypeOf<Answers>()
      expectTypeOf(one.scores.load?.points).toEqualTypeOf<number | null | undefined>()
      one.points('load')
      one.score('load')
    }
  })
})

describe('of a call that lies there', () => {
  test('misspelt answers do not compile, whatever is asked', () => {
    // @ts-expect-error there is no question 'parentGrad'
    openCall(checkIn, {}, { parentGrad: 5 })
    // @ts-expect-error there is no question 'parentGrad'
    score(checkIn, { parentGrad: 5 })
    // @ts-expect-error a grade is a number
    balance(checkIn, { parentGrade: '5' })
    // @ts-expect-error nobody can answer 'sda'
    signals(checkIn, { childMood: { sami: 'sda' } })
    // @ts-expect-error the mood is asked per child
    visiblePlaces(checkIn, { childMood: 'sad' })
    // @ts-expect-error there is no question 'parentGrad'
    nextPlace(checkIn, { parentGrad: 5 })
    // @ts-expect-error there is no question 'parentGrad'
    topics(checkIn, { parentGrad: 5 })
    // @ts-expect-error there is no question 'parentGrad'
    progress(checkIn, { parentGrad: 5 })
    // @ts-expect-error there is no question 'parentGrad'
    placesOf(checkIn, { parentGrad: 5 })
    // @ts-expect-error there is no question 'parentGrad'
    countedAnswers(checkIn, { parentGrad: 5 })
    // @ts-expect-error there is no question 'parentGrad'
    agreementsAskedFor(checkIn, { parentGrad: 5 })
  })

  test('nor does a misspelt question in a variable, or a text for a number', () => {
    const misspelt = { parentGrad: 5 }
    const text = { parentGrade: '5', childMood: { sami: 'sad' } }
    // @ts-expect-error there is no question 'parentGrad'
    score(checkIn, misspelt)
    // @ts-expect-error a grade is a number
    score(checkIn, text)
  })

  test('a misspelt name in what comes out does not compile', () => {
    const answers = { parentGrade: 5 }
    expectTypeOf(score(checkIn, answers).draaglast.points).toEqualTypeOf<number | null>()
    // @ts-expect-error there is no score 'lod'
    score(checkIn, answers).lod
    // @ts-expect-error it has no sub-scales
    score(checkIn, answers).draaglast.subscales.home
    // @ts-expect-error there is no class 'kwetsbar'
    balance(checkIn, answers)?.class === 'kwetsbar'
    // @ts-expect-error there is no signal 'insuficient'
    signals(checkIn, answers)[0]?.id === 'insuficient'
    // @ts-expect-error there is no question 'parentGrad'
    nextPlace(checkIn, answers)?.question === 'parentGrad'
  })

  test('a misspelt place does not compile', () => {
    probesFor(checkIn, { parentGrade: 5 }, {}, { question: 'parentGrade' })
    withAnswer(checkIn, {}, { question: 'childMood', child: 'sami' }, 'sad')
    // @ts-expect-error there is no question 'parentGrad'
    probesFor(checkIn, { parentGrade: 5 }, {}, { question: 'parentGrad' })
    // @ts-expect-error there is no question 'parentGrad'
    nextPlace(checkIn, {}, {}, { after: { question: 'parentGrad' } })
    // @ts-expect-error there is no question 'parentGrad'
    withAnswer(checkIn, {}, { question: 'parentGrad' }, 6.5)
    // @ts-expect-error nobody can answer 'sda'
    withAnswer(checkIn, {}, { question: 'childMood', child: 'sami' }, 'sda')
  })

  test('an answer that was read has the type of its question', () => {
    const read = parseAnswer(checkIn, sami, 'sad')
    if (read.ok) call.hear(sami, read.answer)
    // @ts-expect-error a mood is no grade
    if (read.ok) call.hear({ question: 'parentGrade' }, read.answer)
    // @ts-expect-error there is no question 'parentGrad'
    parseAnswer(checkIn, { question: 'parentGrad' }, 5)
  })
})
