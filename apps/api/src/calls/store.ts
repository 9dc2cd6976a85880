/** Calls in the database. */
import { eq } from 'drizzle-orm'
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
