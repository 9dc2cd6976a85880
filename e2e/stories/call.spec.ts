/** One call by keyboard only, from today's list to the next family. */
import { expect, test } from '@playwright/test'
import { expectNoViolations } from '../accessible'
import { answerByKey, protocolQuestions } from '../by-key'
import { address, callIdOf, callOnServer, openPlace, signIn, soon, tabTo } from '../caller'

test('a caller makes a whole call without touching the mouse, and nothing of it is lost', async ({ page }) => {
  await signIn(page, 'samira')

  // Vandaag: the first family has the focus.
  const firstRow = page.getByRole('main').getByRole('link', { name: /^.+/ }).first()
  await expect(page.locator('main a:focus')).toHaveCount(1)
  await expect(firstRow).toBeFocused()
  await expectNoViolations(page)
  await page.keyboard.press('Enter')

  // Gezin: why this family, and then the phone.
  await expect(page).toHaveURL(/\/families\//)
  await expect(page.getByRole('button', { name: 'Start gesprek' })).toBeVisible()
  const family = new URL(page.url()).pathname
  await expectNoViolations(page)
  await page.keyboard.press('b')
  await expect(page).toHaveURL(/\/calls\//)
  const callId = callIdOf(page)

  // Gesprek: every core question is answered with one or two keys.
  const questions = await protocolQuestions(page)
  const asked: string[] = []
  await expect(page.locator('[data-open]')).toBeVisible()
  await expectNoViolations(page)
  for (let turns = 0; turns < 140; turns++) {
    const place = await openPlace(page)
    if (asked.includes(place)) break
    asked.push(place)
    const question = questions.get(place.split('@')[0] ?? '')
    expect(question, `the question of ${place}`).toBeDefined()
    await answerByKey(page, question!.type, place === 'ouder.cijfer' ? ['p'] : [])
    await page
      .waitForFunction((was) => document.querySelector('[data-open]')?.getAttribute('data-open') !== was, place, {
        timeout: 10_000,
      })
      .catch(() => {})
    if ((await openPlace(page)) === place) break
  }

  const core = [...questions.values()].filter(
    ({ level, enableWhen }) => level !== 'additional' && enableWhen === undefined,
  )
  const heard = await soon(async () => {
    const call = await callOnServer(page, callId)
    const found = new Set(
      call.events.filter(({ kind, value }) => kind === 'answer' && value !== null).map(({ place }) => place?.question),
    )
    return core.every(({ id }) => found.has(id)) ? found : null
  })
  expect(core.map(({ id }) => id).filter((id) => !heard.has(id))).toEqual([])
  const { events } = await callOnServer(page, callId)
  expect(events.filter(({ kind, place }) => kind === 'probe' && place?.question === 'ouder.cijfer')).toHaveLength(1)

  // Gesprek beëindigen, with everything discussed.
  await tabTo(page, page.getByRole('button', { name: 'Gesprek beëindigen' }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('radio', { name: /Alles besproken/ }))
  await page.keyboard.press('Space')
  await expect(page.getByText(/kernvra/)).toHaveCount(0)
  await expectNoViolations(page)
  await tabTo(page, page.getByRole('button', { name: /Beëindig/ }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/wrap-up$/)
  await expect(page.getByRole('heading', { level: 1, name: /^Afronden/ })).toBeVisible()
  await expectNoViolations(page)

  // Own estimate first; only then what the answers say.
  await expect(page.getByText(/balans-1/)).toHaveCount(0)
  for (const [question, choice] of [
    ['na.draaglast', 2],
    ['na.draagkracht', 4],
    ['na.balans', 1],
  ] as const) {
    await tabTo(page, page.locator(`[data-question="${question}"] input`).first())
    await page.keyboard.press(String(choice))
  }
  await tabTo(page, page.getByRole('button', { name: 'Toon wat er in het gesprek zat' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText(/balans-1/)).toBeVisible()
  await expect(page.getByText(/\d van \d+ punten/)).toHaveCount(2)
  await expectNoViolations(page)

  // An agreement, with who does it and by when.
  await tabTo(page, page.getByRole('button', { name: 'Maak een afspraak' }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('group', { name: 'Wat' }).getByRole('radio').first())
  await page.keyboard.press('Space')
  await tabTo(page, page.getByLabel('Wanneer klaar'))
  await page.keyboard.type('31-12')
  await expectNoViolations(page)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Samira.*31 dec/)).toBeVisible()

  await tabTo(page, page.getByRole('button', { name: 'Gesprek afronden' }), 250)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/is afgerond/)).toBeVisible()
  await expectNoViolations(page)
  const finished = await soon(async () => {
    const call = await callOnServer(page, callId)
    return call.finishedAt === null ? null : call
  })
  expect(finished.ending).toBe('complete')
  const { actions } = await (await page.request.get(`${address()}/api${family}`)).json()
  expect(actions).toContainEqual(
    expect.objectContaining({ kind: 'laptop', dueOn: expect.stringMatching(/-12-31$/), ownerName: 'Samira (demo)' }),
  )

  await tabTo(
    page,
    page.getByRole('link', { name: 'Volgende gezin' }).or(page.getByRole('button', { name: 'Volgende gezin' })),
  )
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${address()}/`)
  await expect(page.locator('main a:focus')).toHaveCount(1)
  await expect(page.locator(`main a[href="${family}"]`)).toHaveCount(0)
})
