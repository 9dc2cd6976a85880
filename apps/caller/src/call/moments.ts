/** When to call back: a few moments that fit most calls, in the time of the organisation's own clock. */
import { plusDays } from './typed-day'

const zone = 'Europe/Amsterdam'

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
  const asIfUtc = Date.parse(`${day}T${time}:00Z`)
  // The offset of a first guess, and then of what that leads to: near the night of the change the first can be the wrong one.
  const guess = asIfUtc - offsetAt(asIfUtc)
  return new Date(asIfUtc - offsetAt(guess))
}

/**
 * What calendar and clock in Amsterdam show at a moment.
 *
 * @example
 * wallOf(new Date('2020-04-16T22:30:00Z'))   //=> { day: '2020-04-17', time: '00:30' }
 */
export function wallOf(moment: Date): { day: string; time: string } {
  const [day = '', time = ''] = clock.format(moment).split(', ')
  return { day, time }
}

const clock = new Intl.DateTimeFormat('en-CA', {
  timeZone: zone,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

/** How far the clock in Amsterdam is ahead of UTC, in milliseconds. */
function offsetAt(instant: number): number {
  const { day, time } = wallOf(new Date(instant))
  return Date.parse(`${day}T${time}:00Z`) - Math.floor(instant / 60_000) * 60_000
}

/** To five minutes, as people say it. */
function roundedTime(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const minutes = Math.min(23 * 60 + 55, Math.round((hour * 60 + minute) / 5) * 5)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
