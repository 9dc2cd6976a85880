/** All places where this family can be asked something, in the order of the document. */
import type { Answer, Answers } from '../document/answer'
import type { AnswersFor, PlaceOf } from '../document/infer'
import type { Place } from '../document/place'
import type { Protocol } from '../document/protocol'
import type { Section } from '../document/question'
import type { Situation } from '../document/situation'
import { answered } from './answered'
import type { CompiledQuestion } from './compile'
import { type Heard, noChild, placeAt } from './heard'
import type { Truth } from './truth'

/** How much a place wants an answer: it makes up the call, an answer asked for it, or the caller may open it. */
export type PlaceState = 'core' | 'called-for' | 'optional'

export interface OpenToAsk<At extends Place = Place> {
  readonly place: At
  readonly section: Section
  readonly state: PlaceState
  /** `null` when we do not know yet whether it is for this family. */
  readonly enabled: true | null
}

/**
 * The places that may be asked, and how much each wants an answer. An additional question is called for when its own condition
 * definitely holds.
 *
 * @example
 * placesOf(checkIn, { parentGrade: 5 }).map(({ place, state }) => [place.question, state])
 * //=> [['parentGrade', 'core'], ['parentHeavy', 'called-for']]
 */
export function placesOf<const P extends Protocol, const A extends Answers>(
  protocol: P,
  answers: AnswersFor<P, A>,
  situation?: Situation,
): OpenToAsk<PlaceOf<P>>[]
export function placesOf(protocol: Protocol, answers: Answers, situation: Situation = {}): OpenToAsk[] {
  return placesIn(answered(protocol, answers, situation))
}

/** The same, of a call that is being held. */
export function placesIn(heard: Heard): OpenToAsk[] {
  const open: OpenToAsk[] = []
  for (const { question, place, enabled, state } of allPlaces(heard))
    if (enabled !== false) open.push({ place, section: question.section, state, enabled })
  return open
}

/** A question for the family, or for one of its children, as it stands. */
export interface Asked {
  readonly question: CompiledQuestion
  readonly place: Place
  readonly enabled: Truth
  readonly state: PlaceState
  readonly answer: Answer | undefined
}

/**
 * Every place, also those that this family is not asked. A section that is asked per child goes child by child; a single question
 * goes round all children before the next.
 */
export function* allPlaces(heard: Heard): Generator<Asked> {
  const { questions } = heard.compiled
  const children = heard.children ?? 0
  for (let at = 0; at < questions.length; ) {
    const { section } = questions[at]!
    const own = questions.slice(at, at + section.questions.length)
    const together = section.each === 'children'
    const rounds = together ? children : 1
    for (let round = 0; round < rounds; round++) {
      for (const question of own) {
        const [first, end] = together ? [round, round + 1] : question.perChild ? [0, children] : [noChild, 0]
        for (let child = first; child < end; child++) {
          const enabled = heard.isEnabled(question.number, child)
          yield {
            question,
            place: placeAt(question.question.id, child, heard),
            enabled,
            state: stateOf(question, child, enabled, heard),
            answer: heard.answer(question.number, child),
          }
        }
      }
    }
    at += own.length
  }
}

export function stateOf(
  { question, calledFor }: CompiledQuestion,
  child: number,
  enabled: Truth,
  heard: Heard,
): PlaceState {
  if (question.level !== 'additional') return 'core'
  if (enabled !== true || calledFor === null) return 'optional'
  // That it is enabled says that its condition holds, unless it was asked whatever its condition says.
  return heard.situation.asked === undefined || calledFor(heard, child) === true ? 'called-for' : 'optional'
}
