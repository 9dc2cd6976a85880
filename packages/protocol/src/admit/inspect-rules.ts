/** Do the rules that weigh answers keep to what they may say? */

import type { Pointer } from '../document/pointer'
import type { Finding } from '../document/problem'
import type { Protocol } from '../document/protocol'

/** What only a person can say. */
const reserved = 'acuut'

/** Classes that a computer may not give. */
export function acuteClasses({ balance }: Protocol): Finding[] {
  if (balance === undefined) return []
  const classes = balance.classes.map(({ id }, index) => ({
    id,
    pointer: ['balance', 'classes', index, 'id'] as Pointer,
  }))
  return [...classes, { id: balance.tooLittle.id, pointer: ['balance', 'tooLittle', 'id'] }]
    .filter(({ id }) => id.toLowerCase() === reserved)
    .map(({ id, pointer }) => ({ code: 'GIB203', pointer, facts: { id } }))
}

/** Bands that do not start above the one before. */
export function bandsOutOfOrder({ bandSets = [], scores = [] }: Protocol): Finding[] {
  return [
    ...bandSets.flatMap(({ bands }, index) => outOfOrder(bands, ['bandSets', index, 'bands'])),
    ...scores.flatMap(({ bands = [] }, index) => outOfOrder(bands, ['scores', index, 'bands'])),
  ]
}

function outOfOrder(bands: readonly { readonly from: number }[], at: Pointer): Finding[] {
  return bands.flatMap(({ from }, index): Finding[] => {
    const previous = bands[index - 1]?.from
    if (previous === undefined || from > previous) return []
    return [{ code: 'GIB204', pointer: [...at, index, 'from'], facts: { from, previous } }]
  })
}
