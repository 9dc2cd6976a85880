/** Is this worked with a finger and without a mouse? Then a hint about keys makes no sense and another sentence is needed. */
import { useSyncExternalStore } from 'react'

const query = '(hover: none) and (pointer: coarse)'

/**
 * @example
 * const hint = useFingersOnly() ? 'Kies een cijfer' : 'Typ het cijfer 0 tot 10'
 */
export function useFingersOnly(): boolean {
  return useSyncExternalStore(listen, () => globalThis.matchMedia?.(query).matches ?? false)
}

function listen(listener: () => void): () => void {
  const media = globalThis.matchMedia?.(query)
  media?.addEventListener('change', listener)
  return () => media?.removeEventListener('change', listener)
}
