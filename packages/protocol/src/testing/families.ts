/** Random families and answers, for properties that must hold for every family. */
import fc from 'fast-check'
import { type Absence, type Answer, type Answers, absences, type ByChild } from '../document/answer'
import { questionsOf } from '../document/place'
import type { Protocol } from '../document/protocol'
import type { Question } from '../document/question'
import type { Fact, Facts, Situation } from '../document/situation'

/**
 * Families with children of any age, or of whom nothing is known. Facts are those that the protocol declares, with values that its
 * questions know.
 *
 * @example
 * fc.sample(families(checkIn, { children: 3 }), 5).every(({ children = [] }) => children.length <= 3)   //=> true
 */
export function families(
  protocol: Protocol,
  { children: most = 12 }: { children?: number } = {},
): fc.Arbitrary<Situation> {
  const ofFamily = factsOf(protocol, 'family')
  const ofChild = factsOf(protocol, 'child')
  const child = fc.record(
    { age: fc.oneof(fc.integer({ min: 0, max: 19 }), fc.constantFrom(1.5, 3.9)), facts: ofChild },
    { requiredKeys: [] },
  )
  const rounds = [...new Set(questionsOf(protocol).flatMap(({ question }) => question.rounds ?? [])), 'another-round']
  return fc.record(
    {
      children: fc
        // Large families are as likely as small ones; of itself fast-check would stop at ten.
        .array(child, { maxLength: most, size: 'max' })
        .map((all) => all.map((one, index) => ({ id: `child-${index}`, ...one }))),
      family: ofFamily,
      round: fc.constantFrom(...rounds),
    },
    { requiredKeys: [] },
  )
}

/**
 * Answers that fit the protocol, to some of its questions, whether or not they are asked of this family: what was heard before
 * something else turned out stays recorded.
 *
 * @example
 * fc.sample(answersFor(checkIn, {}), 5).every((answers) => parseAnswers(checkIn, answers).ok)   //=> true
 */
export function answersFor(protocol: Protocol, situation: Situation): fc.Arbitrary<Answers> {
  const children = (situation.children ?? []).map(({ id }) => id)
  const entries = questionsOf(protocol).map(({ question, perChild }) => {
    const one = answerTo(question)
    const answer: fc.Arbitrary<Answer | ByChild> = perChild
      ? fc.record(Object.fromEntries(children.map((id) => [id, one])), { requiredKeys: [] })
      : one
    return [question.id, answer] as const
  })
  return fc.record(Object.fromEntries(entries), { requiredKeys: [] }) as fc.Arbitrary<Answers>
}

/**
 * An answer to one question: often a value, now and then a reason why there is none.
 *
 * @example
 * fc.sample(answerTo({ id: 'work', type: 'boolean', text: {} }), 20).every((answer) => answer === true || answer === false || isAbsent(answer))
 * //=> true
 */
export function answerTo(question: Question): fc.Arbitrary<Answer> {
  return fc.oneof({ weight: 5, arbitrary: valueFor(question) }, { weight: 1, arbitrary: silence })
}

/** What routing decides is never told. */
const silence = fc
  .constantFrom(...absences.filter((absence) => absence !== 'not-applicable'))
  .map((absent: Absence) => ({ absent }))

function valueFor(question: Question): fc.Arbitrary<Answer> {
  switch (question.type) {
    case 'grade':
      return fc.oneof(
        fc.integer({ min: 0, max: 20 }).map((halves) => halves / 2),
        fc.constantFrom(5.45, 5.5, 5.75),
      )
    case 'count':
      return fc.integer({ min: 0, max: Math.min(question.maximum ?? 12, 12) })
    case 'number':
      return fc.integer({ min: Math.ceil(question.minimum ?? -5), max: Math.floor(question.maximum ?? 50) })
    case 'boolean':
      return fc.boolean()
    case 'choice':
      return fc.constantFrom(...question.options.map(({ code }) => code))
    case 'choices':
      return severalOf(question.options)
    case 'date':
      return fc.integer({ min: 1, max: 28 }).map((day) => `2020-04-${String(day).padStart(2, '0')}`)
    case 'text':
      return fc.constantFrom('Ja.', 'Gaat wel.', 'De eerste weken waren zwaar, nu gaat het beter.')
    case 'language':
      return question.several ? fc.subarray(['nl', 'ary', 'ti'], { minLength: 1 }) : fc.constantFrom('nl', 'ary', 'ti')
  }
}

function severalOf(options: readonly { readonly code: string; readonly alone?: boolean }[]): fc.Arbitrary<string[]> {
  const alone = options.filter((option) => option.alone).map(({ code }) => [code])
  const others = options.filter((option) => !option.alone).map(({ code }) => code)
  const together = others.length === 0 ? [] : [fc.subarray(others, { minLength: 1 })]
  const single = alone.length === 0 ? [] : [fc.constantFrom(...alone)]
  return fc.oneof(...together, ...single)
}

function factsOf(protocol: Protocol, of: 'family' | 'child'): fc.Arbitrary<Facts> {
  const questions = new Map(questionsOf(protocol).map(({ question }) => [question.id, question]))
  const rules = (protocol.attributes ?? []).filter((rule) => rule.of === of && rule.id !== 'age')
  const entries = rules.map(({ id, askedBy }): [string, fc.Arbitrary<Fact>] => {
    const asked = askedBy === undefined ? undefined : questions.get(askedBy)
    if (id === 'childCount') return [id, fc.integer({ min: 0, max: 8 })]
    return [id, asked === undefined ? fc.constantFrom<Fact>('a', 'b', true) : (valueFor(asked) as fc.Arbitrary<Fact>)]
  })
  return fc.record(Object.fromEntries(entries), { requiredKeys: [] })
}
