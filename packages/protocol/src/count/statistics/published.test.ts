import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomFrom } from '../../../test/random-populations'
import { pairedChange, pairedChangeInFamilies, welch } from './difference'
import { changeIn } from './interval'
import { mcnemar } from './mcnemar'
import { medianOf, tInterval } from './mean'
import { newcombe, wilson } from './share'
import { incompleteBeta, logGamma, normalTails } from './special'
import { studentQuantile } from './student'

/** R.G. Newcombe, Interval estimation for the difference between independent proportions, Statistics in Medicine 17 (1998), table II, method 10. */
test.each([
  [[56, 70], [48, 80], 0.0524, 0.3339],
  [[9, 10], [3, 10], 0.1705, 0.809],
  [[6, 7], [2, 7], 0.0582, 0.8062],
  [[5, 56], [0, 29], -0.0381, 0.1926],
  [[0, 10], [0, 20], -0.1611, 0.2775],
  [[0, 10], [0, 10], -0.2775, 0.2775],
  [[10, 10], [0, 20], 0.6791, 1],
  [[10, 10], [0, 10], 0.6075, 1],
] as const)('the difference of %j and %j is what Newcombe printed', (first, second, low, high) => {
  const [from, to] = newcombe(first, second)
  expect([from.toFixed(4), to.toFixed(4)]).toEqual([low.toFixed(4), high.toFixed(4)])
})

/** Student's sleep data (The probable error of a mean, Biometrika 6, 1908), as in R's `sleep`; intervals as in the help page of R's t.test. */
const drug1 = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]
const drug2 = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]

test('two groups of sleepers differ as R says: t.test(extra ~ group, data = sleep)', () => {
  const { difference, interval, change } = welch(drug1, drug2)
  expect(difference).toBeCloseTo(-1.58, 10)
  expect(interval![0]).toBeCloseTo(-3.3654832, 6)
  expect(interval![1]).toBeCloseTo(0.2054832, 6)
  expect(change).toBe('unclear')
})

test('the same sleepers differ as R says: t.test(sleep2$extra.1, sleep2$extra.2, paired = TRUE)', () => {
  const { difference, interval, change } = pairedChange(drug2.map((later, index) => [later, drug1[index]!]))
  expect(difference).toBeCloseTo(-1.58, 10)
  expect(interval![0]).toBeCloseTo(-2.4598858, 6)
  expect(interval![1]).toBeCloseTo(-0.7001142, 6)
  expect(change).toBe('down')
})

