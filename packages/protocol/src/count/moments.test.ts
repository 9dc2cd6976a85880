import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Moments } from './moments'
import { standardDeviation } from './statistics/mean'

const of = (...values: number[]) => {
  const moments = new Moments()
  for (const value of values) moments.add(value, 1)
  return moments
}

describe('the mean and the spread of what was given', () => {
  test('of nothing there is neither, and of one there is no spread', () => {
    expect([of().mean(), of().deviation(), of(7).mean(), of(7).deviation()]).toEqual([null, null, 7, null])
  })

  test('three times the same grade is that grade, without any spread', () => {
    expect([of(6.1, 6.1, 6.1).mean(), of(6.1, 6.1, 6.1).deviation()]).toEqual([6.1, 0])
  })

  test('what is taken back was never there', () => {
    const moments = of(6.25, 8, 1 / 3)
    moments.add(8, -1)
    moments.add(1 / 3, -1)
    expect(moments.part()).toEqual(of(6.25).part())
  })

  test('a part in which nothing was given adds nothing', () => {
    const moments = of(7)
    moments.addAll(of().part())
    moments.addAll(of(8).part())
    expect(moments.part()).toEqual(of(7, 8).part())
  })

  test('a million times the largest whole number is added without losing one', () => {
    const moments = of(...Array.from({ length: 100_000 }, () => 10_485.75))
    expect(moments.part()).toEqual({ n: 100_000, sum: '1048575000', squares: '10995095306250' })
    expect(of(-1e9, 1e9, 5e15).part().sum).toBe('5000000000000000')
  })
})

const numbers = fc.oneof(
  fc.integer({ min: 0, max: 1000 }).map((hundredths) => hundredths / 100),
  fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
)

test('in parts and in any order it comes to exactly the same', () => {
  fc.assert(
    fc.property(fc.array(numbers), fc.array(numbers), (some, others) => {
      const parts = of(...others)
      parts.addAll(of(...some).part())
      const whole = of(...some, ...others)
      expect(parts.part()).toEqual(whole.part())
      expect([parts.mean(), parts.deviation()]).toEqual([whole.mean(), whole.deviation()])
    }),
  )
})

test('the spread is that of the textbook', () => {
  fc.assert(
    fc.property(fc.array(numbers, { minLength: 2 }), (some) => {
      const expected = standardDeviation(some)!
      expect(Math.abs(of(...some).deviation()! - expected)).toBeLessThanOrEqual(1e-9 * (1 + expected))
    }),
  )
})
