import { expect, test } from 'vitest'
import { sentences } from './problem-catalogue'
import { slotsOf } from './text'

test.each(Object.entries(sentences))('%s is said in full in both languages, with the same facts', (_, sentence) => {
  for (const said of [sentence.nl, sentence.en]) expect(said).toMatch(/^[\p{Lu}‘{].{9,}[.}]$/su)
  expect(slotsOf(sentence.nl).sort()).toEqual(slotsOf(sentence.en).sort())
})
