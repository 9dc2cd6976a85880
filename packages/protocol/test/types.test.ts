import { beforeAll, describe, expect, test } from 'vitest'
import { protocolOf, typeCheck } from '../scripts/type-check.mjs'

/** Instantiations of types, and not seconds: they are the same on every computer. */
const most = { aQuestion: 550, theFirst: 3000 }

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
