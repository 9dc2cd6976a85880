/** The demo organisation: invented families, the calls of April 2020, and a round that is being called. */
import { gezinInBeeld } from '@gib/protocol/gezin-in-beeld'
import { eq, isNotNull } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Database, Db } from '../db/client'
import * as schema from '../db/schema'
import type { NewUser } from '../handle'
import { aprilCalls, type DemoSetting } from './april-calls'
import { readAprilFile } from './april-file'
import { callersFor, demoAccounts } from './callers'
import { chanceOf } from './chance'
import { inventHouseholds } from './households'
import { mayRound } from './may-round'
import { schools } from './names'

export { demoAccounts }

/** Everything in the demo follows from this word, except what hangs on the moment of its creation. */
const seed = 'gezin-in-beeld-demo'
const timeZone = 'Europe/Amsterdam'

export interface DemoOptions {
  readonly now: Date
  /** Of all demo accounts. */
  readonly password: string
  /** Makes somebody who can sign in, and gives her id. */
  addUser(user: NewUser): Promise<string>
}

/**
 * Fills an empty database with the demo organisation.
 *
 * @returns false, and nothing is done, when somebody uses this database already
 */
export async function createDemo(database: Database, options: DemoOptions): Promise<boolean> {
  if (await isInUse(database)) return false
  const chance = chanceOf(seed)
  const april = readAprilFile()
  const households = inventHouseholds(chance, april)
  const setting: DemoSetting = {
    chance,
    orgId: chance.id('organisation'),
    now: options.now,
    timeZone,
    households,
    callerOf: callersFor(households),
    people: Object.fromEntries(demoAccounts.map(({ key }) => [key, chance.id(`person/${key}`)])),
  }
  const users = await addUsers(database, options)
  const roundIds = { april: chance.id('round/april-2020'), may: chance.id('round/mei-2020') }
  const calls = aprilCalls(setting, april, roundIds.april)
  const spoken = new Set(calls.calls.map(({ familyId }) => familyId))
  const waiting = mayRound(setting, spoken, roundIds.may)
  await database.asOwner({ organisationId: setting.orgId }, async (db) => {
    await storeOrganisation(db, setting, users)
    await storeFamilies(db, setting)
    await storeRounds(db, setting, roundIds)
    await insert(db, schema.calls, calls.calls)
    await insert(db, schema.answerEvents, calls.events)
    await insert(db, schema.balances, calls.balances)
    await insert(db, schema.actions, calls.actions)
    await insert(db, schema.attempts, [...calls.attempts, ...waiting.attempts])
    await insert(db, schema.appointments, waiting.appointments)
  })
  return true
}

async function isInUse({ owner }: Database): Promise<boolean> {
  const [member] = await owner
    .select({ id: schema.user.id })
    .from(schema.user)
    .where(isNotNull(schema.user.organisationId))
    .limit(1)
  return member !== undefined
}

/** The ids of their logins, by key. Logins that an interrupted start left behind belong to nobody, and are made again. */
async function addUsers({ owner }: Database, { addUser, password }: DemoOptions): Promise<Record<string, string>> {
  const users: Record<string, string> = {}
  for (const { key, name, email } of demoAccounts) {
    await owner.delete(schema.user).where(eq(schema.user.email, email))
    users[key] = await addUser({ name, email, password })
  }
  return users
}

async function storeOrganisation(db: Db, { orgId, people, now }: DemoSetting, users: Record<string, string>) {
  await db.insert(schema.organisations).values({
    id: orgId,
    name: 'JES Rijnland (demo)',
    timeZone,
    contactName: 'Sanne (demo)',
    contactPhone: '06 0000 9999',
    demo: true,
    createdAt: now,
  })
  await insert(
    db,
    schema.people,
    demoAccounts.map(({ key, name, role }) => ({ orgId, id: people[key]!, userId: users[key]!, name, role })),
  )
  for (const { key } of demoAccounts) {
    await db
      .update(schema.user)
      .set({ organisationId: orgId, personId: people[key]! })
      .where(eq(schema.user.id, users[key]!))
  }
}

async function storeFamilies(db: Db, { orgId, chance, households, now }: DemoSetting) {
  const schoolId = (name: string) => chance.id(`school/${name}`)
  const allSchools = Object.values(schools).flat()
  await insert(
    db,
    schema.schools,
    allSchools.map((name) => ({ orgId, id: schoolId(name), name })),
  )
  await insert(
    db,
    schema.families,
    households.map(({ key: _, children: __, ...family }) => ({ orgId, createdAt: now, ...family })),
  )
  await insert(
    db,
    schema.children,
    households.flatMap((household) =>
      household.children.map(({ id, name, born, school, group }) => {
        return {
          orgId,
          id,
          familyId: household.id,
          name,
          born,
          schoolId: school && schoolId(school),
          groupLabel: group,
        }
      }),
    ),
  )
}

/** Every family is called in both rounds, by the same caller. */
async function storeRounds(db: Db, setting: DemoSetting, ids: { april: string; may: string }) {
  const { orgId, households, callerOf, people } = setting
  const protocol = { protocolId: gezinInBeeld.id, protocolVersion: gezinInBeeld.version }
  await insert(db, schema.rounds, [
    {
      orgId,
      id: ids.april,
      code: 'april-2020',
      title: 'April 2020',
      ...protocol,
      startsOn: '2020-04-14',
      endsOn: '2020-04-30',
    },
    {
      orgId,
      id: ids.may,
      code: 'mei-2020',
      title: 'Mei 2020',
      ...protocol,
      startsOn: '2020-05-11',
      endsOn: '2020-05-29',
    },
  ])
  const assigned = (roundId: string) =>
    households.map(({ id }) => ({ orgId, roundId, familyId: id, callerId: people[callerOf.get(id)!]! }))
  await insert(db, schema.roundFamilies, [...assigned(ids.april), ...assigned(ids.may)])
}

/** Many rows at a time; PostgreSQL takes at most 65,535 values in one statement. */
async function insert<Table extends PgTable>(db: Db, table: Table, rows: Table['$inferInsert'][]): Promise<void> {
  const atOnce = 1000
  for (let from = 0; from < rows.length; from += atOnce) {
    await db.insert(table).values(rows.slice(from, from + atOnce) as never)
  }
}
