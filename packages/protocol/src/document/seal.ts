/** A short fingerprint of how a question is put, so that a wording that was fixed cannot change unseen. */
import { mustBe } from './misuse'
import type { Question } from './question'
import type { Text } from './text'

/**
 * The fingerprint of what a family hears and can answer: the type, the wording in every language, and the codes and texts of the
 * options in their order. Everything else may change. It guards against mistakes, not against malice.
 *
 * @example
 * const grade = checkIn.sections[0].questions[0]
 * seal(grade) === seal({ ...grade, level: 'core' })                          //=> true
 * seal(grade) === seal({ ...grade, text: { nl: 'Hoe gaat het vandaag?' } })  //=> false
 */
export function seal(question: Question): string {
  mustBe('object', question, 'question')
  mustBe('object', question.text, 'question', 'text')
  const options = 'options' in question ? question.options : []
  mustBe('list', options, 'question', 'options')
  for (const [index, one] of options.entries()) {
    mustBe('object', one, 'question', 'options', index)
    mustBe('object', one.text, 'question', 'options', index, 'text')
  }
  return fingerprint(
    JSON.stringify([question.type, wordingOf(question.text), options.map(({ code, text }) => [code, wordingOf(text)])]),
  )
}

/** In which order the languages stand says nothing. */
function wordingOf(text: Text): [language: string, sentence: string][] {
  return Object.entries(text).sort(([a], [b]) => (a < b ? -1 : 1))
}

/** FNV-1a over UTF-16 units, twice with another start, as 16 hexadecimal digits. */
function fingerprint(content: string): string {
  return [0x811c9dc5, 0x01000193].map((start) => hashed(content, start)).join('')
}

function hashed(content: string, start: number): string {
  let hash = start
  for (let index = 0; index < content.length; index++) {
    const unit = content.charCodeAt(index)
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193)
    hash = Math.imul(hash ^ (unit >> 8), 0x01000193)
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}
