import fc from 'fast-check'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { aprilCalls } from '../../test/april-2020'
import { population } from '../../test/random-populations'
import { gezinInBeeld } from '../gezin-in-beeld'
import { attack } from './attack'
import { type Cell, cellsOf } from './cell'
import { type Release, release } from './release'
import type { Shown } from './shown'
import { isSuppressed, Suppressed, suppressed } from './suppressed'

const calls = aprilCalls()
const about = { readers: ['school', 'researcher'], sensitive: [] } as const

/** A figure of families that said yes (1) or no (0), or gave a number. */
function cell(values: readonly number[], more: Partial<Cell> = {}): Cell {
  const said = values.map((value, index) => ({ family: `F${index}`, call: `C${index}`, values: [value] }))
  return {
    figure: 'figure',
    title: {},
    kind: 'share',
    of: {},
    groups: [],
    least: 0,
    most: 1,
    cuts: [],
    questions: [],
    about,
    said,
    ...more,
  }
}

/** So many yes and so many no. */
const yesAndNo = (yes: number, no: number) => [...Array<number>(yes).fill(1), ...Array<number>(no).fill(0)]
const reasonsOf = (
  cells: readonly Cell[],
  profile: 'school' | 'partner' | 'publication',
  earlier: Pick<Release, 'kept'>[] = [],
) => release(cells, { profile, earlier }).reasons

describe('few families, or hardly anybody different', () => {
  test('nine families are too few for anybody outside, ten are not', () => {
    expect(reasonsOf([cell(yesAndNo(4, 5))], 'school')).toEqual(['few'])
    expect(reasonsOf([cell(yesAndNo(5, 5))], 'school')).toEqual([null])
  })

  test('ten calls of nine families are still nine families', () => {
    const [first, ...others] = cell(yesAndNo(5, 5)).said
    const said = [{ ...first!, family: 'F9' }, ...others]
    expect(reasonsOf([cell([], { said })], 'publication')).toEqual(['few'])
  })

  test('a school and researchers hear nothing where fewer than three are different', () => {
    for (const profile of ['school', 'publication'] as const) {
      expect(reasonsOf([cell(yesAndNo(2, 28))], profile)).toEqual(['alike'])
      expect(reasonsOf([cell(yesAndNo(28, 2))], profile)).toEqual(['alike'])
      expect(reasonsOf([cell(yesAndNo(3, 27))], profile)).toEqual([null])
    }
  })

  test('a partner hears no count from one to four, and not that everybody is alike', () => {
    expect(reasonsOf([cell(yesAndNo(4, 26))], 'partner')).toEqual(['alike'])
    expect(reasonsOf([cell(yesAndNo(0, 30))], 'partner')).toEqual(['alike'])
    expect(reasonsOf([cell(yesAndNo(5, 25))], 'partner')).toEqual([null])
  })

  test('an organisation may ask for more, not for less', () => {
    const cells = [cell(yesAndNo(6, 6))]
    expect(release(cells, { profile: 'school', raised: { families: 20 } }).reasons).toEqual(['few'])
    expect(release([cell(yesAndNo(2, 3))], { profile: 'school', raised: { families: 2, others: 0 } }).reasons).toEqual([
      'few',
    ])
  })

  test('a number that comes for more than half from one family is not told', () => {
    const number = { kind: 'mean', least: 0, most: 100 } as const
    expect(reasonsOf([cell([60, ...Array<number>(11).fill(5)], number)], 'publication')).toEqual(['one-family'])
    expect(reasonsOf([cell([50, ...Array<number>(11).fill(5)], number)], 'publication')).toEqual([null])
  })

  test('also where its numbers are low: it gives more than half of them', () => {
    const grade = { kind: 'mean', least: 0, most: 10 } as const
    const from = (numbers: [call: string, value: number][]) => {
      const said = numbers.map(([call, value]) => ({ call, family: call.split(' ')[0]!, values: [value] }))
      return reasonsOf([cell([], { ...grade, said })], 'publication')
    }
    const calls = (times: number, first: number, others: number) =>
      from([
        ...Array.from({ length: times }, (_, call): [string, number] => [`A ${call}`, first]),
        ...Array.from({ length: 11 }, (_, family): [string, number] => [`B${family}`, others]),
      ])
    expect(calls(15, 2, 8)).toEqual(['one-family'])
    expect(calls(11, 2, 8)).not.toEqual(['one-family'])
  })

  test('grades that are nearly all the highest tell each of them', () => {
    const grade = { kind: 'mean', least: 0, most: 10 } as const
    expect(reasonsOf([cell(Array<number>(12).fill(10), grade)], 'publication')).toEqual(['subtraction'])
    expect(reasonsOf([cell([6, 7, 5, 8, 6, 7, 7, 6, 5, 9, 7, 6], grade)], 'publication')).toEqual([null])
  })

  test('a mean that tells all grades of who knows how many are insufficient is not told', () => {
    const grade = { kind: 'mean', least: 0, most: 10 } as const
    const grades = [...Array<number>(3).fill(0), ...Array<number>(9).fill(5.5)]
    expect(reasonsOf([cell(grades, grade)], 'publication')).toEqual([null])
    expect(reasonsOf([cell(grades, { ...grade, cuts: [5.5] })], 'publication')).toEqual(['subtraction'])
  })
})

