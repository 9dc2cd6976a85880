/** A belmaatje phones an older person by keyboard only: another protocol, the same app. */
import { expect, test } from '@playwright/test'
import { expectNoViolations } from '../accessible'
import { answerByKey, protocolQuestions } from '../by-key'
import { address, callIdOf, callOnServer, openPlace, signIn, soon, tabTo } from '../caller'

/** The loneliness scale, word for word and in its order. */
const statements = [
  'Ik ervaar een leegte om me heen.',
  'Er zijn genoeg mensen op wie ik in geval van narigheid kan terugvallen.',
  'Ik heb veel mensen op wie ik volledig kan vertrouwen.',
  'Ik mis mensen om me heen.',
  'Er zijn voldoende mensen met wie ik me nauw verbonden voel.',
  'Vaak voel ik me in de steek gelaten.',
]

test('a whole weekly call, from the list to the figures, about a person and never about a family', async ({ page }) => {
  await signIn(page, 'willemijn')

  // Vandaag: people, no children, and nobody of the other organisation.
  await expect(page.locator('main a:focus')).toHaveCount(1)
  await expect(page.getByLabel('Zoek deelnemer')).toBeVisible()
  await expectNoFamily(page)
  await expectNoViolations(page)
  await page.keyboard.press('Enter')

  // The person before the call: the one grade of last week, and no score for who calls.
  await expect(page).toHaveURL(/\/families\//)
  await expect(page.getByRole('button', { name: 'Start gesprek' })).toBeVisible()
  const person = new URL(page.url()).pathname
  await expect(page.getByRole('heading', { name: 'Vorig gesprek' })).toBeVisible()
  await expect(page.getByText('Cijfer', { exact: true })).toBeVisible()
  await expect(page.getByText(/Eenzaamheid/)).toHaveCount(0)
  await expectNoFamily(page)
  await expectNoViolations(page)
  await page.keyboard.press('b')
  await expect(page).toHaveURL(/\/calls\//)
  const callId = callIdOf(page)

  // Gesprek: every question in its turn; the six statements as they are locked.
  const questions = await protocolQuestions(page)
  const asked: string[] = []
  const read: string[] = []
  await expect(page.locator('[data-open]')).toBeVisible()
  for (let turns = 0; turns < 60; turns++) {
    const place = await openPlace(page)
    if (asked.includes(place)) break
    asked.push(place)
    const question = questions.get(place)
    expect(question, `the question of ${place}`).toBeDefined()
    const words = (await page.locator('[data-open] h3').first().textContent())?.trim() ?? ''
    if (statements.includes(words)) read.push(words)
    if (words === statements[0]) {
      // Nothing is said around the words of an instrument, and who made it is named.
      await expect(page.getByText('Andere manieren om door te vragen')).toHaveCount(0)
      await expect(page.getByText(/^Bron: De Jong Gierveld/)).toBeVisible()
      await expectNoViolations(page)
    }
    await answerByKey(page, question!.type)
    await page
      .waitForFunction((was) => document.querySelector('[data-open]')?.getAttribute('data-open') !== was, place, {
        timeout: 10_000,
      })
      .catch(() => {})
    if ((await openPlace(page)) === place) break
  }
  expect(read).toEqual(statements)
  await expectNoFamily(page)

  const core = [...questions.values()].filter(
    ({ level, enableWhen }) => level !== 'additional' && enableWhen === undefined,
  )
  await soon(async () => {
    const { events } = await callOnServer(page, callId)
    const found = new Set(events.filter(({ kind }) => kind === 'answer').map(({ place }) => place?.question))
    return core.every(({ id }) => found.has(id)) ? found : null
  })

  // Beëindigen: nothing to estimate in this protocol, so on to the wrap-up.
  await tabTo(page, page.getByRole('button', { name: 'Gesprek beëindigen' }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('radio', { name: /Alles besproken/ }))
  await page.keyboard.press('Space')
  await expectNoViolations(page)
  await tabTo(page, page.getByRole('button', { name: 'Beëindig en rond af' }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/wrap-up$/)

  // Afronden: an impression, no balance, no score; and what was asked for agreed with one key.
  await expect(page.getByText('Jouw indruk: hoe gaat het met deze persoon?')).toBeVisible()
  await expect(page.getByText(/punten|[Bb]alans|[Ee]enzaamheid/)).toHaveCount(0)
  await expect(page.getByText(/wil graag weer gebeld worden/)).toBeVisible()
  await expectNoFamily(page)
  await expectNoViolations(page)
  await tabTo(page, page.locator('[data-question="na.indruk"] input').first())
  await page.keyboard.press('1')
  await tabTo(page, page.getByRole('button', { name: '+ Boodschappen' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Willemijn \(demo\), /)).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: 'Gesprek afronden' }), 250)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/is afgerond/)).toBeVisible()
  await expectNoViolations(page)
  const finished = await soon(async () => {
    const call = await callOnServer(page, callId)
    return call.finishedAt === null ? null : call
  })
  expect(finished.ending).toBe('complete')
  const { actions, conversations } = await (await page.request.get(`${address()}/api${person}`)).json()
  expect(actions).toContainEqual(
    expect.objectContaining({ kind: 'boodschappen', title: { nl: 'Boodschappen', en: 'Shopping' } }),
  )
  expect(conversations[0].scores).toEqual([])
  await tabTo(page, page.getByRole('button', { name: 'Volgende deelnemer' }))
  await page.keyboard.press('Enter')
  await expect(page.locator(`main a[href="${person}"]`)).toHaveCount(0)

  // Cijfers: those of this protocol, without a column for an article.
  await tabTo(page, page.getByRole('link', { name: 'Cijfers' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Wat er geteld is' })).toBeVisible()
  await tabTo(page, page.getByLabel('Ronde'))
  await page.keyboard.press('ArrowDown')
  await expect(page.getByText('Sterk eenzaam (5–6)').first()).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'Artikel' })).toHaveCount(0)
  await expect(page.getByRole('radio', { name: 'Deelnemers' })).toBeVisible()
  await expectNoFamily(page)
  await expectNoViolations(page)
})

test('the coordinator sees the total of the scale, and that it is no diagnosis', async ({ page }) => {
  await signIn(page, 'farida')
  const spoken = page.locator('main a', { hasText: /Laatste gesprek op/ }).first()
  await spoken.click()
  await expect(page.getByText(/Eenzaamheid: \d van 6 punten/)).toBeVisible()
  await expect(page.getByText('Geen diagnose. De schaal is gemaakt voor cijfers over groepen.')).toBeVisible()
  await expectNoViolations(page)
})

/** Nobody who is phoned alone reads about a family, a parent or children who are not theirs. */
async function expectNoFamily(page: import('@playwright/test').Page): Promise<void> {
  const text = ((await page.locator('body').ariaSnapshot()) ?? '').replaceAll('Gezin in Beeld', '')
  expect(text.match(/.*\b(gezin|gezinnen|ouder|kind|beller)\b.*/gi) ?? []).toEqual([])
}
