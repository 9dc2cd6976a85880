/**
 * Figures about the same question can tell a third together: who knows how many said "no" and how many said "often" of thirty families
 * knows how many said "sometimes". So it is when "often" is told in two parts: of those who read together, and of those who do not. What
 * may not be told on its own may not follow from others that are told either.
 */
import type { Contribution } from './cell'
import { type Row, Span } from './span'
import { isSameGroup } from './subtraction'

/** A figure of some calls, with the questions that it looks at. */
export interface Looking {
  readonly figure: string
  readonly questions?: readonly string[]
  /** In words that are the same where the same is asked. */
  readonly asks?: string
  /** Of all who could be among those it is about, whether they are. */
  readonly among?: { readonly asks: string }
  /** The group in each division. */
  readonly of?: { readonly [division: string]: string }
  readonly said: readonly Contribution[]
}

/**
 * The same figures of fewer calls: of those who said the same to all of them no more families than can be too few. What can be worked
 * out stays the same, and of a hundred thousand calls it is known as soon as of some thousands.
 */
export function ofFewerCalls(figures: readonly Looking[], least: number): readonly Looking[] {
  const families = new Map(figures.flatMap(({ said }) => said.map(({ call, family }) => [call, family])))
  const wayOf = new Map<string, number>()
  let ways = 0
  for (const { said } of figures) {
    const next = new Map<string, number>()
    for (const { call, values } of said) {
      const key = `${wayOf.get(call) ?? 0} ${values.join()}`
      const way = next.get(key) ?? ++ways
      next.set(key, way)
      wayOf.set(call, way)
    }
  }
  const behind = new Map<number, Set<string>>()
  const kept = new Set<string>()
  for (const [call, way] of wayOf) {
    const found = behind.get(way) ?? new Set()
    behind.set(way, found)
    if (found.size >= least) continue
    found.add(families.get(call)!)
    kept.add(call)
  }
  return figures.map((one) => ({ ...one, said: one.said.filter(({ call }) => kept.has(call)) }))
}

/** Numbers of the told figures that together tell what is hidden; `null` when it does not follow from them. */
export function tellingTogether(hidden: Looking, told: readonly Looking[], least: number): readonly number[] | null {
  const about = told.findIndex((one) => isAboutThose(hidden, one))
  if (about !== -1) return [about]
  const [first, ...others] = hidden.said.flatMap(({ values }) => values)
  const isDivided = others.some((value) => value !== first)
  for (const kin of fittingIn(told, kinOf(hidden, told), hidden)) {
    const made = isDivided ? makingIt(hidden, told, kin, least) : leavingNobody(hidden, told, sideBySide(told, kin))
    if (made !== null) return made
  }
  return null
}

/** Is the one about those of whom the other holds? Of how many it is tells of how many that holds, also where it is nobody or everybody. */
function isAboutThose({ asks, of = {} }: Looking, { among, of: ofThose = {} }: Looking): boolean {
  return asks !== undefined && among?.asks === asks && isSameGroup({ of }, { of: ofThose })
}

function makingIt(hidden: Looking, told: readonly Looking[], kin: readonly number[], least: number) {
  const { known, answers, rowOf, insideOf } = sideBySide(
    told,
    kin.filter((number) => !isByChance(hidden, told[number]!, told, kin)),
    hidden,
  )
  const own = rowOf(hidden)
  // Of how many families it is everybody can know. That tells of it where all but a few said the same.
  const size = isNearlyAlike(hidden, least) ? [{ number: itself, values: insideOf(hidden) }] : []
  const rows = [...known, ...size, ...answers]
  const places = waysIn([own, ...rows.map(({ values }) => values)]).first
  const made = new Span(places, rows).makes(places.map((at) => own[at]!))
  return made?.filter((number) => number !== itself) ?? null
}

/** Stands for the hidden figure among those that are told. */
const itself = -1

function isNearlyAlike({ said }: Looking, least: number): boolean {
  const families = new Map<number, Set<string>>()
  for (const { family, values } of said)
    for (const value of values) families.set(value, (families.get(value) ?? new Set()).add(family))
  return families.size === 2 && [...families.values()].some(({ size }) => size < least)
}

/** The same is asked of more, who happened to say all the same; and nothing tells that they did. */
function isByChance(hidden: Looking, one: Looking, told: readonly Looking[], kin: readonly number[]): boolean {
  if ((one.asks ?? one.figure) !== (hidden.asks ?? hidden.figure)) return false
  const own = new Map(hidden.said.map(({ call, values }) => [call, values.join()]))
  const inside = one.said.filter(({ call }) => own.has(call))
  if (inside.length < own.size || inside.some(({ call, values }) => own.get(call) !== values.join())) return false
  const outside = one.said.filter(({ call }) => !own.has(call))
  if (new Set(outside.flatMap(({ values }) => values)).size !== 1) return false
  return leavingNobody({ ...one, said: outside }, told, sideBySide(told, kin)) === null
}

