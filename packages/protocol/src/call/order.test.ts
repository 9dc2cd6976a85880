import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inOrderOfNeed } from './order'

const groups = (needs: readonly (readonly number[])[]) =>
  inOrderOfNeed(needs.length, (node) => needs[node]!).map((group) => [...group].sort((a, b) => a - b))

describe('what needs each other', () => {
  test('comes after all that it needs', () => {
    expect(groups([[1, 2], [2], []])).toEqual([[2], [1], [0]])
    expect(groups([[], [0], [0], [1, 2]])).toEqual([[0], [1], [2], [3]])
    expect(groups([[], []])).toEqual([[0], [1]])
    expect(groups([])).toEqual([])
  })

  test('stands together where it goes round in a circle, and alone where it does not', () => {
    expect(groups([[1], [2], [0]])).toEqual([[0, 1, 2]])
    expect(groups([[0]])).toEqual([[0]])
    expect(groups([[1], [0, 2], [3], [2]])).toEqual([
      [2, 3],
      [0, 1],
    ])
    // Two ways lead to the same circle, and one of them comes late.
    expect(groups([[1, 3], [2], [1], [2]])).toEqual([[1, 2], [3], [0]])
  })

  test('may be a longer chain than a stack can hold', () => {
    const chain = inOrderOfNeed(200_000, (node) => (node + 1 < 200_000 ? [node + 1] : []))
    expect([chain.length, chain[0], chain.at(-1)]).toEqual([200_000, [199_999], [0]])
  })

  test('is in one group exactly when each needs the other, by whatever way', () => {
    const graph = fc
      .integer({ min: 1, max: 8 })
      .chain((count) => fc.array(fc.array(fc.nat(count - 1), { maxLength: 3 }), { minLength: count, maxLength: count }))
    fc.assert(
      fc.property(graph, (needs) => {
        const found = groups(needs)
        const at = new Map(found.flatMap((group, index) => group.map((node) => [node, index] as const)))
        const reach = needs.map((_, from) => reachedFrom(from, needs))
        expect([...at.keys()].sort((a, b) => a - b)).toEqual(needs.map((_, node) => node))
        for (let a = 0; a < needs.length; a++)
          for (let b = 0; b < needs.length; b++) {
            const together = a === b || (reach[a]!.has(b) && reach[b]!.has(a))
            expect(at.get(a) === at.get(b)).toBe(together)
            if (reach[a]!.has(b)) expect(at.get(b)!).toBeLessThanOrEqual(at.get(a)!)
          }
      }),
      { numRuns: 300 },
    )
  })
})

function reachedFrom(from: number, needs: readonly (readonly number[])[]): Set<number> {
  const reached = new Set<number>()
  const ahead = [...needs[from]!]
  for (let node = ahead.pop(); node !== undefined; node = ahead.pop()) {
    if (reached.has(node)) continue
    reached.add(node)
    ahead.push(...needs[node]!)
  }
  return reached
}
