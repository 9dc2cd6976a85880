import { createTranslator } from 'use-intl/core'
import { expect, test } from 'vitest'
import { messages } from './texts'

type Tree = { [key: string]: string | Tree }

function sentences(tree: Tree, path = ''): [path: string, sentence: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : sentences(value, `${path}${key}.`),
  )
}

const nl = new Map(sentences(messages.nl))
const en = new Map(sentences(messages.en as Tree))
const slots = (sentence: string) => [
  ...new Set([...sentence.matchAll(/\{(\w+)/g)].map(([, slot]) => slot).filter((slot) => slot && !/^\d/.test(slot))),
]

const bold = (inside: string) => String(inside)

test('every sentence is there in Dutch and in English', () => {
  expect([...nl.keys()].filter((key) => !en.has(key))).toEqual([])
  expect([...en.keys()].filter((key) => !nl.has(key))).toEqual([])
})

test('a colleague is spoken to calmly: no exclamation marks, no oops, nothing invalid', () => {
  const shouting = [...nl, ...en].filter(([, sentence]) =>
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
