/** What was asked for in a call, and can be agreed. It offers; a person agrees. */
import type { Answers, ChildId } from '../document/answer'
import type { AgreementIdOf, AnswersFor } from '../document/infer'
import type { Protocol } from '../document/protocol'
import type { Situation } from '../document/situation'
import type { Text } from '../document/text'
import { answered } from './answered'
import { noChild } from './heard'

/** A kind of agreement that somebody asked for. */
export interface AskedFor<Kind extends string = string> {
  /** Id of the agreement rule. */
  readonly kind: Kind
  readonly title: Text
  readonly child?: ChildId
  /** Who asked agrees that it is done, and that others hear of it where that is needed. */
  readonly consent: boolean
}

/**
 * What was definitely asked for, in the order of the document: once, or for each child apart where the rule says so.
 *
 * @example
 * agreementsAskedFor(gezinInBeeld, { 'nodig.wat': ['laptop', 'wijkteam'] })
 *   .map(({ kind, consent }) => [kind, consent])   //=> [['laptop', true], ['wijkteam', false]]
 */
export function agreementsAskedFor<const P extends Protocol, const A extends Answers>(
  protocol: P,
  answers: AnswersFor<P, A>,
  situation?: Situation,
): AskedFor<AgreementIdOf<P>>[]
export function agreementsAskedFor(protocol: Protocol, answers: Answers, situation: Situation = {}): AskedFor[] {
  const heard = answered(protocol, answers, situation)
  const { weigher } = heard.compiled
  return (protocol.agreements?.kinds ?? []).flatMap(({ id, title, when, each, consentWhen }): AskedFor[] => {
    if (when === undefined) return []
    const places = each === undefined ? [noChild] : heard.childIds.map((_, child) => child)
    return places
      .filter((child) => weigher(when)(heard, child) === true)
      .map((child) => ({
        kind: id,
        title,
        ...(child === noChild ? {} : { child: heard.childIds[child]! }),
        consent: consentWhen === undefined || weigher(consentWhen)(heard, child) === true,
      }))
  })
}
