/** A note, or the parent's own words, beside the open question. It keeps itself while it is typed. */
import type { Place } from '@gib/protocol'
import { useTranslations } from 'use-intl'
import type { Call } from '../../lib/call'
import { useKeptText } from '../../lib/kept-text'
import { TextArea } from '../../ui/field'
import styles from './written.module.css'

interface Props {
  kind: 'quote' | 'note'
  call: Call
  place: Place
  text: string
}

export function Written({ kind, call, place, text }: Props) {
  const t = useTranslations('beside.card')
  const kept = useKeptText(text, (typed) => (kind === 'quote' ? call.quote(place, typed) : call.note(place, typed)))
  return (
    <div className={kind === 'quote' ? styles.quote : undefined}>
      <TextArea
        label={t(kind === 'quote' ? 'quoteLabel' : 'noteLabel')}
        hint={t(kind === 'quote' ? 'quoteHint' : 'noteHint')}
        maxLength={2000}
        value={kept.value}
        onChange={(value) => kept.onChange({ target: { value } })}
        onBlur={kept.onBlur}
        data-written={kind}
      />
    </div>
  )
}
