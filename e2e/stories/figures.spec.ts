/** Cijfers: the article beside what was counted. */
import { expect, test } from '@playwright/test'
import { expectNoViolations } from '../accessible'
import { address, signIn } from '../caller'

test('April 2020 shows the figures of the article, by call and by family', async ({ page }) => {
  await signIn(page, 'sanne')
  await page.goto(`${address()}/figures`)
  const row = (title: string | RegExp) =>
    page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: title }) })
  await expect(page.getByText('219 gesprekken').first()).toBeVisible()
  for (const [title, now] of [
    ['Ouder geeft een onvoldoende', '17%'],
    ['Kinderen krijgen een onvoldoende', '13%'],
    ['Gemiddeld cijfer ouders', '6,7'],
    [/^Gemiddeld cijfer kinderen$/, '6,7'],
    ['Gemiddeld cijfer kinderen in gezinnen met vier of meer kinderen', '6,3'],
    ['Geldzorgen in gezinnen met vier of meer kinderen', '28%'],
    [/^Geldzorgen$/, '15%'],
  ] as const) {
    await expect(row(title).getByText(now, { exact: true }).last(), String(title)).toBeVisible()
  }
  await expectNoViolations(page)

  await page.getByRole('radio', { name: /gezin/i }).check()
  await expect(page).toHaveURL(/unit=family/)
  await expect(page.getByText('169 gezinnen').first()).toBeVisible()
  await expect(row('Alleenstaande moeder').getByText('7%', { exact: true }).last()).toBeVisible()
  await expect(row('Ouder geeft een onvoldoende').getByText('18%', { exact: true }).last()).toBeVisible()
  await expectNoViolations(page)
})

test('a researcher starts at the figures, and sees no family', async ({ page }) => {
  await signIn(page, 'rik')
  await expect(page).toHaveURL(/\/figures/)
  await expect(page.getByText('219 gesprekken').first()).toBeVisible()
  expect((await page.request.get(`${address()}/api/today`)).status()).toBe(403)
})
