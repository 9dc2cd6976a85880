/** The rounds of invented calls: three weeks a round, one round a month, nobody is phoned on a Sunday. */

export interface Round {
  /** As rounds are named in a protocol: `april-2020`. */
  readonly id: string
  /** The days on which may be phoned, in order. */
  readonly days: readonly string[]
}

const months = [
  ...['januari', 'februari', 'maart', 'april', 'mei', 'juni'],
  ...['juli', 'augustus', 'september', 'oktober', 'november', 'december'],
]

const daysInRound = 19

/**
 * Rounds that begin on this day, and on the same day of the months after it.
 *
 * @param from `2020-04-14`, with a day of the month that every month has
 *
 * @example
 * roundsFrom('2020-04-14', 2).map((round) => round.id)   //=> ['april-2020', 'mei-2020']
 * roundsFrom('2020-04-14', 1)[0].days.length             //=> 17
 */
export function roundsFrom(from: string, count: number): Round[] {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number)
  return Array.from({ length: count }, (_, index) => {
    const first = new Date(Date.UTC(year, month - 1 + index, day))
    const id = `${months[first.getUTCMonth()]}-${first.getUTCFullYear()}`
    const days = Array.from({ length: daysInRound }, (_, after) => {
      return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), first.getUTCDate() + after))
    })
    const isSunday = (one: Date) => one.getUTCDay() === 0
    return { id, days: days.filter((one) => !isSunday(one)).map((one) => one.toISOString().slice(0, 10)) }
  })
}

/** The parts of a day in which families are phoned, by the hours at which they begin and end. */
export const dayParts = [
  { from: 9, to: 12 },
  { from: 12, to: 17 },
  { from: 17, to: 20 },
] as const
