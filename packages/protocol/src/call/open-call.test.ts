import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkIn } from '../../test/check-in'
import { asking, inSections, option, text } from '../../test/small'
import { type Answer, type Answers, declined, isAnswered } from '../document/answer'
import type { Condition } from '../document/condition'
import { type Place, questionOf, questionsOf, withAnswer } from '../document/place'
import type { Protocol } from '../document/protocol'
import { ProtocolError } from '../document/protocol-error'
import type { Question } from '../document/question'
import type { Situation } from '../document/situation'
import { gezinInBeeld } from '../gezin-in-beeld'
import { balance } from './balance'
import { nextPlace, progress, topics, visiblePlaces } from './conversation'
import { countedAnswers } from './counted'
import { holds } from './holds'
import { type OpenCall, openCall } from './open-call'
import { probesFor } from './probes'
import { score } from './score'
import { signals } from './signal'

const children = [{ id: 'sami', age: 9 }, { id: 'lina', age: 2 }, { id: 'noor' }]

/** What a question can be answered with; few values, so that conditions often change. */
function answerTo(question: Question): fc.Arbitrary<Answer | undefined> {
  const silence = fc.constantFrom(undefined, declined)
  const codes = 'options' in question ? question.options.map(({ code }) => code) : ['nl']
  switch (question.type) {
    case 'grade':
    case 'number':
    case 'count':
      return fc.oneof(fc.constantFrom(0, 4, 5, 5.5, 7, 8), silence)
    case 'boolean':
      return fc.oneof(fc.boolean(), silence)
    case 'choices':
      return fc.oneof(fc.subarray(codes, { minLength: 1 }), silence)
    case 'choice':
      return fc.oneof(fc.constantFrom(...codes), silence)
    default: {
      const isList = question.type === 'language' && question.several
      return fc.oneof(fc.constantFrom<Answer>(...(isList ? [['nl'], ['ar', 'ti']] : ['een', 'een lange zin'])), silence)
    }
  }
}

/** Answers in any order, also again, also to children nobody knew, and to questions nobody asks. */
function saidIn(protocol: Protocol): fc.Arbitrary<[Place, Answer | undefined][]> {
  const places = questionsOf(protocol).map(({ question, perChild }) =>
    fc.tuple(
      perChild
        ? fc.constantFrom('sami', 'lina', 'noor', 'stranger').map((child): Place => ({ question: question.id, child }))
        : fc.constant<Place>({ question: question.id }),
      answerTo(question),
    ),
  )
  const strange = fc.tuple(fc.constant<Place>({ question: 'weather' }), fc.constantFrom('rain', undefined))
  return fc.array(fc.oneof(...places, strange), { maxLength: 40 })
}

/** What has no place in the call cannot be heard; a record that holds it is read all the same. */
function heardOrRead(call: OpenCall, place: Place, answer: Answer | undefined): OpenCall {
  // The answers are not asked for here: until somebody does, they lie apart.
  if (isHere(call, place)) return call.hear(place, answer)
  expect(() => call.hear(place, answer)).toThrow(ProtocolError)
  const { protocol, situation, answers } = call
  return openCall(protocol, situation, withAnswer(protocol, answers, place, answer))
}

function isHere({ protocol, situation }: OpenCall, { question, child }: Place): boolean {
  const asked = questionOf(protocol, question)
  return asked !== undefined && (asked.perChild ? !!situation.children?.some(({ id }) => id === child) : !child)
}

const situations = fc.constantFrom<Situation>(
  {},
  { children },
  { children: [] },
  { children, asked: ['zorg.extra', 'f'], round: 'april-2020' },
  { children, previous: { date: '2020-04-01', answers: { grade: 7, fell: true } }, family: { work: true } },
)

