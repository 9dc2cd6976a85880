/** Can this answer be taken over from the last call, or from the child before? */
import { type Answer, answerAt, isAbsent, type Place, type Question } from '@gib/protocol'
import { childBefore } from './course'
import type { Conversation } from './use-conversation'

/** What can be taken over at this question: the previous call's fact, or what was said of the child before. */
export interface Same {
  readonly answer: Answer
  readonly from: 'previous' | 'child'
  readonly child?: string
}

export function sameAs(conversation: Conversation, question: Question, place: Place): Same | null {
  const { call } = conversation
  const before = answerAt(call.situation.previous?.answers ?? {}, place)
  if (question.carriesOver && before !== undefined && !isAbsent(before)) return { answer: before, from: 'previous' }
  if (place.child === undefined || question.type === 'grade' || question.type === 'text') return null
  const child = childBefore(call.folded.answers, call.situation, place)
  const answer = child === null ? undefined : answerAt(call.folded.answers, { ...place, child })
  return child === null || answer === undefined ? null : { answer, from: 'child', child }
}
