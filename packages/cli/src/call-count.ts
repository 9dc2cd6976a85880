/** Counts calls of several protocols side by side: each is counted with the document it was held with. */
import { type CountOptions, type Protocol, type Response, type Tally, tallyOf, type Unit } from '@gib/protocol'

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

export class CallCount {
  readonly #byProtocol = new Map<Protocol, readonly Tally[]>()
  #last: Protocol | undefined
  #tallies: readonly Tally[] = []
  calls = 0

  constructor(readonly wanted: Wanted) {}

  add(call: Response, protocol: Protocol): void {
    if (protocol !== this.#last) {
      this.#last = protocol
      this.#tallies = this.#byProtocol.get(protocol) ?? this.#begin(protocol)
    }
    for (const tally of this.#tallies) tally.add(call)
    this.calls++
  }

  /** In the order in which the protocols were met. */
  get counts(): ProtocolCount[] {
    return [...this.#byProtocol].map(([protocol, tallies]) => ({ protocol, tallies }))
  }

  #begin(protocol: Protocol): readonly Tally[] {
    const { units, cohort, figures } = this.wanted
    const options = (unit: Unit): CountOptions => ({
      unit,
      ...(cohort !== undefined && { cohort }),
      ...(figures !== undefined && { figures }),
    })
    const tallies = units.map((unit) => tallyOf(protocol, options(unit)))
    this.#byProtocol.set(protocol, tallies)
    return tallies
  }
}
