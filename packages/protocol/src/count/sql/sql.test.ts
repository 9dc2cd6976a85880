import { PGlite } from '@electric-sql/pglite'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { aprilCalls } from '../../../test/april-2020'
import { responsesTo } from '../../../test/random-calls'
import { documents } from '../../../test/random-documents'
import { declined } from '../../document/answer'
import type { Condition } from '../../document/condition'
import type { Protocol } from '../../document/protocol'
import { gezinInBeeld } from '../../gezin-in-beeld/protocol'
import type { CountOptions } from '../counts'
import { type Response, units } from '../response'
import { tallyOf } from '../tally'
import { type CountedRow, figureSql } from '.'

let database: PGlite

vi.setConfig({ testTimeout: 600_000, hookTimeout: 60_000 })

beforeAll(async () => {
  database = await PGlite.create()
  await database.exec(`
    CREATE TABLE responses (id text, family text, date date, number int, round text, protocol text, version text,
      situation jsonb, answers jsonb);
    CREATE SCHEMA "it's"; CREATE VIEW "it's"."a ""view""" AS SELECT * FROM responses WHERE family <> 'B'`)
})
afterAll(() => database.close())

async function store(protocol: Protocol, responses: readonly Response[]): Promise<void> {
  const rows = responses.map(({ number = null, round = null, ...rest }) => ({ ...rest, number, round }))
  await database.query('TRUNCATE responses')
  await database.query(
    `INSERT INTO responses SELECT id, family, date, number, round, $2, $3, situation, answers
     FROM jsonb_to_recordset($1::text::jsonb) AS r(id text, family text, date date, number int, round text, situation jsonb, answers jsonb)`,
    [JSON.stringify(rows), protocol.id, protocol.version],
  )
}

async function counted(protocol: Protocol, options: CountOptions, from = 'responses') {
  const { text, values, read } = figureSql(protocol, { ...options, from })
  const { rows } = await database.query<CountedRow>(text, [...values])
  const found = read(rows)
  return [found.summary(), found.groups()]
}

function tallied(protocol: Protocol, responses: readonly Response[], options: CountOptions) {
  const tally = tallyOf(protocol, options)
  for (const response of responses) tally.add(response)
  return [tally.summary(), tally.groups()]
}

/** Every unit and every division: PostgreSQL and the package say exactly the same. */
async function agree(protocol: Protocol, responses: readonly Response[], cohorts: readonly (string | undefined)[]) {
  await store(protocol, responses)
  for (const unit of units)
    for (const cohort of cohorts) {
      const options = { unit, ...(cohort !== undefined && { cohort }) }
      expect(await counted(protocol, options)).toEqual(tallied(protocol, responses, options))
    }
}

const divisions = [undefined, 'groups', 'languages', 'first', 'school', 'firstSchool', 'round', 'week']

/** A longer search: `GIB_SQL_RUNS=300`. */
const numRuns = Number(process.env.GIB_SQL_RUNS ?? 8)

