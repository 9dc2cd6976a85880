import { describe, expectTypeOf, test } from 'vitest'
import type { Absent, Answer, Answers } from './answer'
import type { Condition } from './condition'
import type { AnswerOf, AnswersOf, QuestionIdOf } from './infer'
import { defineProtocol, type Protocol } from './protocol'

const text = { nl: 'Hoe gaat het?' }

const checkIn = defineProtocol({
  id: 'check-in',
  version: '1.0.0',
  languages: ['nl'],
  title: text,
  sections: [
    {
      id: 'parent',
      title: text,
      questions: [
        { id: 'grade', type: 'grade', text },
        { id: 'heavy', type: 'text', text, enableWhen: { question: 'grade', operator: '<', answer: 5.5 } },
        { id: 'work', type: 'boolean', text },
        {
          id: 'room',
          type: 'choice',
          text,
          options: [
            { code: 'enough', text },
            { code: 'tight', text },
          ],
        },
        {
          id: 'support',
          type: 'choices',
          text,
          options: [
            { code: 'family', text },
            { code: 'nobody', text, alone: true },
          ],
        },
        { id: 'languages', type: 'language', text, several: true, options: [] },
        { id: 'mood', type: 'grade', each: 'children', text },
      ],
    },
    { id: 'children', title: text, each: 'children', questions: [{ id: 'plays', type: 'boolean', text }] },
  ],
})

type CheckIn = AnswersOf<typeof checkIn>

describe('the answers of a protocol', () => {
  test('have the type that the question asks for, or a reason', () => {
    expectTypeOf<AnswerOf<typeof checkIn, 'grade'>>().toEqualTypeOf<number | Absent>()
    expectTypeOf<AnswerOf<typeof checkIn, 'heavy'>>().toEqualTypeOf<string | Absent>()
    expectTypeOf<AnswerOf<typeof checkIn, 'work'>>().toEqualTypeOf<boolean | Absent>()
    expectTypeOf<AnswerOf<typeof checkIn, 'languages'>>().toEqualTypeOf<readonly string[] | Absent>()
  })

  test('know the codes of the options', () => {
    expectTypeOf<AnswerOf<typeof checkIn, 'room'>>().toEqualTypeOf<'enough' | 'tight' | Absent>()
    expectTypeOf<AnswerOf<typeof checkIn, 'support'>>().toEqualTypeOf<readonly ('family' | 'nobody')[] | Absent>()
  })

  test('are kept by child when the question or its section is asked per child', () => {
    expectTypeOf<AnswerOf<typeof checkIn, 'mood'>>().toEqualTypeOf<{
      readonly [child: string]: Answer<number> | undefined
    }>()
    expectTypeOf<AnswerOf<typeof checkIn, 'plays'>>().toEqualTypeOf<{
      readonly [child: string]: Answer<boolean> | undefined
    }>()
  })

  test('may all be missing, and fit wherever answers are expected', () => {
    expectTypeOf<Record<never, never>>().toExtend<CheckIn>()
    expectTypeOf<CheckIn>().toExtend<Answers>()
    expectTypeOf<{ grade: 6.5; mood: { sami: 8; lina: Absent } }>().toExtend<CheckIn>()
  })

  test('have only the ids of the questions', () => {
    type Ids = 'grade' | 'heavy' | 'work' | 'room' | 'support' | 'languages' | 'mood' | 'plays'
    expectTypeOf<QuestionIdOf<typeof checkIn>>().toEqualTypeOf<Ids>()
  })

  test('of a protocol from a file are plain answers', () => {
    expectTypeOf<AnswersOf<Protocol>>().toEqualTypeOf<Answers>()
  })
})

describe('a mistake does not compile', () => {
  test('in an answer', () => {
    // @ts-expect-error a grade is a number
    const grade: CheckIn = { grade: '6,5' }
    // @ts-expect-error 'big' is not one of the codes
    const room: CheckIn = { room: 'big' }
    // @ts-expect-error the mood is asked per child
    const mood: CheckIn = { mood: 8 }
    // @ts-expect-error nobody asks about the weather
    const weather: CheckIn = { weather: 'rain' }
    expectTypeOf([grade, room, mood, weather]).toExtend<Answers[]>()
  })

  test('in a comparison', () => {
    // @ts-expect-error "less than" needs a number
    const large: Condition = { family: 'childCount', operator: '<', answer: 'four' }
    expectTypeOf(large).toExtend<Condition>()
  })
})
