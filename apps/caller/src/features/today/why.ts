/** Why a family stands on the list, in words. */
import type { Reason } from '@gib/contract'
import { formatGrade } from '@gib/protocol'
import type { useTranslations } from 'use-intl'
import { dayOf, formatsOf } from '../../lib/locale'

type Translate = ReturnType<typeof useTranslations<'today'>>

/**
 * @example
 * whySentence({ code: 'low-grade-last-time', grade: 4 }, '2020-04-15', t, 'nl')   //=> 'Vorige keer een 4'
 */
export function whySentence(reason: Reason, on: string, t: Translate, language: 'nl' | 'en'): string {
  const format = formatsOf(language)
  const { code, at, grade, attempts, untried, action } = reason
  const time = at ? format.time(at) : ''
  switch (code) {
    case 'appointment-missed': {
      const days = at ? daysBetween(dayOf(new Date(at)), on) : 0
      return days > 0 ? t('why.missedDays', { days }) : t('why.missed', { time })
    }
    case 'appointment-now':
    case 'appointment-today':
      return t('why.appointment', { time })
    case 'open-call':
      return at && dayOf(new Date(at)) !== on
        ? t('why.openCall', { day: format.shortDay(at) })
        : t('why.openCallToday', { time })
    case 'low-grade-last-time':
      return t('why.lowGrade', { grade: grade === undefined ? '' : formatGrade(grade, language) })
    case 'promise-open':
      return t(`promise.${action ?? 'anders'}`)
    case 'not-reached-yet':
      return untried
        ? t('why.notReachedUntried', { attempts: attempts ?? 0, untried })
        : t('why.notReached', { attempts: attempts ?? 0 })
    case 'never-spoken':
      return t('why.neverSpoken')
    case 'spoken-before':
      return at ? t('why.spokenBefore', { day: format.shortDay(at) }) : t('why.spokenOnce')
  }
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
