import { expect, test } from 'vitest'
import { meaningOf } from './keys'
import { optionKeys } from './option-keys'

test('a digit is an answer, also on the number pad', () => {
  expect(meaningOf({ key: '7' }, 'card')).toEqual({ do: 'digit', digit: 7 })
  expect(meaningOf({ key: '0' }, 'button')).toEqual({ do: 'digit', digit: 0 })
  expect(meaningOf({ key: ',' }, 'card')).toEqual({ do: 'half' })
  expect(meaningOf({ key: '.' }, 'card')).toEqual({ do: 'half' })
})

test('"weet niet" and "wil niet zeggen" are two keys', () => {
  expect(meaningOf({ key: 'w' }, 'card')).toEqual({ do: 'unknown' })
  expect(meaningOf({ key: 'G', shiftKey: true }, 'card')).toEqual({ do: 'declined' })
})

test('in a text a letter is a letter, Enter a new line, and Ctrl Enter goes on', () => {
  for (const key of ['w', '7', ',', '/', 'Enter', 'Backspace']) expect(meaningOf({ key }, 'area')).toBeNull()
  expect(meaningOf({ key: 'Enter', ctrlKey: true }, 'area')).toEqual({ do: 'next' })
  expect(meaningOf({ key: 'Enter', metaKey: true }, 'area')).toEqual({ do: 'next' })
  expect(meaningOf({ key: 'Escape' }, 'area')).toEqual({ do: 'leave' })
})

test('Enter in one line goes on; on a button it presses the button', () => {
  expect(meaningOf({ key: 'Enter' }, 'line')).toEqual({ do: 'next' })
  expect(meaningOf({ key: 'Enter' }, 'button')).toBeNull()
  expect(meaningOf({ key: 'Enter', shiftKey: true }, 'card')).toEqual({ do: 'back' })
})

test('Alt and AltGr are for the letters of a name, and arrows for the radios', () => {
  expect(meaningOf({ key: 'l', altKey: true }, 'card')).toBeNull()
  expect(meaningOf({ key: 'ł', altKey: true, ctrlKey: true }, 'card')).toBeNull()
  expect(meaningOf({ key: 'c', ctrlKey: true }, 'card')).toBeNull()
  expect(meaningOf({ key: 'c', isComposing: true }, 'card')).toBeNull()
  for (const key of ['ArrowDown', 'ArrowRight', 'Tab', ' ', '"', "'", '~', '`', '^', 'Dead']) {
    expect(meaningOf({ key }, 'card')).toBeNull()
  }
})

test('with the letter keys off only digits, the comma and Enter do something', () => {
  for (const key of ['w', 'g', 'l', 'c', 't', 'p', 'v', 'j', 'n', '/', '?', 'a']) {
    expect(meaningOf({ key }, 'card', false)).toBeNull()
  }
  expect(meaningOf({ key: '7' }, 'card', false)).toEqual({ do: 'digit', digit: 7 })
  expect(meaningOf({ key: 'Enter' }, 'card', false)).toEqual({ do: 'next' })
})

test('fourteen options have a key each, and none of them is a key of the card', () => {
  const keys = optionKeys(14)
  expect(keys).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', 'a', 'b', 'd', 'e'])
  for (const key of keys.slice(10)) expect(meaningOf({ key }, 'card')).toEqual({ do: 'letter', letter: key })
})
