/** True, false or unknown: where nobody answered, we do not know. */

/** `null` is unknown. */
export type Truth = boolean | null

/** True when all are, false as soon as one is false, and else unknown. Nothing at all is true. */
export function allOf<T>(items: readonly T[], truthOf: (item: T) => Truth): Truth {
  let truth: Truth = true
  for (const item of items) {
    const found = truthOf(item)
    if (found === false) return false
    if (found === null) truth = null
  }
  return truth
}

/** True as soon as one is true, false when all are false, and else unknown. Nothing at all is false. */
export function anyOf<T>(items: readonly T[], truthOf: (item: T) => Truth): Truth {
  return not(allOf(items, (item) => not(truthOf(item))))
}

/** The opposite. The opposite of unknown is unknown. */
export function not(truth: Truth): Truth {
  return truth === null ? null : !truth
}
