/** The conversation before this one, with the answers that count. */
import { countedAnswers, fold, type PreviousCall, type Situation } from '@gib/protocol'
import { eventsOf } from '../calls/events'
import { situationOfCall } from '../calls/store'
import type { Db } from '../db/client'
import { protocolOf } from '../protocols/registry'
import type { CallOfFamily } from './store'

/** @param calls of one family, newest first; the first in which something was answered is taken */
export async function previousCall(db: Db, calls: readonly CallOfFamily[]): Promise<PreviousCall | undefined> {
  for (const call of calls) {
    const { answers } = fold(await eventsOf(db, call.id))
    if (Object.keys(answers).length === 0) continue
    const situation = (await situationOfCall(db, call.id)) as Situation
    return { date: call.onDate, answers: countedAnswers(protocolOf(call), answers, situation) }
  }
  return undefined
}
