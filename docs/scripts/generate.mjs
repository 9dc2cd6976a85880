// Writes the pages that are made from the code into `reference`, and the one that is made of the Dutch on others.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { commandsPage } from './commands.mjs'
import { documentFields } from './document-fields.mjs'
import { dutchProblems } from './dutch-problems.mjs'
import { referencePages } from './reference.mjs'

const docs = dirname(dirname(fileURLToPath(import.meta.url)))
const protocol = join(docs, '../packages/protocol')

export function generate() {
  const reference = join(docs, 'reference')
  const write = (name, text) => writeFileSync(join(reference, name), text.replace(/\n{3,}/g, '\n\n'))
  rmSync(reference, { recursive: true, force: true })
  mkdirSync(join(reference, 'package'), { recursive: true })

  const pages = referencePages(protocol)
  for (const { name, text } of pages) write(`package/${name}.md`, text)
  write('pages.json', JSON.stringify(pages.map(({ name, title }) => ({ name, title }))))
  write('index.md', contents(pages))
  write('document.md', documentFields(JSON.parse(readFileSync(join(protocol, 'schema.json'), 'utf8'))))
  write('benchmarks.md', readAlone(readFileSync(join(docs, '../benchmarks/README.md'), 'utf8')))
  write('gib.md', commandsPage(join(docs, '../packages/cli/dist/main.js')))

  mkdirSync(join(docs, 'nl/problems'), { recursive: true })
  writeFileSync(join(docs, 'nl/problems/index.md'), dutchProblems(join(docs, 'problems')))
}

/** A text from elsewhere in the repository: what it points to stands there, and not on the site. */
const readAlone = (text) => text.replace(/\[([^\]]+)\]\((?!https?:|#)[^)]+\)/g, '$1')

/** All names on one page, each under the sentence of its group. */
function contents(pages) {
  const checkIn = readFileSync(join(protocol, 'test/check-in.ts'), 'utf8').replace(
    /from '\.\.\/src\/[^']*'/g,
    "from '@gib/protocol'",
  )
  const list = ({ name, entries }) =>
    entries.map((entry) => `[${entry.name}](./package/${name}.md#${entry.name})`).join(' · ')
  return [
    '# The package',
    '',
    'Made from the source: each name with the sentence, the signature and the example that stand there. Every example is run by a test.',
    '',
    ...pages.flatMap((page) => [`### [${page.title}](./package/${page.name}.md)`, '', page.about, '', list(page), '']),
    '## The protocol of the examples',
    '',
    'Most examples use `checkIn`; some use `gezinInBeeld`, and `calls`: the 219 calls of April 2020.',
    '',
    '```ts',
    checkIn.trim(),
    '```',
    '',
  ].join('\n')
}
