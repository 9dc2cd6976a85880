import { expect, test } from 'vitest'
import { table } from './table'

test('words stand left and numbers right, below their titles', () => {
  expect(
    table(
      [{ title: 'maat' }, { title: 'nu', align: 'right' }],
      [
        ['Geldzorgen', '15,1%'],
        ['Cijfer', '6,69'],
      ],
    ),
  ).toEqual(['maat           nu', '──────────  ─────', 'Geldzorgen  15,1%', 'Cijfer       6,69'])
})

test('a long title goes on on the next line, and the numbers stay on the first', () => {
  const lines = table([{ title: 'maat', maximum: 12 }, { title: 'n' }], [['Kind onder de twee jaar', '55']])
  expect(lines).toEqual(['maat          n', '────────────  ──', 'Kind onder    55', 'de twee jaar'])
})

test('a cell can begin a line itself', () => {
  expect(table([{ title: 'n', align: 'right' }, { title: 'marge' }], [['219\nmediaan 7', '6–7']])).toEqual([
    '        n  marge',
    '─────────  ─────',
    '      219  6–7',
    'mediaan 7',
  ])
})

test('a word that does not fit stays whole', () => {
  expect(table([{ title: 'm', maximum: 3 }], [['a veerkracht']])).toEqual(['m', '──────────', 'a', 'veerkracht'])
})
