/**
 * What is shipped in the place of the protocol package's `document/misuse`: what only a programmer gets wrong is still thrown, with its
 * code, place and facts. The sentences about it, and the search for what was meant (2.5 kB), stay home.
 */

export function mustBeAmong(known: readonly string[], found: unknown, ...at: readonly unknown[]): void {
  if (!known.includes(found as string)) throw misuse('GIB104', at, { found, options: known })
}

export function mustBe(expected: 'object' | 'list' | 'text', found: unknown, ...at: readonly unknown[]): void {
  const kind = Array.isArray(found)
    ? 'list'
    : typeof found === 'string'
      ? 'text'
      : found === null
        ? 'nothing'
        : typeof found
  if (kind !== expected) throw misuse('GIB101', at, { expected, kind })
}

export function mustKnow(options: object, known: readonly string[], ...at: readonly unknown[]): void {
  mustBe('object', options, ...at)
  for (const key of Object.keys(options)) if (!known.includes(key)) throw misuse('GIB103', [...at, key], { key, known })
}

export function misuse(code: string, pointer: readonly unknown[], facts: object): Error {
  return new Error(`${code} ${pointer.join(' > ')} ${JSON.stringify(facts)}`)
}
