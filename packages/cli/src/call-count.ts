/** Counts calls of several protocols side by side: each is counted with the document it was held with. */
import {
  type CountOptions,
  merge,
  type Protocol,
  type Response,
  type Tally,
  type TallyPart,
  tallyFrom,
  tallyOf,
  type Unit,
} from '@gib/protocol'

/** What is counted. */
export interface Wanted {
  readonly units: readonly Unit[]
  readonly cohort?: string
  readonly figures?: readonly string[]
}

export interface ProtocolCount {
  readonly protocol: Protocol
  /** One for each unit. */
  readonly tallies: readonly Tally[]
}

/** A count as data, to be sent from one thread to another: by the place of the protocol, a tally for each unit. */
export interface CallCountPart {
  readonly calls: number
  readonly tallies: readonly (readonly [protocol: number, parts: readonly TallyPart[]])[]
}

export class CallCount {
  readonly #byProtocol = new Map<Protocol, readonly Tally[]>()
  #last: Protocol | undefined
  #tallies: readonly Tally[] = []
  calls = 0

  constructor(
    readonly protocols: readonly Protocol[],
    readonly wanted: Wanted,
  ) {}

  add(call: Response, protocol: Protocol): void {
    if (protocol !== this.#last) {
      this.#last = protocol
      this.#tallies = this.#byProtocol.get(protocol) ?? this.#begin(protocol)
    }
    for (const tally of this.#tallies) tally.add(call)
    this.calls++
  }

  /** Counts in what was counted elsewhere. */
  addAll({ calls, tallies }: CallCountPart): void {
    this.calls += calls
    for (const [number, parts] of tallies) {
      const protocol = this.protocols[number]!
      const known = this.#byProtocol.get(protocol)
      const others = parts.map((part) => tallyFrom(protocol, part))
      this.#byProtocol.set(protocol, known?.map((tally, unit) => merge(tally, others[unit]!)) ?? others)
    }
    this.#last = undefined
  }

  toJSON(): CallCountPart {
    const tallies = this.protocols.flatMap((protocol, number): CallCountPart['tallies'][number][] => {
      const own = this.#byProtocol.get(protocol)
      return own === undefined ? [] : [[number, own.map((tally) => tally.toJSON())]]
    })
    return { calls: this.calls, tallies }
  }

  /** Of the protocols that were met, in the order in which they were given. */
  get counts(): ProtocolCount[] {
    return this.protocols.flatMap((protocol) => {
      const tallies = this.#byProtocol.get(protocol)
      return tallies === undefined ? [] : [{ protocol, tallies }]
    })
  }

  #begin(protocol: Protocol): readonly Tally[] {
    const { units, cohort, figures } = this.wanted
    const has = (known: readonly { readonly id: string }[] | undefined, name: string | undefined) =>
      known?.some(({ id }) => id === name) ?? false
    // What only another protocol has is not counted here; whether anything is left to count is for who asked.
    const options = (unit: Unit): CountOptions => ({
      unit,
      ...(cohort !== undefined && has(protocol.cohorts, cohort) && { cohort }),
      ...(figures !== undefined && { figures: figures.filter((id) => has(protocol.figures, id)) }),
    })
    const tallies = units.map((unit) => tallyOf(protocol, options(unit)))
    this.#byProtocol.set(protocol, tallies)
    return tallies
  }
}
