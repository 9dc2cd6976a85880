import { describe, expect, test } from 'vitest'
import type { Protocol } from '../../document/protocol'
import type { Question } from '../../document/question'
import { inspect } from '../inspect'

const title = { nl: 'Thuis' }
const grade = (id: string): Question => ({ id, type: 'grade', text: { nl: 'Hoe gaat het?' } })
const money = (id: string, codes = ['nooit', 'soms', 'vaak']): Question => ({
  id,
  type: 'choice',
  text: { nl: 'Zijn er zorgen over geld?' },
  options: codes.map((code, index) => ({ code, text: { nl: `${code} ${index + 1}` } })),
})
const heavy = (question: string): Question => ({
  id: 'zwaar',
  type: 'text',
  text: { nl: 'Wat maakt het zwaar?' },
  enableWhen: { question, operator: '<', answer: 5.5 },
})
const home = (questions: Question[], more: Partial<Protocol> = {}): Protocol => ({
  id: 'thuis',
  version: '1.0.0',
  languages: ['nl'],
  title,
  sections: [{ id: 'ouder', title, questions }],
  scores: [{ id: 'last', title, items: [{ question: 'geld', points: { nooit: 0, soms: 1, vaak: 2 } }] }],
  ...more,
})
const told = (protocol: Protocol) =>
  inspect(protocol)
    .filter(({ level }) => level === 'error')
    .map(({ code, path }) => `${code} ${path}`)

test('there is nothing wrong to begin with', () => {
  expect(told(home([grade('cijfer'), heavy('cijfer'), money('geld')]))).toEqual([])
})

describe('of a name that is there twice only that is told, and not what follows from it', () => {
  test('when the first should have had another, everything that asks for either is right', () => {
    expect(told(home([grade('geld'), heavy('cijfer'), money('geld')]))).toEqual(['GIB201 geld > id'])
  })

  test('when the second should have had another', () => {
    expect(told(home([money('geld'), grade('geld'), heavy('cijfer')]))).toEqual(['GIB201 geld > id'])
  })

  test('the same of a code of an answer', () => {
    expect(told(home([money('geld', ['nooit', 'vaak', 'vaak'])]))).toEqual(['GIB201 geld > options > vaak > code'])
  })

  test('the same of two names at once', () => {
    const second = { ...grade('zwaar'), id: 'geld' }
    expect(told(home([second, heavy('cijfer'), money('geld', ['nooit', 'vaak', 'vaak'])]))).toEqual([
      'GIB201 geld > id',
      'GIB201 geld > options > vaak > code',
    ])
  })
})

describe('what would be wrong all the same is told beside it', () => {
  test('a name that is nobody’s, when another one is missing already', () => {
    const first = { ...heavy('cijfer'), id: 'een' }
    const other = { ...heavy('slapen'), id: 'twee' }
    const problems = told(home([grade('geld'), first, other, money('geld')]))
    expect(problems).toHaveLength(2)
    expect(problems).toContain('GIB201 geld > id')
  })

  test('a name that is misspelt', () => {
    expect(told(home([grade('cijfer'), grade('cijfer'), heavy('cijfr'), money('geld')]))).toEqual([
      'GIB201 cijfer > id',
      'GIB202 zwaar > enableWhen > question',
    ])
  })

  test('something of another kind', () => {
    const figures = [{ id: 'onvoldoende', title, mean: 'nergens' }]
    expect(told(home([money('geld', ['nooit', 'vaak', 'vaak'])], { figures }))).toEqual([
      'GIB201 geld > options > vaak > code',
      'GIB202 figures > onvoldoende > mean',
    ])
  })

  test('every name, where more are there twice than can be tried out', () => {
    const many = Array.from({ length: 10 }, (_, index) => [grade(`q${index}`), grade(`q${index}`)]).flat()
    expect(
      told(home([...many, money('geld'), heavy('cijfer')])).filter((one) => one.startsWith('GIB202')),
    ).toHaveLength(1)
  })
})
