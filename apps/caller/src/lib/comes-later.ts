/** Parts of a screen that come a moment after it, so that nobody waits for what is not needed yet. */
import { useEffect, useState } from 'react'

/**
 * Makes a hook that fetches the parts and gives them; `null` for a moment. Without a connection and not on this device yet, it is
 * tried again when there is one.
 */
export function comesLater<Parts>(fetchParts: () => Promise<Parts>): () => Parts | null {
  let here: Parts | null = null
  return () => {
    const [parts, setParts] = useState(here)
    useEffect(() => {
      if (parts) return
      const fetchNow = () =>
        void fetchParts().then(
          (found) => {
            here = found
            setParts(found)
          },
          () => undefined,
        )
      fetchNow()
      window.addEventListener('online', fetchNow)
      return () => window.removeEventListener('online', fetchNow)
    }, [parts])
    return parts
  }
}
