import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import * as schema from '../db/schema'
import type { Actor } from '../handle'
import { asking } from '../testing/asking'
import { phone } from '../testing/phone'
import { type SmallRound, smallRound } from '../testing/small-round'
import { testDatabase } from '../testing/test-database'

const database = await testDatabase()
let moment = new Date('2020-05-13T12:30:00Z')
const { as } = asking(database, () => moment)
let org: SmallRound
beforeEach(async () => {
  org = await smallRound(database)
  moment = new Date('2020-05-13T12:30:00Z')
})

const scope = () => ({ organisationId: org.orgId })
const storedEvents = () => database.withScope(scope(), (db) => db.select().from(schema.answerEvents))
const keptAside = () => database.withScope(scope(), (db) => db.select().from(schema.refusedOperations))
const statuses = (results: { status: string }[]) => results.map(({ status }) => status)

describe('a call arrives from a device', () => {
  test('with everything that was heard, in the order it was sent', async () => {
    const call = phone(org.samira, org.yilmaz.id, org.round)
    const first = call.hears('12:01', 'ouder.cijfer', 5)
    const second = call.hears('12:04', 'ouder.cijfer', 4.5, undefined, [first.event.id])
    const child = call.hears('12:05', 'kind.hoe', 'niet_goed', org.yilmaz.efe)
    const results = await as(org.samira).send(
      call.starts('12:00'),
      first,
      second,
      child,
      call.notes('12:06', 'Even stil.'),
    )
    expect(statuses(results)).toEqual(['stored', 'stored', 'stored', 'stored', 'stored'])
    const { events } = await as(org.samira).call(call.callId)
    expect(events.slice(0, 3)).toEqual(
      [first.event, second.event, child.event].map((event) => ({ ...event, at: event.at.replace('Z', '.000Z') })),
    )
  })

  test('what looks like a number or a yes comes back as the words it was', async () => {
    const call = phone(org.samira, org.yilmaz.id, org.round)
    const said = [
      call.hears('12:01', 'na.draaglast', '4'),
      call.hears('12:02', 'dag.gewoon', '12'),
      call.notes('12:03', 'true'),
    ]
    await as(org.samira).send(call.starts('12:00'), ...said)
    const { events } = await as(org.samira).call(call.callId)
    expect(events.map(({ value }) => value)).toEqual(['4', '12', 'true'])
  })

  test('every answer that is sent twice is stored once', async () => {
    const call = phone(org.samira, org.yilmaz.id, org.round)
    const whole = [
      call.starts('12:00'),
      call.hears('12:01', 'ouder.cijfer', 6),
      call.hears('12:02', 'kinderen.cijfer', 7),
    ]
    await as(org.samira).send(...whole)
    expect(statuses(await as(org.samira).send(...whole))).toEqual(['known', 'known', 'known'])
    expect(await storedEvents()).toHaveLength(2)
  })

  test('ten times at the same moment gives one row', async () => {
    const call = phone(org.samira, org.yilmaz.id, org.round)
    await as(org.samira).send(call.starts('12:00'))
    const answer = call.hears('12:01', 'ouder.cijfer', 6)
    const sent = await Promise.all(Array.from({ length: 10 }, () => as(org.samira).send(answer)))
    const results = sent.flat().map(({ status }) => status)
    expect(results.filter((status) => status === 'stored')).toHaveLength(1)
    expect(results.filter((status) => status === 'known')).toHaveLength(9)
    expect(await storedEvents()).toHaveLength(1)
  })

  test('the same id with something else in it is refused, and the first stays', async () => {
    const call = phone(org.samira, org.yilmaz.id, org.round)
    const answer = call.hears('12:01', 'ouder.cijfer', 6)
    await as(org.samira).send(call.starts('12:00'), answer)
    const [result] = await as(org.samira).send({ ...answer, event: { ...answer.event, value: 9 } })
    expect(result).toMatchObject({ id: answer.id, status: 'refused' })
    expect((await storedEvents()).map((event) => event.value)).toEqual([6])
    expect(await keptAside()).toMatchObject([{ operationId: answer.id, body: { event: { value: 9 } } }])
  })

  test('a call that began offline this morning has the circumstances of this morning, without names', async () => {
    const earlier = phone(org.samira, org.yilmaz.id, org.round)
    const later = phone(org.samira, org.yilmaz.id, org.round)
    await as(org.samira).send(
      later.starts('11:00'),
      later.hears('11:02', 'ouder.cijfer', 8),
      earlier.starts('07:10'),
      earlier.hears('07:12', 'ouder.cijfer', 4),
    )
    const { situation } = await as(org.samira).call(earlier.callId)
    expect(situation).toEqual({
      date: '2020-05-13',
      round: 'mei-2020',
      family: { parents: 'moeder_alleen' },
      children: [
        { id: org.yilmaz.efe, age: 8 },
        { id: org.yilmaz.defne, age: 1.5 },
      ],
    })
  })

  test('a second call knows what was said in the first', async () => {
    const first = phone(org.samira, org.yilmaz.id, org.round)
    const second = phone(org.samira, org.yilmaz.id, org.round)
    await as(org.samira).send(first.starts('07:10'), first.hears('07:12', 'ouder.cijfer', 4), second.starts('12:00'))
    const { situation } = await as(org.samira).call(second.callId)
    expect(situation.previous).toMatchObject({ date: '2020-05-13', answers: { 'ouder.cijfer': 4 } })
  })

  test('a clock that runs ahead does not put a call in the future', async () => {
    const call = phone(org.samira, org.yilmaz.id, org.round)
    await as(org.samira).send({ ...call.starts('12:00'), at: '2031-01-01T12:00:00Z' })
    expect((await as(org.samira).call(call.callId)).startedAt).toBe('2020-05-13T12:30:00.000Z')
  })
})

