/** One line of how it is written, made from what stands there: `title: Thuis` has to be `title: { nl: Thuis }`. */
import { type Pointer, valueAt } from '../document/pointer'
import { sentences } from '../document/problem-catalogue'
import type { Text } from '../document/text'

/** The sentence about another kind of thing, with an example behind it. */
export const withExample: Text = {
  nl: `${sentences.GIB101.nl} Schrijf bijvoorbeeld: {example}`,
  en: `${sentences.GIB101.en} Write for example: {example}`,
}

/** The sentence about what cannot be a name: whatever it is, it says what can. */
export const noName: Text = {
  nl: '‘{found}’ kan geen naam zijn. Een naam (id of code) begint met een letter of cijfer; daarna mogen ook punten, streepjes en lage streepjes. Bijvoorbeeld: {expected}.',
  en: '‘{found}’ cannot be a name. A name (id or code) begins with a letter or figure; after that dots, dashes and underscores may stand as well. For example: {expected}.',
}

/** What is said or shown to people stands there once per language. */
const saidKeys = ['title', 'text', 'leadIn', 'hint', 'remark', 'unit', 'keywords', 'article', 'conditions']

/**
 * What stands there as the kind of thing that is expected; `undefined` where nobody can know how it was meant.
 *
 * @param expected as in the problem: `object`, `text`, `list`
 *
 * @example
 * howToWrite({ languages: ['nl'], title: 'Thuis' }, ['title'], 'object')   //=> 'title: { nl: Thuis }'
 * howToWrite({ version: 1.2 }, ['version'], 'text')                        //=> 'version: "1.2.0"'
 * howToWrite({ options: [{ code: 1 }] }, ['options', 0, 'code'], 'text')   //=> 'code: "1"'
 * howToWrite({ languages: 'nl' }, ['languages'], 'list')                   //=> 'languages: [nl]'
 * howToWrite({ answer: '5,5' }, ['answer'], 'number')                      //=> 'answer: 5.5'
 */
export function howToWrite(document: unknown, pointer: Pointer, expected: string): string | undefined {
  const key = pointer.at(-1)
  const value = valueAt(document, pointer)
  if (typeof key !== 'string') return undefined
  if (expected === 'object' && saidKeys.includes(key) && (typeof value === 'string' || value === null))
    return `${key}: { ${languageOf(document)}: ${inShort(value ?? '…')} }`
  if (typeof value !== 'number' && typeof value !== 'boolean' && typeof value !== 'string') return undefined
  if (expected === 'list') return `${key}: [${inShort(value)}]`
  if (expected === 'number' || expected === 'whole number') return inFigures(key, value)
  if (expected !== 'text') return undefined
  return `${key}: "${key === 'version' && typeof value === 'number' ? versionOf(value) : value}"`
}

/** A number between quotation marks or with a comma is a text to whoever reads it. */
function inFigures(key: string, value: string | number | boolean): string | undefined {
  return typeof value === 'string' && /^-?\d+([.,]\d+)?$/.test(value) ? `${key}: ${value.replace(',', '.')}` : undefined
}

/** The first of its languages, which every text must have. */
function languageOf(document: unknown): string {
  const first = valueAt(document, ['languages', 0])
  return typeof first === 'string' && first !== '' ? first : 'nl'
}

/** A version of one or two numbers is a number to YAML. */
function versionOf(value: number): string {
  const parts = String(value).split('.')
  return [...parts, '0', '0'].slice(0, 3).join('.')
}

/** As YAML has it inside brackets: with quotation marks where a plain word would be read otherwise. */
function inShort(value: string | number | boolean): string {
  const text = String(value)
  const short = text.length > 40 ? `${text.slice(0, 40)}…` : text
  const isPlain = /^[\p{L}…][\p{L}\d ?!.'…-]*$/u.test(short) && !/^(true|false|null)$/.test(short)
  return typeof value !== 'string' || isPlain ? short : JSON.stringify(short)
}
