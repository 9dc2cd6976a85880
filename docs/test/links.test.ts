/** A link between texts leads somewhere, on the site as well as beside the code. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { pages, root } from './pages'

/** The links of a text that go to another file here, without what stands in code. */
function linksIn(text: string): string[] {
  const words = text.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, '')
  const links = [...words.matchAll(/\]\(([^)\s]+)\)|href="([^"]+)"/g)].map((link) => link[1] ?? link[2]!)
  return links.filter((link) => !/^(https?:|mailto:|#)/.test(link)).map((link) => link.replace(/#.*$/, ''))
}

/** The links that lead nowhere. Pages below `reference` are made when the site is built; the build looks at the links to those. */
function lost(page: string, text: string): string[] {
  return linksIn(text).filter((link) => {
    const target = join(root, dirname(page), link)
    if (target.startsWith(join(root, 'docs/reference'))) return false
    return ![target, target.replace(/\.html$/, '.md'), `${target}.md`].some(existsSync)
  })
}

test('every link leads somewhere', () => {
  expect(pages.length).toBeGreaterThan(100)
  expect(
    pages.flatMap((page) => lost(page, readFileSync(join(root, page), 'utf8')).map((link) => `${page}: ${link}`)),
  ).toEqual([])
})

test('a link that leads nowhere is seen', () => {
  expect(
    lost('docs/start.md', '[a](./concepts.md) [b](./nowhere.md#x) `[c](./code.md)` [d](https://example.org)'),
  ).toEqual(['./nowhere.md'])
})
