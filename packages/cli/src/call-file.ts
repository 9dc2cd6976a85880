/** Reads a file of calls: from bytes to rows with line numbers, or every problem at once. */
import type { CallFileProblem, FileRow, Words } from '@gib/protocol/gezin-in-beeld'
import { CsvError, parse } from 'csv-parse/sync'

/** `sentence` is for a file that cannot be read at all. */
export type CallFile =
  | { readonly ok: false; readonly sentence: Words }
  | {
      readonly ok: true
      readonly titles: readonly string[]
      readonly rows: readonly FileRow[]
      /** Rows that do not fit the titles; what stands in their cells is not looked at. */
      readonly problems: readonly CallFileProblem[]
    }

/**
 * Reads the bytes of a file with commas, semicolons or tabs, with or without a byte order mark, with any line ends and with cells in quotes.
 *
 * @example
 * readCallFile(Buffer.from('call_id,…'))   //=> { ok: true, titles: ['call_id', …], rows: [{ line: 2, cells: { call_id: 'C001', … } }, …], problems: [] }
 */
export function readCallFile(bytes: Uint8Array): CallFile {
  const text = textOf(bytes)
  if (text === null) return { ok: false, sentence: say.notUtf8 }
  if (text.trim() === '') return { ok: false, sentence: say.empty }
  return rowsOf(text)
}

/** The text without its byte order mark and with one kind of line end; `null` when the bytes are not UTF-8. */
function textOf(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? null : text.replace(/\r\n?/g, '\n')
  } catch {
    return null
  }
}

function rowsOf(text: string): CallFile {
  const { records, problems } = recordsOf(text)
  const [first, ...calls] = records
  if (calls.length === 0 && problems.length === 0) return { ok: false, sentence: say.titlesOnly }
  const titles = first?.cells.map((title) => title.trim()) ?? []
  const rows = calls.map(({ line, cells }) => ({ line, cells: withoutEmptyEnd(cells, titles.length) }))
  const fitting = rows.filter(({ cells }) => cells.length === titles.length)
  const others = rows.filter(({ cells }) => cells.length !== titles.length)
  // A spreadsheet also writes columns in which nobody ever wrote anything.
  const isUsed = titles.map((title, index) => title !== '' || fitting.some(({ cells }) => cells[index]!.trim() !== ''))
  return {
    ok: true,
    titles: titles.filter((_, index) => isUsed[index]),
    rows: fitting.map(({ line, cells }) => ({
      line,
      cells: Object.fromEntries(titles.map((title, index) => [title, cells[index]])),
    })),
    problems: [
      ...others.map(({ line, cells }) => ({
        line,
        column: say.row,
        expected: say.cells(titles.length),
        found: say.cells(cells.length),
      })),
      ...problems,
    ],
  }
}

/** Behind the last title nothing is lost where nothing stands. */
function withoutEmptyEnd(cells: readonly string[], length: number): readonly string[] {
  return cells.slice(length).every((cell) => cell.trim() === '') ? cells.slice(0, length) : cells
}

interface FileRecord {
  readonly line: number
  readonly cells: readonly string[]
}

/** Every record with the line it starts on. A quote that is never closed ends the reading: what follows cannot be told apart. */
function recordsOf(text: string): { records: readonly FileRecord[]; problems: readonly CallFileProblem[] } {
  const records: FileRecord[] = []
  // So a spreadsheet says what parts the cells; it stays a line.
  const [own = '', delimiter = delimiterOf(text)] = /^sep=(.)(?=\n)/i.exec(text) ?? []
  let last = 0
  try {
    parse(text.slice(own.length), {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      on_record: (cells: string[], { lines }) => {
        const spread = cells.join('').split('\n').length - 1
        records.push({ line: lines - spread, cells })
        last = lines
        return null
      },
    })
    return { records, problems: [] }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const problem = { line: last + 1, column: say.row, expected: say.closingQuote, found: say.endOfFile }
    return { records, problems: [problem] }
  }
}

/** Dutch Excel writes semicolons, and copies tabs. What the titles are parted by, parts the rows. */
function delimiterOf(text: string): string {
  const titles = text.slice(0, text.search(/\n|$/)).replace(/"[^"]*"/g, '')
  const parts = (delimiter: string) => titles.split(delimiter).length
  return [',', ';', '\t'].reduce((most, one) => (parts(one) > parts(most) ? one : most))
}

const say = {
  notUtf8: {
    nl: 'Dit bestand is geen tekst in UTF-8. Bewaar het in Excel als "CSV UTF-8".',
    en: 'This file is no text in UTF-8. In Excel, save it as "CSV UTF-8".',
  },
  empty: { nl: 'Dit bestand is leeg.', en: 'This file is empty.' },
  titlesOnly: {
    nl: 'In dit bestand staat alleen een regel met kolomnamen, en geen gesprek.',
    en: 'This file has a line of column names only, and no call.',
  },
  row: { nl: 'regel', en: 'row' },
  cells: (count: number): Words => ({
    nl: count === 1 ? '1 cel' : `${count} cellen`,
    en: count === 1 ? '1 cell' : `${count} cells`,
  }),
  closingQuote: { nl: 'een aanhalingsteken dat de cel sluit', en: 'a quotation mark that closes the cell' },
  endOfFile: { nl: 'het einde van het bestand', en: 'the end of the file' },
}
