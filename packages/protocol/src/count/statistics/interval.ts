import { mustBe } from '../../document/misuse'

/** From and up to and including. */
export type Interval = readonly [low: number, high: number]

/** What an interval of a difference says: it went up or down only when the interval leaves 0 out. */
export type Change = 'up' | 'down' | 'unclear'

/**
 * In which direction is this change, as far as the interval tells?
 *
 * @example
 * changeIn([0.2, 0.9])    //=> 'up'
 * changeIn([-0.4, 0.9])   //=> 'unclear'
 */
export function changeIn(interval: Interval): Change {
  mustBe('list', interval, 'interval')
  const [low, high] = interval
  if (low > 0) return 'up'
  return high < 0 ? 'down' : 'unclear'
}
