/** Calls in the database. */
import type { Situation } from '@gib/protocol'
import { eq, inArray } from 'drizzle-orm'
import type { Db } from '../db/client'
import { calls } from '../db/schema'

export type Call = typeof calls.$inferSelect

export async function findCall(db: Db, callId: string): Promise<Call | undefined> {
  const [call] = await db.select().from(calls).where(eq(calls.id, callId))
  return call
}

/** The circumstances as they were stored at its start. */
export async function situationOfCall(db: Db, callId: string): Promise<Call['situation']> {
  const [call] = await db.select({ situation: calls.situation }).from(calls).where(eq(calls.id, callId))
  return call?.situation ?? {}
}

/** The same for some calls, by call. */
export async function situationsOfCalls(db: Db, callIds: string[]): Promise<Map<string, Situation>> {
  const rows = await db
    .select({ id: calls.id, situation: calls.situation })
    .from(calls)
    .where(inArray(calls.id, callIds))
  return new Map(rows.map(({ id, situation }) => [id, situation as Situation]))
}
