/** Who works at the demo organisation that phones families, and which families each caller phones. */
import type { DemoAccount } from './demo-organisation'
import type { Household } from './households'

/** Who can sign in. */
export const demoAccounts = [
  { key: 'samira', name: 'Samira (demo)', email: 'samira@demo.example', role: 'caller' },
  { key: 'ahmed', name: 'Ahmed (demo)', email: 'ahmed@demo.example', role: 'caller' },
  { key: 'sanne', name: 'Sanne (demo)', email: 'sanne@demo.example', role: 'coordinator' },
  { key: 'rik', name: 'Rik (demo)', email: 'rik@demo.example', role: 'researcher' },
  { key: 'anna', name: 'Anna (demo)', email: 'anna@demo.example', role: 'admin' },
] as const satisfies readonly DemoAccount[]

/** The languages each caller speaks besides Dutch. */
const speaks: Record<'samira' | 'ahmed', readonly string[]> = {
  samira: ['ary', 'rif', 'arb', 'ku'],
  ahmed: ['so', 'ti', 'en', 'arb'],
}
export type DemoCaller = keyof typeof speaks
export const demoCallers = Object.keys(speaks) as DemoCaller[]

/**
 * A caller for each family: somebody who speaks its language, and as many families for the one as for the other. A family keeps its
 * caller over the rounds.
 */
export function callersFor(households: readonly Household[]): Map<string, DemoCaller> {
  const assigned = new Map<string, DemoCaller>()
  const load = { samira: 0, ahmed: 0 }
  const fits = (household: Household) => demoCallers.filter((caller) => speaks[caller].includes(household.language))
  const byChoice = [...households].sort((a, b) => choices(fits(a)) - choices(fits(b)))
  for (const household of byChoice) {
    const able = fits(household)
    const caller = (able.length > 0 ? able : demoCallers).reduce((a, b) => (load[b] < load[a] ? b : a))
    assigned.set(household.id, caller)
    load[caller] += 1
  }
  return assigned
}

/** Families that only one caller can phone are handed out first; the others even out. */
const choices = (able: readonly DemoCaller[]) => (able.length === 1 ? 0 : 1)
