import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Announcements, announce, pause } from './announce'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})
const wait = (milliseconds: number) => act(() => vi.advanceTimersByTime(milliseconds))

test('a first message is said at once; what follows soon waits and is said together', () => {
  render(<Announcements />)
  const heard = () => screen.getByRole('status').textContent
  announce('2 vervolgvragen')
  wait(1)
  expect(heard()).toBe('2 vervolgvragen')
  announce('3 gezinnen gevonden')
  announce('1 gezin gevonden')
  wait(1000)
  expect(heard()).toBe('2 vervolgvragen')
  wait(pause)
  expect(heard()).toBe('3 gezinnen gevonden. 1 gezin gevonden')
})
