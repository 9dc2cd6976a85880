/** Everything that is counted of one group: how many calls, on which days, and each figure, in all and week by week. */
import type { FigureRule } from '../document/rules'
import type { Calendar } from './calendar'
import { FigureCount, type FigureCountPart, type Said } from './figure-count'
import type { IsoWeek } from './period'

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
  readonly #all: readonly FigureCount[]
  /** Which figures are counted by week. They are counted in their week only: all weeks together are the whole. */
  readonly #weekly: readonly number[]
  /** Which are not. */
  readonly #steady: readonly number[]
  /** By the calendar's numbers. */
  readonly #days: number[] = []
  readonly #weeks: (readonly FigureCount[])[] = []

  constructor(
    rules: readonly FigureRule[],
    readonly calendar: Calendar,
  ) {
    const places = [...rules.keys()]
    this.#weekly = places.filter((index) => rules[index]!.by === 'week')
    this.#steady = places.filter((index) => rules[index]!.by !== 'week')
    this.#all = this.#steady.map(() => new FigureCount())
  }

  /** @param sign −1 takes back what was added */
  add(said: readonly Said[], day: number, sign: 1 | -1): void {
    this.#addDay(day, sign)
    count(said, this.#steady, this.#all, sign)
    const weekly = this.#weekly
    if (weekly.length > 0) count(said, weekly, this.#week(this.calendar.weekOf[day]!), sign)
  }

  addAll({ days, figures, weeks }: CellPart): void {
    for (const [day, n] of days) this.#addDay(this.calendar.at(day), n)
    for (const [place, index] of this.#steady.entries()) this.#all[place]!.addAll(figures[index]!)
    for (const [name, , counts] of weeks) {
      const week = this.#week(this.calendar.weeks.indexOf(name))
      for (const [place, count] of counts.entries()) week[place]!.addAll(count)
    }
  }

  /** What another cell with the same calendar counted, as well. */
  join(others: Cell): void {
    for (const [day, n] of others.#days.entries()) this.#addDay(day, n)
    joinEach(this.#all, others.#all)
    for (const [number, week] of others.#weeks.entries()) joinEach(this.#week(number), week)
  }

  figure(index: number): FigureCount {
    const place = this.#weekly.indexOf(index)
    if (place === -1) return this.#all[this.#steady.indexOf(index)]!
    const whole = new FigureCount()
    for (const week of this.#weeks) whole.join(week[place]!)
    return whole
  }

  /** Days with calls, in no order. */
  days(): string[] {
    return this.calendar.days.filter((_, day) => (this.#days[day] ?? 0) > 0)
  }

  /** The weeks of one figure, in order. */
  weeksOf(figure: number): (readonly [IsoWeek, FigureCount])[] {
    const place = this.#weekly.indexOf(figure)
    if (place === -1) return []
    return this.#weeksWithCalls().map(([week, , figures]) => [week, figures[place]!])
  }

  part(): CellPart {
    const days = this.calendar.days.map((day, number): [string, number] => [day, this.#days[number] ?? 0])
    const places = this.#weekly.length + this.#steady.length
    return {
      days: days.filter(([, n]) => n > 0),
      figures: Array.from({ length: places }, (_, index) => this.figure(index).part()),
      weeks: this.#weeksWithCalls().map(([week, n, figures]) => [week, n, figures.map((figure) => figure.part())]),
    }
  }

  #addDay(day: number, n: number): void {
    this.n += n
    while (this.#days.length <= day) this.#days.push(0)
    this.#days[day]! += n
  }

  #week(number: number): readonly FigureCount[] {
    while (this.#weeks.length <= number) this.#weeks.push(this.#weekly.map(() => new FigureCount()))
    return this.#weeks[number]!
  }

  /** How many calls a week had is what its days had. */
  #weeksWithCalls(): [IsoWeek, number, readonly FigureCount[]][] {
    const { weeks, weekOf } = this.calendar
    const calls = this.#weeks.map(() => 0)
    for (const [day, n] of this.#days.entries()) if (weekOf[day]! < calls.length) calls[weekOf[day]!]! += n
    const named = this.#weeks.map((week, number): [IsoWeek, number, readonly FigureCount[]] => [
      weeks[number]!,
      calls[number]!,
      week,
    ])
    return named.filter(([, n]) => n > 0).sort(([a], [b]) => (a < b ? -1 : 1))
  }
}

function joinEach(counts: readonly FigureCount[], others: readonly FigureCount[]): void {
  for (let place = 0; place < counts.length; place++) counts[place]!.join(others[place]!)
}

/** What a call says to some of the figures, in the order of their counts. */
function count(said: readonly Said[], figures: readonly number[], counts: readonly FigureCount[], sign: 1 | -1): void {
  for (let place = 0; place < figures.length; place++) {
    counts[place]!.add(said[figures[place]!], sign)
  }
}
