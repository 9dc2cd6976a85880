import { describe, expect, test } from 'vitest'
import { asking, inSections, option, text } from '../../test/small'
import type { Condition } from '../document/condition'
import type { Protocol } from '../document/protocol'
import type { Question } from '../document/question'
import { compiled } from './compile'
import type { Step } from './graph'
import { score } from './score'

const yesTo = (question: string): Condition => ({ question, operator: '=', answer: true })
const sad: Condition = { question: 'mood', operator: '=', answer: 'sad' }
const asked = (id: string, enableWhen?: Condition): Question =>
  enableWhen === undefined ? { id, type: 'boolean', text } : { id, type: 'boolean', text, enableWhen }
const item = (id: string, questions: string[], when: Condition) => {
  return { id, title: text, weight: 1, questions, levels: [{ level: 1, when }] }
}

/** The names of the steps; `each` for a question that is only looked at again for the child whose answer changed. */
function told(protocol: Protocol, steps: readonly Step[]): string[] {
  const { questions } = compiled(protocol)
  const items = (protocol.scores ?? []).flatMap((score) => score.items)
  const nameOf = (number: number) => {
    const one = items[number]!
    return 'points' in one ? `points of ${one.question}` : one.id
  }
  return steps.map(
    ({ node, sameChild }) =>
      (questions[node]?.question.id ?? nameOf(node - questions.length)) + (sameChild ? ' each' : ''),
  )
}

function after(protocol: Protocol, question: string): string[] {
  const made = compiled(protocol)
  return told(protocol, made.after[made.byId.get(question)!.number]!)
}

describe('an answer of the family', () => {
  const home = asking(
    [
      // The document may ask what hangs on an answer before the question itself.
      asked('cook', yesTo('food')),
      asked('food', { question: 'money', operator: '=', answer: 'often' }),
      { id: 'money', type: 'choice', text, options: [option('no'), option('often')] },
      asked('heavy', { score: 'load', operator: '>', answer: 50 }),
      asked('tired', { points: 'part', operator: '>', answer: 0 }),
      asked('work'),
      asked('job', { family: 'work', operator: '=', answer: true }),
      asked('poor', { family: 'poor', operator: '=', answer: true }),
      asked('both', { all: [yesTo('work'), { not: { any: [yesTo('heavy')] } }] }),
      asked('weather', yesTo('nobody')),
    ],
    {
      attributes: [
        { id: 'work', of: 'family', title: text, askedBy: 'work' },
        { id: 'poor', of: 'family', title: text },
      ],
      scores: [
        {
          id: 'load',
          title: text,
          items: [
            { question: 'money', points: { often: 1 } },
            item('kitchen', ['food'], yesTo('cook')),
            item('own', ['work'], { points: 'strength', operator: '>', answer: 0 }),
          ],
          subscales: [{ id: 'part', title: text, items: ['kitchen'] }],
        },
        { id: 'strength', title: text, items: [{ question: 'work', points: { true: 1 } }] },
      ],
    },
  )

  test('changes what looks at it, by one step or more, each after what it needs', () => {
    expect(after(home, 'money')).toEqual(
      ['food', 'points of money', 'cook', 'kitchen', 'heavy', 'tired', 'both'].sort(by(home)),
    )
    expect(after(home, 'cook')).toEqual(['kitchen', 'heavy', 'tired', 'both'].sort(by(home)))
    expect(after(home, 'work')).toEqual(['points of work', 'own', 'heavy', 'job', 'both'].sort(by(home)))
    expect(after(home, 'heavy')).toEqual(['both'])
    expect(after(home, 'tired')).toEqual([])
    expect(after(home, 'poor')).toEqual([])
  })

  test('is looked at before what hangs on it', () => {
    const all = told(home, compiled(home).steps)
    const chains = [
      ['food', 'cook', 'kitchen', 'heavy', 'both'],
      ['kitchen', 'tired'],
      ['points of money', 'heavy'],
      ['points of work', 'own', 'heavy'],
    ]
    for (const chain of chains) expect(all.filter((one) => chain.includes(one))).toEqual(chain)
    // A question that is always asked is nothing to be worked out; all else is, once.
    expect([...all].sort()).toEqual(
      [
        'cook',
        'food',
        'heavy',
        'tired',
        'job',
        'poor',
        'both',
        'weather',
        'points of money',
        'kitchen',
        'own',
        'points of work',
      ].sort(),
    )
  })

  test('is not waited for by what asks for a fact of the record', () => {
    expect(told(home, compiled(home).afterSituation)).toEqual(['job', 'poor'].sort(by(home)))
  })
})

