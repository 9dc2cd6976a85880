/** What stands around every screen: where you are, how it stands with saving, who you are. */
import type { Me } from '@gib/contract'
import { type ReactNode, useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { followHandled } from '../lib/handled'
import { prefetchFamilies, useRemote } from '../lib/remote'
import { Link, useLocation } from '../lib/router'
import { classNames } from '../ui/class-names'
import { Logo } from '../ui/logo'
import styles from './frame.module.css'
import { Menu } from './menu'
import { isConversation } from './routes'
import { SavingState } from './saving-state'
import { SignInAgain } from './sign-in-again'
import { UpdateNotice } from './update-notice'

export function Frame({ me, children }: { me: Me; children: ReactNode }) {
  const t = useTranslations('app')
  const inConversation = isConversation(useLocation().pathname)
  return (
    <div className={classNames(styles.frame, inConversation && styles.inConversation)}>
      {/* biome-ignore lint/a11y/useValidAnchor: it is a link to a place on this page, which also takes the focus there */}
      <a className={styles.skip} href="#main" onClick={skip}>
        {t('skip')}
      </a>
      {me.organisation.demo && <p className={styles.demo}>{t('demo')}</p>}
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
      <main id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
      <UpdateNotice waits={inConversation} />
      <SignInAgain me={me} />
      {me.person.role !== 'researcher' && <OwnFamilies />}
    </div>
  )
}

function skip(event: { preventDefault: () => void }): void {
  event.preventDefault()
  document.querySelector<HTMLElement>('#main h1, #main')?.focus()
}

/** Brings the families of today's list to the device, so that the next call needs no connection. */
function OwnFamilies() {
  const { data: today } = useRemote('today')
  useEffect(followHandled, [])
  useEffect(() => {
    if (!today) return
    const quiet = setTimeout(() => void prefetchFamilies(today.rows.slice(0, 60)), 1500)
    return () => clearTimeout(quiet)
  }, [today])
  return null
}
