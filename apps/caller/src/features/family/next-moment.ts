/** When to phone again, after a call that did not become a conversation. The caller sees it before she confirms, and may choose otherwise. */
import type { Outcome } from '@gib/contract'
import { instantOf, wallOf } from '../../call/moments'
import { plusDays, weekdayOf } from '../../call/typed-day'

type Part = 'morning' | 'afternoon' | 'evening'

/** Not during the school run (until 08:45, 14:00 to 15:30), not in the middle of a meal. */
const moments: readonly { part: Part; time: string }[] = [
  { part: 'morning', time: '10:00' },
  { part: 'afternoon', time: '16:00' },
  { part: 'evening', time: '19:00' },
]

const minute = 60_000
const saturday = 6
const sunday = 7

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
 * nextMoment('no-answer', new Date('2020-04-15T08:00:00Z'), [])?.toISOString()   //=> '2020-04-15T14:00:00.000Z'
 */
export function nextMoment(outcome: Outcome, now: Date, attempts: readonly Tried[]): Date | null {
  const part = partOf(now)
  switch (outcome) {
    case 'no-answer':
      return otherPart(after(now, 180), part, attempts)
    case 'voicemail':
      return otherPart(after(now, 240), part, attempts)
    case 'busy':
      return soon(after(now, 60))
    case 'someone-else':
      return first(slots(tomorrow(now)), (slot) => slot.part === part)
    case 'not-now':
    case 'cannot-talk-freely':
      return first(slots(tomorrow(now)), (slot) => slot.part !== part)
    case 'refused':
      return first(slots(after(now, 7 * 24 * 60)), (slot) => slot.part !== part)
    default:
      return null
  }
}

/** The first moments after now, without the one that is proposed already. */
export function otherMoments(now: Date, proposed: Date | null, count = 2): Date[] {
  return slots(after(now, 60))
    .map(({ at }) => at)
    .filter((at) => at.getTime() !== proposed?.getTime())
    .slice(0, count)
}

interface Slot {
  readonly at: Date
  readonly part: Part
}

/** Prefers a part of the day at which this family was never phoned. */
function otherPart(from: Date, part: Part, attempts: readonly Tried[]): Date | null {
  const tried = new Set(attempts.map(({ at }) => partOf(new Date(at))))
  const possible = slots(from).filter((slot) => slot.part !== part)
  return first(possible, (slot) => !tried.has(slot.part)) ?? first(possible, () => true)
}

/** At this moment if people may be phoned then, else the first good moment after it. */
function soon(at: Date): Date | null {
  const { day, time } = wallOf(at)
  const weekday = weekdayOf(day)
  const [from, to] = weekday === saturday ? ['10:00', '16:00'] : ['09:00', '20:30']
  const schoolRun = weekday < saturday && time >= '14:00' && time < '15:30'
  if (weekday === sunday || time < from || time > to || schoolRun) return first(slots(at), () => true)
  return new Date(Math.ceil(at.getTime() / (5 * minute)) * 5 * minute)
}

/** The good moments of this day and the week after it. Not on Sunday; on Saturday not in the evening. */
function slots(from: Date): Slot[] {
  const { day } = wallOf(from)
  return Array.from({ length: 8 }, (_, days) => plusDays(day, days)).flatMap((on) => {
    const weekday = weekdayOf(on)
    return moments
      .filter(({ part }) => weekday < saturday || (weekday === saturday && part !== 'evening'))
      .map(({ part, time }) => ({ part, at: instantOf(on, time) }))
      .filter(({ at }) => at >= from)
  })
}

function after(now: Date, minutes: number): Date {
  return new Date(now.getTime() + minutes * minute)
}

function tomorrow(now: Date): Date {
  return instantOf(plusDays(wallOf(now).day, 1), '00:00')
}

function partOf(moment: Date): Part {
  const { time } = wallOf(moment)
  return time < '12:00' ? 'morning' : time < '17:00' ? 'afternoon' : 'evening'
}

function first(possible: readonly Slot[], fits: (slot: Slot) => boolean): Date | null {
  return possible.find(fits)?.at ?? null
}
