/** How often a family is phoned in a round, when, and what comes of it each time. */
import type { Outcome } from '../count/outcome'
import { dayParts, type Round } from './calendar'
import { atPart, type Chance } from './chance'

/** Once that somebody phoned; whether something was heard follows from the outcome. */
export interface Attempt {
  readonly day: string
  /** `10:20` */
  readonly time: string
  readonly outcome: Outcome
  /** When it was agreed to phone again. */
  readonly appointment?: string
}

/** After these something was heard. */
const spoken: ReadonlySet<Outcome> = new Set(['complete', 'partial', 'broken-off'])

export function isSpoken(outcome: Outcome): boolean {
  return spoken.has(outcome)
}

/** After these a family is not phoned again, in this round or any later. */
const forGood: ReadonlySet<Outcome> = new Set(['stop-calling', 'not-eligible'])

export function endsForGood(outcome: Outcome): boolean {
  return forGood.has(outcome)
}

/** What comes of a first attempt, in thousandths. Families that do not answer are the rule. */
const firstTime: readonly (readonly [Outcome, number])[] = [
  ...([['complete', 290] as const, ['partial', 30] as const, ['broken-off', 10] as const] as const),
  ...([['not-eligible', 8] as const, ['stop-calling', 6] as const, ['refused', 25] as const] as const),
  ...([['unable', 8] as const, ['language', 25] as const, ['cannot-talk-freely', 13] as const] as const),
  ...([['not-now', 85] as const, ['someone-else', 45] as const, ['wrong-number', 15] as const] as const),
  ...([['voicemail', 130] as const, ['busy', 50] as const, ['no-answer', 260] as const] as const),
]
/** At an appointment most families answer. */
const byAppointment: readonly (readonly [Outcome, number])[] = [
  ['complete', 780],
  ['partial', 40],
  ['not-now', 40],
  ['voicemail', 40],
  ['no-answer', 100],
]

/** Days of the round until the next attempt; what is not here ends the round for this family. */
const daysUntilNext: { readonly [outcome in Outcome]?: readonly [least: number, most: number] } = {
  partial: [2, 3],
  refused: [6, 7],
  language: [2, 4],
  'cannot-talk-freely': [1, 3],
  'not-now': [1, 4],
  'someone-else': [1, 3],
  voicemail: [1, 3],
  busy: [1, 1],
  'no-answer': [1, 3],
}
const withAppointment: ReadonlySet<Outcome> = new Set(['partial', 'cannot-talk-freely', 'not-now'])

/** At most this often in a round. */
const most = 6

/**
 * The attempts of one round, in order: each at another part of the day than the one before, unless it was agreed. Who was spoken to may
 * be phoned back in the same round.
 *
 * @example
 * const chance = { part: () => 0.5, happens: () => false, between: (low) => low, pick: () => undefined }
 * attemptsIn({ id: 'april-2020', days: ['2020-04-14'] }, chance)   //=> [{ day: '2020-04-14', time: '09:00', outcome: 'someone-else' }]
 */
export function attemptsIn({ days }: Round, chance: Chance): Attempt[] {
  const attempts: Attempt[] = []
  let day = chance.between(0, Math.floor(days.length * 0.6))
  let part = chance.between(0, dayParts.length - 1)
  let agreed: string | undefined
  while (attempts.length < most && day < days.length) {
    const outcome = outcomeAmong(agreed === undefined ? firstTime : byAppointment, chance)
    const time = agreed ?? timeIn(part, chance)
    const wait = waitAfter(outcome, chance)
    part = (part + 1 + chance.between(0, dayParts.length - 2)) % dayParts.length
    const next = wait === null ? days.length : day + wait
    agreed = isAgreed(outcome) && next < days.length ? timeIn(part, chance) : undefined
    const appointment = agreed === undefined ? {} : { appointment: `${days[next]}T${agreed}` }
    attempts.push({ day: days[day]!, time, outcome, ...appointment })
    day = next
  }
  return attempts
}

function outcomeAmong(outcomes: readonly (readonly [Outcome, number])[], chance: Chance): Outcome {
  const weights = outcomes.map(([, weight]) => weight)
  return outcomes[atPart(chance.part(), weights)]![0]
}

/** `null` when nobody phones again in this round. After a whole call a third wishes to be phoned back. */
function waitAfter(outcome: Outcome, chance: Chance): number | null {
  if (outcome === 'complete') return chance.happens(0.33) ? chance.between(4, 8) : null
  const wait = daysUntilNext[outcome]
  return wait === undefined ? null : chance.between(...wait)
}

function isAgreed(outcome: Outcome): boolean {
  return outcome === 'complete' || withAppointment.has(outcome)
}

function timeIn(part: number, chance: Chance): string {
  const { from, to } = dayParts[part]!
  const minutes = chance.between(0, (to - from) * 12 - 1) * 5
  return `${String(from + Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
