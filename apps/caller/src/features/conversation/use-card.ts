/** The work of the open card: its keys, which boxes are open, and where the focus stands. */
import { type Answer, type Probe, placeKey, type Question } from '@gib/protocol'
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { keyPlaceOf } from '../../call/key-place'
import { meaningOf } from '../../call/keys'
import { useAnswerKeys } from '../../call/use-answer-keys'
import { useLetterKeys } from '../../call/use-letter-keys'
import type { Same } from './same'
import type { Conversation } from './use-conversation'

interface Parts {
  readonly conversation: Conversation
  readonly question: Question
  readonly answer: Answer | undefined
  readonly probes: readonly Pick<Probe, 'id' | 'text'>[]
  readonly same: Same | null
  readonly onSearch: () => void
  readonly onKeys: () => void
  /** There is nothing left to ask. */
  readonly onLast: () => void
}

export interface Card {
  readonly ref: RefObject<HTMLElement | null>
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly open: { readonly quote: boolean; readonly note: boolean }
  readonly write: (kind: 'quote' | 'note') => void
  readonly next: () => void
  readonly later: () => void
}

export function useCard(parts: Parts): Card {
  const { conversation, question, answer, probes, same, onSearch, onKeys, onLast } = parts
  const { call, place } = conversation
  const ref = useRef<HTMLElement>(null)
  const [letters] = useLetterKeys()
  const key = placeKey(place)
  const [written, setWritten] = useState<{ quote: boolean; note: boolean }>({ quote: false, note: false })
  const typeAnswer = useAnswerKeys({ question, answer, onAnswer: conversation.answer, card: ref })

  // Before the next key can arrive: who types "1, Enter, 1" must not lose the second 1.
  useLayoutEffect(() => {
    if (key) focusAnswer(ref.current)
  }, [key])

  const write = (kind: 'quote' | 'note') => {
    setWritten((now) => ({ ...now, [kind]: true }))
    // The box is there after this press has been shown.
    requestAnimationFrame(() => ref.current?.querySelector<HTMLElement>(`[data-written="${kind}"]`)?.focus())
  }
  const leaveText = () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  }
  const next = () => {
    leaveText()
    if (!conversation.next()) onLast()
  }
  const later = () => {
    leaveText()
    if (!conversation.later()) onLast()
  }

  const deeds: Partial<Record<string, () => void>> = {
    next,
    back: conversation.back,
    later,
    quote: () => write('quote'),
    note: () => write('note'),
    probe: () => {
      const asked = call.folded.probes[key] ?? []
      const coming = probes.find(({ id }) => !asked.includes(id))
      if (coming) void call.probeAsked(place, coming.id)
    },
    same: () => {
      if (!same) return
      conversation.answer(same.answer)
      requestAnimationFrame(() => focusAnswer(ref.current))
    },
    search: onSearch,
    keys: onKeys,
    leave: () => {
      leaveText()
      focusAnswer(ref.current)
    },
  }

  return {
    ref,
    onKeyDown: (event) => {
      if (event.defaultPrevented) return
      const meaning = meaningOf(event.nativeEvent, keyPlaceOf(event.target), letters)
      if (!meaning) return
      const deed = deeds[meaning.do]
      const done = typeAnswer(meaning) || deed !== undefined
      if (!done) return
      event.preventDefault()
      event.stopPropagation()
      deed?.()
    },
    open: {
      quote: written.quote || call.folded.quotes[key] !== undefined,
      note: written.note || call.folded.notes[key] !== undefined,
    },
    write,
    next,
    later,
  }
}

/** On what was answered, else on the first thing that can be. */
function focusAnswer(card: HTMLElement | null): void {
  const answered = card?.querySelector<HTMLElement>('fieldset input:checked, [data-absent]:checked')
  const first = card?.querySelector<HTMLElement>('[data-first], fieldset input')
  const target = answered ?? first
  target?.focus({ preventScroll: true })
  if (!card) return
  // The whole card in sight, with its question: on a phone the keyboard may have pushed it away.
  const { top, bottom } = card.getBoundingClientRect()
  if (top < 64 || bottom > window.innerHeight)
    card.scrollIntoView({ block: top < 64 || bottom - top > window.innerHeight - 80 ? 'start' : 'nearest' })
}
