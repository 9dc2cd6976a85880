/** What can be worked out of figures by adding them up and taking them from each other. */

/** One number for each answer; the number of the figure that tells it. */
export interface Row {
  readonly number: number
  readonly values: readonly number[]
}

/** A vector, with how much of each row it was made of. */
interface Made {
  readonly values: readonly number[]
  readonly of: readonly number[]
}

/** All that can be made of some rows. */
export class Span {
  readonly #rows: Row[] = []
  readonly #basis: (Made & { readonly pivot: number })[] = []

  /** @param places where to look: others that are the same in every row add nothing */
  constructor(
    readonly places: readonly number[],
    rows: readonly Row[],
  ) {
    for (const row of rows) this.add(row)
  }

  /** Numbers of the figures from which this one follows; `null` when it tells something new. */
  add(row: Row): readonly number[] | null {
    const values = this.places.map((at) => row.values[at]!)
    const of = [...this.#rows.map(() => 0), 1]
    this.#rows.push(row)
    const made = this.#without({ values, of })
    const pivot = made.values.findIndex((value) => !isNothing(value))
    if (pivot === -1) return this.#numbersIn(made)
    const by = made.values[pivot]!
    this.#basis.push({ values: made.values.map((value) => value / by), of: made.of.map((value) => value / by), pivot })
    return null
  }

  /** Numbers of the figures that make this, one value for each place; `null` when it cannot be made. */
  makes(values: readonly number[]): readonly number[] | null {
    const made = this.#without({ values, of: [] })
    return made.values.every(isNothing) ? this.#numbersIn(made) : null
  }

  /** What is left of this, one value for each place, when all that can be made is taken from it. */
  leftOf(values: readonly number[]): readonly number[] {
    return this.#without({ values, of: [] }).values
  }

  #numbersIn({ of }: Made): readonly number[] {
    return [...new Set(this.#rows.flatMap(({ number }, index) => (isNothing(of[index] ?? 0) ? [] : [number])))]
  }

  #without(one: Made): Made {
    let { values, of } = one
    for (const known of this.#basis) {
      const factor = values[known.pivot]!
      if (factor === 0) continue
      values = values.map((value, at) => value - factor * known.values[at]!)
      const other = of
      of = this.#rows.map((_, index) => (other[index] ?? 0) - factor * (known.of[index] ?? 0))
    }
    return { values, of }
  }
}

const isNothing = (value: number) => Math.abs(value) < 1e-9
