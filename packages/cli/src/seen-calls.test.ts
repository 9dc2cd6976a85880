import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { Marks, SeenCalls, twiceIn } from './seen-calls'

const folder = mkdtempSync(join(tmpdir(), 'gib-seen-'))
afterAll(() => rmSync(folder, { recursive: true }))

type Call = readonly [family: string, id: string, protocol: number]

/** The pairs of lines that are noticed, in blocks of so many calls. */
function noticed(calls: readonly Call[], blockOf = 7): [line: number, before: number][] {
  const [marks, seen] = [new Marks(), new SeenCalls()]
  for (const [index, [family, id, protocol]] of calls.entries()) {
    marks.add({ family, id }, protocol, index + 1)
    if (index % blockOf === 0) seen.addAll(marks.take())
  }
  seen.addAll(marks.take())
  return seen.twice.map(({ line, before }) => [line, before])
}

/** By comparing every call with every other. */
function twiceAmong(calls: readonly Call[]): [line: number, before: number][] {
  return calls.flatMap((call, index): [number, number][] => {
    const before = calls.findIndex((other) => other.join('\n') === call.join('\n'))
    return before < index ? [[index + 1, before + 1]] : []
  })
}

describe('a call that comes twice', () => {
  const names = ['F1', 'F2', 'F', '1', '11', ''].flatMap((family) =>
    ['1', '11', 'F1', 'c', ''].flatMap((id) => [0, 1].map((protocol): Call => [family, id, protocol])),
  )
  /** Another order, and some of them again, for each number. */
  const files = Array.from({ length: 60 }, (_, n) => names.map((_, index) => names[(index * index * n + index) % 60]!))

  test('is noticed, and no other', () => {
    expect(files.filter((calls) => twiceAmong(calls).length > 0).length).toBeGreaterThan(30)
    for (const calls of files) expect(noticed(calls)).toEqual(twiceAmong(calls))
  })

  test('which would be noticed of a fingerprint that looks at the id only', () => {
    const byId = (calls: readonly Call[]) => noticed(calls.map(([, id]): Call => ['', id, 0]))
    expect(files.some((calls) => byId(calls).length !== twiceAmong(calls).length)).toBe(true)
  })

  test('is found among a hundred thousand that are nearly alike', () => {
    const calls = Array.from({ length: 100_000 }, (_, n): Call => [`F${n % 1000}`, `C${Math.floor(n / 1000)}`, 0])
    expect(noticed([...calls, calls[31_415]!], 5000)).toEqual([[100_001, 31_416]])
  })

  test('is no longer noticed when there are more than can be remembered', () => {
    const [marks, seen] = [new Marks(), new SeenCalls(2)]
    for (const [line, id] of ['a', 'b', 'c', 'c', 'a'].entries()) marks.add({ family: 'F', id }, 0, line + 1)
    seen.addAll(marks.take())
    expect(seen.twice).toEqual([])
  })
})

describe('what only seems the same', () => {
  const line = (family: string, id: string) =>
    JSON.stringify({ protocol: { id: 'p', version: '1.0.0' }, family, id, situation: {}, answers: {} })
  const path = join(folder, 'calls.ndjson')
  writeFileSync(path, ['', line('F1', 'a'), line('F2', 'a'), line('F1', 'a')].join('\n'))

  test('is not told of a file, because the lines are read again', async () => {
    const told = await twiceIn(path, [
      { line: 3, before: 2 },
      { line: 4, before: 2 },
    ])
    expect(told.map((one) => [one.line, one.sentence.en.includes('line 2')])).toEqual([[4, true]])
  })

  test('costs nothing where nothing seems the same', async () => {
    expect(await twiceIn('/nowhere', [])).toEqual([])
  })
})
