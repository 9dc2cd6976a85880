/** A conversation protocol is one plain JSON document: what is asked, and how the answers are weighed and counted. */
import type { Checked } from './checked'
import type { Section } from './question'
import type {
  AgreementRules,
  AttributeRule,
  BalanceRule,
  BandSet,
  CohortRule,
  FigureRule,
  MigrationRule,
  ScoreRule,
  SignalRule,
} from './rules'
import type { Language, Text } from './text'

export interface Protocol<Id extends string = string> {
  readonly id: string
  /** Semantic version. An answer is always read with the version it was given under. */
  readonly version: string
  /** The first is the one every text must have. */
  readonly languages: readonly Language[]
  readonly title: Text
  /** Who is phoned: a family (the default), or one person without children in the protocol. */
  readonly subject?: 'family' | 'person'
  readonly sections: readonly Section<Id>[]
  /** Sentences that are always one tap away ("Kunt u daar iets meer over vertellen?"). */
  readonly generalProbes?: readonly Text[]
  readonly attributes?: readonly AttributeRule<Id>[]
  readonly bandSets?: readonly BandSet[]
  readonly scores?: readonly ScoreRule<Id>[]
  readonly balance?: BalanceRule<Id>
  readonly signals?: readonly SignalRule<Id>[]
  readonly cohorts?: readonly CohortRule<Id>[]
  readonly figures?: readonly FigureRule<Id>[]
  readonly agreements?: AgreementRules<Id>
  /** Where the data protection impact assessment is kept. Without it no special category of data may be weighed. */
  readonly dpia?: string
  /** Ids of questions that are no longer asked, and may never name another. */
  readonly retired?: readonly string[]
  /** From old to new. */
  readonly migrations?: readonly MigrationRule[]
}

/**
 * A protocol written in TypeScript. The ids of its questions are checked where they are referred to, and the types of its answers
 * follow from it: a misspelt id is a compile error.
 *
 * @example
 * const checkIn = defineProtocol({
 *   id: 'check-in', version: '1.0.0', languages: ['nl'], title: { nl: 'Hoe gaat het thuis?' },
 *   sections: [{ id: 'parent', title: { nl: 'De ouder' }, questions: [
 *     { id: 'parentGrade', type: 'grade', text: { nl: 'Hoe gaat het met u, in een cijfer van 0 tot 10?' } },
 *     { id: 'parentHeavy', type: 'text', text: { nl: 'Wat maakt het zwaar?' },
 *       enableWhen: { question: 'parentGrade', operator: '<', answer: 5.5 } },
 *   ] }],
 * })
 * checkIn.sections[0].questions[1].id   //=> 'parentHeavy'
 */
export function defineProtocol<const P extends Protocol>(protocol: P & Checked<P>): P {
  return protocol
}
