/** The caller's own estimate first; the computed balance only after she gave it, and her first one stays as it was. */
import {
  type Answer,
  answerAt,
  type Balance,
  balance,
  inLanguage,
  type Place,
  type Protocol,
  type Question,
  questionOf,
} from '@gib/protocol'
import { optionText } from '../../call/answer-words'
import type { Call } from '../../lib/call'
import { lower, useLocale } from '../../lib/locale'
import { classTitle, isEnough } from './reasons'

export interface OwnQuestion {
  readonly question: Question
  readonly place: Place
  readonly answer: Answer | undefined
}

export interface EstimateWork {
  readonly questions: readonly OwnQuestion[]
  readonly complete: boolean
  readonly shown: boolean
  readonly show: () => void
  /** Where the reason stands: beside her own balance. */
  readonly whyPlace: Place
  /** Where stands what she knows and the list does not: beside her own load. */
  readonly knowPlace: Place
  readonly first: { readonly load: string; readonly capacity: string; readonly balance: string } | null
  readonly computed: Balance | null
  readonly enough: boolean
  /** In words, with a small letter in the middle of a sentence. */
  readonly computedWords: string
  readonly ownWords: string | null
  readonly differs: boolean
}

/** `null` when the protocol weighs nothing. */
export function useEstimate(call: Call): EstimateWork | null {
  const { language } = useLocale()
  const { protocol, folded, situation } = call
  const ids = protocol?.balance?.estimate
  if (!protocol || !ids) return null
  const { answers } = folded
  const own = (id: string): OwnQuestion[] => {
    const question = questionOf(protocol, id)?.question
    return question ? [{ question, place: { question: id }, answer: answerAt(answers, { question: id }) }] : []
  }
  const codeAt = (id: string) => {
    const answer = answerAt(answers, { question: id })
    return typeof answer === 'string' ? answer : null
  }
  const questions = [...own(ids.load), ...own(ids.capacity), ...own(ids.balance)]
  const shown = call.balanceShownAt !== null
  const computed = shown ? balance(protocol, answers, situation) : null
  const ownClass = codeAt(ids.balance)
  const title = (id: string) => lower(inLanguage(classTitle(protocol, id) ?? { nl: id }, language))
  return {
    questions,
    complete: questions.every(({ answer }) => answer !== undefined),
    shown,
    show: () => {
      const remark = folded.notes[ids.balance]
      void call.perform({
        type: 'balance-shown',
        estimate: { load: codeAt(ids.load), capacity: codeAt(ids.capacity), balance: ownClass },
        ...(remark ? { remark } : {}),
      })
    },
    whyPlace: { question: ids.balance },
    knowPlace: { question: ids.load },
    first: firstWords(protocol, call, ids, language),
    computed,
    enough: computed !== null && isEnough(protocol, computed),
    computedWords: computed ? title(computed.class) : '',
    ownWords: ownClass && classTitle(protocol, ownClass) ? title(ownClass) : null,
    differs:
      computed !== null &&
      ownClass !== null &&
      classTitle(protocol, ownClass) !== undefined &&
      ownClass !== computed.class,
  }
}

type Ids = NonNullable<NonNullable<Protocol['balance']>['estimate']>

function firstWords(protocol: Protocol, call: Call, ids: Ids, language: string): EstimateWork['first'] {
  const given = call.firstEstimate
  if (!given) return null
  const words = (id: string, code: string | null) => {
    const question = questionOf(protocol, id)?.question
    return question && code !== null ? lower(optionText(question, code, language)) : '-'
  }
  return {
    load: words(ids.load, given.load),
    capacity: words(ids.capacity, given.capacity),
    balance: words(ids.balance, given.balance),
  }
}
