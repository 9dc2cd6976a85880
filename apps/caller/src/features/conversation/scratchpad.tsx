/** Kladblok: lines for what has no place yet, each with its time. It is open during the whole call. */
import { type FormEvent, type Ref, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Call } from '../../lib/call'
import { useKeptText } from '../../lib/kept-text'
import { useLocale } from '../../lib/locale'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/field'
import { Icon } from '../../ui/icon'
import styles from './side-panel.module.css'

export function Scratchpad({ call, field }: { call: Call; field?: Ref<HTMLInputElement> }) {
  const t = useTranslations('beside.side')
  const panel = useTranslations('conversation.side')
  const [typed, setTyped] = useState('')
  const keep = (event?: FormEvent) => {
    event?.preventDefault()
    if (typed.trim() === '') return
    void call.scratch(typed.trim())
    setTyped('')
  }
  return (
    <section className={styles.part}>
      <h2>{panel('scratch')}</h2>
      <ul className={styles.lines}>
        {call.folded.scratch.map((line) => (
          <ScratchLine key={line.id} call={call} line={line} />
        ))}
      </ul>
      <form onSubmit={keep}>
        <TextField
          label={t('scratchLabel')}
          hideLabel
          hint={t('scratchHint')}
          maxLength={2000}
          autoComplete="off"
          value={typed}
          onChange={setTyped}
          onBlur={() => keep()}
          {...(field ? { ref: field } : {})}
          data-scratch=""
        />
      </form>
    </section>
  )
}

type Line = Call['folded']['scratch'][number]

function ScratchLine({ call, line }: { call: Call; line: Line }) {
  const t = useTranslations('beside.side')
  const { format } = useLocale()
  const time = format.time(line.at)
  const kept = useKeptText(line.text, (text) => call.scratch(text, line.id))
  return (
    <li className={styles.scratchLine}>
      <time className={styles.soft}>{time}</time>
      <textarea
        rows={1}
        className={styles.scratchText}
        aria-label={t('scratchEdit', { time })}
        maxLength={2000}
        value={kept.value}
        onChange={kept.onChange}
        onBlur={kept.onBlur}
      />
      <Button
        tone="plain"
        size="small"
        aria-label={t('scratchRemove', { time })}
        title={t('remove')}
        onClick={() => void call.scratch('', line.id)}
      >
        <Icon name="close" size="1em" />
      </Button>
    </li>
  )
}
