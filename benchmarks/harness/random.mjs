// Numbers that look random and are the same every time (mulberry32), so that every run and every system gets the same calls.

export function random(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return {
    /** The sum of six even draws, brought to a standard deviation of 1. */
    normal() {
      let sum = 0
      for (let draw = 0; draw < 6; draw++) sum += next()
      return (sum - 3) / Math.SQRT1_2
    },
    chance: (share) => next() < share,
    int: (from, to) => from + Math.floor(next() * (to - from + 1)),
    pick: (list) => list[Math.floor(next() * list.length)],
    weighted(pairs) {
      let left = next()
      for (const [value, share] of pairs) {
        left -= share
        if (left < 0) return value
      }
      return pairs.at(-1)[0]
    },
  }
}
