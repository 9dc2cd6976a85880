/** What is written of invented families: the family, every attempt to reach it, and every call with its answers. */
import type { Outcome } from '../count/outcome'
import type { Response } from '../count/response'
import type { Child, Facts } from '../document/situation'

/** A family that does not exist. It has no name and no phone number, so nobody can be taken for it. */
export interface FamilyRecord {
  readonly kind: 'family'
  readonly id: string
  readonly facts: Facts
  /** Of a protocol about one person, none. */
  readonly children: readonly Child[]
}

/** Once that somebody phoned. */
export interface AttemptRecord {
  readonly kind: 'attempt'
  readonly id: string
  readonly family: string
  readonly round: string
  /** The first attempt in this round is 1. */
  readonly number: number
  /** Local time, `2020-04-17T10:20`. */
  readonly at: string
  readonly outcome: Outcome
  /** Id of the call, when something was heard. */
  readonly call?: string
  /** When it was agreed to phone again, local time. */
  readonly appointment?: string
}

/** A call in the form of a file of responses: it names the document it was held with. */
export interface CallRecord extends Response {
  readonly protocol: { readonly id: string; readonly version: string }
  readonly number: number
  readonly round: string
}

export type SimulatedRecord = FamilyRecord | AttemptRecord | CallRecord
