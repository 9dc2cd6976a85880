/** Cuts what is read into blocks of whole lines. */

export interface LineBlock {
  /** The number of the first line; the first of all is 1. */
  readonly line: number
  /** Whole lines. Only the last block may end without a line end. */
  readonly bytes: Buffer
  /** How many bytes were read up to here. */
  readonly read: number
  /** The line is so long that nothing is kept of it. */
  readonly tooLong?: true
}

/** A call of many children with long texts takes a tenth of this. */
export const longestLine = 16 * 2 ** 20

const lineEnd = 0x0a

/** The lines in order, many at a time. What is kept in memory does not grow with the file. */
export async function* lineBlocks(pieces: AsyncIterable<Buffer>, longest = longestLine): AsyncGenerator<LineBlock> {
  let [line, read] = [1, 0]
  let begun: Buffer[] = []
  let length = 0
  for await (const piece of pieces) {
    read += piece.length
    const last = piece.lastIndexOf(lineEnd)
    if (last === -1) {
      length += piece.length
      // Of a line that is too long the rest is let go; that it goes on is enough to know.
      begun = length > longest ? [] : [...begun, piece]
      continue
    }
    let from = 0
    if (length > longest || length + piece.indexOf(lineEnd) > longest) {
      yield { line, bytes: Buffer.alloc(0), read, tooLong: true }
      line++
      from = piece.indexOf(lineEnd) + 1
      begun = []
    }
    const whole = piece.subarray(from, last + 1)
    if (begun.length > 0 || whole.length > 0) {
      const bytes = begun.length === 0 ? whole : Buffer.concat([...begun, whole])
      yield { line, bytes, read }
      line += linesIn(bytes)
    }
    begun = last + 1 < piece.length ? [piece.subarray(last + 1)] : []
    length = piece.length - last - 1
  }
  if (length > longest) yield { line, bytes: Buffer.alloc(0), read, tooLong: true }
  else if (begun.length > 0) yield { line, bytes: Buffer.concat(begun), read }
}

function linesIn(bytes: Buffer): number {
  let count = 0
  for (let at = bytes.indexOf(lineEnd); at !== -1; at = bytes.indexOf(lineEnd, at + 1)) count++
  return count
}
