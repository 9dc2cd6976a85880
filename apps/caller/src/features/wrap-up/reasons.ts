/** The two columns of the balance: each reason with its points and the answer it came from. Pure. */
import {
  type Answer,
  type Balance,
  isAbsent,
  type Place,
  type Protocol,
  questionOf,
  type Score,
  type Text,
} from '@gib/protocol'

export interface ReasonLine {
  readonly id: string
  /** What the rules call it; without it the question says it. */
  readonly title?: Text
  readonly points: number
  /** The answers that gave the points; the first one that was given. */
  readonly from: readonly { readonly place: Place; readonly answer: Answer }[]
}

/**
 * The reasons of one side, the weightiest first.
 *
 * @example
 * reasonsOf(balance.load)[0]   //=> { id: 'L1', title: { … }, points: 2, from: [{ place: { question: 'ouder.cijfer' }, answer: 4 }] }
 */
export function reasonsOf(score: Score): ReasonLine[] {
  return score.because
    .map(({ item, title, points, from }) => ({
      id: item,
      ...(title ? { title } : {}),
      points,
      from: from.filter(({ answer }) => !isAbsent(answer)),
    }))
    .sort((a, b) => b.points - a.points)
}

/** Did enough come up to give a class? */
export function isEnough(protocol: Protocol, balance: Balance): boolean {
  return balance.class !== protocol.balance?.tooLittle.id
}

/** The words of a class; undefined for one the rules do not have. */
export function classTitle(protocol: Protocol, id: string) {
  const rule = protocol.balance
  return (
    rule?.classes.find((one) => one.id === id)?.title ?? (rule?.tooLittle.id === id ? rule.tooLittle.title : undefined)
  )
}

/** The questions of the caller's own part that stand in places of their own: the estimate, and what was agreed. */
function placedElsewhere(protocol: Protocol): ReadonlySet<string> {
  const estimate = protocol.balance?.estimate
  const agreed = protocol.agreements?.recordedIn
  return new Set([...(estimate ? Object.values(estimate) : []), ...(agreed ? [agreed] : [])])
}

/** Ids of what the caller fills in after the call, in order, without those that have a place of their own. */
export function callersOwn(protocol: Protocol): string[] {
  const elsewhere = placedElsewhere(protocol)
  return protocol.sections
    .filter(({ voice }) => voice === 'caller')
    .flatMap(({ questions }) => questions.map(({ id }) => id))
    .filter((id) => !elsewhere.has(id) && questionOf(protocol, id) !== undefined)
}
