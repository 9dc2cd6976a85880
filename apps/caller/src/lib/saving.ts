/** The honest words about saving. They follow from the queue; nobody sets them. */

export interface Saving {
  /**
   * - `writing`: not on the disk yet; say nothing new;
   * - `saved-here`: on this device; `sending`: under way; `sent`: the server has everything;
   * - `offline`: no connection, all is on this device; `signed-out`: on this device, waiting for sign-in;
   * - `full`: this device cannot keep any more.
   */
  readonly state: 'writing' | 'saved-here' | 'sending' | 'sent' | 'offline' | 'signed-out' | 'full'
  /** Operations the server does not have yet. */
  readonly unsent: number
  /** Operations the server did not want; kept aside. */
  readonly refused: number
  /** When the last of it was written here or sent. */
  readonly at: Date | null
}

export interface Queue {
  readonly unwritten: number
  readonly cannotWrite: boolean
  readonly waiting: number
  readonly refused: number
  readonly sending: boolean
  readonly offline: boolean
  readonly signedOut: boolean
  readonly at: Date | null
}

/**
 * @example
 * savingOf(emptyQueue).state   //=> 'sent'
 */
export function savingOf(queue: Queue): Saving {
  return { state: stateOf(queue), unsent: queue.waiting + queue.unwritten, refused: queue.refused, at: queue.at }
}

export const emptyQueue: Queue = {
  unwritten: 0,
  cannotWrite: false,
  waiting: 0,
  refused: 0,
  sending: false,
  offline: false,
  signedOut: false,
  at: null,
}

function stateOf(queue: Queue): Saving['state'] {
  if (queue.cannotWrite) return 'full'
  if (queue.unwritten > 0) return 'writing'
  if (queue.signedOut) return 'signed-out'
  if (queue.offline) return 'offline'
  if (queue.waiting === 0) return 'sent'
  return queue.sending ? 'sending' : 'saved-here'
}
