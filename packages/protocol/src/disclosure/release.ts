/** The disclosure gate: what may leave, and what has to stay. Every figure that goes outside passes here. */
import type { CohortGroup } from '../count/cohort'
import { mustBe, mustBeAmong, mustKnow } from '../document/misuse'
import { specialCategories } from '../document/question'
import type { Text } from '../document/text'
import type { Behind, Cell, Contribution, Groups } from './cell'
import { type Looking, ofFewerCalls, singlingOut, tellingTogether } from './combined'
import { isTurned, measuresOf } from './measure'
import { mustBeCell, mustBeKept, raisedBy } from './numbers'
import type { Told } from './parts'
import { outside, type Profile, type ProfileName, profiles, type Thresholds } from './profile'
import { type Shown, shownTo } from './shown'
import { familiesIn, tooSmall } from './size'
import { hiddenForOthers, isSameCell, isSameGroup, without } from './subtraction'
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
  readonly asks?: string
  readonly behind?: readonly Behind[]
  readonly among?: Behind
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
 * A share that looks at facts as well as answers is also told only where each of the groups that those facts make could be told.
 *
 * @throws ProtocolError when there is no such profile or option, a threshold is not a whole number, or a cell or what was kept of an
 * earlier release is not as it was made
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
  mustBe('list', earlier, 'earlier')
  const isInside = profile === 'internal'
  const rules = isInside ? null : { ...outside[profile], ...raisedBy(raised, outside[profile]) }
  if (isInside) raisedBy(raised, outside.school)
  for (const [index, cell] of cells.entries()) mustBeCell(cell, 'cells', index)
  for (const [index, one] of earlier.entries()) {
    mustBe('object', one, 'earlier', index)
    mustBe('list', one.kept, 'earlier', index, 'kept')
    for (const [number, told] of one.kept.entries()) mustBeKept(told, 'earlier', index, 'kept', number)
  }
  const reasons = rules === null ? cells.map(() => null) : reasonsFor(cells, rules, earlier)
  const told = cells.map((cell, index) => ({
    figure: cell.figure,
    title: cell.title,
    of: cell.of,
    groups: cell.groups,
    shown: reasons[index] === null ? shownTo(profile, cell) : suppressed,
  }))
  const kept = cells
    .filter((_, index) => !isInside && reasons[index] === null)
    .map(({ figure, of, least, most, cuts, questions, asks, behind, among, said }): Kept => {
      const open = {
        ...(asks !== undefined && { asks }),
        ...(behind !== undefined && { behind }),
        ...(among !== undefined && { among }),
      }
      return { figure, of, least, most, cuts, questions, ...open, said }
    })
  return staysInside({ profile, cells: told }, { reasons, kept })
}

/** Who writes a release as JSON to send it away does not send along who said what. */
function staysInside<O extends object, I extends object>(outside: O, inside: I): O & I {
  const hidden = Object.entries(inside).map(([key, value]) => [key, { value, enumerable: false }])
  return Object.defineProperties(outside, Object.fromEntries(hidden)) as O & I
}

/** A cell, or a figure that who knows the facts hears in it: they are told together, or none of them. */
interface Entry {
  readonly cell: Cell
  /** The number of the cell. */
  readonly owner: number
  readonly isBehind: boolean
  /** Why it may not be told, whatever the others of its cell. */
  reason: Reason | null
}

class Entries {
  readonly all: readonly Entry[]

  constructor(readonly cells: readonly Cell[]) {
    this.all = cells.flatMap((cell, owner): Entry[] => [
      { cell, owner, isBehind: false, reason: null },
      ...(cell.behind ?? []).map((one) => ({ cell: { ...cell, ...one }, owner, isBehind: true, reason: null })),
    ])
  }

  /** What would be told as it is now. */
  told(): readonly Entry[] {
    const hidden = new Set(this.all.flatMap(({ owner, reason }) => (reason === null ? [] : [owner])))
    return this.all.filter(({ owner }) => !hidden.has(owner))
  }

  reasons(): (Reason | null)[] {
    const reasons: (Reason | null)[] = this.cells.map(() => null)
    for (const { owner, isBehind, reason } of this.all)
      if (reason !== null) reasons[owner] ??= isBehind ? 'facts' : reason
    return reasons
  }
}

