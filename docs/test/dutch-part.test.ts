/** The page of a problem explains it in Dutch as well as in English: whole, in Dutch, and in sentences that can be said aloud. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createMarkdownRenderer } from 'vitepress'
import { describe, expect, test } from 'vitest'
import { dutchPart } from '../.vitepress/dutch-part'
import { labelled } from '../.vitepress/labelled'
import { dutchProblems } from '../scripts/dutch-problems.mjs'
import { root } from './pages'

const folder = join(root, 'docs/problems')
const names = readdirSync(folder).filter((name) => name.startsWith('GIB'))
const read = (name: string) => readFileSync(join(folder, name), 'utf8')

const asOnTheSite = () =>
  createMarkdownRenderer(folder, {
    config(markdown) {
      labelled(markdown)
      dutchPart(markdown)
    },
  })

/** The heading, the title with what comes of it, what it means, why it matters, how it is mended; then the example, or the end. */
const form =
  /\n## In het Nederlands\n\n\*\*(?<title>.+?)\.?\*\* (?<level>[^\n]+)\n\n(?<meaning>[^*\n][^\n]+)\n\n\*\*Waarom het ertoe doet\.\*\* (?<why>[^\n]+)\n\n\*\*Hoe je het verbetert\.\*\* (?<how>[^\n]+)\n(?:$|\n## Example · Voorbeeld\n)/

/** Words that are in nearly every sentence of English, and in none of Dutch. */
const english =
  /\b(the|this|these|that|with|which|without|there|are|from|what|and|not|nobody|never|family|child|question|answer|caller|because|cannot|than|its|you|your)\b/i

/** As many as a protocol may have in a sentence that is said aloud (GIB244). */
const mostWords = 25

/** What is not right about the Dutch part of a page. */
function gapsIn(page: string): string[] {
  const part = form.exec(page)?.groups
  if (part === undefined) return ['is not whole']
  return Object.entries(part).flatMap(([name, text]) => {
    const words = text.replace(/`[^`]*`/g, 'x')
    const found = english.exec(words)?.[0]
    const long = words.split(/(?<=[.!?:;])\s+/).find((sentence) => sentence.split(/\s+/).length > mostWords)
    return [
      ...(found === undefined ? [] : [`${name} has English in it: ${found}`]),
      ...(long === undefined ? [] : [`${name} has a sentence that is too long: ${long}`]),
    ]
  })
}

test('every page has it', () => {
  expect(names.length).toBeGreaterThan(100)
  expect(names.flatMap((name) => gapsIn(read(name)).map((gap) => `${name} ${gap}`))).toEqual([])
})

test('the list of problems names each in Dutch, and leads to that part of its page', () => {
  const list = read('README.md')
  for (const name of names)
    expect(list).toContain(`<br>[${form.exec(read(name))?.groups?.title}](${name}#in-het-nederlands) |`)
})

test('on the site the Dutch is marked as Dutch, and nothing else is', async () => {
  const markdown = await asOnTheSite()
  const html = (name: string, relativePath = `problems/${name}`) =>
    markdown.render(read(name), { path: join(folder, name), relativePath })
  const marked = [...html('GIB302.md').matchAll(/<(\w+)[^>]* lang="nl"[^>]*>(.*?)<\/\1>/g)]
  expect(
    marked.map((one) =>
      one[2]!
        .replace(/<[^>]*>/g, '')
        .trim()
        .slice(0, 21),
    ),
  ).toEqual([
    'Deze vraag wordt per ',
    expect.stringContaining('In het Nederlands'),
    'Van welk kind? Het an',
    'De vraag wordt per ki',
    'Waarom het ertoe doet',
    'Hoe je het verbetert.',
  ])
  expect(html('README.md')).toMatch(/<a href="[^"]*GIB302[^"]*" lang="nl">Van welk kind\?<\/a>/)
  expect(html('GIB302.md', 'guides/other.md')).not.toContain('lang="nl"')
})

describe('a page that lacks something is told', () => {
  const page = read('GIB202.md')
  const without = (from: string, to: string) => {
    const start = page.indexOf(from)
    const end = page.indexOf(to, start)
    expect(Math.min(start, end)).toBeGreaterThan(-1)
    return page.slice(0, start) + page.slice(end)
  }
  const meaning = form.exec(page)!.groups!.meaning!

  test.each([
    ['all of it', without('## In het Nederlands', '## Example'), 'is not whole'],
    ['what it means', page.replace(`${meaning}\n\n`, ''), 'is not whole'],
    ['why it matters', without('**Waarom het ertoe doet.**', '**Hoe je het verbetert.**'), 'is not whole'],
    ['how it is mended', without('**Hoe je het verbetert.**', '## Example'), 'is not whole'],
    ['a Dutch meaning', page.replace(meaning, 'A question is named that does not exist.'), 'meaning has English in it'],
    [
      'a Dutch title',
      page.replace('**Iets dat niet bestaat.**', '**Something that is lost.**'),
      'title has English in it',
    ],
    ['short sentences', page.replace(meaning, `${'Er staat een naam '.repeat(7)}.`), 'meaning has a sentence that is'],
  ])('%s', (_, twin, told) => {
    expect(twin).not.toBe(page)
    expect(gapsIn(twin).join()).toContain(told)
  })
})

test('what a command prints is called so in the language of the page', async () => {
  const markdown = await asOnTheSite()
  const label = (relativePath: string) =>
    /class="label">([^<]*)</.exec(markdown.render('```text output\nx\n```', { path: '', relativePath }))?.[1]
  expect([label('nl/organisations/index.md'), label('start.md')]).toEqual(['geeft', 'prints'])
})

test('one Dutch page has them all, for the search of the Dutch pages', () => {
  const page = dutchProblems(folder)
  for (const name of names) {
    const { title, meaning, how } = form.exec(read(name))!.groups!
    const [, after] = page.split(`### ${name.slice(0, 6)}: ${title}\n`)
    for (const part of [meaning, how]) expect(after?.replaceAll('](../../problems/', '](')).toContain(part)
    expect(page).toContain(`(../../problems/${name}#in-het-nederlands)`)
  }
  expect(page.match(/^### /gm)).toHaveLength(names.length)
  const [headings, texts] = [page.match(/^##? .*$/gm)!.join(), page.replace(/`[^`]*`/g, 'x')]
  expect(headings).not.toMatch(english)
  expect(texts).not.toMatch(/\bWhy it matters\b/)
})
