/** In which rules do two versions differ: how answers are weighed, named and counted? */
import type { Protocol } from '../document/protocol'
import type { Text } from '../document/text'
import { type Change, changeOf } from './change'
import { changedFields, rewordings } from './diff-questions'
import { isSame } from './same'
import type { ChangeLevel } from './version'

interface Rule {
  readonly id: string
  readonly title: Text
}

export function changesInRules(older: Protocol, newer: Protocol): Change[] {
  return [
    ...rewordings(older, newer, ['title'], 'protocol', newer.id),
    ...changedFields(older, newer, protocolFields, 'protocol', newer.id),
    ...inList('attribute', older.attributes, newer.attributes, { askedBy: 'major', of: 'major' }),
    ...inList('bandSet', older.bandSets, newer.bandSets, { bands: 'major', roundsHalfUp: 'major' }),
    ...inList('score', older.scores, newer.scores, {
      items: 'major',
      subscales: 'major',
      bands: 'major',
      bandSets: 'major',
      missingAtMost: 'major',
      audience: 'minor',
      remark: 'patch',
      version: 'patch',
    }),
    ...inBalance(older, newer),
    ...inList('signal', older.signals, newer.signals, { when: 'major' }),
    ...inList('cohort', older.cohorts, newer.cohorts, { groups: 'major', by: 'major', several: 'major' }),
    ...inList('figure', older.figures, newer.figures, {
      share: 'major',
      mean: 'major',
      among: 'major',
      by: 'minor',
      article: 'patch',
    }),
  ]
}

const protocolFields: { readonly [field in keyof Protocol]?: ChangeLevel } = {
  id: 'major',
  subject: 'major',
  generalProbes: 'patch',
  agreements: 'minor',
  dpia: 'patch',
  retired: 'patch',
}

function inList<R extends Rule>(
  part: string,
  before: readonly R[] = [],
  now: readonly R[] = [],
  fields: { readonly [field: string]: ChangeLevel },
): Change[] {
  const key = (rule: R) => ('of' in rule ? `${String(rule.of)} ${rule.id}` : rule.id)
  const old = new Map(before.map((rule) => [key(rule), rule]))
  const kept = new Set(now.map(key))
  return [
    ...now.flatMap((rule) => {
      const was = old.get(key(rule))
      if (was === undefined) return [changeOf('added', 'minor', part, rule.id)]
      return [
        ...rewordings<Rule>(was, rule, ['title'], part, rule.id),
        ...changedFields(was, rule, fields, part, rule.id),
      ]
    }),
    ...before.filter((rule) => !kept.has(key(rule))).map(({ id }) => changeOf('removed', 'major', part, id)),
  ]
}

function inBalance({ balance: was }: Protocol, { balance: is }: Protocol): Change[] {
  if (isSame(was, is)) return []
  if (was === undefined) return [changeOf('added', 'minor', 'balance', is!.id)]
  if (is === undefined) return [changeOf('removed', 'major', 'balance', was.id)]
  return [changeOf('changed', 'major', 'balance', is.id, is.id, { field: 'rules' })]
}
