/** How it went week by week: a figure with its margin, and how many calls and families there were. */
import type { FigureRecord, Figures } from '@gib/contract'
import { inLanguage } from '@gib/protocol'
import { useTranslations } from 'use-intl'
import { IntervalRows } from '../../charts/interval-rows'
import { useLocale } from '../../lib/locale'
import page from './figures.module.css'
import { intervalOf, numberOf, overlap, short, weekNumber } from './reading'
import { Few, Margin } from './then-and-now'
import styles from './weeks.module.css'

export function Weeks({ figures }: { figures: Figures }) {
  const t = useTranslations('figures')
  const weekly = figures.figures.filter(({ weeks }) => weeks && weeks.length > 0)
  if (figures.weeks.length === 0) return null
  return (
    <section className={page.card} aria-labelledby="weeks">
      <h2 id="weeks">{t('weeks.title')}</h2>
      <div className={page.charts}>
        {weekly.map((figure) => (
          <FigureByWeek key={figure.id} figure={figure} />
        ))}
        <Reached weeks={figures.weeks} />
      </div>
    </section>
  )
}

function FigureByWeek({ figure }: { figure: FigureRecord }) {
  const t = useTranslations('figures')
  const { format } = useLocale()
  const { caption, note } = useCaption(figure)
  const { kind } = figure.result
  return (
    <IntervalRows
      caption={caption}
      {...(note ? { note } : {})}
      heads={{
        group: t('weeks.weekHead'),
        picture: t('cohorts.picture'),
        value: t('cohorts.value'),
        margin: t('table.margin'),
        n: t('table.n'),
      }}
      rows={(figure.weeks ?? []).map(({ week, result }) => {
        const value = numberOf(result)
        return {
          id: week,
          label: t('weeks.week', { week: weekNumber(week) }),
          value,
          interval: intervalOf(result),
          shown: value === null ? <Few result={result} /> : short(kind, value, format),
          margin: <Margin result={result} />,
          n: result.n,
        }
      })}
      overall={numberOf(figure.result)}
      {...(kind === 'share' ? { from: 0 } : {})}
      format={(value) =>
        kind === 'share' ? format.percent(value) : format.number(value, Number.isInteger(value) ? 0 : 1)
      }
    />
  )
}

function useCaption(figure: FigureRecord): { caption: string; note?: string } {
  const t = useTranslations('figures')
  const { language, format } = useLocale()
  const title = inLanguage(figure.title, language)
  const known = (figure.weeks ?? []).flatMap(({ week, result }) => {
    const value = numberOf(result)
    const interval = intervalOf(result)
    return value === null || !interval ? [] : [{ week: t('weeks.week', { week: weekNumber(week) }), value, interval }]
  })
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last || first === last) return { caption: title }
  const { kind } = figure.result
  const caption = t('weeks.change', {
    title,
    from: short(kind, first.value, format),
    first: first.week,
    to: short(kind, last.value, format),
    last: last.week,
  })
  return { caption, note: overlap(first.interval, last.interval) ? t('weeks.overlap') : t('weeks.apart') }
}

function Reached({ weeks }: { weeks: Figures['weeks'] }) {
  const t = useTranslations('figures')
  const families = weeks.map((week) => week.families)
  const [low, high] = [Math.min(...families), Math.max(...families)]
  const most = Math.max(1, ...weeks.map(({ calls }) => calls))
  return (
    <table className={styles.reached}>
      <caption>{weeks.length > 1 ? t('weeks.range', { low, high }) : t('weeks.one', { low })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('weeks.weekHead')}</th>
          <th scope="col">{t('weeks.calls')}</th>
          <th scope="col">{t('weeks.families')}</th>
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.week}>
            <th scope="row">{t('weeks.week', { week: weekNumber(week.week) })}</th>
            <td data-label={t('weeks.calls')}>
              <Bar count={week.calls} most={most} />
            </td>
            <td data-label={t('weeks.families')}>
              <Bar count={week.families} most={most} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Bar({ count, most }: { count: number; most: number }) {
  return (
    <span className={styles.bar}>
      <span className={styles.barNumber}>{count}</span>
      <svg aria-hidden="true" width="100%" height="12">
        <rect width={`${(count / most) * 100}%`} height="12" rx="2" />
      </svg>
    </span>
  )
}
