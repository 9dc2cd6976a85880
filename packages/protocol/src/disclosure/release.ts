/** The disclosure gate: what may leave, and what has to stay. Every figure that goes outside passes here. */
import type { CohortGroup } from '../count/cohort'
import { mustBe, mustBeAmong } from '../document/misuse'
import { specialCategories } from '../document/question'
import type { Text } from '../document/text'
import type { Cell, Groups } from './cell'
import { measuresOf } from './measure'
import type { Told } from './parts'
import { outside, type Profile, type ProfileName, profiles, type Thresholds } from './profile'
import { type Shown, shownTo } from './shown'
import { familiesIn, tooSmall } from './size'
import { hiddenForOthers, isSameCell, without } from './subtraction'
import { type Reason, type Suppressed, suppressed } from './suppressed'

export interface ReleaseOptions {
  readonly profile: ProfileName
  /**
   * Everything that was released before to the same readers; what was published, everybody has read. What was told stays told: it
   * counts against what is asked now.
   */
  readonly earlier?: readonly Release[]
  /** Higher thresholds than the profile has. A lower one is not heard. */
  readonly raised?: Partial<Thresholds>
}

/** A cell as it may leave. */
export interface ReleasedCell {
  readonly figure: string
  readonly title: Text
  readonly of: Groups
  readonly groups: readonly CohortGroup[]
  readonly shown: Shown | Suppressed
}

/** What has to be remembered of a cell that was released: it stays inside. */
export interface Kept extends Told {
  readonly figure: string
  readonly of: Groups
}

export interface Release {
  readonly profile: ProfileName
  /** This goes out. */
  readonly cells: readonly ReleasedCell[]
  /** For who prepares the release, of each cell why it is not told. It stays inside: "all alike" would tell what they said. */
  readonly reasons: readonly (Reason | null)[]
  /** For the next release; it stays inside. Plain data, to be stored. */
  readonly kept: readonly Kept[]
}

/**
 * Decides of each cell whether it may be told to these readers, and how. A figure about few families, or in which all but a few are
 * alike, is not told; nor is what others could be worked out from, by subtraction in this release or with those before it, also by
 * somebody who knows what one family said. Of what is hidden for the sake of others as little as possible is hidden.
 *
 * @throws ProtocolError when there is no such profile
 *
 * @example
 * const cells = cellsOf(gezinInBeeld, calls, { unit: 'call', figures: ['singleMother'], cohorts: ['family-size'] })
 * const { cells: told } = release(cells, { profile: 'publication' })
 * told[0].shown                              //=> { kind: 'share', k: 24, n: 219, share: 0.1095…, interval: [0.0747…, 0.1578…] }
 * release(cells.slice(0, 1), { profile: 'school' }).reasons   //=> ['not-for-this-reader']
 */
export function release(cells: readonly Cell[], options: ReleaseOptions): Release {
  mustBe('list', cells, 'cells')
  mustBe('object', options, 'options')
  const { profile } = options
  mustBeAmong(profiles, profile, 'profile')
  if (options.earlier !== undefined) mustBe('list', options.earlier, 'earlier')
  const reasons: (Reason | null)[] =
    profile === 'internal' ? cells.map(() => null) : reasonsFor(cells, outside[profile], options)
  return {
    profile,
    cells: cells.map((cell, index) => ({
      figure: cell.figure,
      title: cell.title,
      of: cell.of,
      groups: cell.groups,
      shown: reasons[index] === null ? shownTo(profile, cell) : suppressed,
    })),
    reasons,
    kept:
      profile === 'internal'
        ? []
        : cells
            .filter((_, index) => reasons[index] === null)
            .map(({ figure, of, least, most, cuts, said }) => ({ figure, of, least, most, cuts, said })),
  }
}

function reasonsFor(
  cells: readonly Cell[],
  rules: Profile,
  { earlier = [], raised = {} }: ReleaseOptions,
): (Reason | null)[] {
  const least: Thresholds = {
    families: Math.max(rules.families, raised.families ?? 0),
    others: Math.max(rules.others, raised.others ?? 0),
    joined: Math.max(rules.joined, raised.joined ?? 0),
  }
  const kept = earlier.flatMap((one) => one.kept)
  const reasons = cells.map(
    (cell) => notForReader(cell, rules) ?? tooSmall(cell.kind, cell.said, least) ?? tooSoon(cell, kept, least),
  )
  const candidates = cells.map((cell, index) => ({ ...cell, index })).filter(({ index }) => reasons[index] === null)
  for (const { asked, before } of measuresOf(candidates, kept))
    for (const { index } of hiddenForOthers(asked, before, least)) reasons[index] = 'subtraction'
  return reasons
}

function notForReader({ about, of }: Cell, rules: Profile): Reason | null {
  if (!about.readers.includes(rules.reader)) return 'not-for-this-reader'
  if (rules.nothingSensitive && about.sensitive.length > 0) return 'sensitive'
  const isSpecial = about.sensitive.some((one) => specialCategories.includes(one))
  return rules.specialOnlyInAll && isSpecial && Object.keys(of).length > 0 ? 'sensitive' : null
}

/** Since the same figure was last told, too few have joined: the difference would be about them. */
function tooSoon(cell: Cell, kept: readonly Kept[], least: Thresholds): Reason | null {
  const differs = kept.some((told) => {
    if (!isSameCell(cell, told)) return false
    const joined = without(cell.said, told.said)
    const left = without(told.said, cell.said)
    return joined.length + left.length > 0 && familiesIn(joined) < least.joined
  })
  return differs ? 'too-soon' : null
}
