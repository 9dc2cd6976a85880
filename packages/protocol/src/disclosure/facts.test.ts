/** A share that looks at facts as well as answers, and a reader who knows those facts of every family. */
import { describe, expect, test } from 'vitest'
import { randomFrom } from '../../test/random-populations'
import type { Response } from '../count/response'
import type { Condition } from '../document/condition'
import type { Protocol } from '../document/protocol'
import type { FigureRule } from '../document/rules'
import { attack } from './attack'
import { type Cell, cellsOf } from './cell'
import { release } from './release'

const title = { en: 'x' }
const audience = ['caller', 'coordinator', 'researcher'] as const
const debts = { question: 'debts', operator: '=', answer: true } as const
const reads = { question: 'reads', operator: '=', answer: true } as const
const large = { family: 'size', operator: '=', answer: 'k9' } as const
const young = { child: 'age', operator: '<', answer: 4 } as const

const week: Protocol = {
  id: 'week',
  version: '1.0.0',
  languages: ['en'],
  title,
  attributes: [{ id: 'size', of: 'family', title }],
  sections: [
    {
      id: 'home',
      title,
      questions: [
        { id: 'debts', type: 'boolean', text: title, audience },
        { id: 'reads', type: 'boolean', text: title, audience },
        { id: 'food', type: 'boolean', text: title, audience, enableWhen: { any: [debts, large] } },
        { id: 'grade', type: 'grade', text: title, audience },
      ],
    },
    {
      id: 'children',
      title,
      each: 'children',
      questions: [{ id: 'cries', type: 'boolean', text: title, audience }],
    },
  ],
  scores: [
    {
      id: 'load',
      title,
      audience,
      items: [
        {
          id: 'sad',
          title,
          weight: 1,
          questions: ['cries'],
          levels: [
            { level: 1, when: { someChild: { all: [young, { question: 'cries', operator: '=', answer: true }] } } },
          ],
        },
      ],
    },
  ],
}
const withFigures = (figures: Protocol['figures']): Protocol => ({ ...week, figures: figures! })

/** So many large families, all with debts, and 37 others of whom half have debts. */
function families(large: number, withDebts = large): Response[] {
  return Array.from({ length: large + 37 }, (_, index): Response => {
    const isLarge = index < large
    const hasDebts = isLarge ? index < withDebts : index % 2 === 0
    return {
      id: `C${index}`,
      family: `F${index}`,
      date: '2026-04-14',
      situation: {
        family: { size: isLarge ? 'k9' : 'k2' },
        children: [{ id: 'a', age: isLarge ? 2 : 8 }],
        previous: { date: '2026-03-14', answers: { debts: isLarge } },
      },
      answers: {
        debts: hasDebts,
        reads: index % 3 === 0,
        cries: { a: hasDebts },
        grade: 4 + (index % 6),
        ...((hasDebts || isLarge) && { food: index % 4 < 2 }),
      },
    }
  })
}

const shares: readonly [what: string, figure: object][] = [
  ['answers and a fact', { share: { all: [debts, large] } }],
  ['answers or a fact', { share: { any: [debts, large] } }],
  ['the same, said the other way', { share: { not: { any: [{ not: debts }, { not: large }] } } }],
  ['a fact, of those who said it', { share: large, among: debts }],
  ['another answer, of those who said it or have the fact', { share: reads, among: { any: [debts, large] } }],
  ['the mean of a number of those', { mean: 'grade', among: { any: [debts, large] } }],
  ['what is asked after an answer or because of a fact', { share: { question: 'food', operator: '=', answer: true } }],
  [
    'a fact of the child and what is said of that child',
    { share: { someChild: { all: [young, { question: 'cries', operator: '=', answer: true }] } } },
  ],
  [
    'what was said earlier and what is said now',
    { share: { all: [debts, { previous: 'debts', operator: '=', answer: true }] } },
  ],
  ['a score that looks at a fact', { share: { points: 'load', operator: '>=', answer: 1 } }],
]

/** As if nobody had looked at what the facts settle. */
const unaware = (cells: readonly Cell[]) => cells.map(({ behind: _, asks: __, ...cell }): Cell => cell)

