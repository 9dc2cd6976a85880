import { expect, test } from 'vitest'
import { phoneHref, showPhone } from './phone'

test('a mobile number and a number at home are shown as people say them', () => {
  expect(showPhone('+31612345678')).toBe('06 1234 5678')
  expect(showPhone('06-12345678')).toBe('06 1234 5678')
  expect(showPhone('+31711234567')).toBe('071 123 4567')
})

test('a number from abroad keeps its country', () => {
  expect(showPhone('+48123456789')).toBe('+48 123456789')
})

test('a number that is no number is shown as it is', () => {
  expect(showPhone('112')).toBe('112')
})

test('a telephone gets digits only', () => {
  expect(phoneHref('+31 6 1234 5678')).toBe('tel:+31612345678')
})
