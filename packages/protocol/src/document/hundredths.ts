/** Grades and points are compared as whole hundredths, so that no rounding of binary fractions decides anything. */

/**
 * The whole number of hundredths in a grade or a number of points.
 *
 * @example
 * hundredths(5.45)   //=> 545
 */
export function hundredths(value: number): number {
  return Math.round(value * 100)
}
