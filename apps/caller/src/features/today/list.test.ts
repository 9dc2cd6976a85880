import type { Today, TodayRow } from '@gib/contract'
import { expect, test } from 'vitest'
import { listOf, rowToFocus } from './list'

const row = (familyId: string, group: TodayRow['group'], name = familyId): TodayRow => ({
  familyId,
  name,
  group,
  why: [{ code: 'never-spoken' }],
  language: 'nl',
  interpreter: false,
  children: [],
  lastGrade: null,
  phone: null,
})
const today: Today = {
  on: '2020-04-15',
  called: 3,
  toCall: 4,
  rows: [row('f1', 'other'), row('f2', 'now'), row('f3', 'attention', 'Yılmaz'), row('f4', 'other')],
}
const madeAt = new Date('2020-04-15T09:00:00Z')
const later = '2020-04-15T09:05:00Z'
const earlier = '2020-04-15T08:00:00Z'

test('what is urgent stands on top, and groups without families are not there', () => {
  expect(listOf(today, madeAt, new Map()).groups.map(({ group }) => group)).toEqual(['now', 'attention', 'other'])
})

test('a family that was just spoken is off the list at once, and counted', () => {
  const list = listOf(today, madeAt, new Map([['f2', { at: later, spoken: true, waiting: true }]]))
  expect(list.groups.map(({ group }) => group)).toEqual(['attention', 'other'])
  expect(list).toMatchObject({ called: 4, toCall: 3 })
})

test('a family that did not answer is off the list but was not spoken', () => {
  const list = listOf(today, madeAt, new Map([['f2', { at: later, spoken: false, waiting: false }]]))
  expect(list).toMatchObject({ called: 3, toCall: 3 })
})

test('when the server made the list after the call, the server knows best', () => {
  const list = listOf(today, madeAt, new Map([['f2', { at: earlier, spoken: true, waiting: false }]]))
  expect(list).toMatchObject({ called: 3, toCall: 4 })
  expect(list.groups[0]?.rows).toHaveLength(1)
})

test('what waits for a connection stays off the list however old it is', () => {
  const list = listOf(today, madeAt, new Map([['f2', { at: earlier, spoken: true, waiting: true }]]))
  expect(list.called).toBe(4)
})

test('searching leaves the families that were meant', () => {
  expect(listOf(today, madeAt, new Map(), 'yil').groups).toMatchObject([{ rows: [{ familyId: 'f3' }] }])
})

test('after a call the focus is on the next family', () => {
  expect(rowToFocus(['a', 'c', 'd'], { opened: 'b', order: ['a', 'b', 'c', 'd'] })).toBe('c')
})

test('coming back without a call the focus is on the same family', () => {
  expect(rowToFocus(['a', 'b', 'c'], { opened: 'b', order: ['a', 'b', 'c'] })).toBe('b')
})

test('after the last family, or at the start of the day, the focus is on the first', () => {
  expect(rowToFocus(['a'], { opened: 'b', order: ['a', 'b'] })).toBe('a')
  expect(rowToFocus(['a', 'b'], null)).toBe('a')
  expect(rowToFocus([], null)).toBeNull()
})
