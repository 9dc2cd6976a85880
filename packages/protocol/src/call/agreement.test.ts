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
  expect(agreementsAskedFor(family, { needs: ['laptop'], may: true })).toStrictEqual([
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

test('what the family needs for each child is offered for the children it has, and for nobody else', () => {
  const kinds = [{ id: 'laptop', title: text, workingDays: 5, each: 'children', when: needs } as const]
  const each = asking([{ id: 'needs', type: 'choices', text, options: [option('laptop')] }], { agreements: { kinds } })
  const offeredTo = (children?: { id: string }[]) =>
    agreementsAskedFor(each, { needs: ['laptop'] }, children && { children }).map(({ child }) => child)
  expect(offeredTo([{ id: 'sami' }, { id: 'lina' }])).toEqual(['sami', 'lina'])
  expect([offeredTo([]), offeredTo()]).toEqual([[], []])
})

test('a protocol without agreements offers none', () => {
  expect(agreementsAskedFor(asking([{ id: 'needs', type: 'text', text }]), { needs: 'laptop' })).toEqual([])
})
