import type { Protocol } from '@gib/protocol'
import { gezinInBeeld } from '@gib/protocol/gezin-in-beeld'
import { ouderenInBeeld } from '@gib/protocol/ouderen-in-beeld'
import { expect, test } from 'vitest'
import { asking } from '../testing/asking'
import { smallRound } from '../testing/small-round'
import { testDatabase } from '../testing/test-database'
import { gradeQuestionsOf } from './registry'

const database = await testDatabase()
const { as } = asking(database, () => new Date('2020-05-13T12:30:00Z'))
const { samira } = await smallRound(database)

test('a caller gets the whole document of the version her call was made with', async () => {
  expect(await as(samira).get('/api/protocols/gezin-in-beeld/1.0.0')).toEqual(JSON.parse(JSON.stringify(gezinInBeeld)))
})

test('a version that never was is not found', async () => {
  expect(await as(samira).get('/api/protocols/gezin-in-beeld/0.0.1')).toMatchObject({ code: 'not-found', status: 404 })
})

test('the server offers both protocols', async () => {
  expect(await as(samira).get('/api/protocols/ouderen-in-beeld/1.0.0')).toEqual(
    JSON.parse(JSON.stringify(ouderenInBeeld)),
  )
})

test('the grades of a call are those whose means the protocol counts', () => {
  const ids = (protocol: Protocol) => gradeQuestionsOf(protocol).map(({ id }) => id)
  expect(ids(gezinInBeeld)).toEqual(['ouder.cijfer', 'kinderen.cijfer'])
  expect(ids(ouderenInBeeld)).toEqual(['oud.hoe'])
  expect(ids({ ...gezinInBeeld, figures: [] })).toEqual([])
})

test('colleagues are known by name and role, rounds newest first', async () => {
  expect(await as(samira).get('/api/people')).toMatchObject([
    { name: 'Ahmed', role: 'caller' },
    { name: 'Samira', role: 'caller' },
    { name: 'Sanne', role: 'coordinator' },
  ])
  expect(await as(samira).get('/api/rounds')).toMatchObject([
    { code: 'mei-2020', protocol: { id: 'gezin-in-beeld', version: '1.0.0' }, subject: 'family' },
  ])
})
