import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { calls, rounds } from '../db/schema'
import { type SmallRound, smallRound } from '../testing/small-round'
import { testDatabase } from '../testing/test-database'
import { currentRound } from './store'

const database = await testDatabase()
const codeOn = (org: SmallRound, day: string) =>
  database.withScope({ organisationId: org.orgId }, async (db) => (await currentRound(db, day))?.code ?? null)

/** A round after the one of May, with nobody in it yet. */
async function addJune(org: SmallRound) {
  const june = { code: 'juni-2020', title: 'Juni 2020', startsOn: '2020-06-08', endsOn: '2020-06-26' }
  const protocol = { protocolId: 'gezin-in-beeld', protocolVersion: '1.0.0' }
  await database.withScope({ organisationId: org.orgId }, (db) =>
    db.insert(rounds).values({ orgId: org.orgId, id: randomUUID(), ...june, ...protocol }),
  )
}

async function speak(org: SmallRound, familyId: string, ending: string) {
  const at = new Date('2020-05-13T12:00:00Z')
  const protocol = { protocolId: 'gezin-in-beeld', protocolVersion: '1.0.0' }
  const spoken = { startedAt: at, endedAt: at, finishedAt: at, onDate: '2020-05-13', ending, situation: {} }
  const whose = { orgId: org.orgId, familyId, roundId: org.round, callerId: org.samira.personId }
  await database.withScope({ organisationId: org.orgId }, (db) =>
    db.insert(calls).values({ id: randomUUID(), ...whose, ...protocol, ...spoken }),
  )
}

test('before the first round there is none', async () => {
  expect(await codeOn(await smallRound(database), '2020-05-10')).toBeNull()
})

test('the round of today is called, also when nobody is in it yet', async () => {
  const org = await smallRound(database)
  await addJune(org)
  expect(await codeOn(org, '2020-06-10')).toBe('juni-2020')
})

test('a round that is over is still called as long as a family was not reached', async () => {
  const org = await smallRound(database)
  await addJune(org)
  await speak(org, org.yilmaz.id, 'complete')
  await speak(org, org.warsame.id, 'call-back')
  expect(await codeOn(org, '2020-07-15')).toBe('mei-2020')
})

test('when every family was reached, the latest round that began is the current one', async () => {
  const org = await smallRound(database)
  await addJune(org)
  await speak(org, org.yilmaz.id, 'complete')
  await speak(org, org.warsame.id, 'complete')
  expect(await codeOn(org, '2020-07-15')).toBe('juni-2020')
})
