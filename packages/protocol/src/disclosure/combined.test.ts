import { describe, expect, test } from 'vitest'
import { randomFrom } from '../../test/random-populations'
import { defineProtocol } from '../document/protocol'
import { type Cell, cellsOf } from './cell'
import { release } from './release'

const audience = ['caller', 'coordinator', 'researcher'] as const
const week = defineProtocol({
  id: 'week',
  version: '1.0.0',
  languages: ['en'],
  title: { en: 'The week' },
  sections: [
    {
      id: 'home',
      title: { en: 'At home' },
      questions: [
        {
          id: 'money',
          type: 'choice',
          audience,
          text: { en: 'Do you worry about money?' },
          options: [
            { code: 'no', text: { en: 'No' } },
            { code: 'bit', text: { en: 'A bit' } },
            { code: 'much', text: { en: 'A lot' } },
          ],
        },
        {
          id: 'food',
          type: 'boolean',
          audience,
          text: { en: 'Is there always enough to eat?' },
          enableWhen: { question: 'money', operator: 'in', answer: ['bit', 'much'] },
        },
        { id: 'reads', type: 'boolean', audience, text: { en: 'Do you read together?' } },
      ],
    },
  ],
  figures: [
    { id: 'no', title: { en: 'No' }, share: { question: 'money', operator: '=', answer: 'no' } },
    { id: 'bit', title: { en: 'A bit' }, share: { question: 'money', operator: '=', answer: 'bit' } },
    { id: 'much', title: { en: 'A lot' }, share: { question: 'money', operator: '=', answer: 'much' } },
    { id: 'worried', title: { en: 'Worried' }, share: { question: 'money', operator: 'in', answer: ['bit', 'much'] } },
    { id: 'food', title: { en: 'Enough to eat' }, share: { question: 'food', operator: '=', answer: true } },
    {
      id: 'worriedReads',
      title: { en: 'Worried, and read together' },
      share: { question: 'reads', operator: '=', answer: true },
      among: { question: 'money', operator: 'in', answer: ['bit', 'much'] },
    },
  ],
})
type FigureId = (typeof week)['figures'][number]['id']

/** So many families that do not worry, worry a bit and worry a lot; a third of those who do have too little to eat. */
function cellsFor(counts: readonly [no: number, bit: number, much: number], figures: readonly FigureId[]): Cell[] {
  const money = ['no', 'bit', 'much'].flatMap((code, index) => Array<string>(counts[index]!).fill(code))
  const calls = money.map((code, index) => ({
    id: `C${index}`,
    family: `F${index}`,
    date: '2026-04-14',
    situation: {},
    answers: { money: code, reads: index % 2 === 0, ...(code !== 'no' && { food: index % 3 > 0 }) },
  }))
  return cellsOf(week, calls, { unit: 'family', figures })
}

const reasonsOf = (counts: readonly [number, number, number], figures: readonly FigureId[]) =>
  release(cellsFor(counts, figures), { profile: 'publication' }).reasons

describe('figures about one question', () => {
  test('do not tell together of how many the last answer was', () => {
    expect(reasonsOf([12, 1, 17], ['no', 'bit', 'much'])).toEqual(['subtraction', 'alike', null])
    expect(reasonsOf([12, 0, 18], ['no', 'bit', 'much'])).toEqual(['subtraction', 'alike', null])
    expect(reasonsOf([12, 4, 14], ['no', 'bit', 'much'])).toEqual([null, null, null])
  })

  test('do not leave one family over, also when nobody asked for the figure about it', () => {
    expect(reasonsOf([12, 1, 17], ['no', 'much'])).toEqual(['subtraction', null])
    expect(reasonsOf([12, 1, 17], ['much', 'worried'])).toEqual(['subtraction', null])
  })

  test('are hidden no more than is needed', () => {
    expect(reasonsOf([12, 1, 17], ['no', 'much', 'worried'])).toEqual([null, 'subtraction', null])
  })

  test('do not tell by how many were asked further what may not be told', () => {
    expect(reasonsOf([1, 20, 19], ['worried', 'food'])).toEqual(['alike', 'subtraction'])
    expect(reasonsOf([1, 20, 19], ['worried', 'worriedReads'])).toEqual(['alike', 'subtraction'])
    expect(reasonsOf([8, 20, 12], ['worried', 'food', 'worriedReads'])).toEqual([null, null, null])
  })

  test('do not tell more with what was told earlier', () => {
    const first = release(cellsFor([12, 1, 17], ['no']), { profile: 'publication' })
    const kept: typeof first.kept = JSON.parse(JSON.stringify(first.kept))
    expect(release(cellsFor([12, 1, 17], ['much']), { profile: 'publication', earlier: [{ kept }] }).reasons).toEqual([
      'subtraction',
    ])
    expect(release(cellsFor([12, 1, 17], ['no']), { profile: 'publication', earlier: [first] }).reasons).toEqual([null])
  })
})

