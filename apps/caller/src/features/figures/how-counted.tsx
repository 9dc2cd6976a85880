/** How one figure was counted: what counts, of whom, how many, and who is not in it. */
import type { FigureRecord } from '@gib/contract'
import { inLanguage, type Protocol } from '@gib/protocol'
import { useTranslations } from 'use-intl'
import { useLocale } from '../../lib/locale'
import { VisuallyHidden } from '../../ui/visually-hidden'
import { definitionOf } from './definition'
import type { Unit } from './filters'
import styles from './how-counted.module.css'
import { exact, isSmall, medianOf } from './reading'

export function HowCounted({
  figure,
  protocol,
  unit,
}: {
  figure: FigureRecord
  protocol: Protocol | null
  unit: Unit
}) {
  const t = useTranslations('figures')
  const { language, format } = useLocale()
  const definition = protocol && definitionOf(figure.id, { protocol, language, format, t })
  const { result } = figure
  const missing = Object.entries(figure.missing).filter(([, count]) => count > 0)
  return (
    <details className={styles.how}>
      <summary>
        <span aria-hidden="true">{t('how.title')}</span>
        <VisuallyHidden>{t('how.of', { title: inLanguage(figure.title, language) })}</VisuallyHidden>
      </summary>
      <dl>
        {definition && (
          <>
            <dt>{definition.kind === 'share' ? t('how.counts') : t('how.mean')}</dt>
            <dd>{definition.counted}</dd>
          </>
        )}
        {definition?.among && (
          <>
            <dt>{t('how.among')}</dt>
            <dd>{definition.among}</dd>
          </>
        )}
        <dt>{t('how.result')}</dt>
        <dd>
          <Outcome result={result} />
        </dd>
        <dt>{t('how.missing')}</dt>
        <dd>
          {missing.length === 0
            ? t('how.noMissing')
            : missing
                .map(([absence, count]) => t(`absent.${absence as keyof FigureRecord['missing']}`, { count }))
                .join(', ')}
        </dd>
        <dt>{t('how.unit')}</dt>
        <dd>{t(`how.${unit}`)}</dd>
      </dl>
    </details>
  )
}

function Outcome({ result }: { result: FigureRecord['result'] }) {
  const t = useTranslations('figures')
  const { format } = useLocale()
  if (isSmall(result)) return t('how.few')
  if (result.kind === 'share') {
    return t('how.share', { k: result.k, n: result.n, share: exact('share', result.share ?? 0, format) })
  }
  const median = medianOf(result)
  return (
    <>
      {t('how.meanResult', {
        n: result.n,
        mean: exact('mean', result.mean ?? 0, format),
        sd: format.number(result.sd ?? 0, 2),
      })}
      {median !== null && ` ${t('how.median', { median: exact('mean', median, format) })}`}
    </>
  )
}
