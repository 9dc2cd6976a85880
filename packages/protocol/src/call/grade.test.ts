import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bandOf, formatGrade, isInsufficient, parseGrade } from './grade'

describe('a grade as a parent says it', () => {
  test.each([
    ['0', 0],
    ['10', 10],
    ['6,5', 6.5],
    ['6.5', 6.5],
    ['6½', 6.5],
    ['6 1/2', 6.5],
    ['6,25', 6.25],
    ['6-', 5.75],
    ['7 +', 7.25],
    ['10-', 9.75],
    ['zes en een half', 6.5],
    ['Een dikke zeven', 7.25],
    ['krappe zes', 5.75],
    ['een zesje', 6],
    ['achtje', 8],
    ['één', 1],
    ['six and a half', 6.5],
    ['  6,5  ', 6.5],
    ['zes   en een  half', 6.5],
    ['een tweetje', 2],
    ['een ruime 6', 6.25],
    ['a solid seven', 7.25],
    ['7 plus', 7.25],
    ['7 min', 6.75],
    ['een kleine acht', 7.75],
    ['a bare six', 5.75],
    ['nul', 0],
    ['zero', 0],
    ['ten', 10],
  ])('"%s" is %d', (said, value) => {
    expect(parseGrade(said)).toEqual({ value })
  })

  test.each([
    ['6 à 7', 6.5],
    ['zes à zeven', 6.5],
    ['7-8', 7.5],
    ['5 of 6', 5.5],
  ])('of the range "%s" the middle is taken, and marked', (said, value) => {
    expect(parseGrade(said)).toEqual({ value, derived: true })
  })

  test.each([
    '65',
    '10+',
    '0-',
    '11',
    '-6',
    '6.555',
    '6--',
    '7 à 6',
    '10 à 11',
    '1e3',
    'goed hoor',
    '',
    ' ',
    'een'.repeat(99),
    '6 à 6',
    '6 à goed',
    'goed à 6',
    '5 à 6 à 7',
    '6,5½',
    'een dikke 7+',
    'jezes',
    'tjeacht',
    'zesjes',
  ])('"%s" is no grade', (said) => {
    expect(parseGrade(said)).toBeNull()
  })

  test('is read back from how it is printed, in Dutch and in English', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.constantFrom('nl', 'en'), (whole, language) => {
        expect(parseGrade(formatGrade(whole / 100, language))).toEqual({ value: whole / 100 })
      }),
    )
  })

  test('never brings the caller’s screen down, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const value = parseGrade(typed)?.value ?? 0
        expect(value >= 0 && value <= 10).toBe(true)
      }),
    )
  })
})

describe('insufficient', () => {
  test('is strictly below 5.5, on what was stored', () => {
    expect([5, 5.4, 5.45, 5.49].map(isInsufficient)).toEqual([true, true, true, true])
    expect([5.5, 5.51, 6].map(isInsufficient)).toEqual([false, false, false])
  })

  test('is not hidden by printing fewer decimals', () => {
    expect(formatGrade(5.45, 'nl')).toBe('5,45')
    expect(formatGrade(6, 'nl')).toBe('6')
    expect([formatGrade(6.5, 'en-GB'), formatGrade(6.5, 'men')]).toEqual(['6.5', '6,5'])
  })
})

describe('a band', () => {
  const title = { nl: 'Band' }
  const bands = [0, 5.5, 6.5].map((from) => ({ id: `from ${from}`, title, from }))

  test('starts at its own limit', () => {
    const school = { id: 'school', title, bands }
    expect([5.45, 5.5, 6.49, 6.5].map((value) => bandOf(school, value).id)).toEqual([
      'from 0',
      'from 5.5',
      'from 5.5',
      'from 6.5',
    ])
  })

  test('may be chosen after rounding half up, as CBS does', () => {
    const satisfaction = {
      id: 'cbs',
      title,
      roundsHalfUp: true,
      bands: [0, 5, 7, 9].map((from) => ({ id: `${from}`, title, from })),
    }
    expect([4.49, 4.5, 6.49, 6.5, 8.5].map((value) => bandOf(satisfaction, value).id)).toEqual([
      '0',
      '5',
      '5',
      '7',
      '9',
    ])
  })

  test('is not rounded to, unless it says so', () => {
    const whole = [0, 5].map((from) => ({ id: `from ${from}`, title, from }))
    expect(bandOf({ id: 'plain', title, bands: whole }, 4.6).id).toBe('from 0')
    expect(bandOf({ id: 'plain', title, bands: whole, roundsHalfUp: true }, 4.6).id).toBe('from 5')
  })

  test('below the first one is the first one', () => {
    expect(bandOf({ id: 'high', title, bands: bands.slice(1) }, 2).id).toBe('from 5.5')
  })
})
