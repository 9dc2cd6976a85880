// Makes one page of the Dutch on all pages of problems, so that the search of the Dutch pages, which looks in Dutch pages only, finds it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** @param {string} folder with the pages of the problems, and their list in `README.md` */
export function dutchProblems(folder) {
  const list = readFileSync(join(folder, 'README.md'), 'utf8')
  const [, ...groups] = list.split(/^## .+\n\n\*(?=.+\*\n\n\|)/m)
  return [
    '---\noutline: 2\n---',
    '# Alle meldingen en hun uitleg',
    'Hier staat alles wat `gib` over een protocol of een antwoord kan melden, met de code die erbij staat. Zoek op een woord uit de melding, of op de code. Achter elke uitleg staat een bladzijde met een voorbeeld (Engels en Nederlands).',
    ...groups.flatMap((group) => [
      `## ${group.slice(0, group.indexOf('*'))}`,
      ...[...group.matchAll(/^\| \[(GIB\d+)\]/gm)].map(([, code]) => explained(folder, code)),
    ]),
    '',
  ].join('\n\n')
}

/** The sentence of a problem in Dutch, and its part in Dutch, under its name. */
function explained(folder, code) {
  const page = readFileSync(join(folder, `${code}.md`), 'utf8')
  const sentence = /^>\n> (.+)$/m.exec(page)?.[1]
  const part = /\n## In het Nederlands\n\n\*\*(.+?)\.?\*\* ([\s\S]+?)(?=\n## |$)/.exec(page)
  if (sentence === undefined || part === null) throw new Error(`${code} has no part in Dutch.`)
  const [, title, text] = part
  return [
    `### ${code}: ${title}`,
    `> ${sentence}`,
    text.trim().replace(/\]\((?!https?:)([^)]+)\)/g, '](../../problems/$1)'),
    `[Voorbeeld bij ${code}](../../problems/${code}.md#in-het-nederlands)`,
  ].join('\n\n')
}
