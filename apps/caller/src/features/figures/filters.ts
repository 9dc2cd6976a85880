/** What is counted stands in the address, so that a colleague who gets the link sees the same. */
import { useLocation } from '../../lib/router'

export type Unit = 'call' | 'family'

export interface Filters {
  readonly unit: Unit
  /** Null: the round the server chooses. */
  readonly round: string | null
}

export function useFilters(): Filters & { readonly choose: (change: Partial<Filters>) => void } {
  const { search } = useLocation()
  const filters = filtersOf(search)
  return { ...filters, choose: (change) => replaceSearch(searchOf({ ...filters, ...change })) }
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
