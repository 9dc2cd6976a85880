/** Which question is open. It stands in the address, so a reload, a crash or a phone that threw the page away comes back to it. */
import { type Place, placeFromKey, placeKey } from '@gib/protocol'
import { useCallback, useEffect, useState } from 'react'

interface Kept {
  readonly key: string
  readonly at: number
}

const last = new Map<string, Kept>()

/** The open question as the address has it; `undefined` when it names none. */
export function usePlace(callId: string): [place: Place | undefined, setPlace: (place: Place) => void] {
  const [key, setKey] = useState(() => keyInAddress() ?? kept(callId)?.key)

  useEffect(() => {
    const follow = () => setKey((now) => keyInAddress() ?? now)
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [])

  const setPlace = useCallback(
    (place: Place) => {
      const next = placeKey(place)
      setKey(next)
      keep(callId, next)
      window.history.replaceState(window.history.state, '', `#${encodeURIComponent(next)}`)
    },
    [callId],
  )
  return [key === undefined ? undefined : placeFromKey(key), setPlace]
}

function keyInAddress(): string | undefined {
  const hash = window.location.hash.slice(1)
  return hash === '' || hash === 'main' ? undefined : decodeURIComponent(hash)
}

/** When a question of this call was last opened on this device; null when it never was. */
export function lastOpened(callId: string): Date | null {
  const at = kept(callId)?.at
  return at === undefined ? null : new Date(at)
}

/** Ids of questions and children only; nothing that was said. */
function keep(callId: string, key: string): void {
  last.set(callId, { key, at: Date.now() })
  try {
    localStorage.setItem(`gib-place-${callId}`, JSON.stringify(last.get(callId)))
  } catch {
    // The address still has it.
  }
}

function kept(callId: string): Kept | undefined {
  const known = last.get(callId)
  if (known) return known
  try {
    return (JSON.parse(localStorage.getItem(`gib-place-${callId}`) ?? 'null') as Kept | null) ?? undefined
  } catch {
    return undefined
  }
}
