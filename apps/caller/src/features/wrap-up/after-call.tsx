/** What the caller fills in herself after the call: the protocol's own questions, one below the other, Enter goes on. */
import { answerAt, inLanguage, probesFor, questionOf } from '@gib/protocol'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { QuestionField } from '../../call/question-field'
import { Said } from '../../call/said'
import { useSlotValues } from '../../call/slot-values'
import type { Call } from '../../lib/call'
import { useLocale } from '../../lib/locale'
import { Notice } from '../../ui/notice'
import { focusNextQuestion } from './focus-next'
import { callersOwn } from './reasons'
import styles from './wrap-up.module.css'

export function AfterCall({ call }: { call: Call }) {
  const t = useTranslations('wrapUp')
  const { language } = useLocale()
  const { protocol, folded, situation } = call
  const valuesAt = useSlotValues(call)
  const part = useRef<HTMLElement>(null)

  useEffect(() => {
    part.current?.querySelector<HTMLElement>('input, textarea')?.focus({ preventScroll: true })
  }, [])

  if (!protocol) return null
  const own = callersOwn(protocol)
  if (own.length === 0) return null
  return (
    <section ref={part} className={styles.part} aria-labelledby="after-call">
      <h2 id="after-call">{t('after')}</h2>
      {own.map((id) => {
        const question = questionOf(protocol, id)?.question
        if (!question) return null
        const place = { question: id }
        const values = valuesAt(place)
        return (
          <QuestionField
            key={id}
            question={question}
            answer={answerAt(folded.answers, place)}
            values={values}
            onAnswer={(answer, raw) => void call.hear(place, answer, raw)}
            onNext={() => focusNextQuestion(id)}
          >
            {probesFor(protocol, folded.answers, situation, place).map((probe) => (
              <Notice key={probe.id} tone={question.sensitive?.includes('safety') ? 'warning' : 'info'} live="status">
                <Said values={values}>{inLanguage(probe.text, language)}</Said>
              </Notice>
            ))}
          </QuestionField>
        )
      })}
    </section>
  )
}
