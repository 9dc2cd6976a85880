/** What could be agreed, from what was asked for in the call, and by when it would sensibly be done. Pure. */
import {
  type AgreementRule,
  type Answers,
  type AskedFor,
  agreementsAskedFor,
  type Protocol,
  type Situation,
} from '@gib/protocol'
import { plusDays, weekdayOf } from './typed-day'

interface Agreed {
  readonly kind: string
  readonly childId?: string | undefined
}

/** What can be agreed in a call with this protocol; nothing before its questions are here. */
export function kindsOf(protocol: Protocol | null): readonly AgreementRule[] {
  return protocol?.agreements?.kinds ?? []
}

/**
 * What was asked for in this call and is not agreed yet.
 *
 * @example
 * offers(protocol, { 'nodig.wat': ['laptop'] }, {}, [])                       //=> [{ kind: 'laptop', title: { … }, consent: true }]
 * offers(protocol, { 'nodig.wat': ['laptop'] }, {}, [{ kind: 'laptop' }])     //=> []
 */
export function offers(
  protocol: Protocol,
  answers: Answers,
  situation: Situation,
  agreed: readonly Agreed[],
): readonly AskedFor[] {
  return agreementsAskedFor(protocol, answers, situation).filter(
    ({ kind, child }) => !agreed.some((one) => one.kind === kind && (child === undefined || one.childId === child)),
  )
}

/** The first working day that leaves enough time: a laptop in three days, a message to school tomorrow. */
export function dueDay({ workingDays }: Pick<AgreementRule, 'workingDays'>, today: string): string {
  let day = today
  for (let left = workingDays; left > 0; ) {
    day = plusDays(day, 1)
    if (weekdayOf(day) < 6) left -= 1
  }
  return day
}
