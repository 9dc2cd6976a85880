/** Does a document that has the form of a protocol also make sense? */
import { mustBeCondition } from '../call/holds'
import { questionsOf } from '../document/place'
import { pathOf } from '../document/pointer'
import { type DocumentProblem, pageOf } from '../document/problem'
import type { Protocol } from '../document/protocol'
import { conditionsIn } from '../document/walk'
import { causesOnly } from './inspect/causes'
import { inspectedOf } from './inspect/inspected'
import { documentOrder } from './inspect/order'
import { rules } from './inspect/rules'

/**
 * Everything about a protocol that is not right, in the order of the document. With an error it is not fit for use; a warning is
 * something to look at again. Nothing is found when all is well.
 *
 * It looks at what a document means and believes its form, which TypeScript has looked at, or `parseProtocol` of `@gib/protocol/parse`
 * for what comes from JavaScript or a file.
 *
 * @throws ProtocolError when a condition has another form than a condition has, such as an operator `==`
 *
 * @example
 * inspect(checkIn)   //=> []
 *
 * @example
 * const misspelt = { ...checkIn, figures: [{ id: 'mean', title: { nl: 'Gemiddeld' }, mean: 'parentGrad' }] }
 * inspect(misspelt).map(({ code, path, nearest }) => [code, path, nearest])
 * //=> [['GIB202', 'figures > mean > mean', 'parentGrade']]
 */
export function inspect(protocol: Protocol): DocumentProblem[] {
  questionsOf(protocol)
  for (const { value, pointer } of conditionsIn(protocol)) mustBeCondition(value, pointer)
  const found = problemsIn(protocol)
  return found.some(({ code }) => code === 'GIB201') ? causesOnly(protocol, found, problemsIn) : found
}

function problemsIn(protocol: Protocol): DocumentProblem[] {
  const document = inspectedOf(protocol)
  const inOrder = documentOrder(protocol)
  return rules()
    .flatMap(({ code, level, sentence, find }) =>
      find(document).map(({ pointer, facts, nearest }) => ({
        code,
        path: pathOf(protocol, pointer),
        pointer,
        facts,
        ...(nearest !== undefined && { nearest }),
        level,
        page: pageOf(code),
        sentence,
      })),
    )
    .sort((a, b) => inOrder(a.pointer, b.pointer))
}
