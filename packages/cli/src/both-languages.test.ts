/** Everything a person reads is there in Dutch and in English: all words in the source, and what the commands print. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gezinInBeeld } from '@gib/protocol/gezin-in-beeld'
import { ouderenInBeeld } from '@gib/protocol/ouderen-in-beeld'
import ts from 'typescript'
import { afterAll, describe, expect, test } from 'vitest'
import { commands } from './commands'
import { gib } from './gib'

const here = import.meta.dirname
const root = fileURLToPath(new URL('../../..', import.meta.url))
const sources = readdirSync(here).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))

/** Words that are in nearly every sentence of one language, and in none of the other. */
const dutch = /\b(het|een|niet|van|voor|wordt|worden|zijn|geen|deze|naar|met|staat|zonder)\b/i
const english = /\b(the|this|with|which|without|there|are|from|stands|what|that)\b/i
/** What has a Dutch name in English too. */
const names = /gezin-in-beeld|ouderen-in-beeld|gesprek\.gib\.\w+|geld\.\w+|kind\.\w+|ouder\.\w+|--\w+/g

interface Pair {
  readonly where: string
  readonly nl: string | undefined
  readonly en: string | undefined
}

/** Each object that says something in a language, with its words in both; what is filled in is left out. */
function pairsIn(name: string, text: string): Pair[] {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true)
  const pairs: Pair[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const said = new Map(node.properties.map((one) => [one.name?.getText(), one]))
      const [nl, en] = ['nl', 'en'].map((language) => said.get(language))
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1
      if (nl !== undefined || en !== undefined)
        pairs.push({ where: `${name}:${line}`, nl: wordsOf(nl), en: wordsOf(en) })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return pairs
}

/** All that stands between quotation marks in it. */
function wordsOf(node: ts.Node | undefined): string | undefined {
  if (node === undefined) return undefined
  const found: string[] = []
  const visit = (one: ts.Node): void => {
    if (ts.isStringLiteralLike(one) || ts.isTemplateHead(one) || ts.isTemplateMiddleOrTemplateTail(one))
      found.push(one.text)
    ts.forEachChild(one, visit)
  }
  visit(node)
  return found.join(' ').replace(names, '')
}

/** What is not there in a language, or is in the other. */
function gapsIn(pairs: readonly Pair[]): string[] {
  return pairs.flatMap(({ where, nl, en }) => [
    ...(nl === undefined ? [`${where} is not there in Dutch`] : []),
    ...(en === undefined ? [`${where} is not there in English`] : []),
    ...(nl !== undefined && english.test(nl) ? [`${where} is English where it should be Dutch: ${nl}`] : []),
    ...(en !== undefined && dutch.test(en) ? [`${where} is Dutch where it should be English: ${en}`] : []),
  ])
}

const pairs = sources.flatMap((name) => pairsIn(name, readFileSync(join(here, name), 'utf8')))

describe('the words in the source', () => {
  test('are there in both languages, each in its own', () => {
    expect(pairs.length).toBeGreaterThan(100)
    expect(gapsIn(pairs)).toEqual([])
  })

  test.each([
    ['a sentence without English', "const say = { a: { nl: 'Zeg het.' } }", 'is not there in English'],
    ['a sentence without Dutch', 'const say = { a: { en: (n: number) => [`Say `, n] } }', 'is not there in Dutch'],
    ['Dutch under English', "const say = { nl: 'Het is er niet.', en: 'Het is er niet.' }", 'is Dutch where'],
    [
      'English under Dutch',
      "const say = { nl: { a: 'This is not there.' }, en: { a: 'Not there.' } }",
      'is English where',
    ],
  ])('%s would be found', (_, text, told) => {
    expect(gapsIn(pairsIn('twin.ts', text)).join()).toContain(told)
  })
})

test.each([gezinInBeeld, ouderenInBeeld])('every text of $id is there in both languages', (protocol) => {
  const found: string[] = []
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return
    const text = value as { readonly nl?: unknown; readonly en?: unknown }
    if (typeof text.nl === 'string' || typeof text.en === 'string')
      found.push(`${path} ${typeof text.nl} ${typeof text.en}`)
    for (const [key, part] of Object.entries(value)) visit(part, `${path}.${key}`)
  }
  visit(protocol, protocol.id)
  expect(found.length).toBeGreaterThan(150)
  expect(found.filter((one) => !one.endsWith(' string string'))).toEqual([])
})

describe('what the commands print in English', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gib-languages-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const file = (name: string, text: string) => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  }
  const april = join(root, 'examples/april-2020/calls.csv')
  const answers = file(
    'answers.json',
    '{ "answers": { "ouder.cijfer": 4, "geld.zorgen": "vaak", "geld.eten": "soms_niet" }, "children": { "sami": { "kind.hoe": "niet_goed" } } }',
  )
  const broken = file('broken.gib.yaml', 'title: x\nversion: 1\nsections: {}\nlanguages: nl\n')
  const runs: string[][] = [
    ...commands.map(({ name }) => [name, '--help']),
    ['score', '--answers', answers],
    ['score', '--answers', answers, '--json'],
    ['report', '--calls', april],
    ['report', '--calls', april, '--unit', 'family', '--cohort', 'family-size'],
    ['report', '--calls', april, '--audience', 'partner'],
    ['report', '--calls', answers],
    ['report', '--calls', april, '--cohort', 'zzz'],
    ['validate', broken],
    ['test', answers, '--protocol', 'gezin-in-beld'],
    ['diff', broken, broken],
    ...readdirSync(join(root, 'docs/problems'))
      .filter((name) => name.startsWith('GIB'))
      .map((name) => ['explain', name.slice(0, -3)]),
  ]

  test('is English, but for the examples of a conversation', async () => {
    const gaps: string[] = []
    for (const args of runs) {
      const { output = '', message = '' } = await gib([...args, '--language', 'en'])
      const text = `${output}\n${message}`
        .replaceAll(folder, '')
        .replace(/^```[\s\S]*?^```$/gm, '')
        .replace(names, '')
      expect(text.trim()).not.toBe('')
      for (const line of text.split('\n')) if (dutch.test(line)) gaps.push(`${args.slice(0, 2).join(' ')}: ${line}`)
    }
    expect(gaps).toEqual([])
  })

  test('names no command that would answer in Dutch', async () => {
    const named: string[] = []
    for (const args of [...runs, ['--help'], ['init', join(folder, 'begun')]]) {
      const { output = '', message = '' } = await gib([...args, '--language', 'en'])
      // An example stands by itself on a line, or behind a colon; a list of commands has spaces before what each does.
      const examples = `${output}\n${message}`.matchAll(/(?:^ {2}|: )(gib (?:\S+ )*\S+)$/gm)
      named.push(...[...examples].map(([, example = '']) => example).filter((example) => !example.includes(' > ')))
    }
    expect(named.length).toBeGreaterThan(8)
    expect(named.filter((example) => !example.endsWith(' --language en'))).toEqual([])
  })
})
