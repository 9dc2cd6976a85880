/** How is a figure told to this reader? Rounded, in words or with its interval. */
import { meanInterval } from '../count/mean-interval'
import type { Interval } from '../count/statistics/interval'
import { meanOf, medianOf, standardDeviation, tInterval } from '../count/statistics/mean'
import { wilson } from '../count/statistics/share'
import type { Text } from '../document/text'
import type { Cell } from './cell'
import { doubtOfMean } from './doubt'
import { type ProfileName, smallGroup } from './profile'

/** A share as far as this reader may know it. */
export interface ShownShare {
  readonly kind: 'share'
  /** Not told where the share is only told as a bound. */
  readonly k?: number
  readonly n: number
  /** From 0 to 1; `null` of a small group, where only "3 of 7" is said. */
  readonly share: number | null
  /** Wilson, 95%. */
  readonly interval?: Interval
  /** The share is at most, or at least, what is told. */
  readonly bound?: 'at-most' | 'at-least'
  readonly small?: true
}

/** Of ten to twenty-nine families a school hears words. */
export interface ShownWords {
  readonly kind: 'words'
  readonly words: 'some' | 'about-half' | 'most'
  readonly n: number
}

export interface ShownMean {
  readonly kind: 'mean'
  readonly n: number
  readonly mean: number | null
  /** For inside only: the middle value is what one family said. */
  readonly median?: number | null
  /** Student's t, 95%. */
  readonly interval?: Interval
  readonly small?: true
}

export type Shown = ShownShare | ShownWords | ShownMean

/** The words of {@link ShownWords}, for people. */
export const shareWords: Readonly<Record<ShownWords['words'], Text>> = {
  some: { nl: 'enkele', en: 'some' },
  'about-half': { nl: 'ongeveer de helft', en: 'about half' },
  most: { nl: 'de meeste', en: 'most' },
}

/** The cell as it is told. Whether it may be told at all has been decided before. */
export function shownTo(profile: ProfileName, cell: Cell): Shown {
  const values = cell.said.flatMap((one) => one.values)
  return cell.kind === 'share' ? shareTo(profile, values) : meanTo(profile, values, cell)
}

function shareTo(profile: ProfileName, values: readonly number[]): Shown {
  const n = values.length
  const k = values.filter((value) => value === 1).length
  if (profile === 'internal') {
    if (n < smallGroup) return { kind: 'share', k, n, share: null, small: true }
    return { kind: 'share', k, n, share: k / n, interval: wilson(k, n) }
  }
  if (profile === 'school' && n < 30) return { kind: 'words', words: inWords(k / n), n }
  if (k / n < 0.05) return { kind: 'share', n: counted(profile, n), share: 0.05, bound: 'at-most' }
  if (k / n > 0.95) return { kind: 'share', n: counted(profile, n), share: 0.95, bound: 'at-least' }
  if (profile === 'publication') return { kind: 'share', k, n, share: k / n, interval: wilson(k, n) }
  if (profile === 'school') return { kind: 'share', n, share: rounded(k / n, 0.01) }
  const [some, all] = [counted(profile, k), counted(profile, n)]
  return { kind: 'share', k: some, n: all, share: rounded(some / all, 0.01) }
}

/** A partner hears counts to the nearest five. */
function counted(profile: ProfileName, count: number): number {
  return profile === 'partner' ? rounded(count, 5) : count
}

function inWords(share: number): ShownWords['words'] {
  if (share < 0.35) return 'some'
  return share < 0.65 ? 'about-half' : 'most'
}

/** Outside hears no median, whatever else it hears of a mean: rounded or not, it would tell what one or two families said. */
function meanTo(profile: ProfileName, values: readonly number[], cell: Cell): ShownMean {
  const n = values.length
  const mean = meanOf(values)
  if (profile === 'internal') {
    const interval = tInterval(values)
    const small = n < smallGroup && { small: true as const }
    return { kind: 'mean', n, mean, median: medianOf(values), ...(interval && { interval }), ...small }
  }
  const interval = n < 30 ? null : meanInterval(n, mean, spreadTold(n, mean!, cell))
  const told = mean === null ? null : rounded(mean, n < 20 ? 0.5 : 0.1)
  const outward = interval ? { interval: [down(interval[0]), up(interval[1])] as const } : {}
  return { kind: 'mean', n: counted(profile, n), mean: told, ...(profile === 'publication' && outward) }
}

/**
 * The standard deviation as it is told: never so small that it tells what somebody said. Of one family it leaves {@link doubtOfMean}
 * open, either way, also for whoever is furthest from the mean and knows how much of the spread is his own.
 */
function spreadTold(n: number, mean: number, { said, least, most }: Cell): number {
  const squares = new Map<string, number>()
  for (const { family, values } of said)
    for (const value of values) squares.set(family, (squares.get(family) ?? 0) + (value - mean) ** 2)
  const furthest = [...squares.values()].reduce((most, own) => Math.max(most, own), 0)
  const needed = furthest + (doubtOfMean * (most - least)) ** 2
  const own = standardDeviation(said.flatMap(({ values }) => values))!
  return Math.max(own, Math.sqrt((needed * n) / (n - 1) ** 2))
}

function rounded(value: number, to: number): number {
  return clean(Math.round(value / to) * to)
}

const down = (value: number) => clean(Math.floor(value * 10) / 10)
const up = (value: number) => clean(Math.ceil(value * 10) / 10)

/** Without the last digits that a binary number adds. */
function clean(value: number): number {
  return Number(value.toFixed(6))
}
