import { beforeAll, describe, expect, test } from 'vitest'
import { callOf, protocolOf, typeCheck } from '../scripts/type-check.mjs'

/** Instantiations of types, and not seconds: they are the same on every computer. */
const most = { aQuestion: 565, theFirst: 3000, anAnswer: 250, aCall: 4000 }

describe('a protocol of 200 questions, written in TypeScript', () => {
  const program = protocolOf(200)
  let right: ReturnType<typeof typeCheck>
  beforeAll(() => {
    right = typeCheck(program)
  })

  test('compiles, with so little work for the compiler that an editor stays quick', () => {
    expect(right.errors).toEqual([])
    expect(right.instantiations).toBeLessThan(most.theFirst + 200 * most.aQuestion)
  })

  test('takes twice as much work as one of 100, and no more', () => {
    expect(right.instantiations).toBeLessThan(2.2 * typeCheck(protocolOf(100)).instantiations)
  })
})

describe('a protocol in which one word is misspelt', () => {
  const program = protocolOf(12)

  test.each([
    ['the id of a question', `question: 'q4', operator: '<'`, `question: 'Q4', operator: '<'`, 'question', /MustBe</],
    ['an option', `answer: ['sometimes', 'often']`, `answer: ['sometimes', 'oftne']`, `'oftne'`, /MustBe<.*"often"/],
    ['a value', `operator: '=', answer: true`, `operator: '=', answer: 'yes'`, 'answer', /MustBe<boolean>/],
    ['a score', `load: 'load'`, `load: 'lood'`, 'load', /MustBe<"load" | "strength">/],
    ['a key', `{ id: 'more', text, when`, `{ id: 'more', text, wen`, 'wen', /MustBeOneOf<.*"when"/],
    [
      'a key of an option',
      `{ code: 'often', text }`,
      `{ code: 'often', text, alon: true }`,
      'alon',
      /MustBeOneOf<.*"alone"/,
    ],
  ])('does not compile: %s is underlined, with what could stand there', (_, before, after, word, message) => {
    expect(typeCheck(program).errors).toEqual([])
    expect(program).toContain(before)
    const { errors } = typeCheck(program.replace(before, after))
    expect(errors.map((error) => error.word)).toEqual([word])
    expect(errors[0]!.message).toMatch(message)
  })
})

describe('a call of 200 questions, each of which hears an answer', () => {
  test('compiles, with so little work for the compiler that an editor stays quick', () => {
    const { errors, instantiations } = typeCheck(callOf(200))
    expect(errors).toEqual([])
    expect(instantiations).toBeLessThan(most.theFirst + most.aCall + 200 * (most.aQuestion + most.anAnswer))
  })
})

describe('a call in which one word is misspelt', () => {
  const program = callOf(12)

  test.each([
    ['a question', `hear({ question: 'q4' }`, `hear({ question: 'Q4' }`, 'question', /Did you mean '"q4"'\?/],
    [
      'an option',
      `{ question: 'q5' }, 'often'`,
      `{ question: 'q5' }, 'oftne'`,
      `'oftne'`,
      /"never" | "sometimes" | "often"/,
    ],
    ['a value', `{ question: 'q3' }, true`, `{ question: 'q3' }, 'yes'`, `'yes'`, /boolean/],
    ['a question of a record', 'q7: true', 'q70: true', 'q70', /'q70' does not exist in type .*q0\?: number/],
    ['an option of a record', `q9: 'often'`, `q9: 'oftne'`, 'q9', /Type '"oftne"' is not assignable .*"sometimes"/],
    ['a score', `points('load')`, `points('laod')`, `'laod'`, /"load" | "strength"/],
    ['a score among all', 'scores.strength', 'scores.strenght', 'strenght', /Did you mean 'strength'\?/],
    ['a figure', `figures: ['figure0']`, `figures: ['figur0']`, `'figur0'`, /Did you mean '"figure0"'\?/],
    ['a figure that was counted', `id === 'figure0'`, `id === 'figur0'`, `id === 'figur0'`, /"figure0" | "figure4"/],
  ])('does not compile: %s is underlined, with what could stand there', (_, before, after, word, message) => {
    expect(typeCheck(program).errors).toEqual([])
    expect(program).toContain(before)
    const { errors } = typeCheck(program.replace(before, after))
    expect(errors.map((error) => error.word)).toEqual([word])
    expect(errors[0]!.message).toMatch(message)
  })
})

test('a protocol of one question compiles too', () => {
  expect(typeCheck(protocolOf(1)).errors).toEqual([])
})
