/** The call was ended before everything was discussed: it is kept, somebody will call back, and the next family waits. */
import { useTranslations } from 'use-intl'
import { useMomentWords } from '../../call/moment-words'
import { navigate } from '../../lib/router'
import { Button } from '../../ui/button'
import { Page } from '../../ui/page'
import styles from './ended.module.css'
import type { Conversation } from './use-conversation'

export function Ended({ conversation, onResume }: { conversation: Conversation; onResume: () => void }) {
  const t = useTranslations('beside.ended')
  const words = useMomentWords()
  const { call, progress } = conversation
  const { callId } = call
  return (
    <Page title={t('title')} width="reading">
      <p>{t('saved', { answered: progress.answered, of: progress.of })}</p>
      {call.appointment && <p className={styles.moment}>{words.sentence(call.appointment.when)}</p>}
      <p className={styles.actions}>
        <Button tone="primary" onClick={() => navigate({ to: '/' })}>
          {t('next')}
        </Button>
        <Button onClick={() => navigate({ to: '/calls/$callId/wrap-up', params: { callId } })}>{t('wrapUp')}</Button>
        <Button tone="plain" onClick={onResume}>
          {t('resume')}
        </Button>
      </p>
    </Page>
  )
}
