/** `gib explain`: what a problem means, why it matters, and how it is mended. Without a network. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Command } from './command'
import type { Language } from './language'

export const explain: Command = {
  name: 'explain',
  summary: { nl: 'legt een foutcode uit', en: 'explains the code of a problem' },
  help: {
    nl: `gib explain CODE [--json]

Legt uit wat een fout of waarschuwing betekent, waarom het ertoe doet voor een gezin of beller, en
hoe je het verbetert. Met een voorbeeld waarbij het wordt gemeld, en een waarbij niet.

  gib explain GIB202`,
    en: `gib explain CODE [--json]

Explains what a problem means, why it matters to a family or a caller, and how it is mended. With an
example of which it is told, and one of which it is not.

  gib explain GIB202 --language en`,
  },
  options: { json: 'switch' },
  operands: {
    least: 1,
    most: 1,
    missing: { nl: 'Zeg welke foutcode, zoals GIB202.', en: 'Say which code, such as GIB202.' },
  },
  run({ json }, language, [given = '']) {
    // Who writes 202 or gib-202 means the same.
    const code = given
      .trim()
      .toUpperCase()
      .replace(/^(GIB)?[- ]?(?=\d)/, 'GIB')
    const page = pageAbout(code, language)
    if (page === undefined) return { exit: 2, message: say.unknown[language](given) }
    return { exit: 0, output: json ? JSON.stringify({ code, page }, null, 1) : page }
  },
}

/** The page about a code of a problem, in Markdown and in one language; `undefined` when there is no such code. */
export function pageAbout(code: string, language: Language): string | undefined {
  const folder = folderOfPages()
  return readdirSync(folder).includes(`${code}.md`) && /^GIB\d+$/.test(code)
    ? inOneLanguage(code, readFileSync(join(folder, `${code}.md`), 'utf8'), language)
    : undefined
}

/** A page says it in English, then in Dutch, and then shows an example to both; only what is for its reader is left. */
function inOneLanguage(code: string, page: string, language: Language): string {
  const [words = '', examples = ''] = page.split('\n## Example · Voorbeeld\n')
  const example = examples.replace(kindOfExample, '$1')
  const [english = '', dutch = ''] = words.split('\n## In het Nederlands\n')
  const [heading = '', ...rest] = english.split('\n')
  const [en, nl] = rest.filter((line) => line.startsWith('> '))
  if (language === 'en') {
    const body = rest.slice(rest.findLastIndex((line) => line.startsWith('>')) + 1).join('\n')
    return [heading, en, body.trim(), example.replace(leadIn, '$1:').trim()].join('\n\n').trim()
  }
  const [, title, body = ''] = /^\*\*(.+?)\.?\*\* (.*)$/s.exec(dutch.trim()) ?? []
  return [`# ${code}: ${title}`, nl, body, example.replace(leadIn, '$2').trim()].join('\n\n').trim()
}

/** What stands above an example, in English and in Dutch. */
const leadIn = /^(This is .+) · (.+:)$/gm

/** By the second word a test knows which of two examples is to be told; a reader knows it by the line above. */
const kindOfExample = /^(```yaml) (?:wrong|right)$/gm

/** The pages stand beside the built command; from the source, with the other documentation. */
function folderOfPages(): string {
  const here = dirname(fileURLToPath(import.meta.url))
  const beside = join(here, 'problems')
  return existsSync(beside) ? beside : join(here, '..', '..', '..', 'docs', 'problems')
}

const say = {
  unknown: {
    nl: (code: string) => `"${code}" is geen foutcode. Een foutcode lijkt op GIB202.`,
    en: (code: string) => `"${code}" is no code of a problem. A code looks like GIB202.`,
  },
}
