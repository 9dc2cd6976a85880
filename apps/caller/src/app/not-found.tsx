/** An address that leads nowhere. */
import { useTranslations } from 'use-intl'
import { Link } from '../lib/router'
import { Page } from '../ui/page'

export function NotFound() {
  const t = useTranslations('app')
  return (
    <Page title={t('notFound.title')} width="reading">
      <p>{t('notFound.what')}</p>
      <p>
        <Link to="/">{t('notFound.toToday')}</Link>
      </p>
    </Page>
  )
}
