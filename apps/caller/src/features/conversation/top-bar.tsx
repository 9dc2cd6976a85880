/** Above the conversation: who is on the line, how long, whether it is kept, and the three ways out. */
import type { FamilyRecord } from '@gib/contract'
import { useTranslations } from 'use-intl'
import type { Call } from '../../lib/call'
import { phoneHref, showPhone } from '../../lib/phone'
import { Link } from '../../lib/router'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { SavingWords } from './saving-words'
import { Timer } from './timer'
import styles from './top-bar.module.css'

interface Props {
  call: Call
  family: FamilyRecord | null
  onSearch: () => void
  onConcern: () => void
  onEnd: () => void
}

export function TopBar({ call, family, onSearch, onConcern, onEnd }: Props) {
  const t = useTranslations('conversation.bar')
  const phone = family?.phones[0]?.number
  return (
    <header className={styles.bar}>
      <Link to="/" className={styles.back} aria-label={t('back')}>
        <Icon name="back" />
      </Link>
      <div className={styles.who}>
        <h1 className={styles.name}>
          <bdi>{family?.name ?? '…'}</bdi>
        </h1>
        {phone && (
          <a className={styles.phone} href={phoneHref(phone)} aria-label={t('call', { number: showPhone(phone) })}>
            {showPhone(phone)}
          </a>
        )}
        {call.startedAt && <Timer since={call.startedAt} until={call.ended?.at ?? null} />}
      </div>
      <SavingWords />
      <div className={styles.deeds}>
        <Button className={styles.search} icon={<Icon name="search" />} keys="Ctrl K" onClick={onSearch}>
          {t('search')}
        </Button>
        <Button className={styles.concern} onClick={onConcern}>
          {t('concern')}
        </Button>
        <Button className={styles.end} onClick={onEnd} data-end="">
          {t('end')}
        </Button>
      </div>
    </header>
  )
}
