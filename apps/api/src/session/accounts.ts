/** Accounts that are made or changed by the server itself: the demo and the first administrator. Nobody can sign up. */

import { randomUUID } from 'node:crypto'
import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { and, eq } from 'drizzle-orm'
import type { Owner } from '../db/client'
import { account, session, user } from '../db/login-tables'
import type { NewUser } from '../handle'

/** How better-auth calls an account with a password. */
const credential = 'credential'

/** Makes a login that belongs to nobody yet, and gives its id. Also works inside a transaction of the owner. */
export async function addUser(db: Pick<Owner, 'insert'>, { name, email, password }: NewUser): Promise<string> {
  const id = randomUUID()
  await db.insert(user).values({ id, name, email: email.toLowerCase() })
  await db.insert(account).values({
    id: randomUUID(),
    userId: id,
    accountId: id,
    providerId: credential,
    password: await hashPassword(password),
  })
  return id
}

/** Gives an existing login this password; its sessions end when that is a change. */
export async function setPassword(owner: Owner, email: string, password: string): Promise<void> {
  const [found] = await owner
    .select({ userId: user.id, hash: account.password })
    .from(user)
    .innerJoin(account, and(eq(account.userId, user.id), eq(account.providerId, credential)))
    .where(eq(user.email, email.toLowerCase()))
  if (!found || (found.hash && (await verifyPassword({ hash: found.hash, password })))) return
  const hash = await hashPassword(password)
  await owner.transaction(async (db) => {
    await db
      .update(account)
      .set({ password: hash, updatedAt: new Date() })
      .where(and(eq(account.userId, found.userId), eq(account.providerId, credential)))
    await db.delete(session).where(eq(session.userId, found.userId))
  })
}
