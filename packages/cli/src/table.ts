/** A table of plain text that stays in its columns. */

export interface Column {
  readonly title: string
  /** Numbers stand right, words left. */
  readonly align?: 'left' | 'right'
  /** Longer cells go on on the next line. A cell can also begin one itself, with a `\n`. */
  readonly maximum?: number
}

/**
 * The lines of a table: titles, a rule, and the rows. Cells are padded to the widest in their column; no line ends in spaces.
 *
 * @example
 * table([{ title: 'maat' }, { title: 'nu', align: 'right' }], [['eigen cijfer', '6,69']])
 * //=> ['maat            nu', '────────────  ────', 'eigen cijfer  6,69']
 */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const wrapped = [columns.map((column) => column.title), ...rows].map((row) =>
    row.map((cell, index) => wrap(cell, columns[index]?.maximum ?? Number.POSITIVE_INFINITY)),
  )
  const widths = columns.map((_, index) =>
    Math.max(...wrapped.flatMap((row) => row[index]!.map((line) => line.length))),
  )
  const lines = wrapped.map((row) => linesOf(row, columns, widths))
  const rule = widths.map((width) => '─'.repeat(width)).join('  ')
  return [...lines[0]!, rule, ...lines.slice(1).flat()]
}

/** One row, over as many lines as its longest cell needs. */
function linesOf(row: readonly string[][], columns: readonly Column[], widths: readonly number[]): string[] {
  const height = Math.max(...row.map((cell) => cell.length))
  return Array.from({ length: height }, (_, line) =>
    row
      .map((cell, index) => {
        const text = cell[line] ?? ''
        return columns[index]!.align === 'right' ? text.padStart(widths[index]!) : text.padEnd(widths[index]!)
      })
      .join('  ')
      .trimEnd(),
  )
}

function wrap(text: string, maximum: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, maximum))
}

/** Breaks between words; a word that is longer than the column keeps its length. */
function wrapLine(text: string, maximum: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`
    if (lines.length > 0 && longer.length <= maximum) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
