import type { FamilyRecord, Me, RoundRecord } from '@gib/contract'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { IntlProvider } from 'use-intl'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { enqueue } from '../../lib/outbox'
import { OutcomeSheet } from './outcome-sheet'
import { texts } from './texts'

vi.mock('../../lib/outbox', () => ({ enqueue: vi.fn(async () => {}) }))
vi.mock('../../lib/session', () => ({ useMe: () => ({ me }) }))
vi.mock('../../lib/router', () => ({ navigate: vi.fn() }))

const me = {
  person: { id: 'p1', name: 'Samira', role: 'caller' },
  organisation: { name: 'JES', timeZone: 'Europe/Amsterdam' },
} as Me
const family = { id: 'f1', name: 'Familie Yılmaz', attempts: [] } as unknown as FamilyRecord
const round = { id: 'r1' } as RoundRecord
const kept = vi.mocked(enqueue)

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2020-04-15T10:00:00+02:00'), toFake: ['Date'] })
  kept.mockClear()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

function open(outcome: Parameters<typeof OutcomeSheet>[0]['outcome']) {
  render(
    <IntlProvider locale="nl" messages={{ family: texts.nl } as never} timeZone="Europe/Amsterdam">
      <OutcomeSheet family={family} round={round} outcome={outcome} onClose={() => {}} />
    </IntlProvider>,
  )
}
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Bewaar', hidden: true }))
const operations = () => kept.mock.calls.map(([operation]) => operation)

test('the next moment is seen before anything is kept', () => {
  open('no-answer')
  expect(screen.getByText('We bellen woensdag 15 april om 16:00 weer.')).toBeTruthy()
  expect(kept).not.toHaveBeenCalled()
})

test('one press keeps the attempt and the appointment with who called', async () => {
  open('no-answer')
  save()
  await waitFor(() => expect(kept).toHaveBeenCalledTimes(2))
  expect(operations()).toMatchObject([
    { type: 'attempt', familyId: 'f1', roundId: 'r1', outcome: 'no-answer' },
    { type: 'appointment', familyId: 'f1', when: '2020-04-15T14:00:00.000Z', withPersonId: 'p1' },
  ])
})

test('a family that would rather not is left to another caller, after a week', async () => {
  open('refused')
  save()
  await waitFor(() => expect(kept).toHaveBeenCalledTimes(2))
  expect(operations()[1]).toMatchObject({ withPersonId: null, when: '2020-04-22T14:00:00.000Z' })
})

test('a family that does not want to be called gets no appointment', async () => {
  open('stop-calling')
  save()
  await waitFor(() => expect(kept).toHaveBeenCalledTimes(1))
  expect(operations()).toMatchObject([{ type: 'attempt', outcome: 'stop-calling' }])
})

test('another moment is typed as people say it, and has to come', async () => {
  open('busy')
  fireEvent.click(screen.getByRole('radio', { name: 'Ander moment', hidden: true }))
  save()
  expect(await screen.findByText('Kies een dag en tijd na nu')).toBeTruthy()
  fireEvent.change(screen.getByLabelText('Dag en tijd'), { target: { value: 'vrij half 8' } })
  expect(screen.getByText('We bellen vrijdag 17 april om 19:30 weer.')).toBeTruthy()
  save()
  await waitFor(() => expect(kept).toHaveBeenCalledTimes(2))
  expect(operations()[1]).toMatchObject({ when: '2020-04-17T17:30:00.000Z' })
})

test('a message that was left is told to whoever calls next', async () => {
  open('voicemail')
  fireEvent.click(screen.getByRole('checkbox', { name: 'Bericht ingesproken', hidden: true }))
  fireEvent.change(screen.getByLabelText('Notitie'), { target: { value: 'Oma belt terug' } })
  save()
  await waitFor(() => expect(kept).toHaveBeenCalled())
  expect(operations()[0]).toMatchObject({ note: 'Bericht ingesproken. Oma belt terug' })
})
