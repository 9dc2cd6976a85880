/** What is counted for one figure: how many said yes and no, which numbers were given, and why others gave nothing. */
import { type Absence, type Answer, absences } from '../document/answer'
import type { Missing } from './figure'
import { Numbers, type NumbersPart } from './numbers'

/** What one call says to a figure: an answer, one for each child, or nothing because the call is not among those it is about. */
export type Said = Answer | readonly Answer[] | undefined

/** The same as data. Absences without anybody are left out. */
export interface FigureCountPart {
  readonly yes: number
  readonly no: number
  readonly missing: Missing
  readonly numbers: NumbersPart
}

export class FigureCount {
  yes = 0
  no = 0
  /** Made when the first number comes: most figures count a yes or a no. */
  #numbers: Numbers | null = null
  readonly #absent = nobody.slice()

  get numbers(): Numbers {
    this.#numbers ??= new Numbers()
    return this.#numbers
  }

  /** @param calls how many say it; below 0 takes back what was added */
  add(said: Said, calls: number): void {
    if (said === true) this.yes += calls
    else if (said === false) this.no += calls
    else if (typeof said === 'number') this.numbers.add(said, calls)
    else if (Array.isArray(said)) for (const one of said) this.add(one, calls)
    else if (typeof said === 'object') this.#absent[absences.indexOf((said as { absent: Absence }).absent)]! += calls
  }

  addAll({ yes, no, missing, numbers }: FigureCountPart): void {
    this.yes += yes
    this.no += no
    this.numbers.addAll(numbers)
    for (const [index, absence] of absences.entries()) this.#absent[index]! += missing[absence] ?? 0
  }

  /** What others counted, as well. */
  join(others: FigureCount): void {
    this.yes += others.yes
    this.no += others.no
    if (others.#numbers !== null) this.numbers.join(others.#numbers)
    for (let index = 0; index < absences.length; index++) this.#absent[index]! += others.#absent[index]!
  }

  missing(): Missing {
    const counted = absences.map((absence, index): [Absence, number] => [absence, this.#absent[index]!])
    return Object.fromEntries(counted.filter(([, count]) => count > 0))
  }

  part(): FigureCountPart {
    return { yes: this.yes, no: this.no, missing: this.missing(), numbers: this.#numbers?.part() ?? [] }
  }
}

const nobody: readonly number[] = /* @__PURE__ */ absences.map(() => 0)
