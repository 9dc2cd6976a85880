import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asking } from '../../test/small'
import { type Answer, declined, unknown } from '../document/answer'
import { defineProtocol } from '../document/protocol'
import { cohortGroups, cohortsOf } from './cohort'
import { distribution } from './distribution'
import type { Response } from './response'
import { byCohort, summarise } from './summary'
import { weeksOf } from './weeks'

const protocol = defineProtocol({
  id: 'thuis',
  version: '1.0.0',
  languages: ['nl', 'en'],
  title: { nl: 'Thuis' },
  sections: [
    {
      id: 'all',
      title: { nl: 'Alles' },
      questions: [
        { id: 'grade', type: 'grade', text: { nl: 'Welk cijfer?' } },
        { id: 'help', type: 'boolean', text: { nl: 'Lukt het?' } },
        {
          id: 'language',
          type: 'language',
          several: true,
          text: { nl: 'Welke taal?' },
          options: [{ code: 'ti', text: { nl: 'Tigrinya', en: 'Tigrinya' } }],
        },
      ],
    },
  ],
  attributes: [
    { id: 'languages', of: 'family', title: { nl: 'Taal' }, askedBy: 'language' },
    { id: 'school', of: 'child', title: { nl: 'School' } },
  ],
  cohorts: [
    {
      id: 'size',
      title: { nl: 'Gezinsgrootte' },
      groups: [
        { id: 'small', title: { nl: 'Klein' }, when: { family: 'childCount', operator: '<', answer: 3 } },
        { id: 'large', title: { nl: 'Groot' }, when: { family: 'childCount', operator: '>=', answer: 3 } },
        { id: 'any', title: { nl: 'Elk' }, when: { family: 'childCount', operator: '>=', answer: 0 } },
      ],
    },
    {
      id: 'ages',
      title: { nl: 'Leeftijd' },
      several: true,
      groups: [
        { id: 'baby', title: { nl: 'Baby' }, when: { someChild: { child: 'age', operator: '<', answer: 2 } } },
        { id: 'pupil', title: { nl: 'Leerling' }, when: { someChild: { child: 'age', operator: '>=', answer: 4 } } },
      ],
    },
    { id: 'week', title: { nl: 'Week' }, by: 'week' },
    { id: 'round', title: { nl: 'Ronde' }, by: 'round' },
    { id: 'language', title: { nl: 'Taal' }, several: true, by: { family: 'languages' } },
    { id: 'school', title: { nl: 'School' }, several: true, by: { child: 'school' } },
  ],
  figures: [
    { id: 'insufficient', title: { nl: 'Onvoldoende' }, share: { question: 'grade', operator: '<', answer: 5.5 } },
    { id: 'grade', title: { nl: 'Cijfer' }, mean: 'grade', article: { nl: '6,7' } },
    {
      id: 'largeGrade',
      title: { nl: 'Cijfer van grote gezinnen' },
      among: { family: 'childCount', operator: '>=', answer: 3 },
      mean: 'grade',
    },
    {
      id: 'help',
      title: { nl: 'Hulp lukt' },
      share: { question: 'help', operator: '=', answer: true },
      by: 'week',
    },
  ],
})

test('figures come in the order that is wanted', () => {
  const { figures } = summarise(protocol, [], { unit: 'call', figures: ['help', 'grade'] })
  expect(figures.map(({ id }) => id)).toEqual(['help', 'grade'])
})

let calls = 0
function call(facts: Partial<Response> & { grade?: Answer; help?: Answer; ages?: readonly number[] } = {}): Response {
  const { grade, help, ages, ...rest } = facts
  calls++
  return {
    id: `C${calls}`,
    family: `F${calls}`,
    date: '2020-04-14',
    situation: ages ? { children: ages.map((age, index) => ({ id: `child-${index}`, age })) } : {},
    answers: { ...(grade !== undefined && { grade }), ...(help !== undefined && { help }) },
    ...rest,
  }
}

const figure = (responses: readonly Response[], id: string, unit: 'call' | 'family' = 'call') =>
  summarise(protocol, responses, { unit, figures: [id] }).figures[0]!

