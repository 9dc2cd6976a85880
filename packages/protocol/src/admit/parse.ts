/** The door through which a protocol comes in from a file or a database. */

import type { Problem } from '../document/problem'
import type { Protocol } from '../document/protocol'
import { inspect } from './inspect'
import { protocolSchema } from './schema'
import { shapeProblems } from './shape-problems'

/** How deep a document may go; deeper than anyone can read. */
const deepest = 64

/**
 * Is this document a protocol? Gives the protocol, or all that is wrong with it. What comes through is safe for every other
 * function.
 *
 * @example
 * const parsed = parseProtocol({ ...checkIn, titel: 'Hoe gaat het?' })
 * parsed.ok === false && parsed.problems.map((problem) => [problem.code, problem.nearest])   //=> [['GIB103', 'title']]
 */
export function parseProtocol(json: unknown): { ok: true; protocol: Protocol } | { ok: false; problems: Problem[] } {
  if (isDeeperThan(deepest, json)) {
    return { ok: false, problems: [{ code: 'GIB108', path: '', pointer: [], facts: { maximum: deepest } }] }
  }
  const parsed = protocolSchema.safeParse(json)
  if (!parsed.success) return { ok: false, problems: shapeProblems(json, parsed.error.issues) }
  const problems = inspect(parsed.data)
  return problems.length > 0 ? { ok: false, problems } : { ok: true, protocol: parsed.data }
}

function isDeeperThan(layers: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return layers === 0 || Object.values(value).some((part) => isDeeperThan(layers - 1, part))
}
