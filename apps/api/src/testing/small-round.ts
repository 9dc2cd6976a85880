/** An organisation in the middle of a round: two callers with a family each, and a coordinator. */
import { randomUUID } from 'node:crypto'
import type { Database } from '../db/client'
import { children, families, organisations, people, roundFamilies, rounds } from '../db/schema'
import type { Actor } from '../handle'

export type SmallRound = Awaited<ReturnType<typeof smallRound>>

export async function smallRound(database: Database) {
  const orgId = randomUUID()
  const actor = (name: string, role: Actor['role']): Actor => {
    return { personId: randomUUID(), organisationId: orgId, name, role }
  }
  const samira = actor('Samira', 'caller')
  const ahmed = actor('Ahmed', 'caller')
  const sanne = actor('Sanne', 'coordinator')
  const round = randomUUID()
  const yilmaz = { id: randomUUID(), efe: randomUUID(), defne: randomUUID() }
  const warsame = { id: randomUUID(), sagal: randomUUID() }

  await database.asOwner({ organisationId: orgId }, async (db) => {
    const createdAt = new Date('2020-04-01T08:00:00Z')
    const name = 'Stichting Buurthuis'
    await db.insert(organisations).values({ id: orgId, name, timeZone: 'Europe/Amsterdam', demo: false, createdAt })
    const team = [samira, ahmed, sanne]
    await db.insert(people).values(team.map(({ personId, name, role }) => ({ orgId, id: personId, name, role })))
    const known = { phones: [], interpreter: false, createdAt, orgId }
    await db.insert(families).values([
      { ...known, id: yilmaz.id, name: 'Ayşe Yılmaz', language: 'tr', facts: { parents: 'moeder_alleen' } },
      { ...known, id: warsame.id, name: 'Hodan Warsame Jama', language: 'so', facts: { parents: 'samen' } },
    ])
    await db.insert(children).values([
      { orgId, id: yilmaz.efe, familyId: yilmaz.id, name: 'Efe', born: '2012-03' },
      { orgId, id: yilmaz.defne, familyId: yilmaz.id, name: 'Defne', born: '2018-11' },
      { orgId, id: warsame.sagal, familyId: warsame.id, name: 'Sagal', born: '2010-06' },
    ])
    await db.insert(rounds).values({
      orgId,
      id: round,
      code: 'mei-2020',
      title: 'Mei 2020',
      protocolId: 'gezin-in-beeld',
      protocolVersion: '1.0.0',
      startsOn: '2020-05-11',
      endsOn: '2020-05-29',
    })
    await db.insert(roundFamilies).values([
      { orgId, roundId: round, familyId: yilmaz.id, callerId: samira.personId },
      { orgId, roundId: round, familyId: warsame.id, callerId: ahmed.personId },
    ])
  })
  return { orgId, samira, ahmed, sanne, round, yilmaz, warsame }
}