/** Conditions that wait for each other, look at scores, and at all children. */
const knotted = inSections(
  [
    {
      id: 'family',
      title: text,
      questions: [
        { id: 'a', type: 'boolean', text, enableWhen: { question: 'b', operator: '=', answer: true } },
        {
          id: 'b',
          type: 'boolean',
          text,
          level: 'additional',
          enableWhen: { question: 'a', operator: '!=', answer: false },
        },
        { id: 'c', type: 'grade', text, level: 'additional', enableWhen: { score: 'load', operator: '>', answer: 20 } },
        {
          id: 'd',
          type: 'choice',
          text,
          options: [option('x'), option('y')],
          enableWhen: { someChild: { question: 'mood', operator: '<', answer: 5.5 } },
        },
        { id: 'e', type: 'boolean', text, rounds: ['april-2020'] },
        {
          id: 'f',
          type: 'boolean',
          text,
          level: 'additional',
          enableWhen: { question: 'd', operator: '=', answer: 'x' },
        },
        { id: 'mood', type: 'grade', text, each: 'children' },
        {
          id: 'why',
          type: 'text',
          text,
          each: 'children',
          level: 'additional',
          enableWhen: { question: 'mood', operator: '<', answer: 5.5 },
        },
      ],
    },
    {
      id: 'child',
      title: text,
      each: 'children',
      enableWhen: { question: 'mood', operator: '<', answer: 7 },
      questions: [
        { id: 'cries', type: 'boolean', text },
        {
          id: 'often',
          type: 'boolean',
          text,
          enableWhen: {
            all: [
              { question: 'cries', operator: '=', answer: true },
              { question: 'c', operator: '<', answer: 5.5 },
            ],
          },
        },
        {
          id: 'older',
          type: 'boolean',
          text,
          enableWhen: { not: { everyChild: { child: 'age', operator: '<', answer: 4 } } },
        },
      ],
    },
    {
      id: 'after',
      title: text,
      voice: 'caller',
      enableWhen: { everyChild: { question: 'cries', operator: '!=', answer: true } },
      questions: [{ id: 'quiet', type: 'boolean', text }],
    },
  ],
  {
    scores: [
      {
        id: 'load',
        title: text,
        missingAtMost: 2,
        items: [
          { question: 'b', points: { true: 1 } },
          { question: 'cries', points: { true: 1 }, children: 'sum' },
          {
            id: 'low',
            title: text,
            weight: 2,
            questions: ['c', 'mood'],
            levels: [{ level: 0.5, when: { question: 'c', operator: '<', answer: 5.5 } }],
          },
          {
            id: 'own',
            title: text,
            weight: 1,
            questions: ['d'],
            levels: [{ level: 1, when: { points: 'strength', operator: '>', answer: 0 } }],
          },
        ],
        subscales: [{ id: 'part', title: text, items: ['b', 'low'], missingAtMost: 0 }],
      },
      { id: 'strength', title: text, items: [{ question: 'quiet', points: { true: 1, false: 3 }, reverse: true }] },
    ],
    signals: [{ id: 'heavy', title: text, when: { points: 'part', operator: '>=', answer: 1 } }],
  },
)

