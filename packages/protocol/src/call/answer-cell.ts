/** What was said in one kind about one place, as far as nothing replaces it. */

import { type Place, placeKey } from '../document/place'
import type { AnswerEvent, AnswerEventKind } from './answer-event'

export interface Cell {
  readonly key: string
  readonly kind: AnswerEventKind
  readonly place?: Place
  /** Sorted by id, never empty. */
  readonly heads: readonly AnswerEvent[]
}

/** The cells that these events speak about, by name. */
export function cellsOf(events: readonly AnswerEvent[]): Cell[] {
  const grouped = new Map<string, Map<string, AnswerEvent>>()
  for (const event of events) {
    const key = cellKey(event.kind, event.place)
    const group = grouped.get(key) ?? new Map<string, AnswerEvent>()
    grouped.set(key, group.set(event.id, event))
  }
  const byKey = [...grouped].sort(([a], [b]) => (a < b ? -1 : 1))
  return byKey.map(([key, group]) => {
    const heads = headsOf([...group.values()])
    const { kind, place } = heads[0]!
    return { key, kind, heads, ...(place && { place }) }
  })
}

/**
 * The name of what an event speaks about.
 *
 * @example
 * cellKey('note', { question: 'childMood', child: 'sami' })   //=> 'note childMood@sami'
 * cellKey('note')                                             //=> 'note'
 */
export function cellKey(kind: AnswerEventKind, place?: Place): string {
  return place === undefined ? kind : `${kind} ${placeKey(place)}`
}

/** Probes of one place and lines of the scratchpad stand beside each other. */
export function isList({ kind, place }: Pick<AnswerEvent, 'kind' | 'place'>): boolean {
  return kind === 'probe' || place === undefined
}

/** Events that say they replace each other leave none over; then all are kept, so that nothing heard is lost. */
function headsOf(group: readonly AnswerEvent[]): AnswerEvent[] {
  const replaced = new Set(group.flatMap(({ id, replaces }) => replaces.filter((other) => other !== id)))
  const heads = group.filter(({ id }) => !replaced.has(id))
  return (heads.length > 0 ? heads : [...group]).sort((a, b) => (a.id < b.id ? -1 : 1))
}
