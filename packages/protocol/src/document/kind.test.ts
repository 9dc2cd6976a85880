import { expect, test } from 'vitest'
import { expectedName, kindOf } from './kind'

test('what was found is told in words', () => {
  const found = ['ja', 6.5, true, ['a'], { a: 1 }, null, undefined, Number.NaN]
  expect(found.map(kindOf)).toEqual([
    'text',
    'number',
    'true or false',
    'list',
    'object',
    'nothing',
    'nothing',
    'no number',
  ])
})

test('what was expected is told in the same words', () => {
  const types = ['string', 'boolean', 'array', 'number', 'constructor']
  expect(types.map(expectedName)).toEqual(['text', 'true or false', 'list', 'number', 'constructor'])
})
