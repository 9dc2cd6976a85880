/** What kind of thing is this, in words? */
import { entryOf } from './entry'

const names: { readonly [type: string]: string } = {
  string: 'text',
  boolean: 'true or false',
  array: 'list',
}

/** The word for a type that was expected. */
export function expectedName(type: string): string {
  return entryOf(names, type) ?? type
}

/** The word for what was found. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  // NaN and Infinity are numbers for the language only.
  if (typeof value === 'number' && !Number.isFinite(value)) return 'no number'
  return expectedName(Array.isArray(value) ? 'array' : typeof value)
}
