/** What a call said to all figures in a few characters, so that of every family the latest call can be kept, and taken back. */
import { type Answer, absences, isAbsent } from '../document/answer'
import type { Said } from './figure-count'

/**
 * One word for each figure: `y` or `n`, a number, a letter for the reason of absence, or nothing; after `*` one for each child.
 *
 * @example
 * inShort([true, undefined, 6.5, { absent: 'declined' }, [7, false]])   //=> 'y||6.5|A|*7,n'
 */
export function inShort(said: readonly Said[]): string {
  return said.map((one) => (Array.isArray(one) ? `*${one.map(wordOf).join(',')}` : wordOf(one as Answer))).join('|')
}

/**
 * The other way round.
 *
 * @example
 * inFull('y||6.5|*7,n')   //=> [true, undefined, 6.5, [7, false]]
 */
export function inFull(short: string): Said[] {
  return short.split('|').map((word) => (word.startsWith('*') ? childrenIn(word.slice(1)) : answerIn(word)))
}

function wordOf(answer: Answer | undefined): string {
  if (answer === undefined) return ''
  if (isAbsent(answer)) return letters[absences.indexOf(answer.absent)]!
  return typeof answer === 'boolean' ? (answer ? 'y' : 'n') : String(answer)
}

function childrenIn(words: string): Answer[] {
  return words === '' ? [] : words.split(',').map((word) => answerIn(word)!)
}

function answerIn(word: string): Answer | undefined {
  if (word === '') return undefined
  if (word === 'y' || word === 'n') return word === 'y'
  const absence = absences[letters.indexOf(word)]
  return absence === undefined ? Number(word) : { absent: absence }
}

const letters = 'ABCDEF'
