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

/** The older document with its questions under their new names, so that a name alone makes no difference. */
export function underNewNames(older: Protocol, newer: Protocol): Protocol {
  const renamed = renamedQuestions(older, newer)
  if (renamed.size === 0) return older
  const newName = (value: unknown) => (typeof value === 'string' ? (renamed.get(value) ?? value) : value)
  const visit = (value: unknown, key: string): unknown => {
    if (Array.isArray(value))
      return value.map((one) => (listsOfQuestions.has(key) ? newName(visit(one, '')) : visit(one, '')))
    if (typeof value !== 'object' || value === null) return keysOfQuestions.has(key) ? newName(value) : value
    const isQuestion = 'type' in value && 'text' in value
    const isEstimate = key === 'estimate'
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [
        name,
        (isQuestion && name === 'id') || isEstimate ? newName(part) : visit(part, name),
      ]),
    )
  }
  return visit(older, '') as Protocol
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
