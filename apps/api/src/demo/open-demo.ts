/** The demo at the start of the server: made in an empty database, with one password for all its accounts. */
import { randomInt } from 'node:crypto'
import { and, inArray, isNotNull } from 'drizzle-orm'
import type { Database } from '../db/client'
import { user } from '../db/schema'
import { addUser, setPassword } from '../session/accounts'
import { createDemo, demoAccounts } from './create-demo'

/** What to print about it; null when there is no demo in this database. */
export interface OpenedDemo {
  readonly accounts: typeof demoAccounts
  /** Only when it was made up just now. It is not kept anywhere. */
  readonly newPassword: string | null
}

/** @param chosen the password of GIB_DEMO_PASSWORD; it also replaces the one of an earlier start */
export async function openDemo(database: Database, chosen: string | undefined, now: Date): Promise<OpenedDemo | null> {
  const password = chosen ?? inventPassword()
  const isNew = await createDemo(database, { now, password, addUser: (account) => addUser(database.owner, account) })
  if (isNew) return { accounts: demoAccounts, newPassword: chosen ? null : password }
  if (!(await hasDemo(database))) return null
  if (chosen) for (const { email } of demoAccounts) await setPassword(database.owner, email, chosen)
  return { accounts: demoAccounts, newPassword: null }
}

async function hasDemo({ owner }: Database): Promise<boolean> {
  const emails = demoAccounts.map(({ email }) => email)
  const found = await owner
    .select({ id: user.id })
    .from(user)
    .where(and(inArray(user.email, emails), isNotNull(user.organisationId)))
  return found.length > 0
}

/** Letters that cannot be mistaken for each other, `kwrt-hpza-mxne`: 54 bits. */
function inventPassword(): string {
  const letters = 'abcdefghkmnprstuvwxyz'
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return [group(), group(), group()].join('-')
}
