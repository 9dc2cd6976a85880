/** What has another name in a newer version, as its own migrations say. */
import type { Protocol } from '../document/protocol'
import type { MigrationRule } from '../document/rules'
import { compareVersions } from './version'

/** Old ids of questions with their new ones, as the newer document says; `null` where it says that they are no longer asked. */
export function renamedQuestions(older: Protocol, newer: Protocol): Map<string, string | null> {
  const renamed = new Map<string, string | null>()
  for (const { questions = {} } of rulesSince(older, newer)) {
    for (const [old, id] of Object.entries(questions)) {
      for (const [first, before] of renamed) if (before === old) renamed.set(first, id)
      if (!renamed.has(old)) renamed.set(old, id)
    }
  }
  return renamed
}

const keysOfQuestions = new Set(['question', 'previous', 'change', 'chosen', 'length', 'mean', 'askedBy', 'recordedIn'])
const listsOfQuestions = new Set(['difference', 'questions', 'items'])

/**
 * The older document with its questions under their new names, so that a name alone makes no difference; and with `codes` also their
 * answers, where rules name them.
 */
export function underNewNames(older: Protocol, newer: Protocol, { codes = true } = {}): Protocol {
  const renamed = renamedQuestions(older, newer)
  if (rulesSince(older, newer).length === 0) return older
  const named = new Map<string, Codes>()
  const codesOf = (question: string): Codes => {
    const known = named.get(question) ?? renamedCodes(older, newer, question)
    named.set(question, known)
    return known
  }
  const newName = (value: unknown) => (typeof value === 'string' ? (renamed.get(value) ?? value) : value)
  const visit = (value: unknown, key: string): unknown => {
    if (Array.isArray(value))
      return value.map((one) => (listsOfQuestions.has(key) ? newName(visit(one, '')) : visit(one, '')))
    if (typeof value !== 'object' || value === null) return keysOfQuestions.has(key) ? newName(value) : value
    const isQuestion = 'type' in value && 'text' in value
    const isEstimate = key === 'estimate'
    const under = Object.fromEntries(
      Object.entries(value).map(([name, part]) => [
        name,
        (isQuestion && name === 'id') || isEstimate ? newName(part) : visit(part, name),
      ]),
    )
    const about = under.question ?? under.previous ?? under.chosen
    return codes && typeof about === 'string' ? withNewCodes(under, codesOf(about)) : under
  }
  return visit(older, '') as Protocol
}

type Codes = ReadonlyMap<string, string>

/** A comparison or a table of points, with the new codes. */
function withNewCodes(rule: { readonly [key: string]: unknown }, codes: Codes): unknown {
  if (codes.size === 0) return rule
  const newCode = (code: unknown) => codes.get(String(code)) ?? code
  const renew = (value: unknown): unknown => (Array.isArray(value) ? [...new Set(value.map(newCode))] : newCode(value))
  return Object.fromEntries(
    Object.entries(rule).map(([key, value]) => {
      if (key === 'answer' || key === 'except') return [key, renew(value)]
      return [key, key === 'points' && isTable(value) ? withNewKeys(value, codes) : value]
    }),
  )
}

function isTable(value: unknown): value is { readonly [code: string]: number } {
  return typeof value === 'object' && value !== null
}

/** Codes that gave different points keep their own name: joining them is a change. */
function withNewKeys(points: { readonly [code: string]: number }, codes: Codes) {
  const newCode = (code: string) => codes.get(code) ?? code
  const entries = Object.entries(points)
  const agree = (code: string) =>
    entries.every(([other, given]) => newCode(other) !== newCode(code) || given === points[code])
  return Object.fromEntries(entries.map(([code, given]) => [agree(code) ? newCode(code) : code, given]))
}

/** Old codes of a question with their new ones, by the new id of the question. */
export function renamedCodes(older: Protocol, newer: Protocol, question: string): Map<string, string> {
  const renamed = new Map<string, string>()
  for (const { codes = {} } of rulesSince(older, newer)) {
    for (const [old, code] of Object.entries(codes[question] ?? {})) {
      for (const [first, before] of renamed) if (before === old) renamed.set(first, code)
      if (!renamed.has(old)) renamed.set(old, code)
    }
  }
  return renamed
}

/** The rules that answers of the older version go through, in order. */
function rulesSince(older: Protocol, newer: Protocol): MigrationRule[] {
  return (newer.migrations ?? [])
    .filter(({ from }) => compareVersions(from, older.version) >= 0)
    .sort((a, b) => compareVersions(a.from, b.from))
}
