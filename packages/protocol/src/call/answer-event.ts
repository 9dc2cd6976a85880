/** One thing that was heard on the phone, as it is stored: never changed, only replaced by a later one. */
import type { Answer } from '../document/answer'
import type { Place } from '../document/place'

/**
 * - `answer`: an answer to a question;
 * - `note`: what the caller wrote beside it; without a place, a line of the scratchpad;
 * - `quote`: what the parent said word for word;
 * - `later`: to come back to;
 * - `probe`: the id of a follow-up sentence that was asked.
 */
export type AnswerEventKind = 'answer' | 'note' | 'quote' | 'later' | 'probe'

export interface AnswerEvent {
  readonly id: string
  readonly kind: AnswerEventKind
  readonly place?: Place
  /** `null` takes back what it replaces. */
  readonly value: Answer | null
  /** As it was typed, "6 à 7". */
  readonly raw?: string
  /** The ids of the events that this one puts aside. */
  readonly replaces: readonly string[]
  /** Instant in ISO 8601 by the clock of the device. For information only: clocks differ, so it decides nothing. */
  readonly at: string
  readonly by: string
  readonly device: string
  readonly sequence: number
}
