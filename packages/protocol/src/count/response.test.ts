import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countedIn, latestPerFamily, type Response } from './response'

const call = (id: string, family: string, date: string, number?: number): Response => ({
  id,
  family,
  date,
  situation: {},
  answers: {},
  ...(number !== undefined && { number }),
})

describe('the latest call of a family', () => {
  test('is the one with the latest date', () => {
    const kept = latestPerFamily([call('b', 'F1', '2020-04-21', 1), call('a', 'F1', '2020-04-14', 2)])
    expect(kept.map(({ id }) => id)).toEqual(['b'])
  })

  test('is, of two on one day, the one with the higher number', () => {
    const kept = latestPerFamily([call('a', 'F1', '2020-04-14', 10), call('b', 'F1', '2020-04-14', 9)])
    expect(kept.map(({ id }) => id)).toEqual(['a'])
  })

  test.each([
    ['b', 'a'],
    ['ab', 'a'],
    // In UTF-16 the first of these begins with the lower number, and is the later character all the same.
    ['\u{1F600}', '\uFFFD'],
    ['x\u{1F601}', 'x\u{1F600}'],
    ['x\u{1F600}', 'x'],
  ])('is, of two with one number, the one whose id %s comes after %s', (later, earlier) => {
    for (const ids of [
      [later, earlier],
      [earlier, later],
    ])
      expect(latestPerFamily(ids.map((id) => call(id, 'F1', '2020-04-14'))).map(({ id }) => id)).toEqual([later])
  })

  test('does not depend on the order of the file, also when nothing tells two calls of a day apart', () => {
    const anyCalls = fc
      .array(
        fc.tuple(
          fc.constantFrom('F1', 'F2', 'F3'),
          fc.constantFrom('2020-04-14', '2020-04-15'),
          fc.option(fc.nat(2), { nil: undefined }),
        ),
      )
      .map((rows) => rows.map(([family, date, number], index) => call(`C${index}`, family, date, number)))
    fc.assert(
      fc.property(anyCalls, (calls) => {
        const ids = (some: readonly Response[]) => new Set(latestPerFamily(some).map(({ id }) => id))
        expect(ids([...calls].reverse())).toEqual(ids(calls))
        expect(ids(calls).size).toBe(new Set(calls.map(({ family }) => family)).size)
      }),
    )
  })
})

test('for the unit call every call counts', () => {
  const calls = [call('a', 'F1', '2020-04-14'), call('b', 'F1', '2020-04-14')]
  expect(countedIn('call', calls)).toBe(calls)
  expect(countedIn('family', calls)).toHaveLength(1)
})
