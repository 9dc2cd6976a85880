import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkIn } from '../../test/check-in'
import type { Condition } from '../document/condition'
import { describeProblem } from '../document/problem'
import type { Protocol } from '../document/protocol'
import { ProtocolError } from '../document/protocol-error'
import type { BooleanQuestion } from '../document/question'
import { slotsOf } from '../document/text'
import { gezinInBeeld } from '../gezin-in-beeld'
import { ouderenInBeeld } from '../ouderen-in-beeld'
import { inspect } from './inspect'
import { protocolSchema } from './schema'

const title = { nl: 'Iets' }
const asked = (question: Partial<BooleanQuestion>): BooleanQuestion => ({
  id: 'rest',
  type: 'boolean',
  text: { nl: 'Slaapt u goed?' },
  ...question,
})

/** The small protocol with other questions in the first topic. */
function asking(...questions: Partial<BooleanQuestion>[]): Protocol {
  const [parent, ...others] = checkIn.sections
  return {
    ...checkIn,
    sections: [{ ...parent, questions: [...parent.questions, ...questions.map((one) => asked(one))] }, ...others],
  }
}

function when(condition: Condition): Protocol {
  return { ...checkIn, signals: [{ id: 'signal', title, when: condition }] }
}

const told = (protocol: Protocol) => inspect(protocol).map(({ code, path }) => `${code} ${path}`)

describe('the protocols that are used', () => {
  test.each([gezinInBeeld, ouderenInBeeld, checkIn])('$id has nothing to look at again', (protocol) => {
    expect(inspect(protocol)).toEqual([])
  })
})

describe('all that is not right', () => {
  const document: Protocol = {
    ...checkIn,
    title: { en: 'At home' },
    signals: [
      { id: 'late', title, when: { question: 'parentGrad', operator: '<', answer: 5 } },
      { id: 'late', title, when: { question: 'parentGrade', operator: '<', answer: 55 } },
    ],
    figures: [{ id: 'mood', title, mean: 'childMood' }],
  }

  test('is told at once, in the order of the document', () => {
    expect(told(document)).toEqual([
      'GIB205 title',
      'GIB248 title > en',
      'GIB202 signals > late > when > question',
      'GIB201 signals > late > id',
      'GIB216 signals > late > when > answer',
      'GIB283 figures > mood > mean',
    ])
  })

  test('follows the keys as they stand in the document, also when they stand in another order', () => {
    const { figures, signals, ...rest } = document
    const turned = { ...(figures && { figures }), ...(signals && { signals }), ...rest }
    expect(told(turned)[0]).toBe('GIB283 figures > mood > mean')
  })

  test('comes with how bad it is, its page, and where it is for people and for machines', () => {
    expect(inspect(document)[2]).toMatchObject({
      code: 'GIB202',
      level: 'error',
      page: 'problems/GIB202',
      path: 'signals > late > when > question',
      pointer: ['signals', 0, 'when', 'question'],
      facts: { kind: 'question', id: 'parentGrad' },
      nearest: 'parentGrade',
    })
  })

  test('is said in sentences without holes, in Dutch and in English', () => {
    for (const problem of inspect(document)) {
      for (const language of ['nl', 'en']) expect(describeProblem(problem, language)).not.toMatch(/\[\w+\]/)
    }
  })
})

