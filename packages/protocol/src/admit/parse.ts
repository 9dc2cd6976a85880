/** The door through which a protocol comes in from a file or a database. */

import { type DocumentProblem, type Problem, pageOf } from '../document/problem'
import type { Protocol } from '../document/protocol'
import { formSentences } from './form-sentences'
import { inspect } from './inspect'
import { inDocumentOrder } from './inspect/order'
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
  if (isDeeperThan(deepest, json)) {
    return {
      ok: false,
      problems: refused(json, [
        { code: 'GIB108', path: '', pointer: [], facts: { maximum: deepest }, sentence: formSentences.GIB108 },
      ]),
    }
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
  return [...all, ...others].sort((a, b) => inDocumentOrder(json, a.pointer, b.pointer))
}

function isDeeperThan(layers: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return layers === 0 || Object.values(value).some((part) => isDeeperThan(layers - 1, part))
}
