/** Of whom the call is: nobody's answer may be taken for another's. */
import type { ChildId } from '../document/answer'
import { misuse, mustBe, mustKnow } from '../document/misuse'
import type { Situation } from '../document/situation'

/** All that can be known of a family at the moment of a call. */
const known: readonly (keyof Situation)[] = ['date', 'round', 'family', 'children', 'previous', 'asked']

/**
 * The ids of the children, in their order.
 *
 * @throws ProtocolError when a child has no id, or two have the same; and when something is known by another name
 */
export function childIdsIn(situation: Situation): readonly ChildId[] {
  mustKnow(situation, known, 'situation')
  const { children } = situation
  if (children === undefined) return []
  mustBe('list', children, 'situation', 'children')
  const ids: ChildId[] = []
  for (const [index, child] of children.entries()) {
    // A call learns of its children while somebody waits: only what looks strange is looked at closely.
    if (typeof child?.id !== 'string') {
      mustBe('object', child, 'situation', 'children', index)
      mustBe('text', child.id, 'situation', 'children', index, 'id')
    }
    if (ids.includes(child.id)) throw misuse('GIB403', ['situation', 'children', index, 'id'], { child: child.id })
    ids.push(child.id)
  }
  return ids
}
