import { describe, expect, test } from 'vitest'
import { type FamilyToday, inOrder, type Now } from './today-order'

/** A Wednesday afternoon, half past two in Leiden. */
const now: Now = { moment: new Date('2020-05-13T12:30:00Z'), timeZone: 'Europe/Amsterdam' }

const [parent, children] = [
  { nl: 'Ouder', en: 'Parent' },
  { nl: 'Kinderen', en: 'Children' },
]
const graded = (grade: number | null, second: number | null): FamilyToday['grades'] => [
  { title: parent, grade },
  { title: children, grade: second },
]
const quiet: FamilyToday = {
  stopCalling: false,
  reached: false,
  appointment: null,
  openCallSince: null,
  grades: [],
  lastSpoken: null,
  promises: [],
  attempts: [],
}
const spoken = { lastSpoken: new Date('2020-04-17T10:00:00Z'), grades: graded(7, 7) }
const family = (name: string, facts: Partial<FamilyToday> = {}) => ({ ...quiet, ...facts, name })
const namesInOrder = (...families: ReturnType<typeof family>[]) => inOrder(families, now).map((row) => row.family.name)
const first = (facts: Partial<FamilyToday>) => inOrder([family('one', facts)], now)[0]

describe('the order of today', () => {
  test('goes from an appointment now to a family that is doing fine', () => {
    const names = namesInOrder(
      family('fine', spoken),
      family('never spoken'),
      family('no answer twice', {
        attempts: [
          { at: new Date('2020-05-11T08:00:00Z'), outcome: 'no-answer' },
          { at: new Date('2020-05-12T13:00:00Z'), outcome: 'no-answer' },
        ],
      }),
      family('no answer once', { attempts: [{ at: new Date('2020-05-11T08:00:00Z'), outcome: 'no-answer' }] }),
      family('promise for later', { ...spoken, promises: [{ title: { nl: 'Maatje' }, dueOn: '2020-05-20' }] }),
      family('promise overdue', { ...spoken, promises: [{ title: { nl: 'Laptop' }, dueOn: '2020-05-01' }] }),
      family('a five', { ...spoken, grades: graded(5, 7) }),
      family('children a three', { ...spoken, grades: graded(8, 3) }),
      family('broken off', { openCallSince: new Date('2020-05-12T09:00:00Z') }),
      family('tonight', { appointment: new Date('2020-05-13T17:00:00Z') }),
      family('missed on Monday', { appointment: new Date('2020-05-11T12:00:00Z') }),
      family('in ten minutes', { appointment: new Date('2020-05-13T12:40:00Z') }),
    )
    expect(names).toEqual([
      'in ten minutes',
      'missed on Monday',
      'tonight',
      'broken off',
      'children a three',
      'a five',
      'promise overdue',
      'promise for later',
      'no answer once',
      'no answer twice',
      'never spoken',
      'fine',
    ])
  })

  test('a conversation that broke off comes back with its appointment first', () => {
    const row = first({
      openCallSince: new Date('2020-05-13T12:00:00Z'),
      appointment: new Date('2020-05-13T12:40:00Z'),
    })
    expect(row).toMatchObject({ group: 'now', why: [{ code: 'appointment-now' }, { code: 'open-call' }] })
  })

  test('of two families nobody reached, the one to try at a new part of the day comes first', () => {
    const names = namesInOrder(
      family('tried in the afternoon', { attempts: [{ at: new Date('2020-05-12T12:00:00Z'), outcome: 'no-answer' }] }),
      family('tried in the morning', { attempts: [{ at: new Date('2020-05-12T07:00:00Z'), outcome: 'no-answer' }] }),
    )
    expect(names).toEqual(['tried in the morning', 'tried in the afternoon'])
  })
})

