/** In what order a caller phones today, and why each family stands where it stands. Rules only: no clock, no database. */
import type { Outcome, TodayRow } from '@gib/contract'
import { isInsufficient, type Text } from '@gib/protocol'
import { dayIn, type PartOfDay, partOfDay, partsOfDay } from '../calendar'

export type Why = TodayRow['why'][number]
export type Group = TodayRow['group']

/** What the order looks at, of one family in the round that is being called. */
export interface FamilyToday {
  readonly stopCalling: boolean
  /** Spoken to the end in this round. */
  readonly reached: boolean
  /** The appointment that still stands. */
  readonly appointment: Date | null
  /** A conversation of this round that was begun and not finished. */
  readonly openCallSince: Date | null
  /** Of the last conversation before. */
  readonly grades: readonly { readonly title: Text | null; readonly grade: number | null }[]
  readonly lastSpoken: Date | null
  /** What we promised and did not do yet. */
  readonly promises: readonly { readonly title: Text | null; readonly dueOn: string }[]
  /** Of this round. */
  readonly attempts: readonly { readonly at: Date; readonly outcome: Outcome }[]
}

export interface Now {
  readonly moment: Date
  readonly timeZone: string
  /** The list of a coordinator, who also sees the families that wait for her. */
  readonly coordinates?: boolean
}

export interface Placed {
  readonly group: Group
  /** At most two, the strongest first. */
  readonly why: [Why, ...Why[]]
}

/** An appointment is now from a quarter of an hour before to a quarter of an hour after. */
const aroundNow = 15 * 60_000

/**
 * The families to phone today, the first first. Who was reached, does not want to be called, or is to be called on another day,
 * is not among them.
 */
export function inOrder<F extends FamilyToday>(families: readonly F[], now: Now): (Placed & { family: F })[] {
  return families
    .filter((family) => isToCall(family, now))
    .map((family) => ({ family, reasons: reasonsFor(family, now) }))
    .sort((a, b) => compare(a.reasons[0].rank, b.reasons[0].rank))
    .map(({ family, reasons }) => ({
      family,
      group: reasons[0].group,
      why: reasons.slice(0, 2).map((reason) => reason.why) as [Why, ...Why[]],
    }))
}

/**
 * Is this family to be phoned today? A promise to call stands above having been reached, and above "rather not now" when it was made
 * after that; "stop" stands above everything. Who waits for the coordinator is on her list only.
 */
function isToCall(family: FamilyToday, now: Now): boolean {
  if (family.stopCalling) return false
  if (family.appointment) return dayOf(family.appointment, now) <= dayOf(now.moment, now)
  if (family.reached || family.attempts.some(isRefusal)) return false
  return now.coordinates === true || waitsFor(family) === null
}

function isRefusal({ outcome }: { readonly outcome: string }): boolean {
  return outcome === 'refused'
}

/** A number, an interpreter or a moment has to be found first: no caller phones before the coordinator did that. */
const askCoordinator: readonly string[] = ['wrong-number', 'language', 'unable']

/** An agreed moment does not stand any more after this. */
export function takesBack(attempt: { readonly outcome: string }): boolean {
  return isRefusal(attempt) || askCoordinator.includes(attempt.outcome)
}

/** What the coordinator has to solve, if the last attempt says so. */
function waitsFor({ attempts }: FamilyToday): Outcome | null {
  const last = [...attempts].sort((a, b) => b.at.getTime() - a.at.getTime())[0]
  return last && askCoordinator.includes(last.outcome) ? last.outcome : null
}

interface Reason {
  readonly group: Group
  readonly why: Why
  /** Compared number by number; lower is phoned first. */
  readonly rank: readonly number[]
}

/** Every reason that holds for the family, the strongest first; there is always one. */
function reasonsFor(family: FamilyToday, now: Now): [Reason, ...Reason[]] {
  const [first, ...others] = [
    appointmentReason(family, now),
    waitingReason(family),
    openCallReason(family),
    lowGradeReason(family),
    promiseReason(family, now),
    attemptsReason(family, now),
  ].filter((reason) => reason !== null)
  return first ? [first, ...others, restReason(family)] : [restReason(family)]
}

