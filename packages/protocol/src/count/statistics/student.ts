/** Student's t: how far a mean of few values may lie from the truth. */
import { incompleteBeta } from './special'

/**
 * The value that a Student t stays within, on both sides, with this chance.
 *
 * @param chance between 0 and 1; 0.95 for a 95% interval
 * @param degrees of freedom, above 0; need not be whole (Welch)
 *
 * @example
 * studentQuantile(0.95, 1).toFixed(3)        //=> '12.706'
 * studentQuantile(0.95, 17.776).toFixed(3)   //=> '2.103'
 */
export function studentQuantile(chance: number, degrees: number): number {
  let low = 0
  let high = 1
  while (chanceOutside(high, degrees) > 1 - chance) high *= 2
  for (let middle = (low + high) / 2; low < middle && middle < high; middle = (low + high) / 2) {
    if (chanceOutside(middle, degrees) > 1 - chance) low = middle
    else high = middle
  }
  return high
}

/** The chance that |t| lies further out (Abramowitz & Stegun 26.7.1). */
function chanceOutside(t: number, degrees: number): number {
  return incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5)
}
