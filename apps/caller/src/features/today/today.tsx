/** Vandaag: whom to call now, and why. The first family has the focus; Enter opens it. */
import { useDeferredValue, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { beginCall, familyFor } from '../../lib/begin-call'
import { useHandledFamilies } from '../../lib/handled'
import { dayOf, useLocale } from '../../lib/locale'
import { useSaving } from '../../lib/outbox'
import { useRemote } from '../../lib/remote'
import { useMe } from '../../lib/session'
import { announce } from '../../ui/announce'
import { TextField } from '../../ui/field'
import { Icon } from '../../ui/icon'
import { Page } from '../../ui/page'
import { useFingersOnly } from '../../ui/use-pointer'
import { EmptyList } from './empty-list'
import { listOf } from './list'
import { ListState } from './list-state'
import { Row } from './row'
import styles from './today.module.css'
import { rememberOpened, useRowFocus } from './use-row-focus'

export default function TodayScreen() {
  const t = useTranslations('today')
  const { format } = useLocale()
  const { me } = useMe()
  const remote = useRemote('today')
  const offline = useSaving().state === 'offline'
  const handled = useHandledFamilies()
  const fingersOnly = useFingersOnly()
  const [typed, setTyped] = useState('')
  const wanted = useDeferredValue(typed)
  const search = useRef<HTMLInputElement>(null)

  const list = remote.data && listOf(remote.data, remote.at, handled, wanted)
  const ids = list?.groups.flatMap(({ rows }) => rows.map(({ familyId }) => familyId)) ?? []
  const { place, onKeyDown } = useRowFocus(ids, {
    search: () => search.current?.focus(),
    call: (familyId) => void call(familyId),
  })

  useEffect(() => {
    if (wanted) announce(t('found', { count: ids.length }))
  }, [wanted, ids.length, t])

  async function call(familyId: string) {
    const family = await familyFor(familyId)
    rememberOpened(familyId, ids)
    if (family && me?.round) await beginCall(family, me.round)
    else announce(t('cannotCall'))
  }

  const day = format.weekday(remote.data?.on ?? dayOf(new Date()))
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the rows and the search within
    <div ref={place} onKeyDown={onKeyDown} className={styles.screen}>
      <Page
        title={t('tab')}
        heading={t('title', { day })}
        focusHeading={ids.length === 0}
        beside={
          list && (
            <p className={styles.counter}>
              {t.rich('counter', {
                called: list.called,
                toCall: list.toCall,
                b: (inside) => <strong>{inside}</strong>,
              })}
            </p>
          )
        }
      >
        <ListState remote={remote} offline={offline} />
        {remote.data && remote.data.rows.length > 0 && (
          <div className={styles.search}>
            <TextField
              ref={search}
              label={t('search')}
              hideLabel
              placeholder={t('search')}
              type="search"
              autoComplete="off"
              icon={<Icon name="search" />}
              value={typed}
              onChange={setTyped}
              onKeyDown={(event) => event.key === 'Escape' && setTyped('')}
            />
            {!fingersOnly && <p className={styles.keys}>{t('keys')}</p>}
          </div>
        )}
        {list?.groups.map(({ group, rows }) => (
          <section key={group} aria-labelledby={`group-${group}`} className={styles.group} data-group={group}>
            <h2 id={`group-${group}`}>
              {t(`groups.${group}`)} <span className={styles.count}>{rows.length}</span>
            </h2>
            <ul className={styles.rows}>
              {rows.map((row) => (
                <Row
                  key={row.familyId}
                  row={row}
                  subject={me?.round?.subject ?? 'family'}
                  on={remote.data?.on ?? ''}
                  onOpen={() => rememberOpened(row.familyId, ids)}
                />
              ))}
            </ul>
          </section>
        ))}
        {list && ids.length === 0 && <EmptyList typed={wanted} onClear={() => setTyped('')} me={me} />}
      </Page>
    </div>
  )
}
