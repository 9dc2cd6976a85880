/** One family on the list: the whole row is the link. */
import type { Subject, TodayRow } from '@gib/contract'
import { formatGrade, inLanguage } from '@gib/protocol'
import { useTranslations } from 'use-intl'
import { languageName } from '../../lib/language-name'
import { lower, useLocale } from '../../lib/locale'
import { Link } from '../../lib/router'
import { Icon } from '../../ui/icon'
import { Tag } from '../../ui/tag'
import { VisuallyHidden } from '../../ui/visually-hidden'
import styles from './row.module.css'
import { dayWords, whySentence } from './why'

interface Props {
  row: TodayRow
  on: string
  /** Who is phoned in this round. */
  subject: Subject
  onOpen: () => void
}

export function Row({ row, on, subject, onOpen }: Props) {
  const t = useTranslations('today')
  const { language } = useLocale()
  const { familyId, name, why, children, interpreter, lastGrade } = row
  return (
    <li className={styles.item}>
      <Link
        to="/families/$familyId"
        params={{ familyId }}
        className={styles.row}
        data-row={familyId}
        onClick={onOpen}
        onFocus={({ currentTarget }) => currentTarget.scrollIntoView?.({ block: 'nearest' })}
      >
        <span className={styles.who}>
          <span className={styles.name}>{name}</span>
          {why.map((reason) => (
            <span key={reason.code} className={styles.why} data-code={reason.code}>
              {whySentence(reason, { on }, t, language)}
            </span>
          ))}
        </span>
        <span className={styles.about}>
          {(row.language !== 'nl' || interpreter) && (
            <span className={styles.tags}>
              {row.language !== 'nl' && <Tag>{languageName(row.language, language)}</Tag>}
              {interpreter && <Tag tone="accent">{t('interpreter')}</Tag>}
            </span>
          )}
          {(children.length > 0 || subject === 'family') && (
            <span>{t('children', { count: children.length, ages: agesOf(children, language) })}</span>
          )}
        </span>
        <span className={styles.grade}>
          {lastGrade && (
            <>
              <VisuallyHidden>{t('gradeLabel')} </VisuallyHidden>
              <span className={styles.number}>{formatGrade(lastGrade.grade, language)}</span>
              <span className={styles.on}>
                {lastGrade.title && lower(inLanguage(lastGrade.title, language))}{' '}
                <span className={styles.day}>{dayWords(lastGrade.on, on, language)}</span>
              </span>
            </>
          )}
        </span>
        <span className={styles.go}>
          <Icon name="next" />
        </span>
      </Link>
    </li>
  )
}

const lists = { nl: new Intl.ListFormat('nl'), en: new Intl.ListFormat('en-GB') }

/** '4, 7 en 11'; 'none' when no age is known. */
function agesOf(children: TodayRow['children'], language: 'nl' | 'en'): string {
  const ages = children.flatMap(({ age }) => (age === null ? [] : [Math.floor(age)])).sort((a, b) => a - b)
  return ages.length > 0 ? lists[language].format(ages.map(String)) : 'none'
}
