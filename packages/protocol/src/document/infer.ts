/** The types that follow from a protocol that is written in TypeScript: of its answers, its places and its names. */
import type { Absent, Answer, Answers, ByChild, ChildId } from './answer'
import type { Place } from './place'
import type { Protocol } from './protocol'
import type { Option } from './question'

/** The ids of all questions. */
export type QuestionIdOf<P extends Protocol> = AskedIn<P['sections'][number]>['id']

/** The answer to one question; of a question that is asked per child, the answers by child. */
export type AnswerOf<P extends Protocol, Id extends QuestionIdOf<P>> = AnswerTo<
  Extract<AskedIn<P['sections'][number]>, { id: Id }>
>

/**
 * The answers of a call under this protocol. Each may be missing: nothing has to be asked. Of a protocol that came from a file only
 * the general type is known.
 */
export type AnswersOf<P extends Protocol> =
  string extends QuestionIdOf<P>
    ? Answers
    : { readonly [Asked in AskedIn<P['sections'][number]> as Asked['id']]?: AnswerTo<Asked> | undefined }

/**
 * Answers that a program writes out must be those of the protocol. A record of answers, whose questions are known only while
 * running, stays what it is; and where TypeScript forgot the codes, which it does in a variable, any text fits.
 */
export type AnswersFor<P extends Protocol, A extends Answers> = string extends keyof A | QuestionIdOf<P>
  ? A
  : string extends SaidIn<A[keyof A]>
    ? { readonly [Id in keyof AnswersOf<P>]: Widened<AnswersOf<P>[Id]> }
    : AnswersOf<P>

/** An id that a program writes out must be one of these. One that is known only while running is told then. */
export type Among<Id extends string, Ids extends string> = string extends Id ? Id : Ids

/** A place that the protocol has: of the family, or at a child. */
export type PlaceOf<P extends Protocol> =
  string extends QuestionIdOf<P>
    ? Place
    :
        | If<FamilyIdOf<P>, { readonly question: FamilyIdOf<P>; readonly child?: never }>
        | If<PerChildIdOf<P>, { readonly question: PerChildIdOf<P>; readonly child: ChildId }>

/** The place at a question: with a child where it is asked per child, and else without. */
export type PlaceAt<P extends Protocol, Id extends string> = {
  readonly question: Among<Id, QuestionIdOf<P>>
} & ChildAt<P, NoInfer<Id>>

type ChildAt<P extends Protocol, Id extends string> =
  string extends QuestionIdOf<P>
    ? { readonly child?: ChildId }
    : [Id] extends [FamilyIdOf<P>]
      ? { readonly child?: never }
      : [Id] extends [PerChildIdOf<P>]
        ? { readonly child: ChildId }
        : { readonly child?: ChildId }

/** What can be heard at this question. Where it can be one of several questions, or of any protocol: any answer. */
export type AnswerAt<P extends Protocol, Id extends string> =
  string extends QuestionIdOf<P>
    ? Answer
    : [OnlyOne<Id>] extends [never]
      ? Answer
      : [Id] extends [QuestionIdOf<P>]
        ? HeardAt<P>[Id]
        : Answer

/** What each question hears at one place. */
type HeardAt<P extends Protocol> = {
  [Asked in AskedIn<P['sections'][number]> as Asked['id']]: Answer<ValueOf<Asked['question']>>
}

/** Nothing, where there is no such question. */
type If<Ids, T> = [Ids] extends [never] ? never : T

type FamilyIdOf<P extends Protocol> = Exclude<QuestionIdOf<P>, PerChildIdOf<P>>
type PerChildIdOf<P extends Protocol> = Extract<AskedIn<P['sections'][number]>, { perChild: true }>['id']

export type ScoreIdOf<P extends Protocol> = In<P, 'scores'>['id']
/** The ids of the scores and of their sub-scales. */
export type ScaleIdOf<P extends Protocol> = (In<P, 'scores'> | In<In<P, 'scores'>, 'subscales'>)['id']
export type SignalIdOf<P extends Protocol> = In<P, 'signals'>['id']
export type FigureIdOf<P extends Protocol> = In<P, 'figures'>['id']
export type CohortIdOf<P extends Protocol> = In<P, 'cohorts'>['id']
export type AgreementIdOf<P extends Protocol> = In<At<P, 'agreements'>, 'kinds'>['id']
/** The ids of the classes of the balance, and of the one that says too little was answered. */
export type ClassIdOf<P extends Protocol> = (
  | In<At<P, 'balance'>, 'classes'>
  | Extract<At<At<P, 'balance'>, 'tooLittle'>, Identified>
)['id']

/** The groups of a division; of one that has a group for each value that is met, any. */
export type GroupIdOf<P extends Protocol, Id extends string> = [Id] extends [CohortIdOf<P>]
  ? GroupIn<Extract<In<P, 'cohorts'>, { readonly id: string extends CohortIdOf<P> ? string : Id }>>
  : string

type GroupIn<Rule> = Rule extends { readonly groups: unknown } ? In<Rule, 'groups'>['id'] : string

interface Identified {
  readonly id: string
}

/** What stands in a list of the document; nothing, where it has none. */
export type In<T, List extends string> =
  At<T, List> extends infer All ? (All extends readonly (infer One extends Identified)[] ? One : never) : never

type At<T, Key extends string> = T extends { readonly [K in Key]?: infer V } ? V : never

interface Asked {
  id: string
  question: unknown
  perChild: boolean
}

/** Every question of a section with whether it is asked per child. That it is a question was seen before, and is costly to see. */
type AskedIn<S> = S extends { readonly questions: readonly (infer Q)[] }
  ? AskedAs<Q, S extends { readonly each: 'children' } ? true : false>
  : never

type AskedAs<Q, InEach extends boolean> = Q extends { readonly id: infer Id extends string }
  ? { id: Id; question: Q; perChild: Q extends { readonly each: 'children' } ? true : InEach }
  : never

type AnswerTo<A extends Asked> = A extends { perChild: true; question: infer Q }
  ? ByChild<ValueOf<Q>>
  : A extends { question: infer Q }
    ? ValueOf<Q> | Absent
    : never

/** The value that a question asks for. */
type ValueOf<Q> = Q extends { type: 'grade' | 'count' | 'number' }
  ? number
  : Q extends { type: 'boolean' }
    ? boolean
    : Q extends { type: 'choice'; options: readonly (infer O extends Option)[] }
      ? O['code']
      : Q extends { type: 'choices'; options: readonly (infer O extends Option)[] }
        ? readonly O['code'][]
        : Q extends { type: 'language'; several: true }
          ? readonly string[]
          : string

/** The texts in an answer: codes, or what was told. */
type SaidIn<A> = A extends string
  ? A
  : A extends readonly (infer One)[]
    ? One
    : A extends { readonly absent: unknown }
      ? never
      : A extends object
        ? SaidIn<A[keyof A]>
        : never

/** The same answers, with any text for a code. */
type Widened<A> = A extends string
  ? string
  : A extends readonly string[]
    ? readonly string[]
    : A extends ByChild<infer V>
      ? ByChild<Extract<Widened<V>, string | number | boolean | readonly string[]>>
      : A

/** The id, if it is one; nothing, if it may be several. */
type OnlyOne<Id> = (Id extends string ? (one: Id) => void : never) extends (one: infer One) => void ? One : never