describe('what could be worked out by subtraction', () => {
  const whole = cell([...yesAndNo(10, 10), ...yesAndNo(5, 10), ...yesAndNo(2, 3)])
  const part = (from: number, to: number, group: string): Cell => ({
    ...whole,
    of: { size: group },
    said: whole.said.slice(from, to),
  })
  const [large, middle, small] = [part(0, 20, 'large'), part(20, 35, 'middle'), part(35, 40, 'small')]

  test('one small group would follow from the whole and the others; the next smallest is hidden with it', () => {
    expect(reasonsOf([whole, large, middle, small], 'publication')).toEqual([null, null, 'subtraction', 'few'])
  })

  test('without the whole nothing follows, and nothing more is hidden', () => {
    expect(reasonsOf([large, middle, small], 'publication')).toEqual([null, null, 'few'])
  })

  test('whatever is hidden for the sake of others would tell something', () => {
    let hidden = 0
    for (let number = 0; number < 150; number++) {
      const [cells] = population(number).weeks
      const reasons = reasonsOf(cells!, 'publication')
      const shown = cells!.filter((_, index) => reasons[index] === null)
      for (const one of cells!.filter((_, index) => reasons[index] === 'subtraction')) {
        hidden++
        const withIt = cells!.filter((other) => other === one || shown.includes(other))
        expect(reasonsOf(withIt, 'publication'), `population ${number}`).toContain('subtraction')
      }
    }
    expect(hidden).toBeGreaterThan(50)
  })

  test('who is alone in a crossing of two divisions stays in doubt, because four families could have said it otherwise', () => {
    const street = ['north', 'south']
    const size = ['large', 'small']
    const counts: Record<string, [number, number]> = {
      'north large': [8, 9],
      'north small': [1, 0],
      'south large': [3, 2],
      'south small': [9, 8],
    }
    const said = street.flatMap((where) =>
      size.flatMap((what) =>
        yesAndNo(...counts[`${where} ${what}`]!).map((value, index) => {
          const family = `${where} ${what} ${index}`
          return { family, call: family, values: [value] }
        }),
      ),
    )
    const of = (division: string, groups: readonly string[]) =>
      groups.map((group) => ({
        ...whole,
        of: { [division]: group },
        said: said.filter(({ family }) => family.includes(group)),
      }))
    const cells = [{ ...whole, said }, ...of('street', street), ...of('size', size)]
    expect(reasonsOf(cells, 'publication')).toEqual([null, null, null, null, null])
    expect(attack(release(cells, { profile: 'publication' }).kept)).toEqual([])
  })

  test('not more is hidden than is needed', () => {
    const others = ['a', 'b', 'c'].map((group, index) => ({
      ...whole,
      of: { size: group },
      said: cell(yesAndNo(6, 6 + index)).said.map((one) => ({
        ...one,
        family: group + one.family,
        call: group + one.call,
      })),
    }))
    const all = { ...whole, said: [small, ...others].flatMap(({ said }) => said) }
    expect(reasonsOf([all, small, ...others], 'publication')).toEqual([null, 'few', 'subtraction', null, null])
  })
})