describe('PostgreSQL counts exactly what the package counts', () => {
  test('the calls of April 2020', async () => {
    await agree(gezinInBeeld, aprilCalls(), [undefined, ...gezinInBeeld.cohorts.map((cohort) => cohort.id)])
  })

  test('random calls with every kind of answer, by the protocol of Gezin in Beeld', async () => {
    const property = fc.asyncProperty(responsesTo(gezinInBeeld, 40), (responses) =>
      agree(gezinInBeeld, responses, [undefined, 'age-bands', 'school', 'home-language']),
    )
    await fc.assert(property, { numRuns: Math.ceil(numRuns / 4) })
  })

  test('random calls by random documents', async () => {
    const given = documents.chain((protocol) => fc.tuple(fc.constant(protocol), responsesTo(protocol, 25)))
    const property = fc.asyncProperty(given, ([protocol, responses]) => agree(protocol, responses, divisions))
    // The same ones in every run, which come by every line that writes SQL; and others every time.
    await fc.assert(property, { numRuns: 8, seed: 1 })
    await fc.assert(property, { numRuns })
  })

  test('scores that nobody can reach anything on, and a fact of the family that is asked per child', async () => {
    const text = { nl: 'Vraag' }
    const bare: Protocol = {
      id: 'bare',
      version: '1.0.0',
      languages: ['nl'],
      title: text,
      attributes: [{ id: 'school', of: 'family', title: text, askedBy: 'asleep' }],
      sections: [
        {
          id: 'all',
          title: text,
          questions: [
            { id: 'grade', type: 'grade', text },
            { id: 'asleep', type: 'boolean', each: 'children', text },
          ],
        },
      ],
      scores: [
        { id: 'pointless', title: text, items: [{ question: 'grade', points: {} }] },
        { id: 'empty', title: text, items: [{ id: 'e', title: text, weight: 1, questions: [], levels: [] }] },
        { id: 'silent', title: text, items: [{ id: 's', title: text, weight: 1, questions: ['nobody'], levels: [] }] },
      ],
      figures: [
        ...['pointless', 'empty', 'silent'].map((id) => ({
          id,
          title: text,
          share: { points: id, operator: '>=', answer: 0 } as const,
        })),
        { id: 'fact', title: text, share: { someChild: { family: 'school', operator: '=', answer: true } } },
        { id: 'outside', title: text, share: { family: 'school', operator: '=', answer: true } },
      ],
    }
    const call = (family: string, answers: Response['answers']): Response => ({
      id: family,
      family,
      date: '2020-04-14',
      situation: { children: [{ id: 'sami' }, { id: 'lina' }], ...(family === 'C' && { family: { school: true } }) },
      answers,
    })
    const calls = [
      call('A', { grade: 6, asleep: { sami: false, lina: true } }),
      call('B', { asleep: { sami: false } }),
      call('C', { asleep: { lina: declined } }),
    ]
    await agree(bare, calls, [undefined])
    expect(tallyOf(bare, { unit: 'call' }).summary().figures).toHaveLength(5)
  })

  test('numbers as great as a processor holds, and differences between them', async () => {
    const text = { nl: 'Vraag' }
    const most = Number.MAX_VALUE
    const given = [most, -most, most / 100, most / 99, -most / 99, most / 200, 1e21, -1e21, 5e-324, 0.295, 0.305, 0, -0]
    const figure = (id: string, share: object) => ({ id, title: text, share: share as Condition })
    const extremes: Protocol = {
      id: 'extremes',
      version: '1.0.0',
      languages: ['nl'],
      title: text,
      sections: [
        {
          id: 'all',
          title: text,
          questions: [
            { id: 'one', type: 'number', text },
            { id: 'other', type: 'number', text },
            { id: 'own', type: 'number', each: 'children', text },
          ],
        },
      ],
      figures: [
        { id: 'mean', title: text, mean: 'one' },
        ...(['<', '<=', '>', '>=', '=', '!='] as const).flatMap((operator, index) => [
          figure(`difference${index}`, { difference: ['one', 'other'], operator, answer: 0 }),
          figure(`change${index}`, { change: 'one', operator, answer: -0.01 }),
          figure(`child${index}`, { someChild: { difference: ['own', 'one'], operator, answer: 1e300 } }),
          figure(`itself${index}`, { question: 'one', operator, answer: most }),
        ]),
      ],
    }
    const calls = given.flatMap((one, row) =>
      given.map((other, column): Response => {
        const id = `${row} ${column}`
        const previous = { date: '2020-04-01', answers: { one: other } }
        const situation = { children: [{ id: 'sami' }], previous }
        return { id, family: id, date: '2020-04-14', situation, answers: { one, other, own: { sami: other } } }
      }),
    )
    for (const [index, call] of calls.entries()) {
      // One by one, because what many say together hides what one of them says.
      if (index % 7 === 0) await agree(extremes, [call], [undefined])
    }
    await agree(extremes, calls, [undefined])
  })

  test('what nobody can have answered, because a database cannot hold it', async () => {
    const text = { nl: 'Vraag' }
    const unheard = ['a\0b', '\ud800', 'c']
    const strange: Protocol = {
      id: 'strange',
      version: '1.0.0',
      languages: ['nl'],
      title: text,
      sections: [
        {
          id: 'all',
          title: text,
          questions: [
            { id: 'words', type: 'text', text },
            { id: 'tongues', type: 'language', several: true, options: [], text },
          ],
        },
      ],
      scores: [{ id: 'points', title: text, items: [{ question: 'words', points: { 'a\0b': 2, c: 1 } }] }],
      figures: [
        ...unheard.flatMap((answer, index) => [
          { id: `is${index}`, title: text, share: { question: 'words', operator: '=', answer } as const },
          { id: `not${index}`, title: text, share: { question: 'words', operator: '!=', answer } as const },
          { id: `fact${index}`, title: text, share: { family: 'flat', operator: '=', answer } as const },
        ]),
        { id: 'in', title: text, share: { question: 'words', operator: 'in', answer: unheard } },
        { id: 'points', title: text, share: { points: 'points', operator: '>=', answer: 1 } },
        { id: 'chosen', title: text, share: { chosen: 'tongues', except: unheard, operator: '>=', answer: 1 } },
      ],
    }
    const calls = ['c', 'd', '', declined].map((words, index): Response => {
      const situation = { family: { flat: String(words) } }
      const id = `C${index}`
      return { id, family: id, date: '2020-04-14', situation, answers: { words, tongues: ['nl'] } }
    })
    for (const call of calls) await agree(strange, [call], [undefined])
    await agree(strange, calls, [undefined])
  })

  test('a number that another program wrote with a zero behind it, as the number it is', async () => {
    const options = { unit: 'call', figures: ['parentGrade', 'largeFamilyChildrenGrade'] } as const
    const calls = [7, 6, 7, 9].map((grade, index): Response => {
      const answers = { 'ouder.cijfer': grade, 'kinderen.cijfer': grade / 2 }
      return { id: `${index}`, family: `${index}`, date: '2020-04-14', situation: {}, answers }
    })
    await store(gezinInBeeld, calls)
    await database.query(`UPDATE responses SET answers = answers || '{"ouder.cijfer": 7.0}' WHERE id = '0'`)
    const found = await counted(gezinInBeeld, options)
    expect(found).toEqual(tallied(gezinInBeeld, calls, options))
    expect(found[0]).toMatchObject({
      figures: [
        { n: 4, mean: 7.25, median: 7 },
        { n: 0, median: null },
      ],
    })
  })

  test('nothing, where there are no calls', async () => {
    await agree(gezinInBeeld, [], [undefined, 'week'])
  })
})

