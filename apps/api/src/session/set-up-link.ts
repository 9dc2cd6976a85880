/** The link with which the first administrator makes her organisation. Only its hash is kept; each start makes a new one. */
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { eq, isNotNull } from 'drizzle-orm'
import type { Database, Db } from '../db/client'
import { organisations, setUpLink, user } from '../db/schema'

/** The token of a new link; null when there is an organisation already. The demo is none. */
export async function newSetUpToken(database: Database, now: Date): Promise<string | null> {
  if (await hasOrganisation(database)) return null
  const token = randomBytes(32).toString('base64url')
  await database.owner.transaction(async (db) => {
    await db.delete(setUpLink)
    await db.insert(setUpLink).values({ tokenHash: hashOf(token), createdAt: now })
  })
  return token
}

/** Uses the link up, inside the transaction that makes the organisation. False when there is no such link (any more). */
export async function useSetUpToken(db: Db, token: string): Promise<boolean> {
  const used = await db
    .delete(setUpLink)
    .where(eq(setUpLink.tokenHash, hashOf(token)))
    .returning()
  return used.length > 0
}

/** The owner of the database sees an organisation only from inside, so it is asked for each that has a login. */
async function hasOrganisation({ owner, withScope }: Database): Promise<boolean> {
  const known = await owner
    .selectDistinct({ organisationId: user.organisationId })
    .from(user)
    .where(isNotNull(user.organisationId))
  for (const { organisationId } of known) {
    const own = await withScope({ organisationId: organisationId ?? randomUUID() }, (db) =>
      db.select({ id: organisations.id }).from(organisations).where(eq(organisations.demo, false)),
    )
    if (own.length > 0) return true
  }
  return false
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')
