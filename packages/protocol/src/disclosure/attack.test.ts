/** The gate against an attacker who subtracts, over many random populations. A longer search: `GIB_POPULATIONS=10000`. */
import { describe, expect, test } from 'vitest'
import { population } from '../../test/random-populations'
import { attack } from './attack'
import type { Cell, Contribution } from './cell'
import type { ProfileName } from './profile'
import { type Kept, type Release, release } from './release'

const populations = Number(process.env.GIB_POPULATIONS ?? 1500)
const profiles = ['school', 'partner', 'publication'] as const

/** Every week is reported, with all that was told before. */
function reported(weeks: readonly (readonly Cell[])[], profile: ProfileName): Kept[] {
  const earlier: Release[] = []
  for (const cells of weeks) earlier.push(release(cells, { profile, earlier }))
  return earlier.flatMap(({ kept }) => kept)
}

/** The rule that most would write: nothing about fewer than ten families, or where fewer than three are different. */
function naively(weeks: readonly (readonly Cell[])[]): readonly Cell[] {
  return weeks.flat().filter(({ kind, said }) => {
    const yes = said.filter(({ values }) => values[0] === 1).length
    return said.length >= 10 && (kind === 'mean' || Math.min(yes, said.length - yes) >= 3)
  })
}

describe('who subtracts, and knows what one family said', () => {
  test('works out no answer of any family', { timeout: 600_000 }, () => {
    let told = 0
    for (let number = 0; number < populations; number++) {
      const kept = reported(population(number).weeks, profiles[number % 3]!)
      told += kept.length
      expect(attack(kept), `population ${number}`).toEqual([])
    }
    expect(told).toBeGreaterThan(populations)
  })

  test('works out many where small figures are only left out', () => {
    let [answers, exposed] = [0, 0]
    for (let number = 0; number < 200; number++) {
      const found = attack(naively(population(number).weeks))
      answers += found.length
      if (found.length > 0) exposed++
    }
    expect(exposed).toBeGreaterThan(40)
    expect(answers).toBeGreaterThan(400)
  })
})

/** Every way in which these families could have answered so that all that was told comes out; of each part how many said yes. */
function everyWay(told: readonly Kept[], known: string | null): Map<string, Set<number>> {
  const inside = new Map<string, { one: Contribution; at: number[] }>()
  for (const [index, { said }] of told.entries()) {
    for (const one of said) {
      const key = `${one.call} ${one.values[0]}`
      const entry = inside.get(key) ?? { one, at: [] }
      entry.at.push(index)
      inside.set(key, entry)
    }
  }
  const parts = new Map<string, { at: number[]; free: string[]; yes: number }>()
  for (const { one, at } of inside.values()) {
    const part = parts.get(at.join()) ?? { at, free: [], yes: 0 }
    parts.set(at.join(), part)
    if (one.family === known) part.yes += one.values[0]!
    else part.free.push(one.call)
  }
  const all = [...parts.values()]
  const left = told.map(({ said }) => said.reduce((sum, { values }) => sum + values[0]!, 0))
  for (const { at, yes } of all) for (const index of at) left[index]! -= yes
  const possible = all.map(() => new Set<number>())
  const chosen: number[] = []
  const fill = (part: number): void => {
    if (part === all.length) {
      if (left.every((rest) => rest === 0)) for (const [index, count] of chosen.entries()) possible[index]!.add(count)
      return
    }
    for (let count = 0; count <= all[part]!.free.length; count++) {
      chosen[part] = count
      for (const index of all[part]!.at) left[index]! -= count
      // An overview that is over its total stays so, however the rest answers.
      if (all[part]!.at.every((index) => left[index]! >= 0)) fill(part + 1)
      for (const index of all[part]!.at) left[index]! += count
    }
  }
  fill(0)
  const ways = new Map<string, Set<number>>()
  for (const [index, { free }] of all.entries()) {
    const counts = possible[index]!
    const fixed = counts.size === 1 && (counts.has(0) || counts.has(free.length))
    for (const call of free) ways.set(call, fixed ? counts : new Set([0, 1]))
  }
  return ways
}

test('also when every possible way to answer is tried out, no answer is left with one way', {
  timeout: 120_000,
}, () => {
  let tried = 0
  for (let number = 0; number < 4000 && tried < 150; number++) {
    const { kind, weeks } = population(number)
    const cells = weeks.flat()
    const ways = new Set(cells.flatMap(({ said }) => said.map(({ call }) => call))).size
    if (kind === 'mean' || ways > 45) continue
    const kept = reported(weeks, 'publication')
    if (kept.length < 2) continue
    tried++
    const families = [...new Set(kept.flatMap(({ said }) => said.map(({ family }) => family)))]
    for (const known of [null, ...families.slice(0, 12)])
      for (const [call, counts] of everyWay(kept, known))
        expect(counts.size, `population ${number}, ${call}, by who knows ${known}`).toBeGreaterThan(1)
  }
  expect(tried).toBeGreaterThan(20)
})

describe('figures that measure the same', () => {
  const families = Array.from({ length: 14 }, (_, index) => `F${index}`)
  const worries = (family: string) => Number(families.indexOf(family) % 3 === 0)
  const cell = (figure: string, who: readonly string[], value: (family: string) => number): Cell => ({
    figure,
    title: {},
    kind: 'share',
    of: {},
    groups: [],
    least: 0,
    most: 1,
    cuts: [],
    questions: [],
    about: { readers: ['researcher'], sensitive: [] },
    said: who.map((family) => ({ family, call: family, values: [value(family)] })),
  })
  const all = cell('worries', families, worries)
  const ofSome = cell('no-worries-of-large-families', families.slice(0, 12), (family) => 1 - worries(family))
  const asOne = (kept: readonly Kept[]) =>
    kept.map((one) => {
      const turn = one.figure !== 'worries'
      const said = one.said.map((two) => (turn ? { ...two, values: two.values.map((value) => 1 - value) } : two))
      return { ...one, figure: 'worries', said }
    })

  test('are looked at together, also when the one says yes where the other says no', () => {
    const { reasons, kept } = release([all, ofSome], { profile: 'publication' })
    expect(reasons).toEqual([null, 'subtraction'])
    expect(attack(asOne(kept))).toEqual([])
    expect(attack(asOne([all, ofSome])).map(({ family }) => family)).toEqual(expect.arrayContaining(['F12', 'F13']))
  })

  test('what is left between them is a figure too, and may not be about few families', () => {
    const four = cell('more-worries', ['N0', 'N1', 'N2', 'N3'], (family) => Number(family < 'N2'))
    const ofAll = { ...all, said: [...all.said, ...four.said] }
    const ofFourteen = { ...all, figure: 'worries-of-large-families' }
    expect(release([ofAll, ofFourteen], { profile: 'publication' }).reasons).toEqual([null, 'subtraction'])
  })

  test('also when the one was told last week', () => {
    const earlier = [release([all], { profile: 'publication' })]
    expect(release([ofSome], { profile: 'publication', earlier }).reasons).toEqual(['subtraction'])
  })
})
