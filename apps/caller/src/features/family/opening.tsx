/** The opening line: what was said last time, in one glance. */
import type { FamilyRecord } from '@gib/contract'
import { formatGrade, inLanguage } from '@gib/protocol'
import { useTranslations } from 'use-intl'
import { gradesOf } from '../../call/grades-of'
import { useLocale } from '../../lib/locale'
import styles from './opening.module.css'
import { Quotes } from './quotes'
import { Scales } from './scales'

export function Opening({ family }: { family: FamilyRecord }) {
  const t = useTranslations('family.opening')
  const { language, format } = useLocale()
  const last = family.conversations[0]
  if (!last) return <p className={styles.never}>{t('never')}</p>
  return (
    <section className={styles.card} aria-labelledby="opening">
      <header className={styles.head}>
        <h2 id="opening">{t('title')}</h2>
        <p className={styles.soft}>
          {t('on', { day: format.day(last.on), who: last.callerName })}
          {last.ending && last.ending !== 'complete' && <>. {t(`ending.${last.ending}`)}.</>}
        </p>
      </header>
      <dl className={styles.grades}>
        {gradesOf(last).map(({ question, title, grade }) => (
          <Grade key={question} label={title ? inLanguage(title, language) : t('grade')} grade={grade} />
        ))}
      </dl>
      {last.forNextCaller && (
        <p className={styles.forYou}>
          <strong>{t('forYou')}</strong> {last.forNextCaller}
        </p>
      )}
      <Scales scores={last.scores ?? []} />
      <Quotes quotes={last.quotes} />
    </section>
  )
}

function Grade({ label, grade }: { label: string; grade: number | null }) {
  const t = useTranslations('family.opening')
  const { language } = useLocale()
  return (
    <div>
      <dt>{label}</dt>
      <dd className={grade === null ? styles.noGrade : styles.grade}>
        {grade === null ? t('noGrade') : formatGrade(grade, language)}
      </dd>
    </div>
  )
}
