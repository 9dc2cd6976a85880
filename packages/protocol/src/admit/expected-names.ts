/** Does everything that a scenario expects exist? Of a misspelt question it would be said for ever that it is not asked, as expected. */
import type { Expectation } from '../call/scenario'
import { placeFromKey, placeKey, questionOf, questionsOf } from '../document/place'
import type { Pointer } from '../document/pointer'
import type { Problem } from '../document/problem'
import type { Protocol } from '../document/protocol'
import type { Situation } from '../document/situation'
import { callProblem } from './call-problems'

/** What is expected of something that the document or the family does not have, or nothing at all. The pointers start at the expectation. */
export function strangeExpectations(protocol: Protocol, expected: Expectation, { children }: Situation): Problem[] {
  const { scores = [], signals = [], balance } = protocol
  const scales = scores.flatMap((score) => [score, ...(score.subscales ?? [])])
  const classes = balance === undefined ? [] : [balance.tooLittle, ...balance.classes].map(({ id }) => id)
  const childIds = (children ?? []).map(({ id }) => id)
  const places = (key: 'asks' | 'doesNotAsk') =>
    (expected[key] ?? []).flatMap((place, index) => strangePlace(protocol, childIds, place, [key, index]))
  const byScale = (key: 'scores' | 'bands') =>
    Object.keys(expected[key] ?? {}).flatMap((id) => missing('score', id, idsOf(scales), [key, id]))
  const bands = Object.entries(expected.bands ?? {}).flatMap(([id, band]) => {
    const scale = scales.find((scale) => scale.id === id)
    return scale === undefined || band === null ? [] : missing('band', band, idsOf(scale.bands ?? []), ['bands', id])
  })
  return [
    ...(expectsNothing(expected) ? [callProblem('GIB407', 'expect', [], {})] : []),
    ...places('asks'),
    ...places('doesNotAsk'),
    ...(typeof expected.next === 'string' ? strangePlace(protocol, childIds, expected.next, ['next']) : []),
    ...byScale('scores'),
    ...byScale('bands'),
    ...bands,
    ...(expected.balance === undefined ? [] : missing('class', expected.balance, classes, ['balance'])),
    ...(expected.signals ?? []).flatMap((id, index) => missing('signal', id, idsOf(signals), ['signals', index])),
  ]
}

/** An empty list of signals expects that there are none; an empty list of questions expects nothing. */
function expectsNothing({ asks, doesNotAsk, next, scores, bands, balance, signals }: Expectation): boolean {
  const isEmpty = [asks, doesNotAsk, scores, bands].every((some) => Object.keys(some ?? {}).length === 0)
  return isEmpty && next === undefined && balance === undefined && signals === undefined
}

/** A place that no call of this family has: its question is misspelt, or it is of no child, of a child too many, or of another child. */
function strangePlace(protocol: Protocol, children: readonly string[], key: string, pointer: Pointer): Problem[] {
  const { question, child } = placeFromKey(key)
  const asked = questionOf(protocol, question)
  if (asked === undefined) {
    const known = questionsOf(protocol).map((one) => one.question.id)
    return missing('question', question, known, pointer)
  }
  const at = { path: pathOf(pointer), pointer, facts: {} }
  if (!asked.perChild) return child === undefined ? [] : [{ ...at, code: 'GIB303', nearest: question }]
  if (child === undefined) {
    const [only, ...more] = children
    const meant = only === undefined || more.length > 0 ? {} : { nearest: placeKey({ question, child: only }) }
    return [{ ...at, code: 'GIB302', ...meant }]
  }
  if (children.includes(child)) return []
  return [callProblem('GIB402', pathOf(pointer), pointer, { child }, { found: child, known: children })]
}

function idsOf(things: readonly { readonly id: string }[]): string[] {
  return things.map(({ id }) => id)
}

function missing(kind: string, id: string, known: readonly string[], pointer: Pointer): Problem[] {
  if (known.includes(id)) return []
  return [callProblem('GIB404', pathOf(pointer), pointer, { kind, id }, { found: id, known })]
}

/** `asks`, `scores`: what is expected; which of them stands in the sentence. */
function pathOf(pointer: Pointer): string {
  return String(pointer[0])
}
