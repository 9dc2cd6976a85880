/** An answer in a few words, for a card that is closed, the previous call or a reason. */
import { type Answer, formatGrade, inLanguage, isAbsent, type Question } from '@gib/protocol'
import { useTranslations } from 'use-intl'
import { languageName } from '../lib/language-name'
import { useLocale } from '../lib/locale'

/**
 * @example
 * const words = useAnswerWords()
 * words(question, ['corona', 'geld'])   //=> 'Zorgen om corona, Geld'
 */
export function useAnswerWords(): (question: Question, answer: Answer) => string {
  const t = useTranslations('call.answer')
  const { language, format } = useLocale()
  return (question, answer) => {
    if (isAbsent(answer)) return t(answer.absent)
    const option = (code: string) => optionText(question, code, language)
    if (typeof answer === 'boolean') return t(answer ? 'yes' : 'no')
    if (typeof answer === 'number')
      return question.type === 'grade' ? formatGrade(answer, language) : format.number(answer, decimalsOf(answer))
    if (typeof answer === 'string') return question.type === 'date' ? format.day(answer) : option(answer)
    return answer.map(option).join(', ') || t('none')
  }
}

/** The words of an option; of a language that is no option, its own name. */
export function optionText(question: Question, code: string, language: string): string {
  const found = 'options' in question ? question.options.find((option) => option.code === code) : undefined
  if (found) return inLanguage(found.text, language)
  return question.type === 'language' ? languageName(code, language) : code
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0
}
