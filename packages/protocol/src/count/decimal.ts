/** Decimal numbers without any rounding, for sums that must come out the same in every order and on every machine. */

/** `units` divided by ten to the power of `scale`. */
export interface Decimal {
  readonly units: bigint
  readonly scale: number
}

export const zero: Decimal = /* @__PURE__ */ Object.freeze({ units: 0n, scale: 0 })

/**
 * The number as it is written: `-12.50`, `1e-7`.
 *
 * @example
 * decimalOf('12.5')   //=> { units: 125n, scale: 1 }
 * decimalOf('2e3')    //=> { units: 2000n, scale: 0 }
 */
export function decimalOf(written: string): Decimal {
  const [digits = '', exponent = '0'] = written.toLowerCase().split('e')
  const [whole = '', fraction = ''] = digits.split('.')
  const scale = fraction.length - Number(exponent)
  const units = BigInt(whole + fraction)
  return scale < 0 ? { units: units * 10n ** BigInt(-scale), scale: 0 } : { units, scale }
}

export function plus(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale)
  return { units: unitsAt(a, scale) + unitsAt(b, scale), scale }
}

export function times(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, scale: a.scale + b.scale }
}

function unitsAt({ units, scale }: Decimal, wanted: number): bigint {
  return scale === wanted ? units : units * 10n ** BigInt(wanted - scale)
}

/** The quotient as the number that lies nearest; `divisor` is above 0. */
export function quotient(a: Decimal, divisor: bigint): number {
  const bottom = divisor * 10n ** BigInt(a.scale)
  const top = a.units < 0n ? -a.units : a.units
  const size = top <= safe && bottom <= safe ? Number(top) / Number(bottom) : nearest(top, bottom)
  return a.units < 0n ? -size : size
}

const safe = 9_007_199_254_740_991n

/** At least 64 binary digits of the quotient, the last of which tells whether anything was left. */
function nearest(top: bigint, bottom: bigint): number {
  const shift = BigInt(Math.max(0, 64 + bitsIn(bottom) - bitsIn(top)))
  const shifted = top << shift
  const digits = shifted / bottom
  const rest = shifted % bottom === 0n ? 0n : 1n
  return Number(digits | rest) / 2 ** Number(shift)
}

function bitsIn(value: bigint): number {
  return value.toString(2).length
}
