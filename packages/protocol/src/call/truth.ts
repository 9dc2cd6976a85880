/** True, false or unknown: where nobody answered, we do not know. */

/** `null` is unknown. */
export type Truth = boolean | null

/** The opposite. The opposite of unknown is unknown. */
export function not(truth: Truth): Truth {
  return truth === null ? null : !truth
}
