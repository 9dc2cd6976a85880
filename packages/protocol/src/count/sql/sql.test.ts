import { PGlite } from '@electric-sql/pglite'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { aprilCalls } from '../../../test/april-2020'
import { compiled } from '../../call/compile'
import { type Answer, type Answers, absences, declined } from '../../document/answer'
import type { Condition } from '../../document/condition'
import type { Protocol } from '../../document/protocol'
import type { Question, Section } from '../../document/question'
import type { CohortRule, FigureRule } from '../../document/rules'
import type { Situation } from '../../document/situation'
import { gezinInBeeld } from '../../gezin-in-beeld/protocol'
import type { CountOptions } from '../counts'
import { type Response, units } from '../response'
import { tallyOf } from '../tally'
import { type CountedRow, figureSql } from '.'

let database: PGlite

vi.setConfig({ testTimeout: 600_000, hookTimeout: 60_000 })

beforeAll(async () => {
  database = await PGlite.create()
  await database.exec(`
    CREATE TABLE responses (id text, family text, date date, number int, round text, protocol text, version text,
      situation jsonb, answers jsonb);
    CREATE SCHEMA "it's"; CREATE VIEW "it's"."a ""view""" AS SELECT * FROM responses WHERE family <> 'B'`)
})
afterAll(() => database.close())

async function store(protocol: Protocol, responses: readonly Response[]): Promise<void> {
  const rows = responses.map(({ number = null, round = null, ...rest }) => ({ ...rest, number, round }))
  await database.query('TRUNCATE responses')
  await database.query(
    `INSERT INTO responses SELECT id, family, date, number, round, $2, $3, situation, answers
     FROM jsonb_to_recordset($1::text::jsonb) AS r(id text, family text, date date, number int, round text, situation jsonb, answers jsonb)`,
    [JSON.stringify(rows), protocol.id, protocol.version],
  )
}

async function counted(protocol: Protocol, options: CountOptions, from = 'responses') {
  const { text, values, read } = figureSql(protocol, { ...options, from })
  const { rows } = await database.query<CountedRow>(text, [...values])
  const found = read(rows)
  return [found.summary(), found.groups()]
}

function tallied(protocol: Protocol, responses: readonly Response[], options: CountOptions) {
  const tally = tallyOf(protocol, options)
  for (const response of responses) tally.add(response)
  return [tally.summary(), tally.groups()]
}

/** Every unit and every division: PostgreSQL and the package say exactly the same. */
async function agree(protocol: Protocol, responses: readonly Response[], cohorts: readonly (string | undefined)[]) {
  await store(protocol, responses)
  for (const unit of units)
    for (const cohort of cohorts) {
      const options = { unit, ...(cohort !== undefined && { cohort }) }
      expect(await counted(protocol, options)).toEqual(tallied(protocol, responses, options))
    }
}

// Random calls: every kind of answer, hidden or not, and every reason of absence.

const absence = fc.constantFrom(...absences).map((absent): Answer => ({ absent }))
const childIds = ['sami', 'noor', 'o\'\\"neill']

function valueFor(question: Question): fc.Arbitrary<Answer> {
  switch (question.type) {
    case 'grade':
      return fc.integer({ min: 0, max: 1000 }).map((hundredths) => hundredths / 100)
    case 'number':
      return fc.double({ noNaN: true, min: -100, max: 100 })
    case 'count':
      return fc.integer({ min: 0, max: 8 })
    case 'boolean':
      return fc.boolean()
    case 'text':
      return fc.constantFrom('ja', "'; DROP TABLE responses; --", '\\', '👩‍👧 thuis')
    case 'date':
      return fc.constant('2020-04-17')
    case 'choices':
      return fc.subarray(
        question.options.map(({ code }) => code),
        { minLength: 1 },
      )
    default: {
      const code = fc.constantFrom(...question.options.map((option) => option.code))
      return question.type === 'language' && question.several ? fc.uniqueArray(code, { minLength: 1 }) : code
    }
  }
}

function answersFor(protocol: Protocol): fc.Arbitrary<Answers> {
  const entries = compiled(protocol).questions.map(({ question, perChild }) => {
    const one = fc.oneof({ weight: 5, arbitrary: valueFor(question) }, { weight: 1, arbitrary: absence })
    const either = fc.option(one, { nil: undefined, freq: 4 })
    const byChild = fc
      .tuple(...childIds.map(() => either))
      .map((given) => Object.fromEntries(childIds.map((id, index) => [id, given[index]])))
    const all: fc.Arbitrary<Answers[string]> = perChild ? byChild : one
    return [question.id, fc.option(all, { nil: undefined, freq: 4 })] as const
  })
  return fc.record(Object.fromEntries(entries)).map((answers): Answers => JSON.parse(JSON.stringify(answers)))
}