/** In two schools so many families that do not worry, worry a bit and worry a lot; told of each school and of both together. */
function inSchools(counts: readonly (readonly [number, number, number])[], figures: readonly FigureId[]): Cell[] {
  const schools = counts.map((of, index) =>
    cellsFor(of, figures).map(({ said, ...cell }) => ({
      ...cell,
      of: { school: String(index) },
      said: said.map((one) => ({ ...one, family: `${index} ${one.family}`, call: `${index} ${one.call}` })),
    })),
  )
  const both = schools[0]!.map((cell, figure) => ({
    ...cell,
    of: {},
    said: schools.flatMap((cells) => cells[figure]!.said),
  }))
  return [both, ...schools].flat()
}

/** Somebody who knows how many families there are, and tries every way in which they can have answered, school by school. */
function findsOut(cells: readonly Cell[], figures: readonly FigureId[]): string[] {
  const { reasons } = release(cells, { profile: 'publication' })
  const yes = ({ said }: Cell) => said.filter(({ values }) => values[0] === 1).length
  const counts = (figure: string) => (figure === 'worried' ? [1, 2] : [['no', 'bit', 'much'].indexOf(figure)])
  const [n0, n1] = ['0', '1'].map((school) => cells.find(({ of }) => of.school === school)!.said.length)
  const answersOf = (index: number, [first, second]: readonly (readonly number[])[]) => {
    const { figure, of } = cells[index]!
    const inside = of.school === undefined ? [first!, second!] : [of.school === '0' ? first! : second!]
    return counts(figure).reduce((sum, code) => sum + inside.reduce((all, one) => all + one[code]!, 0), 0)
  }
  const shown = [...cells.keys()].filter((index) => reasons[index] === null)
  const hidden = [...cells.keys()].filter((index) => reasons[index] === 'alike')
  const possible = new Map(hidden.map((index) => [index, new Set<number>()]))
  const seconds = [...divisions(n1!, 3)]
  for (const first of divisions(n0!, 3))
    for (const second of seconds) {
      if (!shown.every((index) => answersOf(index, [first, second]) === yes(cells[index]!))) continue
      for (const [index, found] of possible) found.add(answersOf(index, [first, second]))
    }
  return [...possible].flatMap(([index, found]) =>
    found.size === 1 ? [`${figures} ${JSON.stringify(cells[index]!.of)} ${cells[index]!.figure}`] : [],
  )
}

describe('figures of two schools and of both together', () => {
  test('do not tell by subtraction what is hidden because others would tell it', () => {
    const cells = inSchools(
      [
        [12, 1, 17],
        [10, 8, 12],
      ],
      ['no', 'bit', 'much'],
    )
    expect(findsOut(cells, ['no', 'bit', 'much'])).toEqual([])
    expect(
      findsOut(
        cells.map((cell) => ({ ...cell, questions: [] })),
        ['no', 'bit', 'much'],
      ).length,
    ).toBeGreaterThan(0)
  })

  test('nor in any of a hundred populations', () => {
    const all = ['no', 'bit', 'much', 'worried'] as const
    const populations = Array.from({ length: 100 }, (_, number) => {
      const random = randomFrom(number)
      const upTo = (most: number) => Math.floor(random() * most)
      const counts = [0, 1].map(() => [3 + upTo(5), upTo(4), 5 + upTo(5)] as const)
      const figures = all.filter(() => random() < 0.8)
      return { cells: figures.length === 0 ? [] : inSchools(counts, figures), figures }
    }).filter(({ cells }) => cells.length > 0)
    expect(
      populations.flatMap(({ cells, figures }, number) => findsOut(cells, figures).map((one) => `${number}: ${one}`)),
    ).toEqual([])
  })
})

