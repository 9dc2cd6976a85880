/** Does everything that a scenario expects exist? Of a misspelt question it would be said for ever that it is not asked, as expected. */
import type { Expectation } from '../call/scenario'
import { placeFromKey, questionsOf } from '../document/place'
import type { Pointer } from '../document/pointer'
import type { Problem } from '../document/problem'
import type { Protocol } from '../document/protocol'
import { callProblem } from './call-problems'

/** What is expected of something that the document does not have. The pointers start at the expectation. */
export function strangeExpectations(protocol: Protocol, expected: Expectation): Problem[] {
  const { scores = [], signals = [], balance } = protocol
  const questions = questionsOf(protocol).map(({ question }) => question.id)
  const scales = scores.flatMap((score) => [score, ...(score.subscales ?? [])]).map(({ id }) => id)
  const classes = balance === undefined ? [] : [balance.tooLittle, ...balance.classes].map(({ id }) => id)
  const places = (key: 'asks' | 'doesNotAsk' | 'next', list: readonly string[]) =>
    list.flatMap((place, index) =>
      missing('question', placeFromKey(place).question, questions, key === 'next' ? [key] : [key, index]),
    )
  const byScale = (key: 'scores' | 'bands') =>
    Object.keys(expected[key] ?? {}).flatMap((id) => missing('score', id, scales, [key, id]))
  return [
    ...places('asks', expected.asks ?? []),
    ...places('doesNotAsk', expected.doesNotAsk ?? []),
    ...places('next', typeof expected.next === 'string' ? [expected.next] : []),
    ...byScale('scores'),
    ...byScale('bands'),
    ...(expected.balance === undefined ? [] : missing('class', expected.balance, classes, ['balance'])),
    ...(expected.signals ?? []).flatMap((id, index) => missing('signal', id, idsOf(signals), ['signals', index])),
  ]
}

function idsOf(things: readonly { readonly id: string }[]): string[] {
  return things.map(({ id }) => id)
}

function missing(kind: string, id: string, known: readonly string[], pointer: Pointer): Problem[] {
  if (known.includes(id)) return []
  return [callProblem('GIB404', String(pointer[0]), pointer, { kind, id }, { found: id, known })]
}
