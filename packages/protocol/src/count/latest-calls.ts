/** Of every family what its latest call says, in one short line; so that a later call can take back what an earlier one said. */
import type { Counts } from './counts'
import type { Said } from './figure-count'
import { isLater, type Moment, type Response } from './response'
import { inFull, inShort } from './said'
import { unlike } from './sayings'

/** The same as data: of each family its id, the moment of its latest call, its groups, and what it says to the figures. */
export type LatestCallsPart = readonly (readonly [
  family: string,
  date: string,
  number: number,
  id: string,
  groups: readonly string[],
  said: string,
])[]

interface LatestCall extends Required<Moment> {
  readonly groups: readonly string[]
  readonly said: string
}

export class LatestCalls {
  readonly #byFamily = new Map<string, LatestCall>()

  /** What a family says is kept in words, so that it can be taken back: none has a number. */
  readonly #numbers: readonly number[]

  constructor(readonly counts: Counts) {
    this.#numbers = counts.sayings.map(() => unlike)
  }

  /** Is a later call of this family known? */
  isOld(response: Response): boolean {
    const known = this.#byFamily.get(response.family)
    return known !== undefined && isLater(known, response)
  }

  add({ family, date, number = 0, id }: Response, said: readonly Said[], groups: readonly string[]): void {
    const { calendar } = this.counts
    // The day as the calendar writes it: a million families share a few days.
    this.#enter(family, { date: calendar.days[calendar.at(date)]!, number, id, groups, said: inShort(said) }, said)
  }

  addAll(part: LatestCallsPart): void {
    for (const [family, date, number, id, groups, said] of part)
      this.#enter(family, { date, number, id, groups, said }, inFull(said))
  }

  part(): LatestCallsPart {
    return [...this.#byFamily].map(([family, { date, number, id, groups, said }]) => [
      family,
      date,
      number,
      id,
      groups,
      said,
    ])
  }

  #enter(family: string, call: LatestCall, said: readonly Said[]): void {
    const known = this.#byFamily.get(family)
    if (known !== undefined) {
      if (!comesAfter(call, known)) return
      this.counts.add(this.#numbers, inFull(known.said), known.date, known.groups, -1)
    }
    this.#byFamily.set(family, call)
    this.counts.add(this.#numbers, said, call.date, call.groups, 1)
  }
}

/** Two calls with one id at one moment are a fault in the file; also then the order does not matter. */
function comesAfter(call: LatestCall, known: LatestCall): boolean {
  if (isLater(call, known)) return true
  return !isLater(known, call) && [call.said, ...call.groups].join() > [known.said, ...known.groups].join()
}