describe('a share', () => {
  test('is of those who answered, and says why the others did not', () => {
    const asked = [call({ grade: 5 }), call({ grade: 7 }), call({ grade: declined }), call({ grade: unknown }), call()]
    expect(figure(asked, 'insufficient')).toMatchObject({
      k: 1,
      n: 2,
      share: 0.5,
      missing: { declined: 1, unknown: 1, 'not-asked': 1 },
    })
  })

  test('of nobody is no share at all', () => {
    expect(figure([call()], 'insufficient')).toMatchObject({ k: 0, n: 0, share: null, interval: null })
  })

  test('takes the grade as stored: 5.45 is insufficient and 5.5 is not', () => {
    expect(figure([call({ grade: 5.45 }), call({ grade: 5.5 })], 'insufficient')).toMatchObject({ k: 1, n: 2 })
  })
})

describe('a mean', () => {
  test('is of the grades that were given, with the words of the article beside it', () => {
    expect(figure([call({ grade: 6 }), call({ grade: 7.5 }), call({ grade: declined })], 'grade')).toMatchObject({
      kind: 'mean',
      n: 2,
      mean: 6.75,
      missing: { declined: 1 },
      article: { nl: '6,7' },
    })
  })

  test('leaves out who is not definitely among those it is about: they are not missing either', () => {
    const answered = [call({ grade: 6, ages: [1, 5, 9] }), call({ grade: 8, ages: [1] }), call({ grade: 9 })]
    expect(figure(answered, 'largeGrade')).toMatchObject({ n: 1, mean: 6, sd: null, interval: null, missing: {} })
  })
})

describe('week by week', () => {
  const three = [
    call({ family: 'A', date: '2020-04-20', help: true }),
    call({ family: 'A', date: '2020-04-14', help: false }),
    call({ family: 'B', date: '2020-04-16', help: true }),
    call({ family: 'C', date: '2020-04-27' }),
  ]

  test('a figure is counted for every week with calls', () => {
    expect(figure(three, 'help').weeks).toMatchObject({
      '2020-W16': { k: 1, n: 2 },
      '2020-W17': { k: 1, n: 1 },
      '2020-W18': { k: 0, n: 0, share: null },
    })
  })

  test('the different families of each week are counted', () => {
    expect(weeksOf([...three, call({ family: 'B', date: '2020-04-17' })], 'call')).toEqual([
      { week: '2020-W16', calls: 3, families: 2 },
      { week: '2020-W17', calls: 1, families: 1 },
      { week: '2020-W18', calls: 1, families: 1 },
    ])
  })

  test('for the unit family each family stands in one week only', () => {
    expect(weeksOf(three, 'family').map(({ calls: n, families }) => [n, families])).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
    ])
    expect(figure(three, 'help', 'family').weeks).toMatchObject({ '2020-W16': { k: 1, n: 1 } })
  })

  test('the period runs from the first to the last call that counts', () => {
    expect(summarise(protocol, three, { unit: 'call' }).period).toEqual({ from: '2020-04-14', to: '2020-04-27' })
    expect(summarise(protocol, three, { unit: 'family' }).period).toEqual({ from: '2020-04-16', to: '2020-04-27' })
    expect(summarise(protocol, [], { unit: 'call' }).period).toBeNull()
  })
})

