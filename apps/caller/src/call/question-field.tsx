/** A question that stands by itself with its control, for what is filled in after the call. The same keys as during the call. */
import { type Answer, inLanguage, type Question } from '@gib/protocol'
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react'
import { useLocale } from '../lib/locale'
import { AnswerControl } from './answer-control'
import { keyPlaceOf } from './key-place'
import { meaningOf } from './keys'
import styles from './question-field.module.css'
import { ForYou, QuestionText } from './question-text'
import type { SlotValues } from './said'
import { useAnswerKeys } from './use-answer-keys'
import { useLetterKeys } from './use-letter-keys'

export interface QuestionFieldProps {
  question: Question
  answer: Answer | undefined
  onAnswer: (answer: Answer | null, raw?: string) => void
  values: SlotValues
  /** Enter: on to the next. */
  onNext?: (() => void) | undefined
  /** Below the control. */
  children?: ReactNode
}

export function QuestionField({ question, answer, onAnswer, values, onNext, children }: QuestionFieldProps) {
  const id = useId()
  const field = useRef<HTMLDivElement>(null)
  const { language } = useLocale()
  const [letters] = useLetterKeys()
  const typeAnswer = useAnswerKeys({ question, answer, onAnswer, card: field })
  const pressed = (event: KeyboardEvent<HTMLDivElement>) => {
    const meaning = meaningOf(event.nativeEvent, keyPlaceOf(event.target), letters)
    if (!meaning || event.defaultPrevented) return
    // "Weet niet" is an answer of a parent; after the call nobody can give it.
    if (meaning.do === 'unknown' || meaning.do === 'declined') return
    const done = meaning.do === 'next' ? onNext !== undefined : typeAnswer(meaning)
    if (meaning.do === 'next') onNext?.()
    if (done) event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys typed on the controls inside
    <div ref={field} className={styles.field} data-question={question.id} onKeyDown={pressed}>
      <AnswerControl
        question={question}
        answer={answer}
        onAnswer={onAnswer}
        labelId={id}
        legend={<QuestionText question={question} values={values} id={id} />}
      />
      {question.hint && <ForYou text={inLanguage(question.hint, language)} values={values} />}
      {children}
    </div>
  )
}
