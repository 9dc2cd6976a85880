/**
 * Figures about the same question can tell a third together: who knows how many said "no" and how many said "often" of thirty families
 * knows how many said "sometimes". What may not be told on its own may not follow from others that are told either.
 */
import type { Contribution } from './cell'

/** A figure of some calls, with the questions that it looks at. */
export interface Looking {
  readonly figure: string
  readonly questions?: readonly string[]
  readonly said: readonly Contribution[]
}

/** Of which group it is. */
export interface Cut extends Looking {
  readonly of: { readonly [division: string]: string }
}

/** Numbers of the told figures that together tell what is hidden; `null` when it does not follow from them. */
export function tellingTogether(hidden: Looking, told: readonly Looking[]): readonly number[] | null {
  const calls = valuesByCall(hidden)
  const rows = told.flatMap((one, number) =>
    areKin(hidden, one) ? rowsOn(calls, one).map((values) => ({ number, values })) : [],
  )
  const values = flat(calls)
  const patterns = patternsOf([values, ...rows.map((row) => row.values)])
  const span = new Span([...patterns.values()], eachOnce(rows, told))
  // Where nobody or everybody said it, others that add up to everybody leave nobody over.
  if (values.every((value) => value === values[0])) return span.dependent
  return span.makes(values)
}

/**
 * The same for a figure that was hidden because it tells something together with others: also from what is told of all and of other groups.
 * "No" of the one school is "no" of both without "no" of the other.
 */
export function tellingAcross(hidden: Cut, told: readonly Cut[]): readonly number[] | null {
  const near = told.flatMap((one, number) => (areKin(hidden, one) && isNear(hidden, one) ? [{ one, number }] : []))
  const calls = new Map(
    [hidden, ...near.map(({ one }) => one)].flatMap(({ said }) =>
      said.map(({ call, values }) => [call, values.length]),
    ),
  )
  const fits = ({ said }: Cut) => said.every(({ call, values }) => calls.get(call) === values.length)
  const valuesOf = ({ said }: Cut, counting: boolean) => {
    const found = new Map(said.map(({ call, values }) => [call, values]))
    return [...calls].flatMap(([call, length]) =>
      Array.from({ length }, (_, at) => {
        const value = found.get(call)?.[at]
        return value === undefined ? 0 : counting ? 1 : value
      }),
    )
  }
  if (!fits(hidden)) return null
  const rows = near
    .filter(({ one }) => fits(one))
    .flatMap(({ one, number }) => [true, false].map((counting) => ({ number, values: valuesOf(one, counting) })))
  const values = valuesOf(hidden, false)
  const patterns = patternsOf([values, ...rows.map((row) => row.values)])
  return new Span([...patterns.values()], rows).makes(values)
}

/** Of all, of another group by the same divisions, or of a part by one more. Figures of the same group are looked at as such. */
function isNear(one: Cut, other: Cut): boolean {
  const more = Object.keys(other.of).filter((division) => !Object.hasOwn(one.of, division))
  const isSame = Object.entries(one.of).every(([division, group]) => other.of[division] === group)
  return more.length === 1 || (more.length === 0 && !isSame)
}

/** Numbers of told figures that together single out fewer families than this, each time that some do. */
export function* singlingOut(told: readonly Looking[], least: number): Generator<readonly number[]> {
  for (const kin of kinOnSameCalls(told)) {
    const one = told[kin[0]!]!
    const calls = valuesByCall(one)
    const rows = kin.map((number) => ({ number, values: flat(valuesByCall(told[number]!, calls)) }))
    const patterns = patternsOf(rows.map(({ values }) => values))
    const span = new Span([...patterns.values()], rows)
    const families = one.said.flatMap(({ family, values }) => values.map(() => family))
    const columns = families.map((_, at) => columnAt(rows, at))
    for (const [pattern, at] of patterns) {
      const inside = new Set(families.filter((_, other) => columns[other] === pattern))
      if (inside.size >= least) continue
      const found = span.makes(families.map((_, other) => Number(other === at)))
      if (found !== null && found.length > 1) yield found
    }
  }
}

/** Numbers of figures about one question and the same calls, where there are more than one. */
function kinOnSameCalls(told: readonly Looking[]): readonly (readonly number[])[] {
  const onCalls = new Map<string, number[]>()
  for (const [number, { said }] of told.entries()) {
    const calls = said.map(({ call, values }) => `${call} ${values.length}`).join()
    onCalls.set(calls, [...(onCalls.get(calls) ?? []), number])
  }
  const found = [...onCalls.values()].flatMap((same) =>
    same.map((one) => same.filter((other) => areKin(told[one]!, told[other]!))),
  )
  return [...new Map(found.map((kin) => [kin.join(), kin])).values()].filter((kin) => kin.length > 1)
}

