/** Answers that were given under an older version, read under the names of a newer one. */

import { parseAnswer } from '../call/parse-answer'
import type { Absence, Answer, Answers, ByChild, ChildId, Value } from '../document/answer'
import { declined, isAbsent } from '../document/answer'
import { mustBe } from '../document/misuse'
import { isByChild, type Place, questionOf, questionsOf } from '../document/place'
import type { Protocol } from '../document/protocol'
import type { MigrationRule } from '../document/rules'
import { compareVersions, mustBeVersion } from './version'

export interface Migrated {
  readonly answers: Answers
  /** What has no place in the newer version, as it was given and under the name it had. Nothing is thrown away. */
  readonly left: Answers
}

/**
 * The answers under the names of this protocol. The protocol's own migrations are followed one after another, from the version the
 * answers were given under. What is no answer to its question any more, like a code that is gone, is left over.
 *
 * Where two old questions have become one, per child each child has its own answer. An answer goes before a reason for silence, and of
 * two answers the first is kept: that of the question that had the name already; then of the one that an earlier migration gave it; and
 * in one migration by the old ids, because the keys of an object have no order that a database keeps. The other is left over.
 *
 * @param from the version of the protocol under which the answers were given
 *
 * @example
 * const renamed = { ...checkIn, version: '2.0.0', migrations: [{ from: '1.0.0', questions: { mood: 'childMood' }, codes: { childMood: { ok: 'good' } } }] }
 * migrate({ mood: { sami: 'ok' }, weather: 'rain' }, { from: '1.0.0', protocol: renamed })
 * //=> { answers: { childMood: { sami: 'good' } }, left: { weather: 'rain' } }
 */
export function migrate(answers: Answers, to: { from: string; protocol: Protocol }): Migrated {
  mustBe('object', answers, 'answers')
  mustBe('object', to, 'to')
  const { from, protocol } = to
  mustBeVersion(from, 'from')
  questionsOf(protocol)
  const given = Object.entries(answers).filter((entry): entry is [string, Given] => entry[1] !== undefined)
  const rules = (protocol.migrations ?? []).filter((rule) => compareVersions(rule.from, from) >= 0)
  const moved = rules
    .sort((a, b) => compareVersions(a.from, b.from))
    .reduce(
      applied,
      given.map(([old, answer]) => ({ old, id: old, tables: [], answer })),
    )
    .map((one) => ({ ...one, pieces: piecesOf(protocol, one) }))
  const newest = new Map<string, Places>()
  for (const one of moved) {
    const { id, pieces } = one
    const fitting = pieces.filter(({ fits }) => fits !== undefined)
    if (fitting.length === 0 && !isAboutNobody(one, protocol)) continue
    const places = newest.get(id) ?? new Map()
    newest.set(id, places)
    for (const piece of fitting) if (weight(piece) > weight(places.get(piece.child))) places.set(piece.child, piece)
  }
  const kept = new Set([...newest.values()].flatMap((places) => [...places.values()]))
  const under = new Map(moved.map((one) => [one.old, one]))
  return {
    answers: recordOf([...newest].map(([id, places]) => [id, answerIn(places)])),
    left: recordOf(
      given.map(([old, answer]) => {
        const one = under.get(old)
        return [old, one === undefined ? answer : leftOf(one, kept, protocol)]
      }),
    ),
  }
}

type Given = Answer | ByChild

/** An answer on its way: what its question was called at first and is called now, and how its codes were renamed meanwhile. */
interface Moved {
  readonly old: string
  readonly id: string
  readonly tables: readonly Codes[]
  readonly answer: Given
}

type Codes = { readonly [old: string]: string }

/** Those that get one name stand in the order in which they count. */
function applied(answers: readonly Moved[], { questions = {}, codes = {} }: MigrationRule): readonly Moved[] {
  return answers
    .flatMap((one) => {
      const id = Object.hasOwn(questions, one.id) ? questions[one.id]! : one.id
      return id === null ? [] : [{ before: one.id, now: { ...one, id } }]
    })
    .sort((a, b) => Number(a.before !== a.now.id) - Number(b.before !== b.now.id) || inOrder(a.before, b.before))
    .map(({ now }) => (Object.hasOwn(codes, now.id) ? { ...now, tables: [...now.tables, codes[now.id]!] } : now))
}

