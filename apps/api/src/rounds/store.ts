/** The rounds in the database. */
import type { RoundRecord } from '@gib/contract'
import { and, desc, eq, inArray, isNotNull, not, notExists, or } from 'drizzle-orm'
import { endingsOfItsOwn } from '../calls/over'
import type { Db } from '../db/client'
import { calls, families, organisations, roundFamilies, rounds } from '../db/schema'
import { findProtocol, subjectOf } from '../protocols/registry'

export type Round = typeof rounds.$inferSelect

/** The organisation of this scope. */
export async function organisationOf(db: Db) {
  const [organisation] = await db.select().from(organisations)
  if (!organisation) throw new Error('A scope always has its organisation.')
  return organisation
}

/** Newest first. */
export function allRounds(db: Db): Promise<Round[]> {
  return db.select().from(rounds).orderBy(desc(rounds.startsOn))
}

/**
 * The round that is being called: the one of today, else the latest that has begun and still has families to call, else the latest
 * that has begun; `null` before the first.
 */
export async function currentRound(db: Db, today: string): Promise<Round | null> {
  const begun = (await allRounds(db)).filter((round) => round.startsOn <= today)
  const running = begun.find((round) => today <= round.endsOn)
  if (running) return running
  for (const round of begun) if (await hasFamiliesToCall(db, round.id)) return round
  return begun[0] ?? null
}

async function hasFamiliesToCall(db: Db, roundId: string): Promise<boolean> {
  const spoken = db
    .select({ id: calls.id })
    .from(calls)
    .where(
      and(
        eq(calls.orgId, roundFamilies.orgId),
        eq(calls.familyId, roundFamilies.familyId),
        eq(calls.roundId, roundFamilies.roundId),
        // As isReachedBy in calls/over.ts.
        or(
          eq(calls.ending, 'parent-stopped'),
          and(isNotNull(calls.finishedAt), inArray(calls.ending, [...endingsOfItsOwn])),
        ),
      ),
    )
  const [found] = await db
    .select({ id: roundFamilies.familyId })
    .from(roundFamilies)
    .innerJoin(families, and(eq(families.orgId, roundFamilies.orgId), eq(families.id, roundFamilies.familyId)))
    .where(and(eq(roundFamilies.roundId, roundId), not(families.stopCalling), notExists(spoken)))
    .limit(1)
  return found !== undefined
}

export function recordOf(round: Round): RoundRecord {
  const { id, code, title, startsOn, endsOn, protocolId, protocolVersion } = round
  const protocol = { id: protocolId, version: protocolVersion }
  return { id, code, title, startsOn, endsOn, protocol, subject: subjectOf(findProtocol(protocolId, protocolVersion)) }
}
