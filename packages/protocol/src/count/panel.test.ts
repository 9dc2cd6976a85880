import { describe, expect, test } from 'vitest'
import { asking, option, text } from '../../test/small'
import { declined } from '../document/answer'
import { ProtocolError } from '../document/protocol-error'
import { panel, panelTest } from './panel'
import type { Response } from './response'

const protocol = asking([
  { id: 'grade', type: 'grade', text },
  { id: 'devices', type: 'count', text },
  { id: 'who', type: 'choices', text, options: [option('mother'), option('father')] },
])

/** A round of calls, from a list like `F1 6`: the family and its grade; a dash is a parent who would rather not say. */
function round(date: string, ...calls: string[]): Response[] {
  return calls.map((call, index) => {
    const [family = '', grade = '', who] = call.split(' ')
    const given = grade === '-' ? declined : Number(grade)
    const answers = { grade: given, devices: 1, ...(who !== undefined && { who: [who] }) }
    return { id: `${date} ${index}`, family, date, situation: {}, answers }
  })
}

const april = round('2020-04-15', 'F1 5', 'F2 6', 'F3 7', 'F4 4', 'F5 3')
const may = round('2020-05-15', 'F1 6', 'F2 6.5', 'F3 5', 'F4 -', 'F6 9')
const change = panel(protocol, april, may, { question: 'grade' })

describe('the same families in two rounds', () => {
  test('are compared by themselves', () => {
    expect([change.pairs, change.earlierMean, change.laterMean]).toEqual([3, 6, 17.5 / 3])
    expect(change.difference).toBeCloseTo(-0.5 / 3, 12)
    expect(change.change).toBe('unclear')
  })

  test('went from sufficient to insufficient, or the other way', () => {
    expect(change.transitions).toEqual({
      stayedSufficient: 1,
      becameInsufficient: 1,
      becameSufficient: 1,
      stayedInsufficient: 0,
    })
    expect(panelTest(change)).toEqual({ method: 'exact', discordant: [1, 1], p: 1 })
  })

  test('never stand without those who were lost: here the lowest grades', () => {
    expect(change.attrition).toEqual({
      onlyEarlier: { n: 2, mean: 3.5 },
      onlyLater: { n: 1, mean: 9 },
      pairsEarlier: { n: 3, mean: 6 },
    })
  })

  test('count once, by their latest call in a round', () => {
    const again = [...april, ...round('2020-04-20', 'F1 2')]
    expect(panel(protocol, again, may, { question: 'grade' }).earlierMean).toBe(5)
  })

  test('go clearly up when the interval leaves 0 out', () => {
    const before = round('2020-04-15', 'F1 5', 'F2 6', 'F3 6', 'F4 5')
    const after = round('2020-05-15', 'F1 6', 'F2 7', 'F3 7.5', 'F4 6')
    expect(panel(protocol, before, after, { question: 'grade' }).change).toBe('up')
  })
})

test('a family where somebody else answered is not a pair, and is told', () => {
  const before = round('2020-04-15', 'F1 5 mother', 'F2 6 mother', 'F3 6')
  const after = round('2020-05-15', 'F1 6 mother', 'F2 8 father', 'F3 7')
  const same = panel(protocol, before, after, { question: 'grade', respondent: 'who' })
  expect([same.pairs, same.otherRespondent, same.attrition.onlyEarlier.n]).toEqual([2, 1, 0])
  expect(same.unknownRespondent).toBe(1)
  expect(panel(protocol, before, after, { question: 'grade' }).otherRespondent).toBeNull()
  expect(() => panel(protocol, before, after, { question: 'grade', respondent: 'nobody' })).toThrow(ProtocolError)
})

test('a family of which nobody noted who answered is a pair, and is told: silence is not somebody else', () => {
  const before = round('2020-04-15', 'F1 5 mother', 'F2 6', 'F3 6 mother')
  const after = round('2020-05-15', 'F1 6', 'F2 8 father', 'F3 7 mother')
  const found = panel(protocol, before, after, { question: 'grade', respondent: 'who' })
  expect([found.pairs, found.otherRespondent, found.unknownRespondent]).toEqual([3, 0, 2])
})

test('what is no grade is neither sufficient nor insufficient', () => {
  const devices = panel(protocol, april, may, { question: 'devices' })
  expect([devices.transitions, panelTest(devices), devices.interval]).toEqual([null, null, null])
})

test('rounds without calls have no change', () => {
  expect(panel(protocol, [], [], { question: 'grade' })).toMatchObject({
    pairs: 0,
    difference: null,
    interval: null,
    change: 'unclear',
  })
})
