/** Do two pieces of a document say the same? The order of keys says nothing; the order of a list does. */

export function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [first, second] = [entriesOf(a), entriesOf(b)]
  return (
    first.size === second.size && [...first].every(([key, value]) => second.has(key) && isSame(value, second.get(key)))
  )
}

/** A key without a value is as good as none. */
function entriesOf(value: object): Map<string, unknown> {
  return new Map(Object.entries(value).filter(([, part]) => part !== undefined))
}
