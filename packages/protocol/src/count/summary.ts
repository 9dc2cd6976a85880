/** Many calls as figures: per call or per family, for all or for one group, and week by week. */
import type { Among, CohortIdOf, FigureIdOf, GroupIdOf } from '../document/infer'
import { mustBe } from '../document/misuse'
import type { Protocol } from '../document/protocol'
import type { CountOptions, GroupSummary, Summary } from './counts'
import type { Response } from './response'
import { type Tally, tallyOf } from './tally'

/** What is counted, and of whom. */
export interface SummaryOptions<
  P extends Protocol = Protocol,
  Figure extends string = string,
  Cohort extends string = string,
  Group extends string = string,
> extends Pick<CountOptions<P, Figure>, 'unit' | 'figures'> {
  /** Only who belongs to this group of a cohort rule. For `family`, by what their latest call says. */
  readonly group?: {
    readonly cohort: Among<Cohort, CohortIdOf<P>>
    readonly id: Among<Group, GroupIdOf<P, NoInfer<Cohort>>>
  }
}

/**
 * Counts the figures of a protocol. The order of the calls never matters.
 *
 * The answers are believed; {@link parseAnswers} is the door for those that come from elsewhere.
 *
 * @throws ProtocolError when the protocol has no such figure, division or group
 *
 * @param responses a list, or whatever gives one call after another
 *
 * @example
 * summarise(gezinInBeeld, calls, { unit: 'call', figures: ['parentInsufficient'] }).figures[0]
 * //=> { kind: 'share', k: 37, n: 219, share: 0.1689…, interval: [0.1251…, 0.2241…], … }
 */
export function summarise<const P extends Protocol, Figure extends string, Cohort extends string, Group extends string>(
  protocol: P,
  responses: Iterable<Response>,
  options: SummaryOptions<P, Figure, Cohort, Group>,
): Summary<FigureIdOf<P>>
export function summarise(protocol: Protocol, responses: Iterable<Response>, options: SummaryOptions): Summary {
  mustBe('object', options, 'options')
  const { group, ...counted } = options
  if (group === undefined) return tallied(protocol, responses, counted).summary()
  mustBe('object', group, 'group')
  return tallied(protocol, responses, { ...counted, cohort: group.cohort ?? '' }).summary(group.id)
}

/**
 * The same figures for each group of a cohort rule, in the order of the groups. Where a family can be in several groups, the groups
 * do not add up to the whole.
 *
 * The answers are believed; {@link parseAnswers} is the door for those that come from elsewhere.
 *
 * @throws ProtocolError when the protocol has no such division or figure
 *
 * @example
 * byCohort(gezinInBeeld, calls, 'family-size', { unit: 'call' }).map(({ group, summary }) => [group.id, summary.n])
 * //=> [['k1', 54], ['k2', 72], ['k3', 54], ['k4plus', 39]]
 */
export function byCohort<const P extends Protocol, Figure extends string, Id extends string>(
  protocol: P,
  responses: Iterable<Response>,
  cohort: Among<Id, CohortIdOf<P>>,
  options: Omit<SummaryOptions<P, Figure>, 'group'>,
): GroupSummary<FigureIdOf<P>, GroupIdOf<P, Id>>[]
export function byCohort(
  protocol: Protocol,
  responses: Iterable<Response>,
  cohort: string,
  options: Omit<SummaryOptions, 'group'>,
): GroupSummary[] {
  return tallied(protocol, responses, { ...options, cohort }).groups()
}

function tallied(protocol: Protocol, responses: Iterable<Response>, options: CountOptions): Tally {
  const tally = tallyOf(protocol, options)
  if (typeof responses?.[Symbol.iterator] !== 'function') mustBe('list', responses, 'responses')
  for (const response of responses) tally.add(response)
  return tally
}
