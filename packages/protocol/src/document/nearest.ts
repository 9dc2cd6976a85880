/** What was probably meant by a name that does not exist. */

/**
 * The name that differs least; `undefined` when none comes near.
 *
 * @example
 * nearest('ouder.cijfr', ['ouder.cijfer', 'kinderen.cijfer'])   //=> 'ouder.cijfer'
 * nearest('godo', ['good', 'gone'])                             //=> 'good'
 * nearest('geld', ['help', 'ouder.cijfer'])                     //=> undefined
 * nearest('noo', ['no', 'yes'])                                 //=> 'no'
 * nearest('na', ['no', 'ja'])                                   //=> undefined
 */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  let best: string | undefined
  // Of two letters one is half: that is what was meant only where nothing else comes as near. Signs and figures are no letters.
  let short: string | undefined
  let least = Math.max(2, (name.length / 3) | 0) + 1
  const wanted = name.toLowerCase()
  const letters = lettersOf(wanted)
  for (const one of names) {
    if (Math.abs(one.length - name.length) >= least) continue
    const other = one.toLowerCase()
    // A letter that is not there is changed or dropped; most names are told apart by that alone.
    if (howMany(letters & ~lettersOf(other)) >= least) continue
    const changes = changesBetween(wanted, other, least)
    if (changes < least && changes * 2 < one.length) [best, least] = [one, changes]
    else if (changes === 1 && one.length === 2 && one > '?') short = short === undefined ? one : ''
  }
  return (least > 1 && short) || best
}

/** The same as part of a problem. */
export function meant(name: unknown, names: Iterable<string>): { nearest?: string } {
  const found = typeof name === 'string' ? nearest(name, names) : undefined
  return found === undefined ? {} : { nearest: found }
}

/** Which letters there are, one bit each; those that share a bit count as one. */
function lettersOf(name: string): number {
  let letters = 0
  for (let index = 0; index < name.length; index++) letters |= 1 << name.charCodeAt(index)
  return letters
}

function howMany(bits: number): number {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count++
  return count
}

/**
 * How many letters have to be added, dropped, changed, or swapped with the next one (Levenshtein, with Damerau's swaps); `enough` as
 * soon as it cannot be less.
 */
function changesBetween(a: string, b: string, enough: number): number {
  let [beforeLast, last]: [number[], number[]] = [[], [...new Array(b.length + 1).keys()]]
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    let lowest = i
    for (let j = 1; j <= b.length; j += 1) {
      const changed = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      const isSwap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const cell = Math.min(changed, last[j]! + 1, row[j - 1]! + 1, isSwap ? beforeLast[j - 2]! + 1 : changed)
      row.push(cell)
      lowest = Math.min(lowest, cell)
    }
    if (lowest >= enough) return enough
    ;[beforeLast, last] = [last, row]
  }
  return last[b.length]!
}
