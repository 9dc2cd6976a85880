/**
 * Which families can be told apart? Those that are counted in the same cells cannot: they are a part. Everything about cells is said
 * in parts, so that it is worked out once, however many cells are hidden and shown again.
 */
import type { Contribution } from './cell'

/** What is, or might be, published of one measure: the total over these contributions. */
export interface Told {
  readonly least: number
  readonly most: number
  /** Where other figures part the same answers, in rising order. */
  readonly cuts: readonly number[]
  readonly said: readonly Contribution[]
}

/** Families that are in the same cells. */
export interface Part {
  /** Numbers of the cells, rising. */
  readonly inside: readonly number[]
  readonly said: readonly Contribution[]
  /** How much more and how much less each family could have said, without crossing a cut. */
  readonly rooms: ReadonlyMap<string, Room>
}

export interface Room {
  up: number
  down: number
}

/** What a call says to a figure; where it was corrected since, it says something else. */
export function keyOf({ call, values }: Contribution): string {
  return `${values.join(' ')} ${call}`
}

export function partsOf(cells: readonly Told[]): Part[] {
  const where = new Map<string, { inside: number[]; one: Contribution; cell: Told }>()
  for (const [index, cell] of cells.entries()) {
    for (const one of cell.said) {
      const known = where.get(keyOf(one))
      if (known === undefined) where.set(keyOf(one), { inside: [index], one, cell })
      else known.inside.push(index)
    }
  }
  const parts = new Map<string, { inside: number[]; said: Contribution[]; rooms: Map<string, Room> }>()
  for (const { inside, one, cell } of where.values()) {
    const key = inside.join()
    const part = parts.get(key) ?? { inside, said: [], rooms: new Map<string, Room>() }
    parts.set(key, part)
    part.said.push(one)
    const room = part.rooms.get(one.family) ?? { up: 0, down: 0 }
    part.rooms.set(one.family, room)
    for (const value of one.values) {
      room.up += (cell.cuts.find((cut) => cut > value) ?? cell.most) - value
      room.down += value - (cell.cuts.findLast((cut) => cut <= value) ?? cell.least)
    }
  }
  return [...parts.values()]
}
