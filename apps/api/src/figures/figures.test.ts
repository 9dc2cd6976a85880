import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { FigureRecord, Figures } from '@gib/contract'
import { describe, expect, test } from 'vitest'
import * as schema from '../db/schema'
import type { Actor } from '../handle'
import { asking } from '../testing/asking'
import { demoOrganisation } from '../testing/demo-organisation'
import { phone } from '../testing/phone'
import { smallRound } from '../testing/small-round'
import { testDatabase } from '../testing/test-database'

/** The article's figures, as they must come out of the 219 calls. */
const article = JSON.parse(
  readFileSync(new URL('../../../../examples/april-2020/figures.json', import.meta.url), 'utf8'),
) as Record<'unitCall' | 'unitFamilyLatestCall', ArticleFigures>
type Counted = { k?: number; n: number; share?: number; wilson95?: [number, number]; mean?: number; sd?: number }
type ArticleFigures = { n: number; perWeek: Record<string, { calls: number; families: number; homeworkHelp: Counted }> }

const database = await testDatabase()
const now = new Date('2026-03-03T10:00:00Z')
const { rik, samira } = await demoOrganisation(database, now)
const { as } = asking(database, () => now)

describe.each([
  ['call', article.unitCall],
  ['family', article.unitFamilyLatestCall],
] as const)('the figures of April, counted by %s', (unit, expected) => {
  const inTheArticle = Object.entries(expected).filter(([id]) => id !== 'n' && id !== 'perWeek')

  test('are those of the article, to the last count', async () => {
    const figures = await as(rik!).figures(unit, 'april-2020')
    expect(figures).toMatchObject({ n: expected.n, unit, period: { from: '2020-04-14', to: '2020-04-30' } })
    for (const [id, counted] of inTheArticle)
      expect({ id, ...rounded(figures, id) }).toEqual({ id, ...(counted as object) })
  })

  test('come week by week', async () => {
    const figures = await as(rik!).figures(unit, 'april-2020')
    const homework = figures.figures.find(({ id }) => id === 'homeworkHelp')
    const weeks = figures.weeks.map(({ week, calls, families }) => {
      const result = homework?.weeks?.find((one) => one.week === week)?.result
      return [week, { calls, families, homeworkHelp: result && roundedResult(result) }]
    })
    expect(Object.fromEntries(weeks)).toEqual(expected.perWeek)
  })

  test('show how often each grade was given', async () => {
    const { distributions } = await as(rik!).figures(unit, 'april-2020')
    expect(distributions.map(({ question }) => question)).toEqual(['ouder.cijfer', 'kinderen.cijfer'])
    for (const { counts, sufficientFrom } of distributions) {
      expect(sufficientFrom).toBe(5.5)
      expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(expected.n)
    }
    if (unit === 'call') {
      const counts = distributions[0]?.counts.map(({ count }) => count)
      expect(counts).toEqual([0, 1, 1, 3, 8, 24, 54, 66, 47, 10, 5])
    }
  })

  test('have the median beside each mean, the grade that the distribution has in its middle', async () => {
    const figures = await as(rik!).figures(unit, 'april-2020')
    for (const [index, id] of ['parentGrade', 'childrenGrade'].entries()) {
      const result = resultOf(figures, id)
      const given = figures.distributions[index]!.counts.flatMap(({ grade, count }) => Array<number>(count).fill(grade))
      expect(given.length % 2).toBe(1)
      expect(result).toMatchObject({ kind: 'mean', n: given.length, median: given[(given.length - 1) / 2] })
    }
  })

  test('are compared by family size first, and every call is in one size', async () => {
    const { cohorts } = await as(rik!).figures(unit, 'april-2020')
    expect(cohorts[0]).toMatchObject({ id: 'family-size' })
    expect(cohorts[0]?.groups.reduce((sum, { n }) => sum + n, 0)).toBe(expected.n)
    const large = cohorts[0]?.groups.at(-1)?.figures.find(({ id }) => id === 'moneyWorries')
    const expectedOfLarge = (expected as unknown as Record<string, Counted>).largeFamilyMoneyWorries
    expect(large?.result).toMatchObject({ k: expectedOfLarge?.k, n: expectedOfLarge?.n })
  })
})

