import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asking, option, text } from '../../test/small'
import { type Absence, type Answer, type Answers, absences, declined, isAbsent } from '../document/answer'
import { answerAt, isByChild, type Place } from '../document/place'
import { ProtocolError } from '../document/protocol-error'
import type { MigrationRule } from '../document/rules'
import { type Migrated, migrate, protocolAmong } from './migrate'
import { compareVersions, nextVersion } from './version'

const protocol = asking(
  [
    { id: 'geld', type: 'choice', text, options: [option('nee'), option('vaak')] },
    { id: 'steun', type: 'choices', text, options: [option('familie'), option('niemand')] },
    { id: 'stemming', type: 'choice', each: 'children', text, options: [option('goed'), option('verdrietig')] },
    { id: 'cijfer', type: 'grade', text },
  ],
  {
    version: '3.0.0',
    migrations: [
      {
        from: '2.0.0',
        questions: { mood: 'stemming', weather: null },
        codes: { stemming: { sad: 'verdrietig', angry: 'verdrietig' } },
      },
      {
        from: '1.0.0',
        questions: { money: 'geld' },
        codes: { geld: { often: 'vaak', always: 'vaak', true: 'vaak', no: 'nee' } },
      },
      { from: '1.5.0', codes: { steun: { broer: 'familie', zus: 'familie' } } },
    ],
  },
)
const from = (version: string, answers: Parameters<typeof migrate>[0]) => migrate(answers, { from: version, protocol })

describe('answers of an older version', () => {
  test('get the names of the newest, one version after another', () => {
    expect(
      from('1.0.0', {
        money: 'always',
        steun: ['broer', 'zus', 'niemand'],
        mood: { sami: 'angry', lina: declined },
        cijfer: 6.5,
      }),
    ).toEqual({
      answers: {
        geld: 'vaak',
        steun: ['familie', 'niemand'],
        stemming: { sami: 'verdrietig', lina: declined },
        cijfer: 6.5,
      },
      left: {},
    })
  })

  test('go only through what came after them', () => {
    expect(from('2.0.0', { geld: 'often', mood: { sami: 'sad' } })).toEqual({
      answers: { stemming: { sami: 'verdrietig' } },
      left: { geld: 'often' },
    })
  })

  test.each([
    ['a code that is gone', { geld: 'soms' }, {}, { geld: 'soms' }],
    ['one of several codes', { steun: ['familie', 'kerk'] }, { steun: ['familie'] }, { steun: ['kerk'] }],
    ['all of several codes', { steun: ['kerk'] }, {}, { steun: ['kerk'] }],
    ['a word where a grade stands now', { cijfer: 'goed' }, {}, { cijfer: 'goed' }],
    ['an answer for all where each child has its own', { mood: 'sad' }, {}, { mood: 'sad' }],
    [
      'of one child only',
      { mood: { sami: 'sad', lina: 'dol' } },
      { stemming: { sami: 'verdrietig' } },
      { mood: { lina: 'dol' } },
    ],
    [
      'no silence, also not what routing set aside',
      { cijfer: { absent: 'not-applicable' }, mood: { sami: { absent: 'broken-off' } } },
      { cijfer: { absent: 'not-applicable' }, stemming: { sami: { absent: 'broken-off' } } },
      {},
    ],
  ] as const)('that do not fit any more stay as they were given: %s', (_, given, answers, left) => {
    expect(from('1.0.0', given as never)).toEqual({ answers, left })
  })

  test('are not lost where a name was used again later', () => {
    const again = asking([{ id: 'b', type: 'boolean', text }], {
      version: '3.0.0',
      migrations: [
        { from: '1.0.0', questions: { a: null, c: 'a' } },
        { from: '2.0.0', questions: { a: null } },
      ],
    })
    expect(migrate({ a: true, b: false, c: true }, { from: '1.0.0', protocol: again })).toEqual({
      answers: { b: false },
      left: { a: true, c: true },
    })
  })

  test('of a yes or no become a code', () => {
    expect(from('1.0.0', { money: true }).answers).toEqual({ geld: 'vaak' })
  })

  test('that have no place any more are kept beside', () => {
    expect(from('1.0.0', { weather: 'rain', colour: 'red' })).toEqual({
      answers: {},
      left: { weather: 'rain', colour: 'red' },
    })
  })

  test('to two questions that became one: the first stays, the other is kept beside', () => {
    expect(from('1.0.0', { geld: 'nee', money: 'often' })).toEqual({
      answers: { geld: 'nee' },
      left: { money: 'often' },
    })
  })

  test('are never fewer afterwards, and the newest stay as they are', () => {
    const answers = fc.dictionary(
      fc.constantFrom('money', 'geld', 'mood', 'steun', 'weather', 'cijfer', '__proto__', 'x'),
      fc.oneof(fc.constantFrom('often', 'no', true, 6), fc.constant(declined), fc.constant(['broer'])),
    )
    fc.assert(
      fc.property(answers, fc.constantFrom('0.9.0', '1.0.0', '1.5.0', '2.0.0', '3.0.0'), (given, version) => {
        const { answers: now, left } = from(version, given as never)
        expect(Object.keys(now).length + Object.keys(left).length).toBe(Object.keys(given).length)
        expect(Object.entries(left).every(([id, answer]) => given[id] === answer)).toBe(true)
        expect(from('3.0.0', now)).toEqual({ answers: now, left: {} })
      }),
    )
  })
})