describe('a conversation that cannot run', () => {
  test.each<[what: string, protocol: Protocol, found: string[]]>([
    [
      'a question that waits for itself',
      asking({ id: 'self', enableWhen: { question: 'self', operator: '=', answer: true } }),
      ['GIB221 self > enableWhen'],
    ],
    [
      'two that wait for each other by way of a fact',
      {
        ...asking(
          { id: 'one', enableWhen: { family: 'rest', operator: '=', answer: true } },
          { id: 'two', enableWhen: { question: 'one', operator: '=', answer: true } },
        ),
        attributes: [{ id: 'rest', of: 'family', title, askedBy: 'two' }],
      },
      ['GIB221 one > enableWhen'],
    ],
    [
      'a question that waits for a score of which it is a part',
      {
        ...asking({ id: 'rest', enableWhen: { score: 'rested', operator: '>', answer: 50 } }),
        scores: [
          ...checkIn.scores,
          { id: 'rested', title, items: [{ question: 'rest', points: { true: 1, false: 0 } }] },
        ],
      },
      ['GIB228 rest > enableWhen'],
    ],
    [
      'a topic that waits for its own question',
      {
        ...checkIn,
        sections: [
          { ...checkIn.sections[0], enableWhen: { question: 'parentGrade', operator: '>', answer: 5 } },
          checkIn.sections[1],
        ],
      },
      ['GIB221 sections > parent > enableWhen'],
    ],
    [
      'a topic and a question that contradict each other',
      {
        ...checkIn,
        sections: [
          checkIn.sections[0],
          {
            id: 'more',
            title,
            enableWhen: { question: 'parentGrade', operator: '<', answer: 5 },
            questions: [asked({ id: 'happy', enableWhen: { question: 'parentGrade', operator: '>', answer: 8 } })],
          },
          checkIn.sections[1],
        ],
      },
      ['GIB225 happy > enableWhen'],
    ],
  ])('%s', (_, protocol, found) => {
    expect(told(protocol).sort()).toEqual(found.sort())
  })

  test('but what the caller writes may be looked at, because she can fill it in at any moment', () => {
    const after = { id: 'after', title, voice: 'caller', questions: [asked({ id: 'agreed' })] } as const
    const waiting = asking({ id: 'consent', enableWhen: { question: 'agreed', operator: '=', answer: true } })
    expect(told({ ...waiting, sections: [...waiting.sections, after] })).toEqual([])
  })
})

describe('a comparison', () => {
  test.each<[what: string, condition: Condition, found: string[]]>([
    [
      'of a grade with a word',
      { question: 'parentGrade', operator: '=', answer: 'laag' },
      ['GIB212 signals > signal > when > answer'],
    ],
    [
      'of a length with a word',
      { length: 'parentHeavy', operator: '=', answer: 'kort' },
      ['GIB212 signals > signal > when > answer'],
    ],
    [
      'between a grade and a text',
      { difference: ['parentGrade', 'parentHeavy'], operator: '>', answer: 1 },
      ['GIB213 signals > signal > when'],
    ],
    [
      'with a grade of three decimals',
      { question: 'parentGrade', operator: '=', answer: 5.555 },
      ['GIB216 signals > signal > when > answer'],
    ],
    [
      'of a change with more than it can be',
      { change: 'parentGrade', operator: '>', answer: 10 },
      ['GIB217 signals > signal > when'],
    ],
    [
      'of a length with more than fits',
      { length: 'parentHeavy', operator: '>', answer: 2000 },
      ['GIB217 signals > signal > when'],
    ],
    [
      'of a percentage with more than everything',
      { score: 'draaglast', operator: '>', answer: 100 },
      ['GIB217 signals > signal > when'],
    ],
    [
      'of points with more than there are',
      { points: 'draaglast', operator: '>', answer: 1 },
      ['GIB217 signals > signal > when'],
    ],
    ['of points with all there are', { points: 'draaglast', operator: '>=', answer: 1 }, []],
    [
      'of how many children with less than none',
      { family: 'childCount', operator: '<', answer: 0 },
      ['GIB217 signals > signal > when'],
    ],
    [
      'of a fact nobody declared, in a child',
      { someChild: { child: 'shool', operator: '=', answer: 'a' } },
      ['GIB207 signals > signal > when > someChild > child'],
    ],
    ['with the previous call', { previous: 'parentGrade', operator: '<', answer: 5.5 }, []],
  ])('%s', (_, condition, found) => {
    expect(told(when(condition))).toEqual(found)
  })
})

