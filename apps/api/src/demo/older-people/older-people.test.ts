/** The second demo organisation, asked over the API: a protocol without children, without a balance and with one grade. */
import type { Figures, Me, RoundRecord } from '@gib/contract'
import { answerAt, fold, parseAnswer, placeFromKey, placeKey, type Situation, visiblePlaces } from '@gib/protocol'
import { ouderenInBeeld } from '@gib/protocol/ouderen-in-beeld'
import { describe, expect, test } from 'vitest'
import { eventsOfCalls } from '../../calls/events'
import * as schema from '../../db/schema'
import { asking } from '../../testing/asking'
import { demoPeople } from '../../testing/demo-organisation'
import { phone } from '../../testing/phone'
import { testDatabase } from '../../testing/test-database'
import { callsFamilies } from '../families-demo'
import { callsOlderPeople } from './organisation'

/** A Wednesday morning. */
const now = new Date('2026-03-04T09:00:00Z')
const database = await testDatabase()
const peopleOf = await demoPeople(database, now)
const { willemijn, joop, farida } = (await peopleOf(callsOlderPeople)) as Record<string, NonNullable<Person>>
const { samira, sanne } = (await peopleOf(callsFamilies)) as Record<string, NonNullable<Person>>
type Person = Awaited<ReturnType<typeof peopleOf>>[string]
const { as } = asking(database, () => now)
const read = <Row>(work: Parameters<typeof database.withScope<Row>>[1]) =>
  database.withScope({ organisationId: willemijn!.organisationId }, work)
const thisWeek = async () => (await as(willemijn!).get<Me>('/api/me')).round!

describe('the organisation', () => {
  test('cannot be taken for a real one', async () => {
    const [organisation] = await read((db) => db.select().from(schema.organisations))
    expect(organisation).toMatchObject({ name: 'Belmaatjes Molenkade (demo)', demo: true })
    const numbers = (await read((db) => db.select().from(schema.families))).flatMap((person) => person.phones)
    expect(numbers.filter(({ number }) => !/^06 0000 \d{4}$/.test(number))).toEqual([])
  })

  test('phones everybody every week: two weeks are done, and this one is going on', async () => {
    const rounds = await as(farida!).get<RoundRecord[]>('/api/rounds')
    expect(rounds.map(({ title, startsOn, endsOn, subject }) => [title, startsOn, endsOn, subject])).toEqual([
      ['Week 10, 2026', '2026-03-02', '2026-03-08', 'person'],
      ['Week 9, 2026', '2026-02-23', '2026-03-01', 'person'],
      ['Week 8, 2026', '2026-02-16', '2026-02-22', 'person'],
    ])
    expect((await thisWeek()).title).toBe('Week 10, 2026')
  })

  test('sees nothing of the families of the other, and the other nothing of its people', async () => {
    const [person] = (await as(willemijn!).today()).rows
    const [family] = (await as(samira!).today()).rows
    for (const stranger of [samira!, sanne!])
      expect(await as(stranger).family(person!.familyId)).toMatchObject({ code: 'not-found' })
    for (const stranger of [willemijn!, farida!])
      expect(await as(stranger).family(family!.familyId)).toMatchObject({ code: 'not-found' })
    expect((await as(sanne!).get<RoundRecord[]>('/api/rounds')).map(({ subject }) => subject)).toEqual([
      'family',
      'family',
    ])
  })
})

describe('the calls that were made', async () => {
  const calls = await read((db) => db.select().from(schema.calls))
  const events = await read((db) =>
    eventsOfCalls(
      db,
      calls.map(({ id }) => id),
    ),
  )

  test('hold only answers that the protocol admits, at places that were asked', () => {
    expect(calls.length).toBeGreaterThan(60)
    for (const { id, situation } of calls) {
      const { answers } = fold(events.get(id) ?? [])
      const asked = new Set(visiblePlaces(ouderenInBeeld, answers, situation as Situation).map(placeKey))
      const given = Object.keys(answers)
      expect(given.filter((key) => !asked.has(key))).toEqual([])
      expect(
        given.filter((key) => !parseAnswer(ouderenInBeeld, placeFromKey(key), answerAt(answers, placeFromKey(key))).ok),
      ).toEqual([])
    }
  })

  test('have no balance, because this protocol weighs none', async () => {
    expect(await read((db) => db.$count(schema.balances))).toBe(0)
  })
})

