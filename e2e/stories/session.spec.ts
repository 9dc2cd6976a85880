/** A session that is ended in the middle of a call: by a colleague who lost a laptop, or by the server's clock. */
import { expect, test } from '@playwright/test'
import { expectNoViolations } from '../accessible'
import { address, callIdOf, callOnServer, openPlace, signIn } from '../caller'
import { demoPassword } from '../server'

test('the call goes on, she signs in when it suits her, and nothing of it is lost', async ({ page }) => {
  await signIn(page, 'ahmed')
  await page.locator('main a').filter({ hasText: 'Nog nooit gesproken' }).nth(1).click()
  await page.getByRole('button', { name: 'Start gesprek' }).click()
  await expect(page.locator('[data-open]')).toBeVisible()
  const callId = callIdOf(page)
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Bewaard en verstuurd').last()).toBeVisible()

  await page.request.post(`${address()}/api/auth/sign-out`, { headers: { origin: address() }, data: {} })
  expect((await page.request.get(`${address()}/api/me`)).status()).toBe(401)
  const heard: string[] = []
  for (const key of ['1', '2', '1']) {
    heard.push(await openPlace(page))
    await page.keyboard.press(key)
    await page.keyboard.press('Enter')
  }
  // Nothing comes over the question while a parent is speaking.
  await expect(page.getByText('Bewaard op dit apparaat. Log straks opnieuw in.').last()).toBeVisible()
  await expect(
    page.getByText('Je bent uitgelogd. Alles blijft op dit apparaat bewaard tot je weer inlogt.'),
  ).toBeVisible()
  await expect(page.locator('dialog[open]')).toHaveCount(0)
  await expectNoViolations(page)
  const before = await openPlace(page)

  await page.getByRole('button', { name: 'Log in', exact: true }).click()
  await expect(page.getByText('Je gesprek staat nog op dit apparaat.')).toBeVisible()
  await expectNoViolations(page)
  await page.getByLabel('E-mailadres').fill('ahmed@demo.example')
  await page.getByLabel('Wachtwoord', { exact: true }).fill(demoPassword)
  await page.keyboard.press('Enter')
  await expect(page.locator('dialog[open]')).toHaveCount(0)
  await expect(page.getByText('Bewaard en verstuurd').last()).toBeVisible()
  expect(await openPlace(page)).toBe(before)
  const { events } = await callOnServer(page, callId)
  const stored = events.flatMap(({ kind, place, value }) =>
    kind === 'answer' && value !== null ? [place?.question] : [],
  )
  expect(stored).toEqual(expect.arrayContaining(heard.map((place) => place.split('@')[0])))
})

test('a list that the server will not give any more asks to sign in again, and stays to be read', async ({ page }) => {
  await signIn(page, 'ahmed')
  const rows = page.locator('main a')
  await expect(rows).not.toHaveCount(0)
  const count = await rows.count()
  await page.request.post(`${address()}/api/auth/sign-out`, { headers: { origin: address() }, data: {} })
  await page.getByRole('link', { name: 'Cijfers' }).click()
  await expect(page.getByRole('heading', { name: 'Log opnieuw in' })).toBeVisible()
  await page.getByRole('button', { name: 'Niet nu' }).click()
  await page.getByRole('link', { name: 'Vandaag' }).click()
  await expect(rows).toHaveCount(count)
})
