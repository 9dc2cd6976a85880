/** The one place from which the screen speaks by itself, politely and not too often. */
import { useSyncExternalStore } from 'react'
import { VisuallyHidden } from './visually-hidden'

/** Milliseconds between two messages: who listens to a parent and to a screen at once must not be talked over. */
export const pause = 5000

let said = ''
let waiting: string[] = []
let lastAt = Number.NEGATIVE_INFINITY
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

/**
 * Says something to who listens to the screen. What comes too soon after the last message waits and is said together.
 *
 * @example
 * announce('2 vervolgvragen')
 */
export function announce(text: string): void {
  if (!waiting.includes(text)) waiting.push(text)
  if (timer !== undefined) return
  timer = setTimeout(speak, Math.max(0, lastAt + pause - performance.now()))
}

function speak(): void {
  timer = undefined
  lastAt = performance.now()
  const text = waiting.join('. ')
  waiting = []
  // The same words twice are only heard twice when they differ: a no-break space does that.
  said = text === said ? `${text}\u00a0` : text
  for (const listener of listeners) listener()
}

/** Stands once in the frame. */
export function Announcements() {
  const text = useSyncExternalStore(listen, () => said)
  return (
    <VisuallyHidden>
      <span role="status" aria-live="polite">
        {text}
      </span>
    </VisuallyHidden>
  )
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
