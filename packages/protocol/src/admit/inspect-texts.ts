/** Can every sentence be said, and does it say the same in each language? */
import type { Finding } from '../document/problem'
import type { Protocol } from '../document/protocol'
import { slotsOf } from '../document/text'
import { textsIn } from '../document/walk'

/** Sentences that are not there in the protocol's first language. */
export function missingFirstLanguage(protocol: Protocol): Finding[] {
  const language = protocol.languages[0]
  if (language === undefined) return []
  return textsIn(protocol)
    .filter(({ value }) => !Object.hasOwn(value, language))
    .map(({ pointer }) => ({ code: 'GIB205', pointer, facts: { language } }))
}

/** Sentences with other slots in one language than in the first. */
export function differentSlots(protocol: Protocol): Finding[] {
  return textsIn(protocol).flatMap(({ value, pointer }): Finding[] => {
    const [first, ...others] = Object.entries(value).map(([language, sentence]) => ({
      language,
      slots: slotsIn(sentence),
    }))
    return others
      .filter(({ slots }) => slots.join() !== first?.slots.join())
      .map(({ language, slots }) => ({
        code: 'GIB206',
        pointer: [...pointer, language],
        facts: { language, first: first?.language, found: slots, expected: first?.slots },
      }))
  })
}

function slotsIn(sentence: string): string[] {
  return [...new Set(slotsOf(sentence))].sort()
}
