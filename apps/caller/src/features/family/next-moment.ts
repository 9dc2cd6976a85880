/** When to phone again, after a call that did not become a conversation. The caller sees it before she confirms, and may choose otherwise. */
import { TZDateMini } from '@date-fns/tz'
import type { Outcome } from '@gib/contract'

type Part = 'morning' | 'afternoon' | 'evening'

/** Not during the school run (until 08:45, 14:00 to 15:30), not in the middle of a meal. */
const moments: readonly { part: Part; hour: number; minute: number }[] = [
  { part: 'morning', hour: 10, minute: 0 },
  { part: 'afternoon', hour: 16, minute: 0 },
  { part: 'evening', hour: 19, minute: 0 },
]

/** Minutes before it makes sense to try again. */
const wait: Partial<Record<Outcome, number>> = { 'no-answer': 180, voicemail: 240, busy: 60 }

const minute = 60_000
const day = 24 * 60 * minute

interface Tried {
  readonly at: string
  readonly outcome: Outcome
}

/**
 * The moment we propose; null where a coordinator has to do something first, or where nobody phones again.
 *
 * - no answer, voicemail: another part of the day, first one that was not tried yet;
 * - busy: in an hour; somebody else: the same part of another day; a bad moment: another part, another day; rather not: after a week.
 *
 * @example
 * nextMoment('no-answer', new Date('2020-04-15T08:00:00Z'), [], 'Europe/Amsterdam')   //=> 2020-04-15T14:00:00.000Z
 */
export function nextMoment(outcome: Outcome, now: Date, attempts: readonly Tried[], zone: string): Date | null {
  const part = partOf(now, zone)
  const after = (minutes: number) => new Date(now.getTime() + minutes * minute)
  switch (outcome) {
    case 'no-answer':
    case 'voicemail':
      return otherPart(after(wait[outcome] ?? 0), part, attempts, zone)
    case 'busy':
      return soon(after(60), zone)
    case 'someone-else':
      return first(slots(startOfTomorrow(now, zone), zone), (slot) => slot.part === part)
    case 'not-now':
    case 'cannot-talk-freely':
      return first(slots(startOfTomorrow(now, zone), zone), (slot) => slot.part !== part)
    case 'refused':
      return first(slots(new Date(now.getTime() + 7 * day), zone), (slot) => slot.part !== part)
    default:
      return null
  }
}

/** The first moments after now, without the one that is proposed already. */
export function otherMoments(now: Date, proposed: Date | null, zone: string, count = 2): Date[] {
  return slots(new Date(now.getTime() + 60 * minute), zone)
    .map(({ at }) => at)
    .filter((at) => at.getTime() !== proposed?.getTime())
    .slice(0, count)
}

interface Slot {
  readonly at: Date
  readonly part: Part
}

/** Prefers a part of the day at which this family was never phoned. */
function otherPart(from: Date, part: Part, attempts: readonly Tried[], zone: string): Date | null {
  const tried = new Set(attempts.map(({ at }) => partOf(new Date(at), zone)))
  const possible = slots(from, zone).filter((slot) => slot.part !== part)
  return first(possible, (slot) => !tried.has(slot.part)) ?? first(possible, () => true)
}

/** In an hour if people may be phoned then, else the first moment after it. */
function soon(at: Date, zone: string): Date | null {
  const there = new TZDateMini(at, zone)
  const clock = there.getHours() * 60 + there.getMinutes()
  const saturday = there.getDay() === 6
  const allowed = there.getDay() !== 0 && (saturday ? clock >= 600 && clock <= 960 : clock >= 540 && clock <= 1230)
  const schoolRun = !saturday && clock >= 840 && clock < 930
  if (!allowed || schoolRun) return first(slots(at, zone), () => true)
  return new Date(Math.ceil(at.getTime() / (5 * minute)) * 5 * minute)
}

/** The moments of the week after this one. Not on Sunday; on Saturday not in the evening. */
function slots(from: Date, zone: string): Slot[] {
  const there = new TZDateMini(from, zone)
  return Array.from({ length: 8 }, (_, days) => days).flatMap((days) =>
    moments.flatMap(({ part, hour, minute }) => {
      const at = new TZDateMini(there.getFullYear(), there.getMonth(), there.getDate() + days, hour, minute, 0, 0, zone)
      const weekday = at.getDay()
      if (at < from || weekday === 0 || (weekday === 6 && part === 'evening')) return []
      return [{ at: new Date(at.getTime()), part }]
    }),
  )
}

function startOfTomorrow(now: Date, zone: string): Date {
  const there = new TZDateMini(now, zone)
  return new Date(new TZDateMini(there.getFullYear(), there.getMonth(), there.getDate() + 1, zone).getTime())
}

function partOf(moment: Date, zone: string): Part {
  const hour = new TZDateMini(moment, zone).getHours()
  return hour < 12 ? 'morning' : hour < 17 ? 'afternoon' : 'evening'
}

function first(possible: readonly Slot[], fits: (slot: Slot) => boolean): Date | null {
  return possible.find(fits)?.at ?? null
}
