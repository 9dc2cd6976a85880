/** A phone and a laptop said something different without knowing of each other: both are kept until somebody chooses. */
import { type Answer, placeKey, type Question } from '@gib/protocol'
import { useTranslations } from 'use-intl'
import { useAnswerWords } from '../../call/answer-words'
import { useLocale } from '../../lib/locale'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import type { Conversation } from './use-conversation'

export function ConflictNotice({ conversation, question }: { conversation: Conversation; question: Question }) {
  const t = useTranslations('beside.card')
  const words = useAnswerWords()
  const answers = useTranslations('call.answer')
  const { format } = useLocale()
  const { call, place } = conversation
  const found = call.folded.conflicts.find(
    (one) => one.kind === 'answer' && one.place && placeKey(one.place) === placeKey(place),
  )
  if (!found) return null
  return (
    <Notice
      tone="warning"
      title={t('conflictTitle')}
      live="status"
      actions={found.events.map(({ id, value, at }) => (
        <Button key={id} size="small" onClick={() => void call.hear(place, value as Answer | null)}>
          {value === null ? answers('none') : words(question, value as Answer)} ({format.time(at)})
        </Button>
      ))}
    >
      {t('conflict')}
    </Notice>
  )
}