describe('an answer about a child', () => {
  const kids = inSections(
    [
      {
        id: 'children',
        title: text,
        each: 'children',
        questions: [
          { id: 'mood', type: 'choice', text, options: [option('good'), option('sad')] },
          asked('why', sad),
          asked('helped', { all: [sad, yesTo('anyone')] }),
          asked('further', yesTo('helped')),
          asked('alone', yesTo('family')),
        ],
      },
      {
        id: 'low',
        title: text,
        each: 'children',
        enableWhen: sad,
        questions: [asked('cries')],
      },
      {
        id: 'home',
        title: text,
        enableWhen: { someChild: sad },
        questions: [asked('family'), { ...asked('sleeps'), each: 'children' }],
      },
      {
        id: 'after',
        title: text,
        questions: [
          asked('anyone', { someChild: sad }),
          asked('everyone', { everyChild: sad }),
          { ...asked('old', { child: 'age', operator: '>', answer: 4 }), each: 'children' },
        ],
      },
    ],
    {
      scores: [
        {
          id: 'load',
          title: text,
          items: [
            { question: 'mood', points: { sad: 1 } },
            { question: 'family', points: { true: 1 } },
            item('sadness', ['cries'], yesTo('family')),
          ],
        },
      ],
    },
  )

  test('changes what looks at that child only, and what looks at all children', () => {
    expect(after(kids, 'mood')).toEqual(
      [
        'why each',
        'cries each',
        // By one of the ways there it hangs on the other children too, and so does what follows from it.
        'helped',
        'further',
        'alone',
        'family',
        'sleeps',
        'anyone',
        'everyone',
        'points of mood',
        'points of family',
        'sadness',
      ].sort(by(kids)),
    )
    expect(after(kids, 'helped')).toEqual(['further each'])
    expect(after(kids, 'family')).toEqual(['alone', 'points of family', 'sadness'].sort(by(kids)))
    expect(after(kids, 'cries')).toEqual(['sadness'])
  })

  test('is looked at again when there turns out to be another child', () => {
    // Here all of it hangs on the children, also what is asked of the family.
    expect(told(kids, compiled(kids).afterSituation)).toEqual(told(kids, compiled(kids).steps))
  })
})

test('what was known before the call changes with what is known of the family', () => {
  const before = asking(
    [
      { id: 'grade', type: 'grade', text },
      { id: 'other', type: 'grade', text },
      { ...asked('late'), rounds: ['may'] },
      asked('again', { previous: 'grade', operator: '<', answer: 5.5 }),
      asked('fell', { change: 'grade', operator: '<', answer: 0 }),
      asked('apart', { difference: ['grade', 'other'], operator: '>', answer: 2 }),
      asked('low', { question: 'grade', operator: '<', answer: 5.5 }),
    ],
    {
      scores: [
        {
          id: 'load',
          title: text,
          items: [
            item('worse', ['other'], { change: 'other', operator: '<', answer: 0 }),
            { question: 'grade', points: {} },
          ],
        },
      ],
    },
  )
  expect(told(before, compiled(before).afterSituation).sort()).toEqual(['again', 'fell', 'late', 'worse'])
  expect(after(before, 'grade').sort()).toEqual(['apart', 'fell', 'low', 'points of grade'])
  expect(after(before, 'other').sort()).toEqual(['apart', 'worse'])
})

test('what goes round in a circle is looked at again whichever of its questions is answered', () => {
  const circle = asking([
    asked('a', yesTo('b')),
    asked('b', yesTo('c')),
    asked('c', yesTo('a')),
    asked('beside', yesTo('a')),
    asked('itself', yesTo('itself')),
  ])
  for (const one of ['a', 'b', 'c']) expect(after(circle, one)).toEqual(['a', 'b', 'c', 'beside'])
  expect([after(circle, 'beside'), after(circle, 'itself')]).toEqual([[], ['itself']])
})

test('within a circle the questions come first, then what they give: an indicator asks whether they are asked', () => {
  const round = asking([asked('a', { points: 'load', operator: '>', answer: 0 }), asked('b', yesTo('a'))], {
    scores: [{ id: 'load', title: text, items: [{ question: 'b', points: { true: 1 } }] }],
  })
  expect(told(round, compiled(round).steps)).toEqual(['a', 'b', 'points of b'])
  expect(after(round, 'b')).toEqual(['a', 'b', 'points of b'])
})

test('what goes round in a circle for each child is looked at again for that child', () => {
  const section = { id: 'children', title: text, each: 'children' } as const
  const circle = inSections([{ ...section, questions: [asked('a', yesTo('b')), asked('b', yesTo('a'))] }])
  expect(after(circle, 'a')).toEqual(['a each', 'b each'])
})

/** In the order in which everything of this document is worked out. */
function by(protocol: Protocol): (a: string, b: string) => number {
  const order = told(protocol, compiled(protocol).steps)
  const at = (name: string) => order.indexOf(name.replace(/ each$/, ''))
  return (a, b) => at(a) - at(b)
}

test('an indicator that looks at its own score is not known there, wherever it stands', () => {
  const round = item('round', ['fed'], { points: 's', operator: '>', answer: 0 })
  const circular = asking([asked('warm'), asked('fed')], {
    scores: [{ id: 's', title: text, items: [item('plain', ['warm'], yesTo('warm')), round] }],
  })
  const { s } = score(circular, { warm: true, fed: true })
  expect(s?.items.map(({ points }) => points)).toEqual([1, 0])
})