test('a round nobody was spoken in has figures about nobody', async () => {
  const figures = await as(rik!).figures('call', 'mei-2020')
  expect(figures).toMatchObject({ n: 0, period: null })
  expect(figures.figures[0]?.result).toEqual({ kind: 'share', k: 0, n: 0, share: null, interval: null })
})

test('a call that broke off counts for what was said, and one without an answer does not', async () => {
  const { rows } = await as(samira!).today()
  const rounds = await as(samira!).get<{ id: string; code: string }[]>('/api/rounds')
  const may = rounds.find(({ code }) => code === 'mei-2020')!.id
  const broken = phone(samira!, rows[0]!.familyId, may)
  const silent = phone(samira!, rows[1]!.familyId, may)
  await as(samira!).send(
    broken.starts('12:00'),
    broken.hears('12:01', 'ouder.cijfer', 4),
    broken.ends('12:05', 'connection-lost'),
    silent.starts('12:10'),
    silent.hears('12:11', 'open.moment', { absent: 'declined' }),
    silent.ends('12:12', 'parent-stopped'),
  )
  const figures = await as(rik!).figures('call', 'mei-2020')
  expect(figures.n).toBe(1)
  expect(resultOf(figures, 'parentInsufficient')).toMatchObject({ k: 1, n: 1 })
  expect(resultOf(figures, 'moneyWorries')).toMatchObject({ k: 0, n: 0, share: null })
})

describe('without a round the figures open', () => {
  const june = { code: 'juni-2020', title: 'Juni 2020', startsOn: '2020-06-08', endsOn: '2020-06-26' }
  const protocol = { protocolId: 'gezin-in-beeld', protocolVersion: '1.0.0' }
  const openedBy = (person: Actor) => as(person).get<Figures>('/api/figures')

  test('at the newest round with calls enough to say something, not at one that was hardly begun', async () => {
    expect(await openedBy(rik!)).toMatchObject({ round: { code: 'april-2020' }, unit: 'call', n: 219 })
    const { rows } = await as(samira!).today()
    const rounds = await as(samira!).get<{ id: string; code: string }[]>('/api/rounds')
    const may = rounds.find(({ code }) => code === 'mei-2020')!.id
    const speak = (familyId: string) => {
      const heard = phone(samira!, familyId, may)
      return as(samira!).send(
        heard.starts('13:00'),
        heard.hears('13:01', 'ouder.cijfer', 7),
        heard.ends('13:05', 'complete'),
      )
    }
    const { n } = await as(rik!).figures('call', 'mei-2020')
    for (const { familyId } of rows.slice(2, 11 - n)) await speak(familyId)
    expect(await openedBy(rik!)).toMatchObject({ round: { code: 'april-2020' } })
    await speak(rows[11 - n]!.familyId)
    expect(await openedBy(rik!)).toMatchObject({ round: { code: 'mei-2020' }, n: 10 })
  })

  test('else at the newest with a call, and before the first call at the newest of all', async () => {
    const { orgId, samira, yilmaz, round } = await smallRound(database)
    await database.withScope({ organisationId: orgId }, (db) =>
      db.insert(schema.rounds).values({ orgId, id: randomUUID(), ...june, ...protocol }),
    )
    expect(await openedBy(samira)).toMatchObject({ round: { code: 'juni-2020' }, n: 0 })
    const heard = phone(samira, yilmaz.id, round)
    await as(samira).send(
      heard.starts('12:00'),
      heard.hears('12:01', 'ouder.cijfer', 4),
      heard.ends('12:05', 'complete'),
    )
    expect(await openedBy(samira)).toMatchObject({ round: { code: 'mei-2020' }, n: 1 })
  })
})

const resultOf = (figures: Figures, id: string) => figures.figures.find((figure) => figure.id === id)?.result
const rounded = (figures: Figures, id: string) => roundedResult(resultOf(figures, id)!)
const toSix = (value: number | null) => (value === null ? null : Math.round(value * 1e6) / 1e6)

/** In the shape of the article's file. */
function roundedResult(result: FigureRecord['result']) {
  if (result.kind === 'mean') return { n: result.n, mean: toSix(result.mean), sd: toSix(result.sd) }
  return { k: result.k, n: result.n, share: toSix(result.share), wilson95: result.interval?.map(toSix) }
}
