/** Anything a device may send, no deeper than a database can keep: what is refused is kept too, however strange it is. */

/** Deeper than any operation goes. */
const deepest = 30

/**
 * The same content, with an ellipsis for what lies deeper than thirty levels.
 *
 * @example
 * withinReach({ deep: [[1]] })   //=> { deep: [[1]] }
 */
export function withinReach(value: unknown, level = 0): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (level === deepest) return '…'
  if (Array.isArray(value)) return value.map((part) => withinReach(part, level + 1))
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withinReach(part, level + 1)]))
}