/** By the characters themselves: the same on every machine, whatever its language. */
function inOrder(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** What was given at one place. */
interface Piece {
  readonly child: ChildId | undefined
  readonly given: Answer
  /** What of it fits the question of today; `undefined` when nothing does. */
  readonly fits?: Answer
  /** Of several codes those that fit no longer, as they were given. */
  readonly rest?: Answer
}

type InPieces = Moved & { readonly pieces: readonly Piece[] }

/** The pieces of one question by child, or the one of all. */
type Places = Map<ChildId | undefined, Piece>

function piecesOf(protocol: Protocol, { id: question, answer, tables }: Moved): Piece[] {
  const piece = (place: Place, given: Answer) => ({
    child: place.child,
    given,
    ...parted(given, tables, (one) => parseAnswer(protocol, place, one).ok),
  })
  if (!isByChild(answer)) return [piece({ question }, answer)]
  return Object.entries(answer).flatMap(([child, given]) =>
    given === undefined ? [] : [piece({ question, child }, given)],
  )
}

/** Of several codes those that are still there stay. */
function parted(given: Answer, tables: readonly Codes[], isFitting: (answer: Answer) => boolean) {
  // Any reason for silence fits where an answer could stand, also one that only routing gives.
  if (isAbsent(given)) return Object.hasOwn(weightOf, given.absent) && isFitting(declined) ? { fits: given } : {}
  const renamed = <V extends Value>(value: V) => tables.reduce<V | string>(newName, value)
  if (!isSeveral(given)) return isFitting(renamed(given)) ? { fits: renamed(given) } : {}
  const now = [...new Set(given.map(renamed))]
  if (isFitting(now)) return { fits: now }
  const known = now.filter((code) => isFitting([code]))
  if (known.length === 0 || !isFitting(known)) return {}
  return { fits: known, rest: given.filter((code) => !known.includes(renamed(code))) }
}

function isSeveral(value: Value): value is readonly string[] {
  return Array.isArray(value)
}

/** A yes or no that has become a choice is named by `true` and `false`. */
function newName<V extends Value>(value: V, codes: Codes): V | string {
  if (typeof value !== 'string' && typeof value !== 'boolean') return value
  return Object.hasOwn(codes, String(value)) ? codes[String(value)]! : value
}

/**
 * Which reason for silence says most: what the family asked of us, what it said, how far the call came. Last comes that a question did
 * not apply, because that was so of one of the older questions, and the one that they became is wider.
 */
const weightOf: { readonly [reason in Absence]: number } = {
  erased: 6,
  declined: 5,
  unknown: 4,
  'broken-off': 3,
  'not-asked': 2,
  'not-applicable': 1,
}

function weight(piece: Piece | undefined): number {
  if (piece?.fits === undefined) return 0
  return isAbsent(piece.fits) ? weightOf[piece.fits.absent] : Number.POSITIVE_INFINITY
}

/** A question that is asked per child, of a family without children. */
function isAboutNobody({ id, answer, pieces }: InPieces, protocol: Protocol): boolean {
  return isByChild(answer) && pieces.length === 0 && questionOf(protocol, id)?.perChild === true
}

function answerIn(places: Places): Given {
  const ofAll = places.get(undefined)?.fits
  return ofAll ?? recordOf([...places].map(([child, { fits }]) => [child!, fits]))
}

/** What was not kept. */
function leftOf(one: InPieces, kept: ReadonlySet<Piece>, protocol: Protocol): Given | undefined {
  const rests = one.pieces.map((piece) => [piece.child, kept.has(piece) ? piece.rest : piece.given] as const)
  if (!isByChild(one.answer)) return rests[0]![1]
  if (rests.length === 0) return isAboutNobody(one, protocol) ? undefined : one.answer
  const left = recordOf(rests.map(([child, rest]) => [child!, rest]))
  return Object.keys(left).length === 0 ? undefined : left
}

/** Also what is called `__proto__` keeps its own entry. */
function recordOf<V>(entries: readonly (readonly [string, V | undefined])[]): { [key: string]: V } {
  return Object.fromEntries(entries.filter((entry): entry is [string, V] => entry[1] !== undefined))
}

/**
 * The document that an answer was given under; `undefined` when it is not among these. It is never read with another version.
 *
 * @example
 * protocolAmong([checkIn], { id: 'check-in', version: '1.0.0' })?.id   //=> 'check-in'
 * protocolAmong([checkIn], { id: 'check-in', version: '0.9.0' })       //=> undefined
 */
export function protocolAmong<P extends Protocol>(
  protocols: readonly P[],
  held: { readonly id: string; readonly version: string },
): P | undefined {
  mustBe('list', protocols, 'protocols')
  mustBe('object', held, 'held')
  const { id, version } = held
  return protocols.find((protocol, index) => {
    mustBe('object', protocol, 'protocols', index)
    return protocol.id === id && protocol.version === version
  })
}
