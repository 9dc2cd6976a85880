/** What was said at this question last time, always with its date; facts can be taken over with one key, grades never. */
import { answerAt, type Question } from '@gib/protocol'
import { useTranslations } from 'use-intl'
import { useAnswerWords } from '../../call/answer-words'
import { childName } from '../../call/slot-values'
import { useLocale } from '../../lib/locale'
import { Button } from '../../ui/button'
import styles from './previous-answer.module.css'
import type { Same } from './same'
import type { Conversation } from './use-conversation'

export function PreviousAnswer(props: { conversation: Conversation; question: Question; same: Same | null }) {
  const { conversation, question, same } = props
  const t = useTranslations('beside.card')
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