/** Each question waits for another kind of thing, and all those things change while the call is held. */
const curious = inSections(
  [
    {
      id: 'family',
      title: text,
      questions: [
        { id: 'grade', type: 'grade', text },
        { id: 'other', type: 'grade', text },
        { id: 'story', type: 'text', text },
        { id: 'codes', type: 'choices', text, options: [option('x'), option('y'), option('z')] },
        { id: 'work', type: 'boolean', text },
        { id: 'fell', type: 'boolean', text, enableWhen: { change: 'grade', operator: '<', answer: 0 } },
        {
          id: 'apart',
          type: 'boolean',
          text,
          enableWhen: { difference: ['grade', 'other'], operator: '>', answer: 2 },
        },
        { id: 'long', type: 'boolean', text, enableWhen: { length: 'story', operator: '>', answer: 5 } },
        {
          id: 'two',
          type: 'boolean',
          text,
          enableWhen: { chosen: 'codes', except: ['x'], operator: '>=', answer: 1 },
        },
        { id: 'job', type: 'boolean', text, enableWhen: { family: 'work', operator: '=', answer: true } },
        { id: 'asleep', type: 'boolean', text, each: 'children' },
        {
          id: 'tired',
          type: 'boolean',
          text,
          each: 'children',
          enableWhen: { child: 'asleep', operator: '=', answer: false },
        },
        { id: 'again', type: 'boolean', text, enableWhen: { previous: 'fell', operator: '=', answer: true } },
        { id: 'nobody', type: 'boolean', text, enableWhen: { change: 'weather', operator: '>', answer: 0 } },
        { id: 'none', type: 'boolean', text, enableWhen: { score: 'weather', operator: '>', answer: 0 } },
      ],
    },
  ],
  {
    attributes: [
      { id: 'work', of: 'family', title: text, askedBy: 'work' },
      { id: 'asleep', of: 'child', title: text, askedBy: 'asleep' },
    ],
    scores: [
      {
        id: 'load',
        title: text,
        items: [
          {
            id: 'all',
            title: text,
            weight: 1,
            questions: ['fell', 'tired', 'weather'],
            levels: [{ level: 1, when: { any: [{ change: 'grade', operator: '<=', answer: -3 }] } }],
          },
          { question: 'long', points: {} },
        ],
      },
    ],
  },
)

describe.each([
  ['the whole protocol', gezinInBeeld as Protocol],
  ['a knotted protocol', knotted],
  ['a protocol that looks at everything', curious],
  ['a small protocol', checkIn as Protocol],
])('%s', (_, protocol) => {
  test('comes to the same, answer by answer, as when all answers are read at once', () => {
    fc.assert(
      fc.property(saidIn(protocol), situations, fc.infiniteStream(fc.boolean()), (said, situation, asks) => {
        let [call, answers]: [OpenCall, Answers] = [openCall(protocol, situation), {}]
        for (const [place, answer] of said) {
          call = heardOrRead(call, place, answer)
          answers = withAnswer(protocol, answers, place, answer)
          // Reasons that somebody asked for, now and then, are kept; they may not outlive the answers they rest on.
          if (asks.next().value) expect(call.scores).toEqual(score(protocol, answers, situation))
        }
        expect(call.answers).toEqual(answers)
        expect(call.visible).toEqual(visiblePlaces(protocol, answers, situation))
        expect(call.progress).toEqual(progress(protocol, answers, situation))
        expect(call.topics).toEqual(topics(protocol, answers, situation))
        expect(call.next()).toEqual(nextPlace(protocol, answers, situation))
        expect(call.balance).toEqual(balance(protocol, answers, situation))
        expect(call.signals).toEqual(signals(protocol, answers, situation))
        for (const [place] of said)
          if (isHere(call, place)) expect(call.probes(place)).toEqual(probesFor(protocol, answers, situation, place))
          else expect(() => call.probes(place)).toThrow(ProtocolError)
        expect(openCall(protocol, situation, answers).progress).toEqual(call.progress)
        expect(openCall(protocol, situation, answers).answers).toEqual(answers)
      }),
      { numRuns: 150 },
    )
  })
})

/** The code and the place of what was told. */
function whereIs(wrong: () => unknown) {
  try {
    wrong()
  } catch (error) {
    if (error instanceof ProtocolError) return error.problems.map(({ code, pointer }) => [code, ...pointer])
    throw error
  }
  return []
}

