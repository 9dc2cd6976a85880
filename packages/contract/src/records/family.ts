/** What a caller sees of a family: in today's list, and before she dials. */
import { absences } from '@gib/protocol'
import { z } from '@hono/zod-openapi'
import { endings, groups, outcomes, reasons } from '../words'
import { Code, Day, Id, Instant, Texts } from './common'
import { AnswerEventRecord } from './operation'

export const Reason = z.object({
  code: z.enum(reasons),
  /** When the appointment is or was, when the last call was. */
  at: Instant.optional(),
  grade: z.number().optional(),
  /** Whose grade it is, where that is another than the one that stands beside the family. */
  whose: Texts.optional(),
  attempts: z.int().optional(),
  /** Part of the day that was not tried yet. */
  untried: z.enum(['morning', 'afternoon', 'evening']).optional(),
  /** What was promised, in the words of the protocol; empty where the protocol does not know it any more. */
  promise: Texts.optional(),
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
    /** By the first grade the protocol asks for; `title` says whose it is, where there are more. */
    lastGrade: z.object({ grade: z.number(), on: Day, title: Texts.nullable() }).nullable(),
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
    kind: Code,
    /** What the protocol of the call calls it; null where it does not know it. */
    title: Texts.nullable(),
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

const ScoreRecord = z.object({
  id: Code,
  title: Texts,
  points: z.number(),
  outOf: z.number(),
  /** What these points are called, for each way of naming them. */
  bands: z.array(z.object({ set: Texts.nullable(), band: Texts })),
  /** What has to be said with it ("Geen diagnose"). */
  remark: Texts.nullable(),
})

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
        /** The grades the protocol counts, also where none was given. */
        grades: z.array(z.object({ question: Code, title: Texts.nullable(), grade: z.number().nullable() })),
        /** The scales that have a result, as far as whoever asks may see that of one call. */
        scores: z.array(ScoreRecord),
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
