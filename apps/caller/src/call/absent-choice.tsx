/** "Weet niet" and "Wil niet zeggen": two different answers, one press each; a second press takes it back. */
import { type Answer, declined, isAbsent, unknown } from '@gib/protocol'
import { useTranslations } from 'use-intl'
import { Kbd } from '../ui/kbd'
import styles from './absent-choice.module.css'

const choices = [
  { absent: unknown, key: 'w' },
  { absent: declined, key: 'g' },
] as const

export function AbsentChoice({
  answer,
  onAnswer,
}: {
  answer: Answer | undefined
  onAnswer: (answer: Answer | null) => void
}) {
  const t = useTranslations('call.answer')
  return (
    <div className={styles.choices}>
      {choices.map(({ absent, key }) => {
        const chosen = isAbsent(answer) && answer.absent === absent.absent
        return (
          <label key={key} className={styles.choice}>
            <input
              type="checkbox"
              data-absent={absent.absent}
              checked={chosen}
              onChange={() => onAnswer(chosen ? null : absent)}
            />
            <span>{t(absent.absent === 'unknown' ? 'unknown' : 'declined')}</span>
            <Kbd>{key}</Kbd>
          </label>
        )
      })}
    </div>
  )
}
