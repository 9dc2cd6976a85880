/** A question that is not open: one line with what was answered. Pressing it opens it. */
import { type Answer, inLanguage, type Place, placeKey, questionOf } from '@gib/protocol'
import { useTranslations } from 'use-intl'
import { useAnswerWords } from '../../call/answer-words'
import { Said } from '../../call/said'
import { childName, useSlotValues } from '../../call/slot-values'
import { useLocale } from '../../lib/locale'
import { classNames } from '../../ui/class-names'
import { Tag } from '../../ui/tag'
import styles from './closed-card.module.css'
import type { Conversation } from './use-conversation'

interface Props {
  conversation: Conversation
  place: Place
  answer: Answer | undefined
  optional: boolean
}

export function ClosedCard({ conversation, place, answer, optional }: Props) {
  const t = useTranslations('conversation.card')
  const answers = useTranslations('call.answer')
  const { language } = useLocale()
  const words = useAnswerWords()
  const { call, protocol, go } = conversation
  const valuesAt = useSlotValues(call)
  const question = questionOf(protocol, place.question)?.question
  if (!question) return null
  const key = placeKey(place)
  const later = call.folded.later.includes(key)
  const child = place.child === undefined ? undefined : childName(call, place.child)
  const namesChild = child !== undefined && !inLanguage(question.text, language).includes('{child}')
  const marks = [call.folded.quotes[key] && t('hasQuote'), call.folded.notes[key] && t('hasNote')].filter(Boolean)
  return (
    <button type="button" className={styles.card} data-place={key} onClick={() => go(place)}>
      <span className={styles.question}>
        {namesChild && (
          <>
            <bdi>{child}</bdi>:{' '}
          </>
        )}
        <Said values={valuesAt(place)}>{inLanguage(question.text, language)}</Said>
        {optional && answer === undefined && <span className={styles.mark}>{t('additional')}</span>}
      </span>
      <span className={classNames(styles.answer, answer === undefined && styles.open)}>
        {marks.length > 0 && <span className={styles.mark}>{marks.join(', ')}</span>}
        {answer !== undefined && <bdi className={styles.given}>{words(question, answer)}</bdi>}
        {answer === undefined && !later && answers('open')}
        {later && <Tag tone="warning">{t('later')}</Tag>}
      </span>
    </button>
  )
}
