/** Answers that were given under an older version, read under the names of a newer one. */
import type { Answer, Answers, ByChild, Value } from '../document/answer'
import { isAbsent } from '../document/answer'
import { isByChild, questionOf } from '../document/place'
import type { Protocol } from '../document/protocol'
import type { MigrationRule } from '../document/rules'
import { compareVersions } from './version'

export interface Migrated {
  readonly answers: Answers
  /** What has no place in the newer version, under the name it had. Nothing is thrown away. */
  readonly left: Answers
}

/**
 * The answers under the names of this protocol. The protocol's own migrations are followed one after another, from the version the
 * answers were given under. Where two old questions have become one and both were answered, the first is kept and the other is left
 * over.
 *
 * @param from the version of the protocol under which the answers were given
 *
 * @example
 * const renamed = { ...checkIn, version: '2.0.0', migrations: [{ from: '1.0.0', questions: { mood: 'childMood' }, codes: { childMood: { ok: 'good' } } }] }
 * migrate({ mood: { sami: 'ok' }, weather: 'rain' }, { from: '1.0.0', protocol: renamed })
 * //=> { answers: { childMood: { sami: 'good' } }, left: { weather: 'rain' } }
 */
export function migrate(answers: Answers, { from, protocol }: { from: string; protocol: Protocol }): Migrated {
  const rules = (protocol.migrations ?? []).filter((rule) => compareVersions(rule.from, from) >= 0)
  let [now, left]: [Answers, Answers] = [answers, {}]
  for (const rule of [...rules].sort((a, b) => compareVersions(a.from, b.from))) {
    const step = applied(rule, now)
    now = step.answers
    left = { ...left, ...step.left }
  }
  const [known, unknown] = parted(now, (id) => questionOf(protocol, id) !== undefined)
  return { answers: known, left: { ...left, ...unknown } }
}

function applied({ questions = {}, codes = {} }: MigrationRule, answers: Answers): Migrated {
  const renamed = new Map<string, Answers[string]>()
  const left = new Map<string, Answers[string]>()
  for (const [old, answer] of Object.entries(answers)) {
    const id = Object.hasOwn(questions, old) ? questions[old]! : old
    if (answer === undefined) continue
    if (id === null || renamed.has(id)) left.set(old, answer)
    else renamed.set(id, recoded(answer, Object.hasOwn(codes, id) ? codes[id]! : {}))
  }
  return { answers: Object.fromEntries(renamed), left: Object.fromEntries(left) }
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

function parted(answers: Answers, isKnown: (id: string) => boolean): [Answers, Answers] {
  const entries = Object.entries(answers)
  return [
    Object.fromEntries(entries.filter(([id]) => isKnown(id))),
    Object.fromEntries(entries.filter(([id]) => !isKnown(id))),
  ]
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
  { id, version }: { readonly id: string; readonly version: string },
): P | undefined {
  return protocols.find((protocol) => protocol.id === id && protocol.version === version)
}
