/** Every table. Those of an organisation start all their keys with `org_id`; those of the login stand in `login-tables`. */
import type { AnswerEventRecord, RoundRecord, SituationRecord } from '@gib/contract'
import { roles } from '@gib/contract'
import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  date,
  index,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { z } from 'zod'
import { json } from './json'
import { user } from './login-tables'
import { gibApp, moment, organisationOfScope, orgId, ownOrganisationOnly, within } from './tenant'

export * from './login-tables'

type Situation = z.infer<typeof SituationRecord>
type AnswerEvent = z.infer<typeof AnswerEventRecord>
/** A phone number of a family, with whose it is and when it may be called. */
export interface Phone {
  number: string
  whose: string
  when: string | null
}
/** Facts of a family by attribute of the protocol. */
export type StoredFacts = NonNullable<Situation['family']>
/** What the caller thought before she saw the computed balance. */
export interface Estimate {
  load: string | null
  capacity: string | null
  balance: string | null
  remark?: string
}
export type ProtocolOfRound = RoundRecord['protocol']

const id = () => uuid().notNull()
const onlyItself = sql`id = ${organisationOfScope}`

export const organisations = pgTable(
  'organisations',
  {
    id: uuid().primaryKey(),
    name: text().notNull(),
    timeZone: text().notNull(),
    contactName: text(),
    contactPhone: text(),
    demo: boolean().notNull(),
    createdAt: moment().notNull(),
  },
  () => [pgPolicy('only_itself', { to: gibApp, for: 'all', using: onlyItself, withCheck: onlyItself })],
)
const organisation = () => orgId().references(() => organisations.id)

export const people = pgTable(
  'people',
  {
    orgId: organisation(),
    id: id(),
    userId: text().references(() => user.id, { onDelete: 'set null' }),
    name: text().notNull(),
    role: text({ enum: roles }).notNull(),
    disabledAt: moment(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    uniqueIndex('people_user').on(t.orgId, t.userId),
    ownOrganisationOnly(),
  ],
)

export const schools = pgTable('schools', { orgId: organisation(), id: id(), name: text().notNull() }, (t) => [
  primaryKey({ columns: [t.orgId, t.id] }),
  ownOrganisationOnly(),
])

export const families = pgTable(
  'families',
  {
    orgId: organisation(),
    id: id(),
    name: text().notNull(),
    sayName: text(),
    phones: json().$type<Phone[]>().notNull(),
    /** BCP 47. */
    language: text().notNull(),
    interpreter: boolean().notNull(),
    facts: json().$type<StoredFacts>().notNull(),
    remark: text(),
    stopCalling: boolean().notNull().default(false),
    createdAt: moment().notNull(),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.id] }), ownOrganisationOnly()],
)

