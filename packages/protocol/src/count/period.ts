/** Which week is this day in, and how do people say a period? Days are plain ISO dates: no clock, no time zone. */
import { getISOWeek, getISOWeekYear, isValid, parseISO } from 'date-fns'
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
  const noon = noonOf(day)
  return `${getISOWeekYear(noon)}-W${String(getISOWeek(noon)).padStart(2, '0')}`
}

/**
 * The first and last of a number of days, in whatever order they come; `null` when there are none.
 *
 * @example
 * periodOf(['2020-04-17', '2020-04-14'])   //=> { from: '2020-04-14', to: '2020-04-17' }
 * periodOf([])                             //=> null
 */
export function periodOf(days: readonly string[]): Period | null {
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
  return `week ${Number(week.slice(week.indexOf('W') + 1))}`
}

/**
 * A period in words, in Dutch or else in English.
 *
 * @example
 * periodLabel({ from: '2020-04-14', to: '2020-04-30' }, 'nl')   //=> '14 t/m 30 april 2020'
 * periodLabel({ from: '2020-03-30', to: '2020-04-02' }, 'en')   //=> '30 March to 2 April 2020'
 */
export function periodLabel({ from, to }: Period, language: Language): string {
  const [dutch, until] = language === 'nl' ? [true, 't/m'] : [false, 'to']
  const last = dayInWords(to, dutch)
  if (from === to) return last
  const shared = from.slice(0, 7) === to.slice(0, 7) ? 2 : from.slice(0, 4) === to.slice(0, 4) ? 1 : 0
  const first = dayInWords(from, dutch).split(' ')
  return `${first.slice(0, first.length - shared).join(' ')} ${until} ${last}`
}

/** `17 april 2020` or `17 April 2020`. */
function dayInWords(day: string, dutch: boolean): string {
  const format = { day: 'numeric', month: 'long', year: 'numeric' } as const
  return new Intl.DateTimeFormat(dutch ? 'nl-NL' : 'en-GB', format).format(noonOf(day))
}

/** Noon exists on every day and in every time zone; midnight does not. */
function noonOf(day: string): Date {
  const noon = parseISO(`${day}T12:00:00`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !isValid(noon)) throw new RangeError(`"${day}" is not a day like 2020-04-17`)
  return noon
}
