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
