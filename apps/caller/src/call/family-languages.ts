/** A question about languages with the family's own first, so that the likely ones have the first keys. Pure. */
import type { LanguageQuestion, Question, Situation } from '@gib/protocol'

/** How many stand there with a key; the others are found by typing. */
const offeredAtOnce = 9

/**
 * The same question, its options in another order: the family's languages, then those of the protocol.
 *
 * @example
 * familyFirst(question, ['tr'], {}).options[0].code   //=> 'tr'
 */
export function familyFirst(question: Question, languages: readonly string[], situation: Situation): Question {
  if (question.type !== 'language') return question
  const known = situation.family?.homeLanguages
  const own = [...languages, ...(Array.isArray(known) ? (known as readonly string[]) : [])]
  const rank = (code: string) => (own.includes(code) ? own.indexOf(code) : own.length)
  const options = [...question.options].sort((a, b) => rank(a.code) - rank(b.code))
  return { ...question, options }
}

/** The options that stand there: the first ones, and whatever else was chosen. */
export function offeredOptions(question: LanguageQuestion, chosen: readonly string[]): LanguageQuestion['options'] {
  return question.options.filter(({ code }, index) => index < offeredAtOnce || chosen.includes(code))
}
