import { balance, type Protocol } from '@gib/protocol'
import { gezinInBeeld } from '@gib/protocol/gezin-in-beeld'
import { ouderenInBeeld } from '@gib/protocol/ouderen-in-beeld'
import { expect, test } from 'vitest'
import { callersOwn, classTitle, isEnough, reasonsOf } from './reasons'
import { agreedCodes } from './use-finish'

const protocol: Protocol = gezinInBeeld

test('the weightiest reason stands first, with the answer it came from', () => {
  const computed = balance(protocol, { 'ouder.cijfer': 4, 'gezin.ruimte': 'krap', 'geld.zorgen': 'soms' }, {})!
  const reasons = reasonsOf(computed.load)
  expect(reasons[0]?.from[0]).toEqual({ place: { question: 'ouder.cijfer' }, answer: 4 })
  expect(reasons.map(({ points }) => points)).toEqual([2, 1, 0.5])
})

test('three answers are too few for a class', () => {
  const computed = balance(protocol, { 'ouder.cijfer': 4 }, {})!
  expect(isEnough(protocol, computed)).toBe(false)
  expect(classTitle(protocol, computed.class)).toBeDefined()
  expect(classTitle(protocol, 'weet_niet')).toBeUndefined()
})

test('the estimate and what was agreed have places of their own', () => {
  const own = callersOwn(protocol)
  expect(own).toContain('na.kanaal')
  expect(own).toContain('na.signaal')
  for (const id of ['na.draaglast', 'na.draagkracht', 'na.balans', 'na.acties']) expect(own).not.toContain(id)
})

test('what was agreed is written down by the codes of the protocol, a call-back too', () => {
  expect(agreedCodes(protocol, ['terugbellen', 'laptop', 'mats'], [{ kind: 'mats' }, { kind: 'mats' }], true)).toEqual([
    'terugbellen',
    'mats',
  ])
  expect(agreedCodes(protocol, ['terugbellen', 'laptop'], [], false)).toEqual([])
  expect(agreedCodes(protocol, ['laptop', 'anders'], [{ kind: 'wifi' }], false)).toEqual(['anders'])
})

test('a protocol without a balance has its own questions after the call, and what was agreed apart', () => {
  expect(callersOwn(ouderenInBeeld)).toEqual(['na.indruk', 'na.signaal'])
})
