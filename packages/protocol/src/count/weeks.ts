/** How much was phoned in each week? */
import { Calendar } from './calendar'
import type { IsoWeek } from './period'
import { countedIn, type Response, type Unit } from './response'

/**
 * How many calls, and how many different families, in each week. Of unit `family` each family counts once in the whole, so that the
 * weeks add up; how many families were reached in a week is what unit `call` says.
 *
 * @example
 * weeksOf(calls, 'call')[0]   //=> { week: '2020-W16', calls: 72, families: 55 }
 */
export function weeksOf(
  responses: readonly Response[],
  unit: Unit,
): { week: IsoWeek; calls: number; families: number }[] {
  const calendar = new Calendar()
  const weeks: { calls: number; families: Set<string> }[] = []
  for (const { date, family } of countedIn(unit, responses)) {
    const number = calendar.weekOf[calendar.at(date)]!
    weeks[number] ??= { calls: 0, families: new Set() }
    weeks[number].calls++
    weeks[number].families.add(family)
  }
  return weeks
    .map(({ calls, families }, number) => ({ week: calendar.weeks[number]!, calls, families: families.size }))
    .sort((a, b) => (a.week < b.week ? -1 : 1))
}
