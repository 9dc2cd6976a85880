/** What only a programmer gets wrong, told at the door where it comes in: a name that nobody has, or another kind of thing. */
import { kindOf } from './kind'
import { meant } from './nearest'
import type { Pointer } from './pointer'
import type { ProblemCode } from './problem-catalogue'
import { ProtocolError, problemAt } from './protocol-error'

/** @throws ProtocolError when it is none of these names */
export function mustBeAmong(known: readonly string[], found: unknown, ...at: Pointer): void {
  if (!known.includes(found as string)) throw misuse('GIB104', at, { found, options: known }, found, known)
}

/** @throws ProtocolError when it is another kind of thing */
export function mustBe(expected: string, found: unknown, ...at: Pointer): void {
  const kind = kindOf(found)
  if (kind !== expected) throw misuse('GIB101', at, { expected, kind })
}

/** @throws ProtocolError when it has another option than these: nobody would hear that it was misspelt */
export function mustKnow(options: object, known: readonly string[], ...at: Pointer): void {
  mustBe('object', options, ...at)
  for (const key of Object.keys(options))
    if (!known.includes(key)) throw misuse('GIB103', [...at, key], { key, known }, key, known)
}

/** To be thrown. What was meant is the nearest to `found` among those that are known. */
export function misuse(
  code: ProblemCode,
  pointer: Pointer,
  facts: { readonly [name: string]: unknown },
  found?: unknown,
  known: readonly string[] = [],
): ProtocolError {
  return new ProtocolError([problemAt(pointer, { code, facts, ...meant(found, known) })])
}
