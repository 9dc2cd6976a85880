/** What is known about a family at the moment of the call, before a question is asked. */
import type { Answers, ChildId } from './answer'

/** A fact from the family's record: a code, several codes, a number or a yes or no. */
export type Fact = string | number | boolean | readonly string[]
export type Facts = { readonly [attribute: string]: Fact | undefined }

/** A child of the family, as known on the day of the call. */
export interface Child {
  readonly id: ChildId
  /** First name, for the sentence the caller says; never in data that leaves. */
  readonly name?: string
  /** Age in years on the day of the call; may have a fraction (a baby of 18 months is 1.5). */
  readonly age?: number
  /** Other facts, such as `school`. */
  readonly facts?: Facts
}

/** An earlier call of the same family. */
export interface PreviousCall {
  /** ISO date, `2020-04-17`. */
  readonly date: string
  readonly answers: Answers
}

/**
 * The circumstances of one call. It is stored with the call, so that old figures stay what they were when a family changes.
 *
 * TypeScript tells of a misspelt name where it is written out, and so do `openCall` and the doors of a file (`parseResponse`,
 * `parseScenarios`). What answers one question about a call that lies there, such as `visiblePlaces`, passes it over: in plain
 * JavaScript `{ familly: {…} }` is to them a family of which nothing is known.
 */
export interface Situation {
  /** ISO date of the call, `2020-04-17`, in the organisation's own time zone. */
  readonly date?: string
  /** Id of the round, `april-2020`. */
  readonly round?: string
  readonly family?: Facts
  readonly children?: readonly Child[]
  readonly previous?: PreviousCall
  /** Ids of questions that were certainly asked, whatever the routing says: in a file from elsewhere, those with an answer. */
  readonly asked?: readonly string[]
}
