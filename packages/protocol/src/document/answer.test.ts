import { expect, test } from 'vitest'
import { declined, isAbsent, isAnswered, unknown } from './answer'

test('a reason for silence is no answer, and 0, no and nothing chosen are', () => {
  const values = [0, false, '', [], 'ja', declined, unknown, undefined]
  expect(values.map((value) => isAnswered(value))).toEqual([true, true, true, true, true, false, false, false])
})

test('only an object that says so is a reason for silence', () => {
  const values = [declined, { absent: 'erased' }, {}, null, undefined, 'absent', ['absent'], { sami: declined }]
  expect(values.map(isAbsent)).toEqual([true, true, false, false, false, false, false, false])
})

test('nobody can change what "wil ik niet zeggen" means', () => {
  expect(() => Object.assign(declined, { absent: 'unknown' })).toThrow()
  expect([declined, unknown]).toEqual([{ absent: 'declined' }, { absent: 'unknown' }])
})
