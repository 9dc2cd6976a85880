/** Walks through the product as a caller and takes a picture of each screen. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, type Page, test } from '@playwright/test'
import { address, signIn } from '../caller'

const folder = fileURLToPath(new URL('../../screenshots/', import.meta.url))
const walks = [
  { name: 'nl-1280', width: 1280, height: 800, language: 'nl', scheme: 'light', who: 'samira' },
  { name: 'nl-360', width: 360, height: 740, language: 'nl', scheme: 'light', who: 'ahmed' },
  { name: 'en-1280-dark', width: 1280, height: 800, language: 'en', scheme: 'dark', who: 'sanne' },
  { name: 'ouderen-nl-1280', width: 1280, height: 800, language: 'nl', scheme: 'light', who: 'willemijn' },
  { name: 'ouderen-nl-360', width: 360, height: 740, language: 'nl', scheme: 'light', who: 'joop' },
  { name: 'ouderen-en-1280', width: 1280, height: 800, language: 'en', scheme: 'light', who: 'farida' },
  { name: 'ouderen-en-360', width: 360, height: 740, language: 'en', scheme: 'dark', who: 'farida' },
] as const

const words = {
  nl: {
    start: /Start gesprek|Ga verder/,
    end: /Gesprek beëindigen|Einde/,
    complete: 'Alles besproken',
    finish: /Beëindig/,
    show: 'Toon wat er in het gesprek zat',
    noAnswer: 'Geen gehoor',
    done: 'Gesprek afronden',
    add: 'Maak een afspraak',
  },
  en: {
    start: /Start|Go on/,
    end: /End call|^End/,
    complete: 'Everything discussed',
    finish: /^End/,
    show: 'Show what was in the call',
    noAnswer: 'No answer',
    done: 'Wrap up the call',
    add: 'Make an agreement',
  },
}

for (const walk of walks) {
  test(walk.name, async ({ browser }) => {
    const context = await browser.newContext({
      viewport: { width: walk.width, height: walk.height },
      colorScheme: walk.scheme,
      locale: walk.language === 'nl' ? 'nl-NL' : 'en-GB',
      timezoneId: 'Europe/Amsterdam',
      hasTouch: walk.width < 500,
    })
    const page = await context.newPage()
    const say = words[walk.language]
    let number = 0
    const picture = async (name: string, fullPage = false) => {
      await page.waitForTimeout(300)
      const file = join(folder, walk.name, `${String(++number).padStart(2, '0')}-${name}.png`)
      await page.screenshot({ path: file, fullPage })
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth),
        `${name} fits the width`,
      ).toBeLessThanOrEqual(walk.width)
    }

    await page.goto(`${address()}/sign-in`)
    await page.locator('h1').waitFor()
    if (walk.language === 'en') await page.getByRole('button', { name: 'In English' }).click()
    await picture('sign-in')
    await signIn(page, walk.who, walk.language)
    await page.locator('main a').first().waitFor()
    await picture('today')
    await page
      .locator('main a')
      .nth(walk.width < 500 ? 1 : 3)
      .click()
    await page.getByRole('button', { name: say.start }).first().waitFor()
    await picture('family', true)
    await page.getByRole('button', { name: say.noAnswer }).click()
    await picture('outcome')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: say.start }).first().click()
    await page.locator('[data-open]').waitFor()
    await picture('conversation')
    for (let turns = 0; turns < 12; turns++) {
      const place = await page.locator('[data-open]').getAttribute('data-open')
      if (place === 'ouder.cijfer' || place === 'oud.hoe') {
        await page.keyboard.press('5')
        await picture('conversation-grade')
        await picture('conversation-grade-whole', true)
      } else await page.keyboard.press('1')
      if (place === 'oud.leegte') await picture('conversation-statement', true)
      // A text is left with two keys; anything else with one.
      if (await page.locator('[data-open] textarea').count()) await page.keyboard.press('Control+Enter')
      await page.keyboard.press('Enter')
      await page.waitForTimeout(150)
    }
    await picture('conversation-later')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('geld')
    await picture('search')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: say.end }).first().click()
    await picture('end')
    await page.getByRole('radio', { name: say.complete }).check()
    await picture('end-complete')
    await page.getByRole('button', { name: say.finish }).last().click()
    await page.waitForURL(/wrap-up/)
    await page.locator('[data-question]').first().waitFor()
    await picture('wrap-up', true)
    // Not every protocol weighs a balance.
    if (await page.locator('[data-question="na.draaglast"]').count()) {
      await estimate(page)
      await page.getByRole('button', { name: say.show }).click()
      await picture('wrap-up-balance', true)
    }
    await page.getByRole('button', { name: say.add }).click()
    await picture('wrap-up-agreement', true)
    await page.getByRole('button', { name: say.done }).click()
    await picture('done')
    await page.goto(`${address()}/figures`)
    await page.getByRole('table').first().waitFor()
    await page.waitForTimeout(700)
    await picture('figures', true)
    await context.close()
  })
}

async function estimate(page: Page): Promise<void> {
  for (const [question, value] of [
    ['na.draaglast', '2'],
    ['na.draagkracht', '4'],
    ['na.balans', 'in_balans'],
  ]) {
    await page.locator(`[data-question="${question}"] input[value="${value}"]`).check()
  }
}
