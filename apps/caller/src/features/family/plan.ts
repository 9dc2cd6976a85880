/** The moments a caller may choose from after a call that did not become a conversation. */
import { TZDateMini } from '@date-fns/tz'
import type { FamilyRecord, Outcome } from '@gib/contract'
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
 * What was typed in a field for day and time, as a moment on the clock of the organisation; null when it is none.
 *
 * @example
 * momentFrom('2020-04-15T14:30', 'Europe/Amsterdam')   //=> 2020-04-15T12:30:00.000Z
 */
export function momentFrom(typed: string, zone: string): Date | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/.exec(typed)
  if (!parts) return null
  const [year, month, day, hour, minute] = parts.slice(1).map(Number)
  return new Date(new TZDateMini(year!, month! - 1, day!, hour!, minute!, 0, 0, zone).getTime())
}

function dayIn(moment: Date, zone: string): string {
  const there = new TZDateMini(moment, zone)
  return `${there.getFullYear()}-${there.getMonth()}-${there.getDate()}`
}
