/** The round that is being called in the demo: everybody still to call, a few tried already, a few waiting at an agreed time. */
import { addMinutes, max, min, subDays } from 'date-fns'
import { dayIn, momentIn } from '../calendar'
import type { appointments, attempts } from '../db/schema'
import type { DemoSetting } from './april-calls'
import { type DemoCaller, demoCallers } from './callers'
import type { Household } from './households'

export interface Waiting {
  attempts: (typeof attempts.$inferInsert)[]
  appointments: (typeof appointments.$inferInsert)[]
}

/** @param spoken ids of the families that were spoken in April */
export function mayRound(setting: DemoSetting, spoken: ReadonlySet<string>, roundId: string): Waiting {
  const waiting: Waiting = { attempts: [], appointments: [] }
  for (const caller of demoCallers) {
    const own = setting.households.filter((household) => setting.callerOf.get(household.id) === caller)
    const known = own.filter((household) => spoken.has(household.id))
    const unknown = own.filter((household) => !spoken.has(household.id))
    waiting.appointments.push(...appointmentsFor(setting, caller, known.slice(0, 3), roundId))
    const tried = [...unknown.slice(0, 7), ...known.slice(3, 8)]
    waiting.attempts.push(...tried.flatMap((household) => attemptsAt(setting, caller, household, roundId)))
  }
  return waiting
}

/** One in ten minutes, one later today, one missed yesterday. */
function appointmentsFor(setting: DemoSetting, caller: DemoCaller, families: readonly Household[], roundId: string) {
  const { now, timeZone, chance, orgId, people } = setting
  const midnight = momentIn(timeZone, dayIn(timeZone, now), 23, 55)
  const yesterday = momentIn(timeZone, dayIn(timeZone, subDays(now, 1)), 10)
  const moments = [addMinutes(now, 10), max([addMinutes(now, 20), min([addMinutes(now, 150), midnight])]), yesterday]
  const notes = ['Wil eerst de kinderen naar bed brengen.', null, 'Zou vragen of de laptop werkt.']
  return families.map((household, index) => ({
    orgId,
    id: chance.id(`appointment/${household.key}`),
    familyId: household.id,
    roundId,
    when: wholeMinute(moments[index] ?? now),
    withPersonId: people[caller]!,
    note: notes[index] ?? null,
    madeBy: people[caller]!,
    madeAt: subDays(now, 3),
  }))
}

/** One to three tries on earlier days, not always at the same part of the day. */
function attemptsAt(setting: DemoSetting, caller: DemoCaller, household: Household, roundId: string) {
  const { now, timeZone, chance, orgId, people } = setting
  const outcomes = ['no-answer', 'no-answer', 'voicemail', 'busy', 'someone-else', 'not-now'] as const
  const count = chance.between(`${household.key}/tries`, 1, 3)
  return Array.from({ length: count }, (_, index) => {
    const name = `try/${household.key}/${index}`
    const day = dayIn(timeZone, subDays(now, count - index))
    const at = momentIn(
      timeZone,
      day,
      chance.pick(`${name}/hour`, [10, 11, 14, 15, 19]),
      chance.between(`${name}/m`, 0, 59),
    )
    return {
      orgId,
      id: chance.id(name),
      familyId: household.id,
      roundId,
      personId: people[caller]!,
      outcome: chance.pick(`${name}/outcome`, outcomes),
      at,
      note: null,
    }
  })
}

function wholeMinute(moment: Date): Date {
  return new Date(Math.round(moment.getTime() / 60_000) * 60_000)
}
