import { describe, expect, test } from 'vitest'
import { checkIn } from '../../../test/check-in'
import type { Protocol } from '../../document/protocol'
import type { Question, Section } from '../../document/question'
import { inspect } from '../inspect'

const title = { nl: 'Iets' }
const told = (part: Partial<Protocol>) => inspect({ ...checkIn, ...part }).map(({ code, path }) => `${code} ${path}`)

/** One more topic with this question; by default something the parent is asked. */
function asking(question: Partial<Question> & object, section: Partial<Section> = {}): Partial<Protocol> {
  const one = { id: 'extra', type: 'boolean', text: { nl: 'Slaapt u goed?' }, ...question } as Question
  return { sections: [...checkIn.sections, { id: 'more', title, questions: [one], ...section }] }
}

describe('danger is never computed', () => {
  const classes = (id: string, nl: string) => ({
    balance: {
      ...checkIn.balance,
      classes: [
        { id: 'a', title, when: { score: 'draaglast', operator: '>', answer: 9 } },
        { id, title: { nl } },
      ],
    } as const,
  })

  test.each<[what: string, part: Partial<Protocol>, found: string[]]>([
    [
      'a class is not called so in its title',
      classes('b', 'Hyperacuut'),
      ['GIB203 balance > classes > b > title > nl'],
    ],
    ['nor in a part of its id', classes('zeer_acuut', 'Zwaar'), ['GIB203 balance > classes > zeer_acuut > id']],
    ['nor in another language', classes('b', 'Akut'), ['GIB203 balance > classes > b > title > nl']],
    ['but a word that only looks like it may be used', classes('b', 'Facilitair'), []],
    [
      'too little information is no danger',
      { balance: { ...checkIn.balance, tooLittle: { id: 'acute', title } } },
      ['GIB203 balance > tooLittle > id'],
    ],
    [
      'a band is not called so',
      { scores: [{ ...checkIn.scores[0], bands: [{ id: 'acuut', from: 0 }] }, checkIn.scores[1]] },
      ['GIB203 scores > draaglast > bands > acuut > id'],
    ],
    [
      'nor a band of another set',
      {
        scores: [
          { ...checkIn.scores[0], bandSets: [{ id: 'x', title, bands: [{ id: 'acuut', from: 0 }] }] },
          checkIn.scores[1],
        ],
      },
      ['GIB203 scores > draaglast > bandSets > x > bands > acuut > id'],
    ],
    [
      'nor a band of a sub-scale',
      {
        scores: [
          {
            ...checkIn.scores[0],
            subscales: [{ id: 'part', title, items: ['lowGrade'], bands: [{ id: 'acuut', from: 0 }] }],
          },
          checkIn.scores[1],
        ],
      },
      ['GIB203 scores > draaglast > subscales > part > bands > acuut > id'],
    ],
    [
      'only the caller can say it, in her own part',
      asking(
        {
          type: 'choices',
          options: [
            { code: 'acuut', text: title },
            { code: 'no', text: { nl: 'Nee' } },
          ],
        },
        { voice: 'caller' },
      ),
      [],
    ],
  ])('%s', (_, part, found) => {
    expect(told(part)).toEqual(found)
  })
})

describe('sub-scales', () => {
  const subscale = (part: object): Partial<Protocol> => ({
    scores: [
      { ...checkIn.scores[0], subscales: [{ id: 'part', title, items: ['lowGrade'], ...part }] },
      checkIn.scores[1],
    ],
  })

  test.each<[what: string, part: Partial<Protocol>, found: string[]]>([
    [
      'may not be called after another score',
      subscale({ id: 'draagkracht' }),
      ['GIB201 scores > draaglast > subscales > draagkracht > id'],
    ],
    [
      'name items that exist',
      subscale({ items: ['lowGrad'] }),
      ['GIB202 scores > draaglast > subscales > part > items > 0'],
    ],
    [
      'name each item once',
      subscale({ items: ['lowGrade', 'lowGrade'] }),
      ['GIB201 scores > draaglast > subscales > part > items > 1'],
    ],
    [
      'have bands that can be reached',
      subscale({
        bands: [
          { id: 'a', from: 0 },
          { id: 'b', from: 1.5 },
        ],
      }),
      ['GIB258 scores > draaglast > subscales > part > bands > b > from'],
    ],
    [
      'do not count an empty form',
      subscale({ missingAtMost: 1 }),
      ['GIB263 scores > draaglast > subscales > part > missingAtMost'],
    ],
    [
      'can be looked at',
      { ...subscale({}), signals: [{ id: 's', title, when: { points: 'part', operator: '=', answer: 1 } }] },
      [],
    ],
  ])('%s', (_, part, found) => {
    expect(told(part)).toEqual(found)
  })
})

