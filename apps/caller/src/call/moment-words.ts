/** A moment as people say it: "donderdag 16 april om 19:00". */
import { useTranslations } from 'use-intl'
import { useLocale } from '../lib/locale'

export function useMomentWords(): {
  /** 'We bellen donderdag 16 april om 19:00 terug.' */
  readonly sentence: (at: Date | string) => string
  /** 'do 16 april, 19:00' */
  readonly short: (at: Date | string) => string
} {
  const t = useTranslations('agreements.agree')
  const { format } = useLocale()
  return {
    sentence: (at) => t('whenSentence', { day: format.weekday(new Date(at)), time: format.time(at) }),
    short: (at) => `${format.shortWeekday(new Date(at))}, ${format.time(at)}`,
  }
}
