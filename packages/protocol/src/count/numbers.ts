/** Which numbers were given, and how often. The mean, the middle and the spread follow exactly from that: order and parts never matter. */
import { hundredths } from '../document/hundredths'
import { misuse, mustBe } from '../document/misuse'
import { type Decimal, decimalOf, plus, quotient, times, zero } from './decimal'
import { middleOf } from './statistics/mean'

/** The same as data: each number once, from low to high. */
export type NumbersPart = readonly (readonly [value: number, often: number])[]

/** What the numbers come to: of none there is no mean and no median, below two no spread. */
export interface Moments {
  readonly n: number
  readonly mean: number | null
  readonly median: number | null
  /** Standard deviation, divided by n − 1. */
  readonly sd: number | null
}

export class Numbers {
  readonly #counts = new Map<Key, Count>()

  /** @param often how often it came; below 0 takes back what was added */
  add(value: number, often: number): void {
    this.#add(keyOf(value), often)
  }

  addAll(part: NumbersPart): void {
    mustBe('list', part, 'numbers')
    for (const [index, one] of part.entries()) {
      mustBe('list', one, 'numbers', index)
      const [value, often] = one
      mustBe('number', value, 'numbers', index, 0)
      mustBe('number', often, 'numbers', index, 1)
      if (!Number.isSafeInteger(often) || often < 0)
        throw misuse('GIB101', ['numbers', index, 1], { expected: '0, 1, 2…', kind: String(often) })
      if (often > 0) this.add(value, often)
    }
  }

  /** What others counted, as well. */
  join(others: Numbers): void {
    for (const [key, { often }] of others.#counts) this.#add(key, often)
  }

  part(): NumbersPart {
    return Array.from(this.#rising(), (value) => [value, this.#oftenOf(value)])
  }

  moments(): Moments {
    let n = 0
    for (const { often } of this.#counts.values()) n += often
    const rising = this.#rising()
    return { n, median: middleOf(n, (place) => this.#at(place, rising)), ...meanAndSpread(n, sumsOf(this.#counts)) }
  }

  #add(key: Key, often: number): void {
    const known = this.#counts.get(key)
    if (known === undefined) this.#counts.set(key, { often })
    else {
      known.often += often
      if (known.often === 0) this.#counts.delete(key)
    }
  }

  /** Each different number once, from low to high. */
  #rising(): Float64Array {
    return Float64Array.from(this.#counts.keys(), numberOf).sort()
  }

  #oftenOf(value: number): number {
    return this.#counts.get(keyOf(value))!.often
  }

  /** The number at a place, counted from 0, when each stands there as often as it came. */
  #at(place: number, rising: Float64Array): number {
    let passed = 0
    return rising.find((value) => {
      passed += this.#oftenOf(value)
      return passed > place
    })!
  }
}

/** Nearly every number is a grade or a count: whole hundredths, which are found and added as such. The others go as they are written. */
type Key = number | string

interface Count {
  often: number
}

function keyOf(value: number): Key {
  const whole = hundredths(value)
  if (whole / 100 === value && Math.abs(whole) < limit) return whole
  if (!Number.isFinite(value)) mustBe('number', value, 'answers')
  return String(value)
}

function numberOf(key: Key): number {
  return typeof key === 'number' ? key / 100 : Number(key)
}

/** Of fewer hundredths than this a square is a whole number that is exact; and so is what they add up to, as far as this. */
const limit = 67_108_864
const full = 4_503_599_627_370_496

function meanAndSpread(n: number, { sum, squares }: Sums): Pick<Moments, 'mean' | 'sd'> {
  if (n === 0) return { mean: null, sd: null }
  const all = BigInt(n)
  const mean = quotient(sum, all)
  if (n === 1) return { mean, sd: null }
  const square = times(sum, sum)
  const spread = plus({ units: squares.units * all, scale: squares.scale }, { ...square, units: -square.units })
  return { mean, sd: Math.sqrt(quotient(spread, all * (all - 1n))) }
}

/** What they add up to and what their squares add up to, without any rounding. */
interface Sums {
  readonly sum: Decimal
  readonly squares: Decimal
}

function sumsOf(counts: ReadonlyMap<Key, Count>): Sums {
  let [sum, squares] = [zero, zero]
  let [inHundredths, inTheirSquares] = [0, 0]
  for (const [key, { often }] of counts) {
    const square = typeof key === 'number' ? key * key * often : full
    if (inTheirSquares + square < full) {
      inHundredths += (key as number) * often
      inTheirSquares += square
      continue
    }
    const one = typeof key === 'number' ? { units: BigInt(key), scale: 2 } : decimalOf(key)
    const all = times(one, { units: BigInt(often), scale: 0 })
    sum = plus(sum, all)
    squares = plus(squares, times(one, all))
  }
  return {
    sum: plus(sum, { units: BigInt(inHundredths), scale: 2 }),
    squares: plus(squares, { units: BigInt(inTheirSquares), scale: 4 }),
  }
}
