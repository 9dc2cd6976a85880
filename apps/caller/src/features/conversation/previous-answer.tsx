/** What was said at this question last time, always with its date; facts can be taken over with one key, grades never. */
import { type Answer, answerAt, isAbsent, type Place, type Question } from '@gib/protocol'
import { useTranslations } from 'use-intl'
import { useAnswerWords } from '../../call/answer-words'
import { childName } from '../../call/slot-values'
import { useLocale } from '../../lib/locale'
import { Button } from '../../ui/button'
import { childBefore } from './course'
import styles from './previous-answer.module.css'
import type { Conversation } from './use-conversation'

/** What can be taken over at this question: the previous call's fact, or what was said of the child before. */
export interface Same {
  readonly answer: Answer
  readonly from: 'previous' | 'child'
  readonly child?: string
}

export function sameAs(conversation: Conversation, question: Question, place: Place): Same | null {
  const { call } = conversation
  const before = answerAt(call.situation.previous?.answers ?? {}, place)
  if (question.carriesOver && before !== undefined && !isAbsent(before)) return { answer: before, from: 'previous' }
  if (place.child === undefined || question.type === 'grade' || question.type === 'text') return null
  const child = childBefore(call.folded.answers, call.situation, place)
  const answer = child === null ? undefined : answerAt(call.folded.answers, { ...place, child })
  return child === null || answer === undefined ? null : { answer, from: 'child', child }
}

export function PreviousAnswer(props: { conversation: Conversation; question: Question; same: Same | null }) {
  const { conversation, question, same } = props
  const t = useTranslations('conversation.card')
  const { format } = useLocale()
  const words = useAnswerWords()
  const { call, place, answer } = conversation
  const { previous } = call.situation
  const before = previous && answerAt(previous.answers, place)
  const given = answerAt(call.folded.answers, place)
  const name = same?.child === undefined ? undefined : childName(call, same.child)
  const offered = same && JSON.stringify(same.answer) !== JSON.stringify(given) ? same : null
  if (before === undefined && !offered) return null
  return (
    <p className={styles.previous}>
      {previous && before !== undefined && (
        <span>{t('previous', { date: format.day(previous.date), answer: words(question, before) })}</span>
      )}
      {offered && (
        <Button size="small" keys="v" onClick={() => answer(offered.answer)}>
          {offered.from === 'previous' ? t('same') : t('sameChild', { child: name ?? '' })}
        </Button>
      )}
    </p>
  )
}
