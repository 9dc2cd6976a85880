/** `gib explain`: every code in the language of its reader, and nothing in the other. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { gib } from './gib'

const folder = fileURLToPath(new URL('../../../docs/problems', import.meta.url))
const codes = readdirSync(folder)
  .filter((name) => name.startsWith('GIB'))
  .map((name) => name.slice(0, -3))

const explained = async (...args: string[]) => (await gib(['explain', ...args])).output!
/** Without the examples and what is written as code, which are the same in every language. */
const words = (text: string) => text.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`|\{\w+\}/g, '')
const examples = (text: string) => [...text.matchAll(/^```yaml.*\n([\s\S]*?)^```$/gm)].map(([, code]) => code)

test('explains a problem in Dutch, whole and without a network', async () => {
  expect(await gib(['explain', 'gib302'])).toEqual({
    exit: 0,
    output: `# GIB302: Van welk kind?

> Deze vraag wordt per kind gesteld: noem het kind.

Het antwoord wordt niet bewaard.

De vraag wordt per kind gesteld, en bij het antwoord staat geen kind.

**Waarom het ertoe doet.** Wat over het ene kind is gezegd, mag nooit bij het andere terechtkomen.

**Hoe je het verbetert.** Zet het antwoord bij de naam (\`id\`) van het kind. In wat een voorbeeldgesprek verwacht staat het kind achter de vraag: \`mood@sami\`.

Dit wordt gemeld:

\`\`\`yaml
{ question: mood, answer: sad }
\`\`\`

Dit niet:

\`\`\`yaml
{ question: mood, child: sami, answer: sad }
\`\`\``,
  })
})

test('and in English', async () => {
  expect(await gib(['explain', 'gib302', '--language', 'en'])).toEqual({
    exit: 0,
    output: `# GIB302: Of which child?

> This question is asked per child: name the child.

The answer is not stored.

The question is asked per child, and the answer names none.

**Why it matters.** An answer about one child may never be taken for one about another.

**How to mend it.** Put the answer under the id of the child. What a scenario expects is written with the child behind the question: \`mood@sami\`.

This is told:

\`\`\`yaml
{ question: mood, answer: sad }
\`\`\`

This is not:

\`\`\`yaml
{ question: mood, child: sami, answer: sad }
\`\`\``,
  })
})

describe.each(codes)('%s', (code) => {
  const page = readFileSync(`${folder}/${code}.md`, 'utf8')

  test('has no English in Dutch', async () => {
    const dutch = await explained(code)
    expect(dutch).toMatch(
      new RegExp(
        `^# ${code}: .+\n\n> .+\n\n.+\n\n[^]+\n\n\\*\\*Waarom het ertoe doet\\.\\*\\* [^]+\n\n\\*\\*Hoe je het verbetert\\.\\*\\* `,
      ),
    )
    expect(words(dutch)).not.toMatch(/\b(the|this|that|with|without|there|are|from|what|not|and|undefined)\b/i)
  })

  test('has no Dutch in English', async () => {
    const english = await explained(code, '--language', 'en')
    expect(english).toMatch(new RegExp(`^# ${code}: .+\n\n> .+\n\n.+\n\n[^]+Why it matters[^]+How to mend it`))
    expect(words(english)).not.toMatch(/\b(het|een|niet|van|wordt|zijn|geen|deze|naar|met|dit|voorbeeld)\b/i)
  })

  test('shows its examples in both, under a line of words and without the marks of our tests', async () => {
    for (const [lines, ...language] of [
      [['Dit wordt gemeld:', 'Dit niet:']],
      [['This is told:', 'This is not:'], '--language', 'en'],
    ] as const) {
      const shown = await explained(code, ...language)
      const above = [...shown.matchAll(/^(.+)\n\n```yaml\n/gm)].map(([, line]) => line)
      expect(examples(shown)).toEqual(examples(page))
      expect(above).toEqual(examples(page).length === 0 ? [] : lines)
      expect(shown).not.toMatch(/^```\w+ /m)
    }
  })
})

test('knows the code however it is written', async () => {
  for (const given of ['202', 'gib-202', ' GIB 202']) expect(await explained(given)).toBe(await explained('GIB202'))
})

test('gives the page as data in the same language', async () => {
  const data = JSON.parse(await explained('GIB202', '--json'))
  expect(data).toEqual({ code: 'GIB202', page: await explained('GIB202') })
})

test('says what a code is when it is given none', async () => {
  expect((await gib(['explain'])).message).toContain('Zeg welke foutcode, zoals GIB202.')
  expect(await gib(['explain', 'GIB999'])).toMatchObject({ exit: 2, message: expect.stringContaining('GIB202') })
  expect(await gib(['explain', '../../README'])).toMatchObject({ exit: 2 })
})
