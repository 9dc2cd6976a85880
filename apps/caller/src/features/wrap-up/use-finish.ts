/** Closing a call: what was agreed becomes the answer to that question, the call ends if it had not yet, and is finished. */
import { answerAt, questionOf } from '@gib/protocol'
import type { Call } from '../../lib/call'

const agreedQuestion = { question: 'na.acties' }

/**
 * The codes of what was agreed, in the order of the protocol's options.
 *
 * @example
 * agreedCodes(['terugbellen', 'laptop', 'mats'], [{ kind: 'mats' }], true)   //=> ['terugbellen', 'mats']
 */
export function agreedCodes(
  options: readonly string[],
  actions: readonly { kind: string }[],
  callBack: boolean,
): string[] {
  const made = new Set([...actions.map(({ kind }) => kind), ...(callBack ? ['terugbellen'] : [])])
  return options.filter((code) => made.has(code))
}

export function useFinish(call: Call): () => void {
  return () => {
    const question = call.protocol && questionOf(call.protocol, agreedQuestion.question)?.question
    if (question?.type === 'choices') {
      const codes = agreedCodes(
        question.options.map(({ code }) => code),
        call.actions,
        call.appointment !== null,
      )
      const before = answerAt(call.folded.answers, agreedQuestion)
      const now = codes.length > 0 ? codes : null
      if (JSON.stringify(before ?? null) !== JSON.stringify(now)) void call.hear(agreedQuestion, now)
    }
    if (!call.ended) void call.perform({ type: 'end-call', ending: 'complete' })
    void call.perform({ type: 'finish-call' })
  }
}
