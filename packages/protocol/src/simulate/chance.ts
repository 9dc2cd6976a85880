/** Chance that comes out the same every time, on every machine: whole numbers only, no clock and no `Math.random`. */

/** One stream of draws. Each draw gives the next number of the stream. */
export interface Chance {
  /** From 0 up to 1. */
  part(): number
  /** True this share of the times. */
  happens(share: number): boolean
  /** A whole number from `low` up to and including `high`. */
  between(low: number, high: number): number
  /** One of these, each as likely; `undefined` of none. */
  pick<T>(from: readonly T[]): T | undefined
}

/**
 * The stream that belongs to this name. The same name always gives the same stream, and two names give streams that have nothing to do
 * with each other.
 *
 * @example
 * chanceOf('7/family 1').between(1, 6) === chanceOf('7/family 1').between(1, 6)   //=> true
 */
export function chanceOf(name: string): Chance {
  let [a, b, c, counter] = [mixed(name, 1), mixed(name, 2), mixed(name, 3), 1]
  const part = () => {
    // The generator "small fast counter", 32 bits wide.
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return (sum >>> 0) / 2 ** 32
  }
  for (let warming = 0; warming < 12; warming++) part()
  return {
    part,
    happens: (share) => part() < share,
    between: (low, high) => low + Math.floor(part() * (high - low + 1)),
    pick: (from) => from[Math.floor(part() * from.length)],
  }
}

/** A word of 32 bits that hangs on every character of the name. */
function mixed(name: string, salt: number): number {
  let word = Math.imul(salt, 0x9e3779b1)
  for (let at = 0; at < name.length; at++) {
    word = Math.imul(word ^ name.charCodeAt(at), 0x85ebca6b)
    word = (word << 13) | (word >>> 19)
  }
  word = Math.imul(word ^ (word >>> 16), 0xc2b2ae35)
  return word ^ (word >>> 15)
}

/**
 * Which of several it is, when `part` of all possibilities lies before it and each is as likely as its weight.
 *
 * @param part from 0 up to 1
 *
 * @example
 * atPart(0.2, [1, 1, 2])   //=> 0
 * atPart(0.9, [1, 1, 2])   //=> 2
 */
export function atPart(part: number, weights: readonly number[]): number {
  let left = part * weights.reduce((sum, weight) => sum + weight, 0)
  for (let index = 0; index < weights.length; index++) {
    left -= weights[index]!
    if (left < 0) return index
  }
  return weights.length - 1
}
