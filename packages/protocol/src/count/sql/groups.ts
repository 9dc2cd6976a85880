/** To which groups does a call belong, as an expression for a list of their ids? */
import type { CohortRule } from '../../document/rules'
import { type Frame, overChildren } from './frame'
import { type Sql, textLiteral } from './literal'
import { given, readingOf } from './reading'
import { holds } from './verdict'

export function groupsOf(rule: CohortRule, frame: Frame): Sql {
  const found = 'groups' in rule ? thatHold(rule, frame) : valuesOf(rule, frame)
  return rule.several ? `ARRAY(SELECT DISTINCT id FROM unnest(${found}) AS e(id))` : `(${found})[1:1]`
}

/** Where each call is in one group at most: the id of that group, else `NULL`. */
export function groupOf(rule: CohortRule, frame: Frame): Sql {
  if (!('groups' in rule)) return `(${groupsOf(rule, frame)})[1]`
  const each = rule.groups.map(({ id, when }) => `WHEN ${holds(when, frame)} THEN ${textLiteral(id)}`)
  // The first keeps a division without groups a sentence of SQL.
  return `CASE ${['WHEN false THEN NULL::text', ...each].join(' ')} END`
}

function thatHold({ groups }: Extract<CohortRule, { groups: unknown }>, frame: Frame): Sql {
  const each = groups.map(({ id, when }) => `CASE WHEN ${holds(when, frame)} THEN ${textLiteral(id)} END`)
  return `array_remove(ARRAY[${each.join(', ')}]::text[], NULL)`
}

function valuesOf({ by }: Extract<CohortRule, { by: unknown }>, frame: Frame): Sql {
  if (by === 'week') return `ARRAY[to_char(r.date, 'IYYY"-W"IW')]`
  if (by === 'round') return `array_remove(ARRAY[coalesce(r.round, r.situation ->> 'round')], NULL)`
  if ('family' in by) return namesIn(frame.call.column(given(readingOf(by, frame))))
  // One text for each child, because lists of different lengths make no table.
  const perChild = overChildren(
    frame,
    (inside) => `to_jsonb(${namesIn(inside.child!.column(given(readingOf(by, inside))))})`,
    (one) => `jsonb_agg(${one} ORDER BY k.place)`,
  )
  const names = `jsonb_array_elements(${perChild}) WITH ORDINALITY AS e(names, child)`
  const each = `jsonb_array_elements_text(e.names) WITH ORDINALITY AS f(name, n)`
  return `ARRAY(SELECT f.name FROM ${names} CROSS JOIN LATERAL ${each} ORDER BY e.child, f.n)`
}

/** A fact can be one value or several; what is not known gives no group. */
function namesIn(value: Sql): Sql {
  const several = `ARRAY(SELECT code FROM jsonb_array_elements_text(${value}) WITH ORDINALITY AS e(code, n) ORDER BY n)`
  return `CASE WHEN ${value} IS NULL THEN '{}'::text[] WHEN jsonb_typeof(${value}) = 'array' THEN ${several} ELSE ARRAY[${value} #>> '{}'] END`
}
