/** What TypeScript holds against each other in a protocol that is written in it: every name that refers, and every value that is compared with. */
import type { CheckedCondition, CodeOf, Named, NamedEach, NumberTypes, Position } from './checked-condition'
import type { Protocol } from './protocol'
import type { Option, Probe, Question, Section } from './question'
import type {
  AgreementRule,
  AgreementRules,
  AttributeRule,
  BalanceRule,
  BandSet,
  CohortRule,
  FigureRule,
  MigrationRule,
  ScoreItem,
  ScoreRule,
  SignalRule,
  SubscaleRule,
} from './rules'

/**
 * Nothing, where all is right. Else the protocol with in the place of each name or value that is not right those that could stand
 * there; so the compiler points at the word itself and names the possible ones. Of a document that came from a file nothing is known
 * beforehand, so nothing is asked: that is what {@link inspect} is for.
 */
export type Checked<P extends Protocol> = string extends AskedBy<P>['id']
  ? unknown
  : UnlessRight<P, CheckedProtocol<P, Names<P>>>

/** Asked once for the whole, because holding a protocol against both itself and its check takes three times as long. */
type UnlessRight<P, C> = P extends C ? unknown : C

type AskedBy<P extends Protocol> = P['sections'][number]['questions'][number]

/** All names in a protocol, by what they name. */
export interface Vocabulary {
  /** Questions by their id. */
  questions: { [id: string]: Question }
  ids: string
  /** Ids of the questions that give a number, several codes, or free words. */
  numbers: string
  several: string
  texts: string
  scores: string
  /** Ids of scores and sub-scales. */
  scales: string
  bandSets: string
  family: string
  child: string
  /** Names of questions and codes that a migration takes away again. */
  oldIds: PropertyKey
  oldCodes: PropertyKey
}

interface Names<P extends Protocol> {
  questions: { [Q in AskedBy<P> as Q['id']]: Q }
  ids: AskedBy<P>['id']
  numbers: Ids<Extract<AskedBy<P>, { type: NumberTypes }>>
  several: Ids<Extract<AskedBy<P>, { type: 'choices' | 'language' }>>
  texts: Ids<Extract<AskedBy<P>, { type: 'text' }>>
  scores: Ids<Listed<P, 'scores'>>
  scales: Ids<Listed<P, 'scores'>> | Ids<Listed<Listed<P, 'scores'>, 'subscales'>>
  bandSets: Ids<Listed<P, 'bandSets'>>
  family: 'childCount' | Ids<Extract<Listed<P, 'attributes'>, { of: 'family' }>>
  child: 'age' | Ids<Extract<Listed<P, 'attributes'>, { of: 'child' }>>
  oldIds: KeysOf<OneOf<Listed<P, 'migrations'>, 'questions'>>
  oldCodes: KeysOf<ValuesIn<OneOf<Listed<P, 'migrations'>, 'codes'>>>
}

type KeysOf<T> = T extends unknown ? keyof T : never
type ValuesIn<T> = T extends unknown ? T[keyof T] : never
type OneOf<T, Key extends string> = T extends { readonly [K in Key]: infer One } ? One : never

type Listed<T, Key extends string> = T extends { readonly [K in Key]: readonly (infer One)[] } ? One : never
type Ids<T> = T extends { readonly id: infer Id extends string } ? Id : never

type CheckedProtocol<P extends Protocol, V extends Vocabulary> = {
  readonly [Key in keyof P & keyof Parts]: CheckedPart<Key, P[Key], V>
} & Without<P, keyof Protocol>

/** A key that a part cannot have is one that nobody will ever look at: a misspelt `sensitive` protects nothing. */
type Without<T, Known> = keyof T extends Known
  ? unknown
  : { readonly [Key in Exclude<keyof T, Known>]: MustBeOneOf<SpeltOut<Known>> }

/** The same keys; the compiler shows them instead of `keyof Option`. */
type SpeltOut<Known> = keyof { [Key in Known & string as `${Key}`]: Key }

/** Says in the message of the compiler which keys there are. */
interface MustBeOneOf<Known> {
  readonly keyMustBe: Known
}

/** What is held against the document, with the keys that a member of it can have. */
interface Parts {
  sections: keyof Section
  attributes: keyof AttributeRule
  bandSets: keyof BandSet
  scores: keyof ScoreRule
  balance: keyof BalanceRule
  signals: keyof SignalRule
  cohorts: KeysOf<CohortRule>
  figures: KeysOf<FigureRule>
  agreements: keyof AgreementRules
  migrations: keyof MigrationRule
}

