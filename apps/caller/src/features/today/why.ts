/** Why a family stands on the list, in words. */
import type { Reason } from '@gib/contract'
import { formatGrade, inLanguage } from '@gib/protocol'
import type { useTranslations } from 'use-intl'
import { dayOf, formatsOf, lower } from '../../lib/locale'

/** What the sentence needs to know besides the reason. */
export interface Around {
  /** Today, `2020-04-15`. */
  readonly on: string
}

type Translate = ReturnType<typeof useTranslations<'today'>>

/**
 * @example
 * whySentence({ code: 'low-grade-last-time', grade: 4 }, { on: '2020-04-15' }, t, 'nl')   //=> 'Vorige keer een 4'
 */
export function whySentence(reason: Reason, { on }: Around, t: Translate, language: 'nl' | 'en'): string {
  const format = formatsOf(language)
  const { code, at, grade, attempts, untried, promise, whose, outcome } = reason
  const time = at ? format.time(at) : ''
  const gradeWords = grade === undefined ? '' : formatGrade(grade, language)
  switch (code) {
    case 'appointment-missed': {
      const days = at ? daysBetween(dayOf(new Date(at)), on) : 0
      return days > 0 ? t('why.missedDays', { days }) : t('why.missed', { time })
    }
    case 'appointment-now':
    case 'appointment-today':
      return t('why.appointment', { time })
    case 'waits-for-coordinator':
      return t(`why.waits.${outcome === 'wrong-number' || outcome === 'language' ? outcome : 'unable'}`)
    case 'open-call':
      return at && dayOf(new Date(at)) !== on
        ? t('why.openCall', { day: dayWords(at, on, language) })
        : t('why.openCallToday', { time })
    case 'low-grade-last-time':
      return whose
        ? t('why.lowGradeOf', { grade: gradeWords, whose: lower(inLanguage(whose, language)) })
        : t('why.lowGrade', { grade: gradeWords })
    case 'promise-open':
      return promise ? t('why.promise', { what: inLanguage(promise, language) }) : t('why.promiseSome')
    case 'not-reached-yet':
      return untried
        ? t('why.notReachedUntried', { attempts: attempts ?? 0, untried })
        : t('why.notReached', { attempts: attempts ?? 0 })
    case 'never-spoken':
      return t('why.neverSpoken')
    case 'spoken-before':
      return at ? t('why.spokenBefore', { day: dayWords(at, on, language) }) : t('why.spokenOnce')
  }
}

/**
 * A day as it is said today: the year only when it is another.
 *
 * @example
 * dayWords('2020-04-07', '2020-04-15', 'nl')   //=> '7 april'
 * dayWords('2020-04-07', '2021-01-05', 'nl')   //=> '7 april 2020'
 */
export function dayWords(day: string, today: string, language: 'nl' | 'en'): string {
  const format = formatsOf(language)
  return day.slice(0, 4) === today.slice(0, 4) ? format.shortDay(day) : format.day(day)
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
