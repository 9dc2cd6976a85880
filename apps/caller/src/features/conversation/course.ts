/** The course of a conversation: where it begins, what follows from an answer, which way is back. Pure. */
import {
  type Answers,
  answerAt,
  type Place,
  type Protocol,
  placeKey,
  placesOf,
  questionOf,
  type Situation,
  samePlace,
  type Voice,
  visiblePlaces,
  withAnswer,
} from '@gib/protocol'

/**
 * The questions that were called for by the answer at this place: asked with it, and not asked without it.
 *
 * @example
 * followUps(checkIn, { parentGrade: 5 }, {}, { question: 'parentGrade' })   //=> [{ question: 'parentHeavy' }]
 */
export function followUps(protocol: Protocol, answers: Answers, situation: Situation, place: Place): Place[] {
  if (answerAt(answers, place) === undefined) return []
  const without = withAnswer(protocol, answers, place, undefined)
  const before = new Set(asked(protocol, without, situation).map(placeKey))
  return asked(protocol, answers, situation).filter((one) => !before.has(placeKey(one)))
}

function asked(protocol: Protocol, answers: Answers, situation: Situation): Place[] {
  return placesOf(protocol, answers, situation)
    .filter(({ state }) => state !== 'optional')
    .map(({ place }) => place)
}

/** The question before this one in the same voice; the way back when nothing was visited yet. */
export function placeBefore(protocol: Protocol, answers: Answers, situation: Situation, place: Place): Place | null {
  const voice = voiceAt(protocol, place)
  const all = visiblePlaces(protocol, answers, situation).filter((one) => voiceAt(protocol, one) === voice)
  const at = all.findIndex((one) => samePlace(one, place))
  return at > 0 ? (all[at - 1] ?? null) : null
}

/** Who speaks at this place. */
export function voiceAt(protocol: Protocol, place: Place): Voice {
  return questionOf(protocol, place.question)?.section.voice ?? 'parent'
}

/** The child before this one whose answer to the same question can be taken over. */
export function childBefore(answers: Answers, situation: Situation, place: Place): string | null {
  const children = (situation.children ?? []).map(({ id }) => id)
  const at = children.indexOf(place.child ?? '')
  if (at < 1) return null
  const before = children
    .slice(0, at)
    .reverse()
    .find((child) => answerAt(answers, { ...place, child }) !== undefined)
  return before ?? null
}
