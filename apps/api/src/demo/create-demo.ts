/** The demo: two invented organisations beside each other, one that phones families and one that phones older people. */
import { eq, isNotNull } from 'drizzle-orm'
import type { Database } from '../db/client'
import { user } from '../db/schema'
import type { NewUser } from '../handle'
import { callsFamilies, storeFamiliesDemo } from './families-demo'
import { callsOlderPeople, storeOlderPeopleDemo } from './older-people/organisation'

/** In the order in which they are told. */
export const demoOrganisations = [callsFamilies, callsOlderPeople] as const

const timeZone = 'Europe/Amsterdam'

export interface DemoOptions {
  readonly now: Date
  /** Of all demo accounts. */
  readonly password: string
  /** Makes somebody who can sign in, and gives her id. */
  addUser(user: NewUser): Promise<string>
}

/**
 * Fills an empty database with the demo organisations.
 *
 * @returns false, and nothing is done, when somebody uses this database already
 */
export async function createDemo(database: Database, options: DemoOptions): Promise<boolean> {
  if (await isInUse(database)) return false
  const users = await addUsers(database, options)
  const made = { now: options.now, timeZone, users }
  await storeFamiliesDemo(database, made)
  await storeOlderPeopleDemo(database, made)
  return true
}

async function isInUse({ owner }: Database): Promise<boolean> {
  const [member] = await owner.select({ id: user.id }).from(user).where(isNotNull(user.organisationId)).limit(1)
  return member !== undefined
}

/** The ids of their logins, by key. Logins that an interrupted start left behind belong to nobody, and are made again. */
async function addUsers({ owner }: Database, { addUser, password }: DemoOptions): Promise<Record<string, string>> {
  const users: Record<string, string> = {}
  for (const { key, name, email } of demoOrganisations.flatMap(({ accounts }) => [...accounts])) {
    await owner.delete(user).where(eq(user.email, email))
    users[key] = await addUser({ name, email, password })
  }
  return users
}