describe.each(shares)('a figure about %s', (_, rule) => {
  const protocol = withFigures([
    { id: 'debts', title, share: debts },
    { ...rule, id: 'mixed', title } as unknown as FigureRule,
  ])
  const cellsFor = (calls: readonly Response[], figures = ['debts', 'mixed']) =>
    cellsOf(protocol, calls, { unit: 'family', figures })

  test('is not told where three families make the group that the facts leave open, and nothing else is hidden for it', () => {
    expect(release(cellsFor(families(3)), { profile: 'publication' }).reasons).toEqual([null, 'facts'])
    // There five have to say otherwise, and of all together only three do.
    expect(release(cellsFor(families(3)), { profile: 'partner' }).reasons).toEqual([null, expect.any(String)])
  })

  test('and would be, if it was not known what the facts settle: an attacker who knows the facts would find them all out', () => {
    const cells = cellsFor(families(3))
    const { reasons } = release(unaware(cells), { profile: 'publication' })
    expect(reasons).toEqual([null, null])
    const exposed = new Set(attack(cells).map(({ family }) => family))
    expect([...exposed]).toEqual(expect.arrayContaining(['F0', 'F1', 'F2']))
    const { kept } = release(cells, { profile: 'publication' })
    expect(attack(JSON.parse(JSON.stringify(kept)))).toEqual([])
  })

  test('is told where there are families enough, of whom some say otherwise', () => {
    const { reasons, kept } = release(cellsFor(families(24, 14)), { profile: 'publication' })
    // What the facts settle of a score is not known: those without a young child all have none of its points.
    const isOfScore = JSON.stringify(rule).includes('points')
    expect(reasons).toEqual([null, isOfScore ? 'facts' : null])
    expect(attack(kept)).toEqual([])
  })

  test('is not told beside what was told earlier, where the two differ by three families', () => {
    const first = release(cellsFor(families(3), ['debts']), { profile: 'publication' })
    const earlier = [{ kept: JSON.parse(JSON.stringify(first.kept)) }]
    expect(release(cellsFor(families(3), ['mixed']), { profile: 'publication', earlier }).reasons).toEqual(['facts'])
  })
})

describe('what is not mixed stays as it was', () => {
  test.each<[what: string, rule: object]>([
    ['an answer', { share: debts }],
    ['two answers', { share: { all: [debts, reads] } }],
    ['a fact', { share: large }],
    ['an answer of those with a fact', { share: debts, among: { not: large } }],
    ['a number of those with a fact', { mean: 'grade', among: { not: large } }],
    ['an answer and the fact by which they are chosen', { share: { any: [debts, large] }, among: { not: large } }],
  ])('%s', (_, rule) => {
    const protocol = withFigures([{ ...rule, id: 'one', title } as unknown as FigureRule])
    const cells = cellsOf(protocol, families(3), { unit: 'family' })
    expect(cells.map(({ behind }) => behind)).toEqual([undefined])
    expect(release(cells, { profile: 'publication' }).reasons).toEqual(
      release(unaware(cells), { profile: 'publication' }).reasons,
    )
  })

  test('two figures that leave two groups are each other’s subtraction', () => {
    const protocol = withFigures([
      { id: 'or', title, share: { any: [debts, large] } },
      { id: 'others', title, share: debts, among: { not: large } },
      { id: 'debts', title, share: debts },
    ])
    const reasonsOf = (...figures: string[]) =>
      release(cellsOf(protocol, families(3), { unit: 'family', figures }), { profile: 'publication' }).reasons
    // The plain figure stays.
    expect(reasonsOf('or', 'others')).toEqual(['subtraction', null])
    expect(reasonsOf('others', 'debts')).toContain('subtraction')
    expect(reasonsOf('or', 'debts')).toEqual(['facts', null])
  })
})

type Size = 'k2' | 'k5' | 'k9'
const sizes: readonly Size[] = ['k2', 'k5', 'k9']

/** Does it hold for a family of this size that has debts, or has none? By itself, so that it can be wrong in no way that the gate is. */
function isTrue(condition: Condition, size: Size, hasDebts: boolean): boolean {
  if ('all' in condition) return condition.all.every((part) => isTrue(part, size, hasDebts))
  if ('any' in condition) return condition.any.some((part) => isTrue(part, size, hasDebts))
  if ('not' in condition) return !isTrue(condition.not, size, hasDebts)
  if ('family' in condition) return condition.answer === size
  return hasDebts
}

interface Known {
  readonly rule: FigureRule & { readonly share: Condition }
  readonly of: Size | null
  readonly n: number
  readonly k: number
}

