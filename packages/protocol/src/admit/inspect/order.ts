/** In which order things stand in a document. */
import { type Pointer, valueAt } from '../../document/pointer'

/**
 * Compares two places of this document: below 0 when the first stands before the second. What contains something stands before it; what
 * is missing stands last. The names of each thing are looked through once, however many places are compared.
 */
export function documentOrder(document: unknown): (a: Pointer, b: Pointer) => number {
  const known = new Map<object, ReadonlyMap<string, number>>()
  const placeOf = (around: unknown, key: string | number): number => {
    if (typeof key === 'number' || typeof around !== 'object' || around === null) return Number(key)
    const places = known.get(around) ?? new Map(Object.keys(around).map((name, place) => [name, place]))
    known.set(around, places)
    return places.get(key) ?? Number.MAX_SAFE_INTEGER
  }
  return (a, b) => {
    const length = Math.min(a.length, b.length)
    for (let depth = 0; depth < length; depth++) {
      const [left, right] = [a[depth]!, b[depth]!]
      if (left === right) continue
      const around = valueAt(document, a.slice(0, depth))
      return placeOf(around, left) - placeOf(around, right)
    }
    return a.length - b.length
  }
}
