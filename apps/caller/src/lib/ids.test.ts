/** Ids are made on the device and sort in the order they were made. */
import { expect, test } from 'vitest'
import { newId } from './ids'

test('an id is a UUID of version 7', () => {
  expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

test('ten thousand ids made in a row differ and sort in that order', () => {
  const ids = Array.from({ length: 10_000 }, () => newId())
  expect([...ids].sort()).toEqual(ids)
  expect(new Set(ids).size).toBe(ids.length)
})

test('a clock that is set back does not put a new id before an older one', () => {
  const now = Date.now()
  const first = newId(now)
  expect(newId(now - 3_600_000) > first).toBe(true)
})
