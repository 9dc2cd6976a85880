/** Nobody on the list: everybody was called, there is no round, or nobody is called what was typed. */
import type { Me } from '@gib/contract'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/button'
import styles from './today.module.css'

export function EmptyList({ typed, onClear, me }: { typed: string; onClear: () => void; me: Me | null }) {
  const t = useTranslations('today')
  const contact = me?.organisation.contact
  if (typed) {
    return (
      <div className={styles.empty}>
        <p>{t('notFound', { typed })}</p>
        <Button onClick={onClear}>{t('clear')}</Button>
      </div>
    )
  }
  return (
    <p className={styles.empty}>
      {!me?.round ? t('noRound') : contact ? t('empty', { who: contact.name }) : t('emptyNoContact')}
    </p>
  )
}
