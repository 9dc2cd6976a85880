/** What TypeScript checks in a condition: does what it looks at exist, and can that ever be what it is compared with? */
import type { Vocabulary } from './checked'
import type { Comparison, Condition } from './condition'

/** A condition, with the possible names and values in the place of those that are not right. */
export type CheckedCondition<C, V extends Vocabulary> = Condition extends C
  ? unknown
  : C extends { readonly all: infer Parts }
    ? { readonly all: CheckedConditions<Parts, V> }
    : C extends { readonly any: infer Parts }
      ? { readonly any: CheckedConditions<Parts, V> }
      : C extends { readonly not: infer Part }
        ? { readonly not: CheckedCondition<Part, V> }
        : C extends { readonly someChild: infer Part }
          ? { readonly someChild: CheckedCondition<Part, V> }
          : C extends { readonly everyChild: infer Part }
            ? { readonly everyChild: CheckedCondition<Part, V> }
            : CheckedTest<C, V>

export type CheckedConditions<Parts, V extends Vocabulary> = {
  readonly [I in Position<Parts>]: CheckedCondition<Parts[I], V>
}

type CheckedTest<T, V extends Vocabulary> = T extends { readonly question: infer Id; readonly operator: infer O }
  ? Id extends V['ids']
    ? Compared<T, O, OperatorsOn<V['questions'][Id]>, ValuesOf<V['questions'][Id]>>
    : { readonly question: Named<Id, V['ids']> }
  : T extends { readonly previous: infer Id; readonly operator: infer O }
    ? Id extends V['ids']
      ? Compared<T, O, OperatorsOn<V['questions'][Id]>, ValuesOf<V['questions'][Id]>>
      : { readonly previous: Named<Id, V['ids']> }
    : T extends { readonly family: infer Id }
      ? { readonly family: Named<Id, V['family']> }
      : T extends { readonly child: infer Id }
        ? { readonly child: Named<Id, V['child']> }
        : CheckedMeasure<T, V> & ComparedAsNumber<T>

/** What is measured or counted; that is always a number. */
type CheckedMeasure<T, V extends Vocabulary> = T extends { readonly chosen: infer Id }
  ? CheckedChosen<T, Id, V>
  : T extends { readonly change: infer Id }
    ? { readonly change: Named<Id, V['numbers']> }
    : T extends { readonly difference: infer Ids }
      ? { readonly difference: NamedEach<Ids, V['numbers']> }
      : T extends { readonly length: infer Id }
        ? { readonly length: Named<Id, V['texts']> }
        : T extends { readonly score: infer Id }
          ? { readonly score: Named<Id, V['scales']> }
          : T extends { readonly points: infer Id }
            ? { readonly points: Named<Id, V['scales']> }
            : unknown

type CheckedChosen<T, Id, V extends Vocabulary> = Id extends V['several']
  ? T extends { readonly except: infer Codes }
    ? { readonly except: NamedEach<Codes, CodeOf<V['questions'][Id]>> }
    : unknown
  : { readonly chosen: Named<Id, V['several']> }

type ComparedAsNumber<T> = T extends { readonly operator: infer O }
  ? Compared<T, O, Comparison['operator'], number>
  : unknown

type Compared<T, O, Operators, Values> = O extends Operators
  ? O extends 'exists'
    ? unknown
    : T extends { readonly answer: infer Answer }
      ? { readonly answer: O extends 'in' ? NamedEach<Answer, Values> : Named<Answer, Values> }
      : unknown
  : { readonly operator: MustBe<Operators> }

/** Says in the message of the compiler what could stand there. */
export interface MustBe<Known> {
  readonly mustBe: Known
}

/** A name or value that is known may stay; another must be one of those that are. */
export type Named<Name, Known> = Name extends Known ? unknown : string extends Name ? unknown : MustBe<Known>

export type NamedEach<Names, Known> = { readonly [I in Position<Names>]: Named<Names[I], Known> }

/** The positions of a list whose members are known. A list is looked at by position, so that the compiler points at the member. */
export type Position<List> = keyof List & `${number}`

export type NumberTypes = 'grade' | 'count' | 'number'

/** How an answer to this question can be compared: what somebody freely tells is never the same letter by letter. */
type OperatorsOn<Q> = Q extends { type: NumberTypes }
  ? Comparison['operator']
  : Q extends { type: 'text' }
    ? 'exists'
    : Q extends { type: 'boolean' }
      ? '=' | '!=' | 'exists'
      : '=' | '!=' | 'in' | 'exists'

/** What somebody can answer. */
type ValuesOf<Q> = Q extends { type: NumberTypes } ? number : Q extends { type: 'boolean' } ? boolean : CodeOf<Q>

/** The codes of the answers; of a question without fixed answers any text. */
export type CodeOf<Q> = Q extends {
  type: 'choice' | 'choices'
  options: readonly { readonly code: infer Code extends string }[]
}
  ? Code
  : string
