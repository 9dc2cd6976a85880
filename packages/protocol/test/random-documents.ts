/** Random documents: every operand and comparison, conditions within conditions, questions and scores that go round in a circle. */
import fc from 'fast-check'
import type { Condition } from '../src/document/condition'
import type { Protocol } from '../src/document/protocol'
import type { Question, Section } from '../src/document/question'
import type { CohortRule, FigureRule } from '../src/document/rules'

const asked = ['grade', 'amount', 'works', 'mood', 'codes', 'words', 'kidGrade', 'kidWorks', 'kidCodes', 'nobody']
const id = fc.constantFrom(...asked)
const operand = fc.oneof(
  { weight: 4, arbitrary: fc.record({ question: id }) },
  fc.record({ previous: id }),
  fc.record({ change: id }),
  fc.record({ difference: fc.tuple(id, id) }),
  fc.record({ chosen: id }),
  fc.record({ chosen: id, except: fc.subarray(['ja', 'nee', "thema's"]) }),
  fc.record({ length: id }),
  fc.record({ family: fc.constantFrom('childCount', 'housing', 'parents', 'homeLanguages', 'weather') }),
  fc.record({ child: fc.constantFrom('age', 'school', 'housing') }),
  fc.record({ score: fc.constantFrom('load', 'part', 'strength', 'nothing') }),
  fc.record({ points: fc.constantFrom('load', 'part', 'strength', 'nothing') }),
)
const number = fc.constantFrom(0, 1, 2, 5.5, -1.25, 18, 50, 100)
const either = fc.oneof(number, fc.constantFrom('ja', 'nee', "thema's", 'krap', 'nl', '\\', true, false))
const comparison = fc.oneof(
  fc.record({ operator: fc.constantFrom('=' as const, '!=' as const), answer: either }),
  fc.record({ operator: fc.constantFrom('<' as const, '<=' as const, '>' as const, '>=' as const), answer: number }),
  fc.record({
    operator: fc.constant('in' as const),
    answer: fc.array(fc.oneof(number, fc.constantFrom('ja', 'nee', "thema's")), { maxLength: 3 }),
  }),
  fc.record({ operator: fc.constant('exists' as const), answer: fc.boolean() }),
)
const comparing = fc.tuple(operand, comparison).map(([one, other]) => ({ ...one, ...other }) as Condition)
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    { weight: 3, arbitrary: comparing },
    fc.record({ all: fc.array(tie('condition'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { maxLength: 3 }) }),
    fc.record({ not: tie('condition') }),
    fc.record({ someChild: tie('condition') }),
    fc.record({ everyChild: tie('condition') }),
  ),
}))
const maybe = fc.option(condition, { nil: undefined, freq: 2 })
const text = { nl: 'Vraag' }
const options = ['ja', 'nee', "thema's"].map((code) => ({ code, text }))

const questionOf = (base: object) =>
  fc
    .record({ enableWhen: maybe, rounds: fc.option(fc.subarray(['april-2020', 'juni-2020']), { nil: undefined }) })
    .map((more) => withoutNothing({ text, ...base, ...more }) as unknown as Question)
const withoutNothing = (record: object) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))

const sections = fc
  .record({
    own: fc.tuple(
      questionOf({ id: 'grade', type: 'grade' }),
      questionOf({ id: 'amount', type: 'number' }),
      questionOf({ id: 'works', type: 'boolean' }),
      questionOf({ id: 'mood', type: 'choice', options }),
      questionOf({ id: 'codes', type: 'choices', options }),
      questionOf({ id: 'words', type: 'text' }),
      questionOf({ id: 'kidWorks', type: 'boolean', each: 'children' }),
    ),
    kids: fc.tuple(
      questionOf({ id: 'kidGrade', type: 'grade' }),
      questionOf({ id: 'kidCodes', type: 'choices', options }),
    ),
    ownWhen: maybe,
    kidsWhen: maybe,
  })
  .map(({ own, kids, ownWhen, kidsWhen }): Section[] => [
    withoutNothing({ id: 'own', title: text, questions: own, enableWhen: ownWhen }) as unknown as Section,
    withoutNothing({
      id: 'kids',
      title: text,
      each: 'children',
      questions: kids,
      enableWhen: kidsWhen,
    }) as unknown as Section,
  ])

const level = fc.record({ level: fc.constantFrom(0, 1, 2, 2.5), when: condition })
const scores = fc
  .record({
    reverse: fc.boolean(),
    children: fc.constantFrom('highest' as const, 'sum' as const),
    missingAtMost: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
    levels: fc.array(level, { maxLength: 3 }),
    questions: fc.subarray(asked),
  })
  .map(({ reverse, children, missingAtMost, levels, questions }) => [
    withoutNothing({
      id: 'load',
      title: text,
      missingAtMost,
      items: [
        { question: 'mood', points: { ja: 2, nee: 0.25 }, reverse },
        { question: 'codes', points: { ja: 1, nee: 1.5 } },
        { question: 'kidCodes', points: { ja: 3, nee: -1 }, children },
        { question: 'kidWorks', points: { true: 2, false: 0 }, children },
        { question: 'nobody', points: {} },
        { id: 'levels', title: text, weight: 1.5, questions, levels },
      ],
      subscales: [{ id: 'part', title: text, items: ['mood', 'levels'] }],
    }),
    { id: 'strength', title: text, items: [{ question: 'works', points: { true: 4 } }] },
  ])

const cohorts = fc.tuple(condition, condition, fc.boolean()).map(([one, other, several]): CohortRule[] => [
  {
    id: 'groups',
    title: text,
    several,
    groups: [
      { id: "o'ne", title: text, when: one },
      { id: 'other', title: text, when: other },
    ],
  },
  { id: 'languages', title: text, several: true, by: { family: 'homeLanguages' } },
  { id: 'first', title: text, by: { family: 'homeLanguages' } },
  { id: 'school', title: text, several: true, by: { child: 'school' } },
  { id: 'firstSchool', title: text, by: { child: 'school' } },
  { id: 'round', title: text, by: 'round' },
  { id: 'week', title: text, by: 'week' },
])

const figure = fc
  .record({ among: maybe, by: fc.option(fc.constant('week'), { nil: undefined }) })
  .chain((more) =>
    fc
      .oneof({ weight: 2, arbitrary: fc.record({ share: condition }) }, fc.record({ mean: id }))
      .map((counts) => ({ title: text, ...withoutNothing(more), ...counts })),
  )

/** Whole documents. */
export const documents = fc
  .record({ sections, scores, cohorts, figures: fc.array(figure, { minLength: 4, maxLength: 12 }) })
  .map(
    ({ figures, ...rest }): Protocol => ({
      id: "'; DROP TABLE responses; --",
      version: '1.0.0',
      languages: ['nl'],
      title: text,
      attributes: [
        { id: 'housing', of: 'family', title: text, askedBy: 'mood' },
        { id: 'parents', of: 'family', title: text, askedBy: 'kidWorks' },
        { id: 'school', of: 'child', title: text, askedBy: 'kidCodes' },
        { id: 'housing', of: 'child', title: text, askedBy: 'works' },
      ],
      figures: figures.map((one, index) => ({ ...one, id: `f${index}` }) as FigureRule),
      ...(rest as unknown as Pick<Protocol, 'sections' | 'scores' | 'cohorts'>),
    }),
  )
