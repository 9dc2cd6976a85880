/** Does everything that is referred to exist? */
import type { Operand, Test } from '../document/condition'
import { nearest } from '../document/nearest'
import { questionOf, questionsOf } from '../document/place'
import type { Pointer } from '../document/pointer'
import type { Finding } from '../document/problem'
import type { Protocol } from '../document/protocol'
import { conditionsIn, type Found, testsIn } from '../document/walk'

/** References to a question, answer, score, class or band set that the protocol does not have. */
export function brokenReferences(protocol: Protocol): Finding[] {
  const references = [
    ...conditionsIn(protocol)
      .flatMap(testsIn)
      .flatMap((test) => inTest(protocol, test)),
    ...inQuestions(protocol),
    ...inScores(protocol),
    ...inBalance(protocol),
    ...inCounting(protocol),
  ]
  return references.flatMap(({ kind, id, among, pointer }): Finding[] => {
    if (among.includes(id)) return []
    const meant = nearest(id, among)
    return [{ code: 'GIB202', pointer, facts: { kind, id }, ...(meant !== undefined && { nearest: meant }) }]
  })
}

interface Reference {
  readonly kind: 'question' | 'option' | 'score' | 'class' | 'band set'
  readonly id: string
  readonly among: readonly string[]
  readonly pointer: Pointer
}

function inTest(protocol: Protocol, { value: test, pointer }: Found<Test>): Reference[] {
  if ('score' in test) return [toScore(protocol, test.score, [...pointer, 'score'])]
  const questions = questionsIn(test, pointer)
  return [
    ...questions.map(({ value, pointer: at }) => toQuestion(protocol, value, at)),
    ...optionsIn(protocol, test, pointer),
  ]
}

function questionsIn(operand: Operand, pointer: Pointer): Found<string>[] {
  if ('difference' in operand) {
    return operand.difference.map((value, index) => ({ value, pointer: [...pointer, 'difference', index] }))
  }
  return Object.entries(operand)
    .filter(([key]) => ['question', 'previous', 'change', 'chosen', 'length'].includes(key))
    .map(([key, value]) => ({ value: value as string, pointer: [...pointer, key] }))
}

/** Codes that are compared with, or left out of a count. */
function optionsIn(protocol: Protocol, test: Test, pointer: Pointer): Reference[] {
  if ('chosen' in test) {
    return (test.except ?? []).flatMap((code, index) =>
      toOption(protocol, test.chosen, code, [...pointer, 'except', index]),
    )
  }
  const question = 'question' in test ? test.question : 'previous' in test ? test.previous : undefined
  if (question === undefined || test.operator === 'exists') return []
  if (test.operator === 'in') {
    return test.answer.flatMap((code, index) => toOption(protocol, question, code, [...pointer, 'answer', index]))
  }
  return toOption(protocol, question, test.answer, [...pointer, 'answer'])
}

function inQuestions(protocol: Protocol): Reference[] {
  const sets = (protocol.bandSets ?? []).map(({ id }) => id)
  return protocol.sections.flatMap((section, s) =>
    section.questions.flatMap((question, q): Reference[] =>
      question.type === 'grade' && question.bands !== undefined
        ? [{ kind: 'band set', id: question.bands, among: sets, pointer: ['sections', s, 'questions', q, 'bands'] }]
        : [],
    ),
  )
}

function inScores(protocol: Protocol): Reference[] {
  return (protocol.scores ?? []).flatMap(({ items }, s) =>
    items.flatMap((item, i) => {
      const at = ['scores', s, 'items', i]
      if (!('points' in item)) return item.questions.map((id, q) => toQuestion(protocol, id, [...at, 'questions', q]))
      const codes = Object.keys(item.points)
      return [
        toQuestion(protocol, item.question, [...at, 'question']),
        ...codes.flatMap((code) => toOption(protocol, item.question, code, [...at, 'points', code])),
      ]
    }),
  )
}

function inBalance(protocol: Protocol): Reference[] {
  const { balance } = protocol
  if (balance === undefined) return []
  const classes = balance.classes.map(({ id }) => id)
  const sides = (['load', 'capacity'] as const).map((side) => toScore(protocol, balance[side], ['balance', side]))
  const floors = balance.floors.map(({ atLeast }, index): Reference => {
    return { kind: 'class', id: atLeast, among: classes, pointer: ['balance', 'floors', index, 'atLeast'] }
  })
  const estimates = Object.entries(balance.estimate ?? {})
  return [...sides, ...floors, ...estimates.map(([key, id]) => toQuestion(protocol, id, ['balance', 'estimate', key]))]
}

function inCounting(protocol: Protocol): Reference[] {
  const attributes = (protocol.attributes ?? []).flatMap(({ askedBy }, index) =>
    askedBy === undefined ? [] : [toQuestion(protocol, askedBy, ['attributes', index, 'askedBy'])],
  )
  const figures = (protocol.figures ?? []).flatMap((figure, index) =>
    'mean' in figure ? [toQuestion(protocol, figure.mean, ['figures', index, 'mean'])] : [],
  )
  return [...attributes, ...figures]
}

function toQuestion(protocol: Protocol, id: string, pointer: Pointer): Reference {
  return { kind: 'question', id, among: questionsOf(protocol).map(({ question }) => question.id), pointer }
}

function toScore(protocol: Protocol, id: string, pointer: Pointer): Reference {
  return { kind: 'score', id, among: (protocol.scores ?? []).map((score) => score.id), pointer }
}

/** Only of a question with a closed list; the list of languages is open. */
function toOption(
  protocol: Protocol,
  question: string,
  code: string | number | boolean,
  pointer: Pointer,
): Reference[] {
  const asked = questionOf(protocol, question)?.question
  if (asked?.type === 'boolean') return [{ kind: 'option', id: String(code), among: ['true', 'false'], pointer }]
  if (asked?.type !== 'choice' && asked?.type !== 'choices') return []
  return [{ kind: 'option', id: String(code), among: asked.options.map((option) => option.code), pointer }]
}
