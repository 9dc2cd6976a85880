/** The types of the answers, as they follow from a protocol that is written in TypeScript. */
import type { Absent, Answers, ByChild } from './answer'
import type { Protocol } from './protocol'
import type { Option, Question, Section } from './question'

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

interface Asked {
  id: string
  question: unknown
  perChild: boolean
}

/** Every question of a section with whether it is asked per child. */
type AskedIn<S> = S extends Section
  ? AskedAs<S['questions'][number], S extends { each: 'children' } ? true : false>
  : never

type AskedAs<Q, InEach extends boolean> = Q extends Question
  ? { id: Q['id']; question: Q; perChild: Q extends { each: 'children' } ? true : InEach }
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
