/** Which screen stands at which address. Each comes when it is asked for, and beforehand when there is time. */
import { matchPath, type Path } from '../lib/router'
import { bringTexts } from './messages'
import { type LazyScreen, screen } from './screen'

export interface Route extends LazyScreen<object> {
  readonly path: Path
}

export const routes: readonly Route[] = [
  { path: '/', ...screen(() => import('../features/today/today'), 'today') },
  { path: '/families/$familyId', ...screen(() => import('../features/family/family'), 'family') },
  { path: '/calls/$callId', ...screen(fetchConversation, 'call', 'conversation') },
  {
    path: '/calls/$callId/wrap-up',
    ...screen(() => import('../features/wrap-up/wrap-up'), 'call', 'agreements', 'wrapUp'),
  },
  { path: '/figures', ...screen(() => import('../features/figures/figures'), 'figures') },
]

/** The first question does not wait for what is said beside it. */
async function fetchConversation() {
  const conversation = await import('../features/conversation/conversation')
  bringTexts('beside', 'agreements')
  return conversation
}

export function routeOf(pathname: string): Route | undefined {
  return routes.find(({ path }) => matchPath(path, pathname) !== null)
}

/** During a conversation nothing may come between: no update, no other frame. */
export function isConversation(pathname: string): boolean {
  return matchPath('/calls/$callId', pathname) !== null
}
