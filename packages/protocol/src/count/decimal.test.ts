import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimalOf, plus, quotient, times, zero } from './decimal'

const numbers = fc.double({ noNaN: true, min: -1e12, max: 1e12 })

test('a number keeps every digit it was written with', () => {
  expect(decimalOf('-12.50')).toEqual({ units: -1250n, scale: 2 })
  expect(decimalOf('1e-7')).toEqual({ units: 1n, scale: 7 })
  expect(decimalOf('2E+3')).toEqual({ units: 2000n, scale: 0 })
  fc.assert(
    fc.property(numbers, (value) => {
      const { units, scale } = plus(decimalOf(String(value)), zero)
      expect(Number(`${units}e-${scale}`)).toBe(value + 0)
    }),
  )
})

test('a tenth and two tenths are three tenths', () => {
  expect(plus(decimalOf('0.1'), decimalOf('0.2'))).toEqual(decimalOf('0.3'))
  expect(times(decimalOf('0.1'), decimalOf('-0.2'))).toEqual(decimalOf('-0.02'))
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
