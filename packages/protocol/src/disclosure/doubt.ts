/**
 * Could this family have said something else, and would everything that is published still have come out the same? As long as that
 * is so for each answer, nobody can work it out: not by subtraction, and not by who knows what one other family said.
 *
 * Published figures tell families apart as far as some figures are about the one and not about the other. Within such a part two
 * families can exchange: what the one says less, the other says more. So can four of different parts, where the parts balance: a
 * large family in the one school and a small one in the other, against a small one in the one and a large one in the other.
 */
import type { Contribution } from './cell'

/** What is published of one figure: the total over these contributions. */
export interface Told {
  readonly least: number
  readonly most: number
  readonly cuts: readonly number[]
  readonly said: readonly Contribution[]
}

/** Families that no published figure tells apart. */
export interface Part {
  /** Where they are counted: numbers of what was told. */
  readonly inside: readonly number[]
  readonly families: number
  /** Somebody's answer can be worked out, or nearly. */
  readonly exposed: boolean
}

/** Of one family in a part: how much more and how much less it could have said. */
interface Room {
  up: number
  down: number
}

interface Ground {
  readonly inside: readonly number[]
  /** The same as one number, so that parts can be added. */
  readonly code: bigint
  readonly rooms: readonly Room[]
  readonly up: Sum
  readonly down: Sum
}

/** All room of a part, and the largest two, because the attacker may know any one family. */
interface Sum {
  readonly all: number
  readonly largest: number
  readonly second: number
}

/** Of a grade an answer is in doubt as long as three points are possible. */
const doubtOfMean = 0.3
/** Beyond this many parts only exchanges within a part are looked for: that hides more, and takes no longer. */
const mostGrounds = 400

/** The parts that follow from what was told of one figure, each with whether it exposes somebody. */
export function partsOf(kind: 'share' | 'mean', told: readonly Told[]): Part[] {
  const grounds = groundsOf(told)
  const byCode = new Map(grounds.map((ground) => [ground.code, ground]))
  const span = told.length === 0 ? 0 : told[0]!.most - told[0]!.least
  const needed = kind === 'share' ? 1 : span * doubtOfMean
  return grounds.map((ground) => ({
    inside: ground.inside,
    families: ground.rooms.length,
    exposed: !isInDoubt(ground, needed, kind === 'share', grounds, byCode),
  }))
}

function groundsOf(told: readonly Told[]): Ground[] {
  const where = new Map<string, { inside: number[]; one: Contribution; told: Told }>()
  for (const [index, each] of told.entries()) {
    for (const one of each.said) {
      const known = where.get(keyOf(one))
      if (known === undefined) where.set(keyOf(one), { inside: [index], one, told: each })
      else known.inside.push(index)
    }
  }
  const parts = new Map<string, { inside: readonly number[]; rooms: Map<string, Room> }>()
  for (const { inside, one, told: each } of where.values()) {
    const key = inside.join()
    const part = parts.get(key) ?? { inside, rooms: new Map<string, Room>() }
    parts.set(key, part)
    const room = part.rooms.get(one.family) ?? { up: 0, down: 0 }
    part.rooms.set(one.family, room)
    for (const value of one.values) {
      room.up += (each.cuts.find((cut) => cut > value) ?? each.most) - value
      room.down += value - (each.cuts.findLast((cut) => cut <= value) ?? each.least)
    }
  }
  return [...parts.values()].map(({ inside, rooms }) => {
    const all = [...rooms.values()]
    return { inside, code: codeOf(inside), rooms: all, up: sumOf(all, 'up'), down: sumOf(all, 'down') }
  })
}

/** What a call says to a figure; where it was corrected since, it says something else. */
export function keyOf({ call, values }: Contribution): string {
  return `${values.join(' ')} ${call}`
}

/** Three bits a figure, so that two parts can be added and one taken away without one running into the next. */
function codeOf(inside: readonly number[]): bigint {
  return inside.reduce((code, index) => code | (1n << BigInt(index * 3)), 0n)
}

function sumOf(rooms: readonly Room[], way: keyof Room): Sum {
  const sum = { all: 0, largest: 0, second: 0 }
  for (const { [way]: room } of rooms) {
    sum.all += room
    if (room > sum.largest) [sum.largest, sum.second] = [room, sum.largest]
    else if (room > sum.second) sum.second = room
  }
  return sum
}

/** What a part can do when the attacker knows its largest family; without one of its families, where that one asks. */
function spare({ all, largest, second }: Sum, without?: number): number {
  if (without === undefined) return all - largest
  return all - without - (without === largest ? second : largest)
}

function isInDoubt(
  ground: Ground,
  needed: number,
  whole: boolean,
  grounds: readonly Ground[],
  byCode: ReadonlyMap<bigint, Ground>,
): boolean {
  const seen = new Set<string>()
  for (const room of ground.rooms) {
    const key = `${room.up} ${room.down}`
    if (seen.has(key)) continue
    seen.add(key)
    const within = Math.min(room.down, spare(ground.up, room.up)) + Math.min(room.up, spare(ground.down, room.down))
    if (within >= needed) continue
    if (grounds.length > mostGrounds) return false
    const [down, up] = (['down', 'up'] as const).map((way) => reach(ground, way, room, grounds, byCode))
    // Of a yes or no half an exchange is none.
    const across = whole ? Math.floor(down!) + Math.floor(up!) : down! + up!
    if (across < needed) return false
  }
  return true
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
  let best = Math.min(wanted, spare(ground[back], room[back]))
  // One part goes along, or nobody; two others go the other way, or one.
  for (const along of [null, ...grounds]) {
    const limit = along === null ? wanted : Math.min(wanted, spareOf(along, way, ground, room))
    if (limit <= best) continue
    const sum = ground.code + (along?.code ?? 0n)
    for (const first of grounds) {
      const second = sum - first.code
      const others = second === 0n ? null : byCode.get(second)
      if (others === undefined) continue
      const both = first === others ? spareOf(first, back, ground, room) / 2 : spareOf(first, back, ground, room)
      best = Math.max(best, Math.min(limit, both, others === null ? limit : spareOf(others, back, ground, room)))
      if (best >= limit) break
    }
  }
  return best
}

/** Of its own part a family cannot use its own room. */
function spareOf(part: Ground, way: keyof Room, own: Ground, room: Room): number {
  return part === own ? spare(part[way], room[way]) : spare(part[way])
}