/** Where nobody or everybody said it: others that add up to everybody leave nobody over. */
function leavingNobody(
  hidden: Looking,
  told: readonly Looking[],
  { known, answers }: SideBySide,
): readonly number[] | null {
  const calls = new Set(hidden.said.map(({ call }) => call))
  const isNear = (number: number) => told[number]!.said.some(({ call }) => calls.has(call))
  const places = waysIn([...known, ...answers].map(({ values }) => values)).first
  const span = new Span(places, known)
  // What is asked in the same words of all and of groups adds up of itself.
  const alone = new Map<string, Span>()
  for (const row of answers) {
    const { figure, asks = figure } = told[row.number]!
    const same = alone.get(asks) ?? new Span(places, known)
    alone.set(asks, same)
    const made = same.add(row) === null ? span.add(row) : null
    if (made?.some(isNear)) return made
  }
  return null
}

/** Numbers of told figures that together single out fewer families than this, each time that some do. */
export function* singlingOut(told: readonly Looking[], least: number): Generator<readonly number[]> {
  const sets = new Map(
    told.flatMap((one) => fittingIn(told, kinOf(one, told))).map((kin) => [kin.join(), kin] as const),
  )
  for (const kin of sets.values()) {
    if (kin.length < 2) continue
    const laid = sideBySide(told, kin)
    const { known, answers, families } = laid
    const { first, wayAt } = waysIn([...known, ...answers].map(({ values }) => values))
    const behind = first.map(() => new Set<string>())
    for (const [at, way] of wayAt.entries()) behind[way]!.add(families[at]!)
    const few = [...behind.keys()].filter((way) => behind[way]!.size < least)
    const [span, groups] = [new Span(first, [...known, ...answers]), new Span(first, known)]
    const only = (ways: readonly number[]) => first.map((_, way) => Number(ways.includes(way)))
    const left = few.map((way) => weighed(span.leftOf(only([way]))))
    for (const some of addingToNothing(left, least - 1)) {
      const ways = some.map((index) => few[index]!)
      const wanted = only(ways)
      // That a group is small tells nothing of what is said in it.
      if (new Set(ways.flatMap((way) => [...behind[way]!])).size >= least || groups.makes(wanted) !== null) continue
      const found = span.makes(wanted)
      if (found !== null && found.length > 1) yield found
    }
    yield* leavingFew(told, laid, { first, behind }, least)
  }
}

/** Figures of all but a few and figures that those few are in as well: where the one follows from the other, they tell what those few said. */
function* leavingFew(
  told: readonly Looking[],
  { known, answers, insideOf }: SideBySide,
  { first, behind }: { readonly first: readonly number[]; readonly behind: readonly ReadonlySet<string>[] },
  least: number,
): Generator<readonly number[]> {
  const insides = new Map(answers.map((row) => [row, insideOf(told[row.number]!)]))
  for (const few of leftOver(known, first, behind, least)) {
    const places = first.filter((_, way) => !few.has(way))
    const isAboutThem = (row: Row) => [...few].some((way) => insides.get(row)![first[way]!] === 1)
    const [withThem, others] = [answers.filter(isAboutThem), answers.filter((row) => !isAboutThem(row))]
    const [span, alone] = [new Span(places, [...known, ...withThem]), new Span(places, known)]
    for (const row of others) {
      const made = alone.add(row) === null ? span.add(row) : null
      if (made !== null && withThem.some(({ number }) => made.includes(number))) yield made
    }
  }
}

/** The ways of those who are in one group and not in another, where they are too few families. */
function leftOver(
  groups: readonly Row[],
  first: readonly number[],
  behind: readonly ReadonlySet<string>[],
  least: number,
): Iterable<ReadonlySet<number>> {
  const found = new Map<string, ReadonlySet<number>>()
  for (const one of groups)
    for (const other of groups) {
      const families = new Set<string>()
      const ways = new Set<number>()
      for (let way = 0; way < first.length && families.size < least; way++) {
        if (one.values[first[way]!] !== 1 || other.values[first[way]!] !== 0) continue
        ways.add(way)
        for (const family of behind[way]!) families.add(family)
      }
      if (ways.size > 0 && families.size < least) found.set([...ways].join(), ways)
    }
  return found.values()
}

