import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ProtocolError } from '../document/protocol-error'
import { finalOutcome, type Outcome, outcomeOfEnding, outcomes } from './outcome'
import { outcomeRateNames, outcomeRates } from './outcome-rates'

const all = Object.keys(outcomes) as Outcome[]
const times = (outcome: Outcome, n: number): Outcome[] => Array.from({ length: n }, () => outcome)

/** The twelve families of the introduction to the R package outcomerate: I 4, P 2, R 1, NC 1, O 1, UH 1, UO 1, NE 1. */
const twelve = [
  ...times('complete', 4),
  ...times('partial', 2),
  ...(['refused', 'no-answer', 'language', 'not-called', 'wrong-number', 'not-eligible'] as const),
]

describe('the rates of a round', () => {
  test('are those of AAPOR', () => {
    const { counts, e, rates } = outcomeRates(twelve)
    expect(counts).toEqual({ I: 4, P: 2, R: 1, NC: 1, O: 1, UH: 1, UO: 1, NE: 1 })
    expect(e).toBe(0.9)
    const found = Object.fromEntries(outcomeRateNames.map((name) => [name, [rates[name].k, rates[name].of]]))
    expect(found).toEqual({
      ...{ RR1: [4, 11], RR2: [6, 11], RR3: [4, 10.8], RR4: [6, 10.8], RR5: [4, 9], RR6: [6, 9] },
      ...{ COOP1: [4, 8], COOP2: [6, 8], COOP3: [4, 7], COOP4: [6, 7] },
      ...{ REF1: [1, 11], REF2: [1, 10.8], REF3: [1, 9] },
      ...{ CON1: [8, 11], CON2: [8, 10.8], CON3: [8, 9] },
    })
  })

  test('of 100 spoken and 20 never at home are all five sixths', () => {
    const { rates } = outcomeRates([...times('complete', 100), ...times('no-answer', 20)])
    for (const name of ['RR1', 'RR2', 'RR3', 'RR4', 'RR5', 'RR6', 'CON1', 'CON2', 'CON3'] as const)
      expect(rates[name].rate).toBeCloseTo(5 / 6, 12)
    expect([rates.COOP1.rate, rates.REF1.rate]).toEqual([1, 0])
  })

  test('count in as many unknown families as they are told', () => {
    expect(outcomeRates(twelve, { e: 0 }).rates.RR3).toEqual(outcomeRates(twelve).rates.RR5)
    expect(outcomeRates(twelve, { e: 1 }).rates.RR3).toEqual(outcomeRates(twelve).rates.RR1)
  })

  test('are not worked out with a share of unknown families that is none', () => {
    for (const e of [-0.1, 1.1, Number.NaN]) expect(() => outcomeRates(twelve, { e })).toThrow(RangeError)
  })

  test('of a round without families do not exist', () => {
    const { e, rates } = outcomeRates([])
    expect(e).toBe(1)
    expect(rates.RR1).toEqual({ k: 0, of: 0, rate: null, interval: null })
  })

  test('lie between none and all, and stand in the order that their definitions promise', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...all), { minLength: 1 }), (families) => {
        const { rates } = outcomeRates(families)
        for (const name of outcomeRateNames) {
          const { rate, interval } = rates[name]
          if (rate === null || interval === null) continue
          expect(rate >= 0 && rate <= 1 && interval[0] <= rate + 1e-12 && interval[1] >= rate - 1e-12).toBe(true)
        }
        const rising = (...names: (keyof typeof rates)[]) =>
          names.slice(1).every((name, index) => (rates[names[index]!].rate ?? 0) <= (rates[name].rate ?? 1))
        expect([
          rising('RR1', 'RR2'),
          rising('RR1', 'RR3', 'RR5'),
          rising('RR2', 'RR4', 'RR6'),
          rising('REF1', 'REF2', 'REF3'),
        ]).toEqual([true, true, true, true])
        expect([rising('COOP1', 'COOP2'), rising('COOP1', 'COOP3'), rising('CON1', 'CON2', 'CON3')]).toEqual([
          true,
          true,
          true,
        ])
      }),
    )
  })
})

describe('what came of a family', () => {
  test('does not depend on the order of the attempts', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...all)), (attempts) => {
        expect(finalOutcome([...attempts].reverse())).toBe(finalOutcome(attempts))
        expect(attempts.length === 0 || attempts.includes(finalOutcome(attempts))).toBe(true)
      }),
    )
  })

  test('is what was heard of it, however often nobody answered', () => {
    expect(finalOutcome(['no-answer', 'partial', 'voicemail'])).toBe('partial')
    expect(finalOutcome(['wrong-number', 'no-answer'])).toBe('wrong-number')
    expect(finalOutcome(['stop-calling', 'refused'])).toBe('stop-calling')
  })

  test('is a part of a call when it is to go on later', () => {
    expect((['complete', 'call-back', 'parent-stopped', 'connection-lost'] as const).map(outcomeOfEnding)).toEqual([
      'complete',
      'partial',
      'broken-off',
      'partial',
    ])
  })
})

describe('an outcome that does not exist', () => {
  const told = (work: () => unknown) => {
    try {
      return work()
    } catch (error) {
      return error instanceof ProtocolError ? error.problems.map(({ path, nearest }) => [path, nearest]) : error
    }
  }

  test('is told with the one that was meant, and never counted as a family that was not called', () => {
    const misspelt = ['no-answer', 'completed'] as unknown as Outcome[]
    expect(told(() => finalOutcome(misspelt))).toEqual([['attempts > 1', 'complete']])
    expect(told(() => outcomeRates(misspelt))).toEqual([['families > 1', 'complete']])
    expect(told(() => outcomeRates(['toString' as Outcome]))).toEqual([['families > 0', undefined]])
    expect(told(() => outcomeOfEnding('parent-stoped' as 'parent-stopped'))).toEqual([['ending', 'parent-stopped']])
  })

  test('is none where a list was forgotten', () => {
    expect(told(() => finalOutcome('complete' as unknown as Outcome[]))).toEqual([['attempts', undefined]])
    expect(told(() => outcomeRates('complete' as unknown as Outcome[]))).toEqual([['families', undefined]])
  })
})