function reasonsFor(
  cells: readonly Cell[],
  rules: Profile,
  earlier: readonly Pick<Release, 'kept'>[],
): (Reason | null)[] {
  const whole = earlier.flatMap((one) => one.kept)
  const behind = whole.flatMap((one) => (one.behind ?? []).map((behind): Kept => ({ ...behind, of: one.of })))
  const kept = [...whole, ...behind]
  const entries = new Entries(cells)
  for (const entry of entries.all) if (!entry.isBehind) entry.reason = notForReader(entry.cell, rules)
  for (const entry of entries.told())
    entry.reason = tooSmall(entry.cell.kind, entry.cell.said, rules) ?? tooSoon(entry.cell, kept, rules)
  hideForOthers(
    entries.told().filter(({ isBehind }) => !isBehind),
    whole,
    rules,
  )
  // Who knows the facts does not hear the figure as it is told, but what is behind it.
  const isOpen = ({ behind }: Cell | Kept) => behind === undefined
  if (kept.length > whole.length || entries.all.length > cells.length)
    hideForOthers(
      entries.told().filter(({ cell, isBehind }) => isBehind || isOpen(cell)),
      [...whole.filter(isOpen), ...behind],
      rules,
    )
  hideWhatTellsOthers(entries, kept, rules)
  return entries.reasons()
}

/** Who asks for a plain figure does not miss it for the sake of one that looks at facts and answers both. */
const isMixed = ({ cell, isBehind }: Entry) => isBehind || cell.behind !== undefined

function hideForOthers(asked: readonly Entry[], before: readonly Kept[], least: Thresholds): void {
  const candidates = asked.map((entry) => ({ ...entry.cell, entry, hiddenFirst: isMixed(entry) }))
  for (const measure of measuresOf(candidates, before))
    for (const { entry } of hiddenForOthers(measure.asked, measure.before, least)) entry.reason = 'subtraction'
}

/** What figures about the same question tell together is a figure too: the smallest of them are hidden, as few as will do. */
function hideWhatTellsOthers(entries: Entries, kept: readonly Kept[], { others }: Thresholds): void {
  const fewer = ofFewerCalls([...entries.all.map(({ cell }) => cell), ...kept], others)
  const brief = new Map(entries.all.map((entry, index) => [entry, fewer[index]!]))
  const earlier = fewer.slice(entries.all.length)
  const hidden = entries.all.filter(({ reason }) => followable.includes(reason)).map((entry) => brief.get(entry)!)
  /** What is told and tells together what it should not. */
  const telling = (): readonly Entry[] => {
    const shown = entries.told()
    const told = [...shown.map((entry) => brief.get(entry)!), ...earlier]
    for (const together of tellings(hidden, told, others)) {
      // What was told before cannot be hidden any more.
      const mine = together.flatMap((number) => shown[number] ?? [])
      if (mine.length > 0) return mine
    }
    return []
  }
  const taken: Entry[] = []
  for (let mine = telling(); mine.length > 0; mine = telling()) {
    const number = (entry: Entry) => entries.all.indexOf(entry)
    const [smallest] = [...mine].sort(
      (a, b) => Number(isMixed(b)) - Number(isMixed(a)) || saidIn(a.cell) - saidIn(b.cell) || number(b) - number(a),
    )
    smallest!.reason = 'subtraction'
    taken.push(smallest!)
  }
  for (const one of taken.reverse()) {
    one.reason = null
    if (telling().length > 0) one.reason = 'subtraction'
  }
}

function* tellings(hidden: readonly Looking[], told: readonly Looking[], least: number): Generator<readonly number[]> {
  yield* singlingOut(told, least)
  for (const one of hidden) yield tellingTogether(one, told, least) ?? []
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

/**
 * Since the same figure was last told, too few have joined: the difference would be about them. Also where they did not join those it is
 * about, for then it is told that they did not say what those said.
 */
function tooSoon(cell: Cell, kept: readonly Kept[], { joined: least }: Thresholds): Reason | null {
  const differs = kept.some((told) => {
    if (!isSameCell(cell, told)) return false
    const joined = without(cell.said, told.said)
    const left = without(told.said, cell.said)
    return joined.length + left.length > 0 && familiesIn(joined) < least
  })
  return differs || kept.some((told) => tellsOfFew(cell, told, least)) ? 'too-soon' : null
}

/** Do both tell of how many the same holds, the one of a few families more? However it is put: what was said shows that it is the same. */
function tellsOfFew(cell: Cell, told: Kept, least: number): boolean {
  if (!isSameGroup(cell, told) || (cell.among ?? told.among) === undefined) return false
  const [now, before] = [(cell.among ?? cell).said, (told.among ?? told).said]
  if (isTurned(valuesByCall(now), valuesByCall(before)) === null) return false
  const few = familiesIn(onlyIn(now, before)) || familiesIn(onlyIn(before, now))
  return few > 0 && few < least
}

const valuesByCall = (said: readonly Contribution[]) => new Map(said.map((one) => [one.call, one]))

function onlyIn(said: readonly Contribution[], others: readonly Contribution[]): Contribution[] {
  const calls = new Set(others.map(({ call }) => call))
  return said.filter(({ call }) => !calls.has(call))
}
