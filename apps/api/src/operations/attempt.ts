/** Somebody picked up the phone: what came of it, and what that changes for the family. */
import { eq } from 'drizzle-orm'
import { attempts, families } from '../db/schema'
import { checkFamily, momentOf } from './allowed'
import type { CarryOut } from './carry-out'

export const addAttempt: CarryOut<'attempt'> = async (operation, setting) => {
  const { id, familyId, roundId, outcome, note } = operation
  const { db, actor } = setting
  await checkFamily(familyId, roundId, setting)
  const at = momentOf(operation, setting)
  await db.insert(attempts).values({
    orgId: actor.organisationId,
    id,
    familyId,
    roundId,
    personId: actor.personId,
    outcome,
    at,
    note: note ?? null,
  })
  if (outcome === 'stop-calling') await db.update(families).set({ stopCalling: true }).where(eq(families.id, familyId))
}
