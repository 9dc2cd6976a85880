/** Does a document that has the form of a protocol also make sense? Each rule looks at one thing. */

import { pathOf } from '../document/pointer'
import type { Finding, Problem } from '../document/problem'
import type { Protocol } from '../document/protocol'
import { repeatedIds } from './inspect-ids'
import { brokenReferences } from './inspect-references'
import { acuteClasses, bandsOutOfOrder } from './inspect-rules'
import { differentSlots, missingFirstLanguage } from './inspect-texts'

/** Looks at one thing in the whole document. */
export type Inspection = (protocol: Protocol) => readonly Finding[]

const inspections: readonly Inspection[] = [
  repeatedIds,
  brokenReferences,
  acuteClasses,
  bandsOutOfOrder,
  missingFirstLanguage,
  differentSlots,
]

/**
 * All that is wrong with a protocol, rule by rule; nothing when it is fit for use.
 *
 * @example
 * inspect(checkIn)   //=> []
 */
export function inspect(protocol: Protocol): Problem[] {
  return inspections
    .flatMap((inspection) => inspection(protocol))
    .map((finding) => ({ ...finding, path: pathOf(protocol, finding.pointer) }))
}
