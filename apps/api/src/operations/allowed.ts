/** May this person do this to that family or call? If not, the operation is refused. */
import { seesOwnFamiliesOnly } from '@gib/contract'
import { type Call, findCall } from '../calls/store'
import { isInRound } from '../families/sight'
import type { Setting } from './carry-out'
import { Refusal } from './refusal'

/** The call, when it is hers to write in: her own, or any for who sees the whole organisation. Foreign and missing look the same. */
export async function ownCall(callId: string, { db, actor }: Setting): Promise<Call> {
  const call = await findCall(db, callId)
  if (call && (call.callerId === actor.personId || !seesOwnFamiliesOnly(actor.role))) return call
  throw new Refusal('Dit gesprek is niet van jou, of het begin ervan is nog niet verstuurd.')
}

export async function checkFamily(familyId: string, roundId: string, { db, actor }: Setting): Promise<void> {
  if (!(await isInRound(db, actor, roundId, familyId))) {
    throw new Refusal('Dit gezin staat in deze ronde niet op je lijst.')
  }
}

/** By the device's own clock, but never later than now: a clock that runs ahead must not put a call in the future. */
export function momentOf({ at }: { at: string }, { now }: Setting): Date {
  const moment = new Date(at)
  return moment > now ? now : moment
}
