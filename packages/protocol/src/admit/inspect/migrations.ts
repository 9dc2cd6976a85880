/** Do answers of older versions come out at questions and codes that exist? */
import type { Pointer } from '../../document/pointer'
import type { MigrationRule } from '../../document/rules'
import { compareVersions } from '../version'
import type { Inspected } from './inspected'
import type { Reference } from './references'
import { error, type Rule } from './rule'

export const migrationRules: readonly Rule[] = [
  error(
    'GIB290',
    'De antwoorden komen uit versie {from}, maar dit protocol is zelf versie {version}. Verhoog de versie.',
    'The answers come from version {from}, but this protocol is itself version {version}. Raise the version.',
    ({ protocol: { version, migrations = [] } }) =>
      migrations.flatMap(({ from }, index) =>
        compareVersions(from, version) < 0
          ? []
          : [{ pointer: ['migrations', index, 'from'], facts: { from, version } }],
      ),
  ),
  error(
    'GIB291',
    'Versie {from} staat na versie {previous}. Zet ze van oud naar nieuw.',
    'Version {from} stands after version {previous}. Put them from old to new.',
    ({ protocol: { migrations = [] } }) =>
      migrations.flatMap(({ from }, index) => {
        const previous = migrations[index - 1]?.from
        if (previous === undefined || compareVersions(from, previous) >= 0) return []
        return [{ pointer: ['migrations', index, 'from'], facts: { from, previous } }]
      }),
  ),
]

/** The new names in the migrations, each as it is called today: a later migration may have renamed it again. */
export function migratedNames({ protocol: { migrations = [] }, byId }: Inspected): Reference[] {
  const ids = [...byId.keys()]
  return migrations.flatMap(({ questions = {}, codes = {} }, index) => {
    const later = migrations.slice(index + 1)
    const renamed = Object.entries(questions).flatMap(([old, id]) =>
      reference('question', id, today(id, later), ids, ['migrations', index, 'questions', old]),
    )
    const recoded = Object.entries(codes).flatMap(([question, table]) => {
      const asked = byId.get(today(question, later) ?? '')?.question
      const among = asked !== undefined && 'options' in asked ? asked.options.map(({ code }) => code) : []
      const at = ['migrations', index, 'codes', question]
      if (asked === undefined) return reference('question', question, today(question, later), ids, at)
      return Object.entries(table).flatMap(([old, code]) =>
        reference('option', code, codeToday(question, code, later), among, [...at, old]),
      )
    })
    return [...renamed, ...recoded]
  })
}

function reference(
  kind: Reference['kind'],
  named: string | null,
  id: string | null,
  among: readonly string[],
  pointer: Pointer,
): Reference[] {
  return id === null ? [] : [{ kind, id: among.includes(id) ? id : (named ?? id), among, pointer }]
}

/** What a question of an older version is called now; `null` where it is no longer asked. */
export function today(id: string | null, later: readonly MigrationRule[]): string | null {
  return later.reduce<string | null>((name, { questions = {} }) => {
    return name !== null && Object.hasOwn(questions, name) ? questions[name]! : name
  }, id)
}

/** What a code of an older version is called now. */
export function codeToday(question: string, code: string, later: readonly MigrationRule[]): string {
  let [id, now]: [string | null, string] = [question, code]
  for (const [index, { codes = {} }] of later.entries()) {
    id = today(id, later.slice(index, index + 1))
    const table = id !== null && Object.hasOwn(codes, id) ? codes[id]! : {}
    if (Object.hasOwn(table, now)) now = table[now]!
  }
  return now
}
