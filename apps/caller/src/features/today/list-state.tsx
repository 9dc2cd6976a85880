/** How the list stands: being fetched, without a connection, or not up to date. */
import type { Today } from '@gib/contract'
import { useTranslations } from 'use-intl'
import { useLocale } from '../../lib/locale'
import type { Remote } from '../../lib/remote'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'

export function ListState({
  remote,
  offline,
}: {
  remote: Remote<Today> & { readonly refresh: () => void }
  offline: boolean
}) {
  const t = useTranslations('today')
  const { format } = useLocale()
  const { data, at, loading, trouble } = remote
  if (offline || trouble === 'unreachable') return <Notice tone="warning">{t('offline')}</Notice>
  if (trouble === 'signed-out') return null
  if (trouble === 'not-allowed') return <Notice>{t('notAllowed')}</Notice>
  if (trouble) {
    return (
      <Notice tone="warning" live="status" actions={<Button onClick={remote.refresh}>{t('again')}</Button>}>
        {data && at ? t('stale', { time: format.time(at) }) : t('failed')}
      </Notice>
    )
  }
  return loading ? <p role="status">{t('loading')}</p> : null
}
