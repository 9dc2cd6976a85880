import { expect, test } from 'vitest'
import { nextMoment, otherMoments } from './next-moment'

/** Wednesday 15 April 2020, summer time: two hours after UTC. */
const wednesday = (time: string) => new Date(`2020-04-15T${time}:00+02:00`)
const shown = (moment: Date | null) =>
  moment &&
  new Intl.DateTimeFormat('nl-NL', {
    timeZone: 'Europe/Amsterdam',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(moment)
const noAnswer = (time: string) => ({ at: wednesday(time).toISOString(), outcome: 'no-answer' as const })

test('who does not answer in the morning is phoned in the afternoon', () => {
  expect(shown(nextMoment('no-answer', wednesday('10:00'), []))).toBe('wo 16:00')
})

test('a part of the day that was never tried goes first', () => {
  const attempts = [noAnswer('10:00'), noAnswer('15:45')]
  expect(shown(nextMoment('no-answer', wednesday('10:15'), attempts))).toBe('wo 19:00')
})

test('who never answers at any time is still not phoned twice in the same part of the day', () => {
  const attempts = [noAnswer('10:00'), noAnswer('15:45'), noAnswer('19:00')]
  expect(shown(nextMoment('no-answer', wednesday('19:30'), attempts))).toBe('do 10:00')
})

test('after a voicemail people get four hours to phone back', () => {
  expect(shown(nextMoment('voicemail', wednesday('12:30'), []))).toBe('wo 19:00')
  expect(shown(nextMoment('voicemail', wednesday('15:30'), []))).toBe('do 10:00')
})

test('who is on the phone is tried again in an hour', () => {
  expect(shown(nextMoment('busy', wednesday('10:02'), []))).toBe('wo 11:05')
})

test('an hour later in the school run or at night becomes the next good moment', () => {
  expect(shown(nextMoment('busy', wednesday('13:30'), []))).toBe('wo 16:00')
  expect(shown(nextMoment('busy', wednesday('20:15'), []))).toBe('do 10:00')
})

test('when somebody else answered, the same part of another day', () => {
  expect(shown(nextMoment('someone-else', wednesday('10:00'), []))).toBe('do 10:00')
})

test('a bad moment is followed by another part of another day', () => {
  expect(shown(nextMoment('not-now', wednesday('10:00'), []))).toBe('do 16:00')
  expect(shown(nextMoment('cannot-talk-freely', wednesday('19:00'), []))).toBe('do 10:00')
})

test('who would rather not is left alone for a week', () => {
  const moment = nextMoment('refused', wednesday('10:00'), [])
  expect(moment?.toISOString()).toBe('2020-04-22T14:00:00.000Z')
})

test('nobody is phoned on Sunday, or on Saturday evening', () => {
  const friday = new Date('2020-04-17T19:30:00+02:00')
  const saturday = new Date('2020-04-18T13:30:00+02:00')
  expect(shown(nextMoment('someone-else', friday, []))).toBe('ma 19:00')
  expect(shown(nextMoment('no-answer', saturday, []))).toBe('ma 10:00')
})

test.each(['wrong-number', 'language', 'unable', 'stop-calling', 'reached'] as const)(
  '%s has no next moment of its own',
  (outcome) => {
    expect(nextMoment(outcome, wednesday('10:00'), [])).toBeNull()
  },
)

test('the clock going forward does not move the appointment', () => {
  const saturday = new Date('2020-03-28T16:30:00+01:00')
  expect(nextMoment('no-answer', saturday, [])?.toISOString()).toBe('2020-03-30T08:00:00.000Z')
})

test('other moments to choose leave out the one that is proposed', () => {
  const proposed = nextMoment('no-answer', wednesday('10:00'), [])
  expect(otherMoments(wednesday('10:00'), proposed).map(shown)).toEqual(['wo 19:00', 'do 10:00'])
})
