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

Legt uit wat een fout betekent, waarom het ertoe doet voor een gezin of beller, en hoe je het
verbetert. De uitleg is in het Engels, met de Nederlandse zin erbij.

  gib explain GIB202`,
    en: `gib explain CODE [--json]

Explains what a problem means, why it matters to a family or a caller, and how it is mended.

  gib explain GIB202`,
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
    const page = pageAbout(code)
    if (page === undefined) return { exit: 2, message: say.unknown[language](given) }
    const text = inOneLanguage(page, language)
    return { exit: 0, output: json ? JSON.stringify({ code, page: text }, null, 1) : text }
  },
}

/** The page about a code of a problem, in Markdown; `undefined` when there is no such code. */
export function pageAbout(code: string): string | undefined {
  const folder = folderOfPages()
  return readdirSync(folder).includes(`${code}.md`) && /^GIB\d+$/.test(code)
    ? readFileSync(join(folder, `${code}.md`), 'utf8').trim()
    : undefined
}

/** A page begins with the sentence in English and in Dutch: only that of the reader is left, and who reads Dutch is told that the rest is not. */
function inOneLanguage(page: string, language: Language): string {
  const [title = '', ...rest] = page.split('\n')
  const [en, nl] = rest.filter((line) => line.startsWith('> '))
  const body = rest.slice(rest.findLastIndex((line) => line.startsWith('>')) + 1)
  return [title, '', ...(language === 'nl' ? [nl, '', 'De uitleg hieronder is in het Engels.'] : [en]), ...body].join(
    '\n',
  )
}

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
