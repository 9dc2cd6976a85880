/** What was counted for figures that look at the same answers. */
import { FigureCount, type Said } from './figure-count'
import { type Sayings, unlike } from './sayings'

export class SayingsCount {
  /** By number of the saying, how many calls said it since they were last added up. */
  readonly #calls: number[] = []
  readonly #figures: readonly FigureCount[]

  constructor(readonly sayings: Sayings) {
    this.#figures = sayings.figures.map(() => new FigureCount())
  }

  /**
   * @param number of a saying; of a call that is {@link unlike} others, what it says stands in `said`
   * @param sign −1 takes back what was added
   */
  add(number: number, said: readonly Said[], sign: 1 | -1): void {
    if (number === unlike) {
      for (const [place, figure] of this.sayings.figures.entries()) this.#figures[place]!.add(said[figure], sign)
      return
    }
    const calls = this.#calls
    while (calls.length <= number) calls.push(0)
    calls[number]! += sign
  }

  /** The counts of the figures, in their order. */
  figures(): readonly FigureCount[] {
    for (const [number, calls] of this.#calls.entries()) {
      const said = this.sayings.said[number]!
      for (const [place, figure] of this.#figures.entries()) figure.add(said[place], calls)
    }
    this.#calls.length = 0
    return this.#figures
  }

  /** What others counted, as well. */
  join(others: SayingsCount): void {
    const counts = this.figures()
    for (const [place, count] of others.figures().entries()) counts[place]!.join(count)
  }
}

/** The count of a figure, by its place in the list of figures. */
export function countOf(figure: number, counts: readonly SayingsCount[]): FigureCount {
  const found = counts.find(({ sayings }) => sayings.figures.includes(figure))!
  return found.figures()[found.sayings.figures.indexOf(figure)]!
}
