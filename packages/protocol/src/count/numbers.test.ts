import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ProtocolError } from '../document/protocol-error'
import { Numbers, type NumbersPart } from './numbers'
import { meanOf, medianOf, standardDeviation } from './statistics/mean'

const of = (...values: number[]) => {
  const numbers = new Numbers()
  for (const value of values) numbers.add(value, 1)
  return numbers
}
const sent = (numbers: Numbers) => JSON.parse(JSON.stringify(numbers.part())) as NumbersPart

describe('the mean, the middle and the spread of what was given', () => {
  test('of nothing there is none, and of one there is no spread', () => {
    expect(of().moments()).toEqual({ n: 0, mean: null, median: null, sd: null })
    expect(of(7).moments()).toEqual({ n: 1, mean: 7, median: 7, sd: null })
  })

  test('three times the same grade is that grade, without any spread', () => {
    expect(of(6.1, 6.1, 6.1).moments()).toEqual({ n: 3, mean: 6.1, median: 6.1, sd: 0 })
  })

  test('of an even number the middle lies between two', () => {
    expect(of(9, 5, 6, 6.5).moments().median).toBe(6.25)
    expect(of(6, 9, 6, 6).moments().median).toBe(6)
  })

  test('what is taken back was never there, also when all of it is', () => {
    const numbers = of(6.25, 8, 1 / 3, 8)
    numbers.add(8, -2)
    numbers.add(1 / 3, -1)
    expect(numbers.part()).toEqual([[6.25, 1]])
    numbers.add(6.25, -1)
    expect([numbers.part(), numbers.moments().median]).toEqual([[], null])
  })

  test('a part in which nothing was given adds nothing', () => {
    const numbers = of(7)
    numbers.addAll(of().part())
    numbers.addAll(of(8).part())
    expect(numbers.part()).toEqual(of(7, 8).part())
  })

  test('as data each number stands once, from low to high', () => {
    expect(sent(of(10, 9, -1, 10, 0, -0))).toEqual([
      [-1, 1],
      [0, 2],
      [9, 1],
      [10, 2],
    ])
  })

  test('a hundred thousand times a great number is added without losing a hundredth', () => {
    const great = of(-1e9, 1e9, 5e15)
    great.add(10_485.75, 100_000)
    expect(great.moments().mean).toBe(5_000_001_048_575_000 / 100_003)
    expect(of(Number.MAX_VALUE, Number.MAX_VALUE / 2).moments().median).toBe(1.3482698511467367e308)
  })
})

test.each([
  ['what went before them: a sum and no numbers', { n: 2, sum: '13', squares: '85' }, 'numbers: '],
  ['a text', [['7', 1]], 'numbers > 0 > 0: '],
  ['how often, left out', [[6, 1], [7]], 'numbers > 1 > 1: '],
  ['half a time', [[6, 0.5]], 'numbers > 0 > 1: '],
  [
    'less than never',
    [
      [5, 2],
      [6, -1],
    ],
    'numbers > 1 > 1: ',
  ],
  ['no number at all', [[5, 2], null], 'numbers > 1: '],
])('%s is told where numbers are read', (_, part, sentence) => {
  const read = () => new Numbers().addAll(part as unknown as NumbersPart)
  expect(read).toThrow(ProtocolError)
  expect(read).toThrow(sentence)
})

test.each([Number.NaN, Number.POSITIVE_INFINITY])('%s is no number, and is told before it is counted', (value) => {
  expect(() => of(value)).toThrow(ProtocolError)
})

const numbers = fc.oneof(
  fc.integer({ min: 0, max: 1000 }).map((hundredths) => hundredths / 100),
  fc.double({ noNaN: true, min: -1e6, max: 1e6 }).map((value) => value + 0),
)

test('in parts and in any order it comes to exactly the same', () => {
  fc.assert(
    fc.property(fc.array(numbers), fc.array(numbers), (some, others) => {
      const [parts, whole] = [of(...others), of(...some, ...others)]
      parts.addAll(sent(of(...some)))
      const joined = of(...some)
      joined.join(of(...others))
      expect([parts.part(), joined.part()]).toEqual([whole.part(), whole.part()])
      expect([parts.moments(), joined.moments()]).toEqual([whole.moments(), whole.moments()])
    }),
  )
})

test('what was taken back changes nothing, whenever it came', () => {
  fc.assert(
    fc.property(fc.array(numbers), fc.array(numbers), (stayed, taken) => {
      const counted = of(...taken, ...stayed)
      for (const value of taken) counted.add(value, -1)
      expect(counted.part()).toEqual(of(...stayed).part())
    }),
  )
})

/** The value that stands in the middle of a list that was put in order. */
const middleOfSorted = (values: readonly number[]) => {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length / 2
  return Number.isInteger(half) ? meanOf(sorted.slice(half - 1, half + 1)) : sorted[half - 0.5]
}

test('the middle is that of the list in order', () => {
  fc.assert(
    fc.property(fc.array(numbers, { minLength: 1 }), (some) => {
      expect(of(...some).moments().median).toBe(middleOfSorted(some))
      expect(medianOf(some)).toBe(middleOfSorted(some))
    }),
  )
})

test('a middle of each number once, however often it came, would be seen', () => {
  const ofDifferent = (values: number[]) => medianOf([...new Set(values)])
  expect(ofDifferent([5, 8, 8, 8])).not.toBe(of(5, 8, 8, 8).moments().median)
})

test('the spread is that of the textbook', () => {
  fc.assert(
    fc.property(fc.array(numbers, { minLength: 2 }), (some) => {
      const expected = standardDeviation(some)!
      expect(Math.abs(of(...some).moments().sd! - expected)).toBeLessThanOrEqual(1e-9 * (1 + expected))
    }),
  )
})
