/** Is a figure about too few families, or of whom too few are different? */
import type { Contribution } from './cell'
import type { Thresholds } from './profile'
import type { Reason } from './suppressed'

/** Also asked of what others could work out by subtraction: that is a figure too. `null` when it is large and varied enough. */
export function tooSmall(
  kind: 'share' | 'mean',
  said: readonly Contribution[],
  least: Pick<Thresholds, 'families' | 'others'>,
): Reason | null {
  if (familiesIn(said) < least.families) return 'few'
  if (kind === 'mean') return isDominated(said) ? 'one-family' : null
  const [no, yes] = [0, 1].map((answer) => familiesIn(said.filter(({ values }) => values.includes(answer))))
  return Math.min(no!, yes!) < least.others ? 'alike' : null
}

/** One family gives more than half of all that is added up, or more than half of the numbers, however low they are. */
function isDominated(said: readonly Contribution[]): boolean {
  return comesFromOne(said, Math.abs) || comesFromOne(said, () => 1)
}

function comesFromOne(said: readonly Contribution[], weight: (value: number) => number): boolean {
  const given = new Map<string, number>()
  for (const { family, values } of said)
    for (const value of values) given.set(family, (given.get(family) ?? 0) + weight(value))
  const all = [...given.values()]
  const most = all.reduce((largest, one) => Math.max(largest, one), 0)
  return most > all.reduce((sum, one) => sum + one, 0) / 2
}

export function familiesIn(said: readonly Contribution[]): number {
  return new Set(said.map(({ family }) => family)).size
}
