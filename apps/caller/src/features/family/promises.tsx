/** What was promised to this family, and whether it was done. */
import type { ActionRecord } from '@gib/contract'
import { inLanguage } from '@gib/protocol'
import { useTranslations } from 'use-intl'
import { dayOf, useLocale } from '../../lib/locale'
import { Tag, type Tone } from '../../ui/tag'
import styles from './family.module.css'

const tones: Record<'open' | 'late' | 'done' | 'dropped', Tone> = {
  open: 'accent',
  late: 'warning',
  done: 'good',
  dropped: 'neutral',
}

export function Promises({ actions }: { actions: readonly ActionRecord[] }) {
  const t = useTranslations('family.promises')
  const { language, format } = useLocale()
  const today = dayOf(new Date())
  return (
    <section className={styles.section} aria-labelledby="promises">
      <h2 id="promises">{t('title')}</h2>
      {actions.length === 0 && <p className={styles.soft}>{t('none')}</p>}
      <ul className={styles.list}>
        {actions.map(({ id, kind, title, what, ownerName, dueOn, state, settledAt }) => {
          const stands = state === 'open' && dueOn < today ? 'late' : state
          return (
            <li key={id} className={styles.line}>
              <span>
                <strong>{title ? inLanguage(title, language) : kind}</strong>
                {what && `: ${what}`}
                <span className={styles.small}>
                  {settledAt
                    ? t('settled', { who: ownerName, day: format.shortDay(settledAt) })
                    : t('due', { who: ownerName, day: format.shortDay(dueOn) })}
                </span>
              </span>
              <Tag tone={tones[stands]}>{t(stands)}</Tag>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
