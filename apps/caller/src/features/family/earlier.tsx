/** The conversations before the last one, and the attempts of this round. */
import type { FamilyRecord } from '@gib/contract'
import { formatGrade, inLanguage } from '@gib/protocol'
import { useTranslations } from 'use-intl'
import { gradesOf } from '../../call/grades-of'
import { useLocale } from '../../lib/locale'
import styles from './family.module.css'
import { Quotes } from './quotes'

export function Earlier({ family }: { family: FamilyRecord }) {
  const t = useTranslations('family')
  const { language, format } = useLocale()
  const earlier = family.conversations.slice(1)
  return (
    <>
      {earlier.length > 0 && (
        <section className={styles.section} aria-labelledby="earlier">
          <h2 id="earlier">{t('earlier')}</h2>
          <ul className={styles.list}>
            {earlier.map((one) => (
              <li key={one.callId} className={styles.conversation}>
                <p>
                  <strong>{t('opening.on', { day: format.day(one.on), who: one.callerName })}</strong>
                </p>
                <p className={styles.soft}>
                  {gradesOf(one)
                    .map(({ title, grade }) => {
                      const whose = title ? inLanguage(title, language) : t('opening.grade')
                      return `${whose}: ${grade === null ? t('opening.noGrade') : formatGrade(grade, language)}`
                    })
                    .join(', ')}
                </p>
                {one.forNextCaller && <p>{one.forNextCaller}</p>}
                <Quotes quotes={one.quotes} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {family.attempts.length > 0 && (
        <section className={styles.section} aria-labelledby="attempts">
          <h2 id="attempts">{t('attempts.title')}</h2>
          <ul className={styles.list}>
            {family.attempts.map(({ id, at, outcome, callerName, note }) => (
              <li key={id} className={styles.line}>
                <span>
                  {t('attempts.line', {
                    day: format.shortDay(at),
                    time: format.time(at),
                    what: t(`outcomes.${outcome}`),
                  })}
                  <span className={styles.small}>
                    {t('attempts.by', { who: callerName })}
                    {note && `. ${note}`}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
