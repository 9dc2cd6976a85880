/** What stands beside the open question comes a moment after it: the first question need not wait for the scratchpad. */
import { comesLater } from '../../lib/comes-later'

export const useBeside = comesLater(() => import('./beside-parts'))
