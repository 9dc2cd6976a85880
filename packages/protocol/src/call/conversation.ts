/** Where is the conversation: what can be asked, what comes next, and what is still open? */
import type { Answers } from '../document/answer'
import type { AnswersFor, PlaceAt, PlaceOf } from '../document/infer'
import { areSame, type Place } from '../document/place'
import type { Protocol } from '../document/protocol'
import type { Section, Voice } from '../document/question'
import type { Situation } from '../document/situation'
import { answered } from './answered'
import type { Heard } from './heard'
import { mustBePlace } from './parse-answer'
import { type Asked, allPlaces, type PlaceState, placesIn } from './places'

/** A section with what is asked in it. Places that are optional count only once they have an answer. */
export interface Topic<At extends Place = Place> {
  readonly section: Section
  readonly places: readonly At[]
  /** What makes up the call or is called for, and has no answer yet. */
  readonly open: readonly At[]
  readonly answered: number
  readonly of: number
}

/** How far the call is. A reason for silence ("wil ik niet zeggen") is an answer too: nobody has to ask again. */
export interface Progress {
  readonly answered: number
  readonly of: number
  readonly coreAnswered: number
  readonly coreOf: number
}

/**
 * The places that may be asked: all but those that are definitely not for this family.
 *
 * @example
 * visiblePlaces(checkIn, { parentGrade: 8 }, { children: [{ id: 'sami' }] })
 * //=> [{ question: 'parentGrade' }, { question: 'childMood', child: 'sami' }]
 */
export function visiblePlaces<const P extends Protocol, const A extends Answers>(
  protocol: P,
  answers: AnswersFor<P, A>,
  situation?: Situation,
): PlaceOf<P>[]
export function visiblePlaces(protocol: Protocol, answers: Answers, situation: Situation = {}): Place[] {
  return placesIn(answered(protocol, answers, situation)).map(({ place }) => place)
}

/** Which place is wanted. */
export interface NextOptions<At extends Place = Place> {
  /** Where the caller is now; without it, from the beginning. */
  readonly after?: At
  /** Also what is optional. */
  readonly every?: boolean
  /** Who speaks; without it, the parent. */
  readonly voice?: Voice
}

/**
 * The next place without any answer that makes up the call or is called for; then those that were passed over; `null` when all are
 * done.
 *
 * @example
 * nextPlace(checkIn, { parentGrade: 5 })                                                  //=> { question: 'parentHeavy' }
 * nextPlace(checkIn, { parentGrade: 5 }, {}, { after: { question: 'parentHeavy' } })      //=> { question: 'parentHeavy' }
 * nextPlace(checkIn, { parentGrade: 8 })                                                  //=> null
 */
export function nextPlace<const P extends Protocol, const A extends Answers, Id extends string>(
  protocol: P,
  answers: AnswersFor<P, A>,
  situation?: Situation,
  options?: NextOptions<PlaceAt<P, Id>>,
): PlaceOf<P> | null
export function nextPlace(
  protocol: Protocol,
  answers: Answers,
  situation: Situation = {},
  options: NextOptions = {},
): Place | null {
  return nextIn(answered(protocol, answers, situation), options)
}

/** The same, in a call that is being held. */
export function nextIn(heard: Heard, { after, every = false, voice = 'parent' }: NextOptions = {}): Place | null {
  if (after !== undefined) mustBePlace(heard.compiled.protocol, after)
  let passedOver: Place | null = null
  let isAhead = after === undefined
  for (const { question, place, enabled, state, answer } of allPlaces(heard)) {
    const isOpen = enabled !== false && answer === undefined && (every || state !== 'optional')
    const isWanted = isOpen && question.voice === voice
    if (isWanted && isAhead) return place
    if (isWanted) passedOver ??= place
    if (!isAhead) isAhead = areSame(place, after!)
  }
  return passedOver
}

/**
 * The topics with something to ask, each with what is open in it.
 *
 * @example
 * topics(checkIn, { parentGrade: 5 }).map((topic) => [topic.section.id, topic.answered, topic.of])   //=> [['parent', 1, 2]]
 */
export function topics<const P extends Protocol, const A extends Answers>(
  protocol: P,
  answers: AnswersFor<P, A>,
  situation?: Situation,
): Topic<PlaceOf<P>>[]
export function topics(protocol: Protocol, answers: Answers, situation: Situation = {}): Topic[] {
  return topicsIn(answered(protocol, answers, situation))
}

/** The same, of a call that is being held. */
export function topicsIn(heard: Heard): Topic[] {
  const bySection = new Map<Section, Asked[]>()
  for (const one of allPlaces(heard)) {
    const { section } = one.question
    if (one.enabled !== false) bySection.set(section, [...(bySection.get(section) ?? []), one])
  }
  return [...bySection].map(([section, all]) => {
    const answered = all.filter(({ answer }) => answer !== undefined).length
    const open = all
      .filter(({ state, answer }) => state !== 'optional' && answer === undefined)
      .map(({ place }) => place)
    return { section, places: all.map(({ place }) => place), open, answered, of: answered + open.length }
  })
}

/**
 * How far the talk with the parent is. What an older child says for itself is a talk of its own, which nobody has to have, and what
 * the caller writes afterwards is no talk: both are left out.
 *
 * @example
 * progress(checkIn, { parentGrade: 5 })   //=> { answered: 1, of: 2, coreAnswered: 1, coreOf: 1 }
 */
export function progress<const P extends Protocol, const A extends Answers>(
  protocol: P,
  answers: AnswersFor<P, A>,
  situation?: Situation,
): Progress
export function progress(protocol: Protocol, answers: Answers, situation: Situation = {}): Progress {
  return progressIn(answered(protocol, answers, situation))
}

/** The same, of a call that is being held. */
export function progressIn(heard: Heard): Progress {
  const steps = { answered: 0, of: 0, coreAnswered: 0, coreOf: 0 }
  for (const { question, enabled, state, answer } of allPlaces(heard))
    if (question.voice === 'parent' && enabled !== false) addTo(steps, state, answer !== undefined, 1)
  return steps
}

/** Counts a place in, or (with −1) out again. */
export function addTo(
  steps: { -readonly [key in keyof Progress]: number },
  state: PlaceState,
  has: boolean,
  by: 1 | -1,
) {
  if (has) steps.answered += by
  if (has || state !== 'optional') steps.of += by
  if (state !== 'core') return
  steps.coreOf += by
  if (has) steps.coreAnswered += by
}
