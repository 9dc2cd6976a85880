/** A link to a place on a page of the built site: that it leads somewhere is seen by the build, and here that the build sees it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { lostAnchors } from '../scripts/anchors.mjs'

/** A site of these pages. */
function site(pages: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'gib-site-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  mkdirSync(join(folder, 'guides'))
  for (const [name, html] of Object.entries(pages)) writeFileSync(join(folder, name), html)
  return folder
}

test('a place that is there is found, on the same page and on another', () => {
  const folder = site({
    'start.html': '<h2 id="a-b">A</h2> <a href="#a-b">here</a> <a href="./guides/scores.html#caf%C3%A9">there</a>',
    'guides/scores.html':
      '<h2 id="café">B</h2> <a href="../start.html#a-b">back</a> <a href="https://example.org/#x">out</a>',
  })
  expect(lostAnchors(folder)).toEqual([])
})

test('a place that is not there is told, with the page it stands on', () => {
  const folder = site({
    'start.html': '<a href="#gone">here</a> <a href="./guides/scores.html#gone">there</a>',
    'guides/scores.html': '<h2 id="b">B</h2> <a href="../nowhere.html#x">away</a>',
  })
  expect(lostAnchors(folder).sort()).toEqual([
    'guides/scores.html: ../nowhere.html#x',
    'start.html: #gone',
    'start.html: ./guides/scores.html#gone',
  ])
})