describe('what cannot be stored', () => {
  test('is kept aside with its reason, and the rest of the batch is stored', async () => {
    const call = phone(org.samira, org.yilmaz.id, org.round)
    const unknownQuestion = call.hears('12:02', 'ouder.weer', 'mooi')
    const results = await as(org.samira).send(
      call.starts('12:00'),
      { type: 'wish', wish: 'more time' },
      call.hears('12:01', 'ouder.cijfer', 6),
      unknownQuestion,
      call.hears('12:03', 'kinderen.cijfer', 7),
    )
    expect(statuses(results)).toEqual(['stored', 'refused', 'stored', 'refused', 'stored'])
    expect((await storedEvents()).map((event) => event.question)).toEqual(['ouder.cijfer', 'kinderen.cijfer'])
    const kept = await keptAside()
    expect(kept.map((row) => row.body)).toEqual([{ type: 'wish', wish: 'more time' }, unknownQuestion])
    expect(kept[1]?.reason).toContain('ouder.weer')
  })

  test.each([
    ['a grade of 65', 'ouder.cijfer', 65],
    ['a code that is not an option', 'dag.ritme', 'misschien'],
    ['a word where a number belongs', 'digi.aantal', 'twee'],
    ['an answer that only routing gives', 'geld.zorgen', { absent: 'not-applicable' as const }],
  ])('%s is refused', async (_, question, value) => {
    const call = phone(org.samira, org.yilmaz.id, org.round)
    const [, result] = await as(org.samira).send(call.starts('12:00'), call.hears('12:01', question, value))
    expect(result?.status).toBe('refused')
    expect(await storedEvents()).toEqual([])
  })

  test('an answer about a child of another family is refused', async () => {
    const call = phone(org.samira, org.yilmaz.id, org.round)
    const [, result] = await as(org.samira).send(
      call.starts('12:00'),
      call.hears('12:01', 'kind.hoe', 'goed', org.warsame.sagal),
    )
    expect(result).toMatchObject({ status: 'refused', reason: 'Dit kind hoort niet bij het gezin van dit gesprek.' })
  })

  test('an answer before its call is refused, and taken in once the call is there', async () => {
    const call = phone(org.samira, org.yilmaz.id, org.round)
    const answer = call.hears('12:01', 'ouder.cijfer', 6)
    expect(statuses(await as(org.samira).send(answer))).toEqual(['refused'])
    expect(statuses(await as(org.samira).send(call.starts('12:00'), answer))).toEqual(['stored', 'stored'])
  })

  test('the same refused thing sent ten times is kept once', async () => {
    const strange = { id: randomUUID(), type: 'wish' }
    for (let times = 0; times < 10; times++) await as(org.samira).send(strange)
    expect(await keptAside()).toHaveLength(1)
  })

  test('something endlessly deep is kept as far as it can, and stops nothing', async () => {
    const call = phone(org.samira, org.yilmaz.id, org.round)
    const deep = '['.repeat(50_000) + ']'.repeat(50_000)
    const results = await as(org.samira).sendText(`{"operations":[${deep},${JSON.stringify(call.starts('12:00'))}]}`)
    expect(statuses(results)).toEqual(['refused', 'stored'])
    expect(await keptAside()).toHaveLength(1)
  })

  test('what was written under the name of a colleague is refused', async () => {
    const call = phone(org.samira, org.yilmaz.id, org.round)
    const answer = call.hears('12:01', 'ouder.cijfer', 6)
    const [, result] = await as(org.samira).send(call.starts('12:00'), {
      ...answer,
      event: { ...answer.event, by: org.ahmed.personId },
    })
    expect(result?.status).toBe('refused')
  })
})