describe('the mean change of children of whom some are of one family', () => {
  const change = (...families: number[][]) =>
    pairedChangeInFamilies(families.map((changes) => changes.map((one) => [5, 5 + one] as const)))
  const hundredth = fc.integer({ min: -1000, max: 1000 }).map((hundredths) => hundredths / 100)

  test('reckons with as many families, not with as many children: worked out by hand', () => {
    const { difference, interval } = change([1, 3], [2], [0])
    expect(difference).toBe(1.5)
    // Off the mean, by family: 1, 0.5 and −1.5. √(3.5 · 3 / 2) / 4 = 0.572822, and t with 2 degrees is 4.302653.
    expect(interval![1] - difference!).toBeCloseTo(0.572822 * 4.302653, 4)
    expect(difference! - interval![0]).toBeCloseTo(0.572822 * 4.302653, 4)
  })

  test('is that of pairs where every family has one child', () => {
    fc.assert(
      fc.property(fc.array(hundredth, { maxLength: 30 }), (changes) => {
        const [found, alone] = [
          change(...changes.map((one) => [one])),
          pairedChange(changes.map((one) => [5, 5 + one])),
        ]
        expect([found.difference, found.interval === null]).toEqual([alone.difference, alone.interval === null])
        for (const [at, bound] of (alone.interval ?? []).entries()) expect(found.interval![at]).toBeCloseTo(bound, 9)
      }),
    )
  })

  test('is no surer when all children of a family say the same; as if they were strangers it would be', () => {
    fc.assert(
      fc.property(
        fc.array(hundredth, { minLength: 2, maxLength: 20 }),
        fc.integer({ min: 2, max: 5 }),
        (changes, many) => {
          const [one, more] = [change(...changes.map((x) => [x])), change(...changes.map((x) => Array(many).fill(x)))]
          expect(more.interval === null).toBe(one.interval === null)
          if (one.interval === null || more.interval === null) return
          expect(more.interval[1]).toBeCloseTo(one.interval[1], 9)
          const strangers = pairedChange(changes.flatMap((x) => Array(many).fill([5, 5 + x])))
          expect(strangers.interval![1]).toBeLessThan(one.interval[1])
        },
      ),
    )
  })

  test('is not known of one family, nor where families do not differ', () => {
    expect(change([1, 2, 3])).toEqual({ difference: 2, interval: null, change: 'unclear' })
    expect(change([0.1, 0.2], [0.2, 0.1], [])).toMatchObject({ interval: null, change: 'unclear' })
    expect(change()).toEqual({ difference: null, interval: null, change: 'unclear' })
  })

  test('holds the truth about 95 times in 100, where a count of strangers does not', () => {
    const random = randomFrom(7)
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
    const holds = { families: 0, strangers: 0 }
    const times = 1000
    for (let time = 0; time < times; time++) {
      const told = Array.from({ length: 30 }, () => {
        const shared = normal()
        return Array.from({ length: 1 + Math.floor(random() * 4) }, () => shared + normal() / 2)
      })
      const covers = (interval: readonly [number, number] | null) => (interval![0] < 0 && 0 < interval![1] ? 1 : 0)
      holds.families += covers(change(...told).interval)
      holds.strangers += covers(pairedChange(told.flat().map((one) => [5, 5 + one])).interval)
    }
    expect(holds.families / times).toBeGreaterThan(0.93)
    expect(holds.families / times).toBeLessThan(0.97)
    expect(holds.strangers / times).toBeLessThan(0.85)
  })
})

describe('McNemar', () => {
  test('counts all ways below 25: one of ten is 22 of 1,024', () => {
    expect(mcnemar(1, 9)).toEqual({ method: 'exact', discordant: [1, 9], p: 22 / 1024 })
    expect([mcnemar(5, 5).p, mcnemar(0, 0).p]).toEqual([1, 1])
  })

  test('from 25 on takes the chi-squared with one degree of freedom: 3.841 is 5%, 6.635 is 1%', () => {
    expect(mcnemar(12, 12).method).toBe('exact')
    // (|60 − 36| − 1)² / 96 = 5.510…, whose square root is 2.3474 standard deviations.
    const { method, p } = mcnemar(60, 36)
    expect(method).toBe('chi-squared')
    expect(p).toBeCloseTo(normalTails(23 / Math.sqrt(96)), 12)
    expect(mcnemar(20, 20).p).toBe(1)
    expect(normalTails(Math.sqrt(3.841458820694124))).toBeCloseTo(0.05, 12)
    expect(normalTails(Math.sqrt(6.6348966010212145))).toBeCloseTo(0.01, 12)
  })

  test('does not mind which way is which', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), (there, back) => {
        const { p } = mcnemar(there, back)
        expect(p).toBe(mcnemar(back, there).p)
        expect(p).toBeGreaterThan(0)
        expect(p).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('gives no chance for numbers of families that cannot be', () => {
    for (const [there, back] of [
      [-1, 5],
      [1.5, 5],
      [3, Number.NaN],
    ] as const)
      expect(() => mcnemar(there, back)).toThrow(RangeError)
  })
})

describe('the functions underneath', () => {
  test('gamma is the factorial, also between whole numbers', () => {
    let factorial = 1
    for (let n = 1; n < 20; n++) {
      expect(logGamma(n)).toBeCloseTo(Math.log(factorial), 10)
      factorial *= n
    }
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 12)
    expect(logGamma(0.25)).toBeCloseTo(Math.log(3.625609908221908), 12)
  })

  test('the beta function of whole shapes is a sum of binomial chances', () => {
    for (const [x, a, b] of [
      [0.3, 2, 5],
      [0.9, 4, 3],
      [0.5, 10, 1],
    ] as const) {
      let chance = 0
      for (let k = a; k < a + b; k++) chance += choose(a + b - 1, k) * x ** k * (1 - x) ** (a + b - 1 - k)
      expect(incompleteBeta(x, a, b)).toBeCloseTo(chance, 12)
    }
    expect([incompleteBeta(0, 2, 3), incompleteBeta(1, 2, 3)]).toEqual([0, 1])
  })

  test('the tails of the normal distribution join where the two ways of counting meet', () => {
    expect(normalTails(0)).toBe(1)
    expect(normalTails(1)).toBeCloseTo(0.31731050786291415, 12)
    expect(normalTails(3.5355339059327378 - 1e-9)).toBeCloseTo(normalTails(3.5355339059327378 + 1e-9), 11)
    expect(normalTails(6)).toBeCloseTo(1.973175290075396e-9, 18)
  })

  test('Student with a million degrees of freedom is the normal distribution', () => {
    expect(studentQuantile(0.95, 1e6)).toBeCloseTo(1.959966, 6)
    expect(studentQuantile(0.95, 1e8)).toBeCloseTo(1.959964, 6)
  })
})

