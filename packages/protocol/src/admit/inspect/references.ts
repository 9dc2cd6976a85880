/** Does everything that is referred to exist? */
import type { Operand, Test } from '../../document/condition'
import { meant } from '../../document/nearest'
import type { Pointer } from '../../document/pointer'
import type { Found } from '../../document/walk'
import type { Inspected } from './inspected'
import { migratedNames } from './migrations'
import { nameOfItem } from './names'
import { error, type Finding, type Rule } from './rule'

/** A name that stands somewhere, with the names that could stand there. */
export interface Reference {
  readonly kind: 'question' | 'option' | 'score' | 'class' | 'band set' | 'item'
  readonly id: string
  readonly among: readonly string[]
  readonly pointer: Pointer
}

export const referenceRules: readonly Rule[] = [
  error(
    'GIB202',
    '‘{id}’ bestaat niet ({kind}). Verbeter de naam, of voeg toe wat ontbreekt.',
    '‘{id}’ does not exist ({kind}). Correct the name, or add what is missing.',
    (document) =>
      [
        ...document.tests.flatMap((test) => referencesIn(document, test)),
        ...inQuestions(document),
        ...inScores(document),
        ...inBalance(document),
        ...inCounting(document),
        ...inAgreements(document),
        ...migratedNames(document),
      ].flatMap(broken),
  ),
  error(
    'GIB207',
    '‘{id}’ is geen kenmerk dat het protocol kent ({kind}). Zet het bij ‘attributes’.',
    '‘{id}’ is no fact that the protocol knows ({kind}). Declare it under ‘attributes’.',
    (document) => [
      ...document.tests.flatMap(({ value, pointer }) => undeclared(document, value, pointer)),
      ...(document.protocol.cohorts ?? []).flatMap((rule, index) =>
        'by' in rule && typeof rule.by === 'object' ? undeclared(document, rule.by, ['cohorts', index, 'by']) : [],
      ),
    ],
  ),
]

/** Facts that need no declaration. */
const builtIn = { family: ['childCount'], child: ['age'] }

/** A fact of the family or a child that nobody declared. */
export function undeclared({ protocol }: Inspected, operand: object, pointer: Pointer): Finding[] {
  const [of, id] =
    'family' in operand
      ? (['family', operand.family] as const)
      : (['child', 'child' in operand ? operand.child : undefined] as const)
  if (typeof id !== 'string') return []
  const declared = (protocol.attributes ?? []).filter((attribute) => attribute.of === of).map((one) => one.id)
  const among = [...builtIn[of], ...declared]
  return broken({ kind: 'question', id, among, pointer: [...pointer, of] }).map((finding) => {
    return { ...finding, facts: { id, kind: of } }
  })
}

/** The questions, answers and scores that a test names. */
export function referencesIn(document: Inspected, { value: test, pointer }: Found<Test>): Reference[] {
  if ('score' in test) return [toScore(document, test.score, [...pointer, 'score'])]
  if ('points' in test) return [toScore(document, test.points, [...pointer, 'points'])]
  const questions = questionsIn(test, pointer)
  return [
    ...questions.map(({ value, pointer: at }) => toQuestion(document, value, at)),
    ...optionsIn(document, test, pointer),
  ]
}

/** The questions that an operand looks at, with where they are named. */
export function questionsIn(operand: Operand, pointer: Pointer): Found<string>[] {
  if ('difference' in operand) {
    return operand.difference.map((value, index) => ({ value, pointer: [...pointer, 'difference', index] }))
  }
  return Object.entries(operand)
    .filter(([key]) => ['question', 'previous', 'change', 'chosen', 'length'].includes(key))
    .map(([key, value]) => ({ value: value as string, pointer: [...pointer, key] }))
}

export function broken({ kind, id, among, pointer }: Reference): Finding[] {
  if (namesIn(among).has(id)) return []
  return [{ pointer, facts: { kind, id }, ...meant(id, among) }]
}

const sets = new WeakMap<readonly string[], ReadonlySet<string>>()

/** The same list of questions is looked into for each of them. */
function namesIn(among: readonly string[]): ReadonlySet<string> {
  const known = sets.get(among) ?? new Set(among)
  sets.set(among, known)
  return known
}

/** Codes that are compared with, or left out of a count. */
function optionsIn(document: Inspected, test: Test, pointer: Pointer): Reference[] {
  if ('chosen' in test) {
    return (test.except ?? []).flatMap((code, index) =>
      toOption(document, test.chosen, code, [...pointer, 'except', index]),
    )
  }
  const question = 'question' in test ? test.question : 'previous' in test ? test.previous : undefined
  if (question === undefined || test.operator === 'exists') return []
  // Anything but a yes or no is of another kind, and told as such.
  if (document.byId.get(question)?.question.type === 'boolean') return []
  if (test.operator === 'in') {
    return test.answer.flatMap((code, index) => toOption(document, question, code, [...pointer, 'answer', index]))
  }
  return toOption(document, question, test.answer, [...pointer, 'answer'])
}

