/** A conversation comes to its end: how it ended, the caller's estimate, and the balance that was computed. */
import { balance, fold, type Situation } from '@gib/protocol'
import { and, eq, isNull } from 'drizzle-orm'
import { eventsOf } from '../calls/events'
import type { Call } from '../calls/store'
import { balances, calls } from '../db/schema'
import { protocolOf } from '../protocols/registry'
import { momentOf, ownCall } from './allowed'
import type { CarryOut, Setting } from './carry-out'

/** A conversation that broke off and was taken up again ends a second time; the last ending counts. */
export const endCall: CarryOut<'end-call'> = async (operation, setting) => {
  const call = await ownCall(operation.callId, setting)
  await setting.db
    .update(calls)
    .set({
      ending: operation.ending,
      endedAt: momentOf(operation, setting),
      forNextCaller: operation.forNextCaller ?? call.forNextCaller,
    })
    .where(eq(calls.id, call.id))
}

/** Her own estimate as it was before she saw the computed one. It is written once: what comes later is a second thought. */
export const showBalance: CarryOut<'balance-shown'> = async (operation, setting) => {
  const call = await ownCall(operation.callId, setting)
  const { estimate, remark } = operation
  await setting.db
    .update(calls)
    .set({ balanceShownAt: momentOf(operation, setting), estimate: { ...estimate, ...(remark ? { remark } : {}) } })
    .where(and(eq(calls.id, call.id), isNull(calls.balanceShownAt)))
}

/** Finishing without an ending means that everything was discussed. The balance is kept as the rules of this day gave it. */
export const finishCall: CarryOut<'finish-call'> = async (operation, setting) => {
  const call = await ownCall(operation.callId, setting)
  const at = momentOf(operation, setting)
  await setting.db
    .update(calls)
    .set({ finishedAt: call.finishedAt ?? at, endedAt: call.endedAt ?? at, ending: call.ending ?? 'complete' })
    .where(eq(calls.id, call.id))
  await storeBalance(operation.id, call, at, setting)
}

async function storeBalance(id: string, call: Call, at: Date, { db, actor }: Setting): Promise<void> {
  const { answers } = fold(await eventsOf(db, call.id))
  const result = balance(protocolOf(call), answers, call.situation as Situation)
  if (!result) return
  await db
    .insert(balances)
    .values({ orgId: actor.organisationId, id, callId: call.id, rules: result.rules, result, at })
}
