/** The moments a caller may choose from after a call that did not become a conversation. */
import { TZDateMini } from '@date-fns/tz'
import type { FamilyRecord, Outcome } from '@gib/contract'
import { instantOf, wallOf } from '../../call/moments'
import { parseMoment } from '../../call/typed-moment'
import { nextMoment, otherMoments } from './next-moment'

/** A choice is a moment in ISO, `other` (she types one) or `none`. */
export interface Plan {
  /** The proposal first. Empty where nobody phones until a coordinator did something. */
  readonly choices: readonly string[]
  readonly dayOf: (moment: Date) => 'today' | 'tomorrow' | 'later'
}

/**
 * @example
 * planOf('busy', new Date('2020-04-15T08:00:00Z'), [], 'Europe/Amsterdam').choices[0]   //=> '2020-04-15T09:00:00.000Z'
 */
export function planOf(outcome: Outcome, now: Date, attempts: FamilyRecord['attempts'], zone: string): Plan {
  const proposed = nextMoment(outcome, now, attempts, zone)
  const days = [now, new Date(now.getTime() + 86_400_000)].map((moment) => dayIn(moment, zone))
  return {
    choices: proposed
      ? [proposed, ...otherMoments(now, proposed, zone)].map((at) => at.toISOString()).concat('other', 'none')
      : [],
    dayOf: (moment) => {
      const day = days.indexOf(dayIn(moment, zone))
      return day === 0 ? 'today' : day === 1 ? 'tomorrow' : 'later'
    },
  }
}

/** The moment of a choice; null for `other` and `none`. */
export function whenOf(choice: string): Date | null {
  return choice === 'other' || choice === 'none' ? null : new Date(choice)
}

/**
 * What was typed as a day and a time, as a moment; null when it is none, or has no time.
 *
 * @example
 * momentFrom('vrij 14:30', new Date('2020-04-15T08:00:00Z'))   //=> 2020-04-17T12:30:00.000Z
 */
export function momentFrom(typed: string, now: Date): Date | null {
  const wall = wallOf(now)
  const moment = typed.trim() === '' ? null : parseMoment(typed, wall.day, wall.time)
  return moment?.time ? instantOf(moment.day, moment.time) : null
}

function dayIn(moment: Date, zone: string): string {
  const there = new TZDateMini(moment, zone)
  return `${there.getFullYear()}-${there.getMonth()}-${there.getDate()}`
}
