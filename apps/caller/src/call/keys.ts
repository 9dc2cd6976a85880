/** What a key press means in the open question card. Pure: no event, no page, no state. */

/** As much of a keyboard event as matters here. */
export interface KeyPress {
  readonly key: string
  readonly ctrlKey?: boolean
  readonly metaKey?: boolean
  readonly altKey?: boolean
  readonly shiftKey?: boolean
  /** In the middle of a letter of several keys (accents, other scripts). */
  readonly isComposing?: boolean
}

/** Where the focus is: on a control of the card, on a button or link, in one line of text, or in a text of more lines. */
export type KeyPlace = 'card' | 'button' | 'line' | 'area'

export type KeyMeaning =
  | { readonly do: 'digit'; readonly digit: number }
  | { readonly do: 'letter'; readonly letter: string }
  | { readonly do: Deed }

export type Deed =
  | 'half'
  | 'yes'
  | 'no'
  | 'unknown'
  | 'declined'
  | 'next'
  | 'back'
  | 'later'
  | 'quote'
  | 'note'
  | 'probe'
  | 'same'
  | 'clear'
  | 'search'
  | 'keys'
  | 'leave'

/** The letters that do something in a card. The letters of options are never one of these. */
export const cardLetters: Readonly<Record<string, Deed>> = {
  j: 'yes',
  y: 'yes',
  n: 'no',
  w: 'unknown',
  g: 'declined',
  l: 'later',
  c: 'quote',
  t: 'note',
  p: 'probe',
  v: 'same',
}

const marks: Readonly<Record<string, Deed>> = { '/': 'search', '?': 'keys' }

/**
 * What this key asks for, or null when it is nobody's or the browser's own: Tab, arrows within a group, all of Alt.
 * Without `letters` only digits, the comma and Enter remain.
 *
 * @example
 * meaningOf({ key: '7' }, 'card')               //=> { do: 'digit', digit: 7 }
 * meaningOf({ key: 'w' }, 'line')               //=> null
 * meaningOf({ key: 'Enter', ctrlKey: true }, 'area')   //=> { do: 'next' }
 */
export function meaningOf(press: KeyPress, place: KeyPlace, letters = true): KeyMeaning | null {
  if (press.isComposing || press.altKey) return null
  if (press.ctrlKey || press.metaKey) return press.key === 'Enter' ? { do: 'next' } : null
  if (press.key === 'Enter') return enter(place, press.shiftKey === true)
  if (press.key === 'Escape') return place === 'line' || place === 'area' ? { do: 'leave' } : null
  if (place === 'line' || place === 'area') return null
  if (/^\d$/.test(press.key)) return { do: 'digit', digit: Number(press.key) }
  if (press.key === ',' || press.key === '.') return { do: 'half' }
  if (press.key === 'Delete' || press.key === 'Backspace') return { do: 'clear' }
  return letters ? character(press.key) : null
}

/** Enter goes on, except where it is a new line or presses the button it stands on. */
function enter(place: KeyPlace, shift: boolean): KeyMeaning | null {
  if (place === 'area' || place === 'button') return null
  return { do: shift ? 'back' : 'next' }
}

function character(key: string): KeyMeaning | null {
  const mark = marks[key]
  if (mark) return { do: mark }
  const letter = key.toLowerCase()
  const deed = cardLetters[letter]
  if (deed) return { do: deed }
  return /^[a-z]$/.test(letter) ? { do: 'letter', letter } : null
}
