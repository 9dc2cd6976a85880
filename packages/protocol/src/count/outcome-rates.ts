/** How well a round reached its families: response, cooperation, refusal and contact rates. */
import { mustKnow } from '../document/misuse'
import { mustBeOutcomes, type Outcome, type OutcomeClass, outcomeClasses, outcomes } from './outcome'
import type { Interval } from './statistics/interval'
import { wilson } from './statistics/share'

/** The rates of AAPOR's Standard Definitions, by the names they have there. */
export const outcomeRateNames = [
  ...(['RR1', 'RR2', 'RR3', 'RR4', 'RR5', 'RR6'] as const),
  ...(['COOP1', 'COOP2', 'COOP3', 'COOP4'] as const),
  ...(['REF1', 'REF2', 'REF3'] as const),
  ...(['CON1', 'CON2', 'CON3'] as const),
] as const
export type OutcomeRateName = (typeof outcomeRateNames)[number]

/** A rate with what it was divided from. `of` has a fraction where only a share of the unknown families is counted in. */
export interface OutcomeRate {
  readonly k: number
  readonly of: number
  /** From 0 to 1; `null` when there was nothing to divide by. */
  readonly rate: number | null
  /** Wilson, 95%. */
  readonly interval: Interval | null
}

export interface OutcomeRates {
  readonly counts: { readonly [outcomeClass in OutcomeClass]: number }
  /** The share of the families of whom nothing is known that is taken to be eligible. */
  readonly e: number
  readonly rates: { readonly [name in OutcomeRateName]: OutcomeRate }
}

/**
 * The outcome rates of a round, from what came of each family.
 *
 * @param options.e the share of unknown families that is eligible, 0 to 1; without it, the share among those of whom it is known
 * (`1` when it is known of none)
 * @throws RangeError when `e` is no share
 *
 * @example
 * outcomeRates(['complete', 'complete', 'partial', 'no-answer', 'refused']).rates.RR2   //=> { k: 3, of: 5, rate: 0.6, … }
 */
export function outcomeRates(families: readonly Outcome[], options: { readonly e?: number } = {}): OutcomeRates {
  mustBeOutcomes(families, 'families')
  mustKnow(options, ['e'], 'options')
  const counts = countsOf(families)
  const e = options.e ?? eligibleShare(counts)
  if (!(e >= 0 && e <= 1))
    throw new RangeError(`e is the share of unknown families that is eligible, from 0 to 1: not ${e}`)
  const { I, P, R, NC, O, UH, UO } = counts
  const spoken = I + P
  const unknown = UH + UO
  const known = spoken + R + NC + O
  const contacted = spoken + R + O
  return {
    counts,
    e,
    rates: {
      RR1: rate(I, known + unknown),
      RR2: rate(spoken, known + unknown),
      RR3: rate(I, known + e * unknown),
      RR4: rate(spoken, known + e * unknown),
      RR5: rate(I, known),
      RR6: rate(spoken, known),
      COOP1: rate(I, contacted),
      COOP2: rate(spoken, contacted),
      COOP3: rate(I, spoken + R),
      COOP4: rate(spoken, spoken + R),
      REF1: rate(R, known + unknown),
      REF2: rate(R, known + e * unknown),
      REF3: rate(R, known),
      CON1: rate(contacted, known + unknown),
      CON2: rate(contacted, known + e * unknown),
      CON3: rate(contacted, known),
    },
  }
}

function countsOf(families: readonly Outcome[]): OutcomeRates['counts'] {
  const counts = Object.fromEntries(outcomeClasses.map((one) => [one, 0])) as { [one in OutcomeClass]: number }
  for (const outcome of families) counts[outcomes[outcome].class] += 1
  return counts
}

function eligibleShare({ I, P, R, NC, O, NE }: OutcomeRates['counts']): number {
  const eligible = I + P + R + NC + O
  return eligible + NE === 0 ? 1 : eligible / (eligible + NE)
}

function rate(k: number, of: number): OutcomeRate {
  return of === 0 ? { k, of, rate: null, interval: null } : { k, of, rate: k / of, interval: wilson(k, of) }
}
