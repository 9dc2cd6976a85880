/** Everything that is counted of one group: how many calls, on which days, and each figure, in all and week by week. */
import type { Calendar } from './calendar'
import { FigureCount, type FigureCountPart, type Said } from './figure-count'
import type { IsoWeek } from './period'
import type { Sayings } from './sayings'
import { countOf, SayingsCount } from './sayings-count'

/** The same as data. */
export interface CellPart {
  /** How many calls, or families, on each day. */
  readonly days: readonly (readonly [day: string, n: number])[]
  /** In the order of the figures. */
  readonly figures: readonly FigureCountPart[]
  /** Of each week only the figures that are counted by week. */
  readonly weeks: readonly (readonly [week: IsoWeek, n: number, figures: readonly FigureCountPart[]])[]
}

export class Cell {
  n = 0
  readonly #steady: readonly SayingsCount[]
  /** What is counted by week is counted in its week only: all weeks together are the whole. */
  readonly #weekly: readonly Sayings[]
  /** By the calendar's numbers. */
  readonly #days: number[] = []
  readonly #weeks: (readonly SayingsCount[])[] = []

  /** @param sayings first those that are not counted by week */
  constructor(
    readonly sayings: readonly Sayings[],
    readonly calendar: Calendar,
  ) {
    this.#steady = sayings.filter(({ isWeekly }) => !isWeekly).map((one) => new SayingsCount(one))
    this.#weekly = sayings.filter(({ isWeekly }) => isWeekly)
  }

  /**
   * @param numbers of what the call says, in the order of the sayings
   * @param said what it says to the figures of those that have no number
   * @param sign −1 takes back what was added
   */
  add(numbers: readonly number[], said: readonly Said[], day: number, sign: 1 | -1): void {
    this.#addDay(day, sign)
    const steady = this.#steady
    for (let place = 0; place < steady.length; place++) steady[place]!.add(numbers[place]!, said, sign)
    if (steady.length === numbers.length) return
    const week = this.#week(this.calendar.weekOf[day]!)
    for (let place = 0; place < week.length; place++) week[place]!.add(numbers[steady.length + place]!, said, sign)
  }

  addAll({ days, figures, weeks }: CellPart): void {
    for (const [day, n] of days) this.#addDay(this.calendar.at(day), n)
    for (const index of figuresOf(this.sayings))
      if (!this.#isWeekly(index)) countOf(index, this.#steady).addAll(figures[index]!)
    for (const [name, , counts] of weeks) {
      const week = this.#week(this.calendar.weeks.indexOf(name))
      for (const [place, index] of figuresOf(this.#weekly).entries()) countOf(index, week).addAll(counts[place]!)
    }
  }

  /** What another cell with the same calendar counted, as well. */
  join(others: Cell): void {
    for (const [day, n] of others.#days.entries()) this.#addDay(day, n)
    joinEach(this.#steady, others.#steady)
    for (const [number, week] of others.#weeks.entries()) joinEach(this.#week(number), week)
  }

  figure(index: number): FigureCount {
    if (!this.#isWeekly(index)) return countOf(index, this.#steady)
    const whole = new FigureCount()
    for (const week of this.#weeks) whole.join(countOf(index, week))
    return whole
  }

  /** Days with calls, in no order. */
  days(): string[] {
    return this.calendar.days.filter((_, day) => (this.#days[day] ?? 0) > 0)
  }

  /** The weeks of one figure, in order. */
  weeksOf(figure: number): (readonly [IsoWeek, FigureCount])[] {
    if (!this.#isWeekly(figure)) return []
    return this.#weeksWithCalls().map(([week, , counts]) => [week, countOf(figure, counts)])
  }

  part(): CellPart {
    const days = this.calendar.days.map((day, number): [string, number] => [day, this.#days[number] ?? 0])
    return {
      days: days.filter(([, n]) => n > 0),
      figures: figuresOf(this.sayings).map((index) => this.figure(index).part()),
      weeks: this.#weeksWithCalls().map(([week, n, counts]) => [
        week,
        n,
        figuresOf(this.#weekly).map((index) => countOf(index, counts).part()),
      ]),
    }
  }

  #addDay(day: number, n: number): void {
    this.n += n
    while (this.#days.length <= day) this.#days.push(0)
    this.#days[day]! += n
  }

  #isWeekly(figure: number): boolean {
    return this.#weekly.some(({ figures }) => figures.includes(figure))
  }

  #week(number: number): readonly SayingsCount[] {
    while (this.#weeks.length <= number) this.#weeks.push(this.#weekly.map((one) => new SayingsCount(one)))
    return this.#weeks[number]!
  }

  /** How many calls a week had is what its days had. */
  #weeksWithCalls(): [IsoWeek, number, readonly SayingsCount[]][] {
    const { weeks, weekOf } = this.calendar
    const calls = this.#weeks.map(() => 0)
    for (const [day, n] of this.#days.entries()) if (weekOf[day]! < calls.length) calls[weekOf[day]!]! += n
    const named = this.#weeks.map((week, number): [IsoWeek, number, readonly SayingsCount[]] => [
      weeks[number]!,
      calls[number]!,
      week,
    ])
    return named.filter(([, n]) => n > 0).sort(([a], [b]) => (a < b ? -1 : 1))
  }
}

function joinEach(counts: readonly SayingsCount[], others: readonly SayingsCount[]): void {
  for (let place = 0; place < counts.length; place++) counts[place]!.join(others[place]!)
}

/** Places in the list of figures, in order. */
function figuresOf(sayings: readonly Sayings[]): number[] {
  return sayings.flatMap(({ figures }) => figures).sort((a, b) => a - b)
}
