/** What a caller does, in words the stories are written in. */
import { expect, type Locator, type Page } from '@playwright/test'
import { demoPassword } from './server'

/** Where the server of this run listens. */
export function address(): string {
  const found = process.env.GIB_STORY_ADDRESS
  if (!found) throw new Error('The server was not started.')
  return found
}

export async function signIn(
  page: Page,
  who: 'samira' | 'ahmed' | 'sanne' | 'rik' | 'anna' | 'willemijn' | 'joop' | 'farida',
  language: 'nl' | 'en' = 'nl',
): Promise<void> {
  const [email, password] = language === 'nl' ? ['E-mailadres', 'Wachtwoord'] : ['E-mail address', 'Password']
  await page.goto(`${address()}/sign-in`)
  await page.getByLabel(email as string).fill(`${who}@demo.example`)
  await page.getByLabel(password as string, { exact: true }).fill(demoPassword)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/^(Log in|Sign in)$/)
}

/** Presses Tab until this has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, target: Locator, most = 150): Promise<void> {
  await target.waitFor()
  for (let presses = 0; presses < most; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Not reached with ${most} times Tab: ${target}`)
}

/** The place of the open question, `ouder.cijfer` or `kind.hoe@…`. */
export async function openPlace(page: Page): Promise<string> {
  return (await page.locator('[data-open]').getAttribute('data-open')) ?? ''
}

/** The call as the server has it now. */
export async function callOnServer(
  page: Page,
  callId: string,
): Promise<{
  events: { kind: string; place?: { question: string; child?: string }; value: unknown }[]
  ending: string | null
  finishedAt: string | null
}> {
  const response = await page.request.get(`${address()}/api/calls/${callId}`)
  expect(response.status()).toBe(200)
  return response.json()
}

export function callIdOf(page: Page): string {
  return new URL(page.url()).pathname.split('/')[2] ?? ''
}

/** Asks again until there is something. */
export async function soon<T>(ask: () => Promise<T | null>): Promise<T> {
  for (let tries = 0; tries < 40; tries++) {
    const found = await ask()
    if (found !== null) return found
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error('It did not come within ten seconds')
}
