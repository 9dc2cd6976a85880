/** The demo organisation that phones families: invented families, the calls of April 2020, and a round that is being called. */
import { gezinInBeeld } from '@gib/protocol/gezin-in-beeld'
import type { Database, Db } from '../db/client'
import * as schema from '../db/schema'
import { aprilCalls, type DemoSetting } from './april-calls'
import { readAprilFile } from './april-file'
import { callersFor, demoAccounts } from './callers'
import { chanceOf } from './chance'
import { type DemoIds, type DemoOrganisation, insert, storeOrganisation } from './demo-organisation'
import { inventHouseholds } from './households'
import { mayRound } from './may-round'
import { schools } from './names'

export const callsFamilies = {
  name: 'JES Rijnland (demo)',
  does: 'phones families',
  contact: { name: 'Sanne (demo)', phone: '06 0000 9999' },
  accounts: demoAccounts,
} as const satisfies DemoOrganisation

/** Everything in it follows from this word, except what hangs on the moment of its creation. */
const seed = 'gezin-in-beeld-demo'

export async function storeFamiliesDemo(
  database: Database,
  { now, timeZone, users }: Pick<DemoIds, 'now' | 'timeZone' | 'users'>,
): Promise<void> {
  const chance = chanceOf(seed)
  const april = readAprilFile()
  const households = inventHouseholds(chance, april)
  const setting: DemoSetting = {
    chance,
    orgId: chance.id('organisation'),
    now,
    timeZone,
    households,
    callerOf: callersFor(households),
    people: Object.fromEntries(demoAccounts.map(({ key }) => [key, chance.id(`person/${key}`)])),
  }
  const roundIds = { april: chance.id('round/april-2020'), may: chance.id('round/mei-2020') }
  const calls = aprilCalls(setting, april, roundIds.april)
  const spoken = new Set(calls.calls.map(({ familyId }) => familyId))
  const waiting = mayRound(setting, spoken, roundIds.may)
  await database.asOwner({ organisationId: setting.orgId }, async (db) => {
    await storeOrganisation(db, callsFamilies, { ...setting, users })
    await storeFamilies(db, setting)
    await storeRounds(db, setting, roundIds)
    await insert(db, schema.calls, calls.calls)
    await insert(db, schema.answerEvents, calls.events)
    await insert(db, schema.balances, calls.balances)
    await insert(db, schema.actions, calls.actions)
    await insert(db, schema.attempts, [...calls.attempts, ...waiting.attempts])
    await insert(db, schema.appointments, waiting.appointments)
  })
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