function inQuestions({ protocol, questions }: Inspected): Reference[] {
  const sets = (protocol.bandSets ?? []).map(({ id }) => id)
  return questions.flatMap(({ question, pointer }): Reference[] =>
    question.type === 'grade' && question.bands !== undefined
      ? [{ kind: 'band set', id: question.bands, among: sets, pointer: [...pointer, 'bands'] }]
      : [],
  )
}

function inScores(document: Inspected): Reference[] {
  return (document.protocol.scores ?? []).flatMap(({ items, subscales = [] }, s) => {
    const names = items.map(nameOfItem)
    const own = subscales.flatMap(({ items: ids }, index) =>
      ids.map((id, i): Reference => {
        return { kind: 'item', id, among: names, pointer: ['scores', s, 'subscales', index, 'items', i] }
      }),
    )
    const named = items.flatMap((item, i) => {
      const at = ['scores', s, 'items', i]
      if (!('points' in item)) return item.questions.map((id, q) => toQuestion(document, id, [...at, 'questions', q]))
      const codes = Object.keys(item.points)
      return [
        toQuestion(document, item.question, [...at, 'question']),
        ...codes.flatMap((code) => toOption(document, item.question, code, [...at, 'points', code])),
      ]
    })
    return [...named, ...own]
  })
}

function inBalance(document: Inspected): Reference[] {
  const { balance, scores = [] } = document.protocol
  if (balance === undefined) return []
  const classes = balance.classes.map(({ id }) => id)
  const sides = (['load', 'capacity'] as const).map((side): Reference => {
    return { kind: 'score', id: balance[side], among: scores.map(({ id }) => id), pointer: ['balance', side] }
  })
  const floors = balance.floors.map(({ atLeast }, index): Reference => {
    return { kind: 'class', id: atLeast, among: classes, pointer: ['balance', 'floors', index, 'atLeast'] }
  })
  const estimates = Object.entries(balance.estimate ?? {})
  return [...sides, ...floors, ...estimates.map(([key, id]) => toQuestion(document, id, ['balance', 'estimate', key]))]
}

function inCounting(document: Inspected): Reference[] {
  const { attributes = [], figures = [] } = document.protocol
  return [
    ...attributes.flatMap(({ askedBy }, index) =>
      askedBy === undefined ? [] : [toQuestion(document, askedBy, ['attributes', index, 'askedBy'])],
    ),
    ...figures.flatMap((figure, index) =>
      'mean' in figure ? [toQuestion(document, figure.mean, ['figures', index, 'mean'])] : [],
    ),
  ]
}

/** A kind is recorded under its own id, unless it says another code. */
function inAgreements(document: Inspected): Reference[] {
  const { agreements } = document.protocol
  if (agreements === undefined) return []
  const { recordedIn, kinds, callBack } = agreements
  const codes = kinds.map(({ id, recordedAs }, index) => ({
    code: recordedAs ?? id,
    pointer: ['agreements', 'kinds', index, recordedAs === undefined ? 'id' : 'recordedAs'],
  }))
  if (callBack?.recordedAs !== undefined)
    codes.push({ code: callBack.recordedAs, pointer: ['agreements', 'callBack', 'recordedAs'] })
  return [
    ...(callBack ? [toQuestion(document, callBack.question, ['agreements', 'callBack', 'question'])] : []),
    ...(recordedIn === undefined
      ? []
      : [
          toQuestion(document, recordedIn, ['agreements', 'recordedIn']),
          ...codes.flatMap(({ code, pointer }) => toOption(document, recordedIn, code, pointer)),
        ]),
  ]
}

function toQuestion({ ids }: Inspected, id: string, pointer: Pointer): Reference {
  return { kind: 'question', id, among: ids, pointer }
}

function toScore({ protocol }: Inspected, id: string, pointer: Pointer): Reference {
  const among = (protocol.scores ?? []).flatMap((score) => [
    score.id,
    ...(score.subscales ?? []).map((scale) => scale.id),
  ])
  return { kind: 'score', id, among, pointer }
}

/** Only of a question with a closed list; the list of languages is open. */
export function toOption(
  { byId }: Inspected,
  question: string,
  code: string | number | boolean,
  pointer: Pointer,
): Reference[] {
  const asked = byId.get(question)?.question
  if (asked?.type === 'boolean') return [{ kind: 'option', id: String(code), among: ['true', 'false'], pointer }]
  if (asked?.type !== 'choice' && asked?.type !== 'choices') return []
  return [{ kind: 'option', id: String(code), among: asked.options.map((option) => option.code), pointer }]
}
