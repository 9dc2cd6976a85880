/** One rule of the inspection: what it is called, how bad it is, what it says, and how it looks. */
import type { Pointer } from '../../document/pointer'
import type { ProblemLevel } from '../../document/problem'
import type { Text } from '../../document/text'
import type { Inspected } from './inspected'

/** What a rule found, and where. The facts fill the slots of its sentence. */
export interface Finding {
  readonly pointer: Pointer
  readonly facts: { readonly [name: string]: unknown }
  /** What was probably meant. */
  readonly nearest?: string
}

export interface Rule {
  /** Keeps its meaning for ever. */
  readonly code: `GIB2${number}`
  /** A document with an error is refused; with a warning it can be used. */
  readonly level: ProblemLevel
  readonly sentence: Text
  find(document: Inspected): readonly Finding[]
}

/**
 * A fault that makes a document unfit for use.
 *
 * @__NO_SIDE_EFFECTS__
 */
export function error(code: Rule['code'], nl: string, en: string, find: Rule['find']): Rule {
  return { code, level: 'error', sentence: { nl, en }, find }
}

/**
 * Something to look at again.
 *
 * @__NO_SIDE_EFFECTS__
 */
export function warning(code: Rule['code'], nl: string, en: string, find: Rule['find']): Rule {
  return { code, level: 'warning', sentence: { nl, en }, find }
}
