/** Which screen stands at which address. What a caller needs first comes at once; the rest when it is asked for. */
import { type ComponentType, lazy } from 'react'
import { matchPath, type Path } from '../lib/router'

export interface Route {
  readonly path: Path
  readonly Screen: ComponentType
  /** Fetches the screen beforehand. */
  readonly fetch: () => Promise<unknown>
}

function route(path: Path, fetch: () => Promise<{ default: ComponentType }>): Route {
  return { path, Screen: lazy(fetch), fetch }
}

export const routes: readonly Route[] = [
  route('/', () => import('../features/today/today')),
  route('/families/$familyId', () => import('../features/family/family')),
  route('/calls/$callId', () => import('../features/conversation/conversation')),
  route('/calls/$callId/wrap-up', () => import('../features/wrap-up/wrap-up')),
  route('/figures', () => import('../features/figures/figures')),
]

export function routeOf(pathname: string): Route | undefined {
  return routes.find(({ path }) => matchPath(path, pathname) !== null)
}

/** During a conversation nothing may come between: no update, no other frame. */
export function isConversation(pathname: string): boolean {
  return matchPath('/calls/$callId', pathname) !== null
}
