import { type Option, type Protocol, type Question, questionOf } from '@gib/protocol'
import { gezinInBeeld } from '@gib/protocol/gezin-in-beeld'
import { expect, test } from 'vitest'
import { dueDay, offers } from './agreements-of'
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

test('what was asked for becomes an agreement in one tap, until it is agreed', () => {
  const needs = { 'nodig.wat': ['luisterend_oor', 'laptop', 'wifi'] }
  expect(offers(protocol, needs, [])).toEqual([
    { kind: 'laptop', consent: true },
    { kind: 'anders', consent: true, option: 'wifi' },
  ])
  expect(offers(protocol, needs, [{ kind: 'laptop' }, { kind: 'anders', what: 'Internet' }])).toEqual([])
})

test('nothing is passed on to another organisation unless the parent said so', () => {
  expect(offers(protocol, { 'nodig.wat': ['geld_eten'] }, [])).toEqual([{ kind: 'wijkteam', consent: false }])
  expect(offers(protocol, { 'nodig.wat': ['geld_eten'], 'nodig.doorgeven': 'ja' }, [])).toEqual([
    { kind: 'wijkteam', consent: true },
  ])
})

test('a buddy is for the child that would like one', () => {
  const answers = { 'nodig.wat': ['mats'], 'nodig.mats': { sami: 'ja', lina: 'nee' } }
  expect(offers(protocol, answers, [])).toEqual([{ kind: 'mats', childId: 'sami', consent: true }])
})

test('a promise made on Friday is due on a working day', () => {
  expect(dueDay('school', '2020-04-17')).toBe('2020-04-20')
  expect(dueDay('laptop', '2020-04-17')).toBe('2020-04-22')
})