describe('today', () => {
  test('every belmaatje has her own people, those with another day this week later', async () => {
    const [hers, his, all] = [await as(willemijn!).today(), await as(joop!).today(), await as(farida!).today()]
    expect([hers.toCall, his.toCall, all.toCall]).toEqual([16, 16, 32])
    expect(hers.rows[0]).toMatchObject({ group: 'now', children: [], language: 'nl' })
  })

  test('shows the one grade there is, without whose it is', async () => {
    const { rows } = await as(farida!).today()
    const graded = rows.flatMap(({ lastGrade }) => lastGrade ?? [])
    expect(graded.length).toBeGreaterThan(25)
    expect(new Set(graded.map(({ title }) => title))).toEqual(new Set([null]))
    const low = rows.flatMap(({ why }) => why.filter(({ code }) => code === 'low-grade-last-time'))
    expect(low.length).toBeGreaterThan(0)
    expect(low.filter((reason) => 'whose' in reason)).toEqual([])
  })
})

describe('a person before the call', () => {
  test('has the grade of last week, and the total of the loneliness scale for the coordinator only', async () => {
    const { rows } = await as(farida!).today()
    const spoken = rows.find(({ lastGrade }) => lastGrade !== null)!.familyId
    const caller = rows.length > 0 ? await as(willemijn!).family(spoken) : null
    const own = caller && 'conversations' in caller ? willemijn! : joop!
    const [seen] = (await as(own).family(spoken)).conversations
    const [known] = (await as(farida!).family(spoken)).conversations
    expect(seen?.grades).toEqual([{ question: 'oud.hoe', title: null, grade: expect.any(Number) }])
    expect(seen?.scores).toEqual([])
    expect(known?.scores).toMatchObject([
      {
        id: 'eenzaamheid',
        outOf: 6,
        bands: [{ set: { nl: 'Handleiding 2022' } }, { set: { nl: 'CBS' } }],
        remark: { nl: 'Geen diagnose. De schaal is gemaakt voor cijfers over groepen.' },
      },
    ])
  })
})

describe('a call with this protocol', () => {
  test('is started, heard, agreed on, ended and finished, without a balance', async () => {
    const week = await thisWeek()
    const row = (await as(willemijn!).today()).rows.find(({ group }) => group === 'other')
    const call = phone(willemijn!, row!.familyId, week.id, undefined, ouderenInBeeld.id)
    const results = await as(willemijn!).send(
      call.starts('09:00'),
      call.hears('09:01', 'oud.hoe', 5),
      call.hears('09:02', 'oud.leegte', 'ja'),
      call.hears('09:03', 'oud.nodig', ['boodschappen']),
      call.promises('09:04', farida!.personId, 'boodschappen'),
      call.promises('09:04', farida!.personId, 'laptop'),
      call.hears('09:05', 'ouder.cijfer', 7),
      call.ends('09:06', 'complete'),
      call.hears('09:07', 'na.acties', ['boodschappen']),
      call.finishes('09:08'),
    )
    expect(results.map(({ status }) => status)).toEqual([
      'stored',
      'stored',
      'stored',
      'stored',
      'stored',
      'refused',
      'refused',
      'stored',
      'stored',
      'stored',
    ])
    expect((await as(willemijn!).today()).toCall).toBe(15)
    const person = await as(willemijn!).family(row!.familyId)
    expect(person.actions.find(({ dueOn }) => dueOn === '2020-05-20')).toMatchObject({
      kind: 'boodschappen',
      title: { nl: 'Boodschappen', en: 'Shopping' },
    })
    expect(await read((db) => db.$count(schema.balances))).toBe(0)
  })

  test('cannot be started with the questions for families', async () => {
    const week = await thisWeek()
    const row = (await as(willemijn!).today()).rows[1]
    const [result] = await as(willemijn!).send(phone(willemijn!, row!.familyId, week.id).starts('09:10'))
    expect(result).toMatchObject({ status: 'refused', reason: expect.stringContaining('andere vragen') })
  })
})

test('the figures are those of this protocol, without an article, and divided by who lives alone', async () => {
  const figures: Figures = await as(farida!).figures('family', 'week-2026-w09')
  expect(figures).toMatchObject({ protocol: { id: 'ouderen-in-beeld' }, unit: 'family' })
  expect(figures.n).toBeGreaterThan(25)
  expect(figures.figures.map(({ id }) => id)).toEqual(ouderenInBeeld.figures.map(({ id }) => id))
  expect(figures.figures.filter(({ article }) => article !== null)).toEqual([])
  expect(figures.distributions.map(({ question }) => question)).toEqual(['oud.hoe'])
  expect(figures.cohorts.map(({ id }) => id)).toEqual(['living'])
  const compared = figures.cohorts[0]!.groups[0]!.figures.map(({ id }) => id)
  expect(compared).toEqual(['grade', 'insufficient', 'notLonely', 'moderatelyLonely', 'veryLonely'])
  const lonely = figures.figures.filter(({ id }) => /[lL]onely$/.test(id)).map(({ result }) => result)
  const counted = lonely.map((result) => (result.kind === 'share' ? result.k : 0))
  expect(counted.reduce((sum, k) => sum + k, 0)).toBe(lonely[0]!.n)
  expect(counted.filter((k) => k === 0)).toEqual([])
})
