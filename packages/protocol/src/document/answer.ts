/** What was heard, or why nothing was heard: silence is never "no" and never 0. */

/**
 * Why there is no value.
 * - `declined`: the parent would rather not say;
 * - `unknown`: the parent does not know;
 * - `not-asked`: the question did not come up;
 * - `not-applicable`: the protocol does not ask this of this family (set by routing only);
 * - `broken-off`: the call ended before it (set when a call is broken off);
 * - `erased`: removed at the family's request.
 */
export const absences = ['declined', 'unknown', 'not-asked', 'not-applicable', 'broken-off', 'erased'] as const
export type Absence = (typeof absences)[number]

/** A missing answer with its reason. */
export interface Absent {
  readonly absent: Absence
}

/** "Wil ik niet zeggen." */
export const declined: Absent = /* @__PURE__ */ Object.freeze({ absent: 'declined' })
/** "Weet ik niet." */
export const unknown: Absent = /* @__PURE__ */ Object.freeze({ absent: 'unknown' })

/** Any value an answer can have: a grade or count, yes or no, a code, several codes, text, an ISO date. */
export type Value = number | boolean | string | readonly string[]

/** A value, or the reason why there is none. */
export type Answer<V extends Value = Value> = V | Absent

/** The id of a child that stays the same over all calls; never a position in a list. */
export type ChildId = string

/** The answers about each child, by the child's id. */
export type ByChild<V extends Value = Value> = { readonly [child: ChildId]: Answer<V> | undefined }

/**
 * The answers of one call, by question id. A question that is asked per child holds its answers by child id.
 *
 * Whatever weighs or counts them believes them: a grade that is the text `'5'`, a code or a reason that does not exist is no answer to it,
 * and nobody hears of that. So what comes from elsewhere goes through {@link parseAnswers} first; through {@link checkCall} when a call is
 * over; and from a file through `parseResponse` or `responseReader` of `@gib/protocol/parse`.
 *
 * @example
 * const answers: Answers = { 'ouder.cijfer': 6.5, 'geld.zorgen': declined, 'kind.hoe': { sami: 'goed', lina: unknown } }
 */
export type Answers = { readonly [question: string]: Answer | ByChild | undefined }

/**
 * Is this a missing answer with a reason?
 *
 * @example
 * isAbsent(declined)   //=> true
 * isAbsent(0)          //=> false
 */
export function isAbsent(answer: unknown): answer is Absent {
  return typeof answer === 'object' && answer !== null && !Array.isArray(answer) && 'absent' in answer
}

/**
 * Did somebody give a value? "Weet niet" and silence are no values; 0 is one.
 *
 * @example
 * isAnswered(0)           //=> true
 * isAnswered(declined)    //=> false
 * isAnswered(undefined)   //=> false
 */
export function isAnswered<V extends Value>(answer: Answer<V> | undefined): answer is V {
  return answer !== undefined && answer !== null && !isAbsent(answer)
}
