import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Problem } from './problem'
import type { ProtocolError } from './protocol-error'
import type { Question } from './question'
import { seal } from './seal'

const mood = {
  id: 'childMood',
  type: 'choice',
  text: { nl: 'Hoe gaat het met {child}?', en: 'How is {child}?' },
  options: [
    { code: 'good', text: { nl: 'Goed' } },
    { code: 'sad', text: { nl: 'Verdrietig' } },
  ],
} as const satisfies Question

describe('the seal of a question', () => {
  test('is the same in every run, because documents keep it for years', () => {
    expect(seal({ id: 'grade', type: 'grade', text: { nl: 'Hoe gaat het met u?' } })).toBe('d99647b8b90ca19e')
    expect(seal(mood)).toBe('14066d92808d6314')
  })

  test('has sixteen digits, whatever the wording', () => {
    fc.assert(
      fc.property(fc.string(), (nl) => {
        expect(seal({ id: 'grade', type: 'grade', text: { nl } })).toMatch(/^[0-9a-f]{16}$/)
      }),
    )
  })

  test.each<[what: string, changed: Question]>([
    ['one letter of the wording', { ...mood, text: { ...mood.text, nl: 'Hoe gaat het met {child}' } }],
    ['the wording in the second language', { ...mood, text: { ...mood.text, en: 'How is your {child}?' } }],
    ['one more language', { ...mood, text: { ...mood.text, ar: 'كيف حال {child}؟' } }],
    ['the order of the answers', { ...mood, options: [mood.options[1], mood.options[0]] }],
    ['a code', { ...mood, options: [mood.options[0], { ...mood.options[1], code: 'low' }] }],
    ['the text of an answer', { ...mood, options: [mood.options[0], { code: 'sad', text: { nl: 'Somber' } }] }],
    ['the kind of answer', { ...mood, type: 'choices' }],
  ])('no longer fits when %s changes', (_, changed) => {
    expect(seal(changed)).not.toBe(seal(mood))
  })

  test('fits whatever else changes: when it is asked, who sees it, in which order the languages stand', () => {
    const text = { en: mood.text.en, nl: mood.text.nl }
    expect(seal({ ...mood, id: 'mood', level: 'additional', audience: ['caller'], text })).toBe(seal(mood))
  })
})

test.each<[path: string, given: unknown]>([
  ['question', undefined],
  ['question > text', { ...mood, text: 'Hoe gaat het?' }],
  ['question > options', { ...mood, options: 'good' }],
  ['question > options > 1', { ...mood, options: [mood.options[0], null] }],
  ['question > options > 1 > text', { ...mood, options: [mood.options[0], { code: 'sad', text: 'Verdrietig' }] }],
])('what has no form to seal is told: %s', (path, given) => {
  let problems: readonly Problem[] = []
  try {
    seal(given as Question)
  } catch (error) {
    problems = (error as ProtocolError).problems
  }
  expect(problems.map((problem) => [problem.code, problem.path])).toEqual([['GIB101', path]])
})
