/** How sure are we of a mean of so many values with such a spread? Also of millions of values this is known at once. */
import type { Interval } from './statistics/interval'
import { studentQuantile } from './statistics/student'

/** The 95% interval of a mean, with Student's t; `null` where there is no spread. */
export function meanInterval(n: number, mean: number | null, deviation: number | null): Interval | null {
  if (mean === null || !deviation) return null
  const margin = (student95(n - 1) * deviation) / Math.sqrt(n)
  return [mean - margin, mean + margin]
}

/** The same file asks for the same few degrees of freedom again and again. */
const known = new Map<number, number>()

/** Above a thousand degrees of freedom the expansion about the normal value is right to 15 digits (Abramowitz & Stegun 26.7.5). */
function student95(degrees: number): number {
  if (degrees > 1000) return expanded(degrees)
  const found = known.get(degrees) ?? studentQuantile(0.95, degrees)
  known.set(degrees, found)
  return found
}

function expanded(degrees: number): number {
  const x = 1.959963984540054
  const square = x * x
  const first = (x * (square + 1)) / 4
  const second = (x * (3 + square * (16 + square * 5))) / 96
  const third = (x * (-15 + square * (17 + square * (19 + square * 3)))) / 384
  const fourth = (x * (-945 + square * (-1920 + square * (1482 + square * (776 + square * 79))))) / 92160
  return x + (first + (second + (third + fourth / degrees) / degrees) / degrees) / degrees
}