function appointmentReason({ appointment }: FamilyToday, now: Now): Reason | null {
  if (!appointment) return null
  const until = appointment.getTime() - now.moment.getTime()
  const at = appointment.toISOString()
  if (Math.abs(until) <= aroundNow) {
    return { group: 'now', why: { code: 'appointment-now', at }, rank: [0, appointment.getTime()] }
  }
  if (until < 0) return { group: 'late', why: { code: 'appointment-missed', at }, rank: [1, appointment.getTime()] }
  return { group: 'today', why: { code: 'appointment-today', at }, rank: [2, appointment.getTime()] }
}

function waitingReason(family: FamilyToday): Reason | null {
  const outcome = waitsFor(family)
  if (!outcome || family.appointment) return null
  return { group: 'attention', why: { code: 'waits-for-coordinator', outcome }, rank: [3, 0] }
}

function openCallReason({ openCallSince }: FamilyToday): Reason | null {
  if (!openCallSince) return null
  const why: Why = { code: 'open-call', at: openCallSince.toISOString() }
  return { group: 'attention', why, rank: [3, openCallSince.getTime()] }
}

function lowGradeReason({ grades, lastSpoken }: FamilyToday): Reason | null {
  const low = grades.flatMap(({ title, grade }, place) =>
    grade !== null && isInsufficient(grade) ? [{ title, grade, place }] : [],
  )
  const lowest = low.sort((a, b) => a.grade - b.grade)[0]
  if (!lowest) return null
  const { grade, title, place } = lowest
  const why: Why = {
    code: 'low-grade-last-time',
    grade,
    ...(place > 0 && title ? { whose: title } : {}),
    ...(lastSpoken ? { at: lastSpoken.toISOString() } : {}),
  }
  return { group: 'attention', why, rank: [4, grade] }
}

function promiseReason({ promises }: FamilyToday, now: Now): Reason | null {
  const first = [...promises].sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))[0]
  if (!first) return null
  const overdue = first.dueOn < dayOf(now.moment, now)
  return {
    group: 'attention',
    why: { code: 'promise-open', ...(first.title ? { promise: first.title } : {}) },
    rank: [5, overdue ? 0 : 1, Date.parse(first.dueOn)],
  }
}

/** Only these are "geen gehoor": with the others somebody did answer. */
const nobodyThere: readonly string[] = ['no-answer', 'busy', 'voicemail']

function attemptsReason({ attempts, lastSpoken }: FamilyToday, now: Now): Reason | null {
  const unanswered = attempts.filter(({ outcome }) => nobodyThere.includes(outcome)).length
  if (unanswered === 0) return null
  const untried = untriedPart(attempts, now)
  const why: Why = { code: 'not-reached-yet', attempts: unanswered, ...(untried ? { untried } : {}) }
  const fitsNow = untried === partOfDay(now.timeZone, now.moment)
  return { group: 'not-reached', why, rank: [6, attempts.length, fitsNow ? 0 : 1, lastSpoken ? 1 : 0] }
}

/** A part of the day at which nobody tried: the present one if that is new, else the next that is; none when all were tried. */
function untriedPart(attempts: FamilyToday['attempts'], now: Now): PartOfDay | undefined {
  const tried = new Set(attempts.map((attempt) => partOfDay(now.timeZone, attempt.at)))
  const present = partsOfDay.indexOf(partOfDay(now.timeZone, now.moment))
  return [...partsOfDay.slice(present), ...partsOfDay.slice(0, present)].find((part) => !tried.has(part))
}

function restReason({ lastSpoken }: FamilyToday): Reason {
  if (!lastSpoken) return { group: 'not-reached', why: { code: 'never-spoken' }, rank: [7] }
  const why: Why = { code: 'spoken-before', at: lastSpoken.toISOString() }
  return { group: 'other', why, rank: [8, lastSpoken.getTime()] }
}

const dayOf = (moment: Date, now: Now) => dayIn(now.timeZone, moment)

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, rank] of a.entries()) {
    const difference = rank - (b[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
