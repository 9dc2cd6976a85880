/** A small organisation for tests: one person and one family. */
import { randomUUID } from 'node:crypto'
import type { Database } from '../db/client'
import { families, organisations, people } from '../db/schema'

export async function testOrganisation(database: Database, name = 'Stichting Buurthuis') {
  const [id, personId, familyId] = [randomUUID(), randomUUID(), randomUUID()]
  const createdAt = new Date('2020-04-01T08:00:00Z')
  await database.asOwner({ organisationId: id }, async (db) => {
    await db.insert(organisations).values({ id, name, timeZone: 'Europe/Amsterdam', demo: false, createdAt })
    await db.insert(people).values({ orgId: id, id: personId, name: 'Samira', role: 'caller' })
    await db.insert(families).values({
      orgId: id,
      id: familyId,
      name: 'De Boer',
      phones: [],
      language: 'nl',
      interpreter: false,
      facts: {},
      createdAt,
    })
  })
  return { id, personId, familyId }
}
