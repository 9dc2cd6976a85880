/** Text that keeps itself while somebody types: after a second, on leaving the field, and when the screen is hidden. */
import { useCallback, useEffect, useRef, useState } from 'react'

export interface KeptText {
  readonly value: string
  readonly onChange: (event: { target: { value: string } }) => void
  readonly onBlur: () => void
  /** Keeps now: before going on to the next question. */
  readonly flush: () => Promise<void>
}

const pause = 1_000

/**
 * For notes, quotes and text answers. What is typed is never overwritten by what comes in while typing.
 *
 * @example
 * const note = useKeptText(call.folded.notes[placeKey(place)] ?? '', (text) => call.note(place, text))
 * <textarea value={note.value} onChange={note.onChange} onBlur={note.onBlur} />
 */
export function useKeptText(kept: string, keep: (text: string) => Promise<void>): KeptText {
  const [typed, setTyped] = useState<string | null>(null)
  const unsaved = useRef<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef(keep)
  latest.current = keep

  const flush = useCallback(async () => {
    clearTimeout(timer.current)
    const text = unsaved.current
    if (text === null) return
    unsaved.current = null
    await latest.current(text)
  }, [])

  useEffect(() => {
    const hidden = () => {
      if (document.visibilityState === 'hidden') void flush()
    }
    const leaving = () => void flush()
    document.addEventListener('visibilitychange', hidden)
    window.addEventListener('pagehide', leaving)
    return () => {
      document.removeEventListener('visibilitychange', hidden)
      window.removeEventListener('pagehide', leaving)
      void flush()
    }
  }, [flush])

  return {
    value: typed ?? kept,
    onChange: ({ target }) => {
      setTyped(target.value)
      unsaved.current = target.value
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void flush(), pause)
    },
    onBlur: () => void flush().then(() => setTyped((now) => (unsaved.current === null ? null : now))),
    flush,
  }
}
