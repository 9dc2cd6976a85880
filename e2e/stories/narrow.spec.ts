/** Every screen fits the narrowest phone people still have: 360 pixels, in both languages, for both organisations. */
import { expect, type Page, test } from '@playwright/test'
import { address, signIn } from '../caller'
import { expectFits } from '../fits'

const say = {
  nl: {
    noAnswer: 'Geen gehoor',
    close: /Sluit|Terug naar het gesprek/,
    start: /Start gesprek|Ga verder/,
    topics: 'Onderwerpen',
    scratch: 'Kladblok',
    search: 'Zoek vraag',
    concern: 'Zorg?',
    end: 'Einde',
    complete: 'Alles besproken',
    finish: /Beëindig/,
    agree: 'Maak een afspraak',
  },
  en: {
    noAnswer: 'No answer',
    close: /Close|Back to the call/,
    start: /Start|Go on/,
    topics: 'Topics',
    scratch: 'Scratchpad',
    search: 'Find question',
    concern: 'Concern?',
    end: 'End',
    complete: 'Everything discussed',
    finish: /^End/,
    agree: 'Make an agreement',
  },
}

for (const [who, language] of [
  ['samira', 'nl'],
  ['farida', 'en'],
] as const)
  test(`${who} reads every screen on a phone, in ${language === 'nl' ? 'Dutch' : 'English'}`, async ({ browser }) => {
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      locale: language === 'nl' ? 'nl-NL' : 'en-GB',
    })
    const page = await context.newPage()
    const words = say[language]
    await page.goto(`${address()}/set-up`)
    await page.locator('h1').waitFor()
    await expectFits(page, 'set-up')
    await page.goto(`${address()}/sign-in`)
    await page.locator('h1').waitFor()
    if (language === 'en') await page.getByRole('button', { name: 'In English' }).click()
    await expectFits(page, 'sign-in')
    await signIn(page, who, language)

    await page.locator('main a').first().waitFor()
    await expectFits(page, 'today')
    await page.getByRole('banner').getByRole('button').last().click()
    await page.getByRole('banner').getByRole('radio').first().waitFor()
    await expectFits(page, 'the menu')
    await page.keyboard.press('Escape')

    await page.locator('main a').nth(2).click()
    await page.getByRole('button', { name: words.start }).first().waitFor()
    await expectFits(page, 'before the call')
    await page.getByRole('button', { name: words.noAnswer }).click()
    await sheetFits(page, 'nobody answered')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: words.start }).first().click()
    await page.locator('[data-open]').waitFor()

    await page.getByRole('button', { name: words.topics }).click()
    await sheetFits(page, 'the topics')
    await page.keyboard.press('Escape')
    await expectEachTopicFits(page)
    for (const sheet of ['scratch', 'search', 'concern'] as const) {
      await page.getByRole('button', { name: words[sheet] }).first().click()
      await sheetFits(page, sheet)
      await page.keyboard.press('Escape')
    }
    await page.locator('[data-end]:visible').click()
    await page.getByRole('radio', { name: words.complete }).check()
    await sheetFits(page, 'the end')
    await page.getByRole('button', { name: words.finish }).last().click()

    await page.waitForURL(/wrap-up/)
    await page.locator('[data-question]').first().waitFor()
    await page.getByRole('button', { name: words.agree }).click()
    await expectFits(page, 'after the call')
    await page.goto(`${address()}/figures`)
    await page.getByRole('table').first().waitFor()
    await expectFits(page, 'the figures')
    await page.goto(`${address()}/nowhere`)
    await page.locator('h1').waitFor()
    await expectFits(page, 'an address without a screen')
    await context.close()
  })

test('a word that is wider than its button is seen, and a page that is wider than the phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.setContent(
    '<button style="inline-size: 4rem; overflow: hidden; white-space: nowrap">Onderwerpen, alle</button>',
  )
  await expect(expectFits(page, 'a button')).rejects.toThrow(/the words of button “Onderwerpen, alle” are wider/)
  await page.setContent('<p style="inline-size: 500px">Vandaag</p>')
  await expect(expectFits(page, 'a page')).rejects.toThrow(/the page scrolls sideways/)
})

async function sheetFits(page: Page, what: string): Promise<void> {
  await page.locator('dialog[open]').waitFor()
  await expectFits(page, what)
}

/** One after the other, with the other ways to ask unfolded. */
async function expectEachTopicFits(page: Page): Promise<void> {
  const topics = page.locator('main nav:visible ol button')
  const count = await topics.count()
  expect(count).toBeGreaterThan(3)
  for (let index = 0; index < count; index++) {
    await topics.nth(index).click()
    await expect(topics.nth(index)).toHaveAttribute('aria-current', 'step')
    for (const more of await page.locator('[data-open] details:not([open]) summary').all()) await more.click()
    await expectFits(page, `topic ${index + 1}`)
  }
}
