/**
 * Could this family have said something else, and would everything that is published still have come out the same? As long as that
 * is so for each answer, nobody can work it out: not by subtraction, and not by who knows what one other family said.
 *
 * Within a part two families can exchange: what the one says less, the other says more. So can four of different parts, where the
 * parts balance: a large family in the one school and a small one in the other, against a small one in the one and a large one in
 * the other.
 */
import type { Part, Room } from './parts'

/** Parts that no published cell tells apart any more. */
interface Ground {
  readonly inside: readonly number[]
  /** The same as one number, so that grounds can be added. */
  readonly code: bigint
  readonly up: Sum
  readonly down: Sum
  /** Every room that a family has, once. */
  readonly rooms: ReadonlyMap<string, Room>
}

/** All room, and the largest two, because the attacker may know any one family. */
interface Sum {
  all: number
  largest: number
  second: number
}

/** Of a grade an answer is in doubt as long as three points are possible. */
export const doubtOfMean = 0.3
/** Beyond this many grounds only exchanges within one are looked for: that hides more, and takes no longer. */
const mostGrounds = 400

/** A part as it is added up with others. */
interface Summed {
  readonly inside: readonly number[]
  readonly up: Sum
  readonly down: Sum
  readonly rooms: Map<string, Room>
  /** Families that are in other parts as well, because they were phoned again: what they say is added up last. */
  readonly again: Map<string, Room>
}

/** Finds out whether what is shown exposes somebody. Made once for all cells that might be shown. */
export class Doubt {
  readonly #parts: readonly Summed[]

  /** @param span from the least to the most that one value can be */
  constructor(
    readonly kind: 'share' | 'mean',
    readonly span: number,
    parts: readonly Part[],
  ) {
    const [once, again] = [new Set<string>(), new Set<string>()]
    for (const { rooms } of parts) for (const family of rooms.keys()) (once.has(family) ? again : once).add(family)
    this.#parts = parts.map(({ inside, rooms }) => {
      const all = [...rooms]
      const alone = all.flatMap(([family, room]) => (again.has(family) ? [] : [room]))
      return {
        inside,
        up: sumOf(alone, 'up'),
        down: sumOf(alone, 'down'),
        rooms: new Map(alone.map((room) => [nameOf(room), room])),
        again: new Map(all.filter(([family]) => again.has(family))),
      }
    })
  }

  /** Of each ground where an answer can be worked out, or nearly, the numbers of the cells around it. */
  *exposed(isShown: (cell: number) => boolean): Generator<readonly number[]> {
    const grounds = this.#grounds(isShown)
    const byCode = new Map(grounds.map((ground) => [ground.code, ground]))
    for (const ground of grounds) if (!this.#isInDoubt(ground, grounds, byCode)) yield ground.inside
  }

  #grounds(isShown: (cell: number) => boolean): Ground[] {
    const summed = new Map<string, Summed>()
    for (const part of this.#parts) {
      const inside = part.inside.filter(isShown)
      if (inside.length === 0) continue
      const sum = summed.get(inside.join()) ?? emptyAt(inside)
      summed.set(inside.join(), sum)
      add(sum.up, part.up)
      add(sum.down, part.down)
      for (const [name, room] of part.rooms) sum.rooms.set(name, room)
      for (const [family, room] of part.again) {
        const { up, down } = sum.again.get(family) ?? { up: 0, down: 0 }
        sum.again.set(family, { up: up + room.up, down: down + room.down })
      }
    }
    return [...summed.values()].map(({ inside, up, down, rooms, again }) => {
      for (const room of again.values()) {
        add(up, { all: room.up, largest: room.up, second: 0 })
        add(down, { all: room.down, largest: room.down, second: 0 })
        rooms.set(nameOf(room), room)
      }
      return { inside, code: codeOf(inside), up, down, rooms }
    })
  }

  #isInDoubt(ground: Ground, grounds: readonly Ground[], byCode: ReadonlyMap<bigint, Ground>): boolean {
    const needed = this.kind === 'share' ? 1 : this.span * doubtOfMean
    for (const room of ground.rooms.values()) {
      const within = Math.min(room.down, spare(ground.up, room.up)) + Math.min(room.up, spare(ground.down, room.down))
      if (within >= needed) continue
      if (grounds.length > mostGrounds) return false
      const [down, up] = [reach(ground, 'down', room, grounds, byCode), reach(ground, 'up', room, grounds, byCode)]
      if (down + up < needed) return false
    }
    return true
  }
}

const nameOf = ({ up, down }: Room) => `${up} ${down}`
const nobody = () => ({ all: 0, largest: 0, second: 0 })

function emptyAt(inside: readonly number[]): Summed {
  return { inside, up: nobody(), down: nobody(), rooms: new Map(), again: new Map() }
}

function add(sum: Sum, other: Sum): void {
  const [largest, second] = [sum.largest, sum.second, other.largest, other.second].sort((a, b) => b - a)
  sum.all += other.all
  sum.largest = largest!
  sum.second = second!
}

/** Three bits a cell, so that two grounds can be added and one taken away without one cell running into the next. */
function codeOf(inside: readonly number[]): bigint {
  return inside.reduce((code, index) => code | (1n << BigInt(index * 3)), 0n)
}

function sumOf(rooms: readonly Room[], way: keyof Room): Sum {
  const sum = nobody()
  for (const { [way]: room } of rooms) {
    sum.all += room
    if (room > sum.largest) [sum.largest, sum.second] = [room, sum.largest]
    else if (room > sum.second) sum.second = room
  }
  return sum
}

/** What a ground can do when the attacker knows its largest family; without the one that asks, where it is of this ground. */
function spare({ all, largest, second }: Sum, without?: number): number {
  if (without === undefined) return Math.max(0, all - largest)
  return Math.max(0, all - without - (without === largest ? second : largest))
}

const opposite = { up: 'down', down: 'up' } as const

/** How far one family can go this way, by the best exchange with others. */
function reach(
  ground: Ground,
  way: keyof Room,
  room: Room,
  grounds: readonly Ground[],
  byCode: ReadonlyMap<bigint, Ground>,
): number {
  const [wanted, back] = [room[way], opposite[way]]
  if (wanted === 0) return 0
  const spareOf = (other: Ground, direction: keyof Room) =>
    spare(other[direction], other === ground ? room[direction] : undefined)
  let best = Math.min(wanted, spareOf(ground, back))
  // One goes along, or nobody; two others go the other way, or one.
  for (const along of [null, ...grounds]) {
    const limit = along === null ? wanted : Math.min(wanted, spareOf(along, way))
    if (limit <= best) continue
    const sum = ground.code + (along?.code ?? 0n)
    for (const first of grounds) {
      const second = sum - first.code
      const others = second === 0n ? null : byCode.get(second)
      if (others === undefined) continue
      best = Math.max(best, Math.min(limit, spareOf(first, back), others === null ? limit : spareOf(others, back)))
      if (best >= limit) return best
    }
  }
  return best
}
