import { describe, expect, test } from 'vitest'
import { asking, inSections, text } from '../../test/small'
import { declined } from './answer'
import { answerAt, isByChild, placeFromKey, placeKey, questionOf, questionsOf, samePlace, withAnswer } from './place'

const family = asking([
  { id: 'grade', type: 'grade', text },
  { id: 'mood', type: 'text', each: 'children', text },
])

describe('the questions of a document', () => {
  test('are found by their id, and know whether they are asked per child', () => {
    const both = inSections([
      { id: 'home', title: text, questions: [{ id: 'grade', type: 'grade', text }] },
      { id: 'kids', title: text, each: 'children', questions: [{ id: 'asleep', type: 'boolean', text }] },
    ])
    expect(questionsOf(both).map(({ question, section, perChild }) => [question.id, section.id, perChild])).toEqual([
      ['grade', 'home', false],
      ['asleep', 'kids', true],
    ])
    expect(questionOf(both, 'asleep')?.question.type).toBe('boolean')
    expect(questionOf(both, 'constructor')).toBeUndefined()
    expect(questionOf(family, 'mood')?.perChild).toBe(true)
  })
})

describe('an answer at its place', () => {
  test('is found at the family or at the child, and nowhere else', () => {
    const answers = { grade: 6, money: declined, mood: { sami: 'goed' } }
    expect(answerAt(answers, { question: 'grade' })).toBe(6)
    expect(answerAt(answers, { question: 'money' })).toBe(declined)
    expect(answerAt(answers, { question: 'mood', child: 'sami' })).toBe('goed')
    expect(answerAt(answers, { question: 'grade', child: 'sami' })).toBeUndefined()
    expect(answerAt(answers, { question: 'mood' })).toBeUndefined()
    expect(answerAt({ mood: { undefined: 'goed' } }, { question: 'mood' })).toBeUndefined()
    expect(answerAt(answers, { question: 'mood', child: 'toString' })).toBeUndefined()
    expect(answerAt(answers, { question: 'toString' })).toBeUndefined()
  })

  test('is put there, changed and taken away, and what was given stays as it is', () => {
    const before = { grade: 6, mood: { sami: 'goed', lina: 'moe' } }
    expect(withAnswer(family, before, { question: 'grade' }, 7)).toEqual({ ...before, grade: 7 })
    expect(withAnswer(family, before, { question: 'mood', child: 'sami' }, 'moe')).toEqual({
      grade: 6,
      mood: { sami: 'moe', lina: 'moe' },
    })
    expect(withAnswer(family, before, { question: 'mood', child: 'sami' }, undefined)).toEqual({
      grade: 6,
      mood: { lina: 'moe' },
    })
    expect(before).toEqual({ grade: 6, mood: { sami: 'goed', lina: 'moe' } })
  })

  test('of the last child takes the question with it', () => {
    expect(withAnswer(family, { mood: { sami: 'goed' } }, { question: 'mood', child: 'sami' }, undefined)).toEqual({})
  })

  test('of a child belongs to some child: without one nothing changes', () => {
    const before = { mood: { sami: 'goed' } }
    expect(withAnswer(family, before, { question: 'mood' }, 'moe')).toBe(before)
  })

  test('to a question nobody asks is kept as it was told', () => {
    expect(withAnswer(family, {}, { question: 'weather' }, 'regen')).toEqual({ weather: 'regen' })
    expect(withAnswer(family, {}, { question: 'weather', child: 'sami' }, 'regen')).toEqual({
      weather: { sami: 'regen' },
    })
    expect(withAnswer(family, { mood: 'moe' }, { question: 'mood', child: 'sami' }, 'goed')).toEqual({
      mood: { sami: 'goed' },
    })
  })

  test('of a family is one answer, also when a child is named', () => {
    expect(withAnswer(family, {}, { question: 'grade', child: 'sami' }, 7)).toEqual({ grade: 7 })
  })
})

describe('a place', () => {
  test('is the same at the same question of the same child', () => {
    expect(samePlace({ question: 'mood', child: 'sami' }, { question: 'mood', child: 'sami' })).toBe(true)
    expect(samePlace({ question: 'mood', child: 'sami' }, { question: 'grade', child: 'sami' })).toBe(false)
    expect(samePlace({ question: 'mood' }, { question: 'mood', child: 'sami' })).toBe(false)
  })

  test('is read back from its key, also when the id of the child holds an @', () => {
    for (const place of [{ question: 'grade' }, { question: 'mood', child: 'sami@home' }, { question: 'q', child: '' }])
      expect(placeFromKey(placeKey(place))).toEqual(place)
  })

  test('has the answers about each child only where they stand by child', () => {
    const answers = [{ sami: 'goed' }, {}, 'goed', 6, true, ['a'], declined, undefined]
    expect(answers.map(isByChild)).toEqual([true, true, false, false, false, false, false, false])
  })
})
