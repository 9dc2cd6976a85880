// Medians of rounds, and numbers as they are printed.

/** `null` of nothing. */
export function median(numbers) {
  const sorted = numbers.filter((one) => typeof one === 'number').sort((a, b) => a - b)
  if (sorted.length === 0) return null
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** Of one measure, over the runs that ended well. */
export function medianOf(runs, measure) {
  return median(runs.filter(({ error }) => !error).map((run) => run[measure]))
}

/** Three digits that mean something, and no more. */
export function digits(number) {
  if (typeof number !== 'number' || !Number.isFinite(number)) return '–'
  return Number(number.toPrecision(3)).toLocaleString('en', { maximumFractionDigits: 6 })
}

/** How many times as long, in the same run. */
export function times(number, floor) {
  return typeof number === 'number' && floor > 0 ? digits(number / floor) : '–'
}
