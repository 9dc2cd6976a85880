import { expect, test } from 'vitest'
import { ageOn, dayOfAges } from './age'

test('a baby has half years, an older child whole ones', () => {
  expect(ageOn('2019-11', '2020-04-17')).toBe(0)
  expect(ageOn('2019-10', '2020-04-17')).toBe(0.5)
  expect(ageOn('2018-05', '2020-04-17')).toBe(1.5)
  expect(ageOn('2018-04', '2020-04-17')).toBe(2)
  expect(ageOn('2012-05', '2020-04-17')).toBe(7)
})

test('nobody is as old as nothing: unknown stays unknown, and who is not born yet has no age', () => {
  expect(ageOn(null, '2020-04-17')).toBeNull()
  expect(ageOn('2020-06', '2020-04-17')).toBeNull()
})

test('real families grow older, those of the demo stay in their round', () => {
  const round = { startsOn: '2020-05-11', endsOn: '2020-05-29' }
  expect(dayOfAges({ demo: false }, round, '2026-03-03')).toBe('2026-03-03')
  expect(dayOfAges({ demo: true }, round, '2026-03-03')).toBe('2020-05-29')
  expect(dayOfAges({ demo: true }, round, '2020-05-14')).toBe('2020-05-14')
})