describe('a call that is being held', () => {
  const asked = asking([
    { id: 'grade', type: 'grade', text },
    {
      id: 'heavy',
      type: 'text',
      text,
      level: 'additional',
      enableWhen: { question: 'grade', operator: '<', answer: 5.5 },
    },
  ])

  test('stays as it was when something more is heard', () => {
    const before = openCall(asked).hear({ question: 'grade' }, 8)
    const after = before.hear({ question: 'grade' }, 4)
    expect([before.answers, before.next(), before.progress.of]).toEqual([{ grade: 8 }, null, 1])
    expect([after.answers, after.next(), after.progress.of]).toEqual([{ grade: 4 }, { question: 'heavy' }, 2])
  })

  test('may know all that there is to know of a family', () => {
    const all: Required<Situation> = {
      date: '2020-04-17',
      round: 'april-2020',
      family: { childCount: 1 },
      children: [{ id: 'sami' }],
      previous: { date: '2020-04-01', answers: {} },
      asked: ['heavy'],
    }
    expect(openCall(asked, all).situation).toBe(all)
    expect(openCall(asked, {}, { grade: 8 }).knowing(all).situation).toBe(all)
  })

  test('is the same call when the same is said again', () => {
    const call = openCall(asked).hear({ question: 'grade' }, 8)
    expect(call.hear({ question: 'grade' }, 8)).toBe(call)
  })

  test('goes on with what turns out to be known of the family, and loses nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(situations, saidIn(knotted)), { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        (parts, answersFirst) => {
          let call: OpenCall = openCall(knotted)
          let answers: Answers = {}
          for (const [situation, said] of parts) {
            call = call.knowing(situation)
            for (const [place, answer] of said) {
              call = heardOrRead(call, place, answer)
              answers = withAnswer(knotted, answers, place, answer)
            }
            if (answersFirst) expect(call.answers).toEqual(answers)
            expect(call.progress).toEqual(progress(knotted, answers, situation))
            expect(call.scores).toEqual(score(knotted, answers, situation))
            expect(call.visible).toEqual(visiblePlaces(knotted, answers, situation))
          }
          expect(call.answers).toEqual(answers)
        },
      ),
    )
  })

  test('keeps what was said of a child who was taken for another family, and has it again when the child is back', () => {
    const mood = asking([{ id: 'mood', type: 'text', text, each: 'children' }])
    const both = { children: [{ id: 'sami' }, { id: 'lina' }] }
    const place = { question: 'mood', child: 'sami' }
    const call = openCall(mood, both).hear(place, 'good')
    const back = call
      .knowing({ children: [{ id: 'lina' }] })
      .hear({ question: 'mood', child: 'lina' }, 'sad')
      .knowing(both)
    expect(back.progress.answered).toBe(2)
    expect(back.next()).toBeNull()
    expect(back.answers).toEqual({ mood: { sami: 'good', lina: 'sad' } })
  })

  test('tells the reasons of its own answers, whoever asks first', () => {
    const scores = [{ id: 'load', title: text, items: [{ question: 'mood', points: { good: 0, fine: 0 } }] }]
    const weighed = asking([{ id: 'mood', type: 'choice', text, options: [option('good'), option('fine')] }], {
      scores,
    })
    const before = openCall(weighed).hear({ question: 'mood' }, 'good')
    const after = before.hear({ question: 'mood' }, 'fine')
    const answersIn = (call: OpenCall) =>
      call.score('load').items.flatMap(({ from }) => from.map(({ answer }) => answer))
    expect([answersIn(before), answersIn(after), answersIn(before)]).toEqual([['good'], ['fine'], ['good']])
  })

  test('hears what goes before an answer that was recorded in another form', () => {
    const family = openCall(checkIn, {}, { parentGrade: { sami: 6 } as never }).hear({ question: 'parentGrade' }, 7)
    expect(family.answers).toEqual({ parentGrade: 7 })
    const sami = { question: 'childMood', child: 'sami' }
    const child = openCall(checkIn, { children: [{ id: 'sami' }] }, { childMood: 'good' as never }).hear(sami, 'sad')
    expect([child.answers, child.progress.answered]).toEqual([{ childMood: { sami: 'sad' } }, 1])
    const strange = openCall(checkIn, { children: [{ id: 'sami' }] }, { childMood: { noor: 'good' } }).hear(sami, 'sad')
    expect(strange.answers).toEqual({ childMood: { sami: 'sad', noor: 'good' } })
  })

  test('has no score that the protocol does not have', () => {
    const call: OpenCall = openCall(checkIn).hear({ question: 'parentGrade' }, 5)
    expect([call.points('draaglast'), call.score('draaglast').points]).toEqual([1, 1])
    expect(() => call.points('draaglasd')).toThrow(/scale: draaglasd .* Did you mean ‘draaglast’/)
    expect(() => call.score('draaglasd')).toThrow(/score: draaglasd .* Did you mean ‘draaglast’/)
    expect([call.points('draagkracht'), call.score('draagkracht').points]).toEqual([null, null])
  })

  test('passes over an answer that is not there', () => {
    const call = openCall(checkIn, { children: [{ id: 'sami' }] }, { parentGrade: undefined, childMood: undefined })
    expect([call.answers, call.progress.answered]).toStrictEqual([{}, 0])
  })

  test('says where it was told what only a programmer gets wrong', () => {
    const call = openCall(checkIn, { children: [{ id: 'sami' }] })
    const word: unknown = 'nothing'
    expect(whereIs(() => openCall(checkIn, {}, word as Answers))).toEqual([['GIB101', 'answers']])
    expect(whereIs(() => call.knowing(word as Situation))).toEqual([['GIB101', 'situation']])
    expect(whereIs(() => score(checkIn, {}, word as Situation))).toEqual([['GIB101', 'situation']])
    expect(whereIs(() => countedAnswers(checkIn, word as Answers))).toEqual([['GIB101', 'answers']])
    const known = { protocol: checkIn, answers: {} }
    expect(whereIs(() => holds(word as Condition, known))).toEqual([['GIB101', 'condition']])
    const of = (...found: unknown[]) => whereIs(() => openCall(checkIn, { children: found } as Situation))
    expect(of('sami')).toEqual([['GIB101', 'situation', 'children', 0]])
    expect(of({ id: 'sami' }, { id: 3 })).toEqual([['GIB101', 'situation', 'children', 1, 'id']])
    expect(of({ id: 'sami' }, { id: 'sami' })).toEqual([['GIB403', 'situation', 'children', 1, 'id']])
    expect(whereIs(() => call.hear({ question: 'childMood', child: 'noor' }, 'good'))).toEqual([
      ['GIB402', 'childMood'],
    ])
    expect(whereIs(() => call.probes(undefined as unknown as Place))).toHaveLength(1)
  })

  test('reads nothing from what is recorded by child where it is asked of the family', () => {
    const [family, recorded] = [
      { children: [{ id: 'sami' }, { id: 'lina' }] },
      { heavy: { sami: 'much', lina: 'little' } },
    ]
    const call = openCall(asked, family, recorded)
    expect([call.answers, call.progress]).toEqual([recorded, progress(asked, recorded, family)])
    expect(call.hear({ question: 'grade' }, 4).next()).toEqual({ question: 'heavy' })
  })

  test('counts what was asked for certain as called for, as soon as its condition holds', () => {
    const heard = openCall(asked, { asked: ['heavy'] }).hear({ question: 'grade' }, 8)
    expect([heard.progress.of, heard.hear({ question: 'grade' }, 4).progress.of]).toEqual([1, 2])
  })

  test('stays as it was, whatever becomes of what was given to it or taken from it', () => {
    const [needs, byChild] = [['food'], { sami: 'sad' }]
    const of = asking([
      { id: 'needs', type: 'choices', text, options: [option('food'), option('laptop')] },
      { id: 'mood', type: 'text', text, each: 'children' },
    ])
    const family = { children: [{ id: 'sami' }] }
    const call = openCall(of, family, { mood: byChild }).hear({ question: 'needs' }, needs)
    needs.push('laptop')
    byChild.sami = 'good'
    expect(call.answers).toEqual({ mood: { sami: 'sad' }, needs: ['food'] })
    expect(call.hear({ question: 'needs' }, needs).answers).toMatchObject({ needs: ['food', 'laptop'] })
    Object.assign(openCall(checkIn).progress, { answered: 5 })
    expect(openCall(checkIn).progress.answered).toBe(0)
  })

  test('hears only the kind of answer that its question asks for', () => {
    const hearing = (answer: unknown) => () => openCall(asked).hear({ question: 'grade' }, answer as number)
    for (const answer of [null, '', '4', Number.NaN, { foo: 1 }, [4], true])
      expect(whereIs(hearing(answer))).toEqual([['GIB101', 'grade']])
    expect(hearing('4')).toThrow('grade: Expected number here; found text.')
    expect(hearing(declined)().answers).toEqual({ grade: declined })
    expect(isAnswered(null as unknown as undefined)).toBe(false)
  })

  test('hears of every type of question its own kind of answer, and no other', () => {
    const options = [option('a'), option('b')]
    const kinds: [Question, Answer][] = [
      [{ id: 'grade', type: 'grade', text }, 6.5],
      [{ id: 'count', type: 'count', text }, 3],
      [{ id: 'number', type: 'number', text }, 2.5],
      [{ id: 'boolean', type: 'boolean', text }, false],
      [{ id: 'choice', type: 'choice', text, options }, 'a'],
      [{ id: 'choices', type: 'choices', text, options }, ['a', 'b']],
      [{ id: 'text', type: 'text', text }, 'good'],
      [{ id: 'date', type: 'date', text }, '2026-04-14'],
      [{ id: 'language', type: 'language', text, options }, 'nl'],
      [{ id: 'languages', type: 'language', several: true, text, options }, ['nl', 'ti']],
    ]
    const call: OpenCall = openCall(asking(kinds.map(([question]) => question)))
    for (const [{ id }, own] of kinds)
      for (const [, answer] of kinds) {
        const isOwn = Array.isArray(answer) ? Array.isArray(own) : typeof answer === typeof own && !Array.isArray(own)
        const hearing = () => call.hear({ question: id }, answer).answers
        if (isOwn) expect(hearing()).toEqual({ [id]: answer })
        else expect(whereIs(hearing)).toEqual([['GIB101', id]])
      }
  })

  test('takes a fact of the family for no fact of a child, though they have one name', () => {
    const facts = asking(
      [
        { id: 'works', type: 'boolean', text },
        { id: 'later', type: 'boolean', text, enableWhen: { family: 'work', operator: '=', answer: true } },
      ],
      {
        attributes: [
          { id: 'work', of: 'family', title: text, askedBy: 'works' },
          { id: 'work', of: 'child', title: text },
        ],
      },
    )
    expect(openCall(facts).hear({ question: 'works' }, true).visible).toContainEqual({ question: 'later' })
    expect(openCall(facts).hear({ question: 'works' }, false).visible).toEqual([{ question: 'works' }])
  })

  test('counts what turns out to have been asked for certain, and no longer when it turns out otherwise', () => {
    const call = openCall(asked).hear({ question: 'grade' }, 8)
    const certain = call.knowing({ asked: ['heavy'] })
    for (const one of [certain, certain.knowing({}).knowing(certain.situation)]) {
      expect(one.visible).toEqual([{ question: 'grade' }, { question: 'heavy' }])
      expect(one.progress).toEqual(progress(asked, { grade: 8 }, certain.situation))
    }
    for (const one of [call, certain.knowing({})]) {
      expect(one.visible).toEqual([{ question: 'grade' }])
      expect(one.progress).toEqual(progress(asked, { grade: 8 }))
    }
  })

  test('keeps what a record holds where the protocol has no place for it', () => {
    const call = openCall(asked, {}, { weather: 'rain' })
    expect([call.answers, call.progress.answered]).toEqual([{ weather: 'rain' }, 0])
    expect(openCall(asked, {}, { grade: { sami: 6 } }).answers).toEqual({ grade: { sami: 6 } })
  })
})
