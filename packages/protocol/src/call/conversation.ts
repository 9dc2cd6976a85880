/** Where is the conversation: what can be asked, what comes next, and what is still open? */
import type { Answers } from '../document/answer'
import { answerAt, type Place, placeKey } from '../document/place'
import type { Protocol } from '../document/protocol'
import type { Section } from '../document/question'
import type { Situation } from '../document/situation'
import { allPlaces, type OpenToAsk, placesOf } from './places'

/** Who speaks in a section. */
export type Voice = NonNullable<Section['voice']>

/** A section with what is asked in it. Places that are optional count only once they have an answer. */
export interface Topic {
  readonly section: Section
  readonly places: readonly Place[]
  /** What makes up the call or is called for, and has no answer yet. */
  readonly open: readonly Place[]
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
export function visiblePlaces(protocol: Protocol, answers: Answers, situation: Situation = {}): Place[] {
  return placesOf(protocol, answers, situation).map(({ place }) => place)
}

/**
 * The next place without any answer that makes up the call or is called for; then those that were passed over; `null` when all are
 * done.
 *
 * @param options.after the place where the caller is now; without it, from the beginning
 * @param options.every also what is optional
 * @param options.voice who speaks; without it, the parent
 *
 * @example
 * nextPlace(checkIn, { parentGrade: 5 })                                                  //=> { question: 'parentHeavy' }
 * nextPlace(checkIn, { parentGrade: 5 }, {}, { after: { question: 'parentHeavy' } })      //=> { question: 'parentHeavy' }
 * nextPlace(checkIn, { parentGrade: 8 })                                                  //=> null
 */
export function nextPlace(
  protocol: Protocol,
  answers: Answers,
  situation: Situation = {},
  { after, every = false, voice = 'parent' }: { after?: Place; every?: boolean; voice?: Voice } = {},
): Place | null {
  const open = placesOf(protocol, answers, situation).filter(
    (one) => voiceOf(one.section) === voice && (every || isAsked(one)) && isOpen(one, answers),
  )
  if (after === undefined) return open[0]?.place ?? null
  const order = new Map(allPlaces(protocol, situation).map(({ place }, index) => [placeKey(place), index]))
  const position = order.get(placeKey(after)) ?? -1
  const ahead = open.find(({ place }) => (order.get(placeKey(place)) ?? -1) > position)
  return (ahead ?? open[0])?.place ?? null
}

/**
 * The topics with something to ask, each with what is open in it.
 *
 * @example
 * topics(checkIn, { parentGrade: 5 }).map((topic) => [topic.section.id, topic.answered, topic.of])   //=> [['parent', 1, 2]]
 */
export function topics(protocol: Protocol, answers: Answers, situation: Situation = {}): Topic[] {
  const bySection = new Map<Section, OpenToAsk[]>()
  for (const one of placesOf(protocol, answers, situation)) {
    bySection.set(one.section, [...(bySection.get(one.section) ?? []), one])
  }
  return [...bySection].map(([section, all]) => ({
    section,
    places: all.map(({ place }) => place),
    open: all.filter((one) => isAsked(one) && isOpen(one, answers)).map(({ place }) => place),
    ...count(all, answers),
  }))
}

/**
 * How far the talk with the parent is. What an older child says for itself is a talk of its own, which nobody has to have, and what
 * the caller writes afterwards is no talk: both are left out.
 *
 * @example
 * progress(checkIn, { parentGrade: 5 })   //=> { answered: 1, of: 2, coreAnswered: 1, coreOf: 1 }
 */
export function progress(protocol: Protocol, answers: Answers, situation: Situation = {}): Progress {
  const spoken = placesOf(protocol, answers, situation).filter(({ section }) => voiceOf(section) === 'parent')
  const core = count(
    spoken.filter(({ state }) => state === 'core'),
    answers,
  )
  return { ...count(spoken, answers), coreAnswered: core.answered, coreOf: core.of }
}

function voiceOf(section: Section): Voice {
  return section.voice ?? 'parent'
}

function isAsked({ state }: OpenToAsk): boolean {
  return state !== 'optional'
}

function isOpen({ place }: OpenToAsk, answers: Answers): boolean {
  return answerAt(answers, place) === undefined
}

function count(places: readonly OpenToAsk[], answers: Answers): { answered: number; of: number } {
  const answered = places.filter((one) => !isOpen(one, answers)).length
  return { answered, of: answered + places.filter((one) => isAsked(one) && isOpen(one, answers)).length }
}
