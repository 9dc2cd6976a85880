import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimalOf, plus, quotient, times, written, zero } from './decimal'

const numbers = fc.double({ noNaN: true, min: -1e12, max: 1e12 })

test('a number keeps every digit it was written with', () => {
  expect(written(decimalOf('-12.50'))).toBe('-12.5')
  expect(written(decimalOf('1e-7'))).toBe('0.0000001')
  expect(written(decimalOf('2E+3'))).toBe('2000')
  expect(written(zero)).toBe('0')
  fc.assert(
    fc.property(numbers, (value) => {
      expect(Number(written(decimalOf(String(value))))).toBe(value + 0)
    }),
  )
})

test('a tenth and two tenths are three tenths', () => {
  expect(written(plus(decimalOf('0.1'), decimalOf('0.2')))).toBe('0.3')
  expect(written(times(decimalOf('0.1'), decimalOf('-0.2')))).toBe('-0.02')
})

test('a quotient is the number that lies nearest, also when top and bottom are longer than a number can be', () => {
  expect(quotient(decimalOf('1'), 3n)).toBe(1 / 3)
  expect(quotient(decimalOf('-1'), 3n)).toBe(-1 / 3)
  fc.assert(
    fc.property(
      fc.integer(),
      fc.integer({ min: 1, max: 1e6 }),
      fc.bigInt({ min: 2n ** 60n, max: 2n ** 300n }),
      (a, b, by) => {
        expect(quotient({ units: BigInt(a) * by, scale: 0 }, BigInt(b) * by)).toBeCloseTo(a / b, 12)
        expect(Object.is(quotient({ units: BigInt(a) * by, scale: 0 }, BigInt(b) * by) - a / b + 0, 0)).toBe(true)
      },
    ),
  )
})
