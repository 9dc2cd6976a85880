import type { Me, Today, TodayRow } from '@gib/contract'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { IntlProvider } from 'use-intl'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { beginCall, familyFor } from '../../lib/begin-call'
import { useHandledFamilies } from '../../lib/handled'
import { useRemote } from '../../lib/remote'
import { texts } from './texts'
import TodayScreen from './today'

vi.mock('../../lib/begin-call', () => ({ beginCall: vi.fn(), familyFor: vi.fn(async (id: string) => ({ id })) }))
vi.mock('../../lib/handled', () => ({ useHandledFamilies: vi.fn() }))
vi.mock('../../lib/remote', () => ({ useRemote: vi.fn() }))
vi.mock('../../lib/outbox', () => ({ useSaving: () => ({ state: 'sent' }) }))
vi.mock('../../lib/session', () => ({ useMe: () => ({ me }) }))

const me = { round: { id: 'r1' }, organisation: { contact: { name: 'Sanne', phone: '071' } } } as Me
const row = (familyId: string, name: string, group: TodayRow['group']): TodayRow => ({
  familyId,
  name,
  group,
  why: [{ code: 'low-grade-last-time', grade: 4 }],
  language: 'ti',
  interpreter: true,
  children: [
    { id: 'k1', age: 7.5 },
    { id: 'k2', age: 4 },
  ],
  lastGrade: { grade: 4, on: '2020-04-07', title: { nl: 'Ouder', en: 'Parent' } },
  phone: null,
})
const today: Today = {
  on: '2020-04-15',
  called: 3,
  toCall: 2,
  rows: [row('f1', 'Familie Tesfay', 'now'), row('f2', 'Familie Yılmaz', 'other')],
}
const remote = {
  data: today,
  at: new Date('2020-04-15T09:00:00Z'),
  loading: false,
  refreshing: false,
  trouble: null,
  refresh: () => {},
}

beforeEach(() => {
  vi.mocked(useRemote).mockReturnValue(remote as never)
  vi.mocked(useHandledFamilies).mockReturnValue(new Map())
  vi.mocked(beginCall).mockClear()
})
afterEach(cleanup)

function open() {
  render(
    <IntlProvider locale="nl" messages={{ today: texts.nl } as never} timeZone="Europe/Amsterdam">
      <TodayScreen />
    </IntlProvider>,
  )
}
const focused = () => document.activeElement?.textContent ?? ''
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key })

test('the day opens with the first family under the finger, and why', () => {
  open()
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Vandaag, woensdag 15 april')
  expect(focused()).toContain('Familie Tesfay')
  expect(focused()).toContain('Vorige keer een 4')
  expect(focused()).toContain('Tigrinya')
  expect(focused()).toContain('2 kinderen: 4 en 7 jaar')
})

test('arrows go from family to family, over the groups', () => {
  open()
  press('ArrowDown')
  expect(focused()).toContain('Familie Yılmaz')
  press('ArrowUp')
  expect(focused()).toContain('Familie Tesfay')
})

test('b starts the conversation with the family that has the focus', async () => {
  open()
  press('b')
  await waitFor(() => expect(beginCall).toHaveBeenCalledWith({ id: 'f1' }, me.round))
  expect(familyFor).toHaveBeenCalledWith('f1')
})

test('letters typed in the search field search, and do nothing else', async () => {
  open()
  press('/')
  const search = screen.getByRole('searchbox', { name: 'Zoek gezin' })
  expect(document.activeElement).toBe(search)
  press('b')
  fireEvent.change(search, { target: { value: 'yilm' } })
  await waitFor(() => expect(screen.queryByText('Familie Tesfay')).toBeNull())
  expect(screen.getByText('Familie Yılmaz')).toBeTruthy()
  expect(beginCall).not.toHaveBeenCalled()
})

test('a letter pressed outside the list does nothing', () => {
  open()
  fireEvent.keyDown(document.body, { key: 'b' })
  expect(beginCall).not.toHaveBeenCalled()
})

test('who was just called is gone and counted before the server knows', () => {
  const handled = new Map([['f1', { at: '2020-04-15T09:10:00Z', spoken: true, waiting: true }]])
  vi.mocked(useHandledFamilies).mockReturnValue(handled)
  open()
  expect(screen.queryByText('Familie Tesfay')).toBeNull()
  expect(screen.getByText(/gebeld/).textContent).toBe('4 gebeld, 1 te gaan')
})

test('when everybody was called it says whom to ask for more', () => {
  vi.mocked(useRemote).mockReturnValue({ ...remote, data: { ...today, rows: [], toCall: 0 } } as never)
  open()
  expect(screen.getByText('Iedereen op je lijst is gebeld. Vraag Sanne om meer gezinnen.')).toBeTruthy()
})

test('a list that could not be fetched anew says since when, and stays', () => {
  vi.mocked(useRemote).mockReturnValue({ ...remote, trouble: 'went-wrong' } as never)
  open()
  expect(screen.getByRole('status').textContent).toContain('De lijst is niet bijgewerkt sinds 11:00.')
  expect(screen.getByText('Familie Tesfay')).toBeTruthy()
})
