/** What conditions look at: everything that was heard in one call, and what was known before. */
import type { Answer, ChildId, Value } from '../document/answer'
import type { Condition } from '../document/condition'
import type { Place } from '../document/place'
import type { Situation } from '../document/situation'
import type { Compiled } from './compile'
import type { Indication, Score } from './score'
import type { Truth } from './truth'

/** The protocol does not ask this of this family. */
export const notApplicable = Symbol('not applicable')

/** A value, or that it does not apply; `undefined` when we do not know. */
export type Reading<V extends Value = Value> = V | typeof notApplicable | undefined

/** Where a condition stands when it looks at no child in particular. */
export const noChild = -1

/** The place of a child in `childIds`. No child in particular is found nowhere, and that is {@link noChild}. */
export function childIn(childIds: readonly ChildId[], child: ChildId | undefined): number {
  return childIds.indexOf(child!)
}

/** The place of a question, of a child or of the whole family. */
export function placeAt(question: string, child: number, { childIds }: Heard): Place {
  return child === noChild ? { question } : { question, child: childIds[child]! }
}

/** Does it definitely hold, for this child or for none? */
export function isSo(condition: Condition, heard: Heard, child: number = noChild): boolean {
  return heard.compiled.weigher(condition)(heard, child) === true
}

/** What is known of a scale, in whole hundredths of a point. `points` is `null` where there is no result. */
export interface Tally {
  readonly points: number | null
  readonly outOf: number
  readonly missing: number
  /** What was given, also where that is too little for a result. */
  readonly sum: number
  /** In a call that is being held: the score as it was when somebody last asked for it. */
  score: Score | undefined
  /** The numbers of the indicators that were worked out again since. */
  changed: readonly number[]
}

/** Questions and scales go by their number in the compiled protocol, children by their place in `childIds`. */
export interface Heard {
  readonly compiled: Compiled
  readonly situation: Situation
  /** First the children of the situation, then others that an answer was recorded for. */
  readonly childIds: readonly ChildId[]
  /** How many children the family is known to have; `null` when nobody said. */
  readonly children: number | null
  /** As it was recorded, whether or not it is asked of this family. */
  answer(question: number, child: number): Answer | undefined
  isEnabled(question: number, child: number): Truth
  tally(scale: number): Tally
  /** What an indicator gave, and from which answers. */
  indication(indicator: number): Indication
  /** A score with its reasons; `undefined` when the protocol does not have it. */
  scoreOf(id: string): Score | undefined
}
