import { describe, test } from 'vitest'
import type { Condition } from './condition'
import { defineProtocol, type Protocol } from './protocol'
import type { Section } from './question'
import type { FigureRule } from './rules'

const text = { nl: 'Hoe gaat het?' }
const about = { id: 'a', version: '1.0.0', languages: ['nl'], title: text } as const

const parent = {
  id: 'parent',
  title: text,
  questions: [
    { id: 'grade', type: 'grade', text },
    { id: 'work', type: 'boolean', text },
    {
      id: 'room',
      type: 'choice',
      text,
      options: [
        { code: 'enough', text },
        { code: 'tight', text },
      ],
    },
    {
      id: 'support',
      type: 'choices',
      text,
      options: [
        { code: 'family', text },
        { code: 'nobody', text, alone: true },
      ],
    },
    { id: 'story', type: 'text', text },
    { id: 'since', type: 'date', text },
    { id: 'language', type: 'language', text, options: [{ code: 'nl', text }] },
  ],
} as const satisfies Section

const scores = [
  { id: 'load', title: text, items: [{ question: 'room', points: { enough: 0, tight: 1 } }] },
  { id: 'strength', title: text, items: [{ question: 'work', points: { true: 1, false: 0 } }] },
] as const

const written = { ...about, sections: [parent], scores } as const

describe('what is right compiles', () => {
  test('in every kind of condition', () => {
    defineProtocol({
      ...written,
      attributes: [{ id: 'school', of: 'child', title: text, askedBy: 'room' }],
      signals: [
        { id: 'a', title: text, when: { question: 'grade', operator: '<', answer: 5.5 } },
        { id: 'b', title: text, when: { not: { question: 'work', operator: '=', answer: true } } },
        { id: 'c', title: text, when: { question: 'room', operator: 'in', answer: ['enough', 'tight'] } },
        { id: 'd', title: text, when: { chosen: 'support', operator: '>=', answer: 2, except: ['nobody'] } },
        { id: 'e', title: text, when: { length: 'story', operator: '>', answer: 10 } },
        { id: 'f', title: text, when: { question: 'since', operator: '=', answer: '2020-04-17' } },
        { id: 'g', title: text, when: { question: 'language', operator: 'in', answer: ['ti', 'ary'] } },
        { id: 'h', title: text, when: { difference: ['grade', 'grade'], operator: '<', answer: 0 } },
        { id: 'i', title: text, when: { any: [{ score: 'load', operator: '>=', answer: 50 }] } },
        { id: 'j', title: text, when: { someChild: { child: 'school', operator: '=', answer: 'De Zwaluw' } } },
        { id: 'k', title: text, when: { family: 'childCount', operator: '>=', answer: 4 } },
      ],
    })
  })

  test('of a document from a file, of which nothing is known beforehand', (fromFile: unknown) => {
    defineProtocol(fromFile as Protocol)
  })

  test('of parts that say of themselves only what they are', () => {
    const figures: readonly FigureRule[] = [{ id: 'mean', title: text, mean: 'anything' }]
    const when: Condition = { question: 'anything', operator: '=', answer: 'x' }
    defineProtocol({ ...written, figures, signals: [{ id: 'a', title: text, when }] })
  })
})

