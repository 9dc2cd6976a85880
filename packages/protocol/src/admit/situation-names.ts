/** Does every fact of a scenario's family exist? A misspelt one is looked at by no condition, so a scenario would guard something that is not there. */
import type { Pointer } from '../document/pointer'
import type { Problem } from '../document/problem'
import type { Protocol } from '../document/protocol'
import type { Facts, Situation } from '../document/situation'
import { callProblem } from './call-problems'

/** Facts of the family and its children that the document does not declare. The pointers start at the situation. */
export function strangeFacts({ attributes = [] }: Protocol, { family, children = [] }: Situation): Problem[] {
  const declared = (of: 'family' | 'child') =>
    attributes.filter((attribute) => attribute.of === of).map((attribute) => attribute.id)
  const ofFamily = ['childCount', ...declared('family')]
  // The age of a child stands beside its facts, and among them nothing looks at it.
  const ofChild = declared('child')
  return [
    ...strangeAmong(family, ofFamily, 'situation > family', ['family']),
    ...children.flatMap(({ id, facts }, index) =>
      strangeAmong(facts, ofChild, `situation > ${id} > facts`, ['children', index, 'facts']),
    ),
  ]
}

function strangeAmong(facts: Facts | undefined, known: readonly string[], path: string, pointer: Pointer): Problem[] {
  return Object.keys(facts ?? {})
    .filter((id) => !known.includes(id))
    .map((id) =>
      callProblem('GIB404', `${path} > ${id}`, [...pointer, id], { kind: 'attribute', id }, { found: id, known }),
    )
}