type CheckedPart<Key extends keyof Parts, T, V extends Vocabulary> = Key extends 'sections'
  ? { readonly [I in Position<T>]: CheckedSection<T[I], V> }
  : Key extends 'scores'
    ? { readonly [I in Position<T>]: CheckedScore<T[I], V> }
    : Key extends 'balance'
      ? CheckedBalance<T, V>
      : Key extends 'agreements'
        ? CheckedAgreements<T, V>
        : Key extends 'cohorts'
          ? { readonly [I in Position<T>]: CheckedCohort<T[I], V> }
          : Key extends 'figures'
            ? { readonly [I in Position<T>]: CheckedFigure<T[I], V> }
            : Key extends 'migrations'
              ? { readonly [I in Position<T>]: CheckedMigration<T[I], V> }
              : { readonly [I in Position<T>]: CheckedKeys<T[I], V> & Without<T[I], Parts[Key]> }

/** The keys that mean the same wherever they stand. */
type CheckedKeys<T, V extends Vocabulary> = {
  readonly [Key in keyof T & (ConditionKey | QuestionKey)]: Key extends ConditionKey
    ? CheckedCondition<T[Key], V>
    : Named<T[Key], V['ids']>
}

type ConditionKey = 'enableWhen' | 'when' | 'among' | 'share' | 'consentWhen'
type QuestionKey = 'askedBy' | 'recordedIn'

type CheckedSection<S, V extends Vocabulary> = CheckedKeys<S, V> &
  Without<S, Parts['sections']> &
  (S extends { readonly questions: infer Questions }
    ? { readonly questions: { readonly [I in Position<Questions>]: CheckedQuestion<Questions[I], V> } }
    : unknown)

type CheckedQuestion<Q, V extends Vocabulary> = CheckedKeys<Q, V> &
  Without<Q, KeysOf<Question>> &
  (Q extends { readonly probes: infer Probes }
    ? {
        readonly probes: {
          readonly [I in Position<Probes>]: CheckedKeys<Probes[I], V> & Without<Probes[I], keyof Probe>
        }
      }
    : unknown) &
  (Q extends { readonly options: infer Options }
    ? { readonly options: { readonly [I in Position<Options>]: Without<Options[I], keyof Option> } }
    : unknown) &
  (Q extends { readonly type: 'grade'; readonly bands: infer Id }
    ? { readonly bands: Named<Id, V['bandSets']> }
    : unknown)

type CheckedScore<S, V extends Vocabulary> = Without<S, Parts['scores']> &
  (S extends { readonly items: infer Items }
    ? { readonly items: { readonly [I in Position<Items>]: CheckedItem<Items[I], V> } } & (S extends {
        readonly subscales: infer Subscales
      }
        ? {
            readonly subscales: { readonly [I in Position<Subscales>]: CheckedSubscale<Subscales[I], ItemNames<Items>> }
          }
        : unknown)
    : unknown)

type ItemOfQuestion = Extract<ScoreItem, { question: unknown }>
type ItemOfLevels = Extract<ScoreItem, { levels: unknown }>

type CheckedItem<Item, V extends Vocabulary> = Item extends {
  readonly question: infer Id
  readonly points: infer Points
}
  ? Id extends V['ids']
    ? { readonly points: CheckedPoints<Points, PointsBy<V['questions'][Id]>> } & Without<Item, keyof ItemOfQuestion>
    : { readonly question: Named<Id, V['ids']> }
  : Item extends { readonly questions: infer Questions; readonly levels: infer Levels }
    ? {
        readonly questions: NamedEach<Questions, V['ids']>
        readonly levels: {
          readonly [I in Position<Levels>]: CheckedKeys<Levels[I], V> &
            Without<Levels[I], keyof ItemOfLevels['levels'][number]>
        }
      } & Without<Item, keyof ItemOfLevels>
    : unknown

/** The words that points are given by. */
type PointsBy<Q> = Q extends { type: 'boolean' }
  ? 'true' | 'false'
  : Q extends { type: 'choice' | 'choices' }
    ? CodeOf<Q>
    : string

/** Points for an answer that cannot be given are never given: no number fits there. */
type CheckedPoints<Points, Codes> = {
  readonly [Code in keyof Points as Code extends Codes ? never : Code]: MustBeFor<Codes>
}

/** Says in the message of the compiler which answers there are. */
interface MustBeFor<Codes> {
  readonly mustBeFor: Codes
}

type CheckedSubscale<S, Names> = Without<S, keyof SubscaleRule> &
  (S extends { readonly items: infer Items } ? { readonly items: NamedEach<Items, Names> } : unknown)

/** An item without an id is called after its question. */
type ItemNames<Items> = Items extends readonly (infer Item)[]
  ? Item extends { readonly id: infer Id extends string }
    ? Id
    : Item extends { readonly question: infer Id extends string }
      ? Id
      : never
  : never

