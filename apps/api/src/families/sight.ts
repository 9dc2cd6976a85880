/** Which families a person may see. Every read and every operation asks here. */
import { seesOwnFamiliesOnly } from '@gib/contract'
import { and, eq } from 'drizzle-orm'
import type { Db } from '../db/client'
import { families, roundFamilies } from '../db/schema'
import type { Actor } from '../handle'

/** Whose families: a caller's own, or those of the whole organisation. */
const ownOnly = (actor: Actor) =>
  seesOwnFamiliesOnly(actor.role) ? eq(roundFamilies.callerId, actor.personId) : undefined

/** The ids of the families of a round that this person may see, as a subquery. */
export function familiesInSight(db: Db, actor: Actor, roundId: string) {
  return db
    .select({ id: roundFamilies.familyId })
    .from(roundFamilies)
    .where(and(eq(roundFamilies.roundId, roundId), ownOnly(actor)))
}

/** May this person see this family in this round? Who sees all of the organisation also sees a family outside the round. */
export async function seesFamily(db: Db, actor: Actor, roundId: string | null, familyId: string): Promise<boolean> {
  if (!seesOwnFamiliesOnly(actor.role)) {
    const [family] = await db.select({ id: families.id }).from(families).where(eq(families.id, familyId))
    return family !== undefined
  }
  return roundId !== null && (await isInRound(db, actor, roundId, familyId))
}

/** Is this family called in this round, and by this person if she calls her own families only? */
export async function isInRound(db: Db, actor: Actor, roundId: string, familyId: string): Promise<boolean> {
  const [found] = await db
    .select({ id: roundFamilies.familyId })
    .from(roundFamilies)
    .where(and(eq(roundFamilies.roundId, roundId), eq(roundFamilies.familyId, familyId), ownOnly(actor)))
  return found !== undefined
}