function areKin(one: Looking, other: Looking): boolean {
  return (one.questions ?? []).some((question) => (other.questions ?? []).includes(question))
}

type ByCall = ReadonlyMap<string, readonly number[]>

/** In the order of these calls, so that two figures can be laid beside each other. */
function valuesByCall({ said }: Looking, order?: ByCall): ByCall {
  const found = new Map(said.map(({ call, values }) => [call, values]))
  return order === undefined ? found : new Map([...order.keys()].map((call) => [call, found.get(call)!]))
}

const flat = (calls: ByCall) => [...calls.values()].flat()

function isOnSameCalls(calls: ByCall, { said }: Looking): boolean {
  return said.length === calls.size && said.every(({ call, values }) => calls.get(call)?.length === values.length)
}

/** What a figure tells of these calls: what was said, or, where it is about some of them only, how many those are. */
function rowsOn(calls: ByCall, one: Looking): number[][] {
  if (isOnSameCalls(calls, one)) return [flat(valuesByCall(one, calls))]
  const inside = new Set(one.said.map(({ call }) => call))
  const isWithin = one.said.every(({ call, values }) => values.length === 1 && calls.get(call)?.length === 1)
  return isWithin ? [[...calls].flatMap(([call, values]) => values.map(() => Number(inside.has(call))))] : []
}

/** The same figure told again as it was tells no more. */
function eachOnce(rows: readonly Row[], told: readonly Looking[]): readonly Row[] {
  return [...new Map(rows.map((row) => [`${row.values.join()} ${told[row.number]!.figure}`, row])).values()]
}

const columnAt = (rows: readonly Row[], at: number) => rows.map(({ values }) => values[at]).join()

/** What was said to all of these figures, each way once, with where it is met first. */
function patternsOf(rows: readonly (readonly number[])[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const at of rows[0]!.keys()) {
    const pattern = rows.map((values) => values[at]).join()
    if (!found.has(pattern)) found.set(pattern, at)
  }
  return found
}

interface Row {
  readonly number: number
  readonly values: readonly number[]
}

/** All that can be made of some figures by adding them up and taking them from each other and from everybody. */
class Span {
  readonly #basis: { readonly values: readonly number[]; readonly made: readonly number[]; readonly pivot: number }[] =
    []
  /** Numbers of figures of which one follows from the others. */
  readonly dependent: readonly number[] | null = null

  /** @param places one for each way in which was answered: others in the same way add nothing */
  constructor(
    readonly places: readonly number[],
    readonly rows: readonly Row[],
  ) {
    this.#add({ values: places.map(() => 1), made: rows.map(() => 0) })
    for (const [index, { values }] of rows.entries()) {
      const made = rows.map((_, other) => Number(other === index))
      const left = this.#add({ values: places.map((at) => values[at]!), made })
      if (left !== null && this.dependent === null) this.dependent = this.#numbersIn(left)
    }
  }

  /** Numbers of the figures that make this; `null` when it cannot be made. */
  makes(values: readonly number[]): readonly number[] | null {
    const here = this.places.map((at) => values[at]!)
    const { values: left, made } = this.#without({ values: here, made: this.rows.map(() => 0) })
    return left.every((value) => Math.abs(value) < 1e-9) ? this.#numbersIn(made) : null
  }

  #numbersIn(made: readonly number[]): readonly number[] {
    const used = this.rows.filter((_, index) => Math.abs(made[index]!) > 1e-9)
    return [...new Set(used.map(({ number }) => number))]
  }

  /** How it is made of what is there already; `null` when it is new. */
  #add(one: { readonly values: readonly number[]; readonly made: readonly number[] }): readonly number[] | null {
    const { values, made } = this.#without(one)
    const pivot = values.findIndex((value) => Math.abs(value) > 1e-9)
    if (pivot === -1) return made
    const by = values[pivot]!
    this.#basis.push({ values: values.map((value) => value / by), made: made.map((value) => value / by), pivot })
    return null
  }

  #without({ values, made }: { readonly values: readonly number[]; readonly made: readonly number[] }) {
    let [left, how] = [values, made]
    for (const { values: known, made: by, pivot } of this.#basis) {
      const factor = left[pivot]!
      if (factor === 0) continue
      left = left.map((value, at) => value - factor * known[at]!)
      how = how.map((value, at) => value - factor * by[at]!)
    }
    return { values: left, made: how }
  }
}
