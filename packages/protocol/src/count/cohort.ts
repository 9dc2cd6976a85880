/** To which groups does a call belong? */
import { answered } from '../call/answered'
import { type Compiled, compiled, readersIn } from '../call/compile'
import { type Heard, noChild, notApplicable, type Reading } from '../call/heard'
import type { Truth } from '../call/truth'
import { comparisonWith } from '../call/weigh'
import type { Value } from '../document/answer'
import type { Test } from '../document/condition'
import type { Among, CohortIdOf, GroupIdOf } from '../document/infer'
import { mustBe, mustBeAmong } from '../document/misuse'
import { questionOf, questionsOf } from '../document/place'
import type { Pointer } from '../document/pointer'
import type { Protocol } from '../document/protocol'
import type { CohortRule } from '../document/rules'
import type { Text } from '../document/text'
import { isoWeek, weekLabel } from './period'
import type { Response } from './response'
import { judgeOf } from './verdict'

/** One group of a division, with its name for people. */
export interface CohortGroup<Id extends string = string> {
  readonly id: Id
  readonly title: Text
}

/**
 * The ids of the groups this call is in. Who is not definitely in a group is not in it; so a call may be in none. In a division
 * without `several` a call is in one group at most: the first whose condition holds.
 *
 * The answers are believed; {@link parseAnswers} is the door for those that come from elsewhere.
 *
 * @example
 * cohortsOf(gezinInBeeld, 'age-bands', callWithChildrenOf([1, 8]))   //=> ['baby', 'basisschool']
 * cohortsOf(gezinInBeeld, 'week', { ...call, date: '2020-04-17' })   //=> ['2020-W16']
 */
export function cohortsOf<const P extends Protocol, Id extends string>(
  protocol: P,
  cohort: Among<Id, CohortIdOf<P>>,
  response: Response,
): GroupIdOf<P, Id>[]
export function cohortsOf(protocol: Protocol, cohort: string, response: Response): string[] {
  const made = compiled(protocol)
  cohortNamed(protocol, cohort, 'cohort')
  const place = placerOf(cohort, made)
  return [...place(answered(protocol, response.answers, response.situation), response)]
}

/**
 * The groups of a division, in order: as the rule gives them, or one for each value that was met.
 *
 * @example
 * cohortGroups(gezinInBeeld, 'week', calls).map((group) => group.id)   //=> ['2020-W16', '2020-W17', '2020-W18']
 */
export function cohortGroups<const P extends Protocol, Id extends string>(
  protocol: P,
  cohort: Among<Id, CohortIdOf<P>>,
  responses: readonly Response[],
): CohortGroup<GroupIdOf<P, Id>>[]
export function cohortGroups(protocol: Protocol, cohort: string, responses: readonly Response[]): CohortGroup[] {
  questionsOf(protocol)
  cohortNamed(protocol, cohort, 'cohort')
  mustBe('list', responses, 'responses')
  return groupsMet(protocol, cohort, new Set(responses.flatMap((response) => cohortsOf(protocol, cohort, response))))
}

/** The same, when it is known which groups were met. */
export function groupsMet(protocol: Protocol, cohort: string, met: Iterable<string>): CohortGroup[] {
  const rule = cohortNamed(protocol, cohort, 'cohort')
  if ('groups' in rule) return rule.groups.map(({ id, title }) => ({ id, title }))
  return [...met].sort(naturally).map((id) => ({ id, title: titleOf(protocol, rule, id) }))
}

/** Says in which groups a call is, each once. */
export type Placer = (heard: Heard, call: Pick<Response, 'date' | 'round'>) => readonly string[]

/** Makes the placer of a division. */
export function placerOf(cohort: string, compiled: Compiled): Placer {
  const rule = cohortNamed(compiled.protocol, cohort, 'cohort')
  if ('groups' in rule) return rule.several ? everyGroup(rule, compiled) : firstGroup(rule, compiled)
  const valuesOf = valuesBy(rule, compiled)
  if (rule.several) return (heard, call) => [...new Set(valuesOf(heard, call))]
  return (heard, call) => valuesOf(heard, call).slice(0, 1)
}

