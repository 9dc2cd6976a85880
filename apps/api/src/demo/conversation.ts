/** One invented conversation: the answers of the file, and around them what such a family could have said. */
import {
  type Answer,
  type Answers,
  answerAt,
  type Balance,
  balance,
  isAnswered,
  type Place,
  placeKey,
  placesOf,
  type Situation,
  withAnswer,
} from '@gib/protocol'
import { gezinInBeeld } from '@gib/protocol/gezin-in-beeld'
import type { AprilCall } from './april-file'
import type { Chance } from './chance'
import type { Household } from './households'
import { likely, type Parent } from './likely'

export interface Conversation {
  /** Without names. */
  readonly situation: Situation
  readonly answers: Answers
  /** In the order in which they were given. */
  readonly places: readonly Place[]
  /** Computed before the caller's own estimate. */
  readonly balance: Balance | null
  readonly heavy: number
}

export function inventConversation(
  chance: Chance,
  household: Household,
  row: AprilCall,
  previous: Situation['previous'],
): Conversation {
  const situation = situationOf(household, row, previous)
  const talk = answerAll(chance, household, row, situation)
  const computed = balance(gezinInBeeld, talk.answers, situation)
  const agreed = withAgreements(talk.answers)
  const estimated = withEstimate(chance, row.call, agreed, computed)
  const places = [...talk.places, ...afterwards.filter((place) => answerAt(estimated, place) !== undefined)]
  return { situation, answers: estimated, places, balance: computed, heavy: heavinessOf(row) }
}

/** What was known at the start of the call, exactly as the file says. */
function situationOf(household: Household, row: AprilCall, previous: Situation['previous']): Situation {
  return {
    date: row.date,
    round: 'april-2020',
    family: household.facts,
    children: household.children.map(({ id, age, school }) => ({ id, age, ...(school ? { facts: { school } } : {}) })),
    ...(previous ? { previous } : {}),
  }
}

/** Goes round the open places until no answer opens a new one; so nothing is answered that is not asked. */
function answerAll(chance: Chance, household: Household, row: AprilCall, situation: Situation) {
  let answers: Answers = {}
  const passed = new Set<string>()
  const places: Place[] = []
  const parent: Parent = {
    chance,
    household,
    row,
    heavy: heavinessOf(row),
    given: (question) => answerAt(answers, { question }),
  }
  for (;;) {
    const open = placesOf(gezinInBeeld, answers, situation).filter(
      ({ place, enabled }) => enabled === true && !passed.has(placeKey(place)),
    )
    if (open.length === 0) return { answers, places }
    for (const { place, state } of open) {
      passed.add(placeKey(place))
      const answer = answerTo(parent, place, state)
      if (answer === undefined) continue
      answers = withAnswer(gezinInBeeld, answers, place, answer)
      places.push(place)
    }
  }
}

/** The file's own questions always have their answer; of the others a few are skipped, refused or not known. */
function answerTo(parent: Parent, place: Place, state: 'core' | 'called-for' | 'optional'): Answer | undefined {
  const draw = likely[place.question]
  if (!draw) return undefined
  const name = `${parent.row.call}/${placeKey(place)}`
  if (ofTheFile.has(place.question)) return draw(parent, name)
  if (parent.chance.happens(`${name}/skipped`, skipped[state])) return undefined
  if (place.question.startsWith('kz.') && place.question !== 'kz.akkoord') return draw(parent, name)
  const silence = parent.chance.part(`${name}/silence`)
  if (silence < 0.012) return { absent: 'declined' }
  if (silence < 0.03) return { absent: 'unknown' }
  return draw(parent, name)
}

const skipped = { core: 0.02, 'called-for': 0.15, optional: 0.35 } as const
const ofTheFile = new Set([
  'open.vrij_praten',
  'open.akkoord',
  'ouder.cijfer',
  'gezin.ouders',
  'gezin.thuistaal',
  'gezin.nederlands',
  'kinderen.cijfer',
  'school.huiswerk_krijgt',
  'school.huiswerk_lukt',
  'digi.apparaat',
  'digi.wifi',
  'geld.zorgen',
])

/** 0 for an eight and higher, 1 for twos; the parent weighs as much as the children. */
function heavinessOf({ parentGrade, childrenGrade, moneyWorries }: AprilCall): number {
  const heavy = (grade: number) => Math.min(1, Math.max(0, (8.5 - grade) / 6.5))
  return Math.min(1, (heavy(parentGrade) + heavy(childrenGrade)) / 2 + (moneyWorries ? 0.15 : 0))
}

const afterwards: Place[] = ['na.acties', 'na.draaglast', 'na.draagkracht', 'na.balans'].map((question) => ({
  question,
}))

/** What was promised follows from what was needed. */
function withAgreements(answers: Answers): Answers {
  const needs = answers['nodig.wat']
  const wishes = answers['slot.terugbellen']
  const agreed = new Set(Array.isArray(needs) ? needs.flatMap((need: string) => promiseFor[need] ?? []) : [])
  if (wishes === 'graag' || wishes === 'mag') agreed.add('terugbellen')
  return agreed.size === 0 ? answers : { ...answers, 'na.acties': [...agreed] }
}
const promiseFor: Record<string, string> = {
  laptop: 'laptop',
  mats: 'mats',
  geld_eten: 'wijkteam',
  speelgoed_boeken: 'materiaal',
  opvoedtips: 'tips',
}

/** The caller's own estimate: near the computed one, and often a step beside it. */
function withEstimate(chance: Chance, call: string, answers: Answers, computed: Balance | null): Answers {
  if (!computed || !isAnswered(answers['ouder.cijfer'] as Answer)) return answers
  const step = (part: number, name: string) =>
    String(Math.min(5, Math.max(1, Math.round(1 + part * 4 + chance.wobble(`${call}/${name}`) * 0.9))))
  const part = (side: { points: number | null; outOf: number }) =>
    side.points === null || side.outOf === 0 ? 0.5 : side.points / side.outOf
  const own = chance.happens(`${call}/own balance`, 0.85) ? computed.class : 'kwetsbaar'
  return {
    ...answers,
    'na.draaglast': step(part(computed.load) * 1.4, 'load'),
    'na.draagkracht': step(part(computed.capacity), 'capacity'),
    'na.balans': own === 'te_weinig_informatie' ? 'weet_niet' : own,
  }
}
