/**
 * The attacker: somebody who has every release, knows of each family in which figures it is counted, and knows what one family said.
 * It knows the facts of each family, subtracts figures from each other and draws the bounds together, and shares nothing with the gate
 * but the data.
 */
import { mustBe, mustKnow } from '../document/misuse'
import { mustBeTold } from './numbers'
import type { Kept } from './release'

/** An answer that can be worked out, or is narrowed to less than three points of a grade. */
export interface Recovered {
  readonly figure: string
  readonly family: string
  readonly call: string
  /** Between what the answer must lie. */
  readonly between: readonly [low: number, high: number]
}

/** Who tries: everything that was ever told, and the one family whose answers are known. */
export interface AttackOptions {
  /** Without it, one after the other every family is known. */
  readonly knows?: string | null
}

/**
 * Every answer that can be worked out from what was told, also by who knows one family. Nothing should be left over.
 *
 * @example
 * const told = cellsOf(gezinInBeeld, calls, { unit: 'call', figures: ['singleMother'], cohorts: ['family-size'] })
 * attack(release(told, { profile: 'publication' }).kept)   //=> []
 */
export function attack(told: readonly Kept[], options: AttackOptions = {}): Recovered[] {
  mustBe('list', told, 'told')
  for (const [index, one] of told.entries()) mustBeTold(one, 'told', index)
  mustKnow(options, ['knows'], 'options')
  const { knows } = options
  if (knows !== undefined && knows !== null) mustBe('text', knows, 'knows')
  const found = new Map<string, Recovered>()
  for (const heard of heardIn(told)) {
    const puzzle = puzzleOf(heard)
    const { figure } = heard[0]!
    const attackers = knows === undefined ? [null, ...puzzle.families] : [knows]
    for (const known of attackers)
      for (const one of solve(puzzle, known)) found.set(`${figure} ${one.call}`, { figure, ...one })
  }
  return [...found.values()]
}

type Heard = Pick<Kept, 'figure' | 'least' | 'most' | 'said'>

/** Figures that ask the same of the answers belong together; who knows the facts also hears what is behind a figure. */
function heardIn(told: readonly Kept[]): (readonly Heard[])[] {
  const [byName, byAsked] = [new Map<string, Kept[]>(), new Map<string, Heard[]>()]
  for (const one of told) {
    byName.set(one.figure, [...(byName.get(one.figure) ?? []), one])
    for (const { asks, ...open } of [one, ...(one.behind ?? [])])
      if (asks !== undefined) byAsked.set(asks, [...(byAsked.get(asks) ?? []), { ...open, figure: one.figure }])
  }
  const isAskedAlike = ([first, ...others]: readonly Kept[]) =>
    first!.asks !== undefined && others.every(({ asks }) => asks === first!.asks)
  return [...[...byName.values()].filter((same) => !isAskedAlike(same)), ...byAsked.values()]
}

/** Calls that are counted in the same figures are one unknown: how much they say together. */
interface Unknown {
  /** What the smallest and the largest is that each can say. */
  readonly members: readonly {
    readonly family: string
    readonly call: string
    readonly n: number
    readonly sum: number
  }[]
  readonly n: number
}

interface Puzzle {
  readonly least: number
  readonly most: number
  /** Half an answer is none: of a yes or no every total is a whole number. */
  readonly whole: boolean
  readonly unknowns: readonly Unknown[]
  /** Each says: so much of these unknowns is together this. */
  readonly equations: readonly Equation[]
  /** Of families that are counted in the same figures and say the same, one: knowing the other tells as much. */
  readonly families: readonly string[]
}

interface Equation {
  readonly factors: readonly number[]
  readonly total: number
}

function puzzleOf(told: readonly Heard[]): Puzzle {
  const where = new Map<string, { at: number[]; family: string; call: string; n: number; sum: number }>()
  for (const [index, { said }] of told.entries()) {
    for (const { family, call, values } of said) {
      const sum = values.reduce((total, value) => total + value, 0)
      const key = `${call} ${values.join()}`
      const one = where.get(key) ?? { at: [], family, call, n: values.length, sum }
      one.at.push(index)
      where.set(key, one)
    }
  }
  const alike = new Map<string, (typeof all)[number][]>()
  const all = [...where.values()]
  for (const one of all) alike.set(one.at.join(), [...(alike.get(one.at.join()) ?? []), one])
  const unknowns = [...alike.values()]
  const direct = told.map((_, index): Equation => {
    const factors = unknowns.map(([first]) => (first!.at.includes(index) ? 1 : 0))
    const total = unknowns.flat().reduce((sum, one) => (one.at.includes(index) ? sum + one.sum : sum), 0)
    return { factors, total }
  })
  const ofFamily = new Map<string, string>()
  for (const [index, members] of unknowns.entries())
    for (const { family, n, sum } of members)
      ofFamily.set(family, `${ofFamily.get(family) ?? ''}${index}: ${sum} of ${n}; `)
  const families = [...new Map([...ofFamily].map(([family, says]) => [says, family])).values()]
  const [least, most] = [Math.min(...told.map((one) => one.least)), Math.max(...told.map((one) => one.most))]
  return {
    least,
    most,
    whole: least === 0 && most === 1,
    unknowns: unknowns.map((members) => ({ members, n: members.reduce((sum, { n }) => sum + n, 0) })),
    equations: [...direct, ...differences(direct), ...reduced(direct)],
    families,
  }
}

