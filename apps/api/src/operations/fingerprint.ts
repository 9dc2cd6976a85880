/** The same operation has the same fingerprint, in whatever order its fields arrive. */
import { createHash } from 'node:crypto'

/**
 * SHA-256 of the content, hexadecimal.
 *
 * @example
 * fingerprintOf({ a: 1, b: [2] }) === fingerprintOf({ b: [2], a: 1 })   //=> true
 */
export function fingerprintOf(body: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(inOrder(body)) ?? 'nothing')
    .digest('hex')
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, inOrder(part)]),
  )
}
