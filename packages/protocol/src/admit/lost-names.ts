/** A schema passes over the key `__proto__` without a word, because it could be dangerous. Nothing is lost unsaid, so it is told. */
import { type Pointer, pathOf } from '../document/pointer'
import type { Problem } from '../document/problem'
import { noName } from './how-to-write'
import { idLike } from './schema-parts'

/**
 * Keys `__proto__` that stand in what came in and not in what was admitted of it.
 *
 * @example
 * lostNames(JSON.parse('{ "answers": { "__proto__": 4 } }'), { answers: {} }).map(({ path }) => path)   //=> ['answers > __proto__']
 */
export function lostNames(json: unknown, admitted: unknown): Problem[] {
  return lostBelow(json, admitted, []).map((pointer) => ({
    code: 'GIB107',
    path: pathOf(json, pointer),
    pointer,
    facts: { found: '__proto__', expected: idLike },
    sentence: noName,
  }))
}

function lostBelow(json: unknown, admitted: unknown, at: Pointer): Pointer[] {
  if (json === admitted || !isThing(json) || !isThing(admitted)) return []
  return Object.keys(json).flatMap((key): Pointer[] => {
    const here = [...at, Array.isArray(json) ? Number(key) : key]
    if (!Object.hasOwn(admitted, key)) return key === '__proto__' ? [here] : []
    return lostBelow(json[key], admitted[key], here)
  })
}

function isThing(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null
}
