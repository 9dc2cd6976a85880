import { expect, test } from 'vitest'
import { audiences, sensitivities, specialCategories } from './question'

test('what stored documents call a reader and a reason for care keeps its name', () => {
  expect(audiences).toEqual(['caller', 'coordinator', 'school', 'researcher'])
  expect(sensitivities).toEqual(['safety', 'health', 'origin', 'signal'])
})

test('by law health and origin are special categories, and danger is not', () => {
  expect(sensitivities.filter((one) => specialCategories.includes(one))).toEqual(['health', 'origin'])
})
