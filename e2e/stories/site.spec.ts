import { existsSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

/** The documentation site as files, in a folder of some host. `npx -y pnpm@12.21.0 run site` builds it. */
const dist = join(import.meta.dirname, '../../docs/dist')
const types: { readonly [end: string]: string } = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

/** Shows the site at an address that does not exist. Nothing else can be reached; what is asked for elsewhere is told. */
async function openSite(page: Page, address: string): Promise<string[]> {
  expect(existsSync(dist), 'the site is built').toBe(true)
  const elsewhere: string[] = []
  await page.route('**/*', async (route) => {
    const url = route.request().url()
    if (!url.startsWith(address)) {
      elsewhere.push(url)
      return route.abort()
    }
    const asked = join(dist, decodeURIComponent(new URL(url).pathname.slice(new URL(address).pathname.length)))
    const file = statSync(asked, { throwIfNoEntry: false })?.isDirectory() ? join(asked, 'index.html') : asked
    if (!existsSync(file)) return route.fulfill({ status: 404, body: '' })
    return route.fulfill({ body: readFileSync(file), contentType: types[extname(file)] ?? 'application/octet-stream' })
  })
  page.on('pageerror', (error) => elsewhere.push(error.message))
  return elsewhere
}

for (const address of ['http://docs.example/', 'http://example.org/some/where/']) {
  test(`the documentation stands at ${address}: its links lead there, and the search finds a function without a network`, async ({
    page,
  }) => {
    const elsewhere = await openSite(page, address)
    await page.goto(`${address}problems/GIB202.html`)
    await page.getByRole('link', { name: 'Concepts', exact: true }).first().click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Concepts')
    expect(page.url()).toBe(`${address}concepts.html`)

    await page.keyboard.press('Control+k')
    await page.locator('#localsearch-input').fill('openCall')
    await page.locator('.results .result').first().click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('The conversation')
    expect(page.url()).toBe(`${address}reference/package/the-conversation.html#openCall`)

    await page.goto(`${address}guides/scores.html`)
    await page.locator('.VPNavBarTranslations button').click()
    await page.getByRole('link', { name: 'Nederlands', exact: true }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'nl')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Bellen, luisteren')
    expect(elsewhere).toEqual([])
  })
}

test('the search of the Dutch pages finds what is told about a protocol, in Dutch', async ({ page }) => {
  const elsewhere = await openSite(page, 'http://docs.example/')
  await page.goto('http://docs.example/nl/organisations/index.html')
  await page.keyboard.press('Control+k')
  await page.locator('#localsearch-input').fill('voorwaarde')
  await page.locator('.results .result').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Alle meldingen')
  expect(page.url()).toMatch(/\/nl\/problems\/#gib\d+-/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl')
  expect(elsewhere).toEqual([])
})

const some = [
  'index',
  'guides/scores',
  'reference/document',
  'nl/organisations/index',
  'nl/privacy',
  'nl/problems/index',
]

for (const colorScheme of ['light', 'dark'] as const)
  test(`the documentation can be read by everybody, on a phone too, ${colorScheme}`, async ({ page }) => {
    await openSite(page, 'http://docs.example/')
    await page.emulateMedia({ colorScheme })
    for (const name of some) {
      await page.setViewportSize({ width: 1280, height: 800 })
      await page.goto(`http://docs.example/${name}.html`)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${name} ${id} ${nodes[0]?.target}`)).toEqual([])
      await page.setViewportSize({ width: 360, height: 740 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(360)
    }
  })
