import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asking, option, text } from '../../test/small'
import { declined } from '../document/answer'
import { migrate, protocolAmong } from './migrate'
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
