import { describe, expect, test } from 'vitest'
import type { Condition } from '../document/condition'
import type { Question } from '../document/question'
import type { ScoreItem } from '../document/rules'
import type { Names } from './names'
import { indicatorOf } from './points'
import { heardBy, type Listener } from './reads'
import { weigherOf } from './weigh'

const ids = ['grade', 'money', 'work', 'mood', 'school']
const scales = ['load', 'part']
const names: Names = {
  questions: new Map(
    ids.map((id, number) => {
      const perChild = id === 'mood' || id === 'school'
      const question: Question = { id, type: 'text', text: {} }
      return [
        id,
        { question, section: { id: 'all', title: {}, questions: [question] }, number, perChild, conditional: false },
      ]
    }),
  ),
  scales: new Map(scales.map((id, number) => [id, number])),
  askedBy: (of, fact) =>
    of === 'family' && fact === 'job' ? 'work' : of === 'child' && fact === 'class' ? 'school' : undefined,
  isOpen: () => false,
  isBusy: () => false,
}

/** What is asked for, by name, while this is made ready. */
function heard(make: (names: Names) => unknown): string[] {
  const [asked, weighed, beyond] = [new Set<string>(), new Set<string>(), new Set<string>()]
  const listener: Listener = {
    question: ({ question }) => asked.add(question.id),
    scale: (number) => weighed.add(scales[number]!),
    situation: () => beyond.add('the family'),
  }
  make(heardBy(listener, names))
  return [...asked, ...weighed, ...beyond]
}
const reads = (...conditions: Condition[]) => heard((own) => conditions.map((one) => weigherOf(one, own)))
const readsOfItem = (item: ScoreItem) => heard((own) => indicatorOf(item, own))
const low: Condition = { question: 'grade', operator: '<', answer: 5.5 }

describe('a condition looks at', () => {
  test.each<[what: string, condition: Condition, looksAt: string[]]>([
    ['an answer', low, ['grade']],
    ['an earlier answer', { previous: 'grade', operator: '<', answer: 5.5 }, ['the family']],
    ['an answer beside the earlier one', { change: 'grade', operator: '<', answer: 0 }, ['grade', 'the family']],
    ['two answers', { difference: ['grade', 'money'], operator: '>', answer: 2 }, ['grade', 'money']],
    ['how many were chosen', { chosen: 'money', operator: '>', answer: 1 }, ['money']],
    ['how much was written', { length: 'money', operator: '>', answer: 9 }, ['money']],
    ['a fact of the family', { family: 'poor', operator: '=', answer: true }, ['the family']],
    ['a fact of the family that is asked for', { family: 'job', operator: '=', answer: true }, ['work', 'the family']],
    ['a fact of the child', { child: 'age', operator: '>', answer: 4 }, ['the family']],
    ['a fact of the child that is asked for', { child: 'class', operator: '=', answer: 'a' }, ['school', 'the family']],
    ['a score', { score: 'load', operator: '>', answer: 50 }, ['load']],
    ['the points on a sub-scale', { points: 'part', operator: '>', answer: 1 }, ['part']],
    ['what the document does not have', { question: 'nobody', operator: 'exists', answer: true }, []],
    ['a score that it does not have', { score: 'nobody', operator: '>', answer: 1 }, []],
    ['some child', { someChild: { question: 'mood', operator: '=', answer: 'sad' } }, ['mood', 'the family']],
    ['every child', { everyChild: { question: 'mood', operator: '=', answer: 'sad' } }, ['mood', 'the family']],
  ])('%s', (_, condition, looksAt) => {
    expect(reads(condition)).toEqual(looksAt)
    // Also when it stands within others, and beside others.
    expect(reads({ not: { all: [{ any: [condition] }] } })).toEqual(looksAt)
    expect(reads(condition, low).sort()).toEqual([...new Set([...looksAt, 'grade'])].sort())
  })
})

describe('an indicator looks at', () => {
  const item = (questions: string[], ...when: Condition[]): ScoreItem => {
    return {
      id: 'one',
      title: { nl: 'Een' },
      weight: 1,
      questions,
      levels: when.map((one) => ({ level: 1, when: one })),
    }
  }

  test('its questions, and what its levels look at', () => {
    expect(readsOfItem({ question: 'money', points: {} })).toEqual(['money'])
    expect(readsOfItem(item(['money', 'nobody'], low))).toEqual(['grade', 'money'])
    expect(readsOfItem(item([], { points: 'part', operator: '>', answer: 1 }))).toEqual(['part'])
    expect(readsOfItem(item(['work'], { family: 'poor', operator: '=', answer: true }))).toEqual(['work', 'the family'])
  })

  test('all children, where its question is asked of each', () => {
    expect(readsOfItem({ question: 'mood', points: {} })).toEqual(['mood', 'the family'])
    expect(readsOfItem(item(['grade', 'mood']))).toEqual(['grade', 'mood', 'the family'])
  })
})
