import { expect, test } from 'vitest'
import { lineBlocks } from './line-blocks'

async function* piecesOf(text: string, size: number) {
  const bytes = Buffer.from(text)
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
}

/** Every line with its number, or that it is too long. */
async function linesOf(text: string, size: number, longest?: number): Promise<[number, string][]> {
  const found: [number, string][] = []
  for await (const { line, bytes, tooLong } of lineBlocks(piecesOf(text, size), longest)) {
    if (tooLong) found.push([line, '…'])
    else
      for (const [index, one] of bytes.toString().replace(/\n$/, '').split('\n').entries())
        found.push([line + index, one])
  }
  return found
}

const text = 'één\ntwee\n\ndrie en nog wat\r\nvier'
const lines = text.split('\n').map((line, index): [number, string] => [index + 1, line])

test.each([1, 2, 3, 5, 8, 100])('lines stay whole and keep their number, in pieces of %i bytes', async (size) => {
  expect(await linesOf(text, size)).toEqual(lines)
  expect(await linesOf(`${text}\n`, size)).toEqual(lines)
})

test.each([1, 3, 7, 40, 1000])(
  'a line that is too long is told, and the lines around it are kept, in pieces of %i',
  async (size) => {
    const long = 'x'.repeat(100)
    const told = await linesOf(`a\n${long}\nb\n${long}\n${long}\nc`, size, 20)
    const known = (found: [number, string][]) => found.filter(([, line]) => line.length < 20)
    // A piece that is larger than the longest line may hold it whole.
    if (size < 100)
      expect(told).toEqual([
        [1, 'a'],
        [2, '…'],
        [3, 'b'],
        [4, '…'],
        [5, '…'],
        [6, 'c'],
      ])
    else
      expect(known(told)).toEqual([
        [1, 'a'],
        [3, 'b'],
        [6, 'c'],
      ])
  },
)

test('what is read is known at every block, and nothing comes of nothing', async () => {
  let read = 0
  for await (const block of lineBlocks(piecesOf(text, 4))) read = block.read
  expect(read).toBe(Buffer.byteLength(text))
  expect(await linesOf('', 4)).toEqual([])
})
