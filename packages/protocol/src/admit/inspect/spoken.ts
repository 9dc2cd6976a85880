/** Can it be said over the phone, in one breath, to somebody for whom Dutch may be a second language? */
import type { Pointer } from '../../document/pointer'
import type { Text } from '../../document/text'
import type { Found } from '../../document/walk'
import { type Inspected, questionAt } from './inspected'
import { error, type Finding, type Rule, warning } from './rule'
import { asksTwice } from './two-questions'

export const spokenRules: readonly Rule[] = [
  warning(
    'GIB244',
    'Deze zin heeft {words} woorden; meer dan {most} kan niemand onthouden die luistert. Maak er twee zinnen van.',
    'This sentence has {words} words; nobody who listens can remember more than {most}. Make it two sentences.',
    (document) =>
      eachSentence(document, (sentence) => {
        const words = sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
        return words > mostWords ? { words, most: mostWords } : undefined
      }),
  ),
  warning(
    'GIB245',
    'Hier staan twee vragen in één zin. Dan weet niemand op welke het antwoord slaat. Stel ze na elkaar.',
    'There are two questions in one sentence here. Then nobody knows which one the answer is to. Ask them one after the other.',
    (document) => eachSentence(document, (sentence) => (asksTwice(sentence) ? {} : undefined)),
  ),
  warning(
    'GIB242',
    'De vraag om een cijfer zegt niet waar het cijfer tussen ligt. Noem 0 en 10.',
    'The question for a grade does not say between what the grade lies. Name 0 and 10.',
    ({ questions }) =>
      questions.flatMap(({ question, pointer }) =>
        question.type !== 'grade'
          ? []
          : languagesWhere(question.text, [...pointer, 'text'], (said) => !namesScale(said)),
      ),
  ),
  error(
    'GIB246',
    'Vraag nooit naar het burgerservicenummer. Dat mag niet, ook niet als iemand het wil geven. Haal de vraag weg.',
    'Never ask for the citizen service number. That is forbidden, even when somebody is willing to give it. Take the question away.',
    ({ questions, texts }) =>
      texts
        .filter(({ pointer }) => questions.some((one) => one.pointer.every((key, index) => pointer[index] === key)))
        .flatMap(({ value, pointer }) => languagesWhere(value, pointer, (said) => citizenNumber.test(said))),
  ),
]

/** Spoken Dutch of level B1 keeps to sentences of 10 to 15 words; the longest fixed wording of the article has 18. */
const mostWords = 25

const citizenNumber =
  /\bbsn\b|burger\s?service\s?nummer|\bsofi-?nummer|citizen service number|social security number|national insurance number/i

/** In figures or in words; figures of any script. */
function namesScale(said: string): boolean {
  const plain = said.replace(/\p{Nd}/gu, (digit) => String(figureOf(digit)))
  return (
    /(^|\D)10(\D|$)|\b(tien|ten|dix|zehn|on)\b/i.test(plain) &&
    /(^|\D)[01](\D|$)|\b(nul|zero|één|een|one)\b/i.test(plain)
  )
}

/** Each script has its ten figures in a row, from a first one that stands for 0. */
function figureOf(digit: string): number {
  const point = digit.codePointAt(0)!
  for (let value = 0; value < 9; value++) if (!/\p{Nd}/u.test(String.fromCodePoint(point - value - 1))) return value
  return 9
}

/** What a caller says aloud, but for wordings that are fixed: those are not ours to change. */
function saidAloud({ protocol, questions, texts }: Inspected): Found<Text>[] {
  const aloud = new Set<unknown>(['text', 'leadIn'])
  return texts.filter(({ pointer }) => {
    if (pointer[0] === 'generalProbes') return true
    if (pointer[0] !== 'sections' || pointer.includes('options') || !aloud.has(pointer[pointer.length - 1]))
      return false
    const at = questionAt(questions, pointer)
    return !at?.question.locked && protocol.sections[pointer[1] as number]?.voice !== 'caller'
  })
}

function eachSentence(document: Inspected, look: (sentence: string) => Finding['facts'] | undefined): Finding[] {
  return saidAloud(document).flatMap(({ value, pointer }) =>
    Object.entries(value).flatMap(([language, said]): Finding[] => {
      const facts = said
        .split(/(?<=[.!?…;:؟])\s+/)
        .map(look)
        .find((found) => found !== undefined)
      return facts === undefined ? [] : [{ pointer: [...pointer, language], facts }]
    }),
  )
}

function languagesWhere(text: Text, pointer: Pointer, isSo: (said: string) => boolean): Finding[] {
  return Object.entries(text).flatMap(([language, said]) =>
    isSo(said) ? [{ pointer: [...pointer, language], facts: {} }] : [],
  )
}