describe('why a family stands there', () => {
  test('a missed appointment says when it was', () => {
    const missed = first({ appointment: new Date('2020-05-11T12:00:00Z') })
    expect(missed).toMatchObject({
      group: 'late',
      why: [{ code: 'appointment-missed', at: '2020-05-11T12:00:00.000Z' }, { code: 'never-spoken' }],
    })
  })

  test('attempts say how often, and which part of the day nobody tried', () => {
    const attempts = [
      { at: new Date('2020-05-11T08:00:00Z'), outcome: 'no-answer' as const },
      { at: new Date('2020-05-12T12:00:00Z'), outcome: 'busy' as const },
    ]
    expect(first({ attempts })?.why[0]).toEqual({ code: 'not-reached-yet', attempts: 2, untried: 'evening' })
  })

  test('an attempt at which somebody answered is not called "no answer"', () => {
    const attempts = [{ at: new Date('2020-05-12T12:00:00Z'), outcome: 'not-now' as const }]
    expect(first({ attempts })?.why[0].code).toBe('never-spoken')
  })

  test('attempts at every part of the day name none', () => {
    const attempts = ['2020-05-11T08:00:00Z', '2020-05-11T12:00:00Z', '2020-05-11T17:00:00Z'].map((at) => ({
      at: new Date(at),
      outcome: 'no-answer' as const,
    }))
    expect(first({ attempts })?.why[0]).toEqual({ code: 'not-reached-yet', attempts: 3 })
  })

  test('5.45 is a low grade and 5.5 is not', () => {
    expect(first({ ...spoken, grades: graded(5.45, null) })?.why[0].code).toBe('low-grade-last-time')
    expect(first({ ...spoken, grades: graded(5.5, null) })?.why[0].code).toBe('spoken-before')
  })

  test('a grade that does not stand beside the family says whose it is, and the only one a person gives does not', () => {
    expect(first({ ...spoken, grades: graded(4, 8) })?.why[0]).not.toHaveProperty('whose')
    expect(first({ ...spoken, grades: graded(8, 4) })?.why[0]).toMatchObject({ grade: 4, whose: children })
    expect(first({ ...spoken, grades: [{ title: null, grade: 4 }] })?.why[0]).not.toHaveProperty('whose')
  })

  test('a promise is named as the protocol names it, and one it does not know is a promise all the same', () => {
    const promised = (title: { nl: string } | null) => first({ promises: [{ title, dueOn: '2020-05-20' }] })?.why[0]
    expect(promised({ nl: 'Laptop' })).toEqual({ code: 'promise-open', promise: { nl: 'Laptop' } })
    expect(promised(null)).toEqual({ code: 'promise-open' })
  })

  test('no more than two reasons are given', () => {
    const row = first({
      ...spoken,
      grades: graded(4, 4),
      promises: [{ title: { nl: 'Laptop' }, dueOn: '2020-05-01' }],
      openCallSince: new Date('2020-05-12T09:00:00Z'),
    })
    expect(row?.why.map((why) => why.code)).toEqual(['open-call', 'low-grade-last-time'])
  })
})

describe('who is not on the list', () => {
  test('a family that was reached in this round', () => {
    expect(namesInOrder(family('reached', { ...spoken, reached: true }))).toEqual([])
  })

  test('a family that was reached stays when we promised to call again today', () => {
    const appointment = new Date('2020-05-13T17:00:00Z')
    expect(namesInOrder(family('reached', { ...spoken, reached: true, appointment }))).toEqual(['reached'])
  })

  test('a family that does not want to be called, appointment or not', () => {
    const appointment = new Date('2020-05-13T12:40:00Z')
    expect(namesInOrder(family('stop', { stopCalling: true, appointment }))).toEqual([])
  })

  test('a family that refused in this round', () => {
    const attempts = [{ at: new Date('2020-05-12T12:00:00Z'), outcome: 'refused' as const }]
    expect(namesInOrder(family('refused', { attempts }))).toEqual([])
  })

  test('but once more on the day that was agreed after "rather not now"', () => {
    const attempts = [{ at: new Date('2020-05-06T12:00:00Z'), outcome: 'refused' as const }]
    const agreed = family('once more', { attempts, appointment: new Date('2020-05-13T10:00:00Z') })
    expect(namesInOrder(agreed)).toEqual(['once more'])
  })

  test.each(['wrong-number', 'language', 'unable'] as const)(
    'a family that waits for the coordinator (%s), who does see it, until something was agreed or tried again',
    (outcome) => {
      const asked = { at: new Date('2020-05-12T12:00:00Z'), outcome }
      const waiting = family('waiting', { attempts: [asked] })
      expect(namesInOrder(waiting)).toEqual([])
      expect(inOrder([waiting], { ...now, coordinates: true })).toMatchObject([
        { group: 'attention', why: [{ code: 'waits-for-coordinator', outcome }, {}] },
      ])
      const again = { at: new Date('2020-05-12T15:00:00Z'), outcome: 'no-answer' as const }
      expect(namesInOrder(family('tried again', { attempts: [again, asked] }))).toEqual(['tried again'])
      const agreed = family('agreed', { attempts: [asked], appointment: new Date('2020-05-13T12:30:00Z') })
      expect(namesInOrder(agreed)).toEqual(['agreed'])
    },
  )

  test('a family whose appointment is on another day', () => {
    expect(namesInOrder(family('Friday', { appointment: new Date('2020-05-15T08:00:00Z') }))).toEqual([])
  })

  test('an appointment just after midnight belongs to tomorrow', () => {
    expect(namesInOrder(family('tomorrow', { appointment: new Date('2020-05-13T22:30:00Z') }))).toEqual([])
  })
})
