/** Finding a question by typing: `/` or Ctrl K, two letters, Enter. */
import type { Place } from '@gib/protocol'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { saidText, useSlotName } from '../../call/said'
import { findables, search } from '../../call/search'
import { childName, useSlotValues } from '../../call/slot-values'
import { useLocale } from '../../lib/locale'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/field'
import { Icon } from '../../ui/icon'
import { Sheet } from '../../ui/sheet'
import styles from './search-sheet.module.css'
import type { Conversation } from './use-conversation'

interface Props {
  conversation: Conversation
  onClose: () => void
  onGo: (place: Place) => void
}

export function SearchSheet({ conversation, onClose, onGo }: Props) {
  const t = useTranslations('beside.search')
  const id = useId()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const found = useFound(conversation, query)
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => box.current?.focus(), [])
  const nothing = query.trim() !== '' && found.length === 0

  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      setAt((now) => Math.max(0, Math.min(found.length - 1, now + step)))
    }
    if (event.key !== 'Enter') return
    event.preventDefault()
    const chosen = found[at]
    if (chosen) onGo(chosen.place)
  }
  const write = () => {
    void conversation.call.scratch(query.trim())
    onClose()
  }
  return (
    <Sheet open place="side" title={t('title')} closeLabel={t('close')} onClose={onClose}>
      <TextField
        label={t('label')}
        icon={<Icon name="search" />}
        ref={box}
        autoComplete="off"
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        {...(found[at] ? { 'aria-activedescendant': `${id}-${at}` } : {})}
        value={query}
        onChange={(text) => {
          setQuery(text)
          setAt(0)
        }}
        onKeyDown={pressed}
      />
      <p className={styles.count} role="status">
        {query.trim() === ''
          ? null
          : nothing
            ? t('none', { query: query.trim() })
            : t('results', { count: found.length })}
      </p>
      {nothing && <Button onClick={write}>{t('toScratch')}</Button>}
      <div id={`${id}-list`} role="listbox" aria-label={t('title')} className={styles.list}>
        {found.map((one, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are in the search box, which keeps the focus
          <div
            key={`${one.place.question}@${one.place.child ?? ''}`}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={styles.found}
            onClick={() => onGo(one.place)}
          >
            <span className={styles.topic}>{one.topic}</span>
            <bdi>{one.text}</bdi>
          </div>
        ))}
      </div>
    </Sheet>
  )
}

function useFound({ call, protocol }: Conversation, query: string) {
  const { language } = useLocale()
  const valuesAt = useSlotValues(call)
  const slotName = useSlotName()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the call and the language, not with each render
  const all = useMemo(
    () =>
      findables(protocol, call.folded.answers, call.situation, {
        language,
        said: (text, place) => saidText(text, valuesAt(place), slotName),
        nameOf: (child) => childName(call, child),
      }),
    [protocol, call, language],
  )
  return search(all, query)
}
