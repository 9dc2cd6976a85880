/** In what do two versions of a protocol differ, how much does that ask, and what can still be compared? */
import { questionsOf } from '../document/place'
import type { Protocol } from '../document/protocol'
import type { Question } from '../document/question'
import { type Change, changeOf } from './change'
import { comparableFigures } from './comparable'
import { changesInQuestions } from './diff-questions'
import { changesInRules } from './diff-rules'
import { renamedCodes, renamedQuestions, underNewNames } from './renamed'
import { isSame } from './same'
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
  /**
   * Questions of the older document (`money`), and answers to them (`money > often`), that have no place in the newer, because no
   * migration says where they belong.
   */
  readonly needMigration: readonly string[]
}

/**
 * What changed from the older to the newer version of a protocol. Other words are a patch, something more is minor, another meaning is
 * major, and so is another name for a question or an answer: who reads answers by their names has to follow, also where a migration
 * does it for the answers themselves. A locked wording that changed is always major, and so is another order of what is locked.
 *
 * @example
 * const newer = { ...checkIn, signals: [] }
 * diff(checkIn, newer).changes.map(({ kind, path, level }) => [kind, path, level])   //=> [['removed', 'insufficient', 'major']]
 * diff(checkIn, newer).version                                                       //=> '2.0.0'
 */
export function diff(older: Protocol, newer: Protocol): Difference {
  for (const protocol of [older, newer]) questionsOf(protocol)
  const before = underNewNames(older, newer)
  const found = [
    ...inWhole(older, newer),
    ...changesOfNames(older, newer),
    ...changesInQuestions(before, newer),
    ...changesInRules(before, newer),
  ]
  const changes = found.length > 0 ? found : inMigrations(older, newer)
  const level = heaviest(changes)
  const version = level === null ? older.version : nextVersion(older.version, level)
  // What another protocol counts is another figure, whatever it is called.
  const comparable = older.id === newer.id ? comparableFigures(older, newer, changes) : []
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
    ...otherFirstLanguage(older, newer),
  ]
}

/** What they bring about is told where it happens; alone they are a change too. */
function inMigrations({ migrations: before }: Protocol, { id, migrations: now }: Protocol): Change[] {
  return isSame(before, now) ? [] : [changeOf('changed', 'patch', 'protocol', id, id, { field: 'migrations' })]
}

/** The first is the one that every text must have; the order of the others says which is read instead of a missing one. */
function otherFirstLanguage({ languages: before }: Protocol, { id, languages: now }: Protocol): Change[] {
  const [old, kept] = [before.filter((one) => now.includes(one)), now.filter((one) => before.includes(one))]
  if (old.join() === kept.join() && (before[0] === now[0] || old[0] !== before[0])) return []
  return [changeOf('changed', before[0] === now[0] ? 'patch' : 'minor', 'protocol', id, id, { field: 'languages' })]
}

function changesOfNames(older: Protocol, newer: Protocol): Change[] {
  const now = new Set(questionsOf(newer).map(({ question }) => question.id))
  return questionsOf(older).flatMap(({ question: { id: from } }) => {
    const id = renamedQuestions(older, newer).get(from)
    return id && now.has(id) ? [changeOf('renamed', 'major', 'question', id, id, { from })] : []
  })
}

function heaviest(changes: readonly Change[]): ChangeLevel | null {
  return changeLevels.findLast((level) => changes.some((change) => change.level === level)) ?? null
}

/** Questions, and answers to questions that stayed (`money > often`). */
function withoutPlace(older: Protocol, newer: Protocol): string[] {
  const renamed = renamedQuestions(older, newer)
  const now = new Map(questionsOf(newer).map((asked) => [asked.question.id, asked]))
  return questionsOf(older).flatMap(({ question, perChild }) => {
    const { id } = question
    const next = renamed.has(id) ? renamed.get(id)! : id
    // The document says itself that it is no longer asked.
    if (next === null) return []
    const there = now.get(next)
    if (there === undefined) return renamed.has(id) ? [] : [id]
    const codes = renamedCodes(older, newer, next)
    if (there.perChild !== perChild || !isReadAs(question, there.question, codes)) return [id]
    return codesWithoutPlace(question, there.question, codes).map((code) => `${id} > ${code}`)
  })
}

/** Can an answer to the one be an answer to the other? A yes or no can become a choice when the document says which. */
function isReadAs({ type: was }: Question, { type: is }: Question, codes: ReadonlyMap<string, string>): boolean {
  if (was === is || (is === 'number' && (was === 'count' || was === 'grade'))) return true
  return was === 'boolean' && is === 'choice' && codes.has('true') && codes.has('false')
}

function codesWithoutPlace(was: Question, is: Question, codes: ReadonlyMap<string, string>): string[] {
  if (!('options' in was && 'options' in is) || is.type === 'language') return []
  const known = new Set(is.options.map(({ code }) => code))
  return was.options.map(({ code }) => code).filter((code) => !known.has(codes.get(code) ?? code))
}