type RuleWithGroups = Extract<CohortRule, { groups: unknown }>
type RuleByValue = Extract<CohortRule, { by: unknown }>

const nowhere: readonly string[] = []

/** @throws ProtocolError when the protocol has no such division */
export function cohortNamed({ cohorts = [] }: Protocol, cohort: unknown, ...at: Pointer): CohortRule {
  const known = cohorts.map(({ id }) => id)
  mustBeAmong(known, cohort, ...at)
  return cohorts[known.indexOf(cohort as string)]!
}

function everyGroup({ groups }: RuleWithGroups, compiled: Compiled): Placer {
  const judged = groups.map(({ id, when }) => ({ id, judge: judgeOf(when, compiled) }))
  return (heard) => {
    const found: string[] = []
    for (const { id, judge } of judged) if (judge(heard, noChild) === true && !found.includes(id)) found.push(id)
    return found
  }
}

function firstGroup({ groups }: RuleWithGroups, compiled: Compiled): Placer {
  const read = readOnce(groups, compiled)
  if (read !== null) return read
  const judged = groups.map(({ id, when }) => ({ alone: [id], judge: judgeOf(when, compiled) }))
  return (heard) => {
    for (const { alone, judge } of judged) if (judge(heard, noChild) === true) return alone
    return nowhere
  }
}

/** Where all groups look at one and the same thing, it is read once; else `null`. */
function readOnce(groups: RuleWithGroups['groups'], compiled: Compiled): Placer | null {
  const looksAt = new Set<string>()
  const fitting: { alone: readonly string[]; fits: (value: Value) => Truth }[] = []
  for (const { id, when } of groups) {
    if (!('operator' in when) || when.operator === 'exists') return null
    const { operator, answer, ...operand } = when
    looksAt.add(JSON.stringify(operand))
    fitting.push({ alone: [id], fits: comparisonWith(when) })
  }
  if (looksAt.size !== 1) return null
  const read = readersIn(compiled)(groups[0]!.when as Test)
  return (heard) => {
    const reading = read(heard, noChild)
    if (reading === undefined || reading === notApplicable) return nowhere
    for (const { alone, fits } of fitting) if (fits(reading) === true) return alone
    return nowhere
  }
}

function valuesBy({ by }: RuleByValue, compiled: Compiled): Placer {
  if (by === 'week') return (_, { date }) => [isoWeek(date)]
  if (by === 'round') return ({ situation }, { round }) => namesIn(round ?? situation.round)
  const read = readersIn(compiled)(by)
  if ('family' in by) return (heard) => namesIn(read(heard, noChild))
  return (heard) => heard.childIds.flatMap((_, child) => namesIn(read(heard, child)))
}

/** A fact can be one value or several; what is not known or does not apply gives no group. */
function namesIn(reading: Reading): readonly string[] {
  if (reading === undefined || reading === notApplicable) return nowhere
  return Array.isArray(reading) ? reading : [String(reading)]
}

/** A week by its number; a code by the words of the option it stands for; else the value itself. */
function titleOf(protocol: Protocol, { by }: RuleByValue, id: string): Text {
  const text = by === 'week' ? weekLabel(id) : id
  return optionText(protocol, by, id) ?? Object.fromEntries(protocol.languages.map((language) => [language, text]))
}

function optionText(protocol: Protocol, by: RuleByValue['by'], code: string): Text | undefined {
  if (typeof by === 'string') return undefined
  const [of, fact] = 'family' in by ? ['family', by.family] : ['child', by.child]
  const askedBy = protocol.attributes?.find((attribute) => attribute.of === of && attribute.id === fact)?.askedBy
  const question = askedBy === undefined ? undefined : questionOf(protocol, askedBy)?.question
  return question && 'options' in question ? question.options.find((option) => option.code === code)?.text : undefined
}

/** 2 before 10, and the same on every machine. */
function naturally(a: string, b: string): number {
  return a.localeCompare(b, 'nl', { numeric: true })
}