describe('the points of all children together', () => {
  const children = checkIn.sections.find(({ id }) => id === 'children')!
  const summed = (scale: object, when: object, together: 'sum' | 'highest' = 'sum'): Partial<Protocol> => ({
    sections: [
      ...checkIn.sections.filter((section) => section !== children),
      { ...children, questions: [...children.questions, { id: 'cries', type: 'boolean', text: title }] },
    ],
    scores: [
      ...checkIn.scores,
      {
        id: 'sad',
        title,
        items: [
          { question: 'cries', points: { true: 1, false: 0 }, children: together },
          {
            id: 'grade',
            title,
            weight: 1,
            questions: ['parentGrade'],
            levels: [{ level: 1, when: { question: 'parentGrade', operator: '<', answer: 5.5 } }],
          },
        ],
        ...scale,
      },
    ],
    signals: [{ id: 's', title, when: when as never }],
  })
  const above = (operand: object) => ({ ...operand, operator: '>=', answer: 1 })
  const part = (item: string) => ({ subscales: [{ id: 'part', title, items: [item] }] })

  test.each<[what: string, part: Partial<Protocol>, found: string[]]>([
    ['are no share of what one can give', summed({}, above({ score: 'sad' })), ['GIB294 signals > s > when > score']],
    ['nor in a part of them', summed(part('cries'), above({ score: 'part' })), ['GIB294 signals > s > when > score']],
    ['are points', summed({}, above({ points: 'sad' })), []],
    ['are not in every part', summed(part('grade'), above({ score: 'part' })), []],
    ['do not count where the highest does', summed({}, above({ score: 'sad' }), 'highest'), []],
  ])('%s', (_, part, found) => {
    expect(told(part)).toEqual(found)
  })
})

describe('what is not weighed', () => {
  const item = (
    question: Partial<Question> & object,
    points: { [code: string]: number } = { true: 1, false: 0 },
  ): Partial<Protocol> => ({
    ...asking(question),
    scores: [...checkIn.scores, { id: 'own', title, items: [{ question: 'extra', points }] }],
  })
  const floor = (when: object): Partial<Protocol> => ({
    balance: { ...checkIn.balance, floors: [{ id: 'f', title, when: when as never, atLeast: 'kwetsbaar' }] },
  })

  test.each<[what: string, part: Partial<Protocol>, found: string[]]>([
    [
      'an answer about origin',
      { ...item({ sensitive: ['origin'] }), dpia: 'docs' },
      ['GIB268 scores > own > items > extra > question'],
    ],
    [
      'a language',
      item({ type: 'language', options: [] }, { nl: 1 }),
      ['GIB268 scores > own > items > extra > question'],
    ],
    [
      'a fact of a child',
      {
        ...floor({ someChild: { child: 'school', operator: '=', answer: 'x' } }),
        attributes: [{ id: 'school', of: 'child', title }],
      },
      ['GIB268 balance > floors > f > when > someChild > child'],
    ],
    [
      'health, without an assessment, in a floor',
      { ...asking({ sensitive: ['health'] }), ...floor({ question: 'extra', operator: '=', answer: true }) },
      ['GIB267 balance > floors > f > when > question'],
    ],
  ])('%s', (_, part, found) => {
    expect(told(part)).toEqual(found)
  })

  test('but for which child something counts may depend on its age', () => {
    const when = {
      someChild: {
        all: [
          { child: 'age', operator: '<', answer: 4 },
          { question: 'childMood', operator: '=', answer: 'sad' },
        ],
      },
    }
    expect(told(floor(when))).toEqual([])
  })
})

describe('groups', () => {
  const groups = (several: boolean, ...answers: number[]): Partial<Protocol> => ({
    cohorts: [
      {
        id: 'c',
        title,
        several,
        groups: answers.map((answer) => ({
          id: `g${answer}`,
          title,
          when: { family: 'childCount', operator: '>=', answer },
        })),
      },
    ],
  })

  test('that are tried in order can all be reached', () => {
    expect(told(groups(false, 4, 2))).toEqual([])
    expect(told(groups(false, 2, 4))).toEqual(['GIB265 cohorts > c > groups > g4 > when'])
  })

  test('that a family may be in together need no order', () => {
    expect(told(groups(true, 2, 4))).toEqual([])
  })
})
