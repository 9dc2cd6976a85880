import { describe, expectTypeOf, test } from 'vitest'
import { cellsOf } from '../disclosure/cell'
import { defineProtocol, type Protocol } from '../document/protocol'
import { cohortGroups, cohortsOf } from './cohort'
import { distribution } from './distribution'
import { panel } from './panel'
import type { Response } from './response'
import { figureSql } from './sql'
import { byCohort, summarise } from './summary'
import { merge, tallyOf } from './tally'

const title = { nl: 'x' }
const counted = defineProtocol({
  id: 'counted',
  version: '1.0.0',
  languages: ['nl'],
  title,
  sections: [{ id: 'all', title, questions: [{ id: 'grade', type: 'grade', text: title }] }],
  figures: [
    { id: 'mean', title, mean: 'grade' },
    { id: 'insufficient', title, share: { question: 'grade', operator: '<', answer: 5.5 } },
  ],
  cohorts: [
    {
      id: 'size',
      title,
      groups: [
        { id: 'small', title, when: { family: 'childCount', operator: '<', answer: 3 } },
        { id: 'large', title, when: { family: 'childCount', operator: '>=', answer: 3 } },
      ],
    },
    { id: 'week', title, by: 'week' },
  ],
})
const calls: Response[] = []
const call = {} as Response
const unit = 'call'

describe('of a protocol that is written in TypeScript', () => {
  test('a misspelt figure does not compile', () => {
    summarise(counted, calls, { unit, figures: ['insufficient', 'mean'] })
    // @ts-expect-error there is no figure 'insuficient'
    summarise(counted, calls, { unit, figures: ['insuficient', 'mean'] })
    // @ts-expect-error there is no figure 'insuficient'
    byCohort(counted, calls, 'size', { unit, figures: ['insuficient'] })
    // @ts-expect-error there is no figure 'insuficient'
    tallyOf(counted, { unit, figures: ['insuficient'] })
    // @ts-expect-error there is no figure 'insuficient'
    cellsOf(counted, calls, { unit, figures: ['insuficient'] })
    // @ts-expect-error there is no figure 'insuficient'
    figureSql(counted, { unit, from: 'responses', figures: ['insuficient'] })
    // @ts-expect-error there is no figure 'insuficient'
    summarise(counted, calls, { unit }).figures.find(({ id }) => id === 'insuficient')
  })

  test('a misspelt division does not compile', () => {
    byCohort(counted, calls, 'size', { unit })
    // @ts-expect-error there is no division 'sise'
    byCohort(counted, calls, 'sise', { unit })
    // @ts-expect-error there is no division 'sise'
    cohortGroups(counted, 'sise', calls)
    // @ts-expect-error there is no division 'sise'
    cohortsOf(counted, 'sise', call)
    // @ts-expect-error there is no division 'sise'
    tallyOf(counted, { unit, cohort: 'sise' })
    // @ts-expect-error there is no division 'sise'
    cellsOf(counted, calls, { unit, cohorts: ['size', 'sise'] })
    // @ts-expect-error there is no division 'sise'
    figureSql(counted, { unit, from: 'responses', cohort: 'sise' })
    // @ts-expect-error there is no division 'sise'
    summarise(counted, calls, { unit, group: { cohort: 'sise', id: 'small' } })
  })

  test('a misspelt group does not compile, and a week may be any', () => {
    summarise(counted, calls, { unit, group: { cohort: 'size', id: 'small' } })
    summarise(counted, calls, { unit, group: { cohort: 'week', id: '2020-W16' } })
    // @ts-expect-error there is no group 'smal'
    summarise(counted, calls, { unit, group: { cohort: 'size', id: 'smal' } })
    const tally = tallyOf(counted, { unit, cohort: 'size' })
    merge(tally, tallyOf(counted, { unit, cohort: 'size' })).summary('large')
    // @ts-expect-error there is no group 'smal'
    tally.summary('smal')
    // @ts-expect-error there is no group 'smal'
    byCohort(counted, calls, 'size', { unit }).find(({ group }) => group.id === 'smal')
    expectTypeOf(cohortsOf(counted, 'size', call)).toEqualTypeOf<('small' | 'large')[]>()
    expectTypeOf(cohortsOf(counted, 'week', call)).toEqualTypeOf<string[]>()
  })

  test('a misspelt question does not compile', () => {
    panel(counted, calls, calls, { question: 'grade', respondent: 'grade' })
    distribution(counted, calls, 'grade', { unit })
    // @ts-expect-error there is no question 'grad'
    panel(counted, calls, calls, { question: 'grad' })
    // @ts-expect-error there is no question 'grad'
    panel(counted, calls, calls, { question: 'grade', respondent: 'grad' })
    // @ts-expect-error there is no question 'grad'
    distribution(counted, calls, 'grad', { unit })
  })
})

test('names that are known only while running compile', () => {
  const [figures, name] = [['mean'], 'size' as string]
  summarise(counted, calls, { unit, figures, group: { cohort: name, id: name } })
  byCohort(counted, calls, name, { unit, figures })
  tallyOf(counted, { unit, cohort: name, figures }).summary(name)
  cellsOf(counted, calls, { unit, cohorts: [name], figures })
  panel(counted, calls, calls, { question: name })
})

test('and so does any name of a protocol from a file', () => {
  const read = counted as Protocol
  summarise(read, calls, { unit, figures: ['any'], group: { cohort: 'any', id: 'any' } })
  byCohort(read, calls, 'any', { unit, figures: ['any'] })
  tallyOf(read, { unit, cohort: 'any' }).summary('any')
  cellsOf(read, calls, { unit, cohorts: ['any'], figures: ['any'] })
  panel(read, calls, calls, { question: 'any' })
  expectTypeOf(cohortsOf(read, 'any', call)).toEqualTypeOf<string[]>()
})
