import { type Protocol, placeKey, type Situation } from '@gib/protocol'
import { gezinInBeeld } from '@gib/protocol/gezin-in-beeld'
import { expect, test } from 'vitest'
import { type Findable, findables, search } from './search'

const protocol: Protocol = gezinInBeeld
const situation: Situation = {
  date: '2020-04-17',
  round: 'april-2020',
  family: { childCount: 2 },
  children: [
    { id: 'a', age: 8 },
    { id: 'b', age: 12 },
  ],
}
const names: Record<string, string> = { a: 'Sami', b: 'Zoë' }
const everything = (language: string) =>
  findables(protocol, {}, situation, {
    language,
    said: (text, place) => text.replace('{child}', names[place.child ?? ''] ?? '…'),
    nameOf: (child) => names[child],
  })
const first = (all: readonly Findable[], query: string) => {
  const [found] = search(all, query)
  return found && placeKey(found.place)
}

test.each(['nl', 'en'])('two letters to four lead to almost every question (%s)', (language) => {
  const all = everything(language)
  const oneEach = all.filter(({ place }) => place.child === undefined || place.child === 'a')
  const hidden = oneEach.filter((one) => {
    const words = [...new Set(one.words.flatMap(({ words }) => words))]
    const queries = words.flatMap((word) => [word.slice(0, 2), word.slice(0, 3), word.slice(0, 4)])
    return !queries.some((query) => search(all, query, 5).some(({ place }) => place.question === one.place.question))
  })
  expect(hidden.map(({ text }) => text)).toEqual([])
  const reachedFirst = oneEach.filter((one) => {
    const words = [...new Set(one.words.flatMap(({ words }) => words))]
    return words.some((word) => first(all, word.slice(0, 4))?.startsWith(one.place.question))
  })
  expect(reachedFirst.length / oneEach.length).toBeGreaterThan(0.9)
})

test('a caller finds the wifi, the laptop and the money by their own words', () => {
  const all = everything('nl')
  expect(first(all, 'wif')).toBe('digi.wifi')
  expect(first(all, 'internet')).toBe('digi.wifi')
  expect(first(all, 'cijfer ouder')).toBe('ouder.cijfer')
  expect(first(all, 'tolk')).toBe('open.taal')
  expect(first(everything('en'), 'wifi')).toBe('digi.wifi')
})

test('the name of a child brings up the questions about that child, with or without its dots', () => {
  const found = search(everything('nl'), 'zoe')
  expect(found.length).toBeGreaterThan(3)
  expect(new Set(found.map(({ place }) => place.child))).toEqual(new Set(['b']))
})

test('accents and capitals do not matter, and every word has to fit', () => {
  const all = everything('nl')
  expect(first(all, 'GEÏRRITEERD')).toBe('ouder.prikkelbaar')
  expect(first(all, 'geirr')).toBe('ouder.prikkelbaar')
  expect(search(all, 'wifi fiets')).toEqual([])
  expect(search(all, '  ')).toEqual([])
})

test('what the caller writes after the call is not among the questions', () => {
  expect(everything('nl').some(({ place }) => place.question.startsWith('na.'))).toBe(false)
})
