/** Ending the call, at any moment: how it ended, when to call back, a line for who does. Nothing is lost. */
import type { Ending } from '@gib/contract'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { CallBackFields } from '../../call/call-back-fields'
import { useCallBack } from '../../call/use-call-back'
import { Button } from '../../ui/button'
import { ChoiceGroup } from '../../ui/choice-group'
import { Sheet } from '../../ui/sheet'
import styles from './end-sheet.module.css'
import type { Conversation } from './use-conversation'

interface Props {
  conversation: Conversation
  onClose: () => void
  onEnded: (ending: Ending) => void
}

const ways: readonly Ending[] = ['complete', 'call-back', 'parent-stopped', 'connection-lost']

export function EndSheet({ conversation, onClose, onEnded }: Props) {
  const t = useTranslations('beside.end')
  const { call, progress } = conversation
  const [ending, setEnding] = useState<Ending | null>(null)
  const [tried, setTried] = useState(false)
  const callBack = useCallBack()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const asksWhen = ending === 'call-back' || ending === 'connection-lost'
  const missing = ending === 'call-back' && !callBack.appointment
  const open = progress.coreOf - progress.coreAnswered
  const estimates = conversation.protocol.balance?.estimate !== undefined

  const choose = (way: Ending) => {
    setEnding(way)
    // A line that dropped is best tried again soon.
    if (way === 'connection-lost' && callBack.choice === null) callBack.setChoice('in-ten-minutes')
  }
  const end = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!ending || missing) return
    const line = callBack.note.trim().slice(0, 500)
    void call.perform({ type: 'end-call', ending, ...(asksWhen && line ? { forNextCaller: line } : {}) })
    if (asksWhen && callBack.appointment) void call.perform(callBack.appointment)
    onEnded(ending)
  }
  return (
    <Sheet open title={t('title')} closeLabel={t('close')} onClose={onClose}>
      <p>{t('count', { answered: progress.answered, of: progress.of })}</p>
      <form ref={form} onSubmit={end} noValidate className={styles.form}>
        <ChoiceGroup
          legend={t('how')}
          choices={ways.map((value) => ({ value, label: t(value) }))}
          value={ending}
          onChange={choose}
          {...(tried && !ending ? { error: t('chooseHow') } : {})}
        />
        {ending === 'complete' && open > 0 && <p>{t('stillOpen', { count: open })}</p>}
        {asksWhen && <CallBackFields callBack={callBack} withNone={ending === 'connection-lost'} />}
        {tried && missing && <p role="alert">{t('chooseWhen')}</p>}
        <div className={styles.submit}>
          <Button type="submit" tone="primary">
            {t(ending !== 'complete' ? 'finish' : estimates ? 'finishComplete' : 'finishWrapUp')}
          </Button>
        </div>
      </form>
    </Sheet>
  )
}
