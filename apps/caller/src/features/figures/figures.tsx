/** Cijfers: the article beside what is counted now, by call or by family, for one round. */
import type { Figures, RoundRecord } from '@gib/contract'
import { inLanguage } from '@gib/protocol'
import { useEffect, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { type Formats, useLocale } from '../../lib/locale'
import { fetchRemote, type Remote, useRemote } from '../../lib/remote'
import { Button } from '../../ui/button'
import { ChoiceGroup } from '../../ui/choice-group'
import { Notice } from '../../ui/notice'
import { Page } from '../../ui/page'
import { Cohorts } from './cohorts'
import styles from './figures.module.css'
import { type Filters, pathOf, useFilters } from './filters'
import { Grades } from './grades'
import { ThenAndNow } from './then-and-now'
import { Weeks } from './weeks'

export default function FiguresScreen() {
  const t = useTranslations('figures')
  const { unit, round, choose } = useFilters()
  const remote = useRemote(pathOf({ unit, round }))
  const { data: rounds } = useRemote('rounds')
  const shown = useLast(remote.data)
  const ready = remote.data !== undefined

  // The other unit is one press away; it may as well be here already.
  useEffect(() => {
    if (ready) void fetchRemote(pathOf({ unit: unit === 'call' ? 'family' : 'call', round }))
  }, [ready, unit, round])

  return (
    <Page title={t('title')}>
      <FilterBar filters={{ unit, round: round ?? shown?.round.code ?? null }} rounds={rounds ?? []} choose={choose} />
      <State remote={remote} refresh={remote.refresh} others={shown !== undefined} />
      {shown && <Counted figures={shown} at={remote.at} busy={!ready} />}
    </Page>
  )
}

/** While another choice is fetched, the figures of the last one stay. */
function useLast(data: Figures | undefined): Figures | undefined {
  const [last, setLast] = useState(data)
  if (data !== undefined && data !== last) setLast(data)
  return data ?? last
}

function FilterBar(props: {
  filters: Filters
  rounds: readonly RoundRecord[]
  choose: (change: Partial<Filters>) => void
}) {
  const { filters, rounds, choose } = props
  const t = useTranslations('figures')
  const id = useId()
  return (
    <section className={styles.filters} aria-label={t('filters')}>
      <ChoiceGroup
        legend={t('unit')}
        value={filters.unit}
        onChange={(unit) => choose({ unit })}
        choices={[
          { value: 'call', label: t('unitCall') },
          { value: 'family', label: t('unitFamily') },
        ]}
      />
      {rounds.length > 0 && (
        <div className={styles.round}>
          <label htmlFor={id}>{t('round')}</label>
          <select id={id} value={filters.round ?? ''} onChange={(event) => choose({ round: event.target.value })}>
            {rounds.map(({ code, title }) => (
              <option key={code} value={code}>
                {title}
              </option>
            ))}
          </select>
        </div>
      )}
      <Button className={styles.print} onClick={() => window.print()}>
        {t('print')}
      </Button>
    </section>
  )
}

function State({ remote, refresh, others }: { remote: Remote<Figures>; refresh: () => void; others: boolean }) {
  const t = useTranslations('figures')
  const { format } = useLocale()
  const { trouble, data, at, loading } = remote
  if (!trouble) return loading && !others ? <p role="status">{t('loading')}</p> : null
  const again = <Button onClick={refresh}>{t('again')}</Button>
  if (data && at) {
    return (
      <Notice tone="warning" actions={again}>
        {t('stale', { time: format.time(at) })}
      </Notice>
    )
  }
  if (trouble === 'not-allowed') return <Notice>{t('notAllowed')}</Notice>
  if (trouble === 'not-found') return <Notice>{t('noRound')}</Notice>
  return (
    <Notice tone="warning" actions={again}>
      {trouble === 'unreachable' ? t('offline') : t('failed')}
    </Notice>
  )
}

function Counted({ figures, at, busy }: { figures: Figures; at: Date | null; busy: boolean }) {
  const t = useTranslations('figures')
  const { data: protocol } = useRemote(`protocols/${figures.protocol.id}/${figures.protocol.version}`)
  return (
    <div className={styles.counted} aria-busy={busy}>
      <Lead figures={figures} at={at} protocolTitle={protocol ? protocol.title : null} />
      {figures.n === 0 ? (
        <Notice>{t('none')}</Notice>
      ) : (
        <>
          <ThenAndNow figures={figures} protocol={protocol ?? null} />
          <Grades distributions={figures.distributions} />
          <Cohorts figures={figures} />
          <Weeks figures={figures} />
        </>
      )}
    </div>
  )
}

/** The year stands once, unless the period runs over New Year. */
function fromDay({ from, to }: { from: string; to: string }, format: Formats): string {
  return from.slice(0, 4) === to.slice(0, 4) ? format.shortDay(from) : format.day(from)
}

function Lead(props: { figures: Figures; at: Date | null; protocolTitle: Record<string, string> | null }) {
  const { figures, at, protocolTitle } = props
  const t = useTranslations('figures')
  const { language, format } = useLocale()
  const { period, round, n, unit, protocol } = figures
  const when = period ? t('period', { from: fromDay(period, format), to: format.day(period.to) }) : 'none'
  return (
    <div className={styles.lead}>
      <p className={styles.summary} role="status">
        {unit === 'call'
          ? t('lead', { round: round.title, calls: n, period: when })
          : t('leadFamilies', { round: round.title, families: n, period: when })}
      </p>
      {at && (
        <p className={styles.soft}>
          {t('source', {
            protocol: protocolTitle ? inLanguage(protocolTitle, language) : protocol.id,
            version: protocol.version,
            time: format.time(at),
          })}
        </p>
      )}
    </div>
  )
}
