/** Random calls: every kind of answer, hidden or not, and every reason of absence. */
import fc from 'fast-check'
import { compiled } from '../src/call/compile'
import type { Response } from '../src/count/response'
import { type Answer, type Answers, absences } from '../src/document/answer'
import type { Protocol } from '../src/document/protocol'
import type { Question } from '../src/document/question'
import type { Situation } from '../src/document/situation'

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
        asked: fc.subarray(ids, { maxLength: Math.min(3, ids.length) }),
      },
      { requiredKeys: [] },
    )
    .map((situation) => JSON.parse(JSON.stringify(situation)))
}

/** At most so many calls by this protocol. */
export function responsesTo(protocol: Protocol, maxLength: number): fc.Arbitrary<Response[]> {
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
