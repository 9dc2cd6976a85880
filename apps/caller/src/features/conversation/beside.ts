/** What stands beside the open question comes a moment after it: the first question need not wait for the scratchpad. */
import { useEffect, useState } from 'react'

const fetchBeside = () => import('./beside-parts')
type Beside = Awaited<ReturnType<typeof fetchBeside>>

let here: Beside | null = null

/** Null for a moment. Without a connection and not on this device yet, it is tried again when there is one. */
export function useBeside(): Beside | null {
  const [parts, setParts] = useState(here)
  useEffect(() => {
    if (parts) return
    const fetchNow = () =>
      void fetchBeside().then(
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