export const children = pgTable(
  'children',
  {
    orgId: organisation(),
    id: id(),
    familyId: id(),
    name: text().notNull(),
    /** Month of birth, `2012-05`; null when unknown. */
    born: text(),
    schoolId: uuid(),
    groupLabel: text(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    within(t.orgId, t.familyId, () => families),
    within(t.orgId, t.schoolId, () => schools),
    index('children_of_family').on(t.orgId, t.familyId),
    ownOrganisationOnly(),
  ],
)

export const rounds = pgTable(
  'rounds',
  {
    orgId: organisation(),
    id: id(),
    code: text().notNull(),
    title: text().notNull(),
    protocolId: text().notNull(),
    protocolVersion: text().notNull(),
    startsOn: date({ mode: 'string' }).notNull(),
    endsOn: date({ mode: 'string' }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    uniqueIndex('rounds_code').on(t.orgId, t.code),
    ownOrganisationOnly(),
  ],
)

/** Which families are called in a round, and by whom. */
export const roundFamilies = pgTable(
  'round_families',
  { orgId: organisation(), roundId: id(), familyId: id(), callerId: uuid() },
  (t) => [
    primaryKey({ columns: [t.orgId, t.roundId, t.familyId] }),
    within(t.orgId, t.roundId, () => rounds),
    within(t.orgId, t.familyId, () => families),
    within(t.orgId, t.callerId, () => people),
    index('round_families_of_caller').on(t.orgId, t.callerId),
    ownOrganisationOnly(),
  ],
)

export const calls = pgTable(
  'calls',
  {
    orgId: organisation(),
    id: id(),
    familyId: id(),
    roundId: id(),
    callerId: id(),
    protocolId: text().notNull(),
    protocolVersion: text().notNull(),
    /** The circumstances at the start, without names: figures stay what they were when a family changes. */
    situation: json().$type<Situation>().notNull(),
    startedAt: moment().notNull(),
    endedAt: moment(),
    ending: text(),
    forNextCaller: text(),
    balanceShownAt: moment(),
    estimate: json().$type<Estimate>(),
    finishedAt: moment(),
    /** The day of the call in the organisation's own time zone. */
    onDate: date({ mode: 'string' }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    within(t.orgId, t.familyId, () => families),
    within(t.orgId, t.roundId, () => rounds),
    within(t.orgId, t.callerId, () => people),
    index('calls_of_family').on(t.orgId, t.familyId),
    index('calls_of_round').on(t.orgId, t.roundId),
    ownOrganisationOnly(),
  ],
)

/** Picking up the phone, and what came of it. */
export const attempts = pgTable(
  'attempts',
  {
    orgId: organisation(),
    id: id(),
    familyId: id(),
    roundId: id(),
    personId: id(),
    outcome: text().notNull(),
    at: moment().notNull(),
    note: text(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    within(t.orgId, t.familyId, () => families),
    within(t.orgId, t.roundId, () => rounds),
    within(t.orgId, t.personId, () => people),
    index('attempts_of_family').on(t.orgId, t.familyId),
    ownOrganisationOnly(),
  ],
)

/** What was heard, event by event. Never changed, never deleted: `gib_app` may only read and add. */
export const answerEvents = pgTable(
  'answer_events',
  {
    orgId: organisation(),
    id: id(),
    callId: id(),
    /** Order of arrival. */
    sequence: bigint({ mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    kind: text().$type<AnswerEvent['kind']>().notNull(),
    question: text(),
    childId: uuid(),
    value: json().$type<AnswerEvent['value']>(),
    raw: text(),
    replaces: json().$type<string[]>().notNull(),
    /** By the clock of the device; information only. */
    at: moment().notNull(),
    by: id(),
    device: text().notNull(),
    deviceSequence: bigint({ mode: 'number' }).notNull(),
    receivedAt: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    within(t.orgId, t.callId, () => calls),
    within(t.orgId, t.childId, () => children),
    within(t.orgId, t.by, () => people),
    index('answer_events_of_call').on(t.orgId, t.callId, t.sequence),
    ownOrganisationOnly(),
  ],
)

/** What was promised to a family. */
export const actions = pgTable(
  'actions',
  {
    orgId: organisation(),
    id: id(),
    familyId: id(),
    callId: uuid(),
    childId: uuid(),
    kind: text().notNull(),
    what: text(),
    ownerId: id(),
    dueOn: date({ mode: 'string' }).notNull(),
    consent: boolean().notNull(),
    state: text({ enum: ['open', 'done', 'dropped'] }).notNull(),
    note: text(),
    madeBy: id(),
    madeAt: moment().notNull(),
    settledAt: moment(),
    settledBy: uuid(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    within(t.orgId, t.familyId, () => families),
    within(t.orgId, t.callId, () => calls),
    within(t.orgId, t.childId, () => children),
    within(t.orgId, t.ownerId, () => people),
    within(t.orgId, t.madeBy, () => people),
    within(t.orgId, t.settledBy, () => people),
    index('actions_of_family').on(t.orgId, t.familyId),
    ownOrganisationOnly(),
  ],
)

/** When to phone again. */
export const appointments = pgTable(
  'appointments',
  {
    orgId: organisation(),
    id: id(),
    familyId: id(),
    roundId: id(),
    callId: uuid(),
    when: moment().notNull(),
    /** null: whoever is there. */
    withPersonId: uuid(),
    note: text(),
    madeBy: id(),
    madeAt: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    within(t.orgId, t.familyId, () => families),
    within(t.orgId, t.roundId, () => rounds),
    within(t.orgId, t.callId, () => calls),
    within(t.orgId, t.withPersonId, () => people),
    within(t.orgId, t.madeBy, () => people),
    index('appointments_of_family').on(t.orgId, t.familyId),
    ownOrganisationOnly(),
  ],
)

/** A computed balance as it was shown, with the rules it was computed by. */
export const balances = pgTable(
  'balances',
  {
    orgId: organisation(),
    id: id(),
    callId: id(),
    rules: text().notNull(),
    result: json().$type<unknown>().notNull(),
    at: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    within(t.orgId, t.callId, () => calls),
    index('balances_of_call').on(t.orgId, t.callId),
    ownOrganisationOnly(),
  ],
)

/** Every operation that was taken in: sent twice is known by its id, changed on the way by its hash. */
export const operations = pgTable(
  'operations',
  {
    orgId: organisation(),
    id: id(),
    type: text().notNull(),
    /** SHA-256 of the operation, hexadecimal. */
    hash: text().notNull(),
    personId: id(),
    receivedAt: moment().notNull(),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.id] }), within(t.orgId, t.personId, () => people), ownOrganisationOnly()],
)

/** Operations that could not be carried out, whole and with the reason: nothing that was sent is thrown away. */
export const refusedOperations = pgTable(
  'refused_operations',
  {
    orgId: organisation(),
    id: id(),
    /** As it was sent; null when it had none. */
    operationId: text(),
    body: json().$type<unknown>(),
    reason: text().notNull(),
    personId: id(),
    receivedAt: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    within(t.orgId, t.personId, () => people),
    index('refused_operations_by_operation').on(t.orgId, t.operationId),
    ownOrganisationOnly(),
  ],
)
