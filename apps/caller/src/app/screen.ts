/** A screen that is fetched when it is asked for, together with its sentences. */
import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import { withTexts } from './messages'
import type { Area } from './texts'

export interface LazyScreen<Props> {
  readonly Screen: LazyExoticComponent<ComponentType<Props>>
  /** Fetches it beforehand. */
  readonly fetch: () => Promise<{ default: ComponentType<Props> }>
}

/**
 * @example
 * screen(() => import('../features/today/today'), 'today')
 */
export function screen<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
  ...areas: readonly Area[]
): LazyScreen<Props> {
  const fetch = async () => {
    const [loaded] = await Promise.all([load(), withTexts(...areas)])
    return loaded
  }
  return { Screen: lazy(fetch), fetch }
}
