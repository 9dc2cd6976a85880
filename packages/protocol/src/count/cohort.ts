/** To which groups does a call belong? */
import { answered } from '../call/answered'
import { noChild, notApplicable, type Reading } from '../call/heard'
import { questionOf } from '../document/place'
import type { Protocol } from '../document/protocol'
import type { CohortRule } from '../document/rules'
import type { Text } from '../document/text'
import { isoWeek, weekLabel } from './period'
import type { Response } from './response'
import { judgeOf } from './verdict'

/** One group of a division, with its name for people. */
export interface CohortGroup {
  readonly id: string
  readonly title: Text
}

/**
 * The ids of the groups this call is in. Who is not definitely in a group is not in it; so a call may be in none. In a division
 * without `several` a call is in one group at most: the first whose condition holds.
 *
 * @example
 * cohortsOf(gezinInBeeld, 'age-bands', callWithChildrenOf([1, 8]))   //=> ['baby', 'basisschool']
 * cohortsOf(gezinInBeeld, 'week', { ...call, date: '2020-04-17' })   //=> ['2020-W16']
 */
export function cohortsOf(protocol: Protocol, cohort: string, response: Response): string[] {
  const rule = ruleOf(protocol, cohort)
  if (rule === undefined) return []
  const found = 'groups' in rule ? groupsThatHold(protocol, rule, response) : valuesOf(protocol, rule, response)
  const different = [...new Set(found)]
  return rule.several ? different : different.slice(0, 1)
}

/**
 * The groups of a division, in order: as the rule gives them, or one for each value that was met.
 *
 * @example
 * cohortGroups(gezinInBeeld, 'week', calls).map((group) => group.id)   //=> ['2020-W16', '2020-W17', '2020-W18']
 */
export function cohortGroups(protocol: Protocol, cohort: string, responses: readonly Response[]): CohortGroup[] {
  const rule = ruleOf(protocol, cohort)
  if (rule === undefined) return []
  if ('groups' in rule) return rule.groups.map(({ id, title }) => ({ id, title }))
  const met = new Set(responses.flatMap((response) => cohortsOf(protocol, cohort, response)))
  return [...met].sort(naturally).map((id) => ({ id, title: titleOf(protocol, rule, id) }))
}

type RuleWithGroups = Extract<CohortRule, { groups: unknown }>
type RuleByValue = Extract<CohortRule, { by: unknown }>

function ruleOf(protocol: Protocol, cohort: string): CohortRule | undefined {
  return protocol.cohorts?.find((rule) => rule.id === cohort)
}

function groupsThatHold(protocol: Protocol, { groups }: RuleWithGroups, { answers, situation }: Response): string[] {
  const heard = answered(protocol, answers, situation)
  return groups.filter(({ when }) => judgeOf(when, heard.compiled)(heard, noChild) === true).map(({ id }) => id)
}

function valuesOf(protocol: Protocol, { by }: RuleByValue, { answers, situation, date, round }: Response): string[] {
  if (by === 'week') return [isoWeek(date)]
  if (by === 'round') return namesIn(round ?? situation.round)
  const heard = answered(protocol, answers, situation)
  const read = heard.compiled.reader(by)
  if ('family' in by) return namesIn(read(heard, noChild))
  return heard.childIds.flatMap((_, child) => namesIn(read(heard, child)))
}

/** A fact can be one value or several; what is not known or does not apply gives no group. */
function namesIn(reading: Reading): string[] {
  if (reading === undefined || reading === notApplicable) return []
  return Array.isArray(reading) ? [...reading] : [String(reading)]
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
