/** A grade as people say it: "zes en een half", "een dikke zeven", "6-". Stored to the hundredth, and never rounded. */
import { hundredths } from '../document/hundredths'
import { mustBe } from '../document/misuse'
import type { Band, BandSet } from '../document/rules'
import type { Language } from '../document/text'

/** `derived` when the parent named a range and the middle was taken. */
export interface SpokenGrade {
  readonly value: number
  readonly derived?: true
}

/** The Dutch pass mark: from here on a grade is sufficient. */
export const sufficientFrom = 5.5

/**
 * Reads a grade from 0 to 10; `null` when it is none, so that `65` never becomes 6,5. A minus or plus is a quarter of a point; of
 * "6 à 7" the middle is taken, and marked.
 *
 * @example
 * parseGrade('6,5')               //=> { value: 6.5 }
 * parseGrade('6½')                //=> { value: 6.5 }
 * parseGrade('zes en een half')   //=> { value: 6.5 }
 * parseGrade('6-')                //=> { value: 5.75 }
 * parseGrade('een dikke zeven')   //=> { value: 7.25 }
 * parseGrade('6 à 7')             //=> { value: 6.5, derived: true }
 * parseGrade('65')                //=> null
 */
export function parseGrade(text: string): SpokenGrade | null {
  mustBe('text', text, 'text')
  const said = text.toLowerCase().normalize('NFC').replace(/\s+/g, ' ').trim()
  const value = oneGrade(said)
  if (value !== null) return { value }
  const [from, to, ...more] = said.split(/ (?:à|a|tot|of|or|to) | ?[-–] ?(?=\S)/).map(oneGrade)
  if (from == null || to == null || more.length > 0 || from >= to) return null
  return { value: Math.round((hundredths(from) + hundredths(to)) / 2) / 100, derived: true }
}

/**
 * Is this grade insufficient? Strictly below 5.5, on what was stored: 5.45 is, although it prints as 5.5 with one decimal.
 *
 * @example
 * isInsufficient(5.45)   //=> true
 * isInsufficient(5.5)    //=> false
 */
export function isInsufficient(value: number): boolean {
  return hundredths(value) < hundredths(sufficientFrom)
}

/**
 * The band a grade falls in.
 *
 * @example
 * const set = { id: 'school', title: { nl: 'Rapport' }, bands: [
 *   { id: 'onvoldoende', title: { nl: 'Onvoldoende' }, from: 0 }, { id: 'voldoende', title: { nl: 'Voldoende' }, from: 5.5 },
 * ] }
 * bandOf(set, 5.45).id   //=> 'onvoldoende'
 */
export function bandOf(set: BandSet, value: number): Band {
  mustBe('object', set, 'set')
  mustBe('list', set.bands, 'set', 'bands')
  mustBe('number', value, 'value')
  const { bands, roundsHalfUp = false } = set
  const placed = roundsHalfUp ? Math.floor((hundredths(value) + 50) / 100) * 100 : hundredths(value)
  return bands.findLast(({ from }) => placed >= hundredths(from)) ?? bands[0]!
}

/**
 * A grade in the language's own notation, with all its decimals.
 *
 * @example
 * formatGrade(5.45, 'nl')   //=> '5,45'
 * formatGrade(6.5, 'en')    //=> '6.5'
 */
export function formatGrade(value: number, language: Language): string {
  mustBe('number', value, 'value')
  mustBe('text', language, 'language')
  return language.startsWith('en') ? String(value) : String(value).replace('.', ',')
}

const numbers = ['nul', 'een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien']
const numbersInEnglish = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** Perhaps "een", perhaps how big it is; then the number, perhaps with a half, and perhaps a plus or minus. */
const spoken =
  /^(?:(?:een|a|an) )?(?:(dikke|ruime|krappe|kleine|solid|bare) )?([a-z]+|\d{1,2}(?:[.,]\d{1,2})?)( ?½| 1\/2| en een half| and a half)? ?(\+|-|−|plus|min)?$/

function oneGrade(said: string): number | null {
  const [, size, number = '', half, sign] = spoken.exec(said.replaceAll('é', 'e')) ?? []
  const value = numberIn(number)
  if (value === null || (half && !Number.isInteger(value)) || (size && sign)) return null
  return onScale(hundredths(value) + (half ? 50 : 0) + quarterFor(size ?? sign))
}

/** "Een zesje" is a six. */
function numberIn(word: string): number | null {
  if (/^\d/.test(word)) return Number(word.replace(',', '.'))
  const index = [word, word.replace(/je$/, ''), word.replace(/tje$/, '')].map(wordFor).find((one) => one !== -1)
  return index ?? null
}

function wordFor(word: string): number {
  return Math.max(numbers.indexOf(word), numbersInEnglish.indexOf(word))
}

function quarterFor(word: string | undefined): number {
  if (word === undefined) return 0
  return ['dikke', 'ruime', 'solid', '+', 'plus'].includes(word) ? 25 : -25
}

function onScale(value: number): number | null {
  return value >= 0 && value <= 1000 ? value / 100 : null
}
