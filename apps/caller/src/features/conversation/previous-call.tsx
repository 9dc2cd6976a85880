/** What was said and promised last time, beside this conversation. */
import type { FamilyRecord } from '@gib/contract'
import { formatGrade, inLanguage } from '@gib/protocol'
import { useTranslations } from 'use-intl'
import { gradesOf } from '../../call/grades-of'
import { lower, useLocale } from '../../lib/locale'
import styles from './side-panel.module.css'

export function PreviousCall({ family, callId }: { family: FamilyRecord; callId: string }) {
  const t = useTranslations('beside.side')
  const { language, format } = useLocale()
  const previous = family.conversations.find((one) => one.callId !== callId)
  const promised = family.actions.filter(({ state }) => state === 'open')
  return (
    <section className={styles.part}>
      <h2>{previous ? t('previous', { date: format.day(previous.on) }) : t('none')}</h2>
      {previous && (
        <dl className={styles.facts}>
          {gradesOf(previous).flatMap(({ question, title, grade }) =>
            grade === null ? (
              []
            ) : (
              <div key={question}>
                <dt>{title ? t('gradeOf', { whose: lower(inLanguage(title, language)) }) : t('grade')}</dt>
                <dd>{formatGrade(grade, language)}</dd>
              </div>
            ),
          )}
        </dl>
      )}
      {previous?.forNextCaller && (
        <p className={styles.forYou}>
          <span className={styles.soft}>{t('forYou', { name: previous.callerName })}: </span>
          {previous.forNextCaller}
        </p>
      )}
      {promised.length > 0 && (
        <>
          <h3>{t('promised')}</h3>
          <ul className={styles.lines}>
            {promised.map(({ id, kind, title, what, dueOn }) => (
              <li key={id}>
                {t('promisedUntil', {
                  what: what ?? (title ? inLanguage(title, language) : kind),
                  day: format.shortWeekday(dueOn),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      {previous?.quotes.map((quote) => (
        <blockquote key={quote} className={styles.quote}>
          <bdi>“{quote}”</bdi>
        </blockquote>
      ))}
    </section>
  )
}