/** Somebody who knows that each family gave one of these answers, and tries every way in which they can be divided. */
function recovered(cells: readonly Cell[], codes: (figure: string) => readonly number[], options: number): string[] {
  const { cells: told, reasons } = release(cells, { profile: 'publication' })
  const n = cells[0]!.said.length
  const yes = (cell: Cell) => cell.said.filter(({ values }) => values[0] === 1).length
  const shown = told.flatMap(({ figure }, index) =>
    reasons[index] === null ? [{ figure, k: yes(cells[index]!) }] : [],
  )
  const hidden = cells.filter((_, index) => reasons[index] === 'alike')
  const possible = new Map(hidden.map(({ figure }) => [figure, new Set<number>()]))
  for (const counts of divisions(n, options)) {
    const of = (figure: string) => codes(figure).reduce((sum, code) => sum + counts[code]!, 0)
    if (shown.every(({ figure, k }) => of(figure) === k)) for (const [figure, found] of possible) found.add(of(figure))
  }
  return [...possible].flatMap(([figure, found]) => (found.size === 1 ? [figure] : []))
}

function* divisions(n: number, over: number): Generator<readonly number[]> {
  if (over === 1) yield [n]
  else
    for (let first = 0; first <= n; first++) for (const rest of divisions(n - first, over - 1)) yield [first, ...rest]
}

describe('who knows that each family gave one answer', () => {
  const runs = 400
  const about = { readers: audience, sensitive: [] }
  const populations = Array.from({ length: runs }, (_, number) => {
    const random = randomFrom(number)
    const upTo = (most: number) => Math.floor(random() * most)
    const options = 3 + upTo(2)
    const skew = 1 + random() * 3
    const answers = Array.from({ length: 10 + upTo(16) }, () => Math.floor(random() ** skew * options))
    // Each figure counts some of the answers: one, or two together.
    const figures = [...new Set(Array.from({ length: 2 + upTo(4) }, () => (1 + upTo(2 ** options - 2)).toString(2)))]
    const codes = (figure: string) =>
      Array.from({ length: options }, (_, code) => code).filter((code) => (parseInt(figure, 2) >> code) & 1)
    const cells = figures.map(
      (figure): Cell => ({
        ...{ figure, title: {}, kind: 'share', of: {}, groups: [], least: 0, most: 1, cuts: [], about },
        questions: ['money'],
        said: answers.map((answer, index) => ({
          family: `F${index}`,
          call: `C${index}`,
          values: [Number(codes(figure).includes(answer))],
        })),
      }),
    )
    return { cells, codes, options }
  })

  test('works out nothing that is hidden because nearly all are alike', () => {
    const found = populations.flatMap(({ cells, codes, options }, number) =>
      recovered(cells, codes, options).map((figure) => `${number}: ${figure}`),
    )
    expect(found).toEqual([])
  })

  test('and would work out much, if it was not known that the figures are about one question', () => {
    const found = populations.flatMap(({ cells, codes, options }) =>
      recovered(
        cells.map((cell) => ({ ...cell, questions: [] })),
        codes,
        options,
      ),
    )
    expect(found.length).toBeGreaterThan(runs / 20)
  })
})

