/** Can it be said over the phone, in one breath, to somebody for whom Dutch may be a second language? */
import type { Pointer } from '../../document/pointer'
import type { Text } from '../../document/text'
import type { Found } from '../../document/walk'
import { type Inspected, questionAt } from './inspected'
import { error, type Finding, type Rule, warning } from './rule'

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

/** "Hoe slaapt u en hoe eet u?": after "and", or after a comma, another question begins. */
function asksTwice(sentence: string): boolean {
  return (
    sentence.endsWith('?') && !saysMoreOfOne.test(sentence) && secondQuestions.some((second) => second.test(sentence))
  )
}

/** "Is there somebody who listens and who you trust?": twice the same word, and neither begins a question. */
const saysMoreOfOne = /^\W*(?!who|which)\w+\s.*\b(who|which)\b.*\band\s+\1\b/i

const subject = '(?:u|je|jij|jullie|ge|\\{child\\})'
const asked = '(?:hoe|hoeveel|wat|wie|waar\\p{L}*|wanneer|how|what|who|where|when|why)'
/** Verbs that begin a question about something else than "u". */
const verb =
  '(?:is|zijn|was|bent|gaat|gaan|heeft|hebt|hebben|kan|kunt|kunnen|wil|willen|lukt|werkt|werken|krijgt|krijgen|komt|komen|helpt|helpen|mag|moet|moeten|doet|doen|blijft|slaapt|slapen|eet|eten|speelt|spelen|woont|wonen)'

const auxiliary = '(?:am|are|is|was|were|do|does|did|have|has|had|can|could|will|would|should)'

const secondQuestions = /* @__PURE__ */ (() => [
  // "… en hoe eet u?", "… en van wie?", but not "Weet u hoe en waar …?"
  new RegExp(
    `\\S+\\s+\\S+.*(?<!(?<!\\p{L})${asked})\\s(?:en|and)\\s+(?:(?:van|met|voor|aan|bij|door|from|with|for)\\s+)?${asked}(?!\\p{L})`,
    'iu',
  ),
  // "Slaapt u goed en eet u goed?"; "als u", "met u" and the like are no verbs.
  new RegExp(
    `^\\P{L}*(?:\\p{L}+\\s+${subject}|${verb}|${asked})\\s.*[,\\s]en\\s+(?!(?:als|of|dat|die|wat|zoals|omdat|want|toen|met|voor|van|bij|naast|tussen|door|aan|om|over|tegen|zonder|naar|uit|dan|ook|dus|samen|alleen|${asked})\\s)\\p{L}+\\s+${subject}(?!\\p{L})`,
    'iu',
  ),
  // "Heeft u een laptop en werkt de wifi goed?"
  new RegExp(
    `^\\P{L}*(?:\\p{L}+\\s+${subject}|${verb}|${asked})\\s.*[,\\s]en\\s+${verb}\\s+(?:er|het|dat|dit|de|uw|je|iedereen|iemand|alles)(?!\\p{L})`,
    'iu',
  ),
  // "Slaapt u goed, eet u goed?", but not "Heeft u hulp nodig, denkt u?"
  new RegExp(`^\\P{L}*\\p{L}+\\s+${subject}\\s.*,\\s+\\p{L}+\\s+${subject}\\s+\\p{L}`, 'iu'),
  // "Lekt het dak en tocht het?"; "juist het", "niet dat" and the like are no verbs.
  /^\P{L}*\p{L}+\s+(?:u|je|jij|jullie|ge|het|er|dat|dit|de|uw)\s.*\sen\s+(?!(?:met|niet|juist|vast|eerst|want|wat|dat|het|iet|acht|\p{L}*nacht)\s)\p{L}+t\s+(?:het|er|dat|dit)(?!\p{L})/iu,
  // "Bent u moe of bent u verdrietig?", but not "Weet u of u hulp krijgt?", nor "Komt u buiten, of blijft u binnen?"
  new RegExp(`^\\P{L}*(${verb})\\s[^,]*\\sof\\s+\\1\\s+${subject}\\s`, 'iu'),
  new RegExp(`^\\W*(${auxiliary})\\s[^,]*\\sor\\s+\\1\\s+you\\b`, 'i'),
  // "Is your child ill and will it come to school?", but not "somebody who calls and is there".
  new RegExp(
    `^\\W*${auxiliary}\\s(?!.*\\b(?:who|that|which|where)\\b.*\\band\\b).*\\band\\s+${auxiliary}\\s+(?:you|your|there|it|they|the|he|she|we|that|anybody|anyone|somebody|\\{child\\})(?!\\w)`,
    'i',
  ),
])()

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
