/** Inschatting: what the caller thinks, then what was in the call. */
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { QuestionField } from '../../call/question-field'
import { useSlotValues } from '../../call/slot-values'
import type { Call } from '../../lib/call'
import { Button } from '../../ui/button'
import { BalanceView } from './balance-view'
import { focusNextQuestion } from './focus-next'
import { KeptLine } from './kept-line'
import { useEstimate } from './use-estimate'
import styles from './wrap-up.module.css'

export function Estimate({ call }: { call: Call }) {
  const t = useTranslations('wrapUp.estimate')
  const work = useEstimate(call)
  const valuesAt = useSlotValues(call)
  const part = useRef<HTMLElement>(null)
  const [tried, setTried] = useState(false)
  if (!work || !call.protocol) return null
  const show = () => {
    setTried(true)
    if (!work.complete) return focusFirstOpen()
    work.show()
    requestAnimationFrame(() => part.current?.querySelector<HTMLElement>('#balance-title')?.focus())
  }
  const focusFirstOpen = () => {
    const open = work.questions.find(({ answer }) => answer === undefined)
    part.current?.querySelector<HTMLElement>(`[data-question="${open?.question.id}"] input`)?.focus()
  }
  const adjust = () => {
    part.current?.querySelector<HTMLElement>(`[data-question="${work.whyPlace.question}"] input:checked`)?.focus()
  }
  return (
    <section ref={part} className={styles.part} aria-labelledby="estimate">
      <h2 id="estimate">{t('title')}</h2>
      {work.shown && work.first ? (
        <p className={styles.given}>
          <strong>{t('given')}</strong>
          <br />
          {t('givenLine', work.first)}
        </p>
      ) : (
        <p className={styles.soft}>{t('first')}</p>
      )}
      {work.questions.map(({ question, place, answer }) => (
        <QuestionField
          key={question.id}
          question={question}
          answer={answer}
          values={valuesAt(place)}
          onAnswer={(next) => void call.hear(place, next)}
          onNext={() => focusNextQuestion(question.id)}
        />
      ))}
      <KeptLine
        label={t('why')}
        hint={t('whyHint')}
        kept={call.folded.notes[work.whyPlace.question] ?? ''}
        keep={(text) => call.note(work.whyPlace, text)}
        marker="why"
      />
      {work.shown ? (
        <BalanceView call={call} work={work} onAdjust={adjust} />
      ) : (
        <div>
          <Button tone="primary" onClick={show}>
            {t('show')}
          </Button>
          {tried && !work.complete && (
            <p role="alert" className={styles.soft}>
              {t('fillFirst')}
            </p>
          )}
        </div>
      )}
    </section>
  )
}
