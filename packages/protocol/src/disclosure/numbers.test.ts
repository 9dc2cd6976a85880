/** Whatever stands where a number belongs: nothing is told that the thresholds of the profile hold back. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ProtocolError } from '../document/protocol-error'
import { attack } from './attack'
import type { Cell } from './cell'
import { type ProfileName, profiles } from './profile'
import { type ReleaseOptions, release } from './release'

const title = {}
const about = { readers: ['school', 'researcher'], sensitive: [] } as const

/** A figure of so many families that said yes, and so many that said no. */
function share(yes: number, no: number): Cell {
  const said = Array.from({ length: yes + no }, (_, index) => {
    return { family: `F${index}`, call: `C${index}`, values: [Number(index < yes)] }
  })
  return {
    ...{
      figure: 'figure',
      title,
      kind: 'share',
      of: {},
      groups: [],
      least: 0,
      most: 1,
      cuts: [],
      questions: [],
      about,
    },
    said,
  }
}

const outside = profiles.filter((one) => one !== 'internal')
const thresholds = ['families', 'others', 'joined'] as const

/** Anything that JavaScript has, with more of what looks like a number. */
const anything = fc.oneof(
  fc.double(),
  fc.integer(),
  fc.constantFrom(
    Number.NaN,
    Infinity,
    -Infinity,
    -0,
    -1,
    1e-9,
    2 ** 53,
    7n,
    undefined,
    null,
    '',
    '10',
    'x',
    true,
    [],
    [10],
  ),
  fc.constantFrom<unknown>(
    { valueOf: () => 0 },
    { valueOf: () => Number.NaN },
    new Date(Number.NaN),
    () => 3,
    Symbol('x'),
  ),
  fc.anything(),
)

/** What is told, or nothing: only where it is said what was wrong. */
function toldOf(cells: readonly unknown[], options: unknown): readonly (string | null)[] {
  try {
    return release(cells as Cell[], options as ReleaseOptions).reasons
  } catch (error) {
    expect(error).toBeInstanceOf(ProtocolError)
    expect((error as Error).message).toMatch(/: (Expected .+ here; found .+\.$|.* cannot stand here\. Choose from: )/s)
    return cells.map(() => 'refused')
  }
}

/** What the thresholds hold back on their own, written out without the gate. */
function isHeldBack({ said }: Cell, profile: ProfileName): boolean {
  const families = (answer: number) =>
    new Set(said.flatMap((one) => (one.values.includes(answer) ? one.family : []))).size
  return families(0) + families(1) < 10 || Math.min(families(0), families(1)) < (profile === 'partner' ? 5 : 3)
}

test('six families are told to nobody, whatever is raised and to what', () => {
  const cells = [share(3, 3), share(1, 20)]
  fc.assert(
    fc.property(fc.constantFrom(...outside), fc.constantFrom(...thresholds), anything, (profile, name, value) => {
      expect(toldOf(cells, { profile, raised: { [name]: value } })).not.toContain(null)
    }),
    { numRuns: 2000 },
  )
})

test('and a threshold that is no number would let them through', () => {
  const [three, ten] = [3, Number.NaN]
  expect(three < Math.max(10, ten)).toBe(false)
  expect(() => release([share(3, 3)], { profile: 'publication', raised: { families: ten } })).toThrow(
    'raised > families: Expected 0, 1, 2… here; found NaN.',
  )
})

test('a threshold is raised by a whole number only, and never lowered', () => {
  const cells = [share(8, 9)]
  fc.assert(
    fc.property(anything, (families) => {
      const reasons = toldOf(cells, { profile: 'school', raised: { families } })
      const isWhole = Number.isSafeInteger(families) && (families as number) >= 0
      expect(reasons).toEqual([isWhole ? ((families as number) > 17 ? 'few' : null) : 'refused'])
    }),
    { numRuns: 1000 },
  )
})

/** The cell with something else at one place. */
function changed(cell: Cell, at: readonly (string | number)[], value: unknown): Cell {
  const copy = structuredClone(cell) as unknown as { [key: string | number]: unknown }
  let inside = copy
  for (const key of at.slice(0, -1)) inside = inside[key] as typeof copy
  inside[at.at(-1)!] = value
  return copy as unknown as Cell
}

const places = fc.oneof(
  fc.constantFrom<readonly (string | number)[]>(
    ['least'],
    ['most'],
    ['cuts'],
    ['said'],
    ['kind'],
    ['questions'],
    ['behind'],
  ),
  fc.constantFrom<readonly (string | number)[]>(
    ['cuts', 0],
    ['about'],
    ['about', 'readers'],
    ['about', 'sensitive'],
    ['of'],
  ),
  fc.tuple(fc.nat(5), fc.constantFrom('family', 'call', 'values')).map(([index, key]) => ['said', index, key]),
  fc.nat(5).map((index) => ['said', index]),
  fc.tuple(fc.nat(5), fc.nat(1)).map(([index, at]) => ['said', index, 'values', at]),
)

/** Only where a number stands. */
const numbers = fc.oneof(
  fc.constantFrom<readonly (string | number)[]>(['least'], ['most'], ['cuts', 0]),
  fc.nat(5).map((index) => ['said', index, 'values', 0]),
)

describe('a cell with something else in it', () => {
  test('is told only where it would be with thresholds that somebody counts on his fingers', () => {
    const cells = fc.constantFrom(share(3, 3), share(2, 20), share(20, 2), share(9, 0), share(0, 30))
    fc.assert(
      fc.property(cells, fc.constantFrom(...outside), places, anything, (cell, profile, at, value) => {
        const other = changed(cell, at, value)
        const [reason] = toldOf([other], { profile })
        expect(reason === null && isHeldBack(other, profile), String(at)).toBe(false)
      }),
      { numRuns: 4000 },
    )
  })

  test('tells nothing more of the others', () => {
    const [whole, part] = [share(20, 20), { ...share(19, 20), of: { size: 'k2' } }]
    const first = release([whole, part], { profile: 'publication' }).reasons
    expect(first).toContain('subtraction')
    fc.assert(
      fc.property(numbers, anything, (at, value) => {
        const reasons = toldOf([whole, changed(part, at, value)], { profile: 'publication' })
        expect(reasons.every((reason) => reason === null)).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('what was told earlier, with something else in it', () => {
  const { kept } = release([share(20, 20)], { profile: 'publication' })
  const now = [{ ...share(21, 20), questions: [] }]

  test('counts as it was, or is refused', () => {
    expect(release(now, { profile: 'publication', earlier: [{ kept }] }).reasons).toEqual(['too-soon'])
    const fields = fc.oneof(
      fc.constantFrom<readonly (string | number)[]>(['least'], ['most'], ['cuts'], ['said']),
      fc.tuple(fc.nat(39), fc.constantFrom('values', 'family', 'call')).map(([index, key]) => ['said', index, key]),
    )
    fc.assert(
      fc.property(fields, anything, (at, value) => {
        const strange = changed(kept[0] as Cell, at, value)
        expect(toldOf(now, { profile: 'publication', earlier: [{ kept: [strange] }] })).not.toContain(null)
      }),
      { numRuns: 2000 },
    )
  })

  test('is not attacked either', () => {
    fc.assert(
      fc.property(fc.nat(39), anything, (index, value) => {
        fc.pre(!(typeof value === 'number' && value >= 0 && value <= 1))
        const strange = changed(kept[0] as Cell, ['said', index, 'values', 0], value)
        expect(() => attack([strange])).toThrow(ProtocolError)
      }),
    )
  })
})
