/** The same figures for each group of families: a dot, its margin and n. */
import type { FigureRecord, Figures } from '@gib/contract'
import { inLanguage } from '@gib/protocol'
import { useTranslations } from 'use-intl'
import { type IntervalRow, IntervalRows } from '../../charts/interval-rows'
import { useLocale } from '../../lib/locale'
import styles from './figures.module.css'
import { intervalOf, numberOf, overlap, short } from './reading'
import { Few, Margin } from './then-and-now'

type Cohort = Figures['cohorts'][number]

export function Cohorts({ figures }: { figures: Figures }) {
  const t = useTranslations('figures')
  const { language } = useLocale()
  const [first, ...others] = figures.cohorts
  if (!first) return null
  return (
    <section className={styles.card} aria-labelledby="cohorts">
      <h2 id="cohorts">{t('cohorts.title')}</h2>
      <p className={styles.lead}>{t('cohorts.lead')}</p>
      <CohortCharts cohort={first} overall={figures.figures} />
      {others.map((cohort) => (
        <details key={cohort.id} className={styles.more}>
          <summary>{t('cohorts.more', { cohort: inLanguage(cohort.title, language) })}</summary>
          <CohortCharts cohort={cohort} overall={figures.figures} />
        </details>
      ))}
    </section>
  )
}

function CohortCharts({ cohort, overall }: { cohort: Cohort; overall: readonly FigureRecord[] }) {
  const { language } = useLocale()
  const ids = cohort.groups[0]?.figures.map(({ id }) => id) ?? []
  return (
    <div className={styles.charts} data-cohort={cohort.id}>
      {ids.map((id) => (
        <FigureByGroup
          key={id}
          groups={cohort.groups.flatMap((group) => {
            const figure = group.figures.find((one) => one.id === id)
            return figure ? [{ id: group.id, label: inLanguage(group.title, language), figure }] : []
          })}
          overall={overall.find((one) => one.id === id) ?? null}
        />
      ))}
    </div>
  )
}

interface Group {
  readonly id: string
  readonly label: string
  readonly figure: FigureRecord
}

function FigureByGroup({ groups, overall }: { groups: readonly Group[]; overall: FigureRecord | null }) {
  const t = useTranslations('figures')
  const { format } = useLocale()
  const { caption, note } = useCaption(groups)
  const kind = groups[0]?.figure.result.kind ?? 'share'
  const rows = groups.map(({ id, label, figure: { result } }): IntervalRow => {
    const value = numberOf(result)
    return {
      id,
      label,
      value,
      interval: intervalOf(result),
      shown: value === null ? <Few result={result} /> : short(kind, value, format),
      margin: <Margin result={result} />,
      n: result.n,
    }
  })
  return (
    <IntervalRows
      caption={caption}
      {...(note ? { note } : {})}
      heads={{
        group: t('cohorts.group'),
        picture: t('cohorts.picture'),
        value: t('cohorts.value'),
        margin: t('table.margin'),
        n: t('table.n'),
      }}
      rows={rows}
      overall={overall && numberOf(overall.result)}
      {...(kind === 'share' ? { from: 0 } : { most: 10 })}
      format={(value) =>
        kind === 'share' ? format.percent(value) : format.number(value, Number.isInteger(value) ? 0 : 1)
      }
    />
  )
}

/** A share is told by its highest group, a grade by its lowest; and whether that can be chance. */
function useCaption(groups: readonly Group[]): { caption: string; note?: string } {
  const t = useTranslations('figures')
  const { language, format } = useLocale()
  const first = groups[0]
  if (!first) return { caption: '' }
  const title = inLanguage(first.figure.title, language)
  const kind = first.figure.result.kind
  const known = groups
    .flatMap(({ label, figure }) => {
      const value = numberOf(figure.result)
      const interval = intervalOf(figure.result)
      return value === null || !interval ? [] : [{ label, value, interval }]
    })
    .sort((a, b) => (kind === 'share' ? b.value - a.value : a.value - b.value))
  const [most, least] = [known[0], known.at(-1)]
  if (!most || !least || most === least) return { caption: t('cohorts.fewGroups', { title }) }
  const found = { title, group: most.label, value: short(kind, most.value, format) }
  const caption = kind === 'share' ? t('cohorts.highest', found) : t('cohorts.lowest', found)
  return { caption, note: overlap(most.interval, least.interval) ? t('cohorts.overlap') : t('cohorts.apart') }
}