const fact = fc.constantFrom('krap', 'moeder_alleen', 'weinig', 3, 4, true)
const facts = fc.dictionary(
  fc.constantFrom('housing', 'parents', 'dutchAtHome', 'childCount', 'school', 'homeLanguages'),
  fc.oneof(fact, fc.subarray(['nl', 'ti', 'ary'])),
  { maxKeys: 4 },
)

function situationFor(protocol: Protocol): fc.Arbitrary<Situation> {
  const age = fc.option(fc.oneof(fc.integer({ min: 0, max: 19 }), fc.constant(1.5)), { nil: undefined })
  const children = fc
    .array(fc.record({ age, facts: fc.option(facts, { nil: undefined }) }), { maxLength: 3 })
    .map((known) => known.map((child, index) => ({ id: childIds[index]!, ...child })))
  const ids = compiled(protocol).questions.map(({ question }) => question.id)
  return fc
    .record(
      {
        round: fc.constantFrom('april-2020', 'mei-2020'),
        family: facts,
        children,
        previous: fc.record({ date: fc.constant('2020-03-30'), answers: answersFor(protocol) }),
        asked: fc.subarray(ids, { maxLength: 3 }),
      },
      { requiredKeys: [] },
    )
    .map((situation) => JSON.parse(JSON.stringify(situation)))
}

function responsesTo(protocol: Protocol, maxLength: number): fc.Arbitrary<Response[]> {
  const call = fc.record({
    family: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'),
    date: fc.constantFrom('2020-04-14', '2020-04-21', '2020-12-31', '2021-01-03'),
    number: fc.option(fc.integer({ min: 1, max: 2 }), { nil: undefined }),
    round: fc.option(fc.constant('juni-2020'), { nil: undefined, freq: 2 }),
    situation: situationFor(protocol),
    answers: answersFor(protocol),
  })
  return fc.array(call, { maxLength, size: 'max' }).map((calls) =>
    calls.map(({ number, round, ...rest }, index) => ({
      ...rest,
      id: `C${index}`,
      ...(number !== undefined && { number }),
      ...(round !== undefined && { round }),
    })),
  )
}

// Random documents: every operand, every comparison, conditions within conditions, questions and scores that go round in a circle.

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
const divisions = [undefined, 'groups', 'languages', 'first', 'school', 'firstSchool', 'round', 'week', 'weather']

const figure = fc
  .record({ among: maybe, by: fc.option(fc.constant('week'), { nil: undefined }) })
  .chain((more) =>
    fc
      .oneof({ weight: 2, arbitrary: fc.record({ share: condition }) }, fc.record({ mean: id }))
      .map((counts) => ({ title: text, ...withoutNothing(more), ...counts })),
  )

const documents = fc
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

/** A longer search: `GIB_SQL_RUNS=300`. */
const numRuns = Number(process.env.GIB_SQL_RUNS ?? 8)

describe('PostgreSQL counts exactly what the package counts', () => {
  test('the calls of April 2020', async () => {
    await agree(gezinInBeeld, aprilCalls(), [undefined, ...gezinInBeeld.cohorts.map((cohort) => cohort.id)])
  })

  test('random calls with every kind of answer, by the protocol of Gezin in Beeld', async () => {
    const property = fc.asyncProperty(responsesTo(gezinInBeeld, 40), (responses) =>
      agree(gezinInBeeld, responses, [undefined, 'age-bands', 'school', 'home-language']),
    )
    await fc.assert(property, { numRuns: Math.ceil(numRuns / 4) })
  })

  test('random calls by random documents', async () => {
    const given = documents.chain((protocol) => fc.tuple(fc.constant(protocol), responsesTo(protocol, 25)))
    const property = fc.asyncProperty(given, ([protocol, responses]) => agree(protocol, responses, divisions))
    await fc.assert(property, { numRuns })
  })

  test('nothing, where there are no calls', async () => {
    await agree(gezinInBeeld, [], [undefined, 'week'])
  })
})

describe('which calls are counted', () => {
  const call = (family: string): Response => ({ id: family, family, date: '2020-04-14', situation: {}, answers: {} })
  const one = { unit: 'call', figures: [] } as const

  test('those of this protocol and this version only', async () => {
    await store(gezinInBeeld, [call('A')])
    expect(await counted({ ...gezinInBeeld, version: '9.9.9' }, one)).toMatchObject([{ n: 0, period: null }, []])
  })

  test('those of a view, whatever it is called', async () => {
    await store(gezinInBeeld, [call('A'), call('B')])
    expect(await counted(gezinInBeeld, one, `it's.a "view"`)).toMatchObject([{ n: 1 }, []])
  })

  test('a count that took a wrong answer for a right one would be seen', async () => {
    await store(gezinInBeeld, [{ ...call('A'), answers: { 'ouder.cijfer': declined } }])
    const options = { unit: 'call', figures: ['parentInsufficient'] } as const
    const other = [{ ...call('A'), answers: { 'ouder.cijfer': 4 } }]
    expect(await counted(gezinInBeeld, options)).not.toEqual(tallied(gezinInBeeld, other, options))
  })
})