/** From what says least to what says most. */
const sayingLeast: Absence[] = ['not-applicable', 'not-asked', 'broken-off', 'unknown', 'declined', 'erased']

describe('two questions that became one', () => {
  const merged = (rules: MigrationRule[] = [{ from: '1.0.0', questions: { 'money.old': 'money', debts: 'money' } }]) =>
    asking(
      [
        { id: 'money', type: 'boolean', text },
        { id: 'mood', type: 'choice', each: 'children', text, options: [option('good'), option('bad')] },
        { id: 'help', type: 'choices', text, options: [option('kin'), option('friends')] },
      ],
      { version: '3.0.0', migrations: [...rules, { from: '2.0.0', questions: { m1: 'mood', m2: 'mood' } }] },
    )
  const into = (given: Answers, rules?: MigrationRule[]) => migrate(given, { from: '1.0.0', protocol: merged(rules) })

  test('give the same in whatever order a database puts their keys', () => {
    const found = { answers: { money: false }, left: { 'money.old': true } }
    expect(into({ 'money.old': true, debts: false })).toEqual(found)
    expect(into({ debts: false, 'money.old': true })).toEqual(found)
    const turned = [{ from: '1.0.0', questions: { debts: 'money', 'money.old': 'money' } }]
    expect(into({ 'money.old': true, debts: false }, turned)).toEqual(found)
  })

  test('keep the answer of the one that had the name already', () => {
    expect(into({ debts: false, money: true })).toEqual({ answers: { money: true }, left: { debts: false } })
  })

  test('go in the order of the migrations, where each has its own', () => {
    const [first, second] = ['money.old', 'debts'].map((old) => ({ from: '1.0.0', questions: { [old]: 'money' } }))
    const given = { debts: false, 'money.old': true }
    expect(into(given, [first!, second!])).toEqual({ answers: { money: true }, left: { debts: false } })
    expect(into(given, [second!, first!])).toEqual({ answers: { money: false }, left: { 'money.old': true } })
  })

  test('keep what was answered, and leave over the reason why the other was not', () => {
    const given = { debts: { absent: 'not-asked' }, 'money.old': true } as const
    expect(into(given)).toEqual({ answers: { money: true }, left: { debts: { absent: 'not-asked' } } })
  })

  test('keep the valid answer, and leave over what is none', () => {
    expect(into({ debts: 'weird', 'money.old': true })).toEqual({ answers: { money: true }, left: { debts: 'weird' } })
    const lists = [{ from: '1.0.0', questions: { a: 'help', b: 'help' } }]
    expect(into({ a: ['kin', 'church'], b: ['friends'] }, lists)).toEqual({
      answers: { help: ['kin'] },
      left: { a: ['church'], b: ['friends'] },
    })
  })

  test('are put together child by child', () => {
    expect(into({ m1: { sami: 'good' }, m2: { lina: 'bad' } })).toEqual({
      answers: { mood: { sami: 'good', lina: 'bad' } },
      left: {},
    })
    expect(into({ m1: { sami: 'good', lina: declined }, m2: { lina: 'bad', sami: 'bad', noor: 'dull' } })).toEqual({
      answers: { mood: { sami: 'good', lina: 'bad' } },
      left: { m1: { lina: declined }, m2: { sami: 'bad', noor: 'dull' } },
    })
  })

  test('of which none was answered keep the reason that says most', () => {
    expect([...sayingLeast].sort()).toEqual([...absences].sort())
    for (const [at, more] of sayingLeast.entries()) {
      for (const less of sayingLeast.slice(0, at)) {
        const found = { answers: { money: { absent: more } }, left: { debts: { absent: less } } }
        expect(into({ debts: { absent: less }, 'money.old': { absent: more } })).toEqual(found)
      }
    }
  })

  test('of a family without children is about nobody, also afterwards', () => {
    expect(into({ m1: {} })).toEqual({ answers: { mood: {} }, left: {} })
    expect(into({ m1: {}, m2: { lina: 'bad' }, debts: {} })).toEqual({
      answers: { mood: { lina: 'bad' } },
      left: { debts: {} },
    })
  })
})

