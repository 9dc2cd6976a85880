/** A sentence with its slots filled, each name in its own direction: "Hoe gaat het met سامي?" stays in order. */
import { Fragment, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'

/** What fills the slots of a sentence. Empty ones show as `[wat je vertelt]`, so that a caller sees what to say herself. */
export type SlotValues = { readonly [slot: string]: string | undefined }

const slotNames = ['child', 'children', 'caller', 'previous', 'organisation', 'content', 'phone'] as const

export function useSlotName(): (slot: string) => string {
  const t = useTranslations('call.slot')
  return (slot) => {
    const known = slotNames.find((name) => name === slot)
    return `[${known ? t(known) : t('other', { name: slot })}]`
  }
}

/** The same sentence as plain text, for a name or a search. */
export function saidText(sentence: string, values: SlotValues, slotName: (slot: string) => string): string {
  return parts(sentence)
    .map((part) => (part.slot ? (values[part.slot] ?? slotName(part.slot)) : part.text))
    .join('')
}

/**
 * @example
 * <Said values={{ child: 'Sami' }}>{'Hoe gaat het met {child}?'}</Said>
 */
export function Said({ children, values }: { children: string; values: SlotValues }): ReactNode {
  const slotName = useSlotName()
  return parts(children).map((part) =>
    part.slot ? (
      <bdi key={part.at}>{values[part.slot] ?? slotName(part.slot)}</bdi>
    ) : (
      <Fragment key={part.at}>{part.text}</Fragment>
    ),
  )
}

function parts(sentence: string): { text: string; slot?: string; at: number }[] {
  let at = 0
  return sentence.split(/(\{\w+\})/).flatMap((text) => {
    const here = at
    at += text.length
    if (text === '') return []
    return [/^\{\w+\}$/.test(text) ? { text, slot: text.slice(1, -1), at: here } : { text, at: here }]
  })
}
