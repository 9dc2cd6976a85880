/** All places where this family can be asked something, in the order of the document. */
import type { Answers } from '../document/answer'
import { type AskedQuestion, type Place, questionsOf } from '../document/place'
import type { Protocol } from '../document/protocol'
import type { Section } from '../document/question'
import type { Situation } from '../document/situation'
import type { Truth } from './truth'
import { weigh } from './weigh'
import { type Weighing, weighingOf } from './weighing'

/** A question with one place where it is asked. */
export interface AskedPlace extends AskedQuestion {
  readonly place: Place
}

/** How much a place wants an answer: it makes up the call, an answer asked for it, or the caller may open it. */
export type PlaceState = 'core' | 'called-for' | 'optional'

export interface OpenToAsk {
  readonly place: Place
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
export function placesOf(protocol: Protocol, answers: Answers, situation: Situation = {}): OpenToAsk[] {
  const weighing = weighingOf(protocol, answers, situation)
  return allPlaces(protocol, situation).flatMap((asked) => {
    const { place, section } = asked
    const enabled = weighing.enabled(asked, place.child)
    return enabled === false ? [] : [{ place, section, state: stateOf(asked, enabled, weighing), enabled }]
  })
}

/**
 * Every place, also those that this family is not asked. A section that is asked per child goes child by child; a single question
 * goes round all children before the next.
 */
export function allPlaces(protocol: Protocol, situation: Situation): AskedPlace[] {
  const children = (situation.children ?? []).map((child) => child.id)
  return bySection(questionsOf(protocol)).flatMap(([section, questions]) => {
    if (section.each !== 'children') return questions.flatMap((asked) => placesFor(asked, children))
    return children.flatMap((child) => questions.flatMap((asked) => placesFor(asked, [child])))
  })
}

function placesFor(asked: AskedQuestion, children: readonly string[]): AskedPlace[] {
  const question = asked.question.id
  if (!asked.perChild) return [{ ...asked, place: { question } }]
  return children.map((child) => ({ ...asked, place: { question, child } }))
}

function bySection(questions: readonly AskedQuestion[]): [Section, AskedQuestion[]][] {
  const sections = new Map<Section, AskedQuestion[]>()
  for (const asked of questions) {
    const known = sections.get(asked.section)
    if (known) known.push(asked)
    else sections.set(asked.section, [asked])
  }
  return [...sections]
}

function stateOf({ question, place }: AskedPlace, enabled: Truth, weighing: Weighing): PlaceState {
  if (question.level !== 'additional') return 'core'
  const asksForIt = question.enableWhen !== undefined && enabled === true
  return asksForIt && weigh(question.enableWhen, weighing, place.child) === true ? 'called-for' : 'optional'
}