describe('groups', () => {
  test('a family with a baby and a pupil is in both age groups', () => {
    expect(cohortsOf(protocol, 'ages', call({ ages: [1, 8] }))).toEqual(['baby', 'pupil'])
  })

  test('where a family can be in one group only, the first that holds counts', () => {
    expect(cohortsOf(protocol, 'size', call({ ages: [8] }))).toEqual(['small'])
  })

  test('a family of which we do not know the children is in no group', () => {
    expect(cohortsOf(protocol, 'size', call())).toEqual([])
    expect(cohortsOf(protocol, 'ages', call())).toEqual([])
  })

  test('who is not asked what a division looks at is in no group', () => {
    const group = (id: string, operator: '=' | '!=') => {
      return { id, title: { nl: id }, when: { question: 'weight', operator, answer: true } } as const
    }
    const ofPets = asking(
      [
        { id: 'pets', type: 'boolean', text: { nl: 'Heeft u dieren?' } },
        {
          ...{ id: 'weight', type: 'boolean', text: { nl: 'Is dat veel werk?' } },
          enableWhen: { question: 'pets', operator: '=', answer: true },
        },
      ],
      { cohorts: [{ id: 'work', title: { nl: 'Werk' }, groups: [group('much', '='), group('little', '!=')] }] },
    )
    const groupsOf = (answers: Response['answers']) => cohortsOf(ofPets, 'work', { ...call(), answers })
    const ofBoth = {
      ...ofPets,
      cohorts: [
        {
          id: 'work',
          title: { nl: 'Werk' },
          groups: [
            { id: 'pets', title: { nl: 'Dieren' }, when: { question: 'pets', operator: '=', answer: true } },
            { id: 'much', title: { nl: 'Veel' }, when: { question: 'weight', operator: '=', answer: true } },
          ],
        },
      ],
    } as const
    expect(cohortsOf(ofBoth, 'work', { ...call(), answers: { pets: true, weight: true } })).toEqual(['pets'])
    expect([groupsOf({ pets: true, weight: false }), groupsOf({ pets: false, weight: true }), groupsOf({})]).toEqual([
      ['little'],
      [],
      [],
    ])
  })

  test('by week and by round follow the call', () => {
    const one = call({ date: '2020-04-17', situation: { round: 'april-2020' } })
    expect(cohortsOf(protocol, 'week', one)).toEqual(['2020-W16'])
    expect(cohortsOf(protocol, 'round', one)).toEqual(['april-2020'])
    expect(cohortsOf(protocol, 'round', { ...one, round: 'mei-2020' })).toEqual(['mei-2020'])
    expect(cohortsOf(protocol, 'round', call())).toEqual([])
  })

  test('by a fact of the family: what was heard goes before the record, and codes get their words', () => {
    const tigrinya = call({ situation: { family: { languages: ['nl'] } }, answers: { language: ['ti', 'so'] } })
    const dutch = call({ situation: { family: { languages: ['nl'] } } })
    expect(cohortsOf(protocol, 'language', tigrinya)).toEqual(['ti', 'so'])
    expect(cohortGroups(protocol, 'language', [tigrinya, dutch])).toEqual([
      { id: 'nl', title: { nl: 'nl', en: 'nl' } },
      { id: 'so', title: { nl: 'so', en: 'so' } },
      { id: 'ti', title: { nl: 'Tigrinya', en: 'Tigrinya' } },
    ])
  })

  test('by a fact of the children: a school counts once for a family', () => {
    const school = (id: string, name: string) => ({ id, facts: { school: name } })
    const children = [
      school('a', 'De Springplank'),
      school('b', 'De Springplank'),
      school('c', 'Het Anker'),
      { id: 'd' },
    ]
    expect(cohortsOf(protocol, 'school', call({ situation: { children } }))).toEqual(['De Springplank', 'Het Anker'])
  })

  test('every group has its own figures, and no group is forgotten because it is empty', () => {
    const mixed = [call({ grade: 5, ages: [1] }), call({ grade: 7, ages: [1, 5, 9] }), call({ grade: 8, ages: [6] })]
    const groups = byCohort(protocol, mixed, 'size', { unit: 'call', figures: ['grade'] })
    expect(groups.map(({ group, summary }) => [group.id, summary.n, summary.figures[0]])).toMatchObject([
      ['small', 2, { mean: 6.5 }],
      ['large', 1, { mean: 7 }],
      ['any', 0, { mean: null }],
    ])
  })

  test('a family is in the group of its latest call', () => {
    const grown = [
      call({ family: 'A', date: '2020-04-14', ages: [5, 9] }),
      call({ family: 'A', date: '2020-04-28', ages: [0, 5, 9] }),
    ]
    expect(summarise(protocol, grown, { unit: 'family', group: { cohort: 'size', id: 'small' } }).n).toBe(0)
    expect(summarise(protocol, grown, { unit: 'family', group: { cohort: 'size', id: 'large' } }).n).toBe(1)
  })
})

