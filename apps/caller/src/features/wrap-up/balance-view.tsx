/** What was in the call: what gives strength and what weighs, each with the answer it came from, and whether that fits her own view. */
import { inLanguage, questionOf, type Score } from '@gib/protocol'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useAnswerWords } from '../../call/answer-words'
import { Said } from '../../call/said'
import { useSlotValues } from '../../call/slot-values'
import type { Call } from '../../lib/call'
import { useLocale } from '../../lib/locale'
import { Button } from '../../ui/button'
import styles from './balance-view.module.css'
import { KeptLine } from './kept-line'
import { reasonsOf } from './reasons'
import type { EstimateWork } from './use-estimate'

interface Props {
  call: Call
  work: EstimateWork
  onAdjust: () => void
}

export function BalanceView({ call, work, onAdjust }: Props) {
  const t = useTranslations('wrapUp.balance')
  const { language } = useLocale()
  const { computed } = work
  if (!computed) return null
  return (
    <div className={styles.view}>
      <h3 id="balance-title" tabIndex={-1}>
        {t('title')}
      </h3>
      <div className={styles.columns}>
        <Column call={call} title={t('capacity')} score={computed.capacity} />
        <Column call={call} title={t('load')} score={computed.load} />
      </div>
      {work.enough ? <Comparison call={call} work={work} onAdjust={onAdjust} /> : <TooLittle work={work} />}
      {work.enough && computed.floors.length > 0 && (
        <div>
          <h4 className={styles.small}>{t('floors')}</h4>
          <ul className={styles.floors}>
            {computed.floors.map(({ id, title }) => (
              <li key={id}>{inLanguage(title, language)}</li>
            ))}
          </ul>
        </div>
      )}
      <p className={styles.soft}>{t('rules', { rules: computed.rules })}</p>
    </div>
  )
}

function Column({ call, title, score }: { call: Call; title: string; score: Score }) {
  const t = useTranslations('wrapUp.balance')
  const { language, format } = useLocale()
  const words = useAnswerWords()
  const valuesAt = useSlotValues(call)
  const { protocol } = call
  const points = (value: number) => format.number(value, Number.isInteger(value) ? 0 : 1)
  if (!protocol) return null
  return (
    <section className={styles.column}>
      <h4>{title}</h4>
      <p className={styles.points}>
        {t('points', { points: points(score.points ?? 0), outOf: points(score.outOf) })}
        <span className={styles.bar} aria-hidden="true">
          <span style={{ inlineSize: `${score.outOf > 0 ? ((score.points ?? 0) / score.outOf) * 100 : 0}%` }} />
        </span>
        <span className={styles.soft}>{t('coverage', { share: format.percent(score.coverage) })}</span>
      </p>
      <ul className={styles.reasons}>
        {reasonsOf(score).map((reason) => (
          <li key={reason.id} className={styles.reason}>
            {reason.title && <strong>{inLanguage(reason.title, language)}</strong>}
            {reason.from.map(({ place, answer }) => {
              const question = questionOf(protocol, place.question)?.question
              if (!question) return null
              return (
                <span key={`${place.question}@${place.child ?? ''}`} className={styles.soft}>
                  <Said values={valuesAt(place)}>{inLanguage(question.text, language)}</Said>{' '}
                  <bdi className={styles.answer}>{words(question, answer)}</bdi>
                </span>
              )
            })}
          </li>
        ))}
      </ul>
      {score.because.length === 0 && <p className={styles.soft}>{t('nothing')}</p>}
    </section>
  )
}

function Comparison({ call, work, onAdjust }: Props) {
  const t = useTranslations('wrapUp.balance')
  const [kept, setKept] = useState(false)
  const { computedWords: computed, ownWords: own, differs, knowPlace } = work
  const note = call.folded.notes[knowPlace.question] ?? ''
  if (own === null) return <p className={styles.sentence}>{t('noOwn', { computed })}</p>
  if (!differs) return <p className={styles.sentence}>{t('same', { computed })}</p>
  return (
    <>
      <p className={styles.sentence}>{t('differs', { computed, own })}</p>
      <div className={styles.actions}>
        <Button onClick={() => setKept(true)} aria-pressed={kept || note !== ''}>
          {t('keep', { own })}
        </Button>
        <Button onClick={onAdjust}>{t('adjust')}</Button>
      </div>
      <KeptLine label={t('know')} kept={note} keep={(text) => call.note(knowPlace, text)} />
    </>
  )
}

function TooLittle({ work }: { work: EstimateWork }) {
  const t = useTranslations('wrapUp.balance')
  const { format } = useLocale()
  const { load, capacity } = work.computed ?? {}
  if (!load || !capacity) return null
  return (
    <p className={styles.sentence}>
      {t('tooLittle', {
        load: format.percent(load.coverage),
        capacity: format.percent(capacity.coverage),
      })}
    </p>
  )
}