describe('an answer of an older version', () => {
  const migrations = [
    { from: '0.1.0', questions: { mood: 'feeling' }, codes: { feeling: { fine: 'well' } } },
    { from: '0.2.0', questions: { feeling: 'childMood' }, codes: { childMood: { well: 'good' } } },
  ]

  test('may be renamed more than once, as long as it comes out at a question and a code that exist', () => {
    expect(told({ ...checkIn, migrations })).toEqual([])
  })

  test('that comes out nowhere is told, with where it goes wrong', () => {
    const lost = [migrations[0]!, { from: '0.2.0', questions: { feeling: 'childMod' } }]
    expect(told({ ...checkIn, migrations: lost })).toContain('GIB202 migrations > 1 > questions > feeling')
  })

  test('may have more than one migration from the same version, but none from an older one after it', () => {
    const both = [migrations[0]!, { from: '0.1.0', questions: { humour: 'feeling' } }, migrations[1]!]
    expect(told({ ...checkIn, migrations: both })).toEqual([])
    expect(told({ ...checkIn, migrations: [both[0]!, both[2]!, both[1]!] })).toContain('GIB291 migrations > 2 > from')
  })

  test('keeps its name for ever: an id or code that was given up never comes back', () => {
    const back = [{ from: '0.1.0', questions: { parentGrade: 'parentHeavy' }, codes: { childMood: { sad: 'good' } } }]
    expect(told({ ...checkIn, migrations: back })).toEqual([
      'GIB209 parentGrade > id',
      'GIB208 childMood > options > sad > code',
    ])
  })
})

describe('whatever a document holds', () => {
  test('the inspection comes to an end and says in full sentences what it found', () => {
    const plain = JSON.parse(JSON.stringify(gezinInBeeld)) as Protocol
    const pointers = leavesOf(plain)
    const leaf = fc.constantFrom(...pointers)
    let admitted = 0
    fc.assert(
      fc.property(fc.array(fc.tuple(leaf, leaf), { minLength: 1, maxLength: 4 }), (swaps) => {
        const document = structuredClone(plain)
        for (const [to, from] of swaps) put(document, to, at(plain, from))
        const parsed = protocolSchema.safeParse(document)
        if (!parsed.success) return
        admitted += 1
        for (const problem of inspect(parsed.data)) {
          const { sentence = {}, facts } = problem
          for (const said of Object.values(sentence))
            expect(Object.keys(facts)).toEqual(expect.arrayContaining(slotsOf(said)))
        }
      }),
      { numRuns: 30 },
    )
    expect(admitted).toBeGreaterThan(2)
  }, 30_000)
})

type Way = readonly (string | number)[]

/** The ways to all values that are not made of others, and to all conditions. */
function leavesOf(value: unknown, way: Way = []): Way[] {
  if (typeof value !== 'object' || value === null) return [way]
  const own = ['enableWhen', 'when', 'share'].includes(String(way[way.length - 1])) ? [way] : []
  return [...own, ...Object.entries(value).flatMap(([key, part]) => leavesOf(part, [...way, key]))]
}

function at(value: unknown, way: Way): unknown {
  return way.reduce<unknown>((part, key) => (part as { [key: string]: unknown } | undefined)?.[key], value)
}

function put(document: unknown, way: Way, value: unknown): void {
  const around = at(document, way.slice(0, -1))
  if (typeof around === 'object' && around !== null)
    (around as { [key: string]: unknown })[way[way.length - 1]!] = value
}

