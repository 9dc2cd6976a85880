/** Beside the conversation: the last one, the scratchpad, and what was agreed so far. */
import type { Ref } from 'react'
import { useTranslations } from 'use-intl'
import { Agreements } from '../../call/agreements'
import type { Call } from '../../lib/call'
import { PreviousCall } from './previous-call'
import { Scratchpad } from './scratchpad'
import styles from './side-panel.module.css'

export function SidePanel({ call, scratchField }: { call: Call; scratchField?: Ref<HTMLInputElement> }) {
  const t = useTranslations('agreements.agree')
  return (
    <div className={styles.panel}>
      {call.family && <PreviousCall family={call.family} callId={call.callId} />}
      <Scratchpad call={call} {...(scratchField ? { field: scratchField } : {})} />
      <section className={styles.part}>
        <h2>{t('title')}</h2>
        <Agreements call={call} />
      </section>
    </div>
  )
}
