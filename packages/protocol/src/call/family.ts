/** Of whom the call is: nobody's answer may be taken for another's. */
import type { ChildId } from '../document/answer'
import { misuse, mustBe } from '../document/misuse'
import type { Situation } from '../document/situation'

/**
 * The ids of the children, in their order.
 *
 * @throws ProtocolError when a child has no id, or two have the same
 */
export function childIdsIn(situation: Situation): readonly ChildId[] {
  mustBe('object', situation, 'situation')
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
