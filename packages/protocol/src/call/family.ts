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
  const { children } = situation
  if (children === undefined) return []
  mustBe('list', children, 'situation', 'children')
  return children.map((child, index) => {
    const at = ['situation', 'children', index]
    // A call learns of its children while somebody waits: only what looks strange is looked at closely.
    if (typeof child?.id !== 'string') {
      mustBe('object', child, ...at)
      mustBe('text', child.id, ...at, 'id')
    }
    if (children.findIndex(({ id }) => id === child.id) < index)
      throw misuse('GIB403', [...at, 'id'], { child: child.id })
    return child.id
  })
}
