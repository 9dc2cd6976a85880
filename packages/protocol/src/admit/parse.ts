/** The door through which a protocol comes in from a file or a database. */

import { type Pointer, pathOf } from '../document/pointer'
import { type DocumentProblem, type Problem, pageOf } from '../document/problem'
import type { Protocol } from '../document/protocol'
import { formSentences } from './form-sentences'
import { inspect } from './inspect'
import { documentOrder } from './inspect/order'
import { lostNames } from './lost-names'
import { furtherProblems } from './misspelt'
import { protocolSchema } from './schema'
import { shapeProblems } from './shape-problems'

/** How deep a document may go; deeper than anyone can read. */
const deepest = 64

/**
 * Is this document a protocol? Gives the protocol, with what to look at again (`warnings`); or all that is wrong with it. What comes
 * through is safe for every other function.
 *
 * @example
 * const parsed = parseProtocol({ ...checkIn, titel: 'Hoe gaat het?' })
 * parsed.ok === false && parsed.problems.map((problem) => [problem.code, problem.nearest])   //=> [['GIB103', 'title']]
 */
export function parseProtocol(
  json: unknown,
): { ok: true; protocol: Protocol; warnings: DocumentProblem[] } | { ok: false; problems: DocumentProblem[] } {
  const deep = deeperThan(deepest, json)
  if (deep !== undefined) {
    // The topic or the question in which it is, or another part with its name, says enough.
    const pointer = deep.slice(0, deep[2] === 'questions' ? 5 : 3)
    const { GIB108: sentence } = formSentences
    const problem = {
      code: 'GIB108',
      path: pathOf(json, pointer),
      pointer,
      facts: { maximum: deepest },
      sentence,
    } as const
    return { ok: false, problems: refused(json, [problem]) }
  }
  const parsed = protocolSchema.safeParse(json)
  if (!parsed.success) {
    const shape = shapeProblems(json, parsed.error.issues)
    return { ok: false, problems: refused(json, shape, furtherProblems(json, shape)) }
  }
  const lost = lostNames(json, parsed.data)
  if (lost.length > 0) return { ok: false, problems: refused(json, lost) }
  const problems = inspect(parsed.data)
  return problems.some(({ level }) => level === 'error')
    ? { ok: false, problems }
    : { ok: true, protocol: parsed.data, warnings: problems }
}

/** Without the form of a protocol a document can never be used. */
function refused(
  json: unknown,
  problems: readonly Problem[],
  others: readonly DocumentProblem[] = [],
): DocumentProblem[] {
  const all = problems.map((problem): DocumentProblem => ({ ...problem, level: 'error', page: pageOf(problem.code) }))
  const inOrder = documentOrder(json)
  return [...all, ...others].sort((a, b) => inOrder(a.pointer, b.pointer))
}

/** The way to the first thing that is deeper; `undefined` where nothing is. */
function deeperThan(layers: number, value: unknown): Pointer | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if (layers === 0) return []
  for (const [key, part] of Object.entries(value)) {
    const way = deeperThan(layers - 1, part)
    if (way !== undefined) return [Array.isArray(value) ? Number(key) : key, ...way]
  }
  return undefined
}
