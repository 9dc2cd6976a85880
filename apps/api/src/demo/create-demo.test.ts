import { answerAt, fold, parseAnswer, placeFromKey, placeKey, type Situation, visiblePlaces } from '@gib/protocol'
import { gezinInBeeld } from '@gib/protocol/gezin-in-beeld'
import { describe, expect, test } from 'vitest'
import { eventsOfCalls } from '../calls/events'
import type { Database } from '../db/client'
import * as schema from '../db/schema'
import { asking } from '../testing/asking'
import { demoOrganisation } from '../testing/demo-organisation'
import { testDatabase } from '../testing/test-database'
import { readAprilFile } from './april-file'
import { createDemo, demoOrganisations } from './create-demo'

const now = new Date('2026-03-03T10:00:00Z')
const database = await testDatabase()
const people = await demoOrganisation(database, now)
const organisationId = people.sanne!.organisationId
const { as } = asking(database, () => now)
const read = <Row>(work: Parameters<typeof database.withScope<Row>>[1]) => database.withScope({ organisationId }, work)

describe('the demo organisation', () => {
  test('cannot be taken for a real one', async () => {
    const [organisation] = await read((db) => db.select().from(schema.organisations))
    expect(organisation).toMatchObject({ name: 'JES Rijnland (demo)', demo: true })
    const numbers = (await read((db) => db.select().from(schema.families))).flatMap((family) => family.phones)
    expect(numbers.filter(({ number }) => !/^06 0000 \d{4}$/.test(number))).toEqual([])
    const accounts = demoOrganisations.flatMap(({ accounts }) => [...accounts])
    expect(accounts.map(({ email }) => email.split('@')[1])).toEqual(Array(8).fill('demo.example'))
    expect(Object.values(people).every(({ name }) => name.endsWith('(demo)'))).toBe(true)
  })

  test('is not made where somebody works already', async () => {
    const addUser = () => Promise.reject(new Error('Nobody may be added.'))
    expect(await createDemo(database, { now, password: 'x', addUser })).toBe(false)
  })

  test('has 350 families and the 219 calls of the file', async () => {
    expect(await read((db) => db.$count(schema.families))).toBe(350)
    expect(await read((db) => db.$count(schema.calls))).toBe(219)
  })

  test('is the same every time it is made, apart from what hangs on now', async () => {
    const again = await testDatabase()
    await demoOrganisation(again, new Date('2027-08-20T18:00:00Z'))
    const told = async (from: Database) =>
      from.withScope({ organisationId }, async (db) => [
        await db.select({ id: schema.families.id, name: schema.families.name }).from(schema.families),
        await db.select({ id: schema.children.id, born: schema.children.born }).from(schema.children),
        await db.select({ id: schema.answerEvents.id, value: schema.answerEvents.value }).from(schema.answerEvents),
      ])
    expect(await told(again)).toEqual(await told(database))
  })
})

