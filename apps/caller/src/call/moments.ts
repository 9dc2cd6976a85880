/** When to call back: a few moments that fit most calls, in the time of the organisation's own clock. */
import { TZDate } from '@date-fns/tz'
import { plusDays } from './typed-day'

export const zone = 'Europe/Amsterdam'

export type Soon = 'in-ten-minutes' | 'tonight' | 'tomorrow' | 'next-week'

export interface CallBackMoment {
  readonly id: Soon
  readonly at: Date
}

/** No family is phoned from here on. */
const evening = '19:00'

/**
 * The moments to offer now, the nearest first. "Tonight" is gone when it is too late for it; "the same time" follows the clock on
 * the wall, also over the night in which it is set forward or back.
 *
 * @example
 * callBackMoments(new Date('2020-04-15T12:03:00Z')).map(({ id }) => id)   //=> ['in-ten-minutes', 'tonight', 'tomorrow', 'next-week']
 */
export function callBackMoments(now: Date): CallBackMoment[] {
  const { day, time } = wallOf(now)
  const same = roundedTime(time)
  const tonight = instantOf(day, evening)
  return [
    { id: 'in-ten-minutes', at: new Date(now.getTime() + 10 * 60_000) },
    ...(tonight.getTime() - now.getTime() > 30 * 60_000 ? [{ id: 'tonight' as const, at: tonight }] : []),
    { id: 'tomorrow', at: instantOf(plusDays(day, 1), same) },
    { id: 'next-week', at: instantOf(plusDays(day, 7), same) },
  ]
}

/**
 * The moment when a clock in Amsterdam shows this day and time.
 *
 * @example
 * instantOf('2020-04-16', '19:00').toISOString()   //=> '2020-04-16T17:00:00.000Z'
 */
export function instantOf(day: string, time: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return new Date(new TZDate(year, month - 1, date, hour, minute, zone).getTime())
}

/**
 * What calendar and clock in Amsterdam show at a moment.
 *
 * @example
 * wallOf(new Date('2020-04-16T22:30:00Z'))   //=> { day: '2020-04-17', time: '00:30' }
 */
export function wallOf(moment: Date): { day: string; time: string } {
  const here = new TZDate(moment.getTime(), zone)
  const pad = (number: number) => String(number).padStart(2, '0')
  return {
    day: `${here.getFullYear()}-${pad(here.getMonth() + 1)}-${pad(here.getDate())}`,
    time: `${pad(here.getHours())}:${pad(here.getMinutes())}`,
  }
}

/** To five minutes, as people say it. */
function roundedTime(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const minutes = Math.min(23 * 60 + 55, Math.round((hour * 60 + minute) / 5) * 5)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
