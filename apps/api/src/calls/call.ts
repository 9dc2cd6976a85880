/** A call with everything that was heard so far, for a device that did not make it itself. */
import type { CallRecord } from '@gib/contract'
import type { routes } from '@gib/contract/routes'
import { dayIn } from '../calendar'
import { seesFamily } from '../families/sight'
import { type Handler, notFound } from '../handle'
import { currentRound, organisationOf } from '../rounds/store'
import { eventsOf } from './events'
import { findCall } from './store'

export const call: Handler<typeof routes.call> = async ({ params, actor, db, now }) => {
  const found = await findCall(db, params.id)
  if (!found) throw notFound()
  const { timeZone } = await organisationOf(db)
  const round = await currentRound(db, dayIn(timeZone, now()))
  const own = found.callerId === actor.personId
  if (!own && !(await seesFamily(db, actor, round?.id ?? null, found.familyId))) throw notFound()
  return {
    id: found.id,
    familyId: found.familyId,
    roundId: found.roundId,
    protocol: { id: found.protocolId, version: found.protocolVersion },
    callerId: found.callerId,
    startedAt: found.startedAt.toISOString(),
    endedAt: found.endedAt?.toISOString() ?? null,
    ending: found.ending as CallRecord['ending'],
    finishedAt: found.finishedAt?.toISOString() ?? null,
    balanceShownAt: found.balanceShownAt?.toISOString() ?? null,
    situation: found.situation,
    events: (await eventsOf(db, found.id)) as CallRecord['events'],
  }
}
