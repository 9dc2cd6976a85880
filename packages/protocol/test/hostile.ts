/** Names that trip up computers: words of the language itself, very long ones, other scripts, signs that are not seen. */
import fc from 'fast-check'
import type { AnswerEvent, AnswerEventKind } from '../src/call/answer-event'
import { type Answer, absences } from '../src/document/answer'
import type { Place } from '../src/document/place'
import type { Protocol } from '../src/document/protocol'

/** What the schema admits as the id of a question, a score or a code. */
const asId = ['constructor', 'toString', 'hasOwnProperty', 'valueOf', 'length', 'then', '0', 'a'.repeat(2000)]

/** What can be the id of a child or a family, a fact, or what somebody says. */
export const words = [
  ...asId,
  '__proto__',
  'prototype',
  '',
  ' ',
  '👩‍👧‍👦 thuis',
  'שלום עולם',
  '\u202Eandersom',
  'sami@home',
  "o'neill",
  '\u0000',
  '\uD800',
  '1e309',
]
export const word = fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'grapheme', maxLength: 12 }))

export const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
  word,
  fc.boolean(),
  fc.constantFrom(0, 5.45, 10, -3, 1e21, 0.1),
  fc.array(word, { maxLength: 3 }),
  fc.constantFrom(...absences).map((absent) => ({ absent })),
)

/** Keys whose values are words of ours, whatever a document calls its questions. */
const ours = new Set(['type', 'operator', 'each', 'children', 'level', 'by'])

/** The same document in which some names have become others, wherever they stand. */
export function renamed(protocol: Protocol, names: ReadonlyMap<string, string>): Protocol {
  const change = (value: unknown): unknown => {
    if (typeof value === 'string') return names.get(value) ?? value
    if (Array.isArray(value)) return value.map(change)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [names.get(key) ?? key, ours.has(key) ? part : change(part)]),
    )
  }
  return change(protocol) as Protocol
}

/** Documents in which questions, scores and codes are called by such names. */
export function inHostileWords(documents: fc.Arbitrary<Protocol>): fc.Arbitrary<Protocol> {
  return fc.tuple(documents, fc.shuffledSubarray(asId, { minLength: asId.length })).map(([protocol, ids]) => {
    const names = [
      ...protocol.sections.flatMap((section) => section.questions.map(({ id }) => id)),
      ...(protocol.scores ?? []).map(({ id }) => id),
      'ja',
      'nee',
    ]
    return renamed(protocol, new Map([...new Set(names)].slice(0, ids.length).map((name, at) => [name, ids[at]!])))
  })
}

const kinds: readonly AnswerEventKind[] = ['answer', 'note', 'quote', 'later', 'probe']

/** What was heard on the phone, about any place, in any order, each replacing any of the others. */
export function eventsAbout(place: fc.Arbitrary<Place>): fc.Arbitrary<AnswerEvent[]> {
  const id = fc.oneof(fc.constantFrom('a', 'b', 'c', 'd', 'e'), word)
  const event = fc.record(
    {
      id,
      kind: fc.constantFrom(...kinds),
      place,
      value: fc.option(anyAnswer),
      raw: word,
      replaces: fc.array(id, { maxLength: 3 }),
      at: word,
      by: word,
      device: word,
      sequence: fc.integer(),
    },
    { requiredKeys: ['id', 'kind', 'value', 'replaces', 'at', 'by', 'device', 'sequence'] },
  )
  return fc.array(event, { maxLength: 12 })
}
