/** How often each grade was given, with the line between insufficient and sufficient. */
import type { Figures } from '@gib/contract'
import { inLanguage, smallGroup, wilson } from '@gib/protocol'
import { useTranslations } from 'use-intl'
import { Histogram } from '../../charts/histogram'
import { useLocale } from '../../lib/locale'
import page from './figures.module.css'
import styles from './grades.module.css'
import how from './how-counted.module.css'
import { wholeMargin } from './reading'

type Distribution = Figures['distributions'][number]

export function Grades({ distributions }: { distributions: Figures['distributions'] }) {
  const t = useTranslations('figures')
  if (distributions.length === 0) return null
  return (
    <section className={page.card} aria-labelledby="grades">
      <h2 id="grades">{t('grades.title')}</h2>
      <div className={page.pair}>
        {distributions.map((distribution) => (
          <Grade key={distribution.question} distribution={distribution} />
        ))}
      </div>
    </section>
  )
}

function Grade({ distribution }: { distribution: Distribution }) {
  const t = useTranslations('figures')
  const { language, format } = useLocale()
  const { counts, sufficientFrom } = distribution
  const title = inLanguage(distribution.title, language)
  const headline = useHeadline(distribution)
  const missing = Object.values(distribution.missing).reduce((sum, count) => sum + count, 0)
  const most = counts.reduce((a, b) => (b.count > a.count ? b : a), counts[0] ?? { grade: 0, count: 0 })
  const grade = (value: number) => format.number(value, Number.isInteger(value) ? 0 : 1)
  return (
    <figure className={page.chart}>
      <figcaption>
        <h3>{headline}</h3>
        <p className={page.soft}>{title}</p>
      </figcaption>
      <Histogram
        label={t('grades.label', { title, headline, most: grade(most.grade) })}
        bars={counts.map(({ grade: value, count }) => ({ value, count }))}
        splitAt={sufficientFrom}
        sides={[t('grades.insufficient'), t('grades.sufficient')]}
        missing={missing}
        missingLabel={t('grades.noGrade')}
        formatValue={grade}
      />
      <details className={how.how}>
        <summary>{t('grades.table')}</summary>
        <table className={styles.counts}>
          <thead>
            <tr>
              <th scope="col">{t('grades.grade')}</th>
              <th scope="col">{t('grades.count')}</th>
            </tr>
          </thead>
          <tbody>
            {counts.map(({ grade: value, count }) => (
              <tr key={value}>
                <th scope="row">{grade(value)}</th>
                <td>{count}</td>
              </tr>
            ))}
            {Object.entries(distribution.missing).map(([absence, count]) => (
              <tr key={absence}>
                <th scope="row">{t('grades.noGrade')}</th>
                <td>{t(`absent.${absence as keyof Distribution['missing']}`, { count })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}

function useHeadline({ counts, sufficientFrom }: Distribution): string {
  const t = useTranslations('figures')
  const { format } = useLocale()
  const sum = (some: Distribution['counts']) => some.reduce((total, { count }) => total + count, 0)
  const n = sum(counts)
  const k = sum(counts.filter(({ grade }) => grade < sufficientFrom))
  if (n === 0) return t('grades.headlineNone')
  if (n < smallGroup) return t('grades.headlineFew', { k, n })
  const [low, high] = wholeMargin(wilson(k, n))
  return t('grades.headline', { k, n, share: format.percent(k / n), low, high })
}
