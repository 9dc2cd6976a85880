/** In which rules do two versions differ: how answers are weighed, named and counted? */
import type { Protocol } from '../document/protocol'
import type { Text } from '../document/text'
import { type Change, changeOf } from './change'
import { changedFields, rewordings } from './diff-questions'
import { isSame, isSameButTitles } from './same'
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
      ...scaleFields,
      audience: 'minor',
      remark: 'patch',
      version: 'patch',
    }),
    ...inScales(older, newer),
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

const scaleFields = { items: 'major', bands: 'major', missingAtMost: 'major' } as const

/** The sub-scales and the other band sets of scores: one more changes nothing about what was there. */
function inScales({ scores: before = [] }: Protocol, { scores: now = [] }: Protocol): Change[] {
  return now.flatMap((score) => {
    const was = before.find(({ id }) => id === score.id)
    if (was === undefined) return []
    return [
      ...inList('subscale', was.subscales, score.subscales, scaleFields),
      ...[score, ...(score.subscales ?? [])].flatMap((scale) => {
        const same = [was, ...(was.subscales ?? [])].find(({ id }) => id === scale.id)
        if (same === undefined) return []
        return inList('bandSet', same.bandSets, scale.bandSets, { bands: 'major' }).map(
          (one): Change => ({ ...one, path: `${scale.id} > ${one.path}` }),
        )
      }),
    ]
  })
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
  if (isSameButTitles(was, is)) return [changeOf('changed', 'patch', 'balance', is!.id, is!.id, { field: 'title' })]
  if (was === undefined) return [changeOf('added', 'minor', 'balance', is!.id)]
  if (is === undefined) return [changeOf('removed', 'major', 'balance', was.id)]
  return [changeOf('changed', 'major', 'balance', is.id, is.id, { field: 'rules' })]
}