/** Figures of those who read together, of those who do not, and of all; each counts some of three answers. */
describe('figures of some and figures of all', () => {
  const runs = 250
  const who = [[0], [1], [0, 1]]
  const codesOf = (asks: number) => [0, 1, 2].filter((code) => (asks >> code) & 1)
  const everything = [1, 2, 3, 4, 5, 6].flatMap((asks) => who.map((groups) => ({ asks, groups })))
  const populations = Array.from({ length: runs }, (_, number) => {
    const random = randomFrom(number)
    const upTo = (most: number) => Math.floor(random() * most)
    const skew = 1 + random() * 3
    const answers = [0, 1].map(() => Array.from({ length: 10 + upTo(6) }, () => Math.floor(random() ** skew * 3)))
    const figures = [...new Set(Array.from({ length: 2 + upTo(5) }, () => upTo(everything.length)))]
    const cells = figures.map((figure): Cell => {
      const { asks, groups } = everything[figure]!
      return {
        ...{ figure: String(figure), title: {}, kind: 'share', of: {}, groups: [], least: 0, most: 1, cuts: [] },
        ...{ questions: ['money'], asks: codesOf(asks).join(), about: { readers: audience, sensitive: [] } },
        said: groups.flatMap((group) =>
          answers[group]!.map((answer, index) => {
            const family = `F${group} ${index}`
            return { family, call: family, values: [Number(codesOf(asks).includes(answer))] }
          }),
        ),
      }
    })
    return { cells, sizes: answers.map(({ length }) => length) }
  })

  /** Somebody who knows how many families there are of both sorts tries every way in which they can have answered. */
  function worksOut({ cells, sizes }: (typeof populations)[number]): string[] {
    const { reasons } = release(cells, { profile: 'publication' })
    const countIn = (ways: readonly (readonly number[])[], { asks, groups }: (typeof everything)[number]) =>
      groups.reduce((sum, group) => sum + codesOf(asks).reduce((all, code) => all + ways[group]![code]!, 0), 0)
    const shown = cells.flatMap(({ figure, said }, index) =>
      reasons[index] === null
        ? [{ of: everything[Number(figure)]!, k: said.filter(({ values: [yes] }) => yes === 1).length }]
        : [],
    )
    const hidden = new Set(cells.flatMap(({ figure }, index) => (reasons[index] === 'alike' ? [Number(figure)] : [])))
    const found = everything.map(() => new Set<number>())
    const second = [...divisions(sizes[1]!, 3)]
    for (const first of divisions(sizes[0]!, 3))
      for (const ways of second.map((other) => [first, other]))
        if (shown.every(({ of, k }) => countIn(ways, of) === k))
          for (const [figure, counts] of found.entries()) counts.add(countIn(ways, everything[figure]!))
    return found.flatMap((counts, figure) => {
      const [k] = counts
      // Of a figure that nobody asked for it is said as well, where it is about one or two families.
      const isOfFew = k === 1 || k === 2
      return counts.size === 1 && (hidden.has(figure) || isOfFew) ? [JSON.stringify(everything[figure])] : []
    })
  }

  test('do not tell together of how few an answer was', { timeout: 60_000 }, () => {
    expect(populations.flatMap((one, number) => worksOut(one).map((found) => `${number}: ${found}`))).toEqual([])
  })

  test('and would tell much, if it was not known that they are about one question', { timeout: 60_000 }, () => {
    const blind = populations.map(({ cells, sizes }) => ({
      cells: cells.map((cell) => ({ ...cell, questions: [] })),
      sizes,
    }))
    expect(blind.filter((one) => worksOut(one).length > 0).length).toBeGreaterThan(runs / 10)
  })

  test('one family is not left over where an answer of all follows from that of two parts', () => {
    const said = (count: number, from: number, yes: (index: number) => boolean) =>
      Array.from({ length: count }, (_, index) => ({
        ...{ family: `F${from + index}`, call: `C${from + index}`, values: [Number(yes(from + index))] },
      }))
    const of = (figure: string, asks: string, said: Cell['said']): Cell => ({
      ...{ figure, asks, said, title: {}, kind: 'share', of: {}, groups: [], least: 0, most: 1, cuts: [] },
      ...{ questions: ['money'], about: { readers: audience, sensitive: [] } },
    })
    // Of thirty families twelve say no, one a bit, and of each half of the others some say much.
    const isMuch = (index: number) => index > 12
    const cells = [
      of(
        'no',
        'no',
        said(30, 0, (index) => index < 12),
      ),
      of('muchOfSome', 'much', said(18, 0, isMuch)),
      of(
        'muchOfOthers',
        'much',
        said(12, 18, (index) => index % 2 === 0),
      ),
    ]
    const rest = of(
      'bitOfAll',
      'bit',
      said(30, 0, (index) => index === 12),
    )
    const reasonsOf = (cells: readonly Cell[]) => release(cells, { profile: 'publication' }).reasons
    expect(reasonsOf(cells)).toEqual([null, 'subtraction', null])
    expect(reasonsOf([...cells, rest])).toEqual([null, 'subtraction', null, 'alike'])
    const unknown = cells.map((cell) => ({ ...cell, questions: [] }))
    expect(reasonsOf(unknown)).toEqual([null, null, null])
  })
})

