/** How a counted figure is read: big as the article writes it, exact beside it, and only as a count where the group is small. */
import type { FigureRecord } from '@gib/contract'
import { smallGroup } from '@gib/protocol'
import type { Formats } from '../../lib/locale'

export type Result = FigureRecord['result']
export type Interval = readonly [number, number]

export function isSmall(result: Result): boolean {
  return result.n < smallGroup
}

/** The number of a share or mean; null without answers, and in a small group. */
export function numberOf(result: Result): number | null {
  if (isSmall(result)) return null
  return result.kind === 'share' ? result.share : result.mean
}

/** The middle of what was given; null for a share, in a small group, and in a copy on this device from before medians were told. */
export function medianOf(result: Result): number | null {
  return result.kind === 'share' || isSmall(result) ? null : (result.median ?? null)
}

export function intervalOf(result: Result): Interval | null {
  return isSmall(result) ? null : result.interval
}

/**
 * As the article writes it: a whole percentage, a grade with one decimal.
 *
 * @example
 * short('share', 0.16895, format)   //=> '17%'
 * short('mean', 6.694, format)      //=> '6,7'
 */
export function short(kind: Result['kind'], value: number, format: Formats): string {
  return kind === 'share' ? format.percent(value) : format.number(value, 1)
}

/**
 * One decimal more.
 *
 * @example
 * exact('share', 0.16895, format)   //=> '16,9%'
 * exact('mean', 6.694, format)      //=> '6,69'
 */
export function exact(kind: Result['kind'], value: number, format: Formats): string {
  return kind === 'share' ? format.percent(value, 1) : format.number(value, 2)
}

/**
 * Both ends of a margin; the sign stands once.
 *
 * @example
 * margin('share', [0.1251, 0.2242], format)   //=> { low: '12,5', high: '22,4%' }
 */
export function margin(kind: Result['kind'], [low, high]: Interval, format: Formats): { low: string; high: string } {
  if (kind === 'share') return { low: format.number(low * 100, 1), high: format.percent(high, 1) }
  return { low: format.number(low, 2), high: format.number(high, 2) }
}

/**
 * Both ends in whole percentages, from what stands in the table; a half goes outward, so that a margin never looks smaller.
 *
 * @example
 * wholeMargin([0.1251, 0.2242])   //=> [12, 22]
 */
export function wholeMargin([low, high]: Interval): [number, number] {
  const oneDecimal = (share: number) => Math.round(share * 1000) / 10
  return [Math.ceil(oneDecimal(low) - 0.5), Math.floor(oneDecimal(high) + 0.5)]
}

export function overlap(a: Interval, b: Interval): boolean {
  return a[0] <= b[1] && b[0] <= a[1]
}

/**
 * @example
 * weekNumber('2020-W16')   //=> 16
 */
export function weekNumber(week: string): number {
  return Number(week.slice(-2))
}
