/** What was counted, with the margin; beside it the article's own words, where the protocol has them. */
import type { FigureRecord, Figures } from '@gib/contract'
import { inLanguage, type Protocol } from '@gib/protocol'
import { useTranslations } from 'use-intl'
import { IntervalMark } from '../../charts/interval-mark'
import { niceScale } from '../../charts/scale'
import { useLocale } from '../../lib/locale'
import { Tag } from '../../ui/tag'
import page from './figures.module.css'
import { HowCounted } from './how-counted'
import { exact, intervalOf, isSmall, margin, medianOf, numberOf, short } from './reading'
import styles from './then-and-now.module.css'

const shares = niceScale(0, 1)
const grades = niceScale(0, 10)

export function ThenAndNow({ figures, protocol }: { figures: Figures; protocol: Protocol | null }) {
  const t = useTranslations('figures')
  const then = figures.figures.some(({ article }) => article !== null)
  return (
    <section className={page.card} aria-labelledby="then-and-now">
      <h2 id="then-and-now">{then ? t('table.title') : t('table.titleNow')}</h2>
      <p className={page.lead}>
        {then && <>{t('table.leadThen')} </>}
        {t('table.lead')}
      </p>
      <table className={styles.then}>
        <caption className={styles.hiddenCaption}>{then ? t('table.caption') : t('table.captionNow')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('table.measure')}</th>
            {then && <th scope="col">{t('table.article')}</th>}
            <th scope="col">{t('table.now')}</th>
            <th scope="col">{t('table.margin')}</th>
            <th scope="col" className={styles.n}>
              {t('table.n')}
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.figures.map((figure) => (
            <Row key={figure.id} figure={figure} protocol={protocol} unit={figures.unit} then={then} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface RowProps {
  figure: FigureRecord
  protocol: Protocol | null
  unit: Figures['unit']
  /** Is there an article to set it beside? */
  then: boolean
}

function Row({ figure, protocol, unit, then }: RowProps) {
  const t = useTranslations('figures')
  const { language } = useLocale()
  const { result } = figure
  return (
    <tr data-figure={figure.id}>
      <th scope="row">
        <span className={styles.measure}>{inLanguage(figure.title, language)}</span>
        <HowCounted figure={figure} protocol={protocol} unit={unit} />
      </th>
      {then && (
        <td className={styles.article} data-label={t('table.article')}>
          {figure.article ? <q>{inLanguage(figure.article, language)}</q> : <i>{t('table.notInArticle')}</i>}
        </td>
      )}
      <td className={styles.now} data-label={t('table.now')}>
        <Now figure={figure} />
      </td>
      <td className={styles.margin} data-label={t('table.margin')}>
        <Margin result={result} />
        {numberOf(result) !== null && (
          <IntervalMark
            scale={result.kind === 'share' ? shares : grades}
            value={numberOf(result)}
            interval={intervalOf(result)}
          />
        )}
      </td>
      <td className={styles.n} data-label={t('table.n')}>
        {result.n}
      </td>
    </tr>
  )
}

function Now({ figure }: { figure: FigureRecord }) {
  const t = useTranslations('figures')
  const { format } = useLocale()
  const { result } = figure
  const value = numberOf(result)
  if (value === null) return <Few result={result} />
  return (
    <>
      <strong className={styles.big}>{short(result.kind, value, format)}</strong>{' '}
      <span className={styles.exact}>
        {result.kind === 'share'
          ? t('value.exact', { exact: exact('share', value, format), k: result.k, n: result.n })
          : exact('mean', value, format)}
        <Median result={result} />
        <Weeks figure={figure} />
      </span>
    </>
  )
}

function Median({ result }: { result: FigureRecord['result'] }) {
  const t = useTranslations('figures')
  const { format } = useLocale()
  const median = medianOf(result)
  return (
    median !== null && (
      <span className={styles.line}>{t('value.median', { median: exact('mean', median, format) })}</span>
    )
  )
}

/** A figure that the article gives by week shows what its weeks span. */
function Weeks({ figure }: { figure: FigureRecord }) {
  const t = useTranslations('figures')
  const { format } = useLocale()
  const values = (figure.weeks ?? []).flatMap(({ result }) => numberOf(result) ?? [])
  if (values.length < 2) return null
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const { kind } = figure.result
  return (
    <span className={styles.line}>
      {t('value.weeks', { low: short(kind, low, format), high: short(kind, high, format) })}
    </span>
  )
}

/** A small group: how many, and no more than that. */
export function Few({ result }: { result: FigureRecord['result'] }) {
  const t = useTranslations('figures')
  if (result.n === 0) return <span className={styles.exact}>{t('value.none')}</span>
  return (
    <span className={styles.few}>
      {result.kind === 'share' ? t('value.of', { k: result.k, n: result.n }) : t('value.few', { n: result.n })}{' '}
      {isSmall(result) && <Tag>{t('value.small')}</Tag>}
    </span>
  )
}

export function Margin({ result }: { result: FigureRecord['result'] }) {
  const t = useTranslations('figures')
  const { format } = useLocale()
  const interval = intervalOf(result)
  return interval && <span className={styles.ends}>{t('value.margin', margin(result.kind, interval, format))}</span>
}
