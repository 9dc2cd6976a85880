/** What was probably meant by a name that does not exist. */

/**
 * The name that differs least; `undefined` when none comes near.
 *
 * @example
 * nearest('ouder.cijfr', ['ouder.cijfer', 'kinderen.cijfer'])   //=> 'ouder.cijfer'
 * nearest('weer', ['ouder.cijfer'])                             //=> undefined
 */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = Math.max(2, Math.floor(name.length / 3)) + 1
  for (const one of names) {
    if (Math.abs(one.length - name.length) >= least) continue
    const changes = changesBetween(name.toLowerCase(), one.toLowerCase())
    if (changes < least && changes * 2 <= one.length && one.length > 2) [best, least] = [one, changes]
  }
  return best
}

/** How many letters have to be added, dropped or changed (Levenshtein). */
function changesBetween(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const changed = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(changed, previous[j]! + 1, row[j - 1]! + 1))
    }
    previous = row
  }
  return previous[b.length]!
}