describe('a question that looks ahead', () => {
  const counted = (each: Partial<BooleanQuestion>): Protocol => ({
    ...asking(each, { id: 'quiet' }),
    scores: [
      { id: 'rested', title, items: [{ question: 'quiet', points: { true: 1, false: 0 } }] },
      ...(checkIn.scores ?? []),
    ],
  })
  const when = { points: 'rested', operator: '>', answer: 0 } as const

  test('does so through a score too', () => {
    expect(told(counted({ enableWhen: when }))).toEqual(['GIB220 rest > enableWhen > points'])
  })

  test('but not where the score counts what was heard before', () => {
    const [first, second] = counted({}).sections[0]!.questions.slice(-2) as [BooleanQuestion, BooleanQuestion]
    const document = counted({})
    const [parent, ...others] = document.sections
    const questions = [...parent!.questions.slice(0, -2), second, { ...first, enableWhen: when }]
    expect(told({ ...document, sections: [{ ...parent!, questions }, ...others] })).toEqual([])
  })
})

describe('that it is acute', () => {
  const low = { question: 'parentGrade', operator: '<', answer: 5.5 } as const
  const note = (when: Condition): Protocol => ({
    ...checkIn,
    sections: [
      ...checkIn.sections,
      {
        id: 'after',
        title,
        voice: 'caller',
        questions: [
          {
            id: 'sign',
            type: 'choice',
            text: { nl: 'Is er een signaal?' },
            options: [
              { code: 'none', text: { nl: 'Nee' } },
              { code: 'acuut', text: { nl: 'Acuut gevaar' } },
            ],
          },
        ],
      },
    ],
    signals: [{ id: 'acuut', title, when }],
    cohorts: [{ id: 'signs', title, groups: [{ id: 'acuut', title, when }] }],
  })

  test('can be written by a caller and counted', () => {
    expect(told(note({ question: 'sign', operator: '=', answer: 'acuut' }))).toEqual([])
  })

  test('can be computed from answers in no way: not as a signal, group, band or score', () => {
    const names = ['GIB203 signals > acuut > id', 'GIB203 cohorts > signs > groups > acuut > id']
    expect(told(note(low))).toEqual(names)
    const both: Condition = { any: [{ question: 'sign', operator: '=', answer: 'acuut' }, low] }
    expect(told(note(both))).toEqual(names)
    const bands = [{ id: 'akuut', title, from: 0 }]
    expect(told({ ...checkIn, bandSets: [{ id: 'set', title, bands }] })).toEqual([
      'GIB203 bandSets > set > bands > akuut > id',
    ])
    const [load, ...others] = checkIn.scores
    expect(told({ ...checkIn, scores: [{ ...load, title: { nl: 'Acuut' } }, ...others] })).toEqual([
      'GIB203 scores > draaglast > title > nl',
    ])
  })
})

test('a wrong kind of answer to a yes or no is told once', () => {
  expect(told(asking({}, { id: 'quiet', enableWhen: { question: 'rest', operator: '=', answer: 'nee' } }))).toEqual([
    'GIB212 quiet > enableWhen > answer',
  ])
})

test('a question minus itself is never more than nothing', () => {
  expect(told(when({ difference: ['parentGrade', 'parentGrade'], operator: '>', answer: 0 }))).toEqual([
    'GIB217 signals > signal > when',
  ])
})

test.each([
  [{ question: 'parentGrade', operator: '==', answer: 5 }, /operator/],
  [{ question: 'parentGrade', operator: 'includes', answer: 5 }, /operator/],
  [{}, /operator/],
  [{ al: [] }, /al/],
])('a condition %j, as plain JavaScript can have it, is told where it stands', (when, told) => {
  const signals = [{ id: 's', title: { nl: 'Signaal' }, when: when as never }]
  expect(() => inspect({ ...checkIn, signals })).toThrow(ProtocolError)
  expect(() => inspect({ ...checkIn, signals })).toThrow(told)
})

test('what stands where an id belongs, as plain JavaScript can have it, is told where it stands', () => {
  const figures = [{ id: 'grade', title: { nl: 'Cijfer' }, mean: { question: 'parentGrade' } as never }]
  expect(told({ ...checkIn, figures })).toEqual(['GIB202 figures > grade > mean'])
})
