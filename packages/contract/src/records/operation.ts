/**
 * What a device sends. Everything a caller does is an operation with an id of its own, kept on the device until the server says it
 * has it. An operation never changes; a correction is a new one.
 */
import { absences } from '@gib/protocol'
import { z } from '@hono/zod-openapi'
import { endings, outcomes } from '../words'
import { Code, Day, Id, Instant, Line, LongText } from './common'

const Answer = z.union([
  z.number(),
  z.boolean(),
  z.string().max(4000),
  z.array(z.string().max(80)).max(40),
  z.object({ absent: z.enum(absences) }),
  z.null(),
])

export const AnswerEventRecord = z
  .object({
    id: Id,
    kind: z.enum(['answer', 'note', 'quote', 'later', 'probe']),
    place: z.object({ question: Code, child: Code.optional() }).optional(),
    value: Answer,
    raw: z.string().max(200).optional().describe('What was typed, where that was more than the value ("6 à 7")'),
    replaces: z.array(Id).max(20),
    at: Instant.describe('By the clock of the device; information only'),
    by: Id,
    device: z.string().max(60),
    sequence: z.int().nonnegative(),
  })
  .openapi('AnswerEvent')

const base = { id: Id, at: Instant }

export const Operation = z
  .discriminatedUnion('type', [
    z.object({
      ...base,
      type: z.literal('attempt'),
      familyId: Id,
      roundId: Id,
      outcome: z.enum(outcomes),
      note: Line.optional(),
    }),
    z.object({
      ...base,
      type: z.literal('start-call'),
      callId: Id,
      familyId: Id,
      roundId: Id,
      protocol: z.object({ id: Code, version: Code }),
    }),
    z.object({ ...base, type: z.literal('answer'), callId: Id, event: AnswerEventRecord }),
    z.object({
      ...base,
      type: z.literal('end-call'),
      callId: Id,
      ending: z.enum(endings),
      forNextCaller: Line.optional(),
    }),
    z.object({
      ...base,
      type: z.literal('appointment'),
      appointmentId: Id,
      familyId: Id,
      roundId: Id,
      callId: Id.optional(),
      when: Instant,
      withPersonId: Id.nullable().describe('null: whoever is there'),
      note: Line.optional(),
    }),
    z.object({
      ...base,
      type: z.literal('action'),
      actionId: Id,
      familyId: Id,
      callId: Id,
      childId: Id.optional(),
      kind: Code.describe('Id of an agreement of the protocol'),
      what: Line.optional(),
      ownerId: Id,
      dueOn: Day,
      consent: z.boolean().describe('The family agreed'),
    }),
    z.object({ ...base, type: z.literal('drop-action'), actionId: Id }),
    z.object({ ...base, type: z.literal('settle-action'), actionId: Id, note: Line.optional() }),
    /** The caller gave her own estimate and then saw the computed balance; from here on her estimate is a second thought. */
    z.object({
      ...base,
      type: z.literal('balance-shown'),
      callId: Id,
      estimate: z.object({ load: Code.nullable(), capacity: Code.nullable(), balance: Code.nullable() }),
      remark: LongText.optional(),
    }),
    z.object({ ...base, type: z.literal('finish-call'), callId: Id }),
  ])
  .openapi('Operation')
export type Operation = z.infer<typeof Operation>
export type OperationOf<Type extends Operation['type']> = Extract<Operation, { type: Type }>

/** `stored` now, `known` already (sent twice), or `refused`: kept aside with its reason, never thrown away. */
export const OperationResult = z
  .object({
    id: Id,
    status: z.enum(['stored', 'known', 'refused']),
    reason: z.string().optional(),
  })
  .openapi('OperationResult')
export type OperationResult = z.infer<typeof OperationResult>