/** A figure about one question, of families F0, F1…; of those with `null` nothing is told. */
function figureOfAll(figure: string, said: readonly (number | readonly number[] | null)[], more: Partial<Cell> = {}) {
  return {
    ...{ figure, asks: figure, title: {}, kind: 'share', of: {}, groups: [], least: 0, most: 1, cuts: [] },
    ...{ questions: ['money'], about: { readers: audience, sensitive: [] } },
    said: said.flatMap((values, index) =>
      values === null ? [] : [{ family: `F${index}`, call: `C${index}`, values: [values].flat() }],
    ),
    ...more,
  } as Cell
}
const toldOf = (cells: readonly Cell[]) => release(cells, { profile: 'publication' }).reasons
/** The same, as if nobody knew that the figures are about one question. */
const toldUnaware = (cells: readonly Cell[]) => toldOf(cells.map((cell) => ({ ...cell, questions: [] })))
/** Of each family whether it said this. */
const whoSaid = (code: string, codes: readonly string[]) => codes.map((one) => Number(one === code))

describe('figures about one question that do not look alike', () => {
  const codes = [...Array<string>(12).fill('no'), 'bit', ...Array<string>(17).fill('much')]
  const [no, much] = [figureOfAll('no', whoSaid('no', codes)), figureOfAll('much', whoSaid('much', codes))]
  const ages = codes.map((_, index) => [(index % 5) + 1, ((index * 3) % 7) + 1])
  const ofChildren = figureOfAll('age', ages, { kind: 'mean', most: 10 })

  test('single nobody out, wherever a mean over children stands among them', () => {
    expect(toldOf([no, much])).toContain('subtraction')
    expect(toldOf([no, much, ofChildren])).toEqual(['subtraction', null, null])
    expect(toldOf([no, ofChildren, much])).toEqual(['subtraction', null, null])
    expect(toldOf([ofChildren, no, much])).toEqual([null, 'subtraction', null])
    expect(toldUnaware([ofChildren, no, much])).toEqual([null, null, null])
  })

  test.each(['no', 'bit', 'much'])('nor tell of the one family that is not in a group that it said "%s"', (left) => {
    const codes = [left, ...Array<string>(10).fill('no'), ...Array<string>(9).fill('bit'), ...Array(11).fill('much')]
    const inGroup = (code: string) =>
      figureOfAll(code, [null, ...whoSaid(code, codes).slice(1)], { of: { speaks: 'dutch' } })
    const cells = [figureOfAll('no', whoSaid('no', codes)), inGroup('bit'), inGroup('much')]
    expect(toldOf(cells)).toEqual([null, 'subtraction', null])
    expect(toldUnaware(cells)).toEqual([null, null, null])
  })

  test('nor tell by how many were asked further how few said what is hidden', () => {
    const notAsked = figureOfAll('no', [1, ...Array<number>(29).fill(0)])
    const asked = figureOfAll('food', [null, ...Array.from({ length: 29 }, (_, index) => index % 2)])
    expect(toldOf([notAsked, asked])).toEqual(['alike', 'subtraction'])
    expect(toldUnaware([notAsked, asked])).toEqual(['alike', null])
  })
})

describe('a figure of all', () => {
  const codes = Array.from({ length: 100 }, (_, index) => (index < 4 ? 'no' : 'much'))
  const all = figureOfAll('no', whoSaid('no', codes))
  const of = (group: string, from: number, to: number, figure: Cell = all): Cell => ({
    ...figure,
    ...{ of: { size: group }, said: figure.said.slice(from, to) },
  })

  test('stays where all who said it happen to be in one group, for that does not follow from it', () => {
    expect(toldOf([all, of('k4', 0, 6), of('k2', 6, 100)])).toEqual([null, 'few', 'alike'])
    expect(toldOf([all, of('k4', 0, 12), of('k2', 12, 100)])).toEqual([null, 'subtraction', 'alike'])
  })

  test('and not where others tell that nobody else said it', () => {
    const codes = Array.from({ length: 60 }, (_, index) => (index < 8 ? 'no' : index % 2 === 0 ? 'bit' : 'much'))
    const [no, bit, much] = ['no', 'bit', 'much'].map((code) => figureOfAll(code, whoSaid(code, codes)))
    const cells = [no!, of('k4', 0, 9, no), of('k2', 9, 60, bit), of('k2', 9, 60, much)]
    const [ofAll, ofFew, ...ofOthers] = toldOf(cells)
    expect(ofFew).toBe('few')
    expect([ofAll, ...ofOthers]).toContain('subtraction')
    expect(toldUnaware(cells)).toEqual([null, 'few', null, null])
  })
})

