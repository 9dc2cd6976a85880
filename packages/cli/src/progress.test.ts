import { describe, expect, test } from 'vitest'
import { progressLine, progressOn, type Screen, showsProgress } from './progress'

/** A terminal with a clock that is moved by hand. */
function screen(changes: Partial<Screen> & { readonly isTTY?: boolean } = {}) {
  const written: string[] = []
  const clock = { time: 0 }
  const { isTTY = true, ...others } = changes
  const made: Screen = {
    stderr: { isTTY, columns: 60, write: (text) => written.push(text) },
    stdout: { isTTY: false },
    env: { NO_COLOR: '1' },
    now: () => clock.time,
    ...others,
  }
  return { made, written, clock }
}
const half = () => ({ done: 5, of: 10, label: '5 calls' })

test('a bar comes after half a second, ten times a second at most, and is wiped out at the end', () => {
  const { made, written, clock } = screen()
  const progress = progressOn(made)
  progress.tell(half)
  clock.time = 499
  progress.tell(half)
  expect(written).toEqual([])
  for (clock.time = 500; clock.time < 700; clock.time += 10) progress.tell(half)
  expect(written).toEqual([
    '\r\u001B[K████████████░░░░░░░░░░░░  50%  5 calls',
    '\r\u001B[K████████████░░░░░░░░░░░░  50%  5 calls',
  ])
  progress.end()
  expect(written.at(-1)).toBe('\r\u001B[K')
})

test('a terminal that does not know its width has the usual one', () => {
  const written: string[] = []
  const clock = { time: 0 }
  const stderr = { isTTY: true, columns: 0, write: (text: string) => written.push(text) }
  const progress = progressOn({ ...screen().made, stderr, now: () => clock.time })
  clock.time = 600
  progress.tell(half)
  expect(written.join('')).toContain('50%  5 calls')
})

test('short work leaves nothing on the screen', () => {
  const { made, written } = screen()
  const progress = progressOn(made)
  progress.tell(half)
  progress.end()
  expect(written).toEqual([])
})

describe('there is no bar', () => {
  test.each([
    ['outside a terminal', screen({ isTTY: false }).made, {}],
    ['in a terminal that can only write on', screen({ env: { TERM: 'dumb' } }).made, {}],
    ['where a program reads the JSON', screen().made, { json: true }],
    ['where the results come on the screen meanwhile', screen({ stdout: { isTTY: true } }).made, { toScreen: true }],
  ])('%s', (_, made, options) => {
    expect(showsProgress(made, options)).toBe(false)
    const { written, clock } = screen()
    const progress = progressOn({ ...made, stderr: { ...made.stderr, write: (text) => written.push(text) } }, options)
    clock.time = 10_000
    progress.tell(half)
    progress.end()
    expect(written).toEqual([])
  })

  test('and there is one elsewhere', () => {
    expect(showsProgress(screen().made)).toBe(true)
    expect(showsProgress(screen({ stdout: { isTTY: true } }).made, { json: true })).toBe(true)
    expect(showsProgress(screen().made, { toScreen: true })).toBe(true)
  })
})

test('colours are left out for who wants none', () => {
  const told = (env: Screen['env']) => {
    const { made, written, clock } = screen({ env })
    const progress = progressOn(made)
    clock.time = 600
    progress.tell(half)
    return written.join('')
  }
  const colour = '\u001B[36m'
  expect(told({})).toContain(colour)
  expect(told({ NO_COLOR: '' })).toContain(colour)
  expect(told({ NO_COLOR: '1' })).not.toContain(colour)
})

test.each([5, 20, 33, 60, 200])('a line is never wider than the terminal: %i columns', (columns) => {
  const done = { done: 999, of: 1000, label: '123.456.789 gesprekken met 12.345.678 gezinnen' }
  expect(progressLine(done, { columns, colours: false }).length).toBeLessThanOrEqual(columns)
  expect(progressLine({ done: 1, label: done.label }, { columns, colours: false }).length).toBeLessThanOrEqual(columns)
})

test('never more than all', () => {
  expect(progressLine({ done: 12, of: 10, label: '' }, { columns: 60, colours: false })).toContain('100%')
  expect(progressLine({ done: 1, of: 0, label: 'x' }, { columns: 60, colours: false })).toBe('x')
})