test('several codes that are left over stand there as they were given', () => {
  const alone = asking([{ id: 'help', type: 'choices', text, options: [option('kin'), option('nobody', true)] }], {
    version: '2.0.0',
    migrations: [{ from: '1.0.0', codes: { help: { aunt: 'kin', none: 'nobody', church: 'parish' } } }],
  })
  const moved = (help: string[]) => migrate({ help }, { from: '1.0.0', protocol: alone })
  expect(moved(['aunt', 'church'])).toEqual({ answers: { help: ['kin'] }, left: { help: ['church'] } })
  expect(moved(['aunt', 'none'])).toEqual({ answers: {}, left: { help: ['aunt', 'none'] } })
})

describe('whatever is brought over, by whatever migrations', () => {
  const ids = ['money', 'mood', 'help', 'grade', 'debts', '10', '2', '__proto__']
  const codes = ['good', 'bad', 'true', 'ok', 'constructor']
  const versions = ['1.0.0', '1.5.0', '2.0.0']
  const migration: fc.Arbitrary<MigrationRule> = fc.record({
    from: fc.constantFrom(...versions),
    questions: fc.dictionary(fc.constantFrom(...ids), fc.constantFrom('money', 'mood', 'help', 'debts', null)),
    codes: fc.dictionary(
      fc.constantFrom('money', 'mood', 'help'),
      fc.dictionary(fc.constantFrom(...codes), fc.constantFrom(...codes)),
    ),
  })
  const protocols = fc
    .tuple(fc.array(migration, { maxLength: 4 }), fc.boolean(), fc.boolean())
    .map(([migrations, isChoice, isPerChild]) => {
      const options = [option('good'), option('bad'), option('true')]
      const each = isPerChild ? ({ each: 'children' } as const) : {}
      return asking(
        [
          isChoice ? { id: 'money', type: 'choice', text, options } : { id: 'money', type: 'boolean', text },
          { id: 'mood', type: 'choice', text, options, ...each },
          { id: 'help', type: 'choices', text, options, ...each },
          { id: 'grade', type: 'grade', text },
        ],
        { version: '3.0.0', migrations },
      )
    })
  const one: fc.Arbitrary<Answer> = fc.oneof(
    fc.constantFrom<Answer>(true, false, 6, ...codes),
    fc.constantFrom(...absences).map((absent) => ({ absent })),
    fc.subarray(codes, { minLength: 1 }),
  )
  const given = fc.dictionary(
    fc.constantFrom(...ids),
    fc.oneof(one, fc.dictionary(fc.constantFrom('sami', '2', '1', '__proto__'), one)),
  ) as fc.Arbitrary<Answers>
  const sample = fc.record({
    protocol: protocols,
    answers: given,
    from: fc.constantFrom('0.9.0', ...versions, '3.0.0'),
  })
  type Sample = typeof sample extends fc.Arbitrary<infer S> ? S : never

  const inOtherOrder = <T>(value: T, order: (keys: string[]) => string[]): T => {
    if (Array.isArray(value)) return value.map((part) => inOtherOrder(part, order)) as T
    if (typeof value !== 'object' || value === null) return value
    const record = value as { [key: string]: unknown }
    return Object.fromEntries(order(Object.keys(record)).map((key) => [key, inOtherOrder(record[key], order)])) as T
  }
  const placesIn = (answers: Answers): Place[] =>
    Object.entries(answers).flatMap(([question, answer]) =>
      isByChild(answer) ? Object.keys(answer).map((child) => ({ question, child })) : [{ question }],
    )
  const rulesOf = ({ protocol, from }: Sample) =>
    protocol
      .migrations!.filter((rule) => compareVersions(rule.from, from) >= 0)
      .sort((a, b) => compareVersions(a.from, b.from))
  /** Where an answer belongs today, and how its codes are called, told step by step; `undefined` where it is no longer asked. */
  const today = (sample: Sample, old: string) => {
    let id: string | null = old
    const tables: { readonly [code: string]: string }[] = []
    for (const { questions = {}, codes = {} } of rulesOf(sample)) {
      if (Object.hasOwn(questions, id!)) id = questions[id!]!
      if (id === null) return undefined
      if (Object.hasOwn(codes, id)) tables.push(codes[id]!)
    }
    const renamed = <V>(value: V) =>
      tables.reduce<V | string>((code, table) => {
        const isNamed = typeof code === 'string' || typeof code === 'boolean'
        return isNamed && Object.hasOwn(table, String(code)) ? table[String(code)]! : code
      }, value)
    return { id: id!, renamed }
  }
  const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
  const says = (answer: Answer) => (isAbsent(answer) ? sayingLeast.indexOf(answer.absent) : sayingLeast.length)
  type Brings = (sample: Sample) => Migrated

  const isRight = (brings: Brings, sample: Sample) => {
    const { answers, left } = brings(sample)
    for (const place of placesIn(left)) expect(answerAt(sample.answers, place)).toBeDefined()
    const kept: string[] = []
    for (const place of placesIn(sample.answers)) {
      const before = answerAt(sample.answers, place)!
      const rest = answerAt(left, place)
      const now = today(sample, place.question)
      const at = { ...place, question: now?.id ?? '' }
      if (isSame(rest, before)) {
        // What is left over but would fit, gave way to what says as much.
        const { answers: fitting } = migrate(only(place, before), sample)
        if (placesIn(fitting).length === 0) continue
        expect(answerAt(answers, at)).toBeDefined()
        if (!isAbsent(before)) expect(isAbsent(answerAt(answers, at))).toBe(false)
        else expect(says(answerAt(answers, at)!)).toBeGreaterThanOrEqual(says(before))
        continue
      }
      const found = answerAt(answers, at)
      kept.push(JSON.stringify(at))
      if (Array.isArray(before)) {
        const [gone, stayed] = [(rest ?? []) as string[], before.filter((code) => !(rest as string[])?.includes(code))]
        expect(gone.every((code) => before.includes(code))).toBe(true)
        expect(found).toEqual([...new Set(stayed.map(now!.renamed))])
      } else {
        expect(rest).toBeUndefined()
        expect(found).toEqual(isAbsent(before) ? before : now!.renamed(before))
      }
    }
    expect(kept.sort()).toEqual(
      placesIn(answers)
        .map((place) => JSON.stringify(place))
        .sort(),
    )
    for (const order of [(keys: string[]) => [...keys].reverse(), (keys: string[]) => [...keys].sort()]) {
      const migrations = inOtherOrder(sample.protocol.migrations!, order)
      const other = { ...sample, answers: inOtherOrder(sample.answers, order) }
      expect(brings({ ...other, protocol: { ...sample.protocol, migrations } })).toEqual({ answers, left })
    }
  }
  const properly: Brings = ({ answers, from, protocol }) => migrate(answers, { from, protocol })
  const holds = (brings: Brings, numRuns: number) =>
    fc.assert(
      fc.property(sample, (sample) => isRight(brings, sample)),
      { numRuns, ...(brings !== properly && { seed: 1 }) },
    )

  test('nothing is lost, nothing counts twice, an answer goes before a silence, and the order of keys means nothing', () => {
    holds(properly, 1000)
  })

  test('what was brought over stays as it is', () => {
    fc.assert(
      fc.property(sample, ({ protocol, answers, from }) => {
        const { answers: now } = migrate(answers, { from, protocol })
        expect(migrate(now, { from: protocol.version, protocol: { ...protocol, migrations: [] } })).toEqual({
          answers: now,
          left: {},
        })
      }),
    )
  })

  const only = (place: Place, answer: Answer): Answers => {
    const whole = place.child === undefined ? answer : Object.fromEntries([[place.child, answer]])
    return Object.fromEntries([[place.question, whole]])
  }
  /** Both, also where they are about children of one question. */
  const joined = (...parts: Answers[]): Answers => {
    const found = new Map<string, Answers[string]>()
    for (const [id, answer] of parts.flatMap((part) => Object.entries(part))) {
      const there = found.get(id)
      const both = isByChild(there) && isByChild(answer)
      found.set(id, both ? Object.fromEntries([...Object.entries(there), ...Object.entries(answer)]) : answer)
    }
    return Object.fromEntries(found)
  }
  /** Brings over one answer after another: what is there already stays. */
  const oneByOne =
    (weight: (answer: Answer) => number): Brings =>
    ({ answers, from, protocol }) => {
      let [found, left]: Answers[] = [{}, {}]
      const given = placesIn(answers).map((place) => ({ place, answer: answerAt(answers, place)! }))
      for (const { place, answer } of given.sort((a, b) => weight(b.answer) - weight(a.answer))) {
        const one = migrate(only(place, answer), { from, protocol })
        const isThere = placesIn(one.answers).some((at) => answerAt(found!, at) !== undefined)
        if (!isThere) found = joined(found!, one.answers)
        left = joined(left!, isThere ? only(place, answer) : one.left)
      }
      return { answers: found!, left: left! }
    }

  test.each<[string, Brings]>([
    ['takes the first that comes, also when it is a silence', oneByOne(() => 0)],
    ['takes the first of two answers that comes', oneByOne(says)],
    ['passes over what gave way', (sample) => ({ ...properly(sample), left: {} })],
    [
      'passes over a silence that gave way',
      (sample) => {
        const { answers, left } = properly(sample)
        return { answers, left: Object.fromEntries(Object.entries(left).filter(([, answer]) => !isAbsent(answer))) }
      },
    ],
    [
      'keeps what gave way, and loses what it gave way to',
      (sample) => {
        const { answers, left } = properly(sample)
        const back = migrate(left, sample)
        return { answers: { ...answers, ...back.answers }, left: back.left }
      },
    ],
  ])('a way that %s is caught', (_, careless) => {
    expect(() => holds(careless, 1000)).toThrow()
  })
})

test('an answer is read with the version it was given under, or not at all', () => {
  const documents = [protocol, { ...protocol, version: '2.0.0' }]
  expect(protocolAmong(documents, { id: 'small', version: '2.0.0' })).toBe(documents[1])
  expect(protocolAmong(documents, { id: 'small', version: '1.0.0' })).toBeUndefined()
})

test('versions stand in order', () => {
  const inOrder = ['0.9.0', '1.0.0-draft.2', '1.0.0-draft.10', '1.0.0', '1.2.0', '1.10.0', '2.0.0']
  expect([...inOrder].reverse().sort(compareVersions)).toEqual(inOrder)
  expect([nextVersion('1.2.3', 'patch'), nextVersion('1.2.3', 'minor'), nextVersion('1.2.3', 'major')]).toEqual([
    '1.2.4',
    '1.3.0',
    '2.0.0',
  ])
  expect(compareVersions('1.0.0', '1.0.0')).toBe(0)
})

test.each(['v1', '1.0', '', 'constructor'])('answers of %j come from no version, and that is told', (from) => {
  expect(() => migrate({}, { from, protocol })).toThrow(ProtocolError)
})
