/** Chance that comes out the same every time: each draw is named, and its name decides what is drawn. */
import { createHash } from 'node:crypto'
import { uuidFrom } from '../uuid'

/**
 * Draws by name. The same seed and name always give the same, in whatever order they are asked for.
 *
 * @example
 * const chance = chanceOf('demo')
 * chance.pick('F001/name', ['Selam', 'Ayşe']) === chance.pick('F001/name', ['Selam', 'Ayşe'])   //=> true
 */
export function chanceOf(seed: string) {
  const digest = (name: string) => createHash('sha256').update(`${seed}/${name}`).digest()
  /** From 0 up to 1. */
  const part = (name: string) => digest(name).readUInt32BE(0) / 2 ** 32

  return {
    part,
    /** True this share of the times. */
    happens: (name: string, share: number) => part(name) < share,
    /** A whole number from `low` up to and including `high`. */
    between: (name: string, low: number, high: number) => low + Math.floor(part(name) * (high - low + 1)),
    /** One of these, each as likely. */
    pick: <T>(name: string, from: readonly [T, ...T[]]): T => from[Math.floor(part(name) * from.length)] ?? from[0],
    /** Some of these, in the order they stand in. */
    some: <T>(name: string, count: number, from: readonly T[]): T[] => {
      const chosen = new Set(
        from
          .map((_, index) => ({ index, by: part(`${name}/${index}`) }))
          .sort((a, b) => a.by - b.by)
          .slice(0, count)
          .map(({ index }) => index),
      )
      return from.filter((_, index) => chosen.has(index))
    },
    /** A number around 0, mostly between −1 and 1. */
    wobble: (name: string) => part(`${name}/a`) + part(`${name}/b`) + part(`${name}/c`) - 1.5,
    /** An id that looks like any other. */
    id: (name: string) => uuidFrom(digest(name)),
  }
}
export type Chance = ReturnType<typeof chanceOf>
