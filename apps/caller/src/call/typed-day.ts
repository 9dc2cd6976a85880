/** The day somebody means who types "morgen", "vr", "17-4" or "over 2 weken". Dutch and English both, whatever the screen speaks. */
import { plain } from './plain'

const dayWords: Readonly<Record<string, number>> = {
  eergisteren: -2,
  gisteren: -1,
  yesterday: -1,
  vandaag: 0,
  nu: 0,
  today: 0,
  now: 0,
  vanavond: 0,
  vanmiddag: 0,
  vanochtend: 0,
  tonight: 0,
  morgen: 1,
  tomorrow: 1,
  overmorgen: 2,
}
const weekdays = [
  ['maandag', 'monday'],
  ['dinsdag', 'tuesday'],
  ['woensdag', 'wednesday'],
  ['donderdag', 'thursday'],
  ['vrijdag', 'friday'],
  ['zaterdag', 'saturday'],
  ['zondag', 'sunday'],
]
const months = [
  ['januari', 'january'],
  ['februari', 'february'],
  ['maart', 'march', 'mrt'],
  ['april'],
  ['mei', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['augustus', 'august'],
  ['september'],
  ['oktober', 'october'],
  ['november'],
  ['december'],
]
const numberWords: Readonly<Record<string, number>> = {
  een: 1,
  a: 1,
  one: 1,
  twee: 2,
  two: 2,
  drie: 3,
  three: 3,
  vier: 4,
  four: 4,
}
const spans: readonly [pattern: RegExp, days: number][] = [
  [/^(dag|dagen|days?)$/, 1],
  [/^(week|weken|weeks)$/, 7],
]

/**
 * An ISO day, or null when it is not understood. `today` is an ISO day too. Where the year or month is not said, `ahead` takes the
 * first one to come and `near` the closest one.
 *
 * @example
 * parseDay('morgen', '2020-04-15')        //=> '2020-04-16'
 * parseDay('vrij', '2020-04-15')          //=> '2020-04-17'
 * parseDay('17-4', '2020-04-15')          //=> '2020-04-17'
 * parseDay('3 maart', '2020-04-15')       //=> '2021-03-03'
 * parseDay('ooit', '2020-04-15')          //=> null
 */
export function parseDay(text: string, today: string, lean: 'ahead' | 'near' = 'ahead'): string | null {
  const said = plain(text).replace(/^(op|on|de|komende|aanstaande|as|next(?! week))\s+/, '')
  if (said === '') return null
  const word = dayWords[said]
  if (word !== undefined) return plusDays(today, word)
  return span(said, today) ?? nextWeek(said, today) ?? weekday(said, today) ?? date(said, today, lean)
}

/**
 * So many days later.
 *
 * @example
 * plusDays('2020-02-28', 2)   //=> '2020-03-01'
 */
export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T12:00:00Z`).getUTCDay() || 7
}

function span(said: string, today: string): string | null {
  const [, amount = '', unit = ''] = /^(?:over|in) (\w+) (\w+)$/.exec(said) ?? []
  const count = numberWords[amount] ?? (/^\d{1,3}$/.test(amount) ? Number(amount) : null)
  const length = spans.find(([pattern]) => pattern.test(unit))?.[1]
  return count === null || length === undefined ? null : plusDays(today, count * length)
}

function nextWeek(said: string, today: string): string | null {
  const match =
    /^(?:volgende week|next week)(?: (\w+))?$/.exec(said) ?? /^(\w+) (?:volgende week|next week)$/.exec(said)
  if (!match) return null
  if (!match[1]) return plusDays(today, 7)
  const wanted = weekdayNamed(match[1])
  return wanted === null ? null : plusDays(today, 7 - weekdayOf(today) + wanted)
}

function weekday(said: string, today: string): string | null {
  const wanted = weekdayNamed(said)
  if (wanted === null) return null
  const ahead = (wanted - weekdayOf(today) + 7) % 7
  return plusDays(today, ahead === 0 ? 7 : ahead)
}

/** By its first letters, two or more: "do", "vrij", "thu". */
function weekdayNamed(said: string): number | null {
  if (said.length < 2) return null
  const found = weekdays.findIndex((names) => names.some((name) => name.startsWith(said)))
  return found < 0 ? null : found + 1
}

function date(said: string, today: string, lean: 'ahead' | 'near'): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(said)
  if (iso) return existing(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const numbers = /^(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{2}|\d{4}))?$/.exec(said)
  if (numbers) return dated(Number(numbers[1]), Number(numbers[2]), numbers[3], today, lean)
  const dutch = /^(\d{1,2})(?:e|st|nd|rd|th)? ([a-z]{3,})(?: (\d{4}))?$/.exec(said)
  if (dutch) return dated(Number(dutch[1]), monthNamed(dutch[2]!), dutch[3], today, lean)
  const english = /^([a-z]{3,}) (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?$/.exec(said)
  if (english) return dated(Number(english[2]), monthNamed(english[1]!), english[3], today, lean)
  const only = /^(\d{1,2})(?:e|st|nd|rd|th)?$/.exec(said)
  return only ? dayOfMonth(Number(only[1]), today) : null
}

function dated(day: number, month: number | null, year: string | undefined, today: string, lean: 'ahead' | 'near') {
  if (month === null) return null
  if (year) return existing(year.length === 2 ? 2000 + Number(year) : Number(year), month, day)
  const thisYear = Number(today.slice(0, 4))
  const found = [thisYear - 1, thisYear, thisYear + 1, thisYear + 2, thisYear + 3, thisYear + 4]
    .map((each) => existing(each, month, day))
    .filter((each) => each !== null)
  if (lean === 'ahead') return found.find((each) => each >= today) ?? null
  const away = (each: string) => Math.abs(Date.parse(each) - Date.parse(today))
  return found.sort((a, b) => away(a) - away(b))[0] ?? null
}

function dayOfMonth(day: number, today: string): string | null {
  const year = Number(today.slice(0, 4))
  const month = Number(today.slice(5, 7))
  const found = [0, 1, 2].map((later) =>
    existing(year + Math.floor((month - 1 + later) / 12), ((month - 1 + later) % 12) + 1, day),
  )
  return found.find((each) => each !== null && each >= today) ?? null
}

function monthNamed(said: string): number | null {
  const found = months.findIndex((names) => names.some((name) => name.startsWith(said)))
  return found < 0 ? null : found + 1
}

/** The day, when the calendar has it: there is no 31 April. */
function existing(year: number, month: number, day: number): string | null {
  const pad = (number: number, length: number) => String(number).padStart(length, '0')
  const iso = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
  const moment = new Date(`${iso}T12:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(iso) ? iso : null
}
