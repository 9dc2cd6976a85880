import { expect, test } from 'vitest'
import type { Pointer } from '../../document/pointer'
import { documentOrder } from './order'

const document = { title: { nl: 'x' }, sections: [{ id: 'a', title: {} }, { id: 'b' }] }

test('places stand as they do in the document: a thing before what is in it, what is missing last', () => {
  const places: Pointer[] = [
    ['sections', 1, 'title'],
    ['sections', 1, 'id'],
    ['sections', 0, 'title'],
    ['nergens'],
    ['sections', 0],
    ['sections', 10],
    ['title', 'nl'],
    ['title'],
  ]
  expect(places.sort(documentOrder(document)).map((place) => place.join(' '))).toEqual([
    'title',
    'title nl',
    'sections 0',
    'sections 0 title',
    'sections 1 id',
    'sections 1 title',
    'sections 10',
    'nergens',
  ])
})

test('however many places there are, the names of a thing are looked through once', () => {
  let looked = 0
  const names = Array.from({ length: 500 }, (_, index) => `k${index}`)
  const many = new Proxy(Object.fromEntries(names.map((name) => [name, 1])), {
    ownKeys: (target) => {
      looked++
      return Reflect.ownKeys(target)
    },
  })
  const places = names.map((name): Pointer => [name]).reverse()
  expect(places.sort(documentOrder(many)).map(String)).toEqual(names)
  expect(looked).toBe(1)
})