describe('whose family it is', () => {
  test('a caller cannot call, see or write about a family that is not assigned to her', async () => {
    const call = phone(org.ahmed, org.yilmaz.id, org.round)
    expect(statuses(await as(org.ahmed).send(call.starts('12:00'), call.tries('12:00', 'no-answer')))).toEqual([
      'refused',
      'refused',
    ])
    expect(await as(org.ahmed).family(org.yilmaz.id)).toMatchObject({ code: 'not-found' })
    expect((await as(org.ahmed).today()).rows.map((row) => row.familyId)).toEqual([org.warsame.id])
  })

  test("a caller cannot read or write in a colleague's call; the coordinator can", async () => {
    const call = phone(org.samira, org.yilmaz.id, org.round)
    await as(org.samira).send(call.starts('12:00'))
    const asAhmed = phone(org.ahmed, org.yilmaz.id, org.round, call.callId)
    expect(statuses(await as(org.ahmed).send(asAhmed.hears('12:05', 'ouder.cijfer', 2)))).toEqual(['refused'])
    expect(await as(org.ahmed).call(call.callId)).toMatchObject({ code: 'not-found' })
    const asSanne = phone(org.sanne, org.yilmaz.id, org.round, call.callId)
    expect(statuses(await as(org.sanne).send(asSanne.hears('12:06', 'ouder.cijfer', 3)))).toEqual(['stored'])
  })

  test('nobody sees or writes in another organisation, and missing looks the same as foreign', async () => {
    const other = await smallRound(database)
    const call = phone(org.samira, org.yilmaz.id, org.round)
    await as(org.samira).send(call.starts('12:00'), call.hears('12:01', 'ouder.cijfer', 6))
    const stranger: Actor = other.sanne
    const foreign = await as(stranger).family(org.yilmaz.id)
    expect(foreign).toEqual(await as(stranger).family(randomUUID()))
    expect(foreign).toMatchObject({ code: 'not-found', status: 404 })
    expect(await as(stranger).call(call.callId)).toMatchObject({ code: 'not-found' })
    const intruding = phone(stranger, org.yilmaz.id, org.round, call.callId)
    const sent = [intruding.hears('12:02', 'ouder.cijfer', 1), intruding.tries('12:03', 'stop-calling')]
    expect(statuses(await as(stranger).send(...sent))).toEqual(['refused', 'refused'])
    expect((await storedEvents()).map((event) => event.value)).toEqual([6])
    expect((await as(org.samira).family(org.yilmaz.id)).stopCalling).toBe(false)
  })
})

describe('how a call ends', () => {
  const broken = async () => {
    const call = phone(org.samira, org.yilmaz.id, org.round)
    await as(org.samira).send(
      call.starts('12:00'),
      call.hears('12:01', 'ouder.cijfer', 4),
      call.quotes('12:03', 'ouder.cijfer', 'Het is te veel.'),
      call.ends('12:20', 'call-back', 'Vraag naar het slapen.'),
      call.agrees('12:21', '2020-05-13T12:35:00Z'),
    )
    return call
  }

  test('broken off: the family is back on the list, its appointment first', async () => {
    await broken()
    const { rows, called } = await as(org.samira).today()
    expect(rows[0]).toMatchObject({
      familyId: org.yilmaz.id,
      group: 'now',
      why: [{ code: 'appointment-now', at: '2020-05-13T12:35:00.000Z' }, { code: 'open-call' }],
    })
    expect(called).toBe(1)
  })

  test('broken off: the next caller reads what was said and how to go on', async () => {
    const call = await broken()
    const family = await as(org.samira).family(org.yilmaz.id)
    expect(family.openCall).toMatchObject({ callId: call.callId, callerName: 'Samira' })
    expect(family.conversations).toMatchObject([
      {
        grades: [
          { question: 'ouder.cijfer', title: { nl: 'Ouder', en: 'Parent' }, grade: 4 },
          { question: 'kinderen.cijfer', title: { nl: 'Kinderen', en: 'Children' }, grade: null },
        ],
        ending: 'call-back',
        forNextCaller: 'Vraag naar het slapen.',
        quotes: ['Het is te veel.'],
      },
    ])
    expect(family.appointments).toMatchObject([{ when: '2020-05-13T12:35:00.000Z', withName: 'Samira' }])
  })

  test('taken up again and finished: the family leaves the list, and the appointment is kept', async () => {
    const call = await broken()
    moment = new Date('2020-05-13T13:00:00Z')
    await as(org.samira).send(call.ends('12:55', 'complete'), call.finishes('12:58'))
    expect((await as(org.samira).today()).rows).toEqual([])
    const family = await as(org.samira).family(org.yilmaz.id)
    expect(family).toMatchObject({ openCall: null, appointments: [] })
  })

  test('finished: the balance is stored with its reasons and the rules it came from', async () => {
    const call = phone(org.samira, org.yilmaz.id, org.round)
    await as(org.samira).send(
      call.starts('12:00'),
      call.hears('12:01', 'ouder.cijfer', 4),
      call.hears('12:02', 'kinderen.cijfer', 8),
      call.ends('12:20', 'complete'),
      call.finishes('12:22'),
    )
    const [balance] = await database.withScope(scope(), (db) => db.select().from(schema.balances))
    expect(balance).toMatchObject({ callId: call.callId, rules: 'balans-1', result: { class: 'te_weinig_informatie' } })
    expect(balance?.result).toMatchObject({
      load: { because: [{ item: 'L1', from: [{ place: { question: 'ouder.cijfer' }, answer: 4 }] }] },
      capacity: { because: [{ item: 'K2', from: [{ place: { question: 'kinderen.cijfer' }, answer: 8 }] }] },
    })
  })

  test("the caller's own estimate is locked when she sees the computed one", async () => {
    const call = phone(org.samira, org.yilmaz.id, org.round)
    await as(org.samira).send(call.starts('12:00'), call.shows('12:21', '4'), call.shows('12:25', '2'))
    const [stored] = await database.withScope(scope(), (db) => db.select().from(schema.calls))
    expect(stored).toMatchObject({ estimate: { load: '4', capacity: '3', balance: 'kwetsbaar' } })
    expect(stored?.balanceShownAt).toEqual(new Date('2020-05-13T12:21:00Z'))
  })

  test('a later appointment takes the place of an earlier one', async () => {
    const call = await broken()
    await as(org.samira).send(call.agrees('12:25', '2020-05-14T17:00:00Z'))
    const family = await as(org.samira).family(org.yilmaz.id)
    expect(family.appointments.map(({ when }) => when)).toEqual(['2020-05-14T17:00:00.000Z'])
    expect((await as(org.samira).today()).rows).toEqual([])
  })
})

