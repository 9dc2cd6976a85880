/** What is wrong in a file of calls: where, what belongs there, and what stands there. */

/** A few words in both languages of the software. */
export interface Words {
  readonly nl: string
  readonly en: string
}

export interface CallFileProblem {
  /** Line of the file, the titles being line 1. */
  readonly line: number
  readonly column: Words
  /** What belongs there: `een datum als 2020-04-17`. */
  readonly expected: Words
  /** What stands there: `"17 april"`, or `niets`. */
  readonly found: Words
}

/**
 * The problem as a sentence, in Dutch or else in English.
 *
 * @example
 * const column = { nl: 'date', en: 'date' }
 * const expected = { nl: 'een dag als 2020-04-17', en: 'a day like 2020-04-17' }
 * describeCallFileProblem({ line: 3, column, expected, found: { nl: 'niets', en: 'nothing' } }, 'nl')
 * //=> 'Regel 3, kolom date: hier hoort een dag als 2020-04-17; er staat niets.'
 */
export function describeCallFileProblem(problem: CallFileProblem, language: string): string {
  const { line, column, expected, found } = problem
  return language === 'nl'
    ? `Regel ${line}, kolom ${column.nl}: hier hoort ${expected.nl}; er staat ${found.nl}.`
    : `Line ${line}, column ${column.en}: expected ${expected.en}, found ${found.en}.`
}

/**
 * The problem of one cell, or of a title when `found` is in words.
 *
 * @example
 * problemAt(3, 'date', { nl: 'een datum', en: 'a date' }, '').found   //=> { nl: 'niets', en: 'nothing' }
 */
export function problemAt(line: number, column: string, expected: Words, found: string | Words): CallFileProblem {
  return {
    line,
    column: { nl: column, en: column },
    expected,
    found: typeof found === 'string' ? quoted(found) : found,
  }
}

/** In quotation marks, cut off after forty characters, with control characters made visible. */
function quoted(cell: string): Words {
  if (cell === '') return { nl: 'niets', en: 'nothing' }
  const shown = JSON.stringify(cell.length > 40 ? `${cell.slice(0, 40)}…` : cell)
  return { nl: shown, en: shown }
}
