/** From the rows of a file of calls to calls that can be counted, or every problem in the file at once. */

import { isoWeek } from '../count/period'
import type { Response } from '../count/response'
import type { Answers } from '../document/answer'
import type { Child, Facts } from '../document/situation'
import { type CallRow, type Column, cellReaders, columns } from './call-file-cells'
import { type CallFileProblem, problemAt } from './call-file-problem'

/** A row under the titles: its cells by title, and its line in the file. */
export interface FileRow {
  readonly line: number
  readonly cells: { readonly [title: string]: string | undefined }
}

export type CallFile =
  | { readonly ok: true; readonly responses: readonly Response[] }
  | { readonly ok: false; readonly problems: readonly CallFileProblem[] }

/** The round that these files tell about. */
const round = 'april-2020'

/**
 * Reads the rows of a file with the columns of April 2020 as calls, with answers in the codes of the protocol. An empty cell was not
 * asked. The file says less than the protocol asks, so four answers are the mildest that fit: `single_mother` 0 only says "not a
 * single mother" and becomes parents `anders`; `dutch_at_home_none_or_little` 1 becomes `weinig` and 0 `helft`; `money_worries` 1
 * becomes `soms`; `computer_and_wifi` 0 becomes no computer.
 *
 * @param titles the titles as they stand in the file, to find doubles; without it, those of the first row
 *
 * @example
 * readCallRows([{ line: 2, cells: { call_id: 'C001' } }]).ok   //=> false
 */
export function readCallRows(rows: readonly FileRow[], titles?: readonly string[]): CallFile {
  const found = titles ?? Object.keys(rows[0]?.cells ?? {})
  const problems: CallFileProblem[] = titleProblems(found)
  const present = columns.filter((column) => found.includes(column))
  const responses: Response[] = []
  const lineOf = new Map<string, number>()
  for (const fileRow of rows) {
    const read = readCells(fileRow, present)
    problems.push(...read.problems, ...relationProblems(fileRow.line, read.row, lineOf))
    if (problems.length === 0) responses.push(responseOf(read.row as CallRow))
  }
  return problems.length === 0 ? { ok: true, responses } : { ok: false, problems }
}

function titleProblems(found: readonly string[]): CallFileProblem[] {
  const known: readonly string[] = columns
  const missing = columns.filter((column) => !found.includes(column))
  // A table of something else.
  if (missing.length === columns.length)
    return [{ line: 1, column: say.titles, expected: say.ourColumns, found: say.noneOfThese }]
  const unknown = found.filter((title) => !known.includes(title))
  const doubled = found.filter((title, index) => known.includes(title) && found.indexOf(title) !== index)
  return [
    ...missing.map((title) => problemAt(1, title, say.aColumn, say.none)),
    ...[...new Set(unknown)].map((title) => ({
      ...problemAt(1, title, say.noColumn, say.one),
      ...(title === '' && { column: say.nameless }),
    })),
    ...[...new Set(doubled)].map((title) => problemAt(1, title, say.oneColumn, say.more)),
  ]
}

function readCells({ line, cells }: FileRow, present: readonly Column[]) {
  const row: { [column: string]: unknown } = {}
  const problems: CallFileProblem[] = []
  for (const column of present) {
    const cell = (cells[column] ?? '').trim()
    const read = cellReaders[column](cell)
    if ('expected' in read) problems.push(problemAt(line, column, read.expected, cell))
    else row[column] = read.value
  }
  return { row: row as Partial<CallRow>, problems }
}

