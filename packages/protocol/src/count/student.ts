/** Student's t: how far a mean of few values may lie from the truth. */

/**
 * The value that a Student t stays within, on both sides, with this chance.
 *
 * The chance that |t| is at most √ν·tan θ is a finite sum of cosines of θ (Abramowitz & Stegun 26.7.3 and 26.7.4), and rises with
 * θ; so θ is found by halving the quarter circle until it cannot be halved.
 *
 * @param chance between 0 and 1; 0.95 for a 95% interval
 * @param degrees of freedom, a whole number of at least 1
 *
 * @example
 * studentQuantile(0.95, 1).toFixed(3)     //=> '12.706'
 * studentQuantile(0.95, 218).toFixed(3)   //=> '1.971'
 */
export function studentQuantile(chance: number, degrees: number): number {
  let low = 0
  let high = Math.PI / 2
  for (let middle = (low + high) / 2; low < middle && middle < high; middle = (low + high) / 2) {
    if (chanceWithin(middle, degrees) < chance) low = middle
    else high = middle
  }
  return Math.sqrt(degrees) * Math.tan(low)
}

/** The chance that |t| ≤ √ν·tan θ. */
function chanceWithin(angle: number, degrees: number): number {
  const sine = Math.sin(angle)
  const cosine = Math.cos(angle)
  const odd = degrees % 2 === 1
  if (degrees === 1) return (2 * angle) / Math.PI
  let term = odd ? cosine : 1
  let sum = term
  for (let k = odd ? 3 : 2; k < degrees; k += 2) {
    term *= ((k - 1) / k) * cosine * cosine
    sum += term
  }
  return odd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum
}
