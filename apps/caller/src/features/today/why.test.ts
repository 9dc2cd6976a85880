import type { Reason } from '@gib/contract'
import { createTranslator } from 'use-intl/core'
import { expect, test } from 'vitest'
import { texts } from './texts'
import { whySentence } from './why'

const say = (reason: Reason, language: 'nl' | 'en' = 'nl') => {
  const t = createTranslator({ locale: language, messages: { today: texts[language] }, namespace: 'today' })
  return whySentence(reason, { on: '2020-04-15' }, t as never, language)
}

test('an appointment is told with its time in Amsterdam', () => {
  expect(say({ code: 'appointment-now', at: '2020-04-15T12:00:00Z' })).toBe('Afspraak om 14:00')
})

test('a missed appointment tells how late we are', () => {
  expect(say({ code: 'appointment-missed', at: '2020-04-13T12:00:00Z' })).toBe('Afspraak gemist, 2 dagen te laat')
  expect(say({ code: 'appointment-missed', at: '2020-04-14T12:00:00Z' })).toBe('Afspraak gemist, 1 dag te laat')
  expect(say({ code: 'appointment-missed', at: '2020-04-15T08:00:00Z' })).toBe('Afspraak van 10:00 gemist')
})

test('a low grade is told as it was given', () => {
  expect(say({ code: 'low-grade-last-time', grade: 4 })).toBe('Vorige keer een 4')
  expect(say({ code: 'low-grade-last-time', grade: 4.5 })).toBe('Vorige keer een 4,5')
})

test('a low grade of the children is not taken for the one of the parent beside it', () => {
  const whose = { nl: 'Kinderen', en: 'Children' }
  expect(say({ code: 'low-grade-last-time', grade: 4, whose })).toBe('Vorige keer een 4 (kinderen)')
  expect(say({ code: 'low-grade-last-time', grade: 4, whose }, 'en')).toBe('Last time a 4 (children)')
})

test('a day of another year is told with its year', () => {
  expect(say({ code: 'spoken-before', at: '2020-03-30T10:00:00Z' })).toBe('Laatste gesprek op 30 maart')
  expect(say({ code: 'spoken-before', at: '2019-12-30T10:00:00Z' })).toBe('Laatste gesprek op 30 december 2019')
})

test('who did not answer tells how often, and what was not tried', () => {
  expect(say({ code: 'not-reached-yet', attempts: 3, untried: 'evening' })).toBe(
    '3 keer geen gehoor, nog niet ’s avonds gebeld',
  )
  expect(say({ code: 'not-reached-yet', attempts: 1 })).toBe('1 keer geen gehoor')
})

test('who waits for the coordinator tells her what to look for', () => {
  expect(say({ code: 'waits-for-coordinator', outcome: 'wrong-number' })).toBe('Verkeerd nummer, zoek een ander nummer')
})

test('a promise says what it was', () => {
  expect(say({ code: 'promise-open', promise: { nl: 'Laptop', en: 'Laptop' } })).toBe(
    'Laptop beloofd, nog niet geregeld',
  )
  expect(say({ code: 'promise-open' })).toBe('Iets beloofd, nog niet geregeld')
})

test('the same in English', () => {
  expect(say({ code: 'not-reached-yet', attempts: 3, untried: 'evening' }, 'en')).toBe(
    'No answer 3 times, not called in the evening yet',
  )
  expect(say({ code: 'never-spoken' }, 'en')).toBe('Never spoken yet')
})