describe('who joins later', () => {
  const asked = defineProtocol({
    id: 'debts',
    version: '1.0.0',
    languages: ['en'],
    title: { en: 'Debts' },
    sections: [
      {
        id: 'money',
        title: { en: 'Money' },
        questions: [
          { id: 'debts', type: 'boolean', audience, text: { en: 'Do you have debts?' } },
          { id: 'help', type: 'boolean', audience, text: { en: 'Do you get help?' } },
          {
            id: 'food',
            type: 'boolean',
            audience,
            text: { en: 'Is there always enough to eat?' },
            enableWhen: { question: 'debts', operator: '=', answer: true },
          },
        ],
      },
    ],
    figures: [
      { id: 'debts', title: { en: 'Debts' }, share: { question: 'debts', operator: '=', answer: true } },
      {
        id: 'help',
        title: { en: 'Help, of those with debts' },
        share: { question: 'help', operator: '=', answer: true },
        among: { question: 'debts', operator: '=', answer: true },
      },
      { id: 'food', title: { en: 'Enough to eat' }, share: { question: 'food', operator: '=', answer: true } },
      { id: 'noDebts', title: { en: 'No debts' }, share: { question: 'debts', operator: '!=', answer: true } },
    ],
  })
  type Id = (typeof asked)['figures'][number]['id']

  /** Forty families, and of one that joins whether it has debts. */
  function cells(figures: readonly Id[], joins: readonly boolean[] = []): Cell[] {
    const debts = [...Array.from({ length: 40 }, (_, index) => index % 2 === 0), ...joins]
    const calls = debts.map((has, index) => ({
      ...{ id: `C${index}`, family: `F${index}`, date: '2026-04-14', situation: {} },
      answers: { debts: has, help: index % 4 === 0, ...(has && { food: index % 8 > 0 }) },
    }))
    return cellsOf(asked, calls, { unit: 'family', figures })
  }

  const earlier = (figures: readonly Id[]) => {
    const first = release(cells(figures), { profile: 'publication' })
    expect(first.reasons).toEqual(figures.map(() => null))
    return [{ kept: JSON.parse(JSON.stringify(first.kept)) as typeof first.kept }]
  }
  const told = (figures: readonly Id[], before: readonly Id[], joins: readonly boolean[]) =>
    release(cells(figures, joins), { profile: 'publication', earlier: earlier(before) })

  test.each<[Id, Id]>([
    ['help', 'help'],
    ['food', 'food'],
    ['help', 'food'],
    ['food', 'help'],
    ['debts', 'food'],
    ['help', 'debts'],
    ['help', 'noDebts'],
  ])('%s after %s does not tell whether the one who joined has debts', (now, before) => {
    const [has, hasNot] = [told([now], [before], [true]), told([now], [before], [false])]
    expect(has.reasons).toEqual(['too-soon'])
    expect(hasNot.cells).toEqual(has.cells)
  })

  test('where everybody has debts, nothing is told that is about those who have', () => {
    const everybody = Array.from({ length: 40 }, (_, index) => ({
      ...{ id: `C${index}`, family: `F${index}`, date: '2026-04-14', situation: {} },
      answers: { debts: true, help: index % 4 === 0, food: index % 8 > 0 },
    }))
    const all = cellsOf(asked, everybody, { unit: 'family', figures: ['debts', 'help', 'food'] })
    expect(release(all, { profile: 'publication' }).reasons).toEqual(['alike', 'subtraction', 'subtraction'])
    const blind = all.map(({ among: _, ...cell }) => cell)
    expect(release(blind, { profile: 'publication' }).reasons).toEqual(['alike', null, null])
  })

  test('and without knowing who could be among them, it would', () => {
    const blind = (joins: readonly boolean[]) => {
      const [cell] = cells(['help'], joins)
      const { among: _, ...rest } = cell!
      const kept = earlier(['help'])[0]!.kept.map(({ among: __, ...one }) => one)
      return release([rest], { profile: 'publication', earlier: [{ kept }] }).reasons
    }
    expect([blind([true]), blind([false])]).toEqual([['too-soon'], [null]])
  })

  test('is told again where nobody joined, or many did', () => {
    expect(told(['help'], ['help'], []).reasons).toEqual([null])
    const many = Array.from({ length: 24 }, (_, index) => index % 2 === 0)
    expect(told(['debts', 'help'], ['debts', 'help'], many).reasons).toEqual([null, null])
  })
})

