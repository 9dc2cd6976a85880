/** From numbers to places on a line. */

export interface Scale {
  /** 0 at the start of the line, 1 at its end; never outside. */
  readonly at: (value: number) => number
  readonly ticks: readonly number[]
}

const steps = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100]

/**
 * A line that starts and ends on a round number, with three to six marks on it.
 *
 * @example
 * niceScale(6.1, 7.2).ticks        //=> [6, 6.5, 7, 7.5]
 * niceScale(0, 0.44).ticks         //=> [0, 0.1, 0.2, 0.3, 0.4, 0.5]
 */
export function niceScale(low: number, high: number): Scale {
  const span = Math.max(high - low, 1e-9)
  const step = steps.find((one) => Math.ceil(high / one) - Math.floor(low / one) <= 5 && one >= span / 5) ?? span
  const first = Math.floor(low / step + 1e-9)
  const last = Math.max(Math.ceil(high / step - 1e-9), first + 1)
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toFixed(4)))
  const [start, end] = [ticks[0]!, ticks.at(-1)!]
  return { at: (value) => Math.min(1, Math.max(0, (value - start) / (end - start))), ticks }
}
