/** The page about April 2020 reads like the article, and shows how sure it is. */
import { gezinInBeeld } from '@gib/protocol/gezin-in-beeld'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { IntlProvider } from 'use-intl'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { forgetRemotes } from '../../lib/remote'
import { RouterProvider } from '../../lib/router'
import { aprilCalls, aprilFigures } from './april.fixture'
import FiguresScreen from './figures'
import { texts } from './texts'

const rounds = [
  { id: 'r2', code: 'mei-2020', title: 'Mei 2020' },
  { id: 'r1', code: 'april-2020', title: 'April 2020' },
]
let asked: string[] = []
let calls = aprilCalls()
let withArticle = true

beforeEach(() => {
  asked = []
  calls = aprilCalls()
  withArticle = true
  forgetRemotes()
  window.history.replaceState(null, '', '/figures')
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path)
    if (path.startsWith('/api/figures')) return Response.json(answer(path.includes('family') ? 'family' : 'call'))
    if (path.startsWith('/api/protocols')) return Response.json(gezinInBeeld)
    return Response.json(rounds)
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function show() {
  render(
    <IntlProvider locale="nl" messages={{ figures: texts.nl } as never} timeZone="Europe/Amsterdam">
      <RouterProvider>
        <FiguresScreen />
      </RouterProvider>
    </IntlProvider>,
  )
}

async function open() {
  show()
  await screen.findByRole('heading', { name: 'Toen en nu' })
}

function answer(unit: 'call' | 'family') {
  const figures = aprilFigures(unit, calls)
  if (withArticle) return figures
  return { ...figures, figures: figures.figures.map((figure) => ({ ...figure, article: null })) }
}

const row = (figure: string) => document.querySelector<HTMLElement>(`[data-figure="${figure}"]`)!

test('by call, April reads 17%, 13%, 6,7, 6,7, 6,3, 28% and 15%, each with its margin and n', async () => {
  await open()
  const read = (figure: string) => row(figure).querySelector('strong')?.textContent
  expect(
    [
      'parentInsufficient',
      'childrenInsufficient',
      'parentGrade',
      'childrenGrade',
      'largeFamilyChildrenGrade',
      'largeFamilyMoneyWorries',
      'moneyWorries',
    ].map(read),
  ).toEqual(['17%', '13%', '6,7', '6,7', '6,3', '28%', '15%'])
  expect(row('parentInsufficient').textContent).toMatch(/16,9%, 37 van 219/)
  expect(row('parentInsufficient').textContent).toMatch(/12,5–22,4%/)
  expect(row('largeFamilyMoneyWorries').textContent).toMatch(/16,5–43,8%/)
  expect(within(row('underTwo')).getByText('een kwart')).toBeTruthy()
})

test('a mean has its median below it, and nothing else has', async () => {
  await open()
  expect(row('parentGrade').querySelector('td:nth-of-type(2)')?.textContent).toBe('6,7 6,69mediaan 7,00')
  expect(row('parentGrade').querySelector('details')?.textContent).toContain('het middelste antwoord 7,00 (mediaan)')
  expect(row('parentInsufficient').textContent).not.toContain('mediaan')
})

test('the histogram says what there is to see, in words too', async () => {
  await open()
  expect(screen.getByRole('heading', { name: '37 van 219 onvoldoende (17%, 12–22)' })).toBeTruthy()
  expect(screen.getByRole('heading', { name: '28 van 219 onvoldoende (13%, 9–18)' })).toBeTruthy()
  expect(screen.getByRole('img', { name: /37 van 219 onvoldoende.*Meest gegeven: een/ })).toBeTruthy()
})

test('another unit stands in the address and counts families', async () => {
  await open()
  fireEvent.click(screen.getByRole('radio', { name: 'Gezinnen' }))
  await screen.findByText(/169 gezinnen/)
  expect(window.location.search).toBe('?unit=family')
  expect(row('moneyWorries').querySelector('strong')?.textContent).toBe('11%')
})

test('another round is asked for by its code', async () => {
  await open()
  fireEvent.change(await screen.findByRole('combobox', { name: 'Ronde' }), { target: { value: 'mei-2020' } })
  await waitFor(() => expect(asked).toContain('/api/figures?round=mei-2020&unit=call'))
})

test('each figure tells what it counts, among whom, and who is not in it', async () => {
  await open()
  const how = row('largeFamilyMoneyWorries').querySelector('details')!
  await waitFor(() => expect(how.textContent).toMatch(/Telt mee als/))
  expect(how.textContent).toMatch(/aantal kinderen onder de 18 minstens 4/)
  expect(how.textContent).toMatch(/11 van 39 is 28,2%/)
  const homework = row('homeworkHelp').querySelector('details')!
  expect(homework.textContent).toMatch(/22 niet van toepassing/)
})

test('a small group is a count with a mark, never a percentage', async () => {
  calls = aprilCalls().slice(0, 7)
  await open()
  const one = row('parentInsufficient')
  expect(one.textContent).toMatch(/\d van 7/)
  expect(within(one).getByText('kleine groep')).toBeTruthy()
  expect([...one.querySelectorAll('td')].slice(1).map((cell) => cell.textContent)).not.toContainEqual(
    expect.stringContaining('%'),
  )
})

test('homework help is told per week with its margin, and calls and families are counted', async () => {
  await open()
  const weekly = screen.getByRole('table', { name: /Helpen met huiswerk lukt: 72% in week 16, 79% in week 18/ })
  expect(within(weekly).getByRole('row', { name: /week 16.*72%.*59,9–81,4%.*64/ })).toBeTruthy()
  const reached = screen.getByRole('table', { name: '55 tot 58 verschillende gezinnen per week' })
  expect(within(reached).getByRole('row', { name: /week 17.*75.*58/ })).toBeTruthy()
})

test('family size is told with a sentence, and every group has its n', async () => {
  await open()
  const money = screen.getByRole('table', { name: /Geldzorgen: het hoogst bij 4 of meer kinderen \(28%\)/ })
  expect(within(money).getByRole('row', { name: /4 of meer kinderen.*28%.*39/ })).toBeTruthy()
})

test('without a connection the last figures stay, with their time', async () => {
  await open()
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('Failed to fetch')
  })
  window.dispatchEvent(new Event('online'))
  await screen.findByText(/De cijfers zijn niet bijgewerkt sinds \d\d:\d\d/)
  expect(row('parentInsufficient').querySelector('strong')?.textContent).toBe('17%')
})

test('a new organisation reads that there is no round yet, not that something failed', async () => {
  vi.stubGlobal('fetch', async (path: string) =>
    path.startsWith('/api/figures') ? Response.json({ code: 'not-found' }, { status: 404 }) : Response.json([]),
  )
  show()
  await screen.findByText('Hier is nog geen belronde om te tellen.')
  expect(screen.queryByRole('button', { name: 'Opnieuw proberen' })).toBeNull()
})

test('a protocol of which no article tells has no empty column for one', async () => {
  withArticle = false
  show()
  await screen.findByRole('heading', { name: 'Wat er geteld is' })
  const heads = within(screen.getByRole('table', { name: /Wat er geteld is/ })).getAllByRole('columnheader')
  expect(heads.map(({ textContent }) => textContent)).toEqual(['Maat', 'Nu', '95% (marge)', 'n'])
  expect(document.body.textContent).not.toMatch(/artikel/i)
})
