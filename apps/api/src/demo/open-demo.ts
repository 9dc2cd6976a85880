/** The demo at the start of the server: made in an empty database, with one password for all its accounts. */
import { randomInt } from 'node:crypto'
import { and, inArray, isNotNull } from 'drizzle-orm'
import type { Database } from '../db/client'
import { user } from '../db/schema'
import { addUser, setPassword } from '../session/accounts'
import { createDemo, demoOrganisations } from './create-demo'
import type { DemoOrganisation } from './demo-organisation'

/** What to print about it; null when there is no demo in this database. */
export interface OpenedDemo {
  /** Those that are in this database: a folder of an earlier version may hold one only. */
  readonly organisations: readonly DemoOrganisation[]
  /** Only when it was made up just now. It is not kept anywhere. */
  readonly newPassword: string | null
}

/** @param chosen the password of GIB_DEMO_PASSWORD; it also replaces the one of an earlier start */
export async function openDemo(database: Database, chosen: string | undefined, now: Date): Promise<OpenedDemo | null> {
  const password = chosen ?? inventPassword()
  const isNew = await createDemo(database, { now, password, addUser: (account) => addUser(database.owner, account) })
  if (isNew) return { organisations: demoOrganisations, newPassword: chosen ? null : password }
  const organisations = await demosIn(database)
  if (organisations.length === 0) return null
  if (chosen) {
    const emails = organisations.flatMap(({ accounts }) => accounts.map(({ email }) => email))
    for (const email of emails) await setPassword(database.owner, email, chosen)
  }
  return { organisations, newPassword: null }
}

/** The demo organisations in this database, each with the accounts that are there. */
async function demosIn({ owner }: Database): Promise<DemoOrganisation[]> {
  const emails = demoOrganisations.flatMap(({ accounts }) => accounts.map(({ email }): string => email))
  const found = await owner
    .select({ email: user.email })
    .from(user)
    .where(and(inArray(user.email, emails), isNotNull(user.organisationId)))
  const isThere = ({ email }: { readonly email: string }) => found.some((one) => one.email === email)
  return demoOrganisations
    .map((organisation: DemoOrganisation) => ({ ...organisation, accounts: organisation.accounts.filter(isThere) }))
    .filter(({ accounts }) => accounts.length > 0)
}

/** Letters that cannot be mistaken for each other, `kwrt-hpza-mxne`: 54 bits. */
function inventPassword(): string {
  const letters = 'abcdefghkmnprstuvwxyz'
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return [group(), group(), group()].join('-')
}
