/** A family that is not here yet, or as it was when there was internet. */
import type { FamilyRecord } from '@gib/contract'
import { useTranslations } from 'use-intl'
import { useLocale } from '../../lib/locale'
import type { Remote } from '../../lib/remote'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'

export function FamilyState({ remote }: { remote: Remote<FamilyRecord> & { readonly refresh: () => void } }) {
  const t = useTranslations('family')
  const { format } = useLocale()
  const { data, at, loading, trouble } = remote
  if (data) {
    if (trouble !== 'unreachable' || !at) return null
    return <Notice>{t('stale', { day: format.shortDay(at), time: format.time(at) })}</Notice>
  }
  if (loading) return <p role="status">{t('loading')}</p>
  const again = <Button onClick={remote.refresh}>{t('again')}</Button>
  if (trouble === 'unreachable')
    return (
      <Notice tone="warning" actions={again}>
        {t('notHere')}
      </Notice>
    )
  if (trouble === 'not-found' || trouble === 'not-allowed') return <Notice>{t('notFound')}</Notice>
  return trouble ? (
    <Notice tone="warning" actions={again}>
      {t('failed')}
    </Notice>
  ) : null
}
