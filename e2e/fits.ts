/** Does a screen fit a phone: nothing sideways of the edge, no word outside the button it names. */
import { expect, type Page } from '@playwright/test'

/** @param what the screen, for whoever reads that it does not fit */
export async function expectFits(page: Page, what: string): Promise<void> {
  expect(await page.evaluate(stickingOut), what).toEqual([])
}

/** What is cut off or reaches over the edge, in words. Runs in the page. */
function stickingOut(): string[] {
  const found: string[] = []
  const width = document.documentElement.clientWidth
  if (document.documentElement.scrollWidth > width) found.push('the page scrolls sideways')
  for (const element of document.querySelectorAll<HTMLElement>(
    'button, a, label, input, select, textarea, h1, h2, h3',
  )) {
    const box = element.getBoundingClientRect()
    if (box.width <= 1 || box.height <= 1 || !element.checkVisibility() || movesSideways(element)) continue
    const name = `${element.tagName.toLowerCase()} “${(element.textContent || element.ariaLabel || '').trim().slice(0, 40)}”`
    if (box.left < -1 || box.right > width + 1) found.push(`${name} reaches over the edge`)
    if (lines(element).some((line) => line.left < box.left - 1 || line.right > box.right + 1))
      found.push(`the words of ${name} are wider than it is`)
  }
  return found

  /** Where its words stand, but for those that are there to be heard only. */
  function lines(element: Element): DOMRect[] {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const all: DOMRect[] = []
    while (texts.nextNode()) {
      if ((texts.currentNode.parentElement?.clientWidth ?? 0) === 1) continue
      const words = document.createRange()
      words.selectNodeContents(texts.currentNode)
      all.push(...words.getClientRects())
    }
    return all
  }

  /** A row of topics is moved with a finger: what lies beside the edge there is to be found. */
  function movesSideways(element: Element): boolean {
    for (let above = element.parentElement; above; above = above.parentElement)
      if (/auto|scroll/.test(getComputedStyle(above).overflowX) && above.scrollWidth > above.clientWidth) return true
    return false
  }
}