/** Which of these, so many at most and never more than four, add up to nothing? Of those that are nothing by themselves each alone. */
function* addingToNothing(numbers: readonly number[], most: number): Generator<readonly number[]> {
  const sumOf = (some: readonly number[]) => Math.round(some.reduce((sum, index) => sum + numbers[index]!, 0) * 1e8)
  const isNothing = (index: number) => Math.abs(sumOf([index])) <= 1
  const all = [...numbers.keys()]
  for (const index of all) if (isNothing(index)) yield [index]
  const one = all.filter((index) => !isNothing(index)).map((index) => [index])
  const two = most > 2 ? one.flatMap(([index], at) => one.slice(at + 1).map(([other]) => [index!, other!])) : []
  const bySum = new Map<number, (readonly number[])[]>()
  for (const some of [...one, ...two]) bySum.set(sumOf(some), [...(bySum.get(sumOf(some)) ?? []), some])
  for (const some of [...one, ...two])
    for (const rest of [-1, 0, 1].flatMap((near) => bySum.get(near - sumOf(some)) ?? []))
      if (!some.some((index) => rest.includes(index))) yield [...some, ...rest]
}

/** One number for a list of them, so that lists which add up to nothing do so here, and hardly any others. */
const weighed = (values: readonly number[]) =>
  values.reduce((sum, value, at) => sum + value * Math.sin(1 + at * at * 1.7), 0)

/** Figures laid over all answers that one of them is about. */
interface SideBySide {
  /** Who is in them: how many that are is told with each. Of those who are in the same only once. */
  readonly known: readonly Row[]
  /** What was said; 0 where one is not about it. */
  readonly answers: readonly Row[]
  /** Who gave each answer. */
  readonly families: readonly string[]
  rowOf(one: Looking): readonly number[]
  insideOf(one: Looking): readonly number[]
}

/** @param kin that fit beside each other */
function sideBySide(told: readonly Looking[], kin: readonly number[], hidden?: Looking): SideBySide {
  const calls = new Map<string, Contribution>()
  for (const { said } of [...(hidden ? [hidden] : []), ...kin.map((number) => told[number]!)])
    for (const one of said) calls.set(one.call, one)
  const lay = ({ said }: Looking, tells: (value: number) => number) => {
    const found = new Map(said.map(({ call, values }) => [call, values]))
    return [...calls.values()].flatMap(({ call, values }) => found.get(call)?.map(tells) ?? values.map(() => 0))
  }
  const rowOf = (one: Looking) => lay(one, (value) => value)
  const insideOf = (one: Looking) => lay(one, () => 1)
  const inside = kin.map((number) => ({ number, values: insideOf(told[number]!) }))
  return {
    known: [...new Map(inside.map((row) => [row.values.join(''), row])).values()],
    answers: kin.map((number) => ({ number, values: rowOf(told[number]!) })),
    families: [...calls.values()].flatMap(({ family, values }) => values.map(() => family)),
    rowOf,
    insideOf,
  }
}

/** Lists of those of these figures that count as many answers of every call: those about each child beside those about the family. */
function fittingIn(told: readonly Looking[], kin: readonly number[], hidden?: Looking): (readonly number[])[] {
  const lists = new Map<string, readonly number[]>()
  const listed = new Set<number>()
  for (const first of kin) {
    if (listed.has(first)) continue
    const counts = new Map<string, number>()
    const fits = ({ said }: Looking) => {
      if (!said.every(({ call, values }) => (counts.get(call) ?? values.length) === values.length)) return false
      for (const { call, values } of said) counts.set(call, values.length)
      return true
    }
    if (hidden !== undefined) fits(hidden)
    const fitting = [first, ...kin.filter((other) => other !== first)].filter((number) => fits(told[number]!))
    fitting.sort((a, b) => a - b)
    lists.set(fitting.join(), fitting)
    for (const number of fitting) listed.add(number)
  }
  return [...lists.values()]
}

/** Numbers of the told figures about one of its questions. */
function kinOf({ questions = [] }: Looking, told: readonly Looking[]): readonly number[] {
  return told.flatMap((other, number) =>
    (other.questions ?? []).some((one) => questions.includes(one)) ? [number] : [],
  )
}

/** In which ways was answered to all of these? Of each where it is met first, and which of them stands at each place. */
function waysIn(rows: readonly (readonly number[])[]): { first: readonly number[]; wayAt: readonly number[] } {
  const found = new Map<string, number>()
  const first: number[] = []
  const wayAt = (rows[0] ?? []).map((_, at) => {
    const way = rows.map((values) => values[at]).join()
    const known = found.get(way) ?? first.push(at) - 1
    found.set(way, known)
    return known
  })
  return { first, wayAt }
}
