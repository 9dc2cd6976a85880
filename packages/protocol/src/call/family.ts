/** Of whom the call is: nobody's answer may be taken for another's. */
import type { ChildId } from '../document/answer'
import { mustBe } from '../document/misuse'
import { type Problem, ProtocolError } from '../document/problem'
import type { Situation } from '../document/situation'
import type { Text } from '../document/text'

/** A slot is a fact of the problem. A code keeps its meaning for ever. */
export const familySentences = {
  GIB402: {
    nl: 'Bij dit gesprek hoort geen kind ‘{child}’. Zet het bij ‘situation.children’.',
    en: 'This call knows no child ‘{child}’. Put it under ‘situation.children’.',
  },
  GIB403: {
    nl: 'Het kind ‘{child}’ staat er twee keer bij. Geef elk kind een eigen id.',
    en: 'The child ‘{child}’ is there twice. Give each child an id of its own.',
  },
} as const satisfies { readonly [code: `GIB4${number}`]: Text }

/** Of two children with one id nobody knows whose answer it is. */
export function repeatedChildren({ children = [] }: Situation): Problem[] {
  const ids = children.map(({ id }) => id)
  return ids.flatMap((child, index) => {
    if (ids.indexOf(child) === index) return []
    const pointer = ['situation', 'children', index, 'id']
    return [
      {
        code: 'GIB403' as const,
        path: `situation > ${child}`,
        pointer,
        facts: { child },
        sentence: familySentences.GIB403,
      },
    ]
  })
}

/**
 * The ids of the children, in their order.
 *
 * @throws ProtocolError when a child has no id, or two have the same
 */
export function childIdsIn(situation: Situation): readonly ChildId[] {
  const { children } = situation
  if (children === undefined) return []
  mustBe('list', children, 'situation', 'children')
  const ids = children.map((child, index) => {
    // A call learns of its children while somebody waits: only what looks strange is looked at closely.
    if (typeof child?.id !== 'string') {
      mustBe('object', child, 'situation', 'children', index)
      mustBe('text', child.id, 'situation', 'children', index, 'id')
    }
    return child.id
  })
  if (new Set(ids).size < ids.length) throw new ProtocolError(repeatedChildren(situation))
  return ids
}