/** What can only be wrong together: a week that is not the date's, a count that is not the ages', a call that comes twice. */
function relationProblems(line: number, row: Partial<CallRow>, lineOf: Map<string, number>): CallFileProblem[] {
  const { call_id: call, iso_week: week, date, n_children: children, child_ages: ages } = row
  const problems: CallFileProblem[] = []
  const earlier = call === undefined ? undefined : lineOf.get(call)
  if (call !== undefined && earlier !== undefined) problems.push(problemAt(line, 'call_id', say.notOn(earlier), call))
  else if (call !== undefined) lineOf.set(call, line)
  const own = date === undefined ? undefined : isoWeek(date)
  if (week !== undefined && date !== undefined && own !== undefined && own !== week)
    problems.push(problemAt(line, 'iso_week', say.weekOf(own, date), week))
  if ('n_children' in row && ages !== undefined && (children ?? 0) !== ages.length)
    problems.push(
      problemAt(line, 'n_children', say.asManyAs(ages.length), children === undefined ? '' : String(children)),
    )
  return problems
}

function responseOf(row: CallRow): Response {
  const children = childrenOf(row)
  const answers = answersOf(row)
  return {
    id: row.call_id,
    family: row.family_id,
    date: row.date,
    number: row.call_no,
    round,
    // The questions were routed when the calls were made: what has an answer was asked.
    situation: {
      date: row.date,
      round,
      family: factsOf(row),
      asked: Object.keys(answers),
      ...(children && { children }),
    },
    answers,
  }
}

/** A child keeps its id over all calls of its family, as long as the file lists the children in the same order. */
function childrenOf({ family_id: family, n_children: count, child_ages: ages }: CallRow): readonly Child[] | undefined {
  return count === undefined ? undefined : ages.map((age, index) => ({ id: `${family}-${index + 1}`, age }))
}

function factsOf(row: CallRow): Facts {
  return given({
    childCount: row.n_children,
    parents: either(row.single_mother, 'moeder_alleen', 'anders'),
    homeLanguages: row.home_language === undefined ? undefined : [row.home_language],
    dutchAtHome: either(row.dutch_at_home_none_or_little, 'weinig', 'helft'),
  })
}

function answersOf(row: CallRow): Answers {
  return given({
    'ouder.cijfer': row.parent_grade,
    'kinderen.cijfer': row.children_grade,
    'geld.zorgen': either(row.money_worries, 'soms', 'nee'),
    'digi.apparaat': either(row.computer_and_wifi, 'ja', 'nee'),
    'digi.wifi': row.computer_and_wifi ? 'ja' : undefined,
    'school.huiswerk_lukt': row.homework_help_ok,
  })
}

function either(answer: boolean | undefined, yes: string, no: string): string | undefined {
  return answer === undefined ? undefined : answer ? yes : no
}

/** Only what was given. */
function given<V>(values: { readonly [key: string]: V | undefined }): { readonly [key: string]: V } {
  const found: { [key: string]: V } = {}
  for (const key in values) if (values[key] !== undefined) found[key] = values[key]
  return found
}

const say = {
  titles: { nl: 'titels', en: 'titles' },
  ourColumns: {
    nl: `de kolommen van april 2020 (${columns.join(', ')})`,
    en: `the columns of April 2020 (${columns.join(', ')})`,
  },
  noneOfThese: { nl: 'geen van deze', en: 'none of these' },
  nameless: { nl: '(zonder naam)', en: '(without a name)' },
  aColumn: { nl: 'een kolom met deze naam', en: 'a column with this name' },
  noColumn: { nl: 'geen kolom met deze naam', en: 'no column with this name' },
  oneColumn: { nl: 'één kolom met deze naam', en: 'one column with this name' },
  none: { nl: 'geen', en: 'none' },
  one: { nl: 'er een', en: 'one' },
  more: { nl: 'meer dan één', en: 'more than one' },
  notOn: (line: number) => ({
    nl: `een nummer dat niet op regel ${line} staat`,
    en: `an id that is not on line ${line}`,
  }),
  weekOf: (week: string, date: string) => ({ nl: `${week}, de week van ${date}`, en: `${week}, the week of ${date}` }),
  asManyAs: (count: number) => ({ nl: `${count}, het aantal leeftijden`, en: `${count}, the number of ages` }),
}
