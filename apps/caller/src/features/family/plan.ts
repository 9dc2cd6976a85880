/** The moments a caller may choose from after a call that did not become a conversation. */
import type { FamilyRecord, Outcome } from '@gib/contract'
import { instantOf, wallOf } from '../../call/moments'
import { plusDays } from '../../call/typed-day'
import { parseMoment } from '../../call/typed-moment'
import { nextMoment, otherMoments } from './next-moment'

/**
 * The proposal first. A choice is a moment in ISO, `other` (she types one) or `none`. Nothing where nobody phones until a coordinator
 * did something.
 *
 * @example
 * choicesAfter('busy', new Date('2020-04-15T08:00:00Z'), [])[0]   //=> '2020-04-15T09:00:00.000Z'
 */
export function choicesAfter(outcome: Outcome, now: Date, attempts: FamilyRecord['attempts']): readonly string[] {
  const proposed = nextMoment(outcome, now, attempts)
  if (!proposed) return []
  return [proposed, ...otherMoments(now, proposed)].map((at) => at.toISOString()).concat('other', 'none')
}

/** The moment of a choice; null for `other` and `none`. */
export function whenOf(choice: string): Date | null {
  return choice === 'other' || choice === 'none' ? null : new Date(choice)
}

/** How near a moment is, by the calendar of the organisation. */
export function nearness(moment: Date, now: Date): 'today' | 'tomorrow' | 'later' {
  const { day } = wallOf(moment)
  const today = wallOf(now).day
  if (day === today) return 'today'
  return day === plusDays(today, 1) ? 'tomorrow' : 'later'
}

/**
 * What was typed as a day and a time, as a moment; null when it is none, or has no time.
 *
 * @example
 * momentFrom('vrij 14:30', new Date('2020-04-15T08:00:00Z'))?.toISOString()   //=> '2020-04-17T12:30:00.000Z'
 */
export function momentFrom(typed: string, now: Date): Date | null {
  const wall = wallOf(now)
  const moment = typed.trim() === '' ? null : parseMoment(typed, wall.day, wall.time)
  return moment?.time ? instantOf(moment.day, moment.time) : null
}
