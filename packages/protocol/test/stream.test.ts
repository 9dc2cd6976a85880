import { describe, expect, test } from 'vitest'
import { bytesAFamily, countMany, slack } from '../scripts/count-many.mjs'

/** The full million in a campaign: `GIB_CALLS=1000000`. */
const calls = Number(process.env.GIB_CALLS ?? 200_000)

/** How much more is in use at the end than after the first tenth, when everything is warm. */
const growth = ({ bytes }: { bytes: number[] }) => bytes.at(-1)! - bytes[1]!

describe(`over ${calls} calls that come by one after another`, () => {
  test('a count per call takes no more memory at the end than at the beginning', () => {
    const counted = countMany('call', { calls, families: calls })
    expect(counted.n).toBe(calls)
    expect(growth(counted)).toBeLessThan(slack)
  })

  test('a count per family takes some bytes for each family, and none for the calls of a family that is known', () => {
    const families = calls / 10
    const counted = countMany('family', { calls, families })
    expect(counted.n).toBe(families)
    expect(counted.bytes[1]! - counted.bytes[0]!).toBeLessThan(slack + bytesAFamily * families)
    expect(growth(counted)).toBeLessThan(slack)
  })

  test('a count that keeps its calls is found out', () => {
    expect(growth(countMany('call', { calls, families: calls, keeps: true }))).toBeGreaterThan(slack)
  })
})
