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

/** Do they say the same, but for what things are called? */
export function isSameButTitles(a: unknown, b: unknown): boolean {
  return isSame(withoutTitles(a), withoutTitles(b))
}

/** A title is a text in languages; a code that is called `title` has a number behind it. */
function withoutTitles(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(withoutTitles)
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, part]) => key !== 'title' || typeof part !== 'object')
      .map(([key, part]) => [key, withoutTitles(part)]),
  )
}
