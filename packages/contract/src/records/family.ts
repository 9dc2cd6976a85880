/** What a caller sees of a family: in today's list, and before she dials. */
import { absences } from '@gib/protocol'
import { z } from '@hono/zod-openapi'
import { actionKinds, endings, groups, outcomes, reasons } from '../words'
import { Code, Day, Id, Instant } from './common'
import { AnswerEventRecord } from './operation'

export const Reason = z.object({
  code: z.enum(reasons),
  /** When the appointment is or was, when the last call was. */
  at: Instant.optional(),
  grade: z.number().optional(),
  attempts: z.int().optional(),
  /** Part of the day that was not tried yet. */
  untried: z.enum(['morning', 'afternoon', 'evening']).optional(),
  action: z.enum(actionKinds).optional(),
  /** What came of the last attempt, where the coordinator has to do something first. */
  outcome: z.enum(outcomes).optional(),
})
export type Reason = z.infer<typeof Reason>

export const TodayRow = z
  .object({
    familyId: Id,
    name: z.string(),
    group: z.enum(groups),
    /** At most two, the strongest first. */
    why: z.array(Reason).min(1),
    language: Code,
    interpreter: z.boolean(),
    children: z.array(z.object({ id: Id, age: z.number().nullable() })),
    lastGrade: z.object({ grade: z.number(), on: Day }).nullable(),
    phone: z.string().nullable(),
  })
  .openapi('TodayRow')
export type TodayRow = z.infer<typeof TodayRow>

export const Today = z
  .object({
    on: Day,
    /** Families spoken today by this caller, and families still to call. */
    called: z.int(),
    toCall: z.int(),
    rows: z.array(TodayRow),
  })
  .openapi('Today')
export type Today = z.infer<typeof Today>

const Fact = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])
const AnswerValue = z.union([
  z.number(),
  z.boolean(),
  z.string(),
  z.array(z.string()),
  z.object({ absent: z.enum(absences) }),
])

export const SituationRecord = z
  .object({
    date: Day.optional(),
    round: Code.optional(),
    family: z.record(z.string(), Fact).optional(),
    children: z
      .array(
        z.object({
          id: Id,
          name: z.string().optional(),
          age: z.number().optional(),
          facts: z.record(z.string(), Fact).optional(),
        }),
      )
      .optional(),
    previous: z
      .object({ date: Day, answers: z.record(z.string(), z.union([AnswerValue, z.record(z.string(), AnswerValue)])) })
      .optional(),
  })
  .openapi('Situation')

export const ActionRecord = z
  .object({
    id: Id,
    kind: z.enum(actionKinds),
    what: z.string().nullable(),
    ownerId: Id,
    ownerName: z.string(),
    dueOn: Day,
    childId: Id.nullable(),
    consent: z.boolean(),
    state: z.enum(['open', 'done', 'dropped']),
    madeAt: Instant,
    settledAt: Instant.nullable(),
  })
  .openapi('Action')
export type ActionRecord = z.infer<typeof ActionRecord>

export const FamilyRecord = z
  .object({
    id: Id,
    name: z.string(),
    /** How to say the name, where that helps. */
    sayName: z.string().nullable(),
    phones: z.array(z.object({ number: z.string(), whose: z.string(), when: z.string().nullable() })),
    language: Code,
    interpreter: z.boolean(),
    /** "Bel niet voor 10:00." */
    remark: z.string().nullable(),
    stopCalling: z.boolean(),
    children: z.array(
      z.object({
        id: Id,
        name: z.string(),
        age: z.number().nullable(),
        school: z.string().nullable(),
        group: z.string().nullable(),
      }),
    ),
    /** The circumstances a call would start with now. */
    situation: SituationRecord,
    /** The last three conversations, newest first. */
    conversations: z.array(
      z.object({
        callId: Id,
        on: Day,
        callerName: z.string(),
        parentGrade: z.number().nullable(),
        childrenGrade: z.number().nullable(),
        forNextCaller: z.string().nullable(),
        quotes: z.array(z.string()),
        ending: z.enum(endings).nullable(),
      }),
    ),
    actions: z.array(ActionRecord),
    appointments: z.array(
      z.object({
        id: Id,
        when: Instant,
        withPersonId: Id.nullable(),
        withName: z.string().nullable(),
        note: z.string().nullable(),
      }),
    ),
    attempts: z.array(
      z.object({ id: Id, at: Instant, outcome: z.enum(outcomes), callerName: z.string(), note: z.string().nullable() }),
    ),
    /** A conversation in this round that was started and not finished. */
    openCall: z
      .object({ callId: Id, startedAt: Instant, endedAt: Instant.nullable(), callerId: Id, callerName: z.string() })
      .nullable(),
  })
  .openapi('Family')
export type FamilyRecord = z.infer<typeof FamilyRecord>

export const CallRecord = z
  .object({
    id: Id,
    familyId: Id,
    roundId: Id,
    protocol: z.object({ id: Code, version: Code }),
    callerId: Id,
    startedAt: Instant,
    endedAt: Instant.nullable(),
    ending: z.enum(endings).nullable(),
    finishedAt: Instant.nullable(),
    balanceShownAt: Instant.nullable(),
    situation: SituationRecord,
    events: z.array(AnswerEventRecord),
  })
  .openapi('Call')
export type CallRecord = z.infer<typeof CallRecord>
