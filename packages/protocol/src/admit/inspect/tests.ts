/** Does each single comparison compare things that can be compared? */
import type { Test } from '../../document/condition'
import type { Question } from '../../document/question'
import type { Inspected, PlacedTest } from './inspected'
import { rangeOf } from './reach'
import { broken, questionsIn, referencesIn, undeclared } from './references'
import { error, type Finding, type Rule } from './rule'

type Look = (test: PlacedTest, question: Question) => readonly (Omit<Finding, 'pointer'> & { key?: string })[]

/** What can be wrong between one test and the question it looks at. */
const comparisons: readonly { code: Rule['code']; nl: string; en: string; look: Look }[] = [
  {
    code: 'GIB212',
    nl: 'Het antwoord op ‘{question}’ is {expected}; {found} is dat nooit. Vergelijk met iets van die soort.',
    en: 'The kind of answer to ‘{question}’ is {expected}; {found} never is. Compare with something of that kind.',
    look: otherKind,
  },
  {
    code: 'GIB213',
    nl: '‘{question}’ geeft geen getal. Vergelijk met =, != of in.',
    en: '‘{question}’ gives no number. Compare with =, != or in.',
    look: noNumber,
  },
  {
    code: 'GIB214',
    nl: 'Bij ‘{question}’ kan maar één ding worden gekozen, dus er valt niets te tellen. Vergelijk met =.',
    en: 'Only one thing can be chosen at ‘{question}’, so there is nothing to count. Compare with =.',
    look: ({ value }, question) =>
      'chosen' in value && !hasSeveral(question) ? [{ facts: { question: question.id } }] : [],
  },
  {
    code: 'GIB215',
    nl: '‘{question}’ is geen open vraag, dus haar antwoord heeft geen lengte. Vergelijk het antwoord zelf.',
    en: '‘{question}’ is no open question, so its answer has no length. Compare the answer itself.',
    look: ({ value }, question) =>
      'length' in value && question.type !== 'text' ? [{ facts: { question: question.id } }] : [],
  },
  {
    code: 'GIB216',
    nl: '{found} kan niemand antwoorden op ‘{question}’: het ligt tussen {minimum} en {maximum}{step}. Kies een getal dat kan.',
    en: 'Nobody can answer {found} to ‘{question}’: it lies between {minimum} and {maximum}{step}. Choose a number that is possible.',
    look: outOfRange,
  },
  {
    code: 'GIB227',
    nl: 'Wat iemand vrij vertelt op ‘{question}’ is nooit letter voor letter hetzelfde. Kijk of er een antwoord is, of hoe lang het is.',
    en: 'What somebody freely tells at ‘{question}’ is never the same letter by letter. Look whether there is an answer, or how long it is.',
    look: ({ value }, question) =>
      question.type === 'text' && isRead(value) && value.operator !== 'exists'
        ? [{ facts: { question: question.id } }]
        : [],
  },
]

export const testRules = (): readonly Rule[] => [
  ...comparisons.map(({ code, nl, en, look }) =>
    error(code, nl, en, (document) =>
      document.tests.flatMap((test) =>
        questionsOf(document, test).flatMap((question) =>
          look(test, question).map(({ key, ...finding }) => {
            return { ...finding, pointer: key === undefined ? test.pointer : [...test.pointer, key] }
          }),
        ),
      ),
    ),
  ),
  error(
    'GIB222',
    '‘{question}’ wordt per kind gevraagd. Zeg met someChild of everyChild van welk kind.',
    '‘{question}’ is asked per child. Say with someChild or everyChild of which child.',
    (document) => document.tests.flatMap((test) => ofNoChild(document, test)),
  ),
  error(
    'GIB223',
    'Het kenmerk ‘{fact}’ hoort bij een kind. Zeg met someChild of everyChild van welk kind.',
    'The fact ‘{fact}’ belongs to a child. Say with someChild or everyChild of which child.',
    (document) => document.tests.flatMap(childFactOfNone),
  ),
]

