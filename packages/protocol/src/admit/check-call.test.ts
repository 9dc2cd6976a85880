import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkIn } from '../../test/check-in'
import { asking, inSections, option, text } from '../../test/small'
import { openCall } from '../call/open-call'
import { parseAnswers } from '../call/parse-answer'
import { type Answers, declined, isAbsent, isAnswered } from '../document/answer'
import { answerAt, isByChild, placeKey } from '../document/place'
import type { Protocol } from '../document/protocol'
import type { Situation } from '../document/situation'
import { answersFor, families, protocols } from '../testing'
import { checkCall } from './check-call'

const family = { children: [{ id: 'sami' }, { id: 'lina' }] }
const told = (body: unknown, situation: Situation = {}, protocol: Protocol = checkIn) =>
  checkCall(protocol, body, situation).map(({ code, path }) => [code, path])

describe('a call that is over', () => {
  test('is complete when all that was asked has an answer, or a reason for silence', () => {
    expect(told({ parentGrade: 8 })).toEqual([])
    expect(told({ parentGrade: 5, parentHeavy: declined })).toEqual([])
    expect(told({ parentGrade: 8, childMood: { sami: 'good', lina: declined } }, family)).toEqual([])
  })

  test('says what was asked and has no answer, for each child', () => {
    expect(told({ parentGrade: 5, childMood: { lina: 'good' } }, family)).toEqual([
      ['GIB406', 'parentHeavy'],
      ['GIB406', 'childMood > sami'],
    ])
    expect(checkCall(checkIn, {}, family).map(({ pointer }) => pointer)).toEqual([
      ['parentGrade'],
      ['childMood', 'sami'],
      ['childMood', 'lina'],
    ])
  })

  test('says what was answered and is not asked of this family; a reason for silence is no answer', () => {
    expect(told({ parentGrade: 8, parentHeavy: 'De drukte' })).toEqual([['GIB405', 'parentHeavy']])
    expect(told({ parentGrade: 8, parentHeavy: declined })).toEqual([])
  })

  test('says what does not fit, and does not go by it', () => {
    expect(told({ parentGrade: 65 })).toEqual([['GIB305', 'parentGrade']])
    expect(told({ parentGrade: 65, parentHeavy: 'De drukte' })).toEqual([['GIB305', 'parentGrade']])
    expect(told({ parentGrade: 8, childMood: { sami: 'blue', lina: 'good' } }, family)).toEqual([
      ['GIB307', 'childMood > sami'],
    ])
  })

  test('says what stands beside a reason for silence, where it would be lost', () => {
    const beside = { absent: 'declined', note: 'moe' }
    expect(told({ parentGrade: beside, childMood: { sami: beside, lina: declined } }, family)).toEqual([
      ['GIB103', 'parentGrade > note'],
      ['GIB103', 'childMood > sami > note'],
    ])
  })

  test('loses no answer about a child it does not know', () => {
    expect(checkCall(checkIn, { parentGrade: 8, childMood: { samy: 'good' } }, { children: [] })).toMatchObject([
      { code: 'GIB402', path: 'childMood > samy', pointer: ['childMood', 'samy'], facts: { child: 'samy' } },
    ])
    expect(checkCall(checkIn, { parentGrade: 8, childMood: { samy: 'good' } }, family)[0]?.nearest).toBe('sami')
  })

  test('has nothing to do with an answer that was taken back', () => {
    expect(told({ parentGrade: 8, parentHeavy: undefined, childMood: { samy: undefined } })).toEqual([])
  })

  test.each([
    ['a question that does not exist', { parentGrade: 8, weather: 'rain' }, [['GIB301', 'weather']]],
    ['a child’s answer to no question', { parentGrade: 8, weather: { sami: 'rain' } }, [['GIB301', 'weather > sami']]],
    ['an answer without its child', { parentGrade: 8, childMood: 'good' }, [['GIB302', 'childMood']]],
    [
      'an answer per child where none is asked',
      { parentGrade: { sami: 8 } },
      [
        ['GIB303', 'parentGrade > sami'],
        ['GIB406', 'parentGrade'],
      ],
    ],
    ['anything else', ['a call'], [['GIB101', '']]],
    ['nothing', null, [['GIB101', '']]],
    ['a word', 'a call', [['GIB101', '']]],
  ])('is told about %s', (_, body, problems) => {
    expect(told(body)).toEqual(problems)
  })

  test('leaves alone what the caller writes afterwards, and what she may open herself', () => {
    const protocol = inSections([
      { id: 'talk', title: text, questions: [{ id: 'more', type: 'text', level: 'additional', text }] },
      { id: 'after', title: text, voice: 'caller', questions: [{ id: 'note', type: 'text', text }] },
    ])
    expect(told({}, {}, protocol)).toEqual([])
  })

  test('wants an answer to what may be for this family, as long as nobody knows that it is not', () => {
    const enableWhen = { question: 'money', operator: '=', answer: 'often' } as const
    const protocol = asking([
      { id: 'money', type: 'choice', text, options: [option('no'), option('often')] },
      { id: 'food', type: 'boolean', text, enableWhen },
    ])
    expect(told({ money: declined }, {}, protocol)).toEqual([['GIB406', 'food']])
    expect(told({ money: 'no' }, {}, protocol)).toEqual([])
  })

  test('of whatever family and protocol is judged as the conversation itself would', () => {
    const any = protocols().chain((protocol) =>
      families(protocol, { children: 4 }).chain((situation) =>
        answersFor(protocol, situation).map((answers) => ({ protocol, situation, answers })),
      ),
    )
    fc.assert(
      fc.property(any, ({ protocol, situation, answers }) => {
        const problems = checkCall(protocol, answers, situation)
        const found = (code: string) =>
          problems.flatMap((problem) => (problem.code === code ? [problem.pointer.join('@')] : [])).sort()
        const call = openCall(protocol, situation, answers)
        const [visible, open] = [
          call.visible.map(placeKey),
          call.topics.flatMap((topic) => ((topic.section.voice ?? 'parent') === 'parent' ? topic.open : [])),
        ]
        const said = placesIn(answers).filter((key) => !visible.includes(key))
        expect(found('GIB405')).toEqual(said.sort())
        expect(found('GIB406')).toEqual(open.map(placeKey).sort())
        expect(problems.every(({ code }) => code === 'GIB405' || code === 'GIB406')).toBe(
          parseAnswers<Protocol>(protocol, answers).ok,
        )
      }),
      { numRuns: 300 },
    )
  })
})

/** Every place with a value. */
function placesIn(answers: Answers): string[] {
  return Object.entries(answers).flatMap(([question, answer]) => {
    if (!isByChild(answer)) return answer !== undefined && !isAbsent(answer) ? [question] : []
    return Object.keys(answer).flatMap((child) =>
      isAnswered(answerAt(answers, { question, child })) ? [placeKey({ question, child })] : [],
    )
  })
}
