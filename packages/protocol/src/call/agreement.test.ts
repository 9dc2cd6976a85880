import { expect, test } from 'vitest'
import { asking, option, text } from '../../test/small'
import { agreementsAskedFor } from './agreement'

const needs = { question: 'needs', operator: '=', answer: 'laptop' } as const
const family = asking(
  [
    { id: 'needs', type: 'choices', text, options: [option('laptop'), option('quiet')] },
    { id: 'may', type: 'boolean', text },
    { id: 'asleep', type: 'boolean', each: 'children', text },
  ],
  {
    agreements: {
      kinds: [
        { id: 'laptop', title: text, workingDays: 5, when: needs },
        {
          id: 'school',
          title: text,
          workingDays: 5,
          when: needs,
          consentWhen: { question: 'may', operator: '=', answer: true },
        },
        {
          id: 'sleep',
          title: text,
          workingDays: 5,
          each: 'children',
          when: { question: 'asleep', operator: '=', answer: false },
        },
        { id: 'anything', title: text, workingDays: 5 },
      ],
    },
  },
)

test('what was definitely asked for is offered, in the order of the document', () => {
  expect(agreementsAskedFor(family, { needs: ['laptop'], may: true })).toEqual([
    { kind: 'laptop', title: text, consent: true },
    { kind: 'school', title: text, consent: true },
  ])
  expect(agreementsAskedFor(family, { needs: ['quiet'] })).toEqual([])
  expect(agreementsAskedFor(family, {})).toEqual([])
})

test('others only hear of it when that was definitely allowed', () => {
  const consent = (may?: boolean) =>
    agreementsAskedFor(family, { needs: ['laptop'], may }).find(({ kind }) => kind === 'school')?.consent
  expect([consent(true), consent(false), consent()]).toEqual([true, false, false])
})

test('what is for a child is offered for that child only', () => {
  const at = { children: [{ id: 'sami' }, { id: 'lina' }] }
  expect(agreementsAskedFor(family, { asleep: { sami: true, lina: false } }, at)).toEqual([
    { kind: 'sleep', title: text, child: 'lina', consent: true },
  ])
})

test('a protocol without agreements offers none', () => {
  expect(agreementsAskedFor(asking([{ id: 'needs', type: 'text', text }]), { needs: 'laptop' })).toEqual([])
})
