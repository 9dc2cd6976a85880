/** Which week is this day in, and how do people say a period? Days are plain ISO dates: no clock, no time zone. */
import { mustBe } from '../document/misuse'
import type { Language } from '../document/text'

/** A week of ISO 8601, Monday first: `2020-W16`. */
export type IsoWeek = string

/** The first and the last day of a stretch of calls, both included. */
export interface Period {
  /** ISO date, `2020-04-14`. */
  readonly from: string
  readonly to: string
}

/**
 * The week of a day. The first days of January can belong to the last week of the year before.
 *
 * @throws RangeError when the text is no day of the calendar, such as `2020-02-30`.
 *
 * @example
 * isoWeek('2020-04-17')   //=> '2020-W16'
 * isoWeek('2021-01-03')   //=> '2020-W53'
 */
export function isoWeek(day: string): IsoWeek {
  const time = timeOf(day)
  // A week belongs to the year of its Thursday; 1 January 1970 was one.
  const thursday = time - ((((time / oneDay + 3) % 7) + 7) % 7) * oneDay + 3 * oneDay
  const year = new Date(thursday).getUTCFullYear()
  const week = Math.floor((thursday - startOfYear(year)) / oneDay / 7) + 1
  return `${year}-W${String(week).padStart(2, '0')}`
}

/**
 * The first and last of a number of days, in whatever order they come; `null` when there are none.
 *
 * @example
 * periodOf(['2020-04-17', '2020-04-14'])   //=> { from: '2020-04-14', to: '2020-04-17' }
 * periodOf([])                             //=> null
 */
export function periodOf(days: readonly string[]): Period | null {
  mustBe('list', days, 'days')
  const sorted = [...days].sort()
  const from = sorted[0]
  const to = sorted[sorted.length - 1]
  return from === undefined || to === undefined ? null : { from, to }
}

/**
 * How people call a week, in Dutch as in English.
 *
 * @example
 * weekLabel('2020-W16')   //=> 'week 16'
 */
export function weekLabel(week: IsoWeek): string {
  mustBe('text', week, 'week')
  return `week ${Number(week.slice(week.indexOf('W') + 1))}`
}

/**
 * A period in words, in Dutch or else in English.
 *
 * @example
 * periodLabel({ from: '2020-04-14', to: '2020-04-30' }, 'nl')   //=> '14 t/m 30 april 2020'
 * periodLabel({ from: '2020-03-30', to: '2020-04-02' }, 'en')   //=> '30 March to 2 April 2020'
 */
export function periodLabel(period: Period, language: Language): string {
  mustBe('object', period, 'period')
  const { from, to } = period
  mustBe('text', from, 'period', 'from')
  mustBe('text', to, 'period', 'to')
  const [dutch, until] = language === 'nl' ? [true, 't/m'] : [false, 'to']
  const last = dayInWords(to, dutch)
  if (from === to) return last
  const shared = from.slice(0, 7) === to.slice(0, 7) ? 2 : from.slice(0, 4) === to.slice(0, 4) ? 1 : 0
  const first = dayInWords(from, dutch).split(' ')
  return `${first.slice(0, first.length - shared).join(' ')} ${until} ${last}`
}

/** `17 april 2020` or `17 April 2020`. */
function dayInWords(day: string, dutch: boolean): string {
  const format = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(dutch ? 'nl-NL' : 'en-GB', format).format(timeOf(day))
}

/**
 * Is this a day of the calendar, as `2020-04-17`?
 *
 * @example
 * isDay('2020-02-29')   //=> true
 * isDay('2021-02-29')   //=> false
 */
export function isDay(text: string): boolean {
  return !Number.isNaN(timeIn(text))
}

const oneDay = 86_400_000

/** The start of the day in milliseconds, as if there were one time zone. */
function timeOf(day: string): number {
  const time = timeIn(day)
  if (Number.isNaN(time)) throw new RangeError(`"${day}" is not a day like 2020-04-17`)
  return time
}

/** `NaN` of what is no day: 30 February would become 1 March. */
function timeIn(text: string): number {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return Number.NaN
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))]
  const time = new Date(0).setUTCFullYear(year, month - 1, day)
  const back = new Date(time)
  return back.getUTCMonth() === month - 1 && back.getUTCDate() === day ? time : Number.NaN
}

function startOfYear(year: number): number {
  return new Date(0).setUTCFullYear(year, 0, 1)
}
