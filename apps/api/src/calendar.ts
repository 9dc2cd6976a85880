/** Which day, and which part of the day, it is where the organisation lives. */
import { TZDate } from '@date-fns/tz'
import { format } from 'date-fns'

/** When a family can be tried: before noon, before five, or after. */
export const partsOfDay = ['morning', 'afternoon', 'evening'] as const
export type PartOfDay = (typeof partsOfDay)[number]

/**
 * The day in that time zone, as an ISO date.
 *
 * @example
 * dayIn('Europe/Amsterdam', new Date('2020-04-17T22:30:00Z'))   //=> '2020-04-18'
 */
export function dayIn(timeZone: string, moment: Date): string {
  return format(new TZDate(moment, timeZone), 'yyyy-MM-dd')
}

/**
 * The part of the day in that time zone.
 *
 * @example
 * partOfDay('Europe/Amsterdam', new Date('2020-04-17T10:30:00Z'))   //=> 'afternoon'
 */
export function partOfDay(timeZone: string, moment: Date): PartOfDay {
  const hour = new TZDate(moment, timeZone).getHours()
  if (hour < 12) return 'morning'
  return hour < 17 ? 'afternoon' : 'evening'
}

/**
 * The moment at which the clock there shows this time on this day.
 *
 * @example
 * momentIn('Europe/Amsterdam', '2020-04-17', 14, 30).toISOString()   //=> '2020-04-17T12:30:00.000Z'
 */
export function momentIn(timeZone: string, day: string, hour: number, minute = 0): Date {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return new Date(new TZDate(year, month - 1, date, hour, minute, timeZone).getTime())
}
