/** Which agreed moment still stands: the last one that was made, until we spoke. */
import { isOver } from '../calls/over'

export interface Appointment {
  readonly when: Date
  readonly madeAt: Date
}
export interface SpokenCall {
  readonly startedAt: Date
  readonly endedAt: Date | null
  readonly ending: string | null
}

/**
 * The appointment that stands, or `null`. A later appointment takes the place of an earlier one. It is kept by a conversation that
 * came to its end and began after it was made, or lasted until after its time; so "call me next week", said in a conversation that is
 * then finished, still stands. An attempt that came to "rather not" or asks for the coordinator takes it back; only what is agreed after
 * that stands.
 */
export function standingAppointment<A extends Appointment>(
  made: readonly A[],
  calls: readonly SpokenCall[],
  takenBack: readonly { readonly at: Date }[] = [],
): A | null {
  const last = [...made].sort((a, b) => b.madeAt.getTime() - a.madeAt.getTime())[0]
  if (!last || takenBack.some(({ at }) => at > last.madeAt)) return null
  return calls.some((call) => keeps(call, last)) ? null : last
}

function keeps({ startedAt, endedAt, ending }: SpokenCall, { when, madeAt }: Appointment): boolean {
  if (!endedAt || !isOver(ending)) return false
  return startedAt > madeAt || when <= endedAt
}
