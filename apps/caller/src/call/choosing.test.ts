import { type Answers, type Option, type Protocol, type Question, questionOf } from '@gib/protocol'
import { gezinInBeeld } from '@gib/protocol/gezin-in-beeld'
import { expect, test } from 'vitest'
import { dueDay, kindsOf, offers } from './agreements-of'
import { toggled, yesOrNo } from './choosing'
import { familyFirst, offeredOptions } from './family-languages'

const protocol: Protocol = gezinInBeeld
const question = (id: string): Question => questionOf(protocol, id)!.question
const worries = (question('ouder.zwaar') as { options: readonly Option[] }).options

test('"niets" lets go of the worries, and a worry lets go of "niets"', () => {
  expect(toggled(worries, ['geld', 'corona'], 'niets')).toEqual(['niets'])
  expect(toggled(worries, ['niets'], 'geld')).toEqual(['geld'])
  expect(toggled(worries, ['geld'], 'opvoeden')).toEqual(['opvoeden', 'geld'])
  expect(toggled(worries, ['geld'], 'geld')).toEqual([])
})

test('languages keep the order in which they were said', () => {
  expect(toggled(worries, ['werk'], 'geld', { inOrder: true })).toEqual(['werk', 'geld'])
})

test('a plain yes or no chooses the option that says just that', () => {
  const consent = (question('slot.onderzoek') as { options: readonly Option[] }).options
  expect(yesOrNo(consent, true)).toBe('ja')
  expect(yesOrNo(consent, false)).toBe('nee')
  expect(yesOrNo(worries, true)).toBeUndefined()
})

test("a family's own languages come first; the rest is one word away", () => {
  const asked = familyFirst(question('gezin.thuistaal'), ['ti'], { family: { homeLanguages: ['so', 'ti'] } })
  if (asked.type !== 'language') throw new Error('a language question')
  expect(asked.options.slice(0, 2).map(({ code }) => code)).toEqual(['ti', 'so'])
  expect(offeredOptions(asked, [])).toHaveLength(9)
  const last = asked.options.at(-1)!.code
  expect(offeredOptions(asked, [last]).map(({ code }) => code)).toContain(last)
})

/** Kind, child and consent of what is offered. */
const offered = (answers: Answers, agreed: readonly { kind: string; childId?: string }[] = []) =>
  offers(
    protocol,
    answers,
    {
      children: [
        { id: 'sami', age: 9 },
        { id: 'lina', age: 6 },
      ],
    },
    agreed,
  ).map(({ kind, child, consent }) => [kind, child ?? 'family', consent])

test('what was asked for becomes an agreement in one tap, until it is agreed', () => {
  const needs = { 'nodig.wat': ['luisterend_oor', 'laptop', 'wifi'] }
  expect(offered(needs)).toEqual([
    ['laptop', 'family', true],
    ['wifi', 'family', true],
  ])
  expect(offered(needs, [{ kind: 'laptop' }, { kind: 'wifi' }])).toEqual([])
})

test('nothing is passed on to another organisation unless the parent said so', () => {
  expect(offered({ 'nodig.wat': ['geld_eten'] })).toEqual([['wijkteam', 'family', false]])
  expect(offered({ 'nodig.wat': ['geld_eten'], 'nodig.doorgeven': 'ja' })).toEqual([['wijkteam', 'family', true]])
})

test('a buddy is for the child that would like one, and agreed for one child it is still open for the other', () => {
  expect(offered({ 'nodig.wat': ['mats'], 'nodig.mats': { sami: 'ja', lina: 'nee' } })).toEqual([
    ['mats', 'sami', true],
  ])
  const both = { 'nodig.mats': { sami: 'ja', lina: 'ja' } }
  expect(offered(both, [{ kind: 'mats', childId: 'sami' }])).toEqual([['mats', 'lina', true]])
})

test('a promise made on Friday is due on a working day', () => {
  const due = (kind: string) => dueDay(kindsOf(protocol).find(({ id }) => id === kind)!, '2020-04-17')
  expect(due('school')).toBe('2020-04-20')
  expect(due('laptop')).toBe('2020-04-22')
})

test('before the questions are here there is nothing to agree on', () => {
  expect(kindsOf(null)).toEqual([])
})
