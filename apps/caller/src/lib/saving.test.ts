/** The words about saving are never better than the truth. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyQueue, type Queue, savingOf } from './saving'

const state = (change: Partial<Queue>) => savingOf({ ...emptyQueue, ...change }).state

test('nothing waiting means sent', () => {
  expect(state({})).toBe('sent')
})

test('what waits is saved here, or being sent', () => {
  expect(state({ waiting: 2 })).toBe('saved-here')
  expect(state({ waiting: 2, sending: true })).toBe('sending')
})

test('a device that cannot write says full, whatever else is going on', () => {
  expect(state({ cannotWrite: true, unwritten: 1, offline: true, signedOut: true })).toBe('full')
})

test('without a connection or a session it says so, and everything is on this device', () => {
  expect(state({ waiting: 3, offline: true })).toBe('offline')
  expect(state({ waiting: 3, signedOut: true })).toBe('signed-out')
})

test('it never says sent while anything is unsent, and never says saved while anything is not on the disk', () => {
  const queue = fc.record({
    unwritten: fc.nat(3),
    cannotWrite: fc.boolean(),
    waiting: fc.nat(3),
    refused: fc.nat(3),
    sending: fc.boolean(),
    offline: fc.boolean(),
    signedOut: fc.boolean(),
    at: fc.constant(null),
  })
  fc.assert(
    fc.property(queue, (one) => {
      const saving = savingOf(one)
      expect(saving.unsent).toBe(one.waiting + one.unwritten)
      if (saving.state === 'sent') expect(saving.unsent).toBe(0)
      if (one.unwritten > 0) expect(['writing', 'full']).toContain(saving.state)
    }),
  )
})
