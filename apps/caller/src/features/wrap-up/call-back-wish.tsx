/** Whether another call is wished for, and when. Where that was asked, says the protocol. */
import { answerAt, holds, questionOf } from '@gib/protocol'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useAnswerWords } from '../../call/answer-words'
import { CallBackFields } from '../../call/call-back-fields'
import { useCallBack } from '../../call/use-call-back'
import type { Call } from '../../lib/call'
import { Button } from '../../ui/button'
import styles from './wrap-up.module.css'

export function CallBackWish({ call }: { call: Call }) {
  const t = useTranslations('wrapUp.callBack')
  const words = useAnswerWords()
  const [open, setOpen] = useState(false)
  const { protocol, situation } = call
  const { answers } = call.folded
  const rule = protocol?.agreements?.callBack
  const question = protocol && rule && questionOf(protocol, rule.question)?.question
  const answer = rule && answerAt(answers, { question: rule.question })
  const wishes = protocol && rule && holds(rule.when, { protocol, answers, situation }) === true
  return (
    <div className={styles.part} style={{ border: 0, padding: 0 }}>
      {wishes && question && answer !== undefined && !call.appointment && (
        <p>{t('wish', { answer: words(question, answer) })}</p>
      )}
      {open ? (
        <CallBackForm call={call} onDone={() => setOpen(false)} />
      ) : (
        <div>
          <Button size="small" onClick={() => setOpen(true)}>
            {t(call.appointment ? 'another' : 'make')}
          </Button>
        </div>
      )}
    </div>
  )
}

function CallBackForm({ call, onDone }: { call: Call; onDone: () => void }) {
  const t = useTranslations('wrapUp.callBack')
  const callBack = useCallBack('next-week')
  const save = () => {
    if (!callBack.appointment) return
    void call.perform(callBack.appointment)
    onDone()
  }
  return (
    <>
      <CallBackFields callBack={callBack} />
      <div className={styles.actions}>
        <Button tone="primary" onClick={save}>
          {t('save')}
        </Button>
        <Button tone="plain" onClick={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </>
  )
}
