/** We promised to phone at a moment. It takes the place of an earlier promise to this family (see `standing-appointment`). */
import { eq } from 'drizzle-orm'
import { appointments, people } from '../db/schema'
import { checkFamily, momentOf, ownCall } from './allowed'
import type { CarryOut, Setting } from './carry-out'
import { Refusal } from './refusal'

export const makeAppointment: CarryOut<'appointment'> = async (operation, setting) => {
  const { appointmentId: id, familyId, roundId, callId, when, withPersonId, note } = operation
  const { db, actor } = setting
  await checkFamily(familyId, roundId, setting)
  if (callId && (await ownCall(callId, setting)).familyId !== familyId) {
    throw new Refusal('Dit gesprek was met een ander gezin.')
  }
  if (withPersonId) await checkPerson(withPersonId, setting)
  await db.insert(appointments).values({
    orgId: actor.organisationId,
    id,
    familyId,
    roundId,
    callId: callId ?? null,
    when: new Date(when),
    withPersonId,
    note: note ?? null,
    madeBy: actor.personId,
    madeAt: momentOf(operation, setting),
  })
}

export async function checkPerson(personId: string, { db }: Setting): Promise<void> {
  const [person] = await db.select({ id: people.id }).from(people).where(eq(people.id, personId))
  if (!person) throw new Refusal('Deze collega is hier niet bekend.')
}
