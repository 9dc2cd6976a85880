/** What changed between two rounds, counted on the families, or the children, that a number was given for in both. */
import { answered } from '../call/answered'
import { compiled } from '../call/compile'
import { isInsufficient } from '../call/grade'
import { noChild } from '../call/heard'
import { isAnswered, type Value } from '../document/answer'
import type { Among, QuestionIdOf } from '../document/infer'
import { mustBe, mustBeAmong, mustKnow } from '../document/misuse'
import type { Protocol } from '../document/protocol'
import { latestPerFamily, type Response } from './response'
import { type Difference, pairedChange, pairedChangeInFamilies } from './statistics/difference'
import { type McNemar, mcnemar } from './statistics/mcnemar'
import { meanOf } from './statistics/mean'
import { answerTo } from './verdict'

/** Those who are only in one of the two rounds, with the mean they gave. `mean` is `null` when none of them gave a number. */
export interface Leftover {
  readonly n: number
  readonly mean: number | null
}

/**
 * A change, with who is not in it. The two always stand together: when mainly those who fare badly are no longer reached, the others
 * seem to fare better. The interval is Student's; of unit `child` it takes those of one family together, because they do not change
 * independently ({@link pairedChangeInFamilies}).
 */
export interface Panel extends Difference {
  readonly question: string
  /**
   * What is paired, and so what every number here counts: families, or for a question that is asked per child children, each with
   * itself by its id in its family. A child who is known in one round only is not in a pair, just like a family.
   */
  readonly unit: 'family' | 'child'
  /** How many gave a number in both rounds. */
  readonly pairs: number
  /** How many families the pairs are of. */
  readonly families: number
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
    /** In the earlier round only, or without a number in the later. */
    readonly onlyEarlier: Leftover
    readonly onlyLater: Leftover
    /** What the pairs themselves gave in the earlier round, to hold beside those who were lost. */
    readonly pairsEarlier: Leftover
  }
  /** Where somebody else answered the second time; they are not among the pairs. `null` when it is not looked at. */
  readonly otherRespondent: number | null
  /** Pairs of which one of both times nobody noted who answered, so that it may have been somebody else. */
  readonly unknownRespondent: number | null
}

export interface PanelOptions<
  P extends Protocol = Protocol,
  Question extends string = string,
  Respondent extends string = string,
> {
  /** The grade or number that is compared; of each family, and so of each child, the family's latest call in either round. */
  readonly question: Among<Question, QuestionIdOf<P>>
  /**
   * The question that says who answered. Without it a change can come from another person answering. Asked once, it is about all
   * children of the call; asked per child, about that child.
   */
  readonly respondent?: Among<Respondent, QuestionIdOf<P>>
}

/**
 * The change of a number between two rounds of calls: of each family, or for a question that is asked per child of each child.
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
  const { byId, questions } = compiled(protocol)
  const known = [...byId.keys()]
  mustKnow(options, ['question', 'respondent'], 'options')
  const { question, respondent } = options
  mustBeAmong(known, question, 'question')
  // Of anything but a number nobody can say how much it changed.
  const numbers = questions.filter(({ kind }) => kind === 'number').map((one) => one.question.id)
  mustBeAmong(numbers, question, 'question')
  if (respondent !== undefined) mustBeAmong(known, respondent, 'respondent')
  mustBe('list', earlier, 'earlier')
  mustBe('list', later, 'later')
  const [first, second] = [earlier, later].map((round) => numbersIn(protocol, round, question, respondent))
  const both = [...first!].flatMap(([one, before]) => {
    const after = second!.get(one)
    return after === undefined ? [] : [{ before, after }]
  })
  const isOther = ({ before, after }: Both) => before.who !== null && after.who !== null && before.who !== after.who
  const others = both.filter(isOther)
  const pairs = both.filter((one) => !isOther(one))
  const doubtful = pairs.filter(({ before, after }) => before.who === null || after.who === null)
  const changes = pairs.map(({ before, after }) => [before.number, after.number] as const)
  const families = new Map<string, (typeof changes)[number][]>()
  for (const [at, { before }] of pairs.entries())
    families.set(before.family, [...(families.get(before.family) ?? []), changes[at]!])
  const { perChild, question: asked } = compiled(protocol).byId.get(question)!
  const onlyIn = (round: Numbers, other: Numbers) =>
    leftover([...round].flatMap(([one, { number }]) => (other.has(one) ? [] : [number])))
  return {
    question,
    unit: perChild ? 'child' : 'family',
    pairs: pairs.length,
    families: families.size,
    earlierMean: meanOf(changes.map(([before]) => before)),
    laterMean: meanOf(changes.map(([, after]) => after)),
    ...(perChild ? pairedChangeInFamilies([...families.values()]) : pairedChange(changes)),
    transitions: asked.type === 'grade' ? transitionsIn(changes) : null,
    attrition: {
      onlyEarlier: onlyIn(first!, second!),
      onlyLater: onlyIn(second!, first!),
      pairsEarlier: leftover(changes.map(([before]) => before)),
    },
    otherRespondent: respondent === undefined ? null : others.length,
    unknownRespondent: respondent === undefined ? null : doubtful.length,
  }
}

/**
 * Did more families become insufficient than sufficient? For research only: nobody else is shown a chance. `null` for what is no grade,
 * and for what is asked per child: the test counts on it that nobody changes because another does, and children of one family may.
 *
 * @example
 * panelTest(panel(protocol, calls, calls, { question: 'ouder.cijfer' }))?.p   //=> 1
 */
export function panelTest(panel: Panel): McNemar | null {
  mustBe('object', panel, 'panel')
  const { unit, transitions } = panel
  if (unit === 'child') return null
  return transitions && mcnemar(transitions.becameInsufficient, transitions.becameSufficient)
}

interface Given {
  readonly family: string
  readonly number: number
  /** Who gave it; `null` when nobody noted it. */
  readonly who: string | null
}
/** By family, or by family and child: two families may call a child the same. */
type Numbers = ReadonlyMap<string, Given>
interface Both {
  readonly before: Given
  readonly after: Given
}

/** The number of each family, or of each child, in the latest call of the round, with who gave it. */
function numbersIn(
  protocol: Protocol,
  round: readonly Response[],
  question: string,
  respondent: string | undefined,
): Numbers {
  const made = compiled(protocol)
  const tell = answerTo(question, made)
  const perChild = made.byId.get(question)!.perChild
  const asked = respondent === undefined ? undefined : made.byId.get(respondent)
  const found = new Map<string, Given>()
  for (const { family, answers, situation } of latestPerFamily(round)) {
    const heard = answered(protocol, answers, situation)
    for (const child of perChild ? heard.childIds.keys() : [noChild]) {
      const number = tell(heard, child)
      if (typeof number !== 'number') continue
      const who = asked && heard.answer(asked.number, asked.perChild ? child : noChild)
      const one = perChild ? JSON.stringify([family, heard.childIds[child]]) : family
      found.set(one, { family, number, who: isAnswered(who) ? inOneOrder(who) : null })
    }
  }
  return found
}

/** Mother and father are the same two as father and mother. */
function inOneOrder(who: Value): string {
  return JSON.stringify(Array.isArray(who) ? [...who].sort() : who)
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
