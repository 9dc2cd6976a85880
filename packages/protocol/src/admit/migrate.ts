/** Answers that were given under an older version, read under the names of a newer one. */

import { parseAnswer } from '../call/parse-answer'
import type { Answer, Answers, ByChild, Value } from '../document/answer'
import { declined, isAbsent } from '../document/answer'
import { mustBe } from '../document/misuse'
import { isByChild, type Place, questionsOf } from '../document/place'
import type { Protocol } from '../document/protocol'
import type { MigrationRule } from '../document/rules'
import { compareVersions } from './version'

export interface Migrated {
  readonly answers: Answers
  /** What has no place in the newer version, as it was given and under the name it had. Nothing is thrown away. */
  readonly left: Answers
}

/**
 * The answers under the names of this protocol. The protocol's own migrations are followed one after another, from the version the
 * answers were given under. Where two old questions have become one and both were answered, the first is kept and the other is left
 * over; so is what is no answer to its question any more, like a code that is gone.
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
  mustBe('text', from, 'from')
  questionsOf(protocol)
  const rules = (protocol.migrations ?? []).filter((rule) => compareVersions(rule.from, from) >= 0)
  let kept = Object.entries(answers).flatMap(([old, answer]): Moved[] =>
    answer === undefined ? [] : [{ old, id: old, answer }],
  )
  for (const rule of [...rules].sort((a, b) => compareVersions(a.from, b.from))) kept = applied(rule, kept)
  const now = kept.map(({ old, id, answer }) => ({ old, id, ...parted(protocol, id, answer, answers[old]!) }))
  const still = new Set(kept.map(({ old }) => old))
  return {
    answers: recordOf(now.map(({ id, fits }) => [id, fits])),
    left: recordOf([
      ...Object.entries(answers).filter(([old]) => !still.has(old)),
      ...now.map(({ old, rest }): [string, Answers[string]] => [old, rest]),
    ]),
  }
}

/** An answer on its way: what its question was called at first, and what it is called now. */
interface Moved {
  readonly old: string
  readonly id: string
  readonly answer: Answer | ByChild
}

function applied({ questions = {}, codes = {} }: MigrationRule, answers: readonly Moved[]): Moved[] {
  const taken = new Set<string>()
  return answers.flatMap(({ old, id: before, answer }) => {
    const id = Object.hasOwn(questions, before) ? questions[before]! : before
    if (id === null || taken.has(id)) return []
    taken.add(id)
    return [{ old, id, answer: recoded(answer, Object.hasOwn(codes, id) ? codes[id]! : {}) }]
  })
}

/** What fits the question, and what does not: that as it was given. Of several codes those that are still there stay. */
function parted(protocol: Protocol, question: string, answer: Answer | ByChild, given: Answer | ByChild) {
  if (!isByChild(answer)) return partedAt(protocol, { question }, answer, given as Answer)
  const all = Object.entries(answer).map(([child, one]) => {
    return { child, ...partedAt(protocol, { question, child }, one!, (given as ByChild)[child]!) }
  })
  const part = (which: 'fits' | 'rest') =>
    all.some((one) => one[which] !== undefined)
      ? (recordOf(all.map((one) => [one.child, one[which]])) as ByChild)
      : undefined
  return all.length === 0 ? { fits: answer, rest: undefined } : { fits: part('fits'), rest: part('rest') }
}

function partedAt(protocol: Protocol, place: Place, answer: Answer, given: Answer): { fits?: Answer; rest?: Answer } {
  const fitting = (one: Answer) => parseAnswer(protocol, place, one).ok
  // Any reason for silence fits where an answer could stand, also one that only routing gives.
  if (fitting(isAbsent(answer) ? declined : answer)) return { fits: answer }
  if (!Array.isArray(answer)) return { rest: given }
  const known = answer.filter((code) => fitting([code]))
  if (known.length === 0 || !fitting(known)) return { rest: given }
  return { fits: known, rest: answer.filter((code) => !known.includes(code)) }
}

/** Also what is called `__proto__` keeps its own entry. */
function recordOf<V>(entries: readonly (readonly [string, V | undefined])[]): { [key: string]: V } {
  return Object.fromEntries(entries.filter((entry): entry is [string, V] => entry[1] !== undefined))
}

type Codes = { readonly [old: string]: string }

function recoded(answer: Answer | ByChild, codes: Codes): Answer | ByChild {
  if (!isByChild(answer)) return recodedAnswer(answer, codes)
  const entries = Object.entries(answer).flatMap(([child, one]): [string, Answer][] =>
    one === undefined ? [] : [[child, recodedAnswer(one, codes)]],
  )
  return Object.fromEntries(entries)
}

function recodedAnswer(answer: Answer, codes: Codes): Answer {
  if (isAbsent(answer)) return answer
  return Array.isArray(answer) ? [...new Set(answer.map((code) => newCode(code, codes)))] : newValue(answer, codes)
}

function newValue(value: Value, codes: Codes): Value {
  return typeof value === 'string' || typeof value === 'boolean' ? recodedValue(value, codes) : value
}

/** A yes or no that has become a choice is named by `true` and `false`. */
function recodedValue(value: string | boolean, codes: Codes): Value {
  return Object.hasOwn(codes, String(value)) ? codes[String(value)]! : value
}

function newCode(code: string, codes: Codes): string {
  return Object.hasOwn(codes, code) ? codes[code]! : code
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
