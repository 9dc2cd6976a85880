/** The bar above: where you are, how it stands with saving, who you are. And below, that there is a newer version. */
import type { Me } from '@gib/contract'
import { useTranslations } from 'use-intl'
import { Link } from '../lib/router'
import { Logo } from '../ui/logo'
import styles from './frame.module.css'
import { Menu } from './menu'
import { SavingState } from './saving-state'
import { UpdateNotice } from './update-notice'

export default function Bar({ me }: { me: Me }) {
  const t = useTranslations('bar')
  return (
    <>
      <header className={styles.bar}>
        <Link to="/" className={styles.brand} aria-label="Gezin in Beeld">
          <Logo />
          <span>Gezin in Beeld</span>
        </Link>
        <nav className={styles.places} aria-label={t('places')}>
          {me.person.role !== 'researcher' && <Link to="/">{t('today')}</Link>}
          <Link to="/figures">{t('figures')}</Link>
        </nav>
        <SavingState />
        <Menu me={me} />
      </header>
      <UpdateNotice />
    </>
  )
}
