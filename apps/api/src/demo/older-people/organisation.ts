/** The demo organisation that phones older people: invented people, two weeks of calls, and a week that is being called. */
import { ouderenInBeeld } from '@gib/protocol/ouderen-in-beeld'
import type { Database, Db } from '../../db/client'
import * as schema from '../../db/schema'
import { chanceOf } from '../chance'
import { type DemoIds, type DemoOrganisation, insert, storeOrganisation } from '../demo-organisation'
import { inventOlderPeople, olderPeopleAccounts } from './people'
import { type StoredWeeks, type WeeksSetting, weeksOfCalls } from './weeks'

export const callsOlderPeople = {
  name: 'Belmaatjes Molenkade (demo)',
  does: 'phones older people every week',
  contact: { name: 'Farida (demo)', phone: '06 0000 9998' },
  accounts: olderPeopleAccounts,
} as const satisfies DemoOrganisation

/** Everything in it follows from this word, except what hangs on the moment of its creation. */
const seed = 'ouderen-in-beeld-demo'

export async function storeOlderPeopleDemo(
  database: Database,
  { now, timeZone, users }: Pick<DemoIds, 'now' | 'timeZone' | 'users'>,
): Promise<void> {
  const chance = chanceOf(seed)
  const setting: WeeksSetting = {
    chance,
    orgId: chance.id('organisation'),
    now,
    timeZone,
    protocol: ouderenInBeeld,
    persons: inventOlderPeople(chance),
    people: Object.fromEntries(olderPeopleAccounts.map(({ key }) => [key, chance.id(`account/${key}`)])),
  }
  const weeks = weeksOfCalls(setting)
  await database.asOwner({ organisationId: setting.orgId }, async (db) => {
    await storeOrganisation(db, callsOlderPeople, { ...setting, users })
    await storePersons(db, setting)
    await storeWeeks(db, setting, weeks)
  })
}

/** A person is kept where a family is kept: who can be phoned, without children. */
function storePersons(db: Db, { orgId, persons, now }: WeeksSetting) {
  return insert(
    db,
    schema.families,
    persons.map(({ id, name, phones, facts, remark }) => {
      return { orgId, id, name, phones, language: 'nl', interpreter: false, facts, remark, createdAt: now }
    }),
  )
}

/** Every person is called every week, by the same belmaatje. */
async function storeWeeks(db: Db, { orgId, persons, people }: WeeksSetting, weeks: StoredWeeks) {
  await insert(db, schema.rounds, weeks.rounds)
  const assigned = weeks.rounds.flatMap(({ id: roundId }) =>
    persons.map(({ id, caller }) => ({ orgId, roundId, familyId: id, callerId: people[caller]! })),
  )
  await insert(db, schema.roundFamilies, assigned)
  await insert(db, schema.calls, weeks.calls)
  await insert(db, schema.answerEvents, weeks.events)
  await insert(db, schema.actions, weeks.actions)
  await insert(db, schema.attempts, weeks.attempts)
  await insert(db, schema.appointments, weeks.appointments)
}
