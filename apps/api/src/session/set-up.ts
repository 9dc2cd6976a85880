/** Makes the first organisation and its administrator, once, with the link that the server printed. */
import { randomUUID } from 'node:crypto'
import type { routes } from '@gib/contract/routes'
import { eq } from 'drizzle-orm'
import type { Db } from '../db/client'
import { organisations, people, user } from '../db/schema'
import { type Handler, Problem } from '../handle'
import { addUser } from './accounts'
import { useSetUpToken } from './set-up-link'

/** Where most of the organisations phone; an administrator can change it later. */
const timeZone = 'Europe/Amsterdam'

export const setUp: Handler<typeof routes.setUp> = async ({ body, server, now }) => {
  const organisationId = randomUUID()
  await server.database.asOwner({ organisationId }, async (db) => {
    if (!(await useSetUpToken(db, body.token))) throw new Problem('already-set-up')
    if (await isTaken(db, body.email)) {
      throw new Problem('not-understood', [{ path: 'body.email', expected: 'An address that has no account here yet' }])
    }
    const userId = await addUser(db, body)
    const personId = randomUUID()
    await db
      .insert(organisations)
      .values({ id: organisationId, name: body.organisation, timeZone, demo: false, createdAt: now() })
    await db.insert(people).values({ orgId: organisationId, id: personId, userId, name: body.name, role: 'admin' })
    await db.update(user).set({ organisationId, personId }).where(eq(user.id, userId))
  })
  return { organisationId }
}

async function isTaken(db: Db, email: string): Promise<boolean> {
  const found = await db.select({ id: user.id }).from(user).where(eq(user.email, email.toLowerCase()))
  return found.length > 0
}
