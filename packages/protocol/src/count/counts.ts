/** What was counted of all, and of each group of a division; from that follow the figures. */
import { type Compiled, compiled } from '../call/compile'
import type { Among, CohortIdOf, FigureIdOf } from '../document/infer'
import { mustBeAmong, mustKnow } from '../document/misuse'
import type { Protocol } from '../document/protocol'
import type { FigureRule } from '../document/rules'
import { Calendar } from './calendar'
import { Cell, type CellPart } from './cell'
import { type CohortGroup, cohortNamed, groupsMet } from './cohort'
import { type Figure, figureOf, figuresIn } from './figure'
import type { Said } from './figure-count'
import { type Period, periodOf } from './period'
import { type Unit, units } from './response'
import { type Sayings, sayingsOf } from './sayings'

/** What is counted. */
export interface CountOptions<
  P extends Protocol = Protocol,
  Figure extends string = string,
  Cohort extends string = string,
> {
  /** Of `family`, first the latest call of each family is taken, and then everything is counted on those. */
  readonly unit: Unit
  /** Ids of figures, in the order wanted; without it, all of the protocol. */
  readonly figures?: readonly Among<Figure, FigureIdOf<P>>[]
  /** Id of a division, to count each of its groups as well. For `family`, by what their latest call says. */
  readonly cohort?: Among<Cohort, CohortIdOf<P>>
}

/** Figures that carry what they were counted from. */
export interface Summary<Id extends string = string> {
  readonly unit: Unit
  /** From the first to the last call that was counted; `null` when there was none. */
  readonly period: Period | null
  /** How many calls, or families. */
  readonly n: number
  readonly figures: readonly Figure<Id>[]
}

/** The figures of one group. */
export interface GroupSummary<Id extends string = string, Group extends string = string> {
  readonly group: CohortGroup<Group>
  readonly summary: Summary<Id>
}

/** The same as data. */
export interface CountsPart {
  readonly whole: CellPart
  readonly groups: readonly (readonly [id: string, cell: CellPart])[]
}

export class Counts {
  readonly compiled: Compiled
  readonly unit: Unit
  readonly cohort: string | undefined
  readonly rules: readonly FigureRule[]
  /** First those that are not counted by week. */
  readonly sayings: readonly Sayings[]
  readonly calendar = new Calendar()
  /** Most calls are in one group: they are counted there only, and added to the whole when it is asked for. */
  readonly #inOne = new Map<string, Cell>()
  /** All others are counted as a part of the whole, and in each of their groups. */
  readonly #others: Cell
  readonly #inSeveral = new Map<string, Cell>()

  constructor(protocol: Protocol, options: CountOptions) {
    this.compiled = compiled(protocol)
    mustKnow(options, ['unit', 'figures', 'cohort'], 'options')
    const { unit, figures, cohort } = options
    mustBeAmong(units, unit, 'unit')
    if (cohort !== undefined) cohortNamed(protocol, cohort, 'cohort')
    this.unit = unit
    this.cohort = cohort
    this.rules = figuresIn(protocol, figures)
    this.sayings = sayingsOf(this.rules, this.compiled)
    this.#others = this.#cell()
  }

  /**
   * @param numbers of what the call says, in the order of the sayings
   * @param said what it says to the figures of those that have no number
   * @param sign −1 takes back what was added
   */
  add(numbers: readonly number[], said: readonly Said[], day: string, groups: readonly string[], sign: 1 | -1): void {
    const date = this.calendar.at(day)
    if (groups.length === 1) {
      this.#named(this.#inOne, groups[0]!).add(numbers, said, date, sign)
      return
    }
    this.#others.add(numbers, said, date, sign)
    for (const id of groups) this.#named(this.#inSeveral, id).add(numbers, said, date, sign)
  }

  addAll({ whole, groups }: CountsPart): void {
    this.addCell(null, whole)
    for (const [id, cell] of groups) this.addCell(id, cell)
  }

  /** Counts that are part of the whole, or with the id of a group, of that group. */
  addCell(group: string | null, cell: CellPart): void {
    const counted = group === null ? this.#others : this.#named(this.#inSeveral, group)
    counted.addAll(cell)
  }

  /** Counts of those who are in this group and in no other: they are part of the whole as well. */
  addCellOfOne(group: string, cell: CellPart): void {
    this.#named(this.#inOne, group).addAll(cell)
  }

  /** Of all, or of one group; of a group that nobody is in it says 0. */
  summary(group?: string): Summary {
    if (group !== undefined) this.#mustBeGroup(group)
    const cell = group === undefined ? this.#whole() : this.#group(group)
    return {
      unit: this.unit,
      period: periodOf(cell.days()),
      n: cell.n,
      figures: this.rules.map((rule, index) => figureOf(rule, cell.figure(index), cell.weeksOf(index))),
    }
  }

  /** Of every group of the division, in its order. */
  groups(): GroupSummary[] {
    const { cohort } = this
    if (cohort === undefined) return []
    const { protocol } = this.compiled
    return groupsMet(protocol, cohort, this.#met()).map((group) => ({ group, summary: this.summary(group.id) }))
  }

  part(): CountsPart {
    return { whole: this.#whole().part(), groups: this.#met().map((id) => [id, this.#group(id).part()]) }
  }

  /** A division by values has a group for whatever may be met. */
  #mustBeGroup(group: string): void {
    const rule = this.compiled.protocol.cohorts?.find(({ id }) => id === this.cohort)
    if (rule === undefined || 'groups' in rule) mustBeAmong(rule?.groups.map(({ id }) => id) ?? [], group, 'group')
  }

  /** The groups that somebody is in. */
  #met(): string[] {
    const named = [...this.#inOne, ...this.#inSeveral].filter(([, { n }]) => n > 0)
    return [...new Set(named.map(([id]) => id))]
  }

  #whole(): Cell {
    return this.#sum([this.#others, ...this.#inOne.values()])
  }

  #group(id: string): Cell {
    return this.#sum([this.#inOne.get(id), this.#inSeveral.get(id)])
  }

  /** To be read only: of one cell it is that cell itself. */
  #sum(cells: readonly (Cell | undefined)[]): Cell {
    const found = cells.filter((cell) => cell !== undefined)
    if (found.length === 1) return found[0]!
    const sum = this.#cell()
    for (const cell of found) sum.join(cell)
    return sum
  }

  #named(cells: Map<string, Cell>, id: string): Cell {
    const known = cells.get(id)
    if (known !== undefined) return known
    const made = this.#cell()
    cells.set(id, made)
    return made
  }

  #cell(): Cell {
    return new Cell(this.sayings, this.calendar)
  }
}
