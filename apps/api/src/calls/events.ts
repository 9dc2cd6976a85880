/** Events of a call between the database and the wire. */
import type { AnswerEvent } from '@gib/protocol'
import { asc, eq, inArray, type SQL } from 'drizzle-orm'
import type { Db } from '../db/client'
import { answerEvents } from '../db/schema'

export type StoredEvent = typeof answerEvents.$inferSelect

export function eventsOf(db: Db, callId: string): Promise<AnswerEvent[]> {
  return select(db, eq(answerEvents.callId, callId)).then((rows) => rows.map(eventFrom))
}

/** The events of many calls in one query, by call. */
export async function eventsOfCalls(
  db: Db,
  callIds: Parameters<typeof inArray>[1],
): Promise<Map<string, AnswerEvent[]>> {
  const byCall = new Map<string, AnswerEvent[]>()
  for (const row of await select(db, inArray(answerEvents.callId, callIds as string[]))) {
    const events = byCall.get(row.callId)
    if (events) events.push(eventFrom(row))
    else byCall.set(row.callId, [eventFrom(row)])
  }
  return byCall
}

function select(db: Db, where: SQL | undefined) {
  return db.select().from(answerEvents).where(where).orderBy(asc(answerEvents.sequence))
}

/** As it was sent. */
export function eventFrom(row: Omit<StoredEvent, 'orgId' | 'callId' | 'sequence' | 'receivedAt'>): AnswerEvent {
  return {
    id: row.id,
    kind: row.kind,
    ...(row.question === null
      ? {}
      : { place: { question: row.question, ...(row.childId === null ? {} : { child: row.childId }) } }),
    value: row.value,
    ...(row.raw === null ? {} : { raw: row.raw }),
    replaces: row.replaces,
    at: row.at.toISOString(),
    by: row.by,
    device: row.device,
    sequence: row.deviceSequence,
  }
}

/** Only what was answered, for counting: who wrote it and when stays behind. There are thousands, so each is made at once. */
export function answerFrom(row: StoredAnswer): AnswerEvent {
  const question = row.question ?? ''
  return {
    id: row.id,
    kind: 'answer',
    place: row.childId ? { question, child: row.childId } : { question },
    value: row.value,
    replaces: row.replaces,
    at: '',
    by: '',
    device: '',
    sequence: 0,
  }
}
export type StoredAnswer = Pick<StoredEvent, 'id' | 'question' | 'value' | 'replaces'> &
  Partial<Pick<StoredEvent, 'childId'>>
