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

interface WeekCount {
  n: number
  readonly figures: readonly FigureCount[]
}

export class Cell {
  n = 0
  readonly figures: readonly FigureCount[]
  /** Which figures are counted by week. */
  readonly #weekly: readonly number[]
  /** By the calendar's numbers. */
  readonly #days: number[] = []
  readonly #weeks: WeekCount[] = []

  constructor(
    rules: readonly FigureRule[],
    readonly calendar: Calendar,
  ) {
    this.figures = rules.map(() => new FigureCount())
    this.#weekly = [...rules.keys()].filter((index) => rules[index]!.by === 'week')
  }

  /** @param sign −1 takes back what was added */
  add(said: readonly Said[], day: number, sign: 1 | -1): void {
    this.#addDay(day, sign)
    const { figures } = this
    for (let index = 0; index < figures.length; index++) {
      const figure = figures[index]!
      const one = said[index]
      // Most say yes or no.
      if (one === true) figure.yes += sign
      else if (one === false) figure.no += sign
      else figure.add(one, sign)
    }
    const weekly = this.#weekly
    if (weekly.length === 0) return
    const week = this.#week(this.calendar.weekOf[day]!)
    week.n += sign
    for (let index = 0; index < weekly.length; index++) week.figures[index]!.add(said[weekly[index]!], sign)
  }

  addAll({ days, figures, weeks }: CellPart): void {
    for (const [day, n] of days) this.#addDay(this.calendar.at(day), n)
    for (const [index, figure] of figures.entries()) this.figures[index]!.addAll(figure)
    for (const [name, n, counts] of weeks) {
      const week = this.#week(this.calendar.weeks.indexOf(name))
      week.n += n
      for (const [index, count] of counts.entries()) week.figures[index]!.addAll(count)
    }
  }

  /** Days with calls, in no order. */
  days(): string[] {
    return this.calendar.days.filter((_, day) => (this.#days[day] ?? 0) > 0)
  }

  /** The weeks of one figure, in order. */
  weeksOf(figure: number): (readonly [IsoWeek, FigureCount])[] {
    const place = this.#weekly.indexOf(figure)
    if (place === -1) return []
    return this.#weeksWithCalls().map(([week, { figures }]) => [week, figures[place]!])
  }

  part(): CellPart {
    const days = this.calendar.days.map((day, number): [string, number] => [day, this.#days[number] ?? 0])
    return {
      days: days.filter(([, n]) => n > 0),
      figures: this.figures.map((figure) => figure.part()),
      weeks: this.#weeksWithCalls().map(([week, { n, figures }]) => [week, n, figures.map((figure) => figure.part())]),
    }
  }

  #addDay(day: number, n: number): void {
    this.n += n
    while (this.#days.length <= day) this.#days.push(0)
    this.#days[day]! += n
  }

  #week(number: number): WeekCount {
    while (this.#weeks.length <= number) this.#weeks.push({ n: 0, figures: this.#weekly.map(() => new FigureCount()) })
    return this.#weeks[number]!
  }

  #weeksWithCalls(): [IsoWeek, WeekCount][] {
    const named = this.#weeks.map((week, number): [IsoWeek, WeekCount] => [this.calendar.weeks[number]!, week])
    return named.filter(([, { n }]) => n > 0).sort(([a], [b]) => (a < b ? -1 : 1))
  }
}
