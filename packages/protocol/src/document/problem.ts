/** What is wrong, as data: a code, where it is, the facts, and what was probably meant. */
import { entryOf } from './entry'
import { mustBe } from './misuse'
import type { Pointer } from './pointer'
import { type ProblemCode, sentences } from './problem-catalogue'
import { asIs, englishMeant, told } from './protocol-error'
import { inLanguage, type Language, type Text } from './text'

export interface Problem {
  readonly code: ProblemCode
  /** Where, by ids: `ouder.cijfer > probes > low`. Empty for the whole. */
  readonly path: string
  /** Where, by keys and positions. */
  readonly pointer: Pointer
  readonly facts: { readonly [name: string]: unknown }
  /** What was probably meant. */
  readonly nearest?: string
  /** What it says, with a slot for each fact; without it, the sentence of the catalogue. */
  readonly sentence?: Text
}

/** With an error a document is refused; with a warning it can be used. */
export type ProblemLevel = 'error' | 'warning'

/** A problem of a whole document. */
export interface DocumentProblem extends Problem {
  readonly level: ProblemLevel
  /** Where it is explained, on the documentation site: `problems/GIB201`. */
  readonly page: string
}

/**
 * Where a problem is explained, with an example of how to mend it: a page of the documentation site.
 *
 * @example
 * pageOf('GIB202')   //=> 'problems/GIB202'
 */
export function pageOf(code: ProblemCode): string {
  return `problems/${code}`
}

/**
 * A problem in a sentence for people: where, what, and how to mend it. In Dutch or English.
 *
 * @example
 * const problem: Problem = { code: 'GIB202', path: 'ouder.zwaar > enableWhen', pointer: [], nearest: 'ouder.cijfer',
 *   facts: { kind: 'question', id: 'ouder.cijfr' }, sentence: { nl: '‘{id}’ bestaat niet ({kind}).' } }
 * describeProblem(problem, 'nl')   //=> 'ouder.zwaar > enableWhen: ‘ouder.cijfr’ bestaat niet (vraag). Bedoel je ‘ouder.cijfer’?'
 */
export function describeProblem(problem: Problem, language: Language): string {
  mustBe('object', problem?.facts, 'problem', 'facts')
  const { code, sentence } = problem
  const text = sentence ?? entryOf(catalogue, code) ?? other
  return told(problem, inLanguage(text, language, 'en'), inLanguage(meant, language, 'en'), (fact, name) =>
    translated.has(name) ? inWords(fact, language) : asIs(fact),
  )
}

const catalogue: { readonly [code: string]: Text | undefined } = sentences

/** Of a problem that came without its sentence. */
const other = { nl: 'Hier klopt iets niet.', en: 'Something is not right here.' }

const meant = { nl: 'Bedoel je', en: englishMeant }

/** The facts that are words of ours; all others are quoted as they stand in the document. */
const translated = new Set(['expected', 'kind', 'category', 'sensitive'])

/** Those words in Dutch, where they are not the same. */
const dutch: { readonly [word: string]: string } = {
  question: 'vraag',
  option: 'antwoord',
  class: 'klasse',
  'band set': 'indeling in banden',
  section: 'onderwerp',
  probe: 'doorvraag',
  text: 'tekst',
  number: 'een getal',
  'no number': 'geen getal',
  'whole number': 'een heel getal',
  'true or false': 'ja of nee',
  list: 'een lijst',
  object: 'een object',
  nothing: 'niets',
  floor: 'ondergrens',
  signal: 'signaal',
  cohort: 'indeling',
  group: 'groep',
  figure: 'cijfer',
  item: 'onderdeel',
  attribute: 'kenmerk',
  agreement: 'afspraak',
  language: 'taal',
  instrument: 'vragenlijst',
  article: 'artikel',
  health: 'gezondheid',
  origin: 'herkomst',
  safety: 'veiligheid',
}

function inWords(fact: unknown, language: Language): string {
  if (Array.isArray(fact)) return fact.map((one) => inWords(one, language)).join(', ')
  const word = asIs(fact)
  return (language === 'nl' ? entryOf(dutch, word) : undefined) ?? word
}
