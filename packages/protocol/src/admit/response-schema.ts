/** The door through which calls come in from a file: one record for each call, a line of NDJSON. */
import * as z from 'zod'
import type { Answers } from '../document/answer'
import { mustBe } from '../document/misuse'
import type { Problem } from '../document/problem'
import type { Protocol } from '../document/protocol'
import type { Situation } from '../document/situation'
import { answers } from './answers-schema'
import { heardUnder, namedAmong } from './heard-under'
import { lostNames } from './lost-names'
import { situation } from './scenario-schema'
import { id, names, optional, record, version } from './schema-parts'
import { shapeProblems } from './shape-problems'

/** A name of a family or a call: any word of the organisation's own. */
const name = z.string().min(1)

export const responseSchema = record({
  protocol: record({ id, version }).register(names, { id: 'ProtocolName' }),
  id: name,
  family: name,
  date: z.iso.date('2020-04-17'),
  number: optional(z.int().min(1)),
  round: optional(id),
  situation,
  answers,
}).register(names, { id: 'Response' })

/** A call that came in; it can be counted as it is. */
export interface CallRead {
  readonly id: string
  readonly family: string
  readonly date: string
  readonly number?: number
  readonly round?: string
  readonly situation: Situation
  readonly answers: Answers
}

/**
 * Is this a call that can be counted? The record says which document it was held with (`protocol`, by id and version), and is only
 * read with that one: where it is not among those given, or an answer does not fit its question, nothing comes through. So it is with
 * the answers of the call before, in `situation.previous`: what they were given under an older version is brought over first (`migrate`).
 *
 * A file of responses holds one such record a line:
 * `{"protocol":{"id":"check-in","version":"1.0.0"},"id":"c1","family":"F1","date":"2020-04-17","situation":{},"answers":{}}`
 *
 * @example
 * const line = { protocol: { id: 'check-in', version: '1.0.0' }, id: 'c1', family: 'F1', date: '2020-04-17', situation: {}, answers: { parentGrade: 6.5 } }
 * const read = parseResponse(line, [checkIn])
 * read.ok && read.response.answers                                            //=> { parentGrade: 6.5 }
 * const older = parseResponse({ ...line, protocol: { id: 'check-in', version: '0.9.0' } }, [checkIn])
 * older.ok === false && older.problems.map((problem) => problem.code)         //=> ['GIB401']
 */
export function parseResponse<P extends Protocol>(
  json: unknown,
  protocols: readonly P[],
): { ok: true; response: CallRead; protocol: P } | { ok: false; problems: Problem[] } {
  mustBe('list', protocols, 'protocols')
  const parsed = responseSchema.safeParse(json)
  if (!parsed.success) return { ok: false, problems: shapeProblems(json, parsed.error.issues) }
  const lost = lostNames(json, parsed.data)
  if (lost.length > 0) return { ok: false, problems: lost }
  const { protocol, ...call } = parsed.data
  const named = namedAmong(protocols, protocol)
  if (!named.ok) return named
  const heard = heardUnder(named.protocol, call.situation as Situation, call.answers)
  if (!heard.ok) return heard
  return {
    ok: true,
    response: { ...call, situation: call.situation as Situation, answers: heard.answers },
    protocol: named.protocol,
  }
}
