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

test('a name of two letters is never what was meant: too much is as near', () => {
  expect(nearest('noo', ['no'])).toBeUndefined()
  expect(nearest('nee!', ['nee'])).toBe('nee')
})

test('a third of the letters may differ, and less than half of what was meant', () => {
  expect(nearest('abcdefghi', ['abcdefxyz'])).toBe('abcdefxyz')
  expect(nearest('abcdefghi', ['abcdewxyz'])).toBeUndefined()
  expect(nearest('abcde', ['abcxy'])).toBe('abcxy')
  expect(nearest('abcd', ['abxy'])).toBeUndefined()
  expect(nearest('abcdefg', ['abcdxyz'])).toBeUndefined()
})

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
