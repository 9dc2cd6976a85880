/** Which languages were chosen, and what a press makes of them. */
import { isAnswered, type LanguageQuestion } from '@gib/protocol'
import { toggled } from './choosing'

/** The answer after a press: one language, or several with the most spoken first. */
export function chooseLanguage(question: LanguageQuestion, chosen: readonly string[], code: string) {
  if (!question.several) return code
  const next = toggled(question.options, chosen, code, { inOrder: true })
  return next.length > 0 ? next : null
}

export function languagesIn(answer: unknown): readonly string[] {
  if (Array.isArray(answer)) return answer
  return typeof answer === 'string' && isAnswered(answer) ? [answer] : []
}
