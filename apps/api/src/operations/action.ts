/** What was promised to a family: made in a conversation, kept or dropped later. */
import { seesOwnFamiliesOnly } from '@gib/contract'
import { and, eq } from 'drizzle-orm'
import { dayIn } from '../calendar'
import { actions, children } from '../db/schema'
import { seesFamily } from '../families/sight'
import { agreementTitle, protocolOf } from '../protocols/registry'
import { currentRound } from '../rounds/store'
import { momentOf, ownCall } from './allowed'
import { checkPerson } from './appointment'
import type { CarryOut, Setting } from './carry-out'
import { Refusal } from './refusal'

export const makeAction: CarryOut<'action'> = async (operation, setting) => {
  const { actionId: id, familyId, callId, childId, kind, what, ownerId, dueOn, consent } = operation
  const { db, actor } = setting
  const call = await ownCall(callId, setting)
  if (call.familyId !== familyId) throw new Refusal('Dit gesprek was met een ander gezin.')
  const protocol = protocolOf(call)
  if (!agreementTitle(protocol, kind))
    throw new Refusal(`De afspraak ${kind} staat niet in ${protocol.id} ${protocol.version}.`)
  if (childId) await checkChild(childId, familyId, setting)
  await checkPerson(ownerId, setting)
  await db.insert(actions).values({
    orgId: actor.organisationId,
    id,
    familyId,
    callId,
    childId: childId ?? null,
    kind,
    what: what ?? null,
    ownerId,
    dueOn,
    consent,
    state: 'open',
    madeBy: actor.personId,
    madeAt: momentOf(operation, setting),
  })
}

export const dropAction: CarryOut<'drop-action'> = (operation, setting) => settle(operation, 'dropped', setting)
export const settleAction: CarryOut<'settle-action'> = (operation, setting) => settle(operation, 'done', setting)

/** What was settled stays as it was settled first. */
async function settle(
  operation: { actionId: string; at: string; note?: string | undefined },
  state: 'done' | 'dropped',
  setting: Setting,
): Promise<void> {
  const { db, actor } = setting
  const [action] = await db.select().from(actions).where(eq(actions.id, operation.actionId))
  if (!action || !(await isHers(action, setting))) throw new Refusal('Deze afspraak is hier niet bekend.')
  await db
    .update(actions)
    .set({ state, settledAt: momentOf(operation, setting), settledBy: actor.personId, note: operation.note ?? null })
    .where(and(eq(actions.id, action.id), eq(actions.state, 'open')))
}

/** Made by her or given to her, or of a family she sees. */
async function isHers(action: typeof actions.$inferSelect, { db, actor, now, timeZone }: Setting): Promise<boolean> {
  if (action.ownerId === actor.personId || action.madeBy === actor.personId) return true
  if (!seesOwnFamiliesOnly(actor.role)) return true
  const round = await currentRound(db, dayIn(timeZone, now))
  return seesFamily(db, actor, round?.id ?? null, action.familyId)
}

async function checkChild(childId: string, familyId: string, { db }: Setting): Promise<void> {
  const [child] = await db
    .select({ id: children.id })
    .from(children)
    .where(and(eq(children.id, childId), eq(children.familyId, familyId)))
  if (!child) throw new Refusal('Dit kind hoort niet bij dit gezin.')
}