/** Everybody of whom it can be known for certain, by who knows the size of every family and what one of them said. */
function knownForCertain(
  counts: Readonly<Record<Size, number>>,
  truth: Readonly<Record<Size, number>>,
  told: readonly Known[],
) {
  const possible: Record<Size, number>[] = []
  for (let k2 = 0; k2 <= counts.k2; k2++)
    for (let k5 = 0; k5 <= counts.k5; k5++)
      for (let k9 = 0; k9 <= counts.k9; k9++) {
        const way = { k2, k5, k9 }
        const fits = told.every(({ rule, of, n, k }) => {
          let [all, yes] = [0, 0]
          for (const size of sizes.filter((one) => of === null || of === one))
            for (const [hasDebts, families] of [
              [true, way[size]],
              [false, counts[size] - way[size]],
            ] as const) {
              if (rule.among !== undefined && !isTrue(rule.among, size, hasDebts)) continue
              all += families
              if (isTrue(rule.share, size, hasDebts)) yes += families
            }
          return all === n && yes === k
        })
        if (fits) possible.push(way)
      }
  const found = new Set<string>()
  // Nobody is known, or one family of this size that has debts (1) or has none (0).
  for (const known of [
    null,
    ...sizes.flatMap((size) => [
      { size, has: 0 },
      { size, has: 1 },
    ]),
  ]) {
    if (known !== null && (known.has === 1 ? truth[known.size] : counts[known.size] - truth[known.size]) === 0) continue
    for (const size of sizes) {
      const own = known?.size === size ? known.has : 0
      const others = counts[size] - Number(known?.size === size)
      const left = possible.flatMap((way) => {
        const ofKnown =
          known === null ? true : known.has === 1 ? way[known.size] > 0 : way[known.size] < counts[known.size]
        return ofKnown ? [way[size] - own] : []
      })
      if (others > 0 && (left.every((has) => has === 0) || left.every((has) => has === others)))
        found.add(`${others} of ${size} by who knows ${JSON.stringify(known)}`)
    }
  }
  return [...found]
}

describe('who tries every way in which families of known size can have answered', () => {
  const runs = Number(process.env.GIB_POPULATIONS ?? 2000)
  const populations = Array.from({ length: runs }, (_, number) => {
    const random = randomFrom(number)
    const upTo = (most: number) => Math.floor(random() * most)
    const counts = { k2: 8 + upTo(14), k5: upTo(16), k9: upTo(5) }
    const often = random()
    const condition = (depth: number): Condition => {
      const kind = depth === 0 ? upTo(2) : 2 + upTo(4)
      if (kind === 0) return debts
      if (kind === 1) return { ...large, answer: sizes[upTo(3)]! }
      if (kind === 2) return { not: condition(depth - 1) }
      if (kind === 3) return condition(0)
      return { [kind === 4 ? 'all' : 'any']: [condition(0), condition(depth - 1)] } as unknown as Condition
    }
    const figures = Array.from({ length: 1 + upTo(4) }, (_, index) => ({
      id: `figure${index}`,
      title,
      share: condition(1 + upTo(2)),
      ...(random() < 0.3 && { among: condition(1) }),
    }))
    const protocol: Protocol = {
      ...withFigures(figures),
      cohorts: [{ id: 'size', title, by: { family: 'size' } }],
    }
    const truth = { k2: 0, k5: 0, k9: 0 }
    const calls = sizes.flatMap((size) =>
      Array.from({ length: counts[size] }, (_, index): Response => {
        const hasDebts = random() < often
        truth[size] += Number(hasDebts)
        const id = `${size} ${index}`
        return { id, family: id, date: '2026-04-14', situation: { family: { size } }, answers: { debts: hasDebts } }
      }),
    )
    const cells = cellsOf(protocol, calls, { unit: 'family', ...(random() < 0.3 && { cohorts: ['size'] }) })
    return { figures, counts, truth, cells }
  })

  const exposedBy = ({ figures, counts, truth, cells }: (typeof populations)[number], released: readonly Cell[]) => {
    const { reasons } = release(released, { profile: 'publication' })
    const told = cells.flatMap(({ figure, of, said }, index): Known[] => {
      if (reasons[index] !== null) return []
      const rule = figures.find(({ id }) => id === figure)!
      const k = said.filter(({ values }) => values[0] === 1).length
      return [{ rule, of: (of.size ?? null) as Size | null, n: said.length, k }]
    })
    return { told: told.length, found: told.length === 0 ? [] : knownForCertain(counts, truth, told) }
  }

  test('finds out nothing of any family', { timeout: 600_000 }, () => {
    const outcomes = populations.map((one) => exposedBy(one, one.cells))
    const found = outcomes.flatMap(({ found }, number) => found.map((one) => `population ${number}: ${one}`))
    expect(found).toEqual([])
    expect(outcomes.reduce((sum, { told }) => sum + told, 0)).toBeGreaterThan(runs / 10)
  })

  test('would find out much, if it was not known what the facts settle', { timeout: 600_000 }, () => {
    const exposed = populations.filter((one) => exposedBy(one, unaware(one.cells)).found.length > 0)
    expect(exposed.length).toBeGreaterThan(runs / 20)
  })
})
