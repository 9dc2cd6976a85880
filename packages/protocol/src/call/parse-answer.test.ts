import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asking, option, text } from '../../test/small'
import { absences } from '../document/answer'
import { gezinInBeeld } from '../gezin-in-beeld'
import { balance } from './balance'
import { nextPlace, progress, topics, visiblePlaces } from './conversation'
import { countedAnswers } from './counted'
import { parseAnswer, parseAnswers } from './parse-answer'
import { probesFor } from './probes'
import { score } from './score'
import { signals } from './signal'

const protocol = asking([
  { id: 'grade', type: 'grade', text },
  { id: 'work', type: 'boolean', text },
  { id: 'money', type: 'choice', text, options: [option('no'), option('often')] },
  { id: 'support', type: 'choices', text, options: [option('family'), option('friends'), option('nobody', true)] },
  { id: 'devices', type: 'count', text, maximum: 20 },
  { id: 'hours', type: 'number', text, minimum: 0, maximum: 24 },
  { id: 'story', type: 'text', text, maximum: 10 },
  { id: 'since', type: 'date', text },
  { id: 'language', type: 'language', text, options: [] },
  { id: 'languages', type: 'language', several: true, text, options: [] },
  { id: 'mood', type: 'grade', each: 'children', text },
  { id: 'age', type: 'number', text, minimum: 0 },
  { id: 'free', type: 'text', text },
])

function codeOf(question: string, value: unknown, child?: string) {
  const parsed = parseAnswer(protocol, child === undefined ? { question } : { question, child }, value)
  return parsed.ok ? 'fits' : parsed.problem.code
}