describe('a difference', () => {
  const grades = fc.array(
    fc.integer({ min: 0, max: 100 }).map((tenths) => tenths / 10),
    { minLength: 2, maxLength: 30 },
  )

  test('of groups turned round is the same the other way', () => {
    fc.assert(
      fc.property(grades, grades, (first, second) => {
        const [there, back] = [welch(first, second), welch(second, first)]
        expect(there.difference).toBeCloseTo(-back.difference!, 9)
        expect(there.interval![0]).toBeCloseTo(-back.interval![1], 9)
      }),
    )
  })

  test('of shares lies within its interval, between −1 and 1', () => {
    const share = fc
      .integer({ min: 1, max: 300 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))
    fc.assert(
      fc.property(share, share, (first, second) => {
        const [low, high] = newcombe(first, second)
        const difference = first[0] / first[1] - second[0] / second[1]
        expect(low).toBeLessThanOrEqual(difference + 1e-12)
        expect(high).toBeGreaterThanOrEqual(difference - 1e-12)
        expect([low >= -1 - 1e-12, high <= 1 + 1e-12]).toEqual([true, true])
      }),
    )
  })

  test('of nothing is unknown', () => {
    expect(welch([], [5, 6])).toEqual({ difference: null, interval: null, change: 'unclear' })
    expect(welch([7], [5, 6])).toEqual({ difference: 1.5, interval: null, change: 'unclear' })
    expect(welch([7, 7], [5, 5])).toEqual({ difference: 2, interval: null, change: 'unclear' })
    expect(
      pairedChange([
        [5, 6],
        [6, 7],
      ]),
    ).toEqual({ difference: 1, interval: null, change: 'unclear' })
    expect(pairedChange([])).toEqual({ difference: null, interval: null, change: 'unclear' })
    expect(newcombe([0, 0], [1, 2])).toEqual([-1, 1])
    expect([changeIn([0, 1]), changeIn([-2, -1])]).toEqual(['unclear', 'down'])
  })
})

test('the middle grade of an even number lies between two, exactly', () => {
  expect([medianOf([6.1, 6.1, 6.2, 9]), medianOf([5]), medianOf([])]).toEqual([6.15, 5, null])
  expect(tInterval([5])).toBeNull()
  expect(wilson(0, 0)).toEqual([0, 1])
})

function choose(n: number, k: number): number {
  let ways = 1
  for (let step = 1; step <= k; step++) ways = (ways * (n - k + step)) / step
  return ways
}
