/** Today's list as it stands on this device: without who was just called, by group, and where the focus goes. */
import type { Today, TodayRow } from '@gib/contract'
import type { HandledFamilies } from '../../lib/handled'
import { isFound } from './find'

export interface List {
  readonly called: number
  readonly toCall: number
  readonly groups: readonly { readonly group: TodayRow['group']; readonly rows: readonly TodayRow[] }[]
}

const order: readonly TodayRow['group'][] = ['now', 'today', 'late', 'attention', 'not-reached', 'other']

/**
 * A family that was called after the list was made is left out, and counted.
 *
 * @example
 * listOf(today, new Date('2020-04-15T09:00:00Z'), new Map([['f1', { at: '2020-04-15T09:05:00Z', spoken: true, waiting: true }]])).called   //=> today.called + 1
 */
export function listOf(today: Today, madeAt: Date | null, handled: HandledFamilies, typed = ''): List {
  const gone = today.rows.flatMap(({ familyId }) => {
    const one = handled.get(familyId)
    return one && (one.waiting || !madeAt || new Date(one.at) > madeAt) ? [{ familyId, ...one }] : []
  })
  const goneIds = new Set(gone.map(({ familyId }) => familyId))
  const rows = today.rows.filter(({ familyId, name }) => !goneIds.has(familyId) && isFound(name, typed))
  return {
    called: today.called + gone.filter(({ spoken }) => spoken).length,
    toCall: Math.max(0, today.toCall - gone.length),
    groups: order
      .map((group) => ({ group, rows: rows.filter((row) => row.group === group) }))
      .filter(({ rows }) => rows.length > 0),
  }
}

/**
 * The row that gets the focus: the one that was opened last if it is still there, else the first after it, else the first of all.
 *
 * @example
 * rowToFocus(['c', 'd'], { opened: 'b', order: ['a', 'b', 'c', 'd'] })   //=> 'c'
 */
export function rowToFocus(
  rows: readonly string[],
  before: { opened: string; order: readonly string[] } | null,
): string | null {
  if (before) {
    const from = before.order.indexOf(before.opened)
    const still = before.order.slice(Math.max(0, from)).find((row) => rows.includes(row))
    if (still) return still
  }
  return rows[0] ?? null
}