describe('an answer', () => {
  test.each([
    ['grade', [0, 5.45, 10]],
    ['work', [true, false]],
    ['money', ['often']],
    ['support', [['family', 'friends'], ['nobody']]],
    ['devices', [0, 20]],
    ['hours', [7.25]],
    ['story', ['kort', 'tien tekst', '👍'.repeat(10)]],
    ['since', ['2020-02-29', '2000-02-29', '2021-02-28', '2021-01-31', '2021-04-30', '2021-12-31', '2021-11-30']],
    ['language', ['ary', 'zh-Hant']],
    ['languages', [['ary', 'nl']]],
  ])('to %s fits', (question, values) => {
    expect(values.map((value) => codeOf(question, value))).toEqual(values.map(() => 'fits'))
  })

  test.each([
    ['grade', [65, -1, 10.01], 'GIB305'],
    ['grade', [5.455], 'GIB306'],
    ['grade', ['6,5', null, Number.NaN, undefined], 'GIB304'],
    ['work', ['ja', 1], 'GIB304'],
    ['money', ['soms'], 'GIB307'],
    ['support', [['family', 'neighbours']], 'GIB307'],
    ['support', [['nobody', 'family']], 'GIB308'],
    ['support', [['family', 'family']], 'GIB309'],
    ['support', [[]], 'GIB312'],
    ['devices', [1.5, '2'], 'GIB304'],
    ['devices', [-1, 21], 'GIB305'],
    ['hours', [25], 'GIB305'],
    ['story', ['elf tekens!'], 'GIB311'],
    ['story', ['', ' \n'], 'GIB312'],
    ['story', [12, ['een'], null], 'GIB304'],
    ['money', [2, ['often']], 'GIB304'],
    ['since', [20200417], 'GIB304'],
    ['support', ['family', [1]], 'GIB304'],
    ['language', [true], 'GIB304'],
    ['languages', ['ary', [null]], 'GIB304'],
    ['languages', [['ary', 'Twi!']], 'GIB314'],
    ['since', ['2020-02-30', '17-04-2020', '2020-4-17', ' 2020-04-17', '2020-04-17T10:00'], 'GIB310'],
    ['since', ['1900-02-29', '2021-02-29', '2021-00-10', '2021-13-01', '2021-05-00', '2021-05-32'], 'GIB310'],
    ['since', ['2021-04-31', '2021-06-31', '2021-09-31', '2021-11-31'], 'GIB310'],
    ['language', ['Marokkaans Arabisch', ''], 'GIB314'],
    ['weather', ['rain'], 'GIB301'],
  ])('to %s does not fit: %j', (question, values, code) => {
    expect(values.map((value) => codeOf(question, value))).toEqual(values.map(() => code))
  })

  test('that does not fit says what would', () => {
    const problemOf = (question: string, value: unknown) => {
      const parsed = parseAnswer(protocol, { question }, value)
      return parsed.ok ? null : parsed.problem
    }
    expect(problemOf('grade', 65)).toEqual({
      code: 'GIB305',
      path: 'grade',
      pointer: ['grade'],
      facts: { found: 65, minimum: 0, maximum: 10 },
    })
    expect(problemOf('age', -1)?.facts).toEqual({ found: -1, minimum: 0, maximum: '…' })
    expect(problemOf('grade', 5.455)?.facts).toEqual({ found: 5.455 })
    expect(problemOf('devices', 1.5)?.facts).toEqual({ expected: 'whole number', found: 1.5 })
    expect(problemOf('grade', '6')?.facts).toEqual({ expected: 'number', found: '6' })
    expect(problemOf('work', 'ja')?.facts).toEqual({ expected: 'true or false', found: 'ja' })
    for (const question of ['story', 'since', 'money', 'language'])
      expect(problemOf(question, 1)?.facts).toEqual({ expected: 'text', found: 1 })
    expect(problemOf('support', 'family')?.facts).toEqual({ expected: 'list', found: 'family' })
    expect(problemOf('support', [1])?.facts).toEqual({ expected: 'text', found: 1 })
    expect(problemOf('support', ['family', 'family'])?.facts).toEqual({ found: 'family' })
    expect(problemOf('support', ['family', 'nobody'])?.facts).toEqual({ found: 'nobody' })
    expect(problemOf('story', 'elf tekens!')?.facts).toEqual({ found: 11, maximum: 10 })
    expect(problemOf('since', '2020-02-30')?.facts).toEqual({ found: '2020-02-30' })
    expect(problemOf('language', 'Twi!')?.facts).toEqual({ found: 'Twi!' })
    expect(problemOf('money', 'oftne')).toMatchObject({
      facts: { found: 'oftne', options: ['no', 'often'] },
      nearest: 'often',
    })
    expect(problemOf('money', 'weather')).not.toHaveProperty('nearest')
    expect(problemOf('weather', 1)).toStrictEqual({
      code: 'GIB301',
      path: 'weather',
      pointer: ['weather'],
      facts: { id: 'weather' },
    })
    expect(problemOf('grade', { absent: 'no idea' })?.facts).toEqual({
      found: 'no idea',
      options: ['declined', 'unknown', 'not-asked', 'broken-off', 'erased'],
    })
  })

  test('can be as long as 2000 characters where the question does not say', () => {
    expect(codeOf('free', '👍'.repeat(2000))).toBe('fits')
    expect(codeOf('free', 'a'.repeat(2001))).toBe('GIB311')
    expect(codeOf('free', '👍'.repeat(2001))).toBe('GIB311')
    expect(codeOf('devices', Number.MAX_SAFE_INTEGER + 1)).toBe('GIB304')
    expect(codeOf('hours', Number.POSITIVE_INFINITY)).toBe('GIB304')
    expect(codeOf('hours', '7')).toBe('GIB304')
  })

  test('can be any reason for silence but one that only routing gives', () => {
    const told = absences.filter((absent) => codeOf('grade', { absent }) === 'fits')
    expect(told).toEqual(absences.filter((absence) => absence !== 'not-applicable'))
    expect(codeOf('grade', { absent: 'no idea' })).toBe('GIB313')
  })

  test('loses nothing that stands beside a reason for silence: it is refused, and told at its own place', () => {
    const parsed = parseAnswer(protocol, { question: 'mood', child: 'sami' }, { absent: 'declined', note: 'moe' })
    expect(parsed).toEqual({
      ok: false,
      problem: {
        code: 'GIB103',
        path: 'mood > sami > note',
        pointer: ['mood', 'sami', 'note'],
        facts: { key: 'note', known: ['absent'] },
      },
    })
    expect(codeOf('grade', { absent: 'declined', value: 6 })).toBe('GIB103')
    expect(codeOf('grade', { absent: 'shy', value: 6 })).toBe('GIB313')
  })

  test('belongs to a child where it is asked per child, and only there', () => {
    expect(codeOf('mood', 7, 'sami')).toBe('fits')
    expect(codeOf('mood', 7)).toBe('GIB302')
    expect(codeOf('grade', 7, 'sami')).toBe('GIB303')
  })
})