/** Is there nothing wrong with any test of it? Only then can we reason about the whole. */
export function isSound(document: Inspected, test: PlacedTest): boolean {
  const named = referencesIn(document, test).flatMap(broken)
  const faults = [...named, ...undeclared(document, test.value, test.pointer), ...ofNoChild(document, test)]
  return (
    faults.length === 0 &&
    childFactOfNone(test).length === 0 &&
    comparisons.every(({ look }) => questionsOf(document, test).every((question) => look(test, question).length === 0))
  )
}

function questionsOf({ byId }: Inspected, { value, pointer }: PlacedTest): Question[] {
  return questionsIn(value, pointer).flatMap(({ value: id }) => byId.get(id)?.question ?? [])
}

/** Its own answer, now or in the previous call. */
function isRead(test: Test): boolean {
  return 'question' in test || 'previous' in test
}

function ofNoChild({ byId }: Inspected, { value, pointer, inChild }: PlacedTest): Finding[] {
  if (inChild) return []
  return questionsIn(value, pointer)
    .filter(({ value: id }) => byId.get(id)?.perChild)
    .map(({ value: id, pointer: at }) => ({ pointer: at, facts: { question: id } }))
}

function childFactOfNone({ value, pointer, inChild }: PlacedTest): Finding[] {
  return 'child' in value && !inChild ? [{ pointer: [...pointer, 'child'], facts: { fact: value.child } }] : []
}

const kinds = {
  grade: 'number',
  count: 'number',
  number: 'number',
  boolean: 'boolean',
  choice: 'string',
  choices: 'string',
  text: 'string',
  date: 'string',
  language: 'string',
} as const

const kindNames = { number: 'number', boolean: 'true or false', string: 'text' } as const

/** A grade that is "yes", a code that is 3. */
function otherKind({ value: test }: PlacedTest, question: Question): ReturnType<Look> {
  if (!isRead(test)) return numberOnly(test, question)
  const kind = kinds[question.type]
  return comparedWith(test)
    .filter((one) => typeof one !== kind && !isOrder(test))
    .map((found) => ({ key: 'answer', facts: { question: question.id, expected: kindNames[kind], found } }))
}

/** A difference, a length or how many were chosen is a number. */
function numberOnly(test: Test, question: Question): ReturnType<Look> {
  return comparedWith(test)
    .filter((one) => typeof one !== 'number')
    .map((found) => ({ key: 'answer', facts: { question: question.id, expected: kindNames.number, found } }))
}

function comparedWith(test: Test): readonly (string | number | boolean)[] {
  if (test.operator === 'exists') return []
  return test.operator === 'in' ? test.answer : [test.answer]
}

function isOrder({ operator }: Test): boolean {
  return operator === '<' || operator === '<=' || operator === '>' || operator === '>='
}

function noNumber({ value: test }: PlacedTest, question: Question): ReturnType<Look> {
  const needsNumber = 'change' in test || 'difference' in test || (isRead(test) && isOrder(test))
  return needsNumber && kinds[question.type] !== 'number' ? [{ facts: { question: question.id } }] : []
}

function hasSeveral(question: Question): boolean {
  return question.type === 'choices' || (question.type === 'language' && question.several === true)
}

/** A grade of 55, half a child. Of the previous call only a grade surely had the same range. */
function outOfRange({ value: test }: PlacedTest, question: Question): ReturnType<Look> {
  const range = rangeOf(question)
  if (range === undefined || !('question' in test || ('previous' in test && question.type === 'grade'))) return []
  const { minimum, maximum, step } = range
  const steps = step === 1 ? 1 : 100
  const isWhole = (one: number) => step === undefined || isOrder(test) || Math.round(one * steps) / steps === one
  return comparedWith(test)
    .filter((one) => typeof one === 'number' && !(one >= minimum && one <= maximum && isWhole(one)))
    .map((found) => ({ key: 'answer', facts: { question: question.id, found, ...limits(minimum, maximum, step) } }))
}

function limits(minimum: number, maximum: number, step: number | undefined): Finding['facts'] {
  const shown = (limit: number) => (Number.isFinite(limit) ? limit : '…')
  return { minimum: shown(minimum), maximum: shown(maximum), step: step === undefined ? '' : ` (${step})` }
}
