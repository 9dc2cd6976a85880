/** Counting while calls come in: one by one, in parts, on different machines. The figures are known at every moment. */
import type { Among, FigureIdOf, GroupIdOf } from '../document/infer'
import { kindOf } from '../document/kind'
import { misuse, mustBe } from '../document/misuse'
import type { Protocol } from '../document/protocol'
import { ProtocolError } from '../document/protocol-error'
import { type Placer, placerOf } from './cohort'
import { type CountOptions, Counts, type CountsPart, type GroupSummary, type Summary } from './counts'
import type { Said } from './figure-count'
import { LatestCalls, type LatestCallsPart } from './latest-calls'
import { Listener } from './listener'
import { mustBeResponse, type Response } from './response'
import { unlike } from './sayings'

/** A tally as data, to be stored or sent. It holds counts, of a mean how often each number came; of unit `family` also what the latest call of each family says. */
export interface TallyPart {
  readonly protocol: { readonly id: string; readonly version: string }
  readonly unit: CountOptions['unit']
  readonly figures: readonly string[]
  readonly cohort: string | null
  /** Of unit `call`. */
  readonly counts?: CountsPart
  /** Of unit `family`. */
  readonly families?: LatestCallsPart
}

/** A count that goes on. */
export interface Tally<Figure extends string = string, Group extends string = string> {
  /** Counts one more call. Of unit `family` it replaces what an earlier call of that family said; a later one stays. */
  add(response: Response): void
  /** The figures up to now, of all or of one group. */
  summary<Id extends string>(group?: Among<Id, Group>): Summary<Figure>
  /** The figures of every group of the division that the tally was begun with. */
  groups(): GroupSummary<Figure, Group>[]
  toJSON(): TallyPart
}

/**
 * Begins to count. Nothing of a call is kept but its counts: the memory does not grow with the calls. Of a mean it is counted how often
 * each number came, for that is what a median takes: grades are a few numbers, amounts of money may be thousands. Of unit `family` a
 * line of about two hundred bytes is kept for each family, because a later call takes back what an earlier one said.
 *
 * The answers are believed; {@link parseAnswers} is the door for those that come from elsewhere.
 *
 * @throws ProtocolError when the protocol has no such figure or division
 *
 * @example
 * const tally = tallyOf(gezinInBeeld, { unit: 'call', figures: ['parentInsufficient'] })
 * for (const call of calls) tally.add(call)
 * tally.summary().n   //=> 219
 */
export function tallyOf<const P extends Protocol, Figure extends string, Cohort extends string>(
  protocol: P,
  options: CountOptions<P, Figure, Cohort>,
): Tally<FigureIdOf<P>, GroupIdOf<P, Cohort>>
export function tallyOf(protocol: Protocol, options: CountOptions): Tally {
  return new RunningTally(protocol, options)
}

/**
 * What two tallies counted, together: exactly as if one had counted everything. Both stay as they are.
 *
 * @throws ProtocolError when they do not count the same: another protocol or version, unit, division, or other figures
 *
 * @example
 * const [first, rest] = [tallyOf(gezinInBeeld, { unit: 'family' }), tallyOf(gezinInBeeld, { unit: 'family' })]
 * for (const call of calls.slice(0, 100)) first.add(call)
 * for (const call of calls.slice(100)) rest.add(call)
 * merge(first, rest).summary().n   //=> 169
 */
export function merge<Figure extends string, Group extends string>(
  a: Tally<Figure, Group>,
  b: Tally<Figure, Group>,
): Tally<Figure, Group>
export function merge(a: Tally, b: Tally): Tally {
  const both = running(a, 'a').empty()
  both.addAll(a.toJSON())
  both.addAll(running(b, 'b').toJSON())
  return both
}

/**
 * Goes on with a tally that was stored or sent.
 *
 * @throws ProtocolError when it was counted with another protocol, or another version of it
 *
 * @example
 * const stored = JSON.stringify(tallyOf(gezinInBeeld, { unit: 'call' }))
 * tallyFrom(gezinInBeeld, JSON.parse(stored)).summary().n   //=> 0
 */
export function tallyFrom<const P extends Protocol>(protocol: P, part: TallyPart): Tally<FigureIdOf<P>>
export function tallyFrom(protocol: Protocol, part: TallyPart): Tally {
  mustBe('object', part, 'part')
  const { unit, figures, cohort } = part
  const tally = new RunningTally(protocol, { unit, figures, ...(cohort !== null && { cohort }) })
  tally.addAll(part)
  return tally
}

