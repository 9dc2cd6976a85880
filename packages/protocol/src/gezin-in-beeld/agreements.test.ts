import { describe, expect, test } from 'vitest'
import { agreementsAskedFor } from '../call/agreement'
import type { Answers } from '../document/answer'
import { gezinInBeeld } from './protocol'

const family = {
  children: [
    { id: 'sami', age: 9 },
    { id: 'lina', age: 6 },
    { id: 'noor', age: 1 },
  ],
}
const offered = (answers: Answers) =>
  agreementsAskedFor(gezinInBeeld, answers, family).map(({ kind, child, consent }) =>
    [kind, child, consent ? null : 'not yet agreed'].filter(Boolean).join(' '),
  )

describe('what a family asks for can be agreed with one tap', () => {
  test('as soon as it is said, in the order of the list of agreements', () => {
    expect(offered({ 'nodig.wat': ['opvoedtips', 'speelgoed_boeken', 'laptop'] })).toEqual([
      'laptop',
      'materiaal',
      'tips',
    ])
    expect(offered({ 'nodig.wat': ['wifi', 'informatie'] })).toEqual(['wifi', 'informatie'])
  })

  test('and nothing is, when nobody asked or only wanted to be heard', () => {
    expect(offered({})).toEqual([])
    expect(offered({ 'nodig.wat': ['luisterend_oor'] })).toEqual([])
    expect(offered({ 'nodig.wat': ['niets'] })).toEqual([])
    expect(offered({ 'nodig.wat': { absent: 'declined' } })).toEqual([])
  })

  test('the neighbourhood team hears of it only with a yes, and is asked once for money and contact together', () => {
    const asked = { 'nodig.wat': ['wijkteam', 'geld_eten'] }
    expect(offered(asked)).toEqual(['wijkteam not yet agreed'])
    expect(offered({ ...asked, 'nodig.doorgeven': 'nee' })).toEqual(['wijkteam not yet agreed'])
    expect(offered({ ...asked, 'nodig.doorgeven': 'ja' })).toEqual(['wijkteam'])
  })

  test('a buddy is for one child: for whom it was wanted, and before that for every child who is old enough', () => {
    expect(offered({ 'nodig.wat': ['mats'] })).toEqual(['mats sami', 'mats lina'])
    expect(offered({ 'nodig.wat': ['mats'], 'nodig.mats': { sami: 'nee', lina: 'ja' } })).toEqual(['mats lina'])
    expect(offered({ 'nodig.mats': { sami: 'ja' } })).toEqual(['mats sami'])
  })

  test('a message to school is agreed only for the child about whom the parent said yes', () => {
    expect(offered({ 'nodig.wat': ['school'], 'slot.school': { sami: 'ja', noor: 'nee' } })).toEqual([
      'school sami',
      'school lina not yet agreed',
    ])
  })
})

test('everything that can be promised has a code in what the caller writes down after the call', () => {
  const { recordedIn, kinds, callBack } = gezinInBeeld.agreements
  const codes = gezinInBeeld.sections
    .flatMap((section): readonly object[] => section.questions)
    .flatMap((question) =>
      'id' in question && question.id === recordedIn && 'options' in question ? question.options : [],
    )
    .map((option) => (option as { code: string }).code)
  const written = kinds.map((kind) => ('recordedAs' in kind ? kind.recordedAs : kind.id))
  expect(new Set([callBack.recordedAs, ...written])).toEqual(new Set(codes))
})