describe('week after week', () => {
  const until = (count: number, more: Partial<Cell> = {}) => {
    const values = Array.from({ length: 60 }, (_, index) => Number(index % 3 === 0))
    return cell(values.slice(0, count), more)
  }
  const first = release([until(20)], { profile: 'school' })

  test('a figure is told again when five families or more have joined', () => {
    expect(reasonsOf([until(24)], 'school', [first])).toEqual(['too-soon'])
    expect(reasonsOf([until(26)], 'school', [first])).toEqual([null])
  })

  test('a correction of one answer would be seen, so it waits', () => {
    const corrected = until(20)
    const [one, ...others] = corrected.said
    expect(reasonsOf([{ ...corrected, said: [{ ...one!, values: [0] }, ...others] }], 'school', [first])).toEqual([
      'too-soon',
    ])
  })

  test('the same figure may be told again as it was', () => {
    expect(reasonsOf([until(20)], 'school', [first])).toEqual([null])
  })

  test('those who joined and all said no are not told', () => {
    const joined = Array.from({ length: 8 }, (_, index) => ({ family: `N${index}`, call: `N${index}`, values: [0] }))
    const later = until(20, { said: [...until(20).said, ...joined] })
    expect(reasonsOf([later], 'school', [first])).toEqual(['subtraction'])
  })

  test('what is kept for the next time is plain data', () => {
    const kept: Release['kept'] = JSON.parse(JSON.stringify(first.kept))
    expect(reasonsOf([until(24)], 'school', [{ kept }])).toEqual(['too-soon'])
  })

  test('stays inside: who sends the release away, or copies it, does not send along who said what', () => {
    expect(Object.keys(JSON.parse(JSON.stringify(first)))).toEqual(['profile', 'cells'])
    expect(Object.keys({ ...first })).toEqual(['profile', 'cells'])
    expect(first.kept).toHaveLength(1)
  })
})

describe('who may know it', () => {
  const reasonFor = (figure: string, profile: 'school' | 'partner' | 'publication', cohorts: string[] = []) =>
    reasonsOf(cellsOf(gezinInBeeld, calls, { unit: 'family', figures: [figure], cohorts }), profile)[0]

  test('a school hears how homework goes, and nothing of grades, money or language', () => {
    expect(reasonFor('homeworkHelp', 'school')).toBe(null)
    for (const figure of ['parentInsufficient', 'moneyWorries', 'noOrLittleDutch'])
      expect(reasonFor(figure, 'school'), figure).toBe('not-for-this-reader')
  })

  test('what also asks for care goes to no school, whoever may see the answer', () => {
    expect(reasonsOf([cell(yesAndNo(9, 9), { about: { ...about, sensitive: ['signal'] } })], 'school')).toEqual([
      'sensitive',
    ])
  })

  test('a partner hears of language only of all together', () => {
    const cells = cellsOf(gezinInBeeld, calls, {
      unit: 'family',
      figures: ['noOrLittleDutch'],
      cohorts: ['family-size'],
    })
    const [ofAll, ...ofGroups] = reasonsOf(cells, 'partner')
    expect(ofAll).toBe(null)
    expect(new Set(ofGroups)).toEqual(new Set(['sensitive']))
  })

  test('a group by language is about language, whatever is counted in it', () => {
    const cells = cellsOf(gezinInBeeld, calls, {
      unit: 'family',
      figures: ['homeworkHelp'],
      cohorts: ['dutch-at-home'],
    })
    expect(new Set(reasonsOf(cells, 'school').slice(1))).toEqual(new Set(['not-for-this-reader']))
  })

  test('within the house everything is told, small groups with a mark and without a percentage', () => {
    const [small, large] = release([cell(yesAndNo(3, 4)), cell(yesAndNo(3, 9))], { profile: 'internal' }).cells
    expect(small!.shown).toEqual({ kind: 'share', k: 3, n: 7, share: null, small: true })
    expect(large!.shown).toMatchObject({ kind: 'share', k: 3, n: 12, share: 0.25 })
  })
})

