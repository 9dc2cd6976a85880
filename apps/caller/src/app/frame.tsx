/** What stands around every screen, and what goes on behind it. A conversation has a bar of its own. */
import type { Me, RoundRecord } from '@gib/contract'
import { lazy, type ReactNode, Suspense, useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { useRemote } from '../lib/remote'
import { useLocation } from '../lib/router'
import { useMe } from '../lib/session'
import { classNames } from '../ui/class-names'
import { bringAlong } from './bring-along'
import { ErrorBoundary } from './error-boundary'
import styles from './frame.module.css'
import { isConversation } from './routes'
import { screen } from './screen'

const { Screen: Bar } = screen(() => import('./bar'), 'bar')
const SignInAgain = lazy(() => import('./sign-in-again'))

export function Frame({ me, children }: { me: Me; children: ReactNode }) {
  const t = useTranslations('app')
  const { expired } = useMe()
  const inConversation = isConversation(useLocation().pathname)
  return (
    <div className={classNames(styles.frame, inConversation && styles.inConversation)}>
      {/* biome-ignore lint/a11y/useValidAnchor: it is a link to a place on this page, which also takes the focus there */}
      <a className={styles.skip} href="#main" onClick={skip}>
        {t('skip')}
      </a>
      {me.organisation.demo && (
        <aside className={styles.demo} aria-label={t('demoLabel')}>
          {t('demo')}
        </aside>
      )}
      {!inConversation && (
        <Suspense fallback={<div className={styles.bar} />}>
          <Bar me={me} />
        </Suspense>
      )}
      <main id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
      {expired && (
        <ErrorBoundary quiet>
          <Suspense fallback={null}>
            <SignInAgain me={me} inConversation={inConversation} />
          </Suspense>
        </ErrorBoundary>
      )}
      {me.person.role !== 'researcher' && <OwnFamilies round={me.round} />}
    </div>
  )
}

function skip(event: { preventDefault: () => void }): void {
  event.preventDefault()
  document.querySelector<HTMLElement>('#main h1, #main')?.focus()
}

/** Somebody who calls has today's list, and what the calls need, on her device. */
function OwnFamilies({ round }: { round: RoundRecord | null }) {
  const { data: today } = useRemote('today')
  useEffect(() => {
    if (!today) return
    const quiet = setTimeout(() => void bringAlong(today.rows, round), 1500)
    return () => clearTimeout(quiet)
  }, [today, round])
  return null
}
