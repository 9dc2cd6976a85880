/** Finding a question by a few letters of its words, topic, options, keywords or child. */
import {
  type Answers,
  inLanguage,
  type Place,
  type Protocol,
  placesOf,
  questionOf,
  type Situation,
} from '@gib/protocol'
import { plain } from './plain'

/** A place with all that finds it, the strongest first. */
export interface Findable {
  readonly place: Place
  readonly topic: string
  readonly text: string
  /** Words by how much they say, without accents. */
  readonly words: readonly { readonly weight: number; readonly words: readonly string[] }[]
}

interface Around {
  readonly language: string
  /** The sentence as the caller reads it, with its slots filled. */
  readonly said: (text: string, place: Place) => string
  readonly nameOf: (child: string) => string | undefined
}

/** Everything that can be asked of this family now, in the order of the conversation. What the caller writes afterwards is left out. */
export function findables(protocol: Protocol, answers: Answers, situation: Situation, around: Around): Findable[] {
  const { language, said, nameOf } = around
  return placesOf(protocol, answers, situation).flatMap(({ place, section }) => {
    const asked = questionOf(protocol, place.question)
    if (!asked || section.voice === 'caller') return []
    const { question } = asked
    const text = said(inLanguage(question.text, language), place)
    const topic = inLanguage(section.title, language)
    const options = 'options' in question ? question.options.map((option) => inLanguage(option.text, language)) : []
    const keywords = question.keywords ? inLanguage(question.keywords, language) : ''
    const name = place.child === undefined ? '' : (nameOf(place.child) ?? '')
    return [
      {
        place,
        topic,
        text,
        words: [
          { weight: 6, words: wordsOf(keywords) },
          { weight: 5, words: wordsOf(`${text} ${name}`) },
          { weight: 3, words: wordsOf(topic) },
          { weight: 2, words: wordsOf(options.join(' ')) },
          { weight: 2, words: wordsOf(question.id.replaceAll(/[._]/g, ' ')) },
        ],
      },
    ]
  })
}

/**
 * What was meant, the best first. Every word of the query must begin a word of the question somewhere; a whole word counts more.
 *
 * @example
 * search(all, 'wif')[0]?.text   //=> 'Werkt de wifi goed?'
 */
export function search(all: readonly Findable[], query: string, limit = 8): Findable[] {
  const wanted = wordsOf(query)
  if (wanted.length === 0) return []
  return all
    .map((one, index) => ({ one, index, score: scoreOf(one, wanted) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .slice(0, limit)
    .map(({ one }) => one)
}

function scoreOf(one: Findable, wanted: readonly string[]): number {
  let sum = 0
  for (const word of wanted) {
    const best = Math.max(...one.words.map(({ weight, words }) => weight * fit(words, word)))
    if (best <= 0) return 0
    sum += best
  }
  return sum
}

/** A whole word 2, its beginning from 1 to 2 by how much of it was typed, a part inside a little, nothing 0. */
function fit(words: readonly string[], wanted: string): number {
  let best = 0
  for (const word of words) {
    if (word.startsWith(wanted)) best = Math.max(best, 1 + wanted.length / word.length)
    else if (wanted.length > 2 && word.includes(wanted)) best = Math.max(best, 0.4)
  }
  return best
}

/** Words, and those with a hyphen also in one piece: who looks for "Wi-Fi" types "wifi". */
function wordsOf(text: string): string[] {
  const words = plain(text)
    .split(/\s+/)
    .flatMap((word) => [word.replace(/[^\p{Letter}\p{Number}]+/gu, ''), ...word.split(/[^\p{Letter}\p{Number}]+/u)])
  return [...new Set(words)].filter(Boolean)
}
