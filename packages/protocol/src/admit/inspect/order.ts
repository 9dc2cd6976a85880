/** In which order things stand in a document. */
import { type Pointer, valueAt } from '../../document/pointer'

/** Below 0 when `a` stands before `b`. What contains something stands before it; what is missing stands last. */
export function inDocumentOrder(document: unknown, a: Pointer, b: Pointer): number {
  const length = Math.min(a.length, b.length)
  for (let depth = 0; depth < length; depth++) {
    const [left, right] = [a[depth]!, b[depth]!]
    if (left === right) continue
    const around = valueAt(document, a.slice(0, depth))
    return placeOf(around, left) - placeOf(around, right)
  }
  return a.length - b.length
}

function placeOf(around: unknown, key: string | number): number {
  if (typeof key === 'number' || typeof around !== 'object' || around === null) return Number(key)
  const place = Object.keys(around).indexOf(key)
  return place === -1 ? Number.MAX_SAFE_INTEGER : place
}
