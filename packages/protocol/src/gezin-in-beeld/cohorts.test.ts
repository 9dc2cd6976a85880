import { describe, expect, test } from 'vitest'
import { aprilCalls } from '../../test/april-2020'
import { cohortsOf } from '../count/cohort'
import type { Response } from '../count/response'
import { byCohort } from '../count/summary'
import type { Situation } from '../document/situation'
import { offeredLanguages } from './languages'
import { gezinInBeeld } from './protocol'

const calls = aprilCalls()
const counted = (cohort: string) =>
  byCohort(gezinInBeeld, calls, cohort, { unit: 'call', figures: ['parentGrade'] }).map(({ group, summary }) => [
    group.id,
    summary.n,
  ])
const groupsOf = (cohort: string, situation: Situation) => {
  const response: Response = { id: 'C1', family: 'F1', date: '2020-04-17', situation, answers: {} }
  return cohortsOf(gezinInBeeld, cohort, response)
}

describe('the calls of April 2020 divided', () => {
  test('by the number of children, as the article does', () => {
    expect(counted('family-size')).toEqual([
      ['k1', 54],
      ['k2', 72],
      ['k3', 54],
      ['k4plus', 39],
    ])
  })

  test('by week and by round', () => {
    expect(counted('week')).toEqual([
      ['2020-W16', 72],
      ['2020-W17', 75],
      ['2020-W18', 72],
    ])
    expect(counted('round')).toEqual([['april-2020', 219]])
  })

  test('by age: one family can be in several bands, so these do not add up', () => {
    const bands = Object.fromEntries(counted('age-bands'))
    expect(bands).toMatchObject({ baby: 55, basisschool: 160 })
  })

  test('by home language, and every language met is one that a caller can pick at once', () => {
    const languages = counted('home-language').map(([id]) => id)
    expect(languages).toHaveLength(10)
    expect(offeredLanguages.map((option) => option.code)).toEqual(expect.arrayContaining(languages))
  })
})

test('age bands are half open: a child is a pupil on its fourth birthday, and not a day before', () => {
  const band = (age: number) => groupsOf('age-bands', { children: [{ id: 'sami', age }] })
  expect([1.99, 2, 3.99, 4, 11.99, 12, 17.99, 18].map(band)).toEqual([
    ['baby'],
    ['peuter'],
    ['peuter'],
    ['basisschool'],
    ['basisschool'],
    ['voortgezet'],
    ['voortgezet'],
    ['18plus_thuis'],
  ])
})

test('an answer in the call goes before what the record says', () => {
  const record: Situation = { family: { housing: 'genoeg', parents: 'samen' } }
  const moved: Response = {
    id: 'C1',
    family: 'F1',
    date: '2020-04-17',
    situation: record,
    answers: { 'gezin.ruimte': 'veel_te_krap' },
  }
  expect(cohortsOf(gezinInBeeld, 'housing', moved)).toEqual(['veel_te_krap'])
  expect(cohortsOf(gezinInBeeld, 'parents', moved)).toEqual(['samen'])
})

test('a family in two programmes, with children at two schools, is in each of them', () => {
  const situation: Situation = {
    family: { programmes: ['opstapje', 'zomerschool'] },
    children: [
      { id: 'sami', facts: { school: 'de-wegwijzer' } },
      { id: 'lina', facts: { school: 'het-kompas' } },
    ],
  }
  expect(groupsOf('programme', situation)).toEqual(['opstapje', 'zomerschool'])
  expect(groupsOf('school', situation)).toEqual(['de-wegwijzer', 'het-kompas'])
})

test('who is not known is in no group', () => {
  expect(groupsOf('dutch-at-home', {})).toEqual([])
  expect(groupsOf('family-size', {})).toEqual([])
})
