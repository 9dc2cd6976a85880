/** What has to be hidden so that nothing else can be worked out: by taking figures from each other, now or from those told before. */
import type { Cell, Contribution } from './cell'
import { Doubt } from './doubt'
import { keyOf, type Part, partsOf } from './parts'
import type { Thresholds } from './profile'
import type { Kept } from './release'
import { familiesIn, tooSmall } from './size'

export type Candidate = Cell & { readonly hiddenFirst: boolean }

/**
 * The cells to hide: those that are to be hidden first, then the smallest, until nothing can be worked out; what turns out not to have
 * been needed is given back.
 */
export function hiddenForOthers<C extends Candidate>(
  candidates: readonly C[],
  before: readonly Kept[],
  least: Thresholds,
): readonly C[] {
  if (candidates.length === 0) return []
  const board = new Board(candidates, before, least)
  const sizes = candidates.map(({ hiddenFirst, said }) => (hiddenFirst ? 0 : familiesIn(said)))
  const fromSmall = [...candidates.keys()].sort((a, b) => sizes[a]! - sizes[b]! || b - a)
  const shown = new Set(candidates.keys())
  const hidden: number[] = []
  for (let found = board.exposing(shown); found !== null; found = board.exposing(shown)) {
    const around = new Set(found)
    const next = fromSmall.find((one) => shown.has(one) && around.has(one))!
    hidden.push(next)
    shown.delete(next)
  }
  for (const one of hidden.reverse()) {
    shown.add(one)
    if (board.exposing(shown) !== null) shown.delete(one)
  }
  return candidates.filter((_, cell) => !shown.has(cell))
}

/** All cells that might be shown, with those told before behind them, and the parts of which they are made. */
class Board {
  readonly #parts: readonly Part[]
  /** Of each cell the numbers of its parts. */
  readonly #partsOfCell: readonly ReadonlySet<number>[]
  readonly #doubt: Doubt
  /** New cells that may not both be shown, or may not be shown at all beside what was told before. */
  readonly #close: readonly (readonly number[])[]
  readonly #restIsSmall = new Map<string, boolean>()

  constructor(
    readonly candidates: readonly Candidate[],
    readonly before: readonly Kept[],
    readonly least: Thresholds,
  ) {
    const cells = [...candidates, ...before]
    this.#parts = partsOf(cells)
    const partsOfCell = cells.map(() => new Set<number>())
    for (const [number, { inside }] of this.#parts.entries()) for (const cell of inside) partsOfCell[cell]!.add(number)
    this.#partsOfCell = partsOfCell
    const { kind, least: lowest, most } = candidates[0]!
    this.#doubt = new Doubt(kind, most - lowest, this.#parts)
    this.#close = this.#tooClose()
  }

  /** New cells of which one has to be hidden, because together they tell too much; `null` when all is well. */
  exposing(shown: ReadonlySet<number>): readonly number[] | null {
    return (
      this.#close.find((cells) => cells.every((cell) => shown.has(cell))) ??
      this.#leftOver(shown) ??
      this.#exposed(shown)
    )
  }

  /** Where one cell lies within another, what is left between them is a figure too. */
  #tooClose(): (readonly number[])[] {
    const { candidates, before } = this
    const found: (readonly number[])[] = []
    for (const [one, cell] of candidates.entries()) {
      const told = before.some((other, index) => {
        const number = candidates.length + index
        return !isSameCell(cell, other) && (this.#isClose(one, number) || this.#isClose(number, one))
      })
      if (told) found.push([one])
      for (const other of candidates.keys()) if (this.#isClose(one, other)) found.push([one, other])
    }
    return found
  }

  #isClose(whole: number, part: number): boolean {
    const [all, some] = [this.#partsOfCell[whole]!, this.#partsOfCell[part]!]
    if (some.size === 0 || some.size >= all.size) return false
    for (const number of some) if (!all.has(number)) return false
    return this.#isSmall(whole, some)
  }

  /** Groups that were told, taken from the whole that they divide, leave the others: that is a figure too. */
  #leftOver(shown: ReadonlySet<number>): readonly number[] | null {
    for (const whole of shown) {
      for (const groups of this.#divisionsOf(whole, shown)) {
        const name = `${whole}: ${groups.join()}`
        let isSmall = this.#restIsSmall.get(name)
        if (isSmall === undefined) {
          isSmall = this.#isSmall(whole, new Set(groups.flatMap((group) => [...this.#partsOfCell[group]!])))
          this.#restIsSmall.set(name, isSmall)
        }
        if (isSmall) return groups
      }
    }
    return null
  }

  /** Of a cell, the cells that cut it by one division more, where they do not overlap. */
  #divisionsOf(whole: number, shown: ReadonlySet<number>): number[][] {
    const { figure, of } = this.candidates[whole]!
    const own = Object.entries(of)
    const found = new Map<string, number[]>()
    for (const one of shown) {
      const cell = this.candidates[one]!
      const cohorts = Object.keys(cell.of)
      if (cell.figure !== figure || cohorts.length !== own.length + 1) continue
      if (own.some(([cohort, group]) => cell.of[cohort] !== group)) continue
      const more = cohorts.find((cohort) => !Object.hasOwn(of, cohort))!
      found.set(more, [...(found.get(more) ?? []), one])
    }
    return [...found.values()].filter((groups) => {
      const all = groups.flatMap((group) => [...this.#partsOfCell[group]!])
      return new Set(all).size === all.length
    })
  }

  /** Is what is left of a cell without these parts too small to be told? Nothing is left of what is divided without a rest. */
  #isSmall(whole: number, without: ReadonlySet<number>): boolean {
    const rest = [...this.#partsOfCell[whole]!].filter((part) => !without.has(part))
    if (rest.length === 0) return false
    const said = rest.flatMap((part) => this.#parts[part]!.said)
    return tooSmall(this.candidates[0]!.kind, said, this.least) !== null
  }

  /** Around an exposed answer, every new cell that has to do with it. What was told before cannot be hidden any more. */
  #exposed(shown: ReadonlySet<number>): readonly number[] | null {
    const { length } = this.candidates
    for (const inside of this.#doubt.exposed((cell) => cell >= length || shown.has(cell))) {
      const touching = new Set(inside.flatMap((cell) => [...this.#partsOfCell[cell]!]))
      const around = [...shown].filter((cell) => [...this.#partsOfCell[cell]!].some((part) => touching.has(part)))
      if (around.length > 0) return around
    }
    return null
  }
}

export function isSameCell(one: Pick<Kept, 'figure' | 'of'>, other: Pick<Kept, 'figure' | 'of'>): boolean {
  return one.figure === other.figure && isSameGroup(one, other)
}

export function isSameGroup(one: Pick<Kept, 'of'>, other: Pick<Kept, 'of'>): boolean {
  const groups = (of: Kept['of']) => JSON.stringify(Object.entries(of).sort())
  return groups(one.of) === groups(other.of)
}

export function without(said: readonly Contribution[], others: readonly Contribution[]): Contribution[] {
  const keys = new Set(others.map(keyOf))
  return said.filter((one) => !keys.has(keyOf(one)))
}
