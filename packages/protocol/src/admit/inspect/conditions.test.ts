import { describe, expect, test } from 'vitest'
import { checkIn } from '../../../test/check-in'
import type { Condition } from '../../document/condition'
import type { Question } from '../../document/question'
import { inspect } from '../inspect'

const text = { nl: 'Zegt u het maar.' }
const option = (code: string) => ({ code, text: { nl: code } })
const questions: Question[] = [
  { id: 'since', type: 'date', text },
  { id: 'tongue', type: 'language', text, options: [] },
  { id: 'helpers', type: 'choices', text, options: [option('family'), option('friends'), option('school')] },
]

/** What is told of a question that is asked when this holds. */
function told(enableWhen: Condition): string[] {
  const last: Question = { id: 'last', type: 'boolean', text: { nl: 'Helpt dat?' }, enableWhen }
  const section = { id: 'more', title: { nl: 'Meer' }, questions: [...questions, last] }
  return inspect({ ...checkIn, sections: [...checkIn.sections, section] }).map(({ code, path }) => `${code} ${path}`)
}

const helped = (answer: string): Condition => ({ question: 'helpers', operator: '=', answer })
const chosen = (answer: number, except: string[] = []): Condition => ({
  chosen: 'helpers',
  except,
  operator: '=',
  answer,
})

describe('a question that never comes up', () => {
  test.each<[what: string, condition: Condition]>([
    ['waits for two that were chosen, of one', { all: [helped('family'), helped('friends'), chosen(1)] }],
    ['waits for one besides the one that there is', { all: [helped('family'), chosen(0)] }],
    ['waits for more than all but one', { all: [{ not: helped('school') }, chosen(3)] }],
  ])('%s', (_, condition) => {
    expect(told(condition)).toEqual(['GIB225 last > enableWhen'])
  })

  test.each<[what: string, condition: Condition]>([
    ['two that were chosen, of two', { all: [helped('family'), helped('friends'), chosen(2)] }],
    ['one of two, with one besides', { all: [helped('family'), chosen(1, ['family'])] }],
    ['all but one', { all: [{ not: helped('school') }, chosen(2)] }],
  ])('but not one that waits for %s', (_, condition) => {
    expect(told(condition)).toEqual([])
  })
})

describe('a value that adds nothing to the others', () => {
  test.each<[what: string, condition: Condition, found: string[]]>([
    [
      'a day that is not on the calendar',
      { question: 'since', operator: 'in', answer: ['2020-02-29', '2020-02-31', '2021-02-29'] },
      ['GIB219 last > enableWhen > answer > 1', 'GIB219 last > enableWhen > answer > 2'],
    ],
    [
      'a language that is none, however deep',
      { any: [helped('family'), { not: { question: 'tongue', operator: 'in', answer: ['Marokkaans!', 'ary'] } }] },
      ['GIB219 last > enableWhen > any > 1 > not > answer > 0'],
    ],
    [
      'more than there are to choose from',
      { chosen: 'helpers', operator: 'in', answer: [3, 4] },
      ['GIB219 last > enableWhen > answer > 1'],
    ],
    ['days that exist', { question: 'since', operator: 'in', answer: ['2020-02-29', '2020-03-31'] }, []],
    // Under an older version the answer may have been no day.
    ['what was heard before', { previous: 'since', operator: 'in', answer: ['2020-02-29', '2020-02-31'] }, []],
    // Not one of them can be, so the whole is told, and once.
    [
      'nothing but days that do not exist',
      { question: 'since', operator: 'in', answer: ['2020-02-30', '2020-02-31'] },
      ['GIB225 last > enableWhen'],
    ],
    [
      'the same beside something that can be',
      { any: [helped('family'), { question: 'since', operator: 'in', answer: ['2020-02-30', '2020-02-31'] }] },
      ['GIB219 last > enableWhen > any > since'],
    ],
  ])('%s', (_, condition, found) => {
    expect(told(condition)).toEqual(found)
  })

  test('is said of the list that it stands in', () => {
    const enableWhen: Condition = { question: 'since', operator: 'in', answer: ['2020-02-29', '2020-02-31'] }
    const last: Question = { id: 'last', type: 'boolean', text: { nl: 'Helpt dat?' }, enableWhen }
    const [problem] = inspect({
      ...checkIn,
      sections: [...checkIn.sections, { id: 'more', title: text, questions: [questions[0]!, last] }],
    })
    expect(problem).toMatchObject({
      pointer: ['sections', 2, 'questions', 1, 'enableWhen', 'answer', 1],
      facts: { key: 'in' },
    })
  })
})
