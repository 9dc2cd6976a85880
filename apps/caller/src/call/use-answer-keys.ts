/** Typing an answer: what a key of the card does to the answer of this question, and where the focus goes. */
import { type Answer, declined, isAbsent, type Question, unknown } from '@gib/protocol'
import { type RefObject, useRef } from 'react'
import { chosenIn, countedByButton } from './choice-control'
import { toggled, yesOrNo } from './choosing'
import { chooseLanguage, languagesIn } from './chosen-languages'
import { offeredOptions } from './family-languages'
import type { KeyMeaning } from './keys'
import { optionKeys } from './option-keys'
import { type TypedGrade, typeGrade } from './typed-grade'

interface Parts {
  readonly question: Question
  readonly answer: Answer | undefined
  readonly onAnswer: (answer: Answer | null) => void
  readonly card: RefObject<HTMLElement | null>
}

/** Returns whether the key was for the answer. What was chosen gets the focus, so that it is also heard by who listens. */
export function useAnswerKeys(parts: Parts): (meaning: KeyMeaning) => boolean {
  const typed = useRef<TypedGrade | null>(null)
  const { question, answer, onAnswer, card } = parts

  const focus = (selector: string) => {
    card.current?.querySelector<HTMLElement>(selector)?.focus()
  }
  const give = (value: Answer | null, of: string | number | boolean) => {
    onAnswer(value)
    focus(`input[data-value="${CSS.escape(String(of))}"]`)
    return true
  }
  const grade = (key: string) => {
    typed.current = typeGrade(typed.current, key, performance.now(), typeof answer === 'number' ? answer : undefined)
    return typed.current ? give(typed.current.value, Math.floor(typed.current.value)) : false
  }
  const choose = (code: string | undefined) => {
    if (code === undefined) return false
    if (question.type === 'choices') return give(orNothing(toggled(question.options, chosenIn(answer), code)), code)
    if (question.type === 'language') return give(chooseLanguage(question, languagesIn(answer), code), code)
    return give(code, code)
  }
  const absent = (which: typeof unknown) => {
    const again = isAbsent(answer) && answer.absent === which.absent
    onAnswer(again ? null : which)
    focus(`input[data-absent="${which.absent}"]`)
    return true
  }

  return (meaning) => {
    switch (meaning.do) {
      case 'digit':
      case 'letter':
        return typeKey(meaning.do === 'digit' ? String(meaning.digit) : meaning.letter)
      case 'half':
        return question.type === 'grade' && grade(',')
      case 'yes':
      case 'no':
        return say(meaning.do === 'yes')
      case 'unknown':
        return absent(unknown)
      case 'declined':
        return absent(declined)
      case 'clear':
        typed.current = null
        if (answer !== undefined) onAnswer(null)
        return answer !== undefined
      default:
        return false
    }
  }

  function typeKey(key: string): boolean {
    if (question.type === 'grade') return /\d/.test(key) && grade(key)
    if (question.type === 'count') return /\d/.test(key) && count(key)
    if (!('options' in question)) return false
    const options = question.type === 'language' ? offeredOptions(question, languagesIn(answer)) : question.options
    return choose(options[optionKeys(options.length).indexOf(key)]?.code)
  }

  function count(key: string): boolean {
    const highest = Math.min(question.type === 'count' ? (question.maximum ?? countedByButton) : 0, countedByButton)
    const next = typeGrade(typed.current, key, performance.now())
    if (!next || next.value > highest) return false
    typed.current = next
    return give(next.value, next.value)
  }

  function say(yes: boolean): boolean {
    if (question.type === 'boolean') return give(yes, yes)
    return 'options' in question && choose(yesOrNo(question.options, yes))
  }
}

function orNothing(chosen: string[]): string[] | null {
  return chosen.length > 0 ? chosen : null
}
