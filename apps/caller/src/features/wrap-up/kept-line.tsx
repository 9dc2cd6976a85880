/** A line that keeps itself while it is typed. */
import { useKeptText } from '../../lib/kept-text'
import { TextArea } from '../../ui/field'

interface Props {
  label: string
  hint?: string
  kept: string
  keep: (text: string) => Promise<void>
  /** Marks it as the stop after the questions. */
  marker?: string
}

export function KeptLine({ label, hint, kept, keep, marker }: Props) {
  const text = useKeptText(kept, keep)
  return (
    <TextArea
      label={label}
      hint={hint}
      rows={1}
      maxLength={2000}
      value={text.value}
      onChange={(value) => text.onChange({ target: { value } })}
      onBlur={text.onBlur}
      {...(marker ? { 'data-after-questions': marker } : {})}
    />
  )
}