/** A tally that was stored is data, and goes through {@link tallyFrom} first. */
function running(tally: Tally, name: string): RunningTally {
  if (tally instanceof RunningTally) return tally
  throw misuse('GIB101', [name], { expected: 'tallyOf(…) / tallyFrom(…)', kind: kindOf(tally) })
}

class RunningTally implements Tally {
  readonly #counts: Counts
  readonly #listener: Listener
  readonly #place: Placer | null
  readonly #latest: LatestCalls | null
  /** What the call at hand says, in numbers or else in words; used again for the next. */
  readonly #numbers: number[]
  readonly #said: Said[]

  constructor(
    readonly protocol: Protocol,
    readonly options: CountOptions,
  ) {
    const counts = new Counts(protocol, options)
    this.#counts = counts
    this.#listener = new Listener(counts.compiled)
    this.#place = options.cohort === undefined ? null : placerOf(options.cohort, counts.compiled)
    this.#latest = options.unit === 'family' ? new LatestCalls(counts) : null
    this.#numbers = counts.sayings.map(() => unlike)
    this.#said = counts.rules.map(() => undefined)
  }

  empty(): RunningTally {
    return new RunningTally(this.protocol, this.options)
  }

  add(response: Response): void {
    try {
      this.#add(response)
    } catch (error) {
      mustBeResponse(response)
      throw error
    }
  }

  #add(response: Response): void {
    const latest = this.#latest
    if (latest?.isOld(response)) return
    const { answers, situation, date } = response
    const listener = this.#listener
    listener.hear(answers, situation)
    const said = this.#said
    const { sayings } = this.#counts
    const groups = this.#place === null ? nowhere : this.#place(listener, response)
    if (latest !== null) {
      for (const one of sayings) one.observe(listener, said)
      latest.add(response, said, groups)
      return
    }
    const numbers = this.#numbers
    for (let index = 0; index < sayings.length; index++) numbers[index] = sayings[index]!.hear(answers, listener, said)
    this.#counts.add(numbers, said, date, groups, 1)
  }

  addAll(part: TallyPart): void {
    const own = this.#heading()
    const { counts, families, ...other } = part
    mustCountTheSame(headingOf(other), own)
    if (counts !== undefined) this.#counts.addAll(counts)
    if (families !== undefined) this.#latest?.addAll(families)
  }

  summary(group?: string): Summary {
    return this.#counts.summary(group)
  }

  groups(): GroupSummary[] {
    return this.#counts.groups()
  }

  toJSON(): TallyPart {
    const latest = this.#latest
    return {
      ...this.#heading(),
      ...(latest === null ? { counts: this.#counts.part() } : { families: latest.part() }),
    }
  }

  #heading() {
    const { id, version } = this.protocol
    const figures = this.#counts.rules.map((rule) => rule.id)
    return headingOf({
      protocol: { id, version },
      unit: this.options.unit,
      figures,
      cohort: this.options.cohort ?? null,
    })
  }
}

const nowhere: readonly string[] = []

/** What must be the same before counts may be added; always in this order. */
function headingOf({ protocol: { id, version }, unit, figures, cohort }: TallyPart): TallyPart {
  return { protocol: { id, version }, unit, figures, cohort }
}

/** Counts of other things cannot be added up: told is what they differ in. */
function mustCountTheSame(added: TallyPart, own: TallyPart): void {
  for (const key of ['protocol', 'unit', 'figures', 'cohort'] as const) {
    const [found, expected] = [inWords(added[key]), inWords(own[key])]
    if (found === expected) continue
    const problem = {
      code: 'GIB104',
      path: key,
      pointer: [key],
      facts: { found, expected },
      sentence: notTheSame,
    } as const
    throw new ProtocolError([problem])
  }
}

/** `gezin-in-beeld 1.0.0`, `family`, `parentGrade, veryLonely` */
function inWords(value: TallyPart['protocol' | 'unit' | 'figures' | 'cohort']): string {
  if (value === null) return '–'
  if (typeof value === 'string') return value
  return 'version' in value ? `${value.id} ${value.version}` : value.join(', ')
}

const notTheSame = {
  nl: 'Deze tellingen gaan niet over hetzelfde: {found} bij de ene, {expected} bij de andere. Tel eerst allebei hetzelfde.',
  en: 'These counts are not of the same: {found} in the one, {expected} in the other. First count the same in both.',
}
