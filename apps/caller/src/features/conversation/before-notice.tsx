/** Coming back to a call: that it was open, or how it ended. It goes away by itself once something is answered. */
import { useTranslations } from 'use-intl'
import type { Call } from '../../lib/call'
import { useLocale } from '../../lib/locale'
import { Notice } from '../../ui/notice'

/** Shorter than this is a reload, and needs no words. */
const away = 5 * 60_000

export function BeforeNotice({ call, lastAt }: { call: Call; lastAt: Date | null }) {
  const t = useTranslations('beside.ended')
  const endings = useTranslations('beside.end')
  const { format } = useLocale()
  const moment = (at: Date) => ({ day: format.shortDay(at), time: format.time(at) })
  if (call.finishedAt) return <Notice>{t('finished', moment(call.finishedAt))}</Notice>
  if (call.ended)
    return <Notice>{t('before', { ...moment(call.ended.at), ending: endings(call.ended.ending) })}</Notice>
  const passed = lastAt ? Date.now() - lastAt.getTime() : 0
  if (passed < away) return null
  const minutes = Math.round(passed / 60_000)
  const ago =
    minutes < 60
      ? t('minutes', { count: minutes })
      : minutes < 48 * 60
        ? t('hours', { count: Math.round(minutes / 60) })
        : t('days', { count: Math.round(minutes / 1440) })
  return <Notice>{t('resumed', { ago })}</Notice>
}
