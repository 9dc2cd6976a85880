/** What a person says or reads, once per language; and how its slots are filled. */
import { entryOf } from './entry'
import { mustBe } from './misuse'

/** A language tag of BCP 47: `nl`, `en`, `ar`, `rif`. */
export type Language = string

/**
 * The same sentence in each language the protocol speaks. A slot is written `{child}`, with one name in every language.
 *
 * @example
 * const text: Text = { nl: 'Hoe gaat het met {child}?', en: 'How is {child} doing?' }
 */
export type Text = { readonly [language: Language]: string }

/**
 * The text in the first of the wanted languages that it has, else in its first language.
 *
 * @example
 * inLanguage({ nl: 'Gezin', en: 'Family' }, 'en')   //=> 'Family'
 * inLanguage({ nl: 'Gezin' }, 'en')                 //=> 'Gezin'
 */
export function inLanguage(text: Text, ...wanted: readonly Language[]): string {
  mustBe('object', text, 'text')
  for (const language of wanted) {
    if (Object.hasOwn(text, language)) return text[language]!
  }
  return Object.values(text)[0] ?? ''
}

/**
 * Fills the slots of a sentence. A slot without a value keeps its name between brackets, so that a caller sees what is missing
 * and can say it herself.
 *
 * @example
 * fill('Hoe gaat het met {child}?', { child: 'Sami' })   //=> 'Hoe gaat het met Sami?'
 * fill('Hoe gaat het met {child}?', {})                  //=> 'Hoe gaat het met [child]?'
 */
export function fill(sentence: string, values: { readonly [slot: string]: string | undefined }): string {
  mustBe('text', sentence, 'sentence')
  mustBe('object', values, 'values')
  return sentence.replace(/\{(\w+)\}/g, (_, slot: string) => entryOf(values, slot) ?? `[${slot}]`)
}

/**
 * The names of the slots in a sentence, in order of appearance.
 *
 * @example
 * slotsOf('Mag ik aan {organisation} vertellen: {content}?')   //=> ['organisation', 'content']
 */
export function slotsOf(sentence: string): string[] {
  mustBe('text', sentence, 'sentence')
  return [...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!)
}
