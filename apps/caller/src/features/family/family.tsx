/** Gezin: everything for the first fifteen seconds before the call, the call itself, and what came of it when nobody could talk. */
import type { FamilyRecord, Outcome } from '@gib/contract'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { beginCall } from '../../lib/begin-call'
import { useRemote } from '../../lib/remote'
import { Link, useParams } from '../../lib/router'
import { useMe } from '../../lib/session'
import { Icon } from '../../ui/icon'
import { Page } from '../../ui/page'
import { Earlier } from './earlier'
import styles from './family.module.css'
import { FamilyState } from './family-state'
import { Household } from './household'
import { Opening } from './opening'
import { OutcomeSheet } from './outcome-sheet'
import { Panel } from './panel'
import { Promises } from './promises'

export default function FamilyScreen() {
  const t = useTranslations('family')
  const { familyId } = useParams('/families/$familyId')
  const remote = useRemote(`families/${familyId}`)
  const family = remote.data
  return (
    <Page
      key={family ? 'here' : 'waiting'}
      title={family?.name ?? t('title')}
      above={
        <Link to="/" className={styles.back} aria-label={t('back')}>
          <Icon name="back" size="1em" /> {t('back')}
        </Link>
      }
      beside={family?.sayName && <p className={styles.say}>{t('say', { how: family.sayName })}</p>}
    >
      <FamilyState remote={remote} />
      {family && <Family family={family} />}
    </Page>
  )
}

function Family({ family }: { family: FamilyRecord }) {
  const round = useMe().me?.round ?? null
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const start = () => {
    if (round && !family.stopCalling) void beginCall(family, round)
  }
  useStartKeys(start)
  return (
    <div className={styles.columns}>
      <div className={styles.opening}>
        <Opening family={family} />
      </div>
      <div className={styles.panel}>
        <Panel family={family} round={round} onStart={start} onOutcome={setOutcome} />
      </div>
      <div className={styles.rest}>
        <Promises actions={family.actions} />
        {(family.children.length > 0 || round?.subject !== 'person') && <Household family={family} />}
        <Earlier family={family} />
      </div>
      {outcome && round && (
        <OutcomeSheet family={family} round={round} outcome={outcome} onClose={() => setOutcome(null)} />
      )}
    </div>
  )
}

/** `b` starts within the page; Enter too as long as the focus is still on the heading, so that two keys bring a caller to the first question. */
function useStartKeys(start: () => void) {
  useEffect(() => {
    const main = document.querySelector<HTMLElement>('main')
    const pressed = (event: Event) => {
      const { key, ctrlKey, metaKey, altKey, target } = event as unknown as KeyboardEvent
      if (ctrlKey || metaKey || altKey || !(target instanceof HTMLElement)) return
      if (target.closest('input, textarea, select, dialog')) return
      if (key !== 'b' && !(key === 'Enter' && target.tagName === 'H1')) return
      event.preventDefault()
      start()
    }
    main?.addEventListener('keydown', pressed)
    return () => main?.removeEventListener('keydown', pressed)
  })
}