describe('how it is told', () => {
  const shown = (
    values: readonly number[],
    profile: 'school' | 'partner' | 'publication' | 'internal',
    more?: Partial<Cell>,
  ) => release([cell(values, more)], { profile }).cells[0]!.shown

  test('a school hears words of ten to twenty-nine families, and a whole percentage of more', () => {
    expect(shown(yesAndNo(3, 9), 'school')).toEqual({ kind: 'words', words: 'some', n: 12 })
    expect(shown(yesAndNo(6, 6), 'school')).toEqual({ kind: 'words', words: 'about-half', n: 12 })
    expect(shown(yesAndNo(20, 9), 'school')).toEqual({ kind: 'words', words: 'most', n: 29 })
    expect(shown(yesAndNo(10, 20), 'school')).toEqual({ kind: 'share', n: 30, share: 0.33 })
  })

  test('a partner hears counts to the nearest five, and a share of those', () => {
    expect(shown(yesAndNo(13, 24), 'partner')).toEqual({ kind: 'share', k: 15, n: 35, share: 0.43 })
  })

  test('a share near nothing or everything is told as a bound', () => {
    expect(shown(yesAndNo(5, 195), 'publication')).toEqual({ kind: 'share', n: 200, share: 0.05, bound: 'at-most' })
    expect(shown(yesAndNo(195, 5), 'partner')).toEqual({ kind: 'share', n: 200, share: 0.95, bound: 'at-least' })
  })

  test('a mean of fewer than twenty families is told to the half, of more to the tenth', () => {
    const grade = { kind: 'mean', least: 0, most: 10 } as const
    const grades = [6, 7, 5, 8, 6, 7, 7, 6, 5, 9, 7, 6]
    expect(shown(grades, 'publication', grade)).toEqual({ kind: 'mean', n: 12, mean: 6.5 })
    expect(shown([...grades, ...grades], 'publication', grade)).toEqual({ kind: 'mean', n: 24, mean: 6.6 })
    const told = shown([...grades, ...grades, ...grades], 'publication', grade)
    expect(told).toEqual({ kind: 'mean', n: 36, mean: 6.6, interval: [6.2, 7] })
    expect(shown([...grades, ...grades, ...grades], 'partner', grade)).toEqual({ kind: 'mean', n: 35, mean: 6.6 })
  })
})

describe('the median', () => {
  const profiles = ['internal', 'school', 'partner', 'publication'] as const
  const grades = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 10, maxLength: 70 })
  const told = (values: readonly number[], profile: (typeof profiles)[number]) => {
    const halves = values.map((value) => value / 2)
    const { shown } = release([cell(halves, { kind: 'mean', least: 0, most: 10 })], { profile }).cells[0]!
    return shown
  }

  test('is told inside, beside the mean', () => {
    expect(told([12, 14, 10, 16, 13], 'internal')).toMatchObject({ kind: 'mean', n: 5, mean: 6.5, median: 6.5 })
    expect(told([], 'internal')).toMatchObject({ n: 0, mean: null, median: null })
  })

  test.each(profiles.slice(1))('is never told to %s, whatever families said', (profile) => {
    let means = 0
    fc.assert(
      fc.property(grades, (values) => {
        const shown = told(values, profile)
        if (!isSuppressed(shown) && shown.kind === 'mean') means++
        expect(JSON.stringify(shown)).not.toContain('median')
      }),
    )
    expect(means).toBeGreaterThan(0)
  })

  test('would tell to the letter what one of eleven families said', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 11, maxLength: 11 }), (values) => {
        const shown = told(values, 'internal') as { median: number }
        expect(values).toContain(shown.median * 2)
      }),
    )
  })
})

