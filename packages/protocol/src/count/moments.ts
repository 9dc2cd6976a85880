/** How many numbers there were, what they add up to and what their squares add up to: exactly, so that order and parts never matter. */
import { hundredths } from '../document/hundredths'
import { type Decimal, decimalOf, plus, quotient, times, written, zero } from './decimal'

/** The same as data; the sums are decimal numbers as they are written. */
export interface MomentsPart {
  readonly n: number
  readonly sum: string
  readonly squares: string
}

/** Nearly every number is a grade or a count: whole hundredths, which are added as such. The others are added as decimals. */
export class Moments {
  n = 0
  /** The sum in hundredths, and that of their squares: whole numbers that stay in their place. */
  readonly #small = new Float64Array(2)
  #others: { readonly sum: Decimal; readonly squares: Decimal } = { sum: zero, squares: zero }

  /** @param often how often it came; below 0 takes back what was added */
  add(value: number, often: number): void {
    this.n += often
    const whole = hundredths(value)
    if (whole / 100 === value && Math.abs(whole * often) < limit) this.#addHundredths(whole, often)
    else this.#addExactly(value, often)
  }

  addAll({ n, sum, squares }: MomentsPart): void {
    if (n === 0) return
    this.n += n
    this.#others = plusBoth(this.#others, { sum: decimalOf(sum), squares: decimalOf(squares) })
  }

  /** What others counted, as well. */
  join(others: Moments): void {
    this.n += others.n
    this.#others = plusBoth(this.#others, others.#all())
  }

  part(): MomentsPart {
    if (this.n === 0) return noNumbers
    const { sum, squares } = this.#all()
    return { n: this.n, sum: written(sum), squares: written(squares) }
  }

  mean(): number | null {
    return this.n === 0 ? null : quotient(this.#all().sum, BigInt(this.n))
  }

  /** Of a sample, divided by n − 1. */
  deviation(): number | null {
    if (this.n < 2) return null
    const n = BigInt(this.n)
    const { sum, squares } = this.#all()
    const square = times(sum, sum)
    const spread = plus({ units: squares.units * n, scale: squares.scale }, { ...square, units: -square.units })
    return Math.sqrt(quotient(spread, n * (n - 1n)))
  }

  #addHundredths(whole: number, often: number): void {
    const small = this.#small
    small[0]! += often * whole
    small[1]! += often * whole * whole
    if (Math.abs(small[1]!) > full || Math.abs(small[0]!) > full) this.#all()
  }

  #addExactly(value: number, often: number): void {
    const decimal = decimalOf(String(value))
    const sum = times(decimal, { units: BigInt(often), scale: 0 })
    this.#others = plusBoth(this.#others, { sum, squares: times(decimal, sum) })
  }

  /** Everything together. What lay in hundredths is laid with the others, and starts again at nothing. */
  #all(): { readonly sum: Decimal; readonly squares: Decimal } {
    const inHundredths = {
      sum: { units: BigInt(this.#small[0]!), scale: 2 },
      squares: { units: BigInt(this.#small[1]!), scale: 4 },
    }
    this.#others = plusBoth(this.#others, inHundredths)
    this.#small.fill(0)
    return this.#others
  }
}

/** Of fewer hundredths than this a square fits a thousand times and more in a whole number that is exact. */
const limit = 1_048_576
const full = 4_503_599_627_370_496

/** Of no numbers the sums are nothing, also when some were taken back: the sums are exact. */
export const noNumbers: MomentsPart = /* @__PURE__ */ Object.freeze({ n: 0, sum: '0', squares: '0' })

function plusBoth(a: { sum: Decimal; squares: Decimal }, b: { sum: Decimal; squares: Decimal }) {
  return { sum: plus(a.sum, b.sum), squares: plus(a.squares, b.squares) }
}