describe('the answers of a call', () => {
  test('come in together, by child where they are asked per child', () => {
    const body = { grade: 6.5, money: { absent: 'declined' }, mood: { sami: 8, lina: { absent: 'unknown' } } }
    expect(parseAnswers(protocol, body)).toEqual({ ok: true, answers: body })
  })

  test('are refused with everything that is wrong, each with its place', () => {
    const parsed = parseAnswers(protocol, { grad: 6, mood: { sami: 11, lina: 8 }, work: true, story: { sami: 'x' } })
    expect(
      !parsed.ok && parsed.problems.map(({ code, path, pointer, nearest }) => [code, path, pointer, nearest]),
    ).toEqual([
      ['GIB301', 'grad', ['grad'], 'grade'],
      ['GIB305', 'mood > sami', ['mood', 'sami'], undefined],
      ['GIB303', 'story > sami', ['story', 'sami'], undefined],
    ])
  })

  test('are refused with everything that stands beside a reason for silence', () => {
    const said = { absent: 'shy', note: 'moe', by: 'Samira' }
    const parsed = parseAnswers(protocol, { grade: said, mood: { sami: said, lina: { absent: 'declined' } } })
    expect(!parsed.ok && parsed.problems.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'GIB313 grade',
      'GIB103 grade > note',
      'GIB103 grade > by',
      'GIB313 mood > sami',
      'GIB103 mood > sami > note',
      'GIB103 mood > sami > by',
    ])
  })

  test('leave out what has no value', () => {
    const parsed = parseAnswers(protocol, { grade: undefined, mood: { sami: undefined, lina: 8 } })
    expect(JSON.stringify(parsed)).toBe('{"ok":true,"answers":{"mood":{"lina":8}}}')
  })

  test.each([
    [null, 'nothing'],
    ['ja', 'text'],
    [[], 'list'],
    [3, 'number'],
  ])('are not %j', (body, kind) => {
    expect(parseAnswers(protocol, body)).toEqual({
      ok: false,
      problems: [{ code: 'GIB101', path: '', pointer: [], facts: { expected: 'object', kind } }],
    })
  })
})

describe('whatever is answered', () => {
  const question = fc.constantFrom(
    ...gezinInBeeld.sections.flatMap((section) => section.questions.map(({ id }) => id)),
    'constructor',
    '__proto__',
  )
  const value = fc.oneof(
    fc.constantFrom('ja', 'nee', 'vaak', 'soms', 'niets', true, false, 0, 4, 5.45, 10, { absent: 'declined' }, [
      'familie',
      'buren',
    ]),
    fc.jsonValue(),
  )
  const answers = fc
    .array(fc.tuple(question, fc.oneof(value, fc.record({ sami: value, lina: value }, { requiredKeys: [] }))))
    .map((entries) => Object.fromEntries(entries) as never)
  const situation = fc.record(
    {
      round: fc.constantFrom('april-2020', 'mei-2020', 'elsewhere'),
      children: fc.constantFrom([], [{ id: 'sami', age: 9 }, { id: 'lina' }]),
      previous: answers.map((earlier) => ({ date: '2020-04-01', answers: earlier })),
    },
    { requiredKeys: [] },
  )

  test('the conversation goes on', () => {
    fc.assert(
      fc.property(answers, situation, (given, at) => {
        for (const place of visiblePlaces(gezinInBeeld, given, at))
          expect(probesFor(gezinInBeeld, given, at, place).length).toBeLessThan(4)
        const { answered, of } = progress(gezinInBeeld, given, at)
        expect(answered).toBeLessThanOrEqual(of)
        expect(topics(gezinInBeeld, given, at).length).toBeGreaterThan(0)
        expect(nextPlace(gezinInBeeld, given, at, { every: true })).not.toBeUndefined()
        parseAnswers(gezinInBeeld, given)
        signals(gezinInBeeld, given, at)
      }),
      { numRuns: 40 },
    )
  })

  test('a score lies between nothing and all, and never says that it is acute', () => {
    fc.assert(
      fc.property(answers, situation, (given, at) => {
        const counted = countedAnswers(gezinInBeeld, given, at)
        for (const { points, outOf, outOfAll, coverage } of Object.values(score(gezinInBeeld, counted, at))) {
          expect((points ?? 0) >= 0 && (points ?? 0) <= outOf && outOf <= outOfAll).toBe(true)
          expect(coverage >= 0 && coverage <= 1).toBe(true)
        }
        expect(balance(gezinInBeeld, given, at)?.class).not.toBe('acuut')
      }),
      { numRuns: 40 },
    )
  })
})

test('a day is a day of the calendar, also in leap years', () => {
  const day = fc.tuple(
    fc.integer({ min: 0, max: 9999 }),
    fc.integer({ min: 0, max: 13 }),
    fc.integer({ min: 0, max: 32 }),
  )
  fc.assert(
    fc.property(day, ([year, month, of]) => {
      const written = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(of).padStart(2, '0')].join(
        '-',
      )
      const known = new Date(`${written}T00:00:00Z`)
      const exists = !Number.isNaN(known.getTime()) && known.toISOString().startsWith(written)
      expect(parseAnswer(protocol, { question: 'since' }, written).ok).toBe(exists)
    }),
  )
})

test('a child whose id is a word of the language keeps its own answer', () => {
  const said = JSON.parse('{ "mood": { "__proto__": 8, "constructor": 4 } }')
  expect(JSON.stringify(parseAnswers(protocol, said))).toBe(JSON.stringify({ ok: true, answers: said }))
})
