/** The keys of the list: arrows from row to row, `b` calls, `/` searches. Coming back, the focus is where the work goes on. */
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import { rowToFocus } from './list'

let before: { opened: string; order: readonly string[] } | null = null

/** The row that is left now, and the order it stood in: coming back, the next one is known. */
export function rememberOpened(opened: string, order: readonly string[]): void {
  before = { opened, order }
}

interface Keys {
  search: () => void
  call: (familyId: string) => void
}

/** The keys work inside the screen only, never while somebody types. */
export function useRowFocus(
  ids: readonly string[],
  { search, call }: Keys,
): { place: RefObject<HTMLDivElement | null>; onKeyDown: (event: KeyboardEvent) => void } {
  const place = useRef<HTMLDivElement>(null)
  const hadFocus = useRef(false)

  useEffect(() => {
    if (hadFocus.current || ids.length === 0) return
    hadFocus.current = true
    const first = rowToFocus(ids, before)
    const row = place.current?.querySelector<HTMLElement>(`[data-row="${first}"]`)
    row?.focus({ preventScroll: before === null })
  }, [ids])

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const rows = [...(place.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
    const at = rows.indexOf(document.activeElement as HTMLElement)
    const typing = event.target instanceof HTMLInputElement
    if (event.key === 'ArrowDown' || (event.key === 'ArrowUp' && !typing)) {
      const next = rows[at + (event.key === 'ArrowDown' ? 1 : -1)]
      if (!next) return
      event.preventDefault()
      next.focus()
    } else if (typing) {
      if (event.key === 'Enter') rows[0]?.click()
    } else if (event.key === '/') {
      event.preventDefault()
      search()
    } else if (event.key === 'b') {
      const family = rows[at]?.dataset.row
      if (!family) return
      event.preventDefault()
      call(family)
    }
  }

  return { place, onKeyDown }
}
