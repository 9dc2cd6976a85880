/** What an organisation may weigh, name and count, as data: bands, scores, balance, signals, cohorts and figures. */
import type { Condition } from './condition'
import type { Text } from './text'

/** A named stretch of a scale, from `from` up to where the next one starts. */
export interface Band {
  readonly id: string
  readonly title: Text
  readonly from: number
}

/** A named way to speak about grades. Bands stand in rising order. */
export interface BandSet {
  readonly id: string
  readonly title: Text
  /** Round a grade half up to a whole one before it is placed (CBS does). */
  readonly roundsHalfUp?: boolean
  readonly bands: readonly Band[]
}

/**
 * One indicator of a score. Either points per answer of one question, or levels: the first level whose condition holds gives
 * `level × weight` points. Where no level holds it gives 0 if one of its `questions` was answered, and drops out otherwise.
 */
export type ScoreItem<Id extends string = string> =
  | {
      readonly question: NoInfer<Id>
      readonly id?: string
      readonly title?: Text
      /** Points by code; of a yes or no by `true` and `false`. */
      readonly points: { readonly [code: string]: number }
    }
  | {
      readonly id: string
      readonly title: Text
      readonly weight: number
      readonly questions: readonly NoInfer<Id>[]
      readonly levels: readonly { readonly level: number; readonly when: Condition<Id> }[]
    }

/** A sum of indicators. */
export interface ScoreRule<Id extends string = string> {
  readonly id: string
  readonly title: Text
  readonly items: readonly ScoreItem<Id>[]
  readonly bands?: readonly { readonly id: string; readonly title?: Text; readonly from: number }[]
}

/**
 * Draagkracht against draaglast. The classes are tried in order; a floor never lets a family come out milder than it says. A class
 * may not be called `acuut`: only a person can say that.
 */
export interface BalanceRule<Id extends string = string> {
  /** Name and version of the rules, `balans-1`; stored with each result. */
  readonly id: string
  /** Ids of the two scores. */
  readonly load: string
  readonly capacity: string
  /** Below this share of the weight answered, on either side, no class is given. */
  readonly minimumCoverage: number
  /** The class that says too little was answered. */
  readonly tooLittle: { readonly id: string; readonly title: Text }
  /** From heavy to light; the last one has no condition. */
  readonly classes: readonly { readonly id: string; readonly title: Text; readonly when?: Condition<Id> }[]
  readonly floors: readonly {
    readonly id: string
    readonly title: Text
    readonly when: Condition<Id>
    readonly atLeast: string
  }[]
  /** The questions with the caller's own estimate, which comes first. */
  readonly estimate?: {
    readonly load: NoInfer<Id>
    readonly capacity: NoInfer<Id>
    readonly balance: NoInfer<Id>
  }
}

/** A reason to look twice. It suggests, and never decides. */
export interface SignalRule<Id extends string = string> {
  readonly id: string
  readonly title: Text
  readonly when: Condition<Id>
}

/** A way to divide families or calls into groups. In a dimension with `several`, one family can be in more than one group. */
export type CohortRule<Id extends string = string> = {
  readonly id: string
  readonly title: Text
  readonly several?: boolean
} & (
  | { readonly groups: readonly { readonly id: string; readonly title: Text; readonly when: Condition<Id> }[] }
  /** One group for each value met: of a fact of the family or of its children, of the round, or of the ISO week of the call. */
  | { readonly by: 'round' | 'week' | { readonly family: string } | { readonly child: string } }
)

/**
 * A figure as data: the share of families or calls for which a condition holds, or the mean of a number. `among` chooses those it
 * is about; who is not among them is not missing.
 */
export type FigureRule<Id extends string = string> = {
  readonly id: string
  readonly title: Text
  readonly among?: Condition<Id>
  /** Counted separately for each ISO week. */
  readonly by?: 'week'
  /** What the article of 2020 says, in its own words. Text, because words like "bijna driekwart" cannot be averaged. */
  readonly article?: Text
} & ({ readonly share: Condition<Id> } | { readonly mean: NoInfer<Id> })

/** A fact about a family or child: what it is called, and which question of the call confirms or corrects it. */
export interface AttributeRule<Id extends string = string> {
  readonly id: string
  readonly of: 'family' | 'child'
  readonly title: Text
  /** An answer to this question in the call goes before what the record says. */
  readonly askedBy?: NoInfer<Id>
}
