// Lists the pages for programs that read for somebody, as https://llmstxt.org describes: a title, what it is, and each page with its first words.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * @param {string} docs the folder of the pages
 * @param {{ title: string, description: string, parts: { text: string, items: object[] }[] }} site the parts as they stand beside the pages
 */
export function llmsText(docs, { title, description, parts }) {
  const lists = parts.map(
    ({ text, items }) => `## ${text}\n\n${items.flatMap((item) => linesOf(docs, item)).join('\n')}\n`,
  )
  return `# ${title}\n\n> ${description}\n\n${lists.join('\n')}`
}

function linesOf(docs, { text, link, items = [] }) {
  const page = link.endsWith('/') ? `${link}index` : link
  const file = [`${page}.md`, `${link}README.md`].map((name) => join(docs, name)).find(existsSync)
  if (!file) throw new Error(`There is no page at ${link}.`)
  const words = firstWords(readFileSync(file, 'utf8'))
  return [`- [${text}](.${page}.html)${words ? `: ${words}` : ''}`, ...items.flatMap((item) => linesOf(docs, item))]
}

/** The first sentence below the heading, without its marks. */
function firstWords(text) {
  const paragraphs = text.replace(/^---\n[\s\S]*?\n---\n/, '').split(/\n\s*\n/)
  const first = paragraphs.find((one) => /^[\p{L}`*[]/u.test(one)) ?? ''
  const plain = first
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*`]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return (/^.*?[.!?](?=\s|$)/.exec(plain)?.[0] ?? plain).slice(0, 240)
}