describe('a misspelt name does not compile', () => {
  test('of a question, in a condition of the question itself', () => {
    defineProtocol({
      ...about,
      sections: [
        {
          id: 'parent',
          title: text,
          questions: [
            { id: 'grade', type: 'grade', text },
            // @ts-expect-error there is no question 'grad'
            { id: 'heavy', type: 'text', text, enableWhen: { question: 'grad', operator: '<', answer: 5.5 } },
          ],
        },
      ],
    })
  })

  test('of a question, in a section from elsewhere', () => {
    const later = { id: 'later', title: text, enableWhen: { question: 'rom', operator: '=', answer: 'tight' } } as const
    defineProtocol({
      ...about,
      // @ts-expect-error there is no question 'rom'
      sections: [parent, { ...later, questions: [] }],
    })
  })

  test('of a question, in what is said of the previous call, of two questions, or of a text', () => {
    defineProtocol({
      ...written,
      signals: [
        // @ts-expect-error there is no question 'grad'
        { id: 'a', title: text, when: { previous: 'grad', operator: '<', answer: 5.5 } },
        // @ts-expect-error only a number can change
        { id: 'b', title: text, when: { change: 'room', operator: '<', answer: 0 } },
        // @ts-expect-error only numbers have a difference
        { id: 'c', title: text, when: { difference: ['grade', 'work'], operator: '<', answer: 0 } },
        // @ts-expect-error only a text has a length
        { id: 'd', title: text, when: { length: 'room', operator: '>', answer: 10 } },
        // @ts-expect-error of a choice there is nothing to count
        { id: 'e', title: text, when: { chosen: 'room', operator: '>', answer: 1 } },
      ],
    })
  })

  test('of an answer', () => {
    defineProtocol({
      ...written,
      signals: [
        // @ts-expect-error nobody can answer 'tigt'
        { id: 'a', title: text, when: { question: 'room', operator: '=', answer: 'tigt' } },
        // @ts-expect-error nor is it among these
        { id: 'b', title: text, when: { question: 'support', operator: 'in', answer: ['family', 'tigt'] } },
        // @ts-expect-error nobody can choose 'nobdy'
        { id: 'c', title: text, when: { chosen: 'support', operator: '>', answer: 1, except: ['nobdy'] } },
      ],
    })
  })

  test('of a score, a fact or a question that is averaged', () => {
    defineProtocol({
      ...written,
      signals: [
        // @ts-expect-error there is no score 'lood'
        { id: 'a', title: text, when: { score: 'lood', operator: '>', answer: 50 } },
        // @ts-expect-error there is no scale 'lood'
        { id: 'b', title: text, when: { points: 'lood', operator: '>', answer: 1 } },
        // @ts-expect-error nobody declared that a family has a boat
        { id: 'c', title: text, when: { family: 'boat', operator: '=', answer: true } },
        // @ts-expect-error nobody declared that a child has a school
        { id: 'd', title: text, when: { someChild: { child: 'school', operator: '=', answer: 'De Zwaluw' } } },
      ],
      // @ts-expect-error a yes or no has no mean
      figures: [{ id: 'work', title: text, mean: 'work' }],
      // @ts-expect-error there is no question 'rooms'
      attributes: [{ id: 'room', of: 'family', title: text, askedBy: 'rooms' }],
      // @ts-expect-error nobody declared it
      cohorts: [{ id: 'boats', title: text, by: { family: 'boat' } }],
    })
  })

  test('in a score', () => {
    defineProtocol({
      ...about,
      sections: [parent],
      scores: [
        // @ts-expect-error nobody can answer 'tigt'
        { id: 'a', title: text, items: [{ question: 'room', points: { enough: 0, tigt: 1 } }] },
        // @ts-expect-error a yes or no has points for true and false
        { id: 'b', title: text, items: [{ question: 'work', points: { yes: 1, no: 0 } }] },
        // @ts-expect-error there is no question 'rom'
        { id: 'c', title: text, items: [{ question: 'rom', points: { enough: 0 } }] },
        // @ts-expect-error there is no question 'rom'
        { id: 'd', title: text, items: [{ id: 'x', title: text, weight: 1, questions: ['rom'], levels: [] }] },
        {
          id: 'e',
          title: text,
          items: [{ question: 'room', points: { tight: 1 } }],
          // @ts-expect-error there is no item 'rom'
          subscales: [{ id: 'sub', title: text, items: ['rom'] }],
        },
      ],
    })
  })

  test('in a balance', () => {
    defineProtocol({
      ...written,
      balance: {
        id: 'balance-1',
        // @ts-expect-error there is no score 'lood'
        load: 'lood',
        capacity: 'strength',
        minimumCoverage: 0.6,
        tooLittle: { id: 'little', title: text },
        classes: [
          { id: 'heavy', title: text, when: { score: 'load', operator: '>', answer: 50 } },
          { id: 'light', title: text },
        ],
        floors: [
          {
            id: 'low',
            title: text,
            when: { question: 'grade', operator: '<', answer: 4 },
            // @ts-expect-error there is no class 'hevy'
            atLeast: 'hevy',
          },
        ],
        // @ts-expect-error there is no question 'estimate'
        estimate: { load: 'grade', capacity: 'grade', balance: 'estimate' },
      },
    })
  })

  test('in a band set or an agreement', () => {
    defineProtocol({
      ...about,
      sections: [
        {
          id: 's',
          title: text,
          questions: [
            // @ts-expect-error there is no band set 'spokn'
            { id: 'g', type: 'grade', text, bands: 'spokn' },
            { id: 'agreed', type: 'choices', text, options: [{ code: 'books', text }] },
          ],
        },
      ],
      bandSets: [{ id: 'spoken', title: text, bands: [] }],
      agreements: {
        recordedIn: 'agreed',
        kinds: [
          { id: 'books', title: text, workingDays: 5 },
          // @ts-expect-error 'visit' is none of the codes of 'agreed'
          { id: 'visit', title: text, workingDays: 5 },
        ],
      },
    })
  })
})

