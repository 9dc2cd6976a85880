/** From the rows of PostgreSQL to counts. */
import { absences } from '../../document/answer'
import type { FigureRule } from '../../document/rules'
import type { CellPart } from '../cell'
import type { FigureCountPart } from '../figure-count'
import type { NumbersPart } from '../numbers'
import { isoWeek } from '../period'

/** What the statement gives for one group in one week. */
export interface CountedRow {
  /** `null` of those who are not in exactly one group. */
  readonly group: string | null
  /** Are these in no other group? Then they are counted here only, and added to the whole afterwards. */
  readonly alone: boolean
  readonly n: string | number
  /** The first and the last day; `null` when there was no call. */
  readonly first: string | null
  readonly last: string | null
  /** Of each figure its counts with commas between them; figures have a semicolon between them. */
  readonly figures: string
}

/** Where one figure is counted by week, a row holds one week. */
export function cellOf({ n, first, last, figures }: CountedRow, rules: readonly FigureRule[]): CellPart {
  const [from, to, all] = [first!, last!, Number(n)]
  const counts = figures.split(';')
  const parts = rules.map((rule, index) => figureIn(counts[index]!.split(','), rule))
  const weekly = parts.filter((_, index) => rules[index]!.by === 'week')
  return {
    // Only the first and the last day tell something: they make the period.
    days:
      from === to
        ? [[from, all]]
        : [
            [from, 1],
            [to, all - 1],
          ],
    figures: parts,
    weeks: weekly.length === 0 ? [] : [[isoWeek(from), all, weekly]],
  }
}

function figureIn(counts: readonly string[], rule: FigureRule): FigureCountPart {
  const reasons = counts.slice(-absences.length)
  const missing = Object.fromEntries(absences.map((absence, index) => [absence, Number(reasons[index])]))
  if ('mean' in rule) return { yes: 0, no: 0, missing, numbers: numbersIn(counts[0]!) }
  return { yes: Number(counts[0]), no: Number(counts[1]), missing, numbers: [] }
}

/** `6:12 6.5:3` */
function numbersIn(counts: string): NumbersPart {
  if (counts === '') return []
  return counts.split(' ').map((count) => {
    const [number, often] = count.split(':')
    return [Number(number), Number(often)]
  })
}