/** Figures of all and of a group that one or two families are not in; each counts some of three answers. */
describe('one or two families outside a group', () => {
  const runs = 300
  const counts = (asks: number, code: number) => (asks >> code) & 1
  const everything = [1, 2, 3, 4, 5, 6].flatMap((asks) => [false, true].map((isOfAll) => ({ asks, isOfAll })))
  type One = (typeof everything)[number]
  const populations = Array.from({ length: runs }, (_, number) => {
    const random = randomFrom(number)
    const upTo = (most: number) => Math.floor(random() * most)
    const skew = 1 + random() * 2
    const answers = (families: number) => Array.from({ length: families }, () => Math.floor(random() ** skew * 3))
    const [inside, outside] = [answers(10 + upTo(4)), answers(1 + upTo(2))]
    const asked = [...new Set(Array.from({ length: 2 + upTo(5) }, () => upTo(everything.length)))]
    const figures = asked.map((index) => everything[index]!)
    const cells = figures.map(({ asks, isOfAll }) => {
      const said = [...inside, ...outside].map((code, index) =>
        isOfAll || index < inside.length ? counts(asks, code) : null,
      )
      const own = { asks: String(asks), of: isOfAll ? {} : { speaks: 'dutch' } }
      return figureOfAll(`${asks} ${isOfAll}`, said, own as Partial<Cell>)
    })
    return { inside, outside, figures, cells }
  })

  /** Now and then the second half is told a week later. */
  function reasonsOf(cells: readonly Cell[], isInTwo: boolean) {
    const half = isInTwo ? Math.ceil(cells.length / 2) : cells.length
    const first = release(cells.slice(0, half), { profile: 'publication' })
    return [...first.reasons, ...release(cells.slice(half), { profile: 'publication', earlier: [first] }).reasons]
  }

  /** Somebody who knows who is in the group tries every way in which both can have answered. */
  function worksOut({ inside, outside, figures, cells }: (typeof populations)[number], isInTwo: boolean) {
    const reasons = reasonsOf(cells, isInTwo)
    const shown = figures.filter((_, index) => reasons[index] === null)
    const inWay = (way: readonly number[], asks: number) =>
      way.reduce((sum, many, code) => sum + many * counts(asks, code), 0)
    const total = (of: One, first: readonly number[], second: readonly number[]) =>
      inWay(first, of.asks) + (of.isOfAll ? inWay(second, of.asks) : 0)
    const wayOf = (codes: readonly number[]) => [0, 1, 2].map((code) => codes.filter((one) => one === code).length)
    const [first, second] = [wayOf(inside), wayOf(outside)]
    const found = everything.map(() => new Set<number>())
    for (const one of divisions(inside.length, 3))
      for (const other of divisions(outside.length, 3))
        if (shown.every((of) => total(of, one, other) === total(of, first, second)))
          for (const [index, { asks }] of everything.entries()) found[index]!.add(inWay(other, asks))
    return everything.flatMap((of, index) => {
      const all = total(of, first, second)
      // What nobody said, or everybody, is told of all.
      const isOfAll = all === 0 || all === inside.length + outside.length
      return of.isOfAll && found[index]!.size === 1 && !isOfAll ? [of.asks] : []
    })
  }

  test('are not told of what they said', { timeout: 60_000 }, () => {
    expect(populations.flatMap((one, number) => worksOut(one, number % 3 === 0).map((asks) => [number, asks]))).toEqual(
      [],
    )
  })

  test('and would be, if it was not known that the figures are about one question', { timeout: 60_000 }, () => {
    const blind = populations.map((one) => ({ ...one, cells: one.cells.map((cell) => ({ ...cell, questions: [] })) }))
    expect(blind.filter((one, number) => worksOut(one, number % 3 === 0).length > 0).length).toBeGreaterThan(runs / 30)
  })
})
