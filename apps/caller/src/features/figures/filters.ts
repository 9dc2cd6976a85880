/** What is counted stands in the address, so that a colleague who gets the link sees the same. */
import { useState } from 'react'
import { useLocation } from '../../lib/router'

export type Unit = 'call' | 'family'

export interface Filters {
  readonly unit: Unit
  /** Null: the round the server chooses. */
  readonly round: string | null
}

export function useFilters(): Filters & { readonly choose: (change: Partial<Filters>) => void } {
  const { search } = useLocation()
  // The address follows a moment later; what was pressed shows at once.
  const [pressed, setPressed] = useState<{ at: string; filters: Filters } | null>(null)
  const filters = pressed?.at === search ? pressed.filters : filtersOf(search)
  const choose = (change: Partial<Filters>) => {
    setPressed({ at: search, filters: { ...filters, ...change } })
    replaceSearch(searchOf({ ...filters, ...change }))
  }
  return { ...filters, choose }
}

/**
 * @example
 * filtersOf('?unit=family')   //=> { unit: 'family', round: null }
 */
export function filtersOf(search: string): Filters {
  const params = new URLSearchParams(search)
  return { unit: params.get('unit') === 'family' ? 'family' : 'call', round: params.get('round') }
}

export function searchOf({ unit, round }: Filters): string {
  const params = new URLSearchParams()
  if (round) params.set('round', round)
  params.set('unit', unit)
  return params.toString()
}

export function pathOf(filters: Filters): `figures?${string}` {
  return `figures?${searchOf(filters)}`
}

function replaceSearch(search: string): void {
  window.history.replaceState(null, '', `${window.location.pathname}?${search}`)
  window.dispatchEvent(new PopStateEvent('popstate'))
}