/** One figure minus another that lies within it. */
function differences(equations: readonly Equation[]): Equation[] {
  return equations.flatMap((one) =>
    equations.flatMap((other) => {
      const factors = one.factors.map((factor, index) => factor - other.factors[index]!)
      return other !== one && factors.every((factor) => factor >= 0) && factors.some((factor) => factor > 0)
        ? [{ factors, total: one.total - other.total }]
        : []
    }),
  )
}

/** What remains after taking figures from each other until no unknown can be taken out any more (Gauss and Jordan). */
function reduced(equations: readonly Equation[]): Equation[] {
  const rows = equations.map(({ factors, total }) => [...factors, total])
  const width = equations[0]?.factors.length ?? 0
  let done = 0
  for (let column = 0; column < width && done < rows.length; column++) {
    const pivot = rows.findIndex((row, index) => index >= done && Math.abs(row[column]!) > 1e-9)
    if (pivot === -1) continue
    ;[rows[done], rows[pivot]] = [rows[pivot]!, rows[done]!]
    const top = rows[done]!.map((value) => value / rows[done]![column]!)
    rows[done] = top
    for (const [index, row] of rows.entries()) {
      const factor = row[column]!
      if (index !== done && factor !== 0) rows[index] = row.map((value, at) => value - factor * top[at]!)
    }
    done++
  }
  return rows.slice(0, done).map((row) => ({ factors: row.slice(0, width), total: row[width]! }))
}

function solve(puzzle: Puzzle, known: string | null): Omit<Recovered, 'figure'>[] {
  const { unknowns, least, most } = puzzle
  const free = unknowns.map(({ members }) => members.filter(({ family }) => family !== known))
  const given = unknowns.map(({ members }) =>
    members.reduce((sum, { family, sum: own }) => (family === known ? sum + own : sum), 0),
  )
  const sizes = free.map((members) => members.reduce((sum, { n }) => sum + n, 0))
  const bounds = narrowed(
    puzzle,
    given,
    sizes.map((n): [number, number] => [n * least, n * most]),
  )
  const span = most - least
  return free.flatMap((members, index) => {
    const [low, high] = bounds[index]!
    const n = sizes[index]!
    return members.flatMap(({ family, call, n: own }) => {
      // The others of this unknown say at most and at least so much.
      const lowest = Math.max(own * least, low - (n - own) * most)
      const highest = Math.min(own * most, high - (n - own) * least)
      const isClose = puzzle.whole ? highest - lowest < 1 - 1e-6 : highest - lowest < span * 0.3 - 1e-6
      return isClose ? [{ family, call, between: [lowest, highest] as const }] : []
    })
  })
}

/** Draws the bounds of all unknowns together, until nothing moves any more. */
function narrowed({ equations, whole }: Puzzle, given: readonly number[], bounds: [number, number][]) {
  for (let moved = true, round = 0; moved && round < 100; round++) {
    moved = false
    for (const { factors, total } of equations) {
      let [low, high] = [0, 0]
      let left = total
      for (const [index, factor] of factors.entries()) {
        if (factor === 0) continue
        left -= factor * given[index]!
        const [a, b] = bounds[index]!
        low += factor > 0 ? factor * a : factor * b
        high += factor > 0 ? factor * b : factor * a
      }
      for (const [index, factor] of factors.entries()) {
        if (Math.abs(factor) < 1e-9) continue
        const [a, b] = bounds[index]!
        const [lowest, highest] = factor > 0 ? [factor * a, factor * b] : [factor * b, factor * a]
        const ends = [(left - (high - highest)) / factor, (left - (low - lowest)) / factor]
        const [from, to] = [Math.min(...ends), Math.max(...ends)]
        const next: [number, number] = whole
          ? [Math.max(a, Math.ceil(from - 1e-6)), Math.min(b, Math.floor(to + 1e-6))]
          : [Math.max(a, from), Math.min(b, to)]
        if (next[0] > a + 1e-6 || next[1] < b - 1e-6) {
          low += factor > 0 ? factor * (next[0] - a) : factor * (next[1] - b)
          high += factor > 0 ? factor * (next[1] - b) : factor * (next[0] - a)
          bounds[index] = next
          moved = true
        }
      }
    }
  }
  return bounds
}
