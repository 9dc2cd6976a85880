import { expect, test } from 'vitest'
import { standingAppointment } from './standing-appointment'

const at = (time: string) => new Date(`2020-05-13T${time}:00Z`)
const tonight = { when: at('17:00'), madeAt: at('12:20') }
const brokenOff = { startedAt: at('12:00'), endedAt: at('12:19'), ending: 'call-back' }

test('an appointment stands after the conversation that broke off', () => {
  expect(standingAppointment([tonight], [brokenOff])).toBe(tonight)
})

test('it is kept when that same conversation is taken up again and comes to its end', () => {
  expect(standingAppointment([tonight], [{ ...brokenOff, endedAt: at('17:25'), ending: 'complete' }])).toBeNull()
})

test('it is kept when a new conversation is had before its time', () => {
  const earlier = { startedAt: at('14:00'), endedAt: at('14:20'), ending: 'complete' }
  expect(standingAppointment([tonight], [brokenOff, earlier])).toBeNull()
})

test('"call me next week" stands after the conversation in which it was said', () => {
  const nextWeek = { when: new Date('2020-05-20T12:00:00Z'), madeAt: at('12:18') }
  expect(standingAppointment([nextWeek], [{ ...brokenOff, ending: 'complete' }])).toBe(nextWeek)
})

test('a later appointment takes the place of an earlier one', () => {
  const tomorrow = { when: new Date('2020-05-14T12:00:00Z'), madeAt: at('13:00') }
  expect(standingAppointment([tonight, tomorrow], [])).toBe(tomorrow)
})

test('"rather not now" takes an appointment back; what is agreed after it stands', () => {
  expect(standingAppointment([tonight], [], [{ at: at('13:00') }])).toBeNull()
  expect(standingAppointment([tonight], [], [{ at: at('12:19') }])).toBe(tonight)
})
