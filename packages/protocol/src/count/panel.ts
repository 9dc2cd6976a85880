/** What changed between two rounds, counted on the families that were spoken in both. */
import { answered } from '../call/answered'
import { compiled } from '../call/compile'
import { isInsufficient } from '../call/grade'
import { noChild } from '../call/heard'
import { isAnswered } from '../document/answer'
import type { Among, QuestionIdOf } from '../document/infer'
import { mustBe, mustBeAmong } from '../document/misuse'
import type { Protocol } from '../document/protocol'
import { latestPerFamily, type Response } from './response'
import { type Difference, pairedChange } from './statistics/difference'
import { type McNemar, mcnemar } from './statistics/mcnemar'
import { meanOf } from './statistics/mean'
import { tellerOf } from './verdict'

/** Those who are only in one of the two rounds, with the mean they gave. `mean` is `null` when none of them gave a number. */
export interface Leftover {
  readonly n: number
  readonly mean: number | null
}

/**
 * A change, with who is not in it. The two always stand together: when mainly those who fare badly are no longer reached, the others
 * seem to fare better.
 */
export interface Panel extends Difference {
  readonly question: string
  /** How many families gave a number in both rounds. */
  readonly pairs: number
  readonly earlierMean: number | null
  readonly laterMean: number | null
  /** Of a grade: how many went from sufficient to insufficient, and so on. */
  readonly transitions: {
    readonly stayedSufficient: number
    readonly becameInsufficient: number
    readonly becameSufficient: number
    readonly stayedInsufficient: number
  } | null
  readonly attrition: {
    /** Spoken in the earlier round only, or without a number in the later. */
    readonly onlyEarlier: Leftover
    readonly onlyLater: Leftover
    /** What the pairs themselves gave in the earlier round, to hold beside those who were lost. */
    readonly pairsEarlier: Leftover
  }
  /** Families where somebody else answered the second time; they are not among the pairs. `null` when it is not looked at. */
  readonly otherRespondent: number | null
  /** Pairs of which one of both times nobody noted who answered, so that it may have been somebody else. */
  readonly unknownRespondent: number | null
}

export interface PanelOptions<
  P extends Protocol = Protocol,
  Question extends string = string,
  Respondent extends string = string,
> {
  /** The grade or number that is compared; of each family its latest call in either round. */
  readonly question: Among<Question, QuestionIdOf<P>>
  /** The question that says who answered. Without it a change can come from another person answering. */
  readonly respondent?: Among<Respondent, QuestionIdOf<P>>
}

/**
 * The change of a number between two rounds of calls.
 *
 * The answers are believed; {@link parseAnswers} is the door for those that come from elsewhere.
 *
 * @example
 * const later = calls.map((call) => ({ ...call, date: '2020-05-20' }))
 * panel(protocol, calls, later, { question: 'ouder.cijfer' })
 * //=> { pairs: 169, difference: 0, change: 'unclear', … }
 */
export function panel<const P extends Protocol, Question extends string, Respondent extends string>(
  protocol: P,
  earlier: readonly Response[],
  later: readonly Response[],
  options: PanelOptions<P, Question, Respondent>,
): Panel
export function panel(
  protocol: Protocol,
  earlier: readonly Response[],
  later: readonly Response[],
  options: PanelOptions,
): Panel {
  const known = [...compiled(protocol).byId.keys()]
  mustBe('object', options, 'options')
  const { question, respondent } = options
  mustBeAmong(known, question, 'question')
  if (respondent !== undefined) mustBeAmong(known, respondent, 'respondent')
  mustBe('list', earlier, 'earlier')
  mustBe('list', later, 'later')
  const [first, second] = [earlier, later].map((round) => numbersIn(protocol, round, question, respondent))
  const both = [...first!].flatMap(([family, before]) => {
    const after = second!.get(family)
    return after === undefined ? [] : [{ family, before, after }]
  })
  const isOther = ({ before, after }: Both) => before.who !== null && after.who !== null && before.who !== after.who
  const others = both.filter(isOther)
  const pairs = both.filter((one) => !isOther(one))
  const doubtful = pairs.filter(({ before, after }) => before.who === null || after.who === null)
  const numbers = pairs.map(({ before, after }) => [before.number, after.number] as const)
  const inBoth = new Set(both.map(({ family }) => family))
  const onlyIn = (round: Numbers) =>
    leftover([...round].flatMap(([family, one]) => (inBoth.has(family) ? [] : [one.number])))
  return {
    question,
    pairs: pairs.length,
    earlierMean: meanOf(numbers.map(([before]) => before)),
    laterMean: meanOf(numbers.map(([, after]) => after)),
    ...pairedChange(numbers),
    transitions: compiled(protocol).byId.get(question)?.question.type === 'grade' ? transitionsIn(numbers) : null,
    attrition: {
      onlyEarlier: onlyIn(first!),
      onlyLater: onlyIn(second!),
      pairsEarlier: leftover(numbers.map(([before]) => before)),
    },
    otherRespondent: respondent === undefined ? null : others.length,
    unknownRespondent: respondent === undefined ? null : doubtful.length,
  }
}

/**
 * Did more families become insufficient than sufficient? For research only: nobody else is shown a chance. `null` for what is no grade.
 *
 * @example
 * panelTest(panel(protocol, calls, calls, { question: 'ouder.cijfer' }))?.p   //=> 1
 */
export function panelTest(panel: Panel): McNemar | null {
  mustBe('object', panel, 'panel')
  const { transitions } = panel
  return transitions && mcnemar(transitions.becameInsufficient, transitions.becameSufficient)
}

interface Given {
  readonly number: number
  /** Who gave it; `null` when nobody noted it. */
  readonly who: string | null
}
type Numbers = ReadonlyMap<string, Given>
interface Both {
  readonly before: Given
  readonly after: Given
}

/** The number of each family in its latest call of the round, with who gave it. */
function numbersIn(
  protocol: Protocol,
  round: readonly Response[],
  question: string,
  respondent: string | undefined,
): Numbers {
  const made = compiled(protocol)
  const tell = tellerOf(question, made)
  const asked = respondent === undefined ? undefined : made.byId.get(respondent)
  const found = latestPerFamily(round).flatMap(({ family, answers, situation }) => {
    const heard = answered(protocol, answers, situation)
    const [number] = tell(heard)
    const who = asked === undefined ? undefined : heard.answer(asked.number, noChild)
    if (typeof number !== 'number') return []
    return [[family, { number, who: isAnswered(who) ? JSON.stringify(who) : null }] as const]
  })
  return new Map(found)
}

function transitionsIn(pairs: readonly (readonly [number, number])[]): NonNullable<Panel['transitions']> {
  const count = (before: boolean, after: boolean) =>
    pairs.filter(([first, second]) => isInsufficient(first) === before && isInsufficient(second) === after).length
  return {
    stayedSufficient: count(false, false),
    becameInsufficient: count(false, true),
    becameSufficient: count(true, false),
    stayedInsufficient: count(true, true),
  }
}

function leftover(numbers: readonly number[]): Leftover {
  return { n: numbers.length, mean: meanOf(numbers) }
}
