/** When a conversation is over, and when somebody has to phone again. */

/** The endings after which nobody has to phone again: all was said, or the parent wanted no more. */
export const endingsOfItsOwn = ['complete', 'parent-stopped'] as const

/**
 * Did the conversation come to its own end? After the other endings somebody has to phone again.
 *
 * @example
 * isOver('complete')          //=> true
 * isOver('connection-lost')   //=> false
 */
export function isOver(ending: string | null): boolean {
  return endingsOfItsOwn.some((own) => own === ending)
}

/**
 * Need no caller phone this family any more in the round of this call? A call with everything discussed stays on the list until it is
 * wrapped up. Where the parent wanted no more, that counts at once: nobody may phone again because the wrap-up is still open.
 *
 * @example
 * isReachedBy({ ending: 'parent-stopped', finishedAt: null })   //=> true
 * isReachedBy({ ending: 'complete', finishedAt: null })         //=> false
 */
export function isReachedBy({
  ending,
  finishedAt,
}: {
  readonly ending: string | null
  readonly finishedAt: Date | null
}): boolean {
  return ending === 'parent-stopped' || (finishedAt !== null && isOver(ending))
}