describe('the distribution of grades', () => {
  const given = [call({ grade: 5.45 }), call({ grade: 5.5 }), call({ grade: 10 }), call({ grade: declined })]
  const { counts, missing } = distribution(protocol, given, 'grade', { unit: 'call' })

  test('has a bar for each whole grade, and for a half where one was given', () => {
    expect(counts.map(({ grade }) => grade)).toEqual([0, 1, 2, 3, 4, 5, 5.5, 6, 7, 8, 9, 10])
  })

  test('keeps a 5.45 on its own side of the line', () => {
    expect(counts.filter(({ count }) => count > 0)).toEqual([
      { grade: 5, count: 1 },
      { grade: 5.5, count: 1 },
      { grade: 10, count: 1 },
    ])
  })

  test('says how many gave no grade', () => {
    expect(missing).toEqual({ declined: 1 })
  })
})

describe('whatever was heard', () => {
  const grade = fc.option(
    fc.oneof(
      fc.constant(declined),
      fc.integer({ min: 0, max: 100 }).map((n) => n / 10),
    ),
    {
      nil: undefined,
    },
  )
  const anyCall = fc.record({
    family: fc.constantFrom('A', 'B', 'C', 'D', 'E'),
    date: fc.constantFrom('2020-04-14', '2020-04-21', '2020-04-28'),
    grade,
    help: fc.constantFrom(true, false, declined),
    ages: fc.option(fc.array(fc.integer({ min: 0, max: 17 }), { maxLength: 5 }), { nil: undefined }),
  })
  const anyCalls = fc
    .array(anyCall, { maxLength: 30 })
    .map((rows) =>
      rows.map(({ grade: given, ages, ...row }) =>
        call({ ...row, ...(given !== undefined && { grade: given }), ...(ages && { ages }) }),
      ),
    )

  test('the order of the calls never matters', () => {
    fc.assert(
      fc.property(anyCalls, fc.constantFrom('call' as const, 'family' as const), (some, unit) => {
        expect(summarise(protocol, [...some].reverse(), { unit })).toEqual(summarise(protocol, some, { unit }))
      }),
    )
  })

  test('there are never more families than calls', () => {
    fc.assert(
      fc.property(anyCalls, (some) => {
        const [byCall, byFamily] = [
          summarise(protocol, some, { unit: 'call' }),
          summarise(protocol, some, { unit: 'family' }),
        ]
        expect(byFamily.n).toBeLessThanOrEqual(byCall.n)
        for (const [index, { n }] of byFamily.figures.entries()) expect(n).toBeLessThanOrEqual(byCall.figures[index]!.n)
      }),
    )
  })

  test('who answered and who is missing are all calls', () => {
    fc.assert(
      fc.property(anyCalls, (some) => {
        const { n, missing } = figure(some, 'insufficient')
        expect(n + Object.values(missing).reduce((sum, count) => sum + count, 0)).toBe(some.length)
      }),
    )
  })

  test('a share lies within its interval, and the weeks add up to it', () => {
    fc.assert(
      fc.property(anyCalls, (some) => {
        const help = figure(some, 'help')
        if (help.kind !== 'share' || help.share === null) return
        expect(help.share).toBeGreaterThanOrEqual(help.interval![0])
        expect(help.share).toBeLessThanOrEqual(help.interval![1])
        expect(Object.values(help.weeks!).reduce((sum, week) => sum + week.n, 0)).toBe(help.n)
      }),
    )
  })

  test('a division without "several" puts a call in one group at most, and every known family in one', () => {
    fc.assert(
      fc.property(anyCalls, (some) => {
        for (const one of some) expect(cohortsOf(protocol, 'size', one)).toHaveLength(one.situation.children ? 1 : 0)
        const groups = byCohort(protocol, some, 'size', { unit: 'call', figures: [] })
        const known = some.filter(({ situation }) => situation.children).length
        expect(groups.reduce((sum, { summary }) => sum + summary.n, 0)).toBe(known)
      }),
    )
  })
})
