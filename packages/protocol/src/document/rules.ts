/** What an organisation may weigh, name and count, as data: bands, scores, balance, signals, cohorts and figures. */
import type { Condition } from './condition'
import type { Audience } from './question'
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
      /** A statement that is put the other way round: an answer gives the lowest plus the highest, minus its own points. */
      readonly reverse?: boolean
      /**
       * Of a question that is asked per child: the child with the most points counts (the default), or all together. The most that is
       * possible (`outOf`) stays that of one child, so with several children a score can be above it: use it for points, not for a
       * percentage.
       */
      readonly children?: 'highest' | 'sum'
    }
  | {
      readonly id: string
      readonly title: Text
      readonly weight: number
      readonly questions: readonly NoInfer<Id>[]
      readonly levels: readonly { readonly level: number; readonly when: Condition<Id> }[]
    }

/** A named stretch of points. Bands stand in rising order. */
export interface ScoreBand {
  readonly id: string
  readonly title?: Text
  readonly from: number
}

/** What a scale and its sub-scales have in common. */
interface Scale {
  /** Unique among all scores and sub-scales. */
  readonly id: string
  readonly title: Text
  /**
   * How many items may be missing. With more, there is no result; those that are missing give no points. Without it, one answered
   * item is enough. Missing is also what was not asked because it does not apply, such as an item about children in a family
   * without any.
   */
  readonly missingAtMost?: number
  readonly bands?: readonly ScoreBand[]
  /** Other ways to name the same points, each with a name of its own. */
  readonly bandSets?: readonly { readonly id: string; readonly title: Text; readonly bands: readonly ScoreBand[] }[]
}

/** Some items of a score, counted by themselves. */
export interface SubscaleRule extends Scale {
  /** Ids of items; an item without an id is called after its question. */
  readonly items: readonly string[]
}

/** A sum of indicators. */
export interface ScoreRule<Id extends string = string> extends Scale {
  /** Version of the rules, stored with each result; without it, that of the protocol. */
  readonly version?: string
  readonly items: readonly ScoreItem<Id>[]
  readonly subscales?: readonly SubscaleRule[]
  /** Said wherever the result of one person is shown ("Geen diagnose"). */
  readonly remark?: Text
  /** Readers who may see the result of one call; without it, the caller and the coordinator. */
  readonly audience?: readonly Audience[]
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

/** Something that can be promised in a call: what it is called, by when it would sensibly be done, and who asked for it. */
export interface AgreementRule<Id extends string = string> {
  /** Stored with each agreement. */
  readonly id: string
  readonly title: Text
  readonly workingDays: number
  /** Offered to the caller when this holds. Without it she chooses it herself. */
  readonly when?: Condition<Id>
  /** For one child: `when` is weighed for each. */
  readonly each?: 'children'
  /** It may be passed on to others when this holds. Without it, who asks agrees. */
  readonly consentWhen?: Condition<Id>
  /** It says nothing without the caller's own words. */
  readonly needsWords?: boolean
  /** The code in `recordedIn`; without it, the id. */
  readonly recordedAs?: string
}

/** What can be agreed at the end of a call. */
export interface AgreementRules<Id extends string = string> {
  /** The question of the caller's own part that keeps which kinds were agreed. */
  readonly recordedIn?: NoInfer<Id>
  readonly kinds: readonly AgreementRule<Id>[]
  /** Phoning again: the question where it was wished, when it was, and its code in `recordedIn`. */
  readonly callBack?: { readonly question: NoInfer<Id>; readonly when: Condition<Id>; readonly recordedAs?: string }
}

/**
 * How answers that were given under an older version read in the next: questions and codes under their new names. Several old codes
 * with one new name are merged.
 */
export interface MigrationRule {
  /** The version the answers were given under, `1.2.0`; those of any version before it go through this too. */
  readonly from: string
  /**
   * New ids of questions by their old ones; `null` where the question is no longer asked. Of several that become one, the one that had the
   * name already goes first, and the others go by their old ids. Who wants another order writes a migration for each, from the same
   * version: the first goes first.
   */
  readonly questions?: { readonly [id: string]: string | null }
  /** By the new id of the question, new codes by the old ones. */
  readonly codes?: { readonly [question: string]: { readonly [code: string]: string } }
}
