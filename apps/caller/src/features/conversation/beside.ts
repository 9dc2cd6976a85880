/** What stands beside the open question comes a moment after it: the first question need not wait for the scratchpad. */
import { useMessages } from 'use-intl'
import { comesLater } from '../../lib/comes-later'

const useParts = comesLater(() => import('./beside-parts'))

/** `null` until the parts are there and the app has brought what they say. */
export function useBeside() {
  const parts = useParts()
  const messages = useMessages()
  return 'beside' in messages && 'agreements' in messages ? parts : null
}
