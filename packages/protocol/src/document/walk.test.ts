import { expect, test } from 'vitest'
import { inSections, text } from '../../test/small'
import type { Condition } from './condition'
import { conditionsIn, testsIn, textsIn } from './walk'

const low: Condition = { question: 'grade', operator: '<', answer: 5.5 }
const poor: Condition = { family: 'poor', operator: '=', answer: true }

const document = inSections(
  [
    {
      id: 'home',
      title: text,
      enableWhen: poor,
      questions: [
        { id: 'grade', type: 'grade', text, probes: [{ id: 'why', text, when: low }] },
        { id: 'mood', type: 'choice', text, options: [{ code: 'title', text }] },
      ],
    },
    {
      id: 'more',
      title: text,
      leadIn: text,
      questions: [
        {
          id: 'hours',
          type: 'number',
          text,
          hint: text,
          unit: text,
          keywords: text,
          source: { kind: 'instrument', cite: 'MSPSS', conditions: text },
        },
      ],
    },
  ],
  {
    generalProbes: [text],
    scores: [{ id: 'load', title: text, items: [], remark: text }],
    figures: [{ id: 'f', title: text, share: low, among: poor, article: text }],
    agreements: { kinds: [{ id: 'call', title: text, workingDays: 1, consentWhen: poor }] },
    // The ids of questions stand here as keys, and may be any word.
    migrations: [{ from: '0.9.0', questions: { title: 'grade', when: null }, codes: { text: { text: 'b' } } }],
  },
)

test('every sentence is found, with where it stands', () => {
  const found = textsIn(document).map(({ pointer }) => pointer.join('.'))
  expect(found.sort()).toEqual([
    'agreements.kinds.0.title',
    'figures.0.article',
    'figures.0.title',
    'generalProbes.0',
    'scores.0.remark',
    'scores.0.title',
    'sections.0.questions.0.probes.0.text',
    'sections.0.questions.0.text',
    'sections.0.questions.1.options.0.text',
    'sections.0.questions.1.text',
    'sections.0.title',
    'sections.1.leadIn',
    'sections.1.questions.0.hint',
    'sections.1.questions.0.keywords',
    'sections.1.questions.0.source.conditions',
    'sections.1.questions.0.text',
    'sections.1.questions.0.unit',
    'sections.1.title',
    'title',
  ])
  for (const { value } of textsIn(document)) expect(value).toBe(text)
})

test('every condition is found, and of one that is made of others only the whole', () => {
  const found = conditionsIn(document).map(({ value, pointer }) => [pointer.join('.'), value])
  expect(found).toEqual([
    ['sections.0.enableWhen', poor],
    ['sections.0.questions.0.probes.0.when', low],
    ['figures.0.share', low],
    ['figures.0.among', poor],
    ['agreements.kinds.0.consentWhen', poor],
  ])
})

test('of a condition every single test is found, however deep', () => {
  const whole: Condition = {
    all: [low, { any: [poor, { not: { someChild: { everyChild: low } } }] }],
  }
  expect(testsIn({ value: whole, pointer: ['when'] })).toEqual([
    { value: low, pointer: ['when', 'all', 0] },
    { value: poor, pointer: ['when', 'all', 1, 'any', 0] },
    { value: low, pointer: ['when', 'all', 1, 'any', 1, 'not', 'someChild', 'everyChild'] },
  ])
})