type CheckedBalance<B, V extends Vocabulary> = B extends {
  readonly load: infer Load
  readonly capacity: infer Capacity
  readonly classes: infer Classes
  readonly floors: infer Floors
}
  ? Without<B, Parts['balance']> & {
      readonly load: Named<Load, V['scores']>
      readonly capacity: Named<Capacity, V['scores']>
      readonly classes: {
        readonly [I in Position<Classes>]: CheckedKeys<Classes[I], V> &
          Without<Classes[I], keyof BalanceRule['classes'][number]>
      }
      readonly floors: { readonly [I in Position<Floors>]: CheckedFloor<Floors[I], Ids<Listed<B, 'classes'>>, V> }
    } & (B extends { readonly estimate: infer Estimate }
        ? {
            readonly estimate: { readonly [Key in keyof Estimate]: Named<Estimate[Key], V['ids']> } & Without<
              Estimate,
              keyof NonNullable<BalanceRule['estimate']>
            >
          }
        : unknown)
  : unknown

type CheckedFloor<F, Classes, V extends Vocabulary> = CheckedKeys<F, V> &
  Without<F, keyof BalanceRule['floors'][number]> &
  (F extends { readonly atLeast: infer Id } ? { readonly atLeast: Named<Id, Classes> } : unknown)

type CheckedCohort<C, V extends Vocabulary> = Without<C, Parts['cohorts']> &
  (C extends { readonly groups: infer Groups }
    ? { readonly groups: CheckedGroups<Groups, V> }
    : C extends { readonly by: { readonly family: infer Id } }
      ? { readonly by: { readonly family: Named<Id, V['family']> } }
      : C extends { readonly by: { readonly child: infer Id } }
        ? { readonly by: { readonly child: Named<Id, V['child']> } }
        : unknown)

type Group = Extract<CohortRule, { groups: unknown }>['groups'][number]

type CheckedGroups<Groups, V extends Vocabulary> = {
  readonly [I in Position<Groups>]: CheckedKeys<Groups[I], V> & Without<Groups[I], keyof Group>
}

type CheckedFigure<F, V extends Vocabulary> = CheckedKeys<F, V> &
  Without<F, Parts['figures']> &
  (F extends { readonly mean: infer Id } ? { readonly mean: Named<Id, V['numbers']> } : unknown)

type CheckedAgreements<A, V extends Vocabulary> = CheckedKeys<A, V> &
  Without<A, Parts['agreements']> &
  (A extends { readonly kinds: infer Kinds }
    ? {
        readonly kinds: {
          readonly [I in Position<Kinds>]: CheckedKind<Kinds[I], RecordedCodes<A, V>, V> &
            Without<Kinds[I], keyof AgreementRule>
        }
      }
    : unknown) &
  (A extends { readonly callBack: infer CallBack }
    ? {
        readonly callBack: CheckedKind<CallBack, RecordedCodes<A, V>, V> &
          CheckedAsked<CallBack, V> &
          Without<CallBack, keyof NonNullable<AgreementRules['callBack']>>
      }
    : unknown)

type CheckedAsked<T, V extends Vocabulary> = T extends { readonly question: infer Id }
  ? { readonly question: Named<Id, V['ids']> }
  : unknown

/** A kind is recorded under its own id, unless it says another code. */
type CheckedKind<K, Codes, V extends Vocabulary> = CheckedKeys<K, V> &
  (K extends { readonly recordedAs: infer Code }
    ? { readonly recordedAs: Named<Code, Codes> }
    : K extends { readonly id: infer Code }
      ? { readonly id: Named<Code, Codes> }
      : unknown)

type RecordedCodes<A, V extends Vocabulary> = A extends { readonly recordedIn: infer Id extends V['ids'] }
  ? CodeOf<V['questions'][Id]>
  : string

/** The new names; what a later migration renames again need not be there any more. */
type CheckedMigration<M, V extends Vocabulary> = Without<M, Parts['migrations']> &
  (M extends { readonly questions: infer Renamed }
    ? { readonly questions: { readonly [Old in keyof Renamed]: Named<Renamed[Old], V['ids'] | V['oldIds'] | null> } }
    : unknown) &
  (M extends { readonly codes: infer Recoded }
    ? { readonly codes: { readonly [Id in keyof Recoded]: CheckedCodes<Id, Recoded[Id], V> } }
    : unknown)

type CheckedCodes<Id, Codes, V extends Vocabulary> = Id extends V['ids']
  ? { readonly [Old in keyof Codes]: Named<Codes[Old], CodeOf<V['questions'][Id]> | V['oldCodes']> }
  : Id extends V['oldIds']
    ? unknown
    : MustBeOneOf<V['ids']>
