/** A conversation begins: its circumstances are written down as of that moment, without names. */
import { eq } from 'drizzle-orm'
import { dayIn } from '../calendar'
import { findCall } from '../calls/store'
import { calls, rounds } from '../db/schema'
import { dayOfAges } from '../families/age'
import { previousCall } from '../families/previous'
import { situationOf, withoutNames } from '../families/situation'
import { callsOf, childrenOf, familiesBy } from '../families/store'
import { findProtocol } from '../protocols/registry'
import { organisationOf } from '../rounds/store'
import { checkFamily, momentOf } from './allowed'
import type { CarryOut, Setting } from './carry-out'
import { Refusal } from './refusal'

export const startCall: CarryOut<'start-call'> = async (operation, setting) => {
  const { callId, familyId, roundId, protocol } = operation
  const { db, actor } = setting
  const known = await findCall(db, callId)
  if (known) {
    if (known.familyId === familyId && known.roundId === roundId && known.callerId === actor.personId) return
    throw new Refusal('Er is al een ander gesprek met dit nummer.')
  }
  await checkFamily(familyId, roundId, setting)
  const round = await roundOf(roundId, setting)
  if (protocol.id !== round.protocolId || !findProtocol(protocol.id, protocol.version)) {
    throw new Refusal(`Deze ronde heeft andere vragen dan ${protocol.id} ${protocol.version}.`)
  }
  const startedAt = momentOf(operation, setting)
  const onDate = dayIn(setting.timeZone, startedAt)
  await db.insert(calls).values({
    orgId: actor.organisationId,
    id: callId,
    familyId,
    roundId,
    callerId: actor.personId,
    protocolId: protocol.id,
    protocolVersion: protocol.version,
    situation: await circumstances(familyId, round, startedAt, onDate, setting),
    startedAt,
    onDate,
  })
}

async function roundOf(roundId: string, { db }: Setting) {
  const [round] = await db.select().from(rounds).where(eq(rounds.id, roundId))
  if (!round) throw new Refusal('Deze ronde is hier niet bekend.')
  return round
}

/** Of the family as it is known now; of earlier conversations only those before this one began. */
async function circumstances(
  familyId: string,
  round: typeof rounds.$inferSelect,
  startedAt: Date,
  onDate: string,
  { db }: Setting,
) {
  const [family] = await familiesBy(db, [familyId])
  if (!family) throw new Refusal('Dit gezin is hier niet bekend.')
  const children = await childrenOf(db, [familyId])
  const earlier = (await callsOf(db, [familyId])).filter((call) => call.startedAt < startedAt)
  const situation = situationOf(
    { facts: family.facts, children },
    {
      date: onDate,
      agesOn: dayOfAges(await organisationOf(db), round, onDate),
      round: round.code,
      previous: await previousCall(db, earlier),
    },
  )
  return withoutNames(situation) as (typeof calls.$inferInsert)['situation']
}