describe('which calls are counted', () => {
  const call = (family: string): Response => ({ id: family, family, date: '2020-04-14', situation: {}, answers: {} })
  const one = { unit: 'call', figures: [] } as const

  test('those of this protocol and this version only', async () => {
    await store(gezinInBeeld, [call('A')])
    expect(await counted({ ...gezinInBeeld, version: '9.9.9' }, one)).toMatchObject([{ n: 0, period: null }, []])
  })

  test('those of a view, whatever it is called', async () => {
    await store(gezinInBeeld, [call('A'), call('B')])
    expect(await counted(gezinInBeeld, one, `it's.a "view"`)).toMatchObject([{ n: 1 }, []])
  })

  test('of two calls of a family at one moment the same one as in memory, whatever their ids are made of', async () => {
    const answered = (id: string, answer: number): Response => ({
      ...call('A'),
      id,
      answers: { 'ouder.cijfer': answer },
    })
    const calls = [answered('\u{1F600}', 4), answered('\uFFFD', 8)]
    const options = { unit: 'family', figures: ['parentInsufficient'] } as const
    await store(gezinInBeeld, calls)
    expect(await counted(gezinInBeeld, options)).toEqual(tallied(gezinInBeeld, calls, options))
  })

  test('a count that took a wrong answer for a right one would be seen', async () => {
    await store(gezinInBeeld, [{ ...call('A'), answers: { 'ouder.cijfer': declined } }])
    const options = { unit: 'call', figures: ['parentInsufficient'] } as const
    const other = [{ ...call('A'), answers: { 'ouder.cijfer': 4 } }]
    expect(await counted(gezinInBeeld, options)).not.toEqual(tallied(gezinInBeeld, other, options))
  })
})
