/** Many calls as figures: per call or per family, for all or for one group, and week by week. */

import { answered } from '../call/answered'
import { compiled } from '../call/compile'
import type { Protocol } from '../document/protocol'
import { type CohortGroup, cohortGroups, cohortsOf } from './cohort'
import { type Figure, figureOf, type Missing, missingOf } from './figure'
import { type IsoWeek, isoWeek, type Period, periodOf } from './period'
import { countedIn, type Response, type Unit } from './response'
import { tellerOf } from './verdict'

/** What is counted, and of whom. */
export interface SummaryOptions {
  /** Of `family`, first the latest call of each family is taken, and then everything is counted on those. */
  readonly unit: Unit
  /** Ids of figures, in the order wanted; without it, all of the protocol. */
  readonly figures?: readonly string[]
  /** Only who belongs to this group of a cohort rule. For `family`, by what their latest call says. */
  readonly group?: { readonly cohort: string; readonly id: string }
}

/** Figures that carry what they were counted from. */
export interface Summary {
  readonly unit: Unit
  /** From the first to the last call that was counted; `null` when there was none. */
  readonly period: Period | null
  /** How many calls, or families. */
  readonly n: number
  readonly figures: readonly Figure[]
}

/**
 * Counts the figures of a protocol. The order of the calls never matters.
 *
 * @example
 * summarise(gezinInBeeld, calls, { unit: 'call', figures: ['parentInsufficient'] }).figures[0]
 * //=> { kind: 'share', k: 37, n: 219, share: 0.1689…, interval: [0.1251…, 0.2241…], … }
 */
export function summarise(protocol: Protocol, responses: readonly Response[], options: SummaryOptions): Summary {
  const { unit, figures, group } = options
  const counted = countedIn(unit, responses).filter(
    (response) => group === undefined || cohortsOf(protocol, group.cohort, response).includes(group.id),
  )
  return summaryOf(protocol, counted, unit, figures)
}

/**
 * The same figures for each group of a cohort rule, in the order of the groups. Where a family can be in several groups, the groups
 * do not add up to the whole.
 *
 * @example
 * byCohort(gezinInBeeld, calls, 'family-size', { unit: 'call' }).map(({ group, summary }) => [group.id, summary.n])
 * //=> [['k1', 54], ['k2', 72], ['k3', 54], ['k4plus', 39]]
 */
export function byCohort(
  protocol: Protocol,
  responses: readonly Response[],
  cohort: string,
  { unit, figures }: Omit<SummaryOptions, 'group'>,
): { group: CohortGroup; summary: Summary }[] {
  const counted = countedIn(unit, responses)
  const placed = counted.map((response) => ({ response, groups: cohortsOf(protocol, cohort, response) }))
  return cohortGroups(protocol, cohort, counted).map((group) => {
    const members = placed.filter(({ groups }) => groups.includes(group.id)).map(({ response }) => response)
    return { group, summary: summaryOf(protocol, members, unit, figures) }
  })
}

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
  const weeks = new Map<IsoWeek, Response[]>()
  for (const response of countedIn(unit, responses)) {
    const week = isoWeek(response.date)
    const found = weeks.get(week)
    if (found) found.push(response)
    else weeks.set(week, [response])
  }
  return [...weeks]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([week, calls]) => ({ week, calls: calls.length, families: new Set(calls.map((call) => call.family)).size }))
}

/**
 * How often each grade was given: a bar for each whole grade, and for a half where one was given. A grade in between belongs to the
 * half below it, so that a 5.45 stays on its own side of the line.
 *
 * @example
 * distribution(protocol, calls, 'ouder.cijfer', { unit: 'call' }).counts[5]   //=> { grade: 5, count: 24 }
 */
export function distribution(
  protocol: Protocol,
  responses: readonly Response[],
  question: string,
  { unit }: { unit: Unit },
): { counts: { grade: number; count: number }[]; missing: Missing } {
  const tell = tellerOf(question, compiled(protocol))
  const given = countedIn(unit, responses).flatMap(({ answers, situation }) =>
    tell(answered(protocol, answers, situation)),
  )
  const counts = new Map(Array.from({ length: 11 }, (_, grade) => [grade, 0]))
  for (const grade of given) {
    if (typeof grade !== 'number') continue
    const bar = Math.floor(grade * 2) / 2
    counts.set(bar, (counts.get(bar) ?? 0) + 1)
  }
  const bars = [...counts].map(([grade, count]) => ({ grade, count })).sort((a, b) => a.grade - b.grade)
  return { counts: bars, missing: missingOf(given) }
}

function summaryOf(
  protocol: Protocol,
  counted: readonly Response[],
  unit: Unit,
  figures: readonly string[] | undefined,
): Summary {
  const rules = protocol.figures ?? []
  const wanted = figures?.flatMap((id) => rules.find((rule) => rule.id === id) ?? []) ?? rules
  const calls = counted.map(({ date, answers, situation }) => ({
    date,
    heard: answered(protocol, answers, situation),
  }))
  return {
    unit,
    period: periodOf(counted.map((response) => response.date)),
    n: counted.length,
    figures: wanted.map((rule) => figureOf(rule, calls, compiled(protocol))),
  }
}
