/** One thing in which two versions of a protocol differ, as data and in words. */
import { mustBe, mustBeAmong } from '../document/misuse'
import { fill, inLanguage, type Language, type Text } from '../document/text'
import type { ChangeLevel } from './version'

/** What can differ. `part` says of what: a question, an option, a score. */
export type ChangeKind = keyof typeof sentences

export interface Change {
  readonly kind: ChangeKind
  readonly level: ChangeLevel
  /** What it is about, by ids: `geld.zorgen > often`. */
  readonly path: string
  readonly facts: { readonly [name: string]: string | number }
}

const sentences = {
  added: { nl: '{part} ‘{id}’ is nieuw.', en: '{part} ‘{id}’ is new.' },
  removed: { nl: '{part} ‘{id}’ is weg.', en: '{part} ‘{id}’ is gone.' },
  renamed: { nl: '{part} ‘{from}’ heet nu ‘{id}’.', en: '{part} ‘{from}’ is now called ‘{id}’.' },
  merged: { nl: '{part} ‘{from}’ telt nu mee als ‘{id}’.', en: '{part} ‘{from}’ now counts as ‘{id}’.' },
  moved: { nl: '{part} ‘{id}’ staat op een andere plaats.', en: '{part} ‘{id}’ stands in another place.' },
  reworded: {
    nl: '{part} ‘{id}’: ‘{field}’ was “{before}” en is nu “{after}”.',
    en: '{part} ‘{id}’: ‘{field}’ was “{before}” and is now “{after}”.',
  },
  unlocked: {
    nl: '{part} ‘{id}’: de vaste tekst is veranderd. Rondes zijn niet meer te vergelijken.',
    en: '{part} ‘{id}’: the fixed wording has changed. Rounds can no longer be compared.',
  },
  changed: { nl: '{part} ‘{id}’: ‘{field}’ is veranderd.', en: '{part} ‘{id}’: ‘{field}’ has changed.' },
  'language-added': { nl: 'De taal ‘{id}’ is erbij gekomen.', en: 'The language ‘{id}’ has been added.' },
  'language-removed': { nl: 'De taal ‘{id}’ is weg.', en: 'The language ‘{id}’ is gone.' },
} as const satisfies { readonly [kind: string]: Text }

const parts: { readonly [part: string]: Text } = {
  protocol: { nl: 'Protocol', en: 'Protocol' },
  section: { nl: 'Onderwerp', en: 'Section' },
  question: { nl: 'Vraag', en: 'Question' },
  option: { nl: 'Antwoord', en: 'Option' },
  probe: { nl: 'Doorvraag', en: 'Probe' },
  attribute: { nl: 'Kenmerk', en: 'Attribute' },
  bandSet: { nl: 'Indeling van cijfers', en: 'Band set' },
  score: { nl: 'Score', en: 'Score' },
  subscale: { nl: 'Deelschaal', en: 'Sub-scale' },
  balance: { nl: 'Balans', en: 'Balance' },
  signal: { nl: 'Signaal', en: 'Signal' },
  cohort: { nl: 'Indeling', en: 'Cohort' },
  figure: { nl: 'Cijfer', en: 'Figure' },
}

/**
 * A change in a sentence for people, in Dutch or English.
 *
 * @example
 * describeChange({ kind: 'added', level: 'minor', path: 'geld.zorgen > vaak', facts: { part: 'option', id: 'vaak' } }, 'nl')
 * //=> 'geld.zorgen > vaak: Antwoord ‘vaak’ is nieuw.'
 */
export function describeChange(change: Change, language: Language): string {
  mustBe('object', change, 'change')
  const { kind, path, facts } = change
  mustBeAmong(Object.keys(sentences), kind, 'change', 'kind')
  mustBe('object', facts, 'change', 'facts')
  const part = parts[String(facts.part)]
  const values = Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, String(fact)]))
  const words = { ...values, ...(part && { part: inLanguage(part, language, 'en') }) }
  const what = fill(inLanguage(sentences[kind], language, 'en'), words)
  return path === facts.id ? what : `${path}: ${what}`
}

export function changeOf(
  kind: ChangeKind,
  level: ChangeLevel,
  part: string,
  id: string,
  path = id,
  facts: Change['facts'] = {},
): Change {
  return { kind, level, path, facts: { part, id, ...facts } }
}