describe('promises and refusals', () => {
  test('a promise stands with the family until it is kept', async () => {
    const call = phone(org.samira, org.yilmaz.id, org.round)
    const promise = call.promises('12:10', org.sanne.personId)
    await as(org.samira).send(call.starts('12:00'), promise)
    const open = (await as(org.samira).family(org.yilmaz.id)).actions
    expect(open).toMatchObject([
      { kind: 'laptop', title: { nl: 'Laptop', en: 'Laptop' }, ownerName: 'Sanne', dueOn: '2020-05-20', state: 'open' },
    ])
    await as(org.sanne).send({
      id: randomUUID(),
      at: '2020-05-13T12:20:00Z',
      type: 'settle-action',
      actionId: promise.actionId,
    })
    const { actions } = await as(org.samira).family(org.yilmaz.id)
    expect(actions).toMatchObject([{ state: 'done', settledAt: '2020-05-13T12:20:00.000Z' }])
  })

  test('what the protocol does not know cannot be promised with it', async () => {
    const call = phone(org.samira, org.yilmaz.id, org.round)
    const promise = { ...call.promises('12:10'), kind: 'boodschappen' }
    const results = await as(org.samira).send(call.starts('12:00'), promise)
    expect(results).toMatchObject([
      { status: 'stored' },
      { status: 'refused', reason: 'De afspraak boodschappen staat niet in gezin-in-beeld 1.0.0.' },
    ])
  })

  test('a promise of another family cannot be dropped', async () => {
    const call = phone(org.samira, org.yilmaz.id, org.round)
    const promise = call.promises('12:10')
    await as(org.samira).send(call.starts('12:00'), promise)
    const drop = { id: randomUUID(), at: '2020-05-13T12:20:00Z', type: 'drop-action', actionId: promise.actionId }
    expect(statuses(await as(org.ahmed).send(drop))).toEqual(['refused'])
    expect((await as(org.samira).family(org.yilmaz.id)).actions).toMatchObject([{ state: 'open' }])
  })

  test('"do not call us any more" takes a family off the list for good', async () => {
    const call = phone(org.samira, org.yilmaz.id, org.round)
    await as(org.samira).send(call.tries('12:00', 'stop-calling'))
    expect((await as(org.samira).today()).rows).toEqual([])
    expect((await as(org.samira).family(org.yilmaz.id)).stopCalling).toBe(true)
  })

  test('no answer in the morning: an attempt, and a part of the day that is still untried', async () => {
    const call = phone(org.samira, org.yilmaz.id, org.round)
    await as(org.samira).send(call.tries('07:30', 'no-answer'))
    const { rows } = await as(org.samira).today()
    expect(rows).toMatchObject([
      { why: [{ code: 'not-reached-yet', attempts: 1, untried: 'afternoon' }, { code: 'never-spoken' }] },
    ])
  })
})
