import { describe, expect, test } from 'vitest'
import { fill, inLanguage, slotsOf } from './text'

describe('a text', () => {
  const title = { nl: 'Gezin', en: 'Family', ti: 'ስድራቤት' }

  test('is told in the first of the wanted languages that it has', () => {
    expect(inLanguage(title, 'ar', 'en', 'nl')).toBe('Family')
    expect(inLanguage(title, 'ti')).toBe('ስድራቤት')
  })

  test('is told in its first language when it has none of those', () => {
    expect(inLanguage(title, 'ar')).toBe('Gezin')
    expect(inLanguage(title)).toBe('Gezin')
    expect(inLanguage({}, 'nl')).toBe('')
  })

  test('knows no language that is a word of the computer', () => {
    expect(inLanguage(title, 'constructor', '__proto__')).toBe('Gezin')
  })
})

describe('a sentence with slots', () => {
  test('is filled, and shows what is missing', () => {
    expect(fill('Mag ik {organisation} bellen over {child}?', { child: 'Sami' })).toBe(
      'Mag ik [organisation] bellen over Sami?',
    )
    expect(fill('{a}{a}', { a: '' })).toBe('')
    expect(fill('{a b} {}', { a: 'x' })).toBe('{a b} {}')
  })

  test('takes no value from the computer itself', () => {
    expect(fill('{constructor} {toString}', {})).toBe('[constructor] [toString]')
  })

  test('names its slots in order', () => {
    expect(slotsOf('{child} en {other}, en {child}')).toEqual(['child', 'other', 'child'])
    expect(slotsOf('Hoe gaat het?')).toEqual([])
  })
})
