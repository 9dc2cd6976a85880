/** The days on which calls were made, each with a number, and the weeks they are in. */
import { type IsoWeek, isoWeek } from './period'

/** A day is looked up once; after that it is a place in a list. */
export class Calendar {
  readonly days: string[] = []
  readonly weeks: IsoWeek[] = []
  /** By the number of the day, the number of its week. */
  readonly weekOf: number[] = []
  readonly #numbers = new Map<string, number>()
  /** Calls of one day often come together. */
  #last = ''
  #lastNumber = -1

  /**
   * The number of a day.
   *
   * @throws RangeError when the text is no day of the calendar, such as `2020-02-30`.
   */
  at(day: string): number {
    if (day === this.#last) return this.#lastNumber
    this.#lastNumber = this.#numbers.get(day) ?? this.#enter(day)
    this.#last = day
    return this.#lastNumber
  }

  #enter(day: string): number {
    const week = isoWeek(day)
    const number = this.days.push(day) - 1
    const known = this.weeks.indexOf(week)
    this.weekOf.push(known === -1 ? this.weeks.push(week) - 1 : known)
    this.#numbers.set(day, number)
    return number
  }
}
