import { createTranslator } from 'use-intl/core'
import { expect, test } from 'vitest'
import { changedBy } from './changed-by'
import { messages, personTexts } from './texts'

type Tree = { [key: string]: string | Tree }

function sentences(tree: Tree, path = ''): [path: string, sentence: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : sentences(value, `${path}${key}.`),
  )
}

const nl = new Map(sentences(messages.nl))
const en = new Map(sentences(messages.en as Tree))
/** Of a choice between words only what is chosen by, not the words. */
const slotNames = (sentence: string) =>
  [...new Set([...sentence.matchAll(/\{(\w+)(?=[,}])/g)].map(([, slot]) => slot))].sort()
const aboutPerson = {
  nl: new Map(sentences(personTexts.nl as Tree)),
  en: new Map(sentences(personTexts.en as Tree)),
}
const slots = (sentence: string) => [
  ...new Set([...sentence.matchAll(/\{(\w+)/g)].map(([, slot]) => slot).filter((slot) => slot && !/^\d/.test(slot))),
]

const bold = (inside: string) => String(inside)

test('every sentence is there in Dutch and in English', () => {
  expect([...nl.keys()].filter((key) => !en.has(key))).toEqual([])
  expect([...en.keys()].filter((key) => !nl.has(key))).toEqual([])
})

test('what is said about a person takes the place of a sentence about a family, with the same slots', () => {
  for (const [language, family] of [
    ['nl', nl],
    ['en', en],
  ] as const) {
    for (const [key, sentence] of aboutPerson[language]) {
      expect(family.has(key), key).toBe(true)
      expect(slotNames(sentence), key).toEqual(slotNames(family.get(key)!))
    }
  }
  expect([...aboutPerson.nl.keys()]).toEqual([...aboutPerson.en.keys()])
})

test('no screen about a person speaks of a family or a parent', () => {
  /** Sentences that are shown only where there are children, or to nobody in particular. */
  const elsewhere = /^(signIn|setUp)\.|^family\.children|children$|wholeFamily|Child|\.child/
  const spoken = (language: 'nl' | 'en') =>
    sentences(changedBy(messages[language] as Tree, personTexts[language] as Tree)).filter(
      ([key]) => !elsewhere.test(key),
    )
  const family = {
    nl: /\b(gezin|gezinnen|ouders?|kind|kinderen)\b/i,
    en: /\b(family|families|parents?|child|children)\b/i,
  }
  for (const language of ['nl', 'en'] as const) {
    const left = spoken(language).filter(([, sentence]) => family[language].test(sentence.replace(/\{\w+/g, '')))
    expect(left).toEqual([])
  }
})

test('a colleague is spoken to calmly: no exclamation marks, no oops, nothing invalid', () => {
  const shouting = [...nl, ...en, ...aboutPerson.nl, ...aboutPerson.en].filter(([, sentence]) =>
    /!|\boeps\b|\boops\b|\bsuccesvol\b|\bongeldig|\binvalid\b/i.test(sentence),
  )
  expect(shouting).toEqual([])
})

test.each(['nl', 'en'] as const)('every sentence in %s can be read aloud as it stands', (language) => {
  const unread: string[] = []
  const t = createTranslator({
    locale: language,
    messages: messages[language],
    onError: (error) => unread.push(error.message),
    timeZone: 'Europe/Amsterdam',
  })
  for (const [key, sentence] of language === 'nl' ? nl : en) {
    const values = Object.fromEntries(slots(sentence).map((slot) => [slot, '2']))
    const say = t.markup as (key: string, values: object) => string
    say(key, sentence.includes('<b>') ? { ...values, b: bold } : values)
  }
  expect(unread).toEqual([])
})
