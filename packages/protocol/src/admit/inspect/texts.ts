/** Is every sentence there, in every language, and does it say the same? */
import { nearest } from '../../document/nearest'
import type { Pointer } from '../../document/pointer'
import { slotsOf, type Text } from '../../document/text'
import type { Inspected } from './inspected'
import { error, type Finding, type Rule, warning } from './rule'

export const textRules: readonly Rule[] = [
  error(
    'GIB205',
    'De tekst ontbreekt in de eerste taal van het protocol ({language}). Voeg hem toe.',
    'The text is missing in the first language of the protocol ({language}). Add it.',
    ({ protocol: { languages }, texts }) =>
      texts.flatMap(({ value, pointer }) => missing(value, pointer, languages.slice(0, 1))),
  ),
  error(
    'GIB206',
    'In ‘{language}’ staan andere invulplekken ({found}) dan in ‘{first}’ ({expected}). Gebruik in elke taal dezelfde.',
    'In ‘{language}’ there are other slots ({found}) than in ‘{first}’ ({expected}). Use the same in every language.',
    ({ texts }) => texts.flatMap(({ value, pointer }) => differentSlots(value, pointer)),
  ),
  warning(
    'GIB247',
    'De vertaling in ‘{language}’ ontbreekt. De beller ziet dan de eerste taal. Vertaal de tekst.',
    'The translation into ‘{language}’ is missing. The caller then sees the first language. Translate the text.',
    ({ protocol: { languages }, texts }) =>
      texts.flatMap(({ value, pointer }) => missing(value, pointer, languages.slice(1))),
  ),
  warning(
    'GIB248',
    '‘{language}’ staat niet bij de talen van het protocol ({known}). Voeg de taal toe, of haal de tekst weg.',
    '‘{language}’ is not among the languages of the protocol ({known}). Add the language, or take the text away.',
    ({ protocol: { languages }, texts }) =>
      texts.flatMap(({ value, pointer }) =>
        Object.keys(value).flatMap((language): Finding[] => {
          if (languages.includes(language)) return []
          return [
            { pointer: [...pointer, language], facts: { language, known: languages }, ...meant(language, languages) },
          ]
        }),
      ),
  ),
  error(
    'GIB249',
    'De invulplek ‘{slot}’ kent niemand, dus de beller leest haar naam voor. Bekend zijn: {known}.',
    'Nobody knows the slot ‘{slot}’, so the caller would read its name aloud. Known are: {known}.',
    (document) =>
      eachSlot(
        document,
        (slot) => (slots.includes(slot) ? undefined : { slot, known: slots }),
        (slot) => meant(slot, slots),
      ),
  ),
  error(
    'GIB250',
    '‘{slot}’ kan hier niet worden ingevuld: dit wordt één keer gezegd, niet per kind. Haal de invulplek weg, of vraag het per kind.',
    '‘{slot}’ cannot be filled here: this is said once, not for each child. Take the slot away, or ask it for each child.',
    (document) =>
      eachSlot(document, (slot, pointer) =>
        slot === 'child' && !isPerChild(document, pointer) ? { slot } : undefined,
      ),
  ),
  error(
    'GIB252',
    'Hier staan alleen spaties. Schrijf een tekst, of haal hem weg.',
    'There are only spaces here. Write a text, or take it away.',
    ({ texts }) =>
      texts.flatMap(({ value, pointer }) =>
        Object.entries(value)
          .filter(([, sentence]) => !/\S/.test(sentence))
          .map(([language]) => ({ pointer: [...pointer, language], facts: {} })),
      ),
  ),
]

/**
 * What can be filled in a sentence: the first name of the child, the names of all children, the caller's own name, the number to
 * phone with a concern, the previous answer, to whom something is passed on, and what.
 */
const slots = ['child', 'children', 'caller', 'phone', 'previous', 'organisation', 'content']

function missing(text: Text, pointer: Pointer, languages: readonly string[]): Finding[] {
  return languages.filter((one) => !Object.hasOwn(text, one)).map((language) => ({ pointer, facts: { language } }))
}

function differentSlots(text: Text, pointer: Pointer): Finding[] {
  const [first, ...others] = Object.entries(text).map(([language, sentence]) => ({
    language,
    // Written as they stand there: a slot `child` is no word of ours to be translated.
    slots: [...new Set(slotsOf(sentence))].sort().map((slot) => `{${slot}}`),
  }))
  return others
    .filter((one) => one.slots.join() !== first?.slots.join())
    .map(({ language, slots: found }) => ({
      pointer: [...pointer, language],
      facts: { language, first: first?.language, found, expected: first?.slots },
    }))
}

function eachSlot(
  { texts }: Inspected,
  look: (slot: string, pointer: Pointer) => Finding['facts'] | undefined,
  suggest: (slot: string) => { nearest?: string } = () => ({}),
): Finding[] {
  return texts.flatMap(({ value, pointer }) =>
    Object.entries(value).flatMap(([language, sentence]) =>
      [...new Set(slotsOf(sentence))].flatMap((slot): Finding[] => {
        const facts = look(slot, pointer)
        return facts === undefined ? [] : [{ pointer: [...pointer, language], facts, ...suggest(slot) }]
      }),
    ),
  )
}

/** Where a sentence is said for one child: at its questions, in its section, and at an agreement for it. */
function isPerChild({ questions, protocol }: Inspected, [part, index, list, number]: Pointer): boolean {
  if (part === 'agreements') return protocol.agreements?.kinds[list as number]?.each === 'children'
  if (part !== 'sections') return false
  const section = protocol.sections[index as number]
  if (list !== 'questions') return section?.each === 'children'
  return questions.some(({ perChild, pointer }) => perChild && pointer[1] === index && pointer[3] === number)
}

function meant(name: string, names: readonly string[]): { nearest?: string } {
  const found = nearest(name, names)
  return found === undefined ? {} : { nearest: found }
}
