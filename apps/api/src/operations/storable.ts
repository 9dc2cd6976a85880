/** Anything a device may send, in a form every database can keep: what is refused is kept too, however strange it is. */

/** Deeper than any operation goes. */
const deepest = 30

/**
 * The same content without what `jsonb` cannot hold: the zero character, half a character, and endless nesting.
 *
 * @example
 * storable({ note: 'a\u0000b' })   //=> { note: 'a�b' }
 */
export function storable(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return storableText(value)
  if (typeof value !== 'object' || value === null) return value
  if (depth === deepest) return '…'
  if (Array.isArray(value)) return value.map((part) => storable(part, depth + 1))
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [storableText(key), storable(part, depth + 1)]))
}

/** Text without the zero character and without half characters. */
export function storableText(text: string): string {
  return text.replaceAll('\0', '\ufffd').replace(/\p{Surrogate}/gu, '\ufffd')
}
