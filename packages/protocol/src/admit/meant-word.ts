/** What was meant by a word that cannot stand where only a few can: as it is written elsewhere, or nearly right. */
import { entryOf } from '../document/entry'
import { nearest } from '../document/nearest'

/** How people write it who know it from arithmetic, from another program, or from speech. */
const elsewhere: { readonly [word: string]: readonly string[] } = {
  '=<': ['<='],
  '=>': ['>='],
  '==': ['='],
  '===': ['='],
  '!==': ['!='],
  '<>': ['!='],
  '=!': ['!='],
  '≤': ['<='],
  '≥': ['>='],
  '≠': ['!='],
  child: ['children'],
  childs: ['children', 'child'],
  children: ['child'],
  kind: ['children', 'child'],
  kinderen: ['children', 'child'],
}

/**
 * The word that was probably meant; `undefined` when none comes near.
 *
 * @example
 * meantWord('=>', ['<', '<=', '>', '>='])   //=> '>='
 * meantWord('childs', ['children'])         //=> 'children'
 * meantWord('grad', ['grade', 'text'])      //=> 'grade'
 * meantWord('<<', ['<', '<='])              //=> undefined
 */
export function meantWord(found: string, words: readonly string[]): string | undefined {
  const written = found.trim().toLowerCase()
  return [written, ...(entryOf(elsewhere, written) ?? [])].find((word) => words.includes(word)) ?? nearest(found, words)
}
