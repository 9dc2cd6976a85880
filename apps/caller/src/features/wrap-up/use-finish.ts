/** Closing a call: what was agreed becomes the answer to that question, the call ends if it had not yet, and is finished. */
import { answerAt, type Protocol, questionOf } from '@gib/protocol'
import type { Call } from '../../lib/call'

/**
 * The codes of what was agreed, in the order of the protocol's options.
 *
 * @example
 * agreedCodes(protocol, ['terugbellen', 'laptop', 'mats'], [{ kind: 'mats' }], true)   //=> ['terugbellen', 'mats']
 */
export function agreedCodes(
  { agreements }: Protocol,
  options: readonly string[],
  actions: readonly { kind: string }[],
  callBack: boolean,
): string[] {
  const codeOf = (kind: string) => agreements?.kinds.find(({ id }) => id === kind)?.recordedAs ?? kind
  const made = new Set<string | undefined>(actions.map(({ kind }) => codeOf(kind)))
  if (callBack) made.add(agreements?.callBack?.recordedAs)
  return options.filter((code) => made.has(code))
}

export function useFinish(call: Call): () => void {
  return () => {
    const { protocol } = call
    const recordedIn = protocol?.agreements?.recordedIn
    const question = protocol && recordedIn ? questionOf(protocol, recordedIn)?.question : undefined
    if (protocol && question?.type === 'choices') {
      const place = { question: question.id }
      const codes = agreedCodes(
        protocol,
        question.options.map(({ code }) => code),
        call.actions,
        call.appointment !== null,
      )
      const before = answerAt(call.folded.answers, place)
      const now = codes.length > 0 ? codes : null
      if (JSON.stringify(before ?? null) !== JSON.stringify(now)) void call.hear(place, now)
    }
    if (!call.ended) void call.perform({ type: 'end-call', ending: 'complete' })
    void call.perform({ type: 'finish-call' })
  }
}
