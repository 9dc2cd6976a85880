/** One thing a caller asks: its words, its kind of answer, when it is asked, and how to probe. */
import type { Condition } from './condition'
import type { Text } from './text'

/** Who may see an answer. A reader that is not named does not see it. */
export const audiences = ['caller', 'coordinator', 'school', 'researcher'] as const
export type Audience = (typeof audiences)[number]

/** Why an answer needs more care. `signal`: it can be a sign of danger; `origin`: it can tell where a family comes from. */
export const sensitivities = ['safety', 'health', 'origin', 'signal'] as const
export type Sensitivity = (typeof sensitivities)[number]

/** A possible answer. The code is what is stored: never renamed, never used again for something else. */
export interface Option {
  readonly code: string
  readonly text: Text
  /** Choosing this one excludes the others ("niets", "niemand"). Only with `choices`. */
  readonly alone?: boolean
}

/** A follow-up sentence (doorvragen). Without `when` it fits every answer. */
export interface Probe<Id extends string = string> {
  readonly id: string
  readonly text: Text
  readonly when?: Condition<Id>
}

/** Special categories of personal data (AVG and GDPR, article 9): never weighed in a score without a data protection assessment. */
export const specialCategories: readonly Sensitivity[] = ['health', 'origin']

/**
 * Where a question comes from: the article's own words, a topic of the article or our reconstruction, with the fact numbers; or an
 * instrument that others made, with the citation they ask for.
 */
export type Source =
  | { readonly kind: 'article' | 'topic' | 'reconstruction'; readonly facts: readonly number[] }
  | { readonly kind: 'instrument'; readonly cite: string; readonly conditions?: Text }

interface QuestionBase<Id extends string> {
  readonly id: Id
  /** What the caller says. */
  readonly text: Text
  /** What the answer is called where it stands without its question: "Kinderen" beside a grade for the children. */
  readonly title?: Text
  /** Asked once for the family, or once for each child. */
  readonly each?: 'children'
  /** `core` questions make up the call; an `additional` one is asked when an answer asks for it or the caller opens it. */
  readonly level?: 'core' | 'additional'
  /** A spoken sentence before the question, which may be skipped. */
  readonly leadIn?: Text
  /** For the caller's eyes only. */
  readonly hint?: Text
  /** The question is left out only when this is definitely false. */
  readonly enableWhen?: Condition<Id>
  readonly probes?: readonly Probe<Id>[]
  /** Readers who may see the answer; without it, the caller and the coordinator. */
  readonly audience?: readonly Audience[]
  readonly sensitive?: readonly Sensitivity[]
  /** Only in these rounds; without it, in all. */
  readonly rounds?: readonly string[]
  /** A fact that stays the same, so the previous answer may be taken over with one key. Never for grades or judgements. */
  readonly carriesOver?: boolean
  /** The wording is fixed: changing it makes rounds incomparable. */
  readonly locked?: boolean
  /** What `seal(question)` gave when the wording was fixed. Where it no longer fits, the document is refused. */
  readonly seal?: string
  /** Words that find the question besides its own. */
  readonly keywords?: Text
  readonly source?: Source
}

export interface GradeQuestion<Id extends string = string> extends QuestionBase<Id> {
  /** A grade as people say it, 0 to 10, to the hundredth. */
  readonly type: 'grade'
  /** The band set that names the grade; without it, the protocol's first. */
  readonly bands?: string
}
export interface BooleanQuestion<Id extends string = string> extends QuestionBase<Id> {
  readonly type: 'boolean'
}
export interface ChoiceQuestion<Id extends string = string> extends QuestionBase<Id> {
  readonly type: 'choice'
  readonly options: readonly Option[]
  /** Codes that once stood for an answer, and may never stand for another. */
  readonly retired?: readonly string[]
}
export interface ChoicesQuestion<Id extends string = string> extends QuestionBase<Id> {
  readonly type: 'choices'
  readonly options: readonly Option[]
  readonly retired?: readonly string[]
}
export interface CountQuestion<Id extends string = string> extends QuestionBase<Id> {
  /** A whole number, 0 or more. */
  readonly type: 'count'
  readonly maximum?: number
}
export interface NumberQuestion<Id extends string = string> extends QuestionBase<Id> {
  readonly type: 'number'
  readonly minimum?: number
  readonly maximum?: number
  readonly unit?: Text
}
export interface TextQuestion<Id extends string = string> extends QuestionBase<Id> {
  readonly type: 'text'
  /** Characters at most; without it, 2,000. */
  readonly maximum?: number
}
export interface DateQuestion<Id extends string = string> extends QuestionBase<Id> {
  /** A day, stored as `2020-04-17`. */
  readonly type: 'date'
}
export interface LanguageQuestion<Id extends string = string> extends QuestionBase<Id> {
  /** One language, or several with the most spoken first; stored as tags (`ary`, `ti`). The options are those offered first. */
  readonly type: 'language'
  readonly several?: boolean
  readonly options: readonly Option[]
}

export type Question<Id extends string = string> =
  | GradeQuestion<Id>
  | BooleanQuestion<Id>
  | ChoiceQuestion<Id>
  | ChoicesQuestion<Id>
  | CountQuestion<Id>
  | NumberQuestion<Id>
  | TextQuestion<Id>
  | DateQuestion<Id>
  | LanguageQuestion<Id>

export type QuestionType = Question['type']

/** A topic of the conversation. */
export interface Section<Id extends string = string> {
  readonly id: string
  readonly title: Text
  /**
   * Who fills it in: the parent answers (`parent`, the default), an older child answers for itself (`child`), or the caller
   * writes after the call (`caller`, not read aloud).
   */
  readonly voice?: 'parent' | 'child' | 'caller'
  /** What the caller says on the way into the topic. */
  readonly leadIn?: Text
  readonly hint?: Text
  /** All questions of the section are asked once for each child. */
  readonly each?: 'children'
  readonly enableWhen?: Condition<Id>
  readonly questions: readonly Question<Id>[]
}

/** Who speaks in a section. */
export type Voice = NonNullable<Section['voice']>

export function voiceOf(section: Section): Voice {
  return section.voice ?? 'parent'
}
