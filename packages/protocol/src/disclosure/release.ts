/** The disclosure gate: what may leave, and what has to stay. Every figure that goes outside passes here. */
import type { CohortGroup } from '../count/cohort'
import { mustBe, mustBeAmong, mustKnow } from '../document/misuse'
import { specialCategories } from '../document/question'
import type { Text } from '../document/text'
import type { Cell, Groups } from './cell'
import { singlingOut, tellingAcross, tellingTogether } from './combined'
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
  readonly earlier?: readonly Pick<Release, 'kept'>[]
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
  readonly questions?: readonly string[]
}

export interface Release {
  readonly profile: ProfileName
  /** This goes out. */
  readonly cells: readonly ReleasedCell[]
  /**
   * For who prepares the release, of each cell why it is not told. It stays inside, because "all alike" would tell what they said: it
   * does not go along when the release is written as JSON or copied.
   */
  readonly reasons: readonly (Reason | null)[]
  /** For the next release: plain data, to be stored as `kept` of its own. It stays inside in the same way. */
  readonly kept: readonly Kept[]
}

/**
 * Decides of each cell whether it may be told to these readers, and how. A figure about few families, or in which all but a few are
 * alike, is not told; nor is what others could be worked out from, by subtraction in this release or with those before it, also by
 * somebody who knows what one family said. Of what is hidden for the sake of others as little as possible is hidden.
 *
 * @throws ProtocolError when there is no such profile or option, or what was released earlier does not have what was kept of it
 *
 * @example
 * const cells = cellsOf(gezinInBeeld, calls, { unit: 'call', figures: ['singleMother'], cohorts: ['family-size'] })
 * const { cells: told } = release(cells, { profile: 'publication' })
 * told[0].shown                              //=> { kind: 'share', k: 24, n: 219, share: 0.1095…, interval: [0.0747…, 0.1578…] }
 * release(cells.slice(0, 1), { profile: 'school' }).reasons   //=> ['not-for-this-reader']
 */
export function release(cells: readonly Cell[], options: ReleaseOptions): Release {
  mustBe('list', cells, 'cells')
  mustKnow(options, ['profile', 'earlier', 'raised'], 'options')
  const { profile, earlier = [], raised = {} } = options
  mustBeAmong(profiles, profile, 'profile')
  mustKnow(raised, ['families', 'others', 'joined'], 'raised')
  mustBe('list', earlier, 'earlier')
  for (const [index, one] of earlier.entries()) {
    mustBe('object', one, 'earlier', index)
    mustBe('list', one.kept, 'earlier', index, 'kept')
  }
  const isInside = profile === 'internal'
  const reasons = isInside ? cells.map(() => null) : reasonsFor(cells, outside[profile], earlier, raised)
  const told = cells.map((cell, index) => ({
    figure: cell.figure,
    title: cell.title,
    of: cell.of,
    groups: cell.groups,
    shown: reasons[index] === null ? shownTo(profile, cell) : suppressed,
  }))
  const kept = cells
    .filter((_, index) => !isInside && reasons[index] === null)
    .map(({ figure, of, least, most, cuts, questions, said }) => ({ figure, of, least, most, cuts, questions, said }))
  return staysInside({ profile, cells: told }, { reasons, kept })
}

/** Who writes a release as JSON to send it away does not send along who said what. */
function staysInside<O extends object, I extends object>(outside: O, inside: I): O & I {
  const hidden = Object.entries(inside).map(([key, value]) => [key, { value, enumerable: false }])
  return Object.defineProperties(outside, Object.fromEntries(hidden)) as O & I
}

function reasonsFor(
  cells: readonly Cell[],
  rules: Profile,
  earlier: readonly Pick<Release, 'kept'>[],
  raised: Partial<Thresholds>,
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
  hideWhatTellsOthers(cells, kept, least, reasons)
  return reasons
}

/** What figures about the same question tell together is a figure too: the smallest of them are hidden, as few as will do. */
function hideWhatTellsOthers(
  cells: readonly Cell[],
  kept: readonly Kept[],
  { others }: Thresholds,
  reasons: (Reason | null)[],
): void {
  const hidden = cells.filter((_, index) => followable.includes(reasons[index]!))
  /** Numbers of the cells that are shown and tell together what they should not. */
  const telling = (): readonly number[] => {
    const shown = [...cells.keys()].filter((index) => reasons[index] === null)
    const told = [...shown.map((index) => cells[index]!), ...kept]
    const taken = cells.filter((cell, index) => reasons[index] === 'subtraction' && !hidden.includes(cell))
    for (const together of tellings(hidden, taken, told, others)) {
      // What was told before cannot be hidden any more.
      const mine = together.flatMap((number) => shown[number] ?? [])
      if (mine.length > 0) return mine
    }
    return []
  }
  const taken: number[] = []
  for (let mine = telling(); mine.length > 0; mine = telling()) {
    const [smallest] = [...mine].sort((a, b) => saidIn(cells[a]!) - saidIn(cells[b]!) || b - a)
    reasons[smallest!] = 'subtraction'
    taken.push(smallest!)
  }
  for (const one of taken.reverse()) {
    reasons[one] = null
    if (telling().length > 0) reasons[one] = 'subtraction'
  }
}

function* tellings(
  hidden: readonly Cell[],
  taken: readonly Cell[],
  told: readonly Kept[],
  least: number,
): Generator<readonly number[]> {
  yield* singlingOut(told, least)
  for (const one of hidden) yield tellingTogether(one, told) ?? []
  for (const one of taken) yield tellingAcross(one, told) ?? []
}

/** Reasons that are about what was said; the others are about the reader. */
const followable: readonly (Reason | null)[] = ['few', 'alike', 'one-family', 'too-soon', 'subtraction']
const saidIn = ({ said }: Cell) => said.flatMap(({ values }) => values).reduce((sum, value) => sum + value, 0)

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
