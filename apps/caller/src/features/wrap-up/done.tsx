/** The call is wrapped up: what comes next for this family, and the next family. */
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useMomentWords } from '../../call/moment-words'
import type { Call } from '../../lib/call'
import { navigate } from '../../lib/router'
import { Button } from '../../ui/button'
import { Page } from '../../ui/page'
import styles from './wrap-up.module.css'

export function Done({ call, onLook }: { call: Call; onLook: () => void }) {
  const t = useTranslations('wrapUp.done')
  const words = useMomentWords()
  const next = useRef<HTMLButtonElement>(null)
  useEffect(() => next.current?.focus(), [])
  return (
    <Page title={t('title', { family: call.family?.name ?? '' })} width="reading" focusHeading={false}>
      <div className={styles.big} role="status">
        {call.appointment && <p>{t('callBack', { moment: words.short(call.appointment.when) })}</p>}
        <p>{t('agreed', { count: call.actions.length })}</p>
      </div>
      <p className={styles.soft}>{t('breathe')}</p>
      <p className={styles.actions}>
        <Button ref={next} tone="primary" onClick={() => navigate({ to: '/' })}>
          {t('next')}
        </Button>
        <Button tone="plain" onClick={onLook}>
          {t('look')}
        </Button>
      </p>
    </Page>
  )
}
