/** What the database knows of families. The one asking has been checked against `sight` before. */
import { and, asc, desc, eq, inArray, type SQLWrapper } from 'drizzle-orm'
import type { Db } from '../db/client'
import { actions, answerEvents, appointments, attempts, calls, children, families, people, schools } from '../db/schema'

/** One id, several, or a subquery of ids. */
export type Which = string[] | SQLWrapper

export function familiesBy(db: Db, which: Which) {
  return db.select().from(families).where(inArray(families.id, which)).orderBy(asc(families.name), asc(families.id))
}

/** With the name of their school, the eldest first. */
export function childrenOf(db: Db, which: Which) {
  return db
    .select({
      id: children.id,
      familyId: children.familyId,
      name: children.name,
      born: children.born,
      school: schools.name,
      group: children.groupLabel,
    })
    .from(children)
    .leftJoin(schools, and(eq(schools.orgId, children.orgId), eq(schools.id, children.schoolId)))
    .where(inArray(children.familyId, which))
    .orderBy(asc(children.born), asc(children.id))
}

/** Newest first. */
export function callsOf(db: Db, which: Which) {
  return db
    .select({
      id: calls.id,
      familyId: calls.familyId,
      roundId: calls.roundId,
      callerId: calls.callerId,
      callerName: people.name,
      protocolId: calls.protocolId,
      protocolVersion: calls.protocolVersion,
      startedAt: calls.startedAt,
      endedAt: calls.endedAt,
      ending: calls.ending,
      finishedAt: calls.finishedAt,
      forNextCaller: calls.forNextCaller,
      onDate: calls.onDate,
    })
    .from(calls)
    .innerJoin(people, and(eq(people.orgId, calls.orgId), eq(people.id, calls.callerId)))
    .where(inArray(calls.familyId, which))
    .orderBy(desc(calls.startedAt), desc(calls.id))
}
export type CallOfFamily = Awaited<ReturnType<typeof callsOf>>[number]

/** The answers to some questions, in every call of these families: what a list needs, without the rest. */
export function answersOf(db: Db, which: Which, questions: string[]) {
  return db
    .select({
      id: answerEvents.id,
      callId: answerEvents.callId,
      question: answerEvents.question,
      value: answerEvents.value,
      replaces: answerEvents.replaces,
    })
    .from(answerEvents)
    .innerJoin(calls, and(eq(calls.orgId, answerEvents.orgId), eq(calls.id, answerEvents.callId)))
    .where(
      and(inArray(calls.familyId, which), eq(answerEvents.kind, 'answer'), inArray(answerEvents.question, questions)),
    )
}

/** Every appointment ever made; which of them stands, says `standing-appointment`. */
export function appointmentsOf(db: Db, which: Which) {
  return db
    .select({
      id: appointments.id,
      familyId: appointments.familyId,
      when: appointments.when,
      madeAt: appointments.madeAt,
      note: appointments.note,
      withPersonId: appointments.withPersonId,
      withName: people.name,
    })
    .from(appointments)
    .leftJoin(people, and(eq(people.orgId, appointments.orgId), eq(people.id, appointments.withPersonId)))
    .where(inArray(appointments.familyId, which))
}

/** Newest first. */
export function attemptsOf(db: Db, which: Which) {
  return db
    .select({
      id: attempts.id,
      familyId: attempts.familyId,
      roundId: attempts.roundId,
      at: attempts.at,
      outcome: attempts.outcome,
      note: attempts.note,
      callerName: people.name,
    })
    .from(attempts)
    .innerJoin(people, and(eq(people.orgId, attempts.orgId), eq(people.id, attempts.personId)))
    .where(inArray(attempts.familyId, which))
    .orderBy(desc(attempts.at), desc(attempts.id))
}

/** What was promised and is neither done nor dropped. */
export function openActionsOf(db: Db, which: Which) {
  return db
    .select({ familyId: actions.familyId, callId: actions.callId, kind: actions.kind, dueOn: actions.dueOn })
    .from(actions)
    .where(and(inArray(actions.familyId, which), eq(actions.state, 'open')))
}

/** First due first. */
export function actionsOf(db: Db, which: Which) {
  return db
    .select({ action: actions, ownerName: people.name })
    .from(actions)
    .innerJoin(people, and(eq(people.orgId, actions.orgId), eq(people.id, actions.ownerId)))
    .where(inArray(actions.familyId, which))
    .orderBy(asc(actions.dueOn), asc(actions.id))
}
