/** In what do two versions of a protocol differ, how much does that ask, and what can still be compared? */
import { questionsOf } from '../document/place'
import type { Protocol } from '../document/protocol'
import { type Change, changeOf } from './change'
import { comparableFigures } from './comparable'
import { changesInQuestions } from './diff-questions'
import { changesInRules } from './diff-rules'
import { renamedQuestions, underNewNames } from './renamed'
import { type ChangeLevel, changeLevels, compareVersions, nextVersion } from './version'

export interface Difference {
  /** In the order of the newer document. */
  readonly changes: readonly Change[]
  /** The most that any change asks; `null` when there is none. */
  readonly level: ChangeLevel | null
  /** The version that the newer document must at least have. */
  readonly version: string
  /** Does it have that? */
  readonly versionIsEnough: boolean
  /** Ids of the figures whose numbers can be held beside each other. */
  readonly comparable: readonly string[]
  readonly notComparable: readonly string[]
  /** Questions of the older document whose answers have no place in the newer, because no migration says where they belong. */
  readonly needMigration: readonly string[]
}

/**
 * What changed from the older to the newer version of a protocol. Other words are a patch, something more is minor, another meaning is
 * major; a locked wording that changed is always major.
 *
 * @example
 * const newer = { ...checkIn, signals: [] }
 * diff(checkIn, newer).changes.map(({ kind, path, level }) => [kind, path, level])   //=> [['removed', 'insufficient', 'major']]
 * diff(checkIn, newer).version                                                       //=> '2.0.0'
 */
export function diff(older: Protocol, newer: Protocol): Difference {
  const before = underNewNames(older, newer)
  const changes = [
    ...inWhole(older, newer),
    ...changesOfNames(older, newer),
    ...changesInQuestions(before, newer),
    ...changesInRules(before, newer),
  ]
  const level = heaviest(changes)
  const version = level === null ? older.version : nextVersion(older.version, level)
  const comparable = comparableFigures(before, newer, changes)
  const common = (older.figures ?? []).filter(({ id }) => newer.figures?.some((figure) => figure.id === id))
  return {
    changes,
    level,
    version,
    versionIsEnough: compareVersions(newer.version, version) >= 0,
    comparable,
    notComparable: common.map(({ id }) => id).filter((id) => !comparable.includes(id)),
    needMigration: withoutPlace(older, newer),
  }
}

function inWhole(older: Protocol, newer: Protocol): Change[] {
  const of = (language: string, kind: Change['kind'], level: ChangeLevel): Change => {
    return { kind, level, path: newer.id, facts: { id: language } }
  }
  return [
    ...newer.languages.filter((one) => !older.languages.includes(one)).map((one) => of(one, 'language-added', 'minor')),
    ...older.languages
      .filter((one) => !newer.languages.includes(one))
      .map((one) => of(one, 'language-removed', 'major')),
  ]
}

function changesOfNames(older: Protocol, newer: Protocol): Change[] {
  const now = new Set(questionsOf(newer).map(({ question }) => question.id))
  return questionsOf(older).flatMap(({ question: { id: from } }) => {
    const id = renamedQuestions(older, newer).get(from)
    return id && now.has(id) ? [changeOf('renamed', 'minor', 'question', id, id, { from })] : []
  })
}

function heaviest(changes: readonly Change[]): ChangeLevel | null {
  return changeLevels.findLast((level) => changes.some((change) => change.level === level)) ?? null
}

function withoutPlace(older: Protocol, newer: Protocol): string[] {
  const renamed = renamedQuestions(older, newer)
  const now = new Set(questionsOf(newer).map(({ question }) => question.id))
  return questionsOf(older)
    .map(({ question }) => question.id)
    .filter((id) => !now.has(id) && !renamed.has(id))
}
