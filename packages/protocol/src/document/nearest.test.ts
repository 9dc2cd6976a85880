import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearest } from './nearest'

test('a slip of the finger is recognised', () => {
  const names = ['ouder.cijfer', 'kinderen.cijfer', 'geld.zorgen']
  expect(nearest('ouder.cijfr', names)).toBe('ouder.cijfer')
  expect(nearest('Ouder.Cijfer', names)).toBe('ouder.cijfer')
  expect(nearest('geldzorgen', names)).toBe('geld.zorgen')
  expect(nearest('kinderen.cijver', names)).toBe('kinderen.cijfer')
  expect(nearest('geld.zrogen', names)).toBe('geld.zorgen')
})

test('two letters that changed places are one slip', () => {
  expect(nearest('godo', ['good', 'gone'])).toBe('good')
  expect(nearest('ogod', ['good'])).toBe('good')
  expect(nearest('gode', ['good'])).toBeUndefined()
})

test('of two that are near, the nearest; of two that are as near, the first', () => {
  expect(nearest('grade', ['grades', 'grade2x', 'grad'])).toBe('grades')
  expect(nearest('grade', ['grad', 'grades'])).toBe('grad')
  expect(nearest('grades', ['gra', 'grade'])).toBe('grade')
})

test('nothing is made of what does not come near', () => {
  expect(nearest('weer', ['ouder.cijfer'])).toBeUndefined()
  expect(nearest('weer', [])).toBeUndefined()
  expect(nearest('ab', ['cd', 'no'])).toBeUndefined()
  expect(nearest('geld', ['gast'])).toBeUndefined()
  expect(nearest('vaak', ['vaak eens niet'])).toBeUndefined()
})

test('a name of two letters was meant where it is one letter away, and nothing else is', () => {
  expect(nearest('noo', ['no', 'yes'])).toBe('no')
  expect(nearest('na', ['yes', 'no'])).toBe('no')
  expect(nearest('aj', ['ja', 'nee'])).toBe('ja')
  expect(nearest('JA', ['ja', 'na'])).toBe('ja')
  expect(nearest('na', ['ja', 'no'])).toBeUndefined()
  expect(nearest('na', ['ja', 'no', 'ne'])).toBeUndefined()
  expect(nearest('nooo', ['no'])).toBeUndefined()
  // Signs and figures are no letters.
  for (const sign of ['<=', '>=', '!=', '10']) expect(nearest(`${sign[0]}<`, [sign])).toBeUndefined()
  expect(nearest('n', ['no'])).toBe('no')
  expect(nearest('na', ['n'])).toBeUndefined()
  // A longer name that is as near differs less; one that is further away does not count.
  expect(nearest('noo', ['no', 'noot'])).toBe('noot')
  expect(nearest('noo', ['nooit', 'no'])).toBe('no')
  expect(nearest('nee!', ['nee'])).toBe('nee')
})

test('a third of the letters may differ, and less than half of what was meant', () => {
  expect(nearest('abcdefghi', ['abcdefxyz'])).toBe('abcdefxyz')
  expect(nearest('abcdefghi', ['abcdewxyz'])).toBeUndefined()
  expect(nearest('abcde', ['abcxy'])).toBe('abcxy')
  expect(nearest('abcd', ['abxy'])).toBeUndefined()
  expect(nearest('abcdefg', ['abcdxyz'])).toBeUndefined()
})

test('more than may differ is too much, also where no letter is missing, or only the beginning is near', () => {
  expect(nearest('abcdefghi', ['ihgfedcba'])).toBeUndefined()
  expect(nearest('abcdefghi', ['abcxyzghijk'])).toBeUndefined()
  expect(nearest('abcxyzghijk', ['abcdefghi'])).toBeUndefined()
})

test('whatever the names, it is the first of those with the fewest slips, or the only one of two letters, counted the long way', () => {
  const name = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'D'), maxLength: 12 })
  fc.assert(
    fc.property(name, fc.array(name, { maxLength: 6 }), (meant, names) => {
      const all = names.map((one) => ({ one, slips: slipsBetween(meant.toLowerCase(), one.toLowerCase()) }))
      const near = all
        .filter(({ one, slips }) => slips <= Math.max(2, Math.floor(meant.length / 3)) && slips * 2 < one.length)
        .sort((a, b) => a.slips - b.slips)
      const isShort = ({ one, slips }: (typeof all)[number]) => slips === 1 && one.length === 2
      const short = all.filter(isShort).map(({ one }) => one)
      const isShortMeant = short.length === 1 && (near[0] === undefined || near[0].slips > 1)
      expect(nearest(meant, names)).toBe(isShortMeant ? short[0] : near[0]?.one)
    }),
    { numRuns: 500 },
  )
})

/** From the end: the last letter was added, dropped, changed or right, or the last two changed places. */
function slipsBetween(a: string, b: string, known = new Map<string, number>()): number {
  if (a === '' || b === '') return a.length + b.length
  const found = known.get(`${a} ${b}`)
  if (found !== undefined) return found
  const ways = [
    slipsBetween(a.slice(0, -1), b, known) + 1,
    slipsBetween(a, b.slice(0, -1), known) + 1,
    slipsBetween(a.slice(0, -1), b.slice(0, -1), known) + (a.at(-1) === b.at(-1) ? 0 : 1),
  ]
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1))
    ways.push(slipsBetween(a.slice(0, -2), b.slice(0, -2), known) + 1)
  const least = Math.min(...ways)
  known.set(`${a} ${b}`, least)
  return least
}

test('a name that exists is nearest to itself', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 3 }), { minLength: 1 }), fc.nat(), (names, at) => {
      const one = names[at % names.length]!
      expect(nearest(one, names)?.toLowerCase()).toBe(one.toLowerCase())
    }),
  )
})

test('whatever letters it is made of, a name is recognised when one of them is left out', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 6 }), fc.nat(), (name, at) => {
      const left = at % name.length
      expect(nearest(name.slice(0, left) + name.slice(left + 1), [name])).toBe(name)
    }),
  )
})
