/** A connection that falls away in the middle of a call. */
import { expect, test } from '@playwright/test'
import { expectNoViolations } from '../accessible'
import { callIdOf, callOnServer, openPlace, signIn } from '../caller'

test('a call goes on without internet, survives a reload, and catches up by itself', async ({ page, context }) => {
  await signIn(page, 'ahmed')
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
  await page.locator('main a').filter({ hasText: 'Nog nooit gesproken' }).first().click()
  await page.getByRole('button', { name: 'Start gesprek' }).click()
  await expect(page.locator('[data-open]')).toBeVisible()
  const callId = callIdOf(page)
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Bewaard en verstuurd').last()).toBeVisible()

  await context.setOffline(true)
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')
  await page.keyboard.press('2')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Geen internet. Alles blijft op dit apparaat bewaard/).last()).toBeVisible()
  await expectNoViolations(page)
  const before = await openPlace(page)

  await page.reload()
  await expect(page.locator('[data-open]')).toBeVisible()
  expect(await openPlace(page)).toBe(before)
  expect((await answers(page.context().pages()[0] as typeof page)).length).toBeGreaterThanOrEqual(3)
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')

  await context.setOffline(false)
  await expect(page.getByText('Bewaard en verstuurd').last()).toBeVisible({ timeout: 30_000 })
  const call = await callOnServer(page, callId)
  const heard = call.events.filter(({ kind, value }) => kind === 'answer' && value !== null)
  expect(heard.length).toBe(4)
  expect(new Set(heard.map(({ place }) => place?.question)).size).toBe(4)
})

/** The answers on the screen, one line each. */
async function answers(page: import('@playwright/test').Page): Promise<string[]> {
  return page.locator('[data-place]').filter({ hasNotText: 'Nog niet' }).allInnerTexts()
}
