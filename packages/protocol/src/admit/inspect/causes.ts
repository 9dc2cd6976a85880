/**
 * Of a name that stands there twice nobody knows which is meant, and the name that one of them should have had is nowhere. What follows
 * from that alone is not told: who gives the one its own name has mended it all.
 */
import { type Pointer, valueAt } from '../../document/pointer'
import type { Protocol } from '../../document/protocol'
import { namesTwice, type SameName } from './names'

/** As far as this tells one problem from another. */
interface Told {
  readonly code: string
  readonly pointer: Pointer
  readonly facts: { readonly [name: string]: unknown }
  readonly nearest?: string
}

/** More names that stand there twice are not tried out. */
const mostTried = 8

/**
 * Without the problems that go away when the things with one name each have their own: the one that is missing elsewhere, or a new one. Of
 * all ways to give them, that which leaves the fewest.
 *
 * @param look what is wrong with a document, in the order of the document
 */
export function causesOnly<Problem extends Told>(
  protocol: Protocol,
  found: readonly Problem[],
  look: (protocol: Protocol) => readonly Problem[],
): Problem[] {
  const twice = namesTwice(protocol)
  if (twice.length === 0 || twice.length > mostTried) return [...found]
  let [best, left]: [Protocol, readonly Problem[]] = [protocol, found]
  for (const [number, same] of twice.entries()) {
    const missing = namesMissing(left, same.kind)
    // An item without an id is called after its question; it has no name of its own to change.
    for (const one of same.places.filter((place) => typeof valueAt(protocol, place) === 'string')) {
      for (const name of [...missing, `name-that-is-free-${number}`]) {
        const other = withValue(best, one, name)
        const after = look(other)
        if (after.length < left.length) [best, left] = [other, after]
      }
    }
  }
  const still = new Set(left.map(keyOf))
  return found.filter((problem) => problem.code === 'GIB201' || still.has(keyOf(problem)))
}

/** Names of this kind that are asked for and do not exist, and are no misspelt others; of many the first few. */
function namesMissing(problems: readonly Told[], kind: SameName['kind']): string[] {
  const names = problems.flatMap(({ code, facts, nearest }) =>
    code === 'GIB202' && facts.kind === kind && nearest === undefined ? [String(facts.id)] : [],
  )
  return [...new Set(names)].slice(0, 3)
}

function keyOf({ code, pointer }: Told): string {
  return `${code} ${JSON.stringify(pointer)}`
}

/** The document with another value at this place. */
function withValue<T>(document: T, [key, ...rest]: Pointer, value: unknown): T {
  if (key === undefined) return value as T
  if (Array.isArray(document)) return document.with(Number(key), withValue(document[Number(key)], rest, value)) as T
  const inside = (document as { readonly [key: string]: unknown })[key]
  return { ...document, [key]: withValue(inside, rest, value) }
}