describe('the interval of a mean', () => {
  const grade = { kind: 'mean', least: 0, most: 10 } as const
  const told = (values: readonly number[], number: Partial<Cell> = grade) => {
    const { shown } = release([cell(values, number)], { profile: 'publication' }).cells[0]!
    return isSuppressed(shown) || shown.kind !== 'mean' ? null : shown
  }

  /** How far the answers of one family can lie from the mean, for who knows what one other gave: from the spread that the interval tells at most. */
  function roomLeft(values: readonly number[], [low, high]: readonly [number, number], known: number): number {
    const n = values.length
    const mean = values.reduce((sum, value) => sum + value, 0) / n
    const margin = Math.max(high - mean, mean - low)
    const squares = ((margin * Math.sqrt(n)) / 2.045) ** 2 * (n - 1)
    return Math.sqrt(Math.max(0, squares - (n / (n - 1)) * (known - mean) ** 2) * ((n - 1) / n))
  }

  test.each([
    ['all gave the same', Array<number>(30).fill(7)],
    ['one gave half a point more', [7.5, ...Array<number>(29).fill(7)]],
    ['one fares very badly and knows it', [0, ...Array<number>(29).fill(7)]],
    ['they differ as people do', Array.from({ length: 30 }, (_, index) => 4 + (index % 6))],
  ])('leaves three points of a grade open of every family, also for who knows one, where %s', (_, values) => {
    const { interval } = told(values)!
    for (const known of new Set(values)) expect(2 * roomLeft(values, interval!, known)).toBeGreaterThanOrEqual(3)
  })

  test('is there for thirty families, whatever they said: that it is not there would tell that all are alike', () => {
    expect([told(Array<number>(30).fill(7))?.interval, told(Array<number>(29).fill(7))?.interval]).toEqual([
      [6.7, 7.3],
      undefined,
    ])
  })

  test('is not wider than it has to be', () => {
    const values = Array.from({ length: 60 }, (_, index) => 4 + (index % 6))
    expect(told(values)?.interval).toEqual([6, 7])
  })
})

describe('what is suppressed', () => {
  test('is never a number', () => {
    const { shown } = release([cell(yesAndNo(1, 2))], { profile: 'school' }).cells[0]!
    expect(shown).toBeInstanceOf(Suppressed)
    expect(() => Number(shown)).toThrow('ask isSuppressed first')
    expect(() => (shown as unknown as number) + 1).toThrow(TypeError)
    expect(() => Math.max(0, shown as unknown as number)).toThrow(TypeError)
    expect(`${shown}`).toBe('·')
  })

  test('does not say why, because that could tell what they said', () => {
    const alike = release([cell(yesAndNo(0, 20))], { profile: 'school' })
    const few = release([cell(yesAndNo(1, 2))], { profile: 'school' })
    expect(JSON.stringify(alike.cells)).toBe(JSON.stringify(few.cells))
    expect(JSON.parse(JSON.stringify(alike.cells))[0].shown).toEqual({ suppressed: true })
  })

  test('is still known as such after it went through JSON', () => {
    expect(isSuppressed(JSON.parse(JSON.stringify(suppressed)))).toBe(true)
    expect(isSuppressed(0)).toBe(false)
    expect(isSuppressed(null)).toBe(false)
  })

  test('has to be asked for before a number can be read', () => {
    const { shown } = release([cell(yesAndNo(5, 7))], { profile: 'internal' }).cells[0]!
    expectTypeOf(shown).toEqualTypeOf<Shown | Suppressed>()
    // @ts-expect-error a suppressed figure has no n
    expect(shown.n).toBe(12)
    if (!isSuppressed(shown)) expect(shown.n).toBe(12)
  })
})

test('a number of two hundred thousand families is told as well', () => {
  const values = Array.from({ length: 200_000 }, (_, index) => index % 11)
  const { shown } = release([cell(values, { kind: 'mean', most: 10 })], { profile: 'publication' }).cells[0]!
  expect(shown).toMatchObject({ kind: 'mean', n: 200_000, mean: 5, interval: [4.9, 5.1] })
})

test('a mean knows where the shares of the same grade part it', () => {
  const [grade] = cellsOf(gezinInBeeld, calls, { unit: 'family', figures: ['parentGrade'] })
  expect(grade!.cuts).toEqual([5.5])
})

test('the cells of a round carry the figures of the article', () => {
  const cells = cellsOf(gezinInBeeld, calls, {
    unit: 'call',
    figures: ['parentInsufficient'],
    cohorts: ['week', 'family-size'],
    crossed: true,
  })
  expect(cells.map(({ of }) => Object.values(of).join(' × ') || 'all').slice(0, 6)).toEqual([
    'all',
    '2020-W16',
    '2020-W17',
    '2020-W18',
    'k1',
    'k2',
  ])
  expect(cells).toHaveLength(1 + 3 + 4 + 12)
  expect(release(cells, { profile: 'publication' }).cells[0]!.shown).toMatchObject({ k: 37, n: 219 })
})