describe('what nobody would look at does not compile', () => {
  test('a misspelt key, which would protect or ask nothing', () => {
    defineProtocol({
      ...about,
      sections: [
        {
          id: 's',
          title: text,
          // @ts-expect-error a section has no 'enabelWhen'
          enabelWhen: { question: 'a', operator: '=', answer: true },
          questions: [
            // @ts-expect-error a question has no 'sensitve'
            { id: 'a', type: 'boolean', text, sensitve: ['health'] },
          ],
        },
      ],
      // @ts-expect-error a figure has no 'amung'
      figures: [{ id: 'f', title: text, mean: 'a', amung: { question: 'a', operator: '=', answer: true } }],
      // @ts-expect-error a protocol has no 'signal'
      signal: [],
    })
  })

  test('a misspelt key of an option or a probe', () => {
    defineProtocol({
      ...about,
      sections: [
        {
          id: 's',
          title: text,
          questions: [
            {
              id: 'help',
              type: 'choices',
              text,
              options: [
                { code: 'family', text },
                // @ts-expect-error an option has no 'exclusiv'
                { code: 'nobody', text, exclusiv: true },
              ],
              probes: [
                { id: 'more', text },
                // @ts-expect-error a probe has no 'wen'
                { id: 'why', text, wen: { question: 'help', operator: 'exists', answer: true } },
              ],
            },
          ],
        },
      ],
    })
  })

  test('a misspelt key in a score', () => {
    const items = [{ question: 'room', points: { tight: 1 } }] as const
    const levels = [{ level: 1, when: { question: 'room', operator: '=', answer: 'tight' } }] as const
    defineProtocol({
      ...about,
      sections: [parent],
      scores: [
        { id: 'a', title: text, missingAtMost: 0, items: [{ ...items[0], reverse: true, children: 'sum' }] },
        // @ts-expect-error a score has no 'missingAtMst'
        { id: 'b', title: text, missingAtMst: 0, items },
        // @ts-expect-error an item has no 'revers'
        { id: 'c', title: text, items: [{ question: 'room', points: { tight: 1 }, revers: true }] },
        // @ts-expect-error an item with levels has no 'children'
        { id: 'd', title: text, items: [{ id: 'x', title: text, weight: 1, questions: [], levels, children: 'sum' }] },
        {
          id: 'e',
          title: text,
          items: [
            {
              id: 'x',
              title: text,
              weight: 1,
              questions: ['room'],
              // @ts-expect-error a level has no 'wen'
              levels: [{ ...levels[0], wen: levels[0].when }],
            },
          ],
        },
        // @ts-expect-error a sub-scale has no 'bandz'
        { id: 'f', title: text, items, subscales: [{ id: 'sub', title: text, items: ['room'], bandz: [] }] },
      ],
      // @ts-expect-error a band set has no 'roundHalfUp'
      bandSets: [{ id: 'spoken', title: text, bands: [], roundHalfUp: true }],
    })
  })

  test('a misspelt key of what is weighed, counted or agreed', () => {
    const when = { question: 'room', operator: '=', answer: 'tight' } as const
    defineProtocol({
      ...written,
      // @ts-expect-error an attribute has no 'askdBy'
      attributes: [{ id: 'home', of: 'family', title: text, askdBy: 'room' }],
      // @ts-expect-error a signal is for all, and has no 'among'
      signals: [{ id: 'a', title: text, when, among: when }],
      cohorts: [
        // @ts-expect-error a dimension has no 'severl'
        { id: 'a', title: text, severl: true, groups: [] },
        // @ts-expect-error a group has no 'wen'
        { id: 'b', title: text, groups: [{ id: 'x', title: text, when, wen: when }] },
        // @ts-expect-error a dimension by round has no 'severl' either
        { id: 'c', title: text, severl: true, by: 'round' },
      ],
      agreements: {
        recordedIn: 'support',
        kinds: [
          { id: 'family', title: text, workingDays: 5 },
          // @ts-expect-error what can be agreed has no 'needWords'
          { id: 'nobody', title: text, workingDays: 5, needWords: true },
        ],
        // @ts-expect-error phoning again has no 'recordAs'
        callBack: { question: 'work', when, recordedAs: 'family', recordAs: 'family' },
      },
      migrations: [
        { from: '0.1.0', questions: { home: 'room' } },
        // @ts-expect-error a migration has 'questions', and no 'question'
        { from: '0.2.0', question: { home: 'room' } },
      ],
    })
  })

  test('a misspelt key of the balance', () => {
    const when = { score: 'load', operator: '>', answer: 50 } as const
    defineProtocol({
      ...written,
      balance: {
        id: 'balance-1',
        load: 'load',
        capacity: 'strength',
        minimumCoverage: 0.6,
        tooLittle: { id: 'little', title: text },
        classes: [
          { id: 'heavy', title: text, when },
          // @ts-expect-error a class has no 'wen'
          { id: 'middle', title: text, wen: when },
          { id: 'light', title: text },
        ],
        // @ts-expect-error a floor has no 'atMost'
        floors: [{ id: 'low', title: text, when, atLeast: 'heavy', atMost: 'light' }],
        // @ts-expect-error a balance has no 'estimat'
        estimat: { load: 'grade', capacity: 'grade', balance: 'grade' },
      },
    })
  })

  test('a migration to a question or an answer that is not there', () => {
    defineProtocol({
      ...written,
      migrations: [
        { from: '0.1.0', questions: { flat: 'home', gone: null }, codes: { home: { small: 'little' } } },
        { from: '0.2.0', questions: { home: 'room' }, codes: { room: { little: 'tight', 'a lot': 'enough' } } },
        // @ts-expect-error there is no question 'rom'
        { from: '0.3.0', questions: { house: 'rom' } },
        // @ts-expect-error there is no question 'rom'
        { from: '0.4.0', codes: { rom: { small: 'tight' } } },
        // @ts-expect-error nobody can answer 'tigt'
        { from: '0.5.0', codes: { room: { small: 'tigt' } } },
      ],
    })
  })
})

describe('a comparison that can never be does not compile', () => {
  test('of a question with another kind of value', () => {
    defineProtocol({
      ...written,
      signals: [
        // @ts-expect-error a grade is a number
        { id: 'a', title: text, when: { question: 'grade', operator: '=', answer: 'low' } },
        // @ts-expect-error yes or no is true or false
        { id: 'b', title: text, when: { question: 'work', operator: '=', answer: 'yes' } },
        // @ts-expect-error a choice is never more or less
        { id: 'c', title: text, when: { question: 'room', operator: '<', answer: 2 } },
        // @ts-expect-error nor is a yes or no
        { id: 'd', title: text, when: { question: 'work', operator: '>', answer: 0 } },
        // @ts-expect-error what somebody freely tells is never the same letter by letter
        { id: 'e', title: text, when: { question: 'story', operator: '=', answer: 'good' } },
        // @ts-expect-error a score is a number
        { id: 'f', title: text, when: { score: 'load', operator: '=', answer: 'high' } },
      ],
    })
  })
})
