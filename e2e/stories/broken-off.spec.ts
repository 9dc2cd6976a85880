/** A call that is broken off: nothing is lost, and somebody phones back. */
import { expect, test } from '@playwright/test'
import { expectNoViolations } from '../accessible'
import { address, callIdOf, callOnServer, signIn } from '../caller'

/** Of the organisation: in ten minutes it is tomorrow, and what is for tomorrow is not on today's list. */
function isNearlyMidnight(): boolean {
  return new Date().toLocaleTimeString('nl-NL', { timeZone: 'Europe/Amsterdam', hour12: false }) > '23:45'
}

test('a parent has to go: what was said is kept, and the family comes back with its appointment', async ({ page }) => {
  await signIn(page, 'ahmed')
  const row = page.locator('main a').last()
  await row.click()
  await expect(page.getByRole('button', { name: 'Start gesprek' })).toBeVisible()
  const family = new URL(page.url()).pathname
  await page.getByRole('button', { name: 'Start gesprek' }).click()
  await expect(page.locator('[data-open]')).toBeVisible()
  const callId = callIdOf(page)
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')

  // Two taps: we call back, in ten minutes.
  await page.getByRole('button', { name: 'Gesprek beëindigen' }).click()
  await page.getByRole('radio', { name: 'We bellen terug' }).check()
  await page.getByRole('radio', { name: /Over 10 minuten/ }).check()
  await page.getByLabel(/Voor wie terugbelt/).fill('Begin bij de kinderen.')
  await expectNoViolations(page)
  await page.getByRole('button', { name: /Beëindig gesprek/ }).click()
  await expect(page.getByText('Het gesprek is beëindigd')).toBeVisible()
  await expectNoViolations(page)
  await expect.poll(async () => (await callOnServer(page, callId)).ending).toBe('call-back')

  if (isNearlyMidnight()) await page.goto(address() + family)
  else {
    await page.goto(`${address()}/`)
    const again = page.locator(`main a[href="${family}"]`)
    await expect(again).toContainText(/Afspraak om \d\d:\d\d/)
    await again.click()
  }
  await expect(page.getByText('Begin bij de kinderen.').first()).toBeVisible()
  await expect(
    page
      .getByRole('button', { name: 'Ga verder met het gesprek' })
      .or(page.getByRole('link', { name: 'Ga verder met het gesprek' })),
  ).toBeVisible()
  await expectNoViolations(page)
})

test('a parent who wants no more is not phoned again, also while the wrap-up is open', async ({ page }) => {
  await signIn(page, 'ahmed')
  await page.locator('main a').filter({ hasText: 'Nog nooit gesproken' }).last().click()
  await expect(page.getByRole('button', { name: 'Start gesprek' })).toBeVisible()
  const family = new URL(page.url()).pathname
  await page.getByRole('button', { name: 'Start gesprek' }).click()
  await expect(page.locator('[data-open]')).toBeVisible()
  const callId = callIdOf(page)
  await page.keyboard.press('1')
  await page.getByRole('button', { name: 'Gesprek beëindigen' }).click()
  await page.getByRole('radio', { name: 'Ouder wil niet verder' }).check()
  await page
    .getByRole('button', { name: /Beëindig/ })
    .last()
    .click()
  await expect(page.getByText('Het gesprek is beëindigd')).toBeVisible()
  await expect.poll(async () => (await callOnServer(page, callId)).ending).toBe('parent-stopped')

  await page.goto(`${address()}/`)
  await expect(page.locator('main a').first()).toBeVisible()
  await expect(page.locator(`main a[href="${family}"]`)).toHaveCount(0)
})
