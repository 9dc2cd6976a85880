import { expect, test } from 'vitest'
import { pathOf, valueAt } from './pointer'

const document = {
  sections: [{ id: 'ouder', questions: [{ id: 'ouder.cijfer', options: [{ code: 'ja' }, { text: {} }] }] }],
  scores: [{ id: 'load', items: [{ question: 'ouder.cijfer' }, { id: '' }] }],
  languages: ['nl'],
  balance: { id: 'balance-1', load: 'load' },
  migrations: [{ from: '0.9.0', questions: { cijfer: 'ouder.cijfer' } }],
}

test('a pointer leads to what stands there, and to nothing else', () => {
  expect(valueAt(document, ['sections', 0, 'questions', 0, 'id'])).toBe('ouder.cijfer')
  expect(valueAt(document, ['languages', 0])).toBe('nl')
  expect(valueAt(document, [])).toBe(document)
  expect(valueAt(document, ['sections', 5, 'id'])).toBeUndefined()
  expect(valueAt(document, ['languages', 0, 'length'])).toBeUndefined()
  expect(valueAt(document, ['constructor'])).toBeUndefined()
  expect(valueAt(null, ['a'])).toBeUndefined()
})

test('the same place in words goes by ids, and a question by its id alone', () => {
  expect(pathOf(document, ['sections', 0, 'title'])).toBe('sections > ouder > title')
  expect(pathOf(document, ['sections', 0, 'questions', 0, 'options', 0, 'text'])).toBe(
    'ouder.cijfer > options > ja > text',
  )
  expect(pathOf(document, ['sections', 0, 'questions', 0, 'options', 1])).toBe('ouder.cijfer > options > 1')
  expect(pathOf(document, ['scores', 0, 'items', 0, 'points'])).toBe('scores > load > items > ouder.cijfer > points')
  expect(pathOf(document, ['scores', 0, 'items', 1])).toBe('scores > load > items > 1')
  expect(pathOf(document, ['languages', 0])).toBe('languages > 0')
  expect(pathOf(document, ['scores', 7, 'items', 3])).toBe('scores > 7 > items > 3')
  expect(pathOf(document, ['balance', 'load'])).toBe('balance > load')
  expect(pathOf(document, ['migrations', 0, 'questions', 'cijfer'])).toBe('migrations > 0 > questions > cijfer')
  expect(pathOf(document, [])).toBe('')
})
