/** The conversation that was begun and not finished. */

/**
 * The last conversation of the round, if it was not finished. Once a later one was, what was left open before is history.
 *
 * @param calls of one family, newest first
 *
 * @example
 * openCallIn([{ roundId: 'may', finishedAt: null }], 'may')   //=> { roundId: 'may', finishedAt: null }
 * openCallIn([{ roundId: 'may', finishedAt: null }], 'june')  //=> undefined
 */
export function openCallIn<C extends { readonly roundId: string; readonly finishedAt: Date | null }>(
  calls: readonly C[],
  roundId: string,
): C | undefined {
  const last = calls.find((call) => call.roundId === roundId)
  return last?.finishedAt === null ? last : undefined
}