describe('the calls of April in the demo', async () => {
  const calls = await read((db) => db.select().from(schema.calls).orderBy(schema.calls.startedAt))
  const events = await read((db) =>
    eventsOfCalls(
      db,
      calls.map(({ id }) => id),
    ),
  )
  const balances = await read((db) => db.select().from(schema.balances))

  test('start with the circumstances of the file, and nobody is named in them', () => {
    const file = readAprilFile().map(({ date, ages }) => `${date} ${ages.join(' ')}`)
    const stored = calls.map(
      ({ onDate, situation }) => `${onDate} ${situation.children?.map(({ age }) => age).join(' ')}`,
    )
    expect(stored.sort()).toEqual(file.sort())
    expect(calls.flatMap(({ situation }) => situation.children ?? []).filter((child) => 'name' in child)).toEqual([])
  })

  test('say exactly what the file says, call by call', () => {
    const heard = calls.map(({ id, onDate, situation }) => {
      const { answers } = fold(events.get(id) ?? [])
      const [language] = answers['gezin.thuistaal'] as string[]
      const help = answers['school.huiswerk_lukt'] as string | undefined
      return {
        date: onDate,
        singleMother: answers['gezin.ouders'] === 'moeder_alleen',
        ages: situation.children?.map(({ age }) => age),
        language,
        littleDutch: ['geen', 'weinig'].includes(answers['gezin.nederlands'] as string),
        parentGrade: answers['ouder.cijfer'],
        childrenGrade: answers['kinderen.cijfer'],
        moneyWorries: answers['geld.zorgen'] !== 'nee',
        computerAndWifi: answers['digi.apparaat'] === 'ja' && answers['digi.wifi'] === 'ja',
        homeworkHelp: help === undefined ? null : ['ja', 'meestal'].includes(help),
      }
    })
    const file = readAprilFile().map(({ call: _, family: __, ...said }) => said)
    const lines = (of: readonly object[]) => of.map((one) => JSON.stringify(one)).sort()
    expect(lines(heard)).toEqual(lines(file))
  })

  test('hold only answers that the protocol admits, at places that were asked', () => {
    for (const call of calls) {
      const { answers } = fold(events.get(call.id) ?? [])
      const asked = new Set(visiblePlaces(gezinInBeeld, answers, call.situation as Situation).map(placeKey))
      const given = (events.get(call.id) ?? [])
        .filter(({ kind }) => kind === 'answer')
        .map(({ place }) => placeKey(place!))
      expect(given.filter((key) => !asked.has(key))).toEqual([])
      const wrong = given.filter((key) => {
        const place = placeFromKey(key)
        return !parseAnswer(gezinInBeeld, place, answerAt(answers, place)).ok
      })
      expect(wrong).toEqual([])
    }
  })

  test('weigh heavier where the grades are low', () => {
    const load = (low: boolean) => {
      const some = calls.filter((call) => {
        const grade = fold(events.get(call.id) ?? []).answers['ouder.cijfer']
        return typeof grade === 'number' && grade < 5.5 === low
      })
      const points = some.map(({ id }) => {
        const result = balances.find(({ callId }) => callId === id)?.result as {
          load: { points: number; outOf: number }
        }
        return result.load.points / result.load.outOf
      })
      return points.reduce((sum, part) => sum + part, 0) / points.length
    }
    expect(load(true)).toBeGreaterThan(2 * load(false))
  })

  test('have a balance each, and all classes are met', () => {
    expect(balances).toHaveLength(219)
    const classes = new Set(balances.map(({ result }) => (result as { class: string }).class))
    expect([...classes]).toEqual(expect.arrayContaining(['in_balans', 'kwetsbaar', 'uit_balans']))
  })
})

describe('the round of May in the demo', () => {
  test('has every family still to call, shared fairly by two callers', async () => {
    const [hers, his] = [await as(people.samira!).today(), await as(people.ahmed!).today()]
    expect(hers.toCall + his.toCall).toBe(350)
    expect(Math.abs(hers.toCall - his.toCall)).toBeLessThanOrEqual(2)
    expect((await as(people.sanne!).today()).toCall).toBe(350)
  })

  test.each(['samira', 'ahmed'])('gives %s an appointment now, one missed and one later today', async (caller) => {
    const { rows, on } = await as(people[caller]!).today()
    expect(on).toBe('2026-03-03')
    expect(rows.slice(0, 3).map((row) => row.why[0]?.code)).toEqual([
      'appointment-now',
      'appointment-missed',
      'appointment-today',
    ])
    const groups = new Set(rows.map(({ group }) => group))
    expect([...groups]).toEqual(['now', 'late', 'today', 'attention', 'not-reached', 'other'])
  })

  test('gives every family the caller of its last conversation', async () => {
    const last = await read((db) => db.select().from(schema.calls))
    const { rows } = await as(people.samira!).today()
    const hers = new Set(rows.map(({ familyId }) => familyId))
    expect(
      last.filter(({ familyId, callerId }) => hers.has(familyId) !== (callerId === people.samira!.personId)),
    ).toEqual([])
  })

  test('shows a family as it was in April: children do not grow older than the round', async () => {
    const { rows } = await as(people.samira!).today()
    const spoken = rows.find(({ lastGrade }) => lastGrade !== null)!
    const family = await as(people.samira!).family(spoken.familyId)
    const ages = family.children.map(({ age }) => age!)
    const then = family.situation.previous
    expect(then?.date.startsWith('2020-04')).toBe(true)
    expect(Math.max(...ages)).toBeLessThanOrEqual(17)
    expect(family.conversations[0]).toMatchObject({
      ending: 'complete',
      grades: [{ question: 'ouder.cijfer', grade: spoken.lastGrade?.grade }, { question: 'kinderen.cijfer' }],
    })
  })
})
