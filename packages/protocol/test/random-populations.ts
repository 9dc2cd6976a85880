/** Random populations that were phoned, once or for some weeks, cut into groups in one or two ways. */
import type { Cell, Contribution, Groups } from '../src/disclosure/cell'

/** A stream of numbers from 0 up to 1, the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

interface Family {
  readonly id: string
  readonly groups: Groups
  /** With several age bands at home a family is in more groups. */
  readonly also: string | undefined
}

export interface Population {
  readonly kind: 'share' | 'mean'
  /** One list of cells for each week that was reported. */
  readonly weeks: readonly (readonly Cell[])[]
}

/** The population with this number; the same number gives the same population. */
export function population(number: number): Population {
  const random = randomFrom(number)
  const upTo = (most: number) => Math.floor(random() * most)
  const kind = random() < 0.7 ? 'share' : 'mean'
  const size = 15 + upTo(100)
  const divisions = Array.from({ length: 1 + upTo(2) }, (_, index) => ({
    id: `division-${index}`,
    groups: 2 + upTo(4),
    several: random() < 0.2,
    skew: 1 + random() * 2,
  }))
  const crossed = random() < 0.4
  const often = random() ** 2
  const families = Array.from({ length: size }, (_, index): Family => {
    const groups = divisions.map(({ id, groups, skew }) => [id, `g${Math.floor(random() ** skew * groups)}`])
    const [first] = divisions
    return {
      id: `F${index}`,
      groups: Object.fromEntries(groups),
      also: first!.several && random() < 0.3 ? `g${upTo(first!.groups)}` : undefined,
    }
  })
  const answer = () =>
    kind === 'share'
      ? Number(random() < often)
      : Math.min(10, Math.max(0, Math.round(13 + (random() + random() - 1) * 9) / 2))

  const latest = new Map<string, Contribution>()
  const weeks: Cell[][] = []
  let reached = 0
  for (let week = 0; week < 1 + upTo(3); week++) {
    const until = week === 0 ? size * (0.3 + random() * 0.7) : reached + upTo(15)
    for (; reached < Math.min(size, until); reached++) {
      const family = families[reached]!
      latest.set(family.id, { family: family.id, call: `${family.id}-${week}`, values: [answer()] })
    }
    // Some are phoned again, and some of those say something else.
    for (let again = week === 0 ? 0 : upTo(4); again > 0; again--) {
      const family = families[upTo(reached)]!
      latest.set(family.id, { family: family.id, call: `${family.id}-${week}-again`, values: [answer()] })
    }
    weeks.push(cellsIn(kind, families, latest, divisions, crossed))
  }
  return { kind, weeks }
}

function cellsIn(
  kind: 'share' | 'mean',
  families: readonly Family[],
  latest: ReadonlyMap<string, Contribution>,
  divisions: readonly { readonly id: string; readonly groups: number }[],
  crossed: boolean,
): Cell[] {
  const isIn = (family: Family, of: Groups) =>
    Object.entries(of).every(
      ([division, group]) =>
        family.groups[division] === group || (division === divisions[0]!.id && family.also === group),
    )
  const cell = (of: Groups): Cell => ({
    figure: 'figure',
    title: {},
    kind,
    of,
    groups: [],
    least: 0,
    most: kind === 'share' ? 1 : 10,
    cuts: [],
    questions: [],
    about: { readers: ['school', 'researcher'], sensitive: [] },
    said: families.flatMap((family) => (isIn(family, of) ? (latest.get(family.id) ?? []) : [])),
  })
  const single = divisions.map(({ id, groups }) =>
    Array.from({ length: groups }, (_, index) => ({ [id]: `g${index}` })),
  )
  const both = crossed && single.length === 2 ? single[0]!.flatMap((a) => single[1]!.map((b) => ({ ...a, ...b }))) : []
  return [{}, ...single.flat(), ...both].map(cell)
}
