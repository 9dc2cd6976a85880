/** Dutch or English, and how dates and numbers are written in it. */
import { useSyncExternalStore } from 'react'
import { readFact, writeFact } from './database'

export const languages = ['nl', 'en'] as const
export type AppLanguage = (typeof languages)[number]

const tags: Record<AppLanguage, string> = { nl: 'nl-NL', en: 'en-GB' }
const zone = 'Europe/Amsterdam'

let language: AppLanguage = 'nl'
let chosenHere = false
const listeners = new Set<() => void>()

/** Ways to write dates and numbers. A day is given as `2020-04-17`, a moment as a Date or ISO instant. */
export interface Formats {
  /** '17 april 2020' */
  readonly day: (day: string | Date) => string
  /** '17 april' */
  readonly shortDay: (day: string | Date) => string
  /** 'woensdag 15 april' */
  readonly weekday: (day: string | Date) => string
  /** 'do 16 april' */
  readonly shortWeekday: (day: string | Date) => string
  /** '14:30' */
  readonly time: (moment: string | Date) => string
  /** '6,7'; the second argument is how many decimals, always all of them. */
  readonly number: (value: number, decimals?: number) => string
  /** '16,9%' of 0.169 */
  readonly percent: (share: number, decimals?: number) => string
}

export interface Locale {
  readonly language: AppLanguage
  readonly setLanguage: (next: AppLanguage) => void
  readonly format: Formats
}

/** The person's language, kept on this device. */
export function useLocale(): Locale {
  const now = useSyncExternalStore(subscribe, () => language)
  return locales[now]
}

export function formatsOf(wanted: AppLanguage): Formats {
  return locales[wanted].format
}

/** The day of a moment in Amsterdam: late on the 16th in UTC is the 17th here. */
export function dayOf(moment: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(moment)
}

/** With a small letter, in the middle of a sentence. */
export function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

function setLanguage(next: AppLanguage): void {
  chosenHere = true
  show(next)
  void writeFact('language', next).catch(() => undefined)
}

function show(next: AppLanguage): void {
  if (next === language) return
  language = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const locales: Record<AppLanguage, Locale> = { nl: localeOf('nl'), en: localeOf('en') }

function localeOf(of: AppLanguage): Locale {
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(tags[of], { timeZone: zone, ...options })
    return (value: string | Date) => format.format(momentOf(value))
  }
  const numbers = new Map<string, Intl.NumberFormat>()
  const number = (style: 'decimal' | 'percent', decimals: number) => {
    const name = `${style}${decimals}`
    const known = numbers.get(name)
    if (known) return known
    const made = new Intl.NumberFormat(tags[of], {
      style,
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    })
    numbers.set(name, made)
    return made
  }
  return {
    language: of,
    setLanguage,
    format: {
      day: dates({ day: 'numeric', month: 'long', year: 'numeric' }),
      shortDay: dates({ day: 'numeric', month: 'long' }),
      weekday: dates({ weekday: 'long', day: 'numeric', month: 'long' }),
      shortWeekday: dates({ weekday: 'short', day: 'numeric', month: 'long' }),
      time: dates({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
      number: (value, decimals = 0) => number('decimal', decimals).format(value),
      percent: (share, decimals = 0) => number('percent', decimals).format(share),
    },
  }
}

/** A bare day is taken at noon, so that no zone moves it to another day. */
function momentOf(value: string | Date): Date {
  if (value instanceof Date) return value
  return new Date(value.length === 10 ? `${value}T12:00:00Z` : value)
}

if (typeof indexedDB !== 'undefined') {
  void readFact('language')
    .then((kept) => {
      if (!chosenHere && (kept === 'nl' || kept === 'en')) show(kept)
    })
    .catch(() => undefined)
}
