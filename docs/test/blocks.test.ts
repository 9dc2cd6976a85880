/** Every block of code in every text is run, or stands on the short list of those that cannot be. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { type Block, blocksIn } from '../../packages/protocol/test/examples'
import { pages, root } from './pages'
import { isNotRun, play } from './play'
import { programs } from './programs'

const read = pages
  .map((page) => ({ page, blocks: blocksIn(join(root, page)) }))
  .filter(({ blocks }) => blocks.length > 0)
/** The pages of the problems are run beside the rules they are about. */
const isProblem = (page: string) => page.startsWith('docs/problems/')

/** What cannot be run here: it installs, or it serves until it is stopped. */
const notRun: readonly string[] = [
  'README.md: serves until it is stopped',
  'benchmarks/README.md: takes twenty minutes',
  'docs/README.md: serves until it is stopped',
  'docs/start.md: fetches from a registry',
  'docs/start.md: packs from a checkout and installs the file',
]

describe.each(read.filter(({ page }) => !isProblem(page)))('$page', ({ blocks }) => {
  test('does what it says', () => play(blocks))
})

test('the pages of the problems have examples of one kind, which are run with the rules', () => {
  const kinds = read
    .filter(({ page }) => isProblem(page))
    .flatMap(({ blocks }) => blocks.map(({ language, words }) => [language, ...words].join(' ')))
  expect(kinds.length).toBeGreaterThan(200)
  expect([...new Set(kinds)].sort()).toEqual(['yaml base', 'yaml right', 'yaml wrong'])
})

test('what cannot be run stands on a short list', () => {
  const found = read.flatMap(({ page, blocks }) =>
    blocks.filter(isNotRun).map(({ words }) => `${page}: ${/not-run="(.+)"/.exec(words.join(' '))?.[1]}`),
  )
  expect(found.sort()).toEqual([...notRun].sort())
})

test('a command in an English text answers in English', () => {
  const dutch = /^(docs\/nl\/)/
  const found = read
    .filter(({ page }) => !dutch.test(page))
    .flatMap(({ page, blocks }) =>
      blocks
        .filter(({ language }) => language === 'sh')
        .flatMap(({ code }) =>
          code.split(/\n|\||&&/).map((command) => ({ page, command: command.replace(/#.*/, '').trim() })),
        ),
    )
    .filter(({ command }) => /(^|silent )gib /.test(command))
  expect(found.length).toBeGreaterThan(15)
  expect(
    found.filter(({ command }) => !isEnglish.test(command)).map(({ page, command }) => `${page}: ${command}`),
  ).toEqual([])
})

/** It asks for English, or gives data only. */
const isEnglish = /--language en\b|--json\b|--only calls\b|--version\b|gib schema\b/

test('every block is closed, and none stands where it is not seen', () => {
  for (const { page, blocks } of read) {
    const fences = readFileSync(join(root, page), 'utf8').match(/^\s*```/gm) ?? []
    expect(`${page} ${fences.length}`).toBe(`${page} ${blocks.length * 2}`)
  }
})

const code = new Map(
  read.flatMap(({ page, blocks }) => programs(blocks).map(({ line, code }) => [`${page}:${line}`, code] as const)),
)
/** What a page has written in a file, as if it were copied into a file of TypeScript. */
const copied = new Map(
  read.flatMap(({ page, blocks }) =>
    blocks.filter(isCopiedCode).map(({ line, code }) => [`${page}:${line}`, code] as const),
  ),
)

test('the code of the pages compiles as strictly as ours, without a type argument', () => {
  expect(faultsOf(code)).toEqual([])
})

/** A newcomer has `strict`, and may or may not have more. */
test.each([false, true])(
  'and in the project of a newcomer, also what was JavaScript; an entry may be missing: %s',
  (unchecked) => {
    expect(copied.size).toBeGreaterThan(0)
    const options = { noUncheckedIndexedAccess: unchecked, exactOptionalPropertyTypes: false }
    expect(faultsOf(new Map([...code, ...copied]), options)).toEqual([])
  },
)

function isCopiedCode({ language, words }: Block): boolean {
  return language === 'js' && words.some((word) => /^file=.*\.m?js$/.test(word))
}

describe('a page that is wrong fails', () => {
  const block = (language: string, words: string[], code: string): Block => ({ language, words, line: 1, code })
  const twins: [what: string, blocks: Block[], message: RegExp][] = [
    [
      'another result',
      [block('ts', [], "import { parseGrade } from '@gib/protocol'\nparseGrade('7-') //=> { value: 7 }")],
      /6\.75/,
    ],
    [
      'a name that does not exist',
      [block('ts', [], "import { openTheCall } from '@gib/protocol'\nopenTheCall()")],
      /not a function/,
    ],
    ['another exit', [block('sh', [], 'gib validate nothing.gib.yaml')], /expected 1 to be \+?0/],
    ['another output', [block('sh', [], 'gib --version'), block('text', ['output'], '99.0.0')], /99/],
    [
      'a long output without what is promised',
      [block('sh', [], 'gib schema'), block('text', ['output'], '…\nno\n…')],
      /no/,
    ],
    ['other JSON', [block('sh', [], 'echo \'{"n":1}\''), block('json', ['output'], '{"n":2}')], /2/],
    ['something that would be fetched', [block('sh', [], 'npx cowsay hello')], /is not run/],
    ['a protocol with a misspelt name', [block('yaml', [], 'id: a\nsections: []')], /GIB/],
    [
      'a scenario of no question',
      [block('yaml', [], 'scenarios: [{ name: a, answers: { none: 4 }, expect: { asks: [none] } }]')],
      /GIB/,
    ],
    ['a language nobody runs', [block('python', [], 'print()')], /say what it is/],
  ]
  test.each(twins)('%s', async (_, blocks, message) => {
    await expect(play(blocks)).rejects.toThrow(message)
  })

  test('what may not be there does not compile in the project of a newcomer', () => {
    const code =
      "import { questionOf } from '@gib/protocol'\nimport { gezinInBeeld } from '@gib/protocol/gezin-in-beeld'\nquestionOf(gezinInBeeld, 'ouder.cijfer').perChild"
    expect(faultsOf(new Map([['twin:1', code]]), { noUncheckedIndexedAccess: false }).join()).toContain('undefined')
  })

  test('a misspelt id does not compile', () => {
    const code =
      "import { openCall } from '@gib/protocol'\nimport { gezinInBeeld } from '@gib/protocol/gezin-in-beeld'\nopenCall(gezinInBeeld).score('draaglst')"
    expect(faultsOf(new Map([['twin:1', code]])).join()).toContain('parameter of type \'"draaglast" | "draagkracht"\'')
  })
})

/** What the compiler has to say about programs, by page and line. */
function faultsOf(texts: ReadonlyMap<string, string>, more: ts.CompilerOptions = {}): string[] {
  const config = ts.readConfigFile(join(root, 'docs/tsconfig.json'), ts.sys.readFile)
  const options = { ...ts.parseJsonConfigFileContent(config.config, ts.sys, join(root, 'docs')).options, ...more }
  const files = new Map(
    [...texts].map(([name, code], index) => [
      join(root, `docs/test/page-${index}.tsx`),
      { name, code: `${code}\nexport {}` },
    ]),
  )
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists } = host
  host.getCurrentDirectory = () => join(root, 'docs')
  host.fileExists = (path) => files.has(path) || fileExists(path)
  host.getSourceFile = (path, language) => {
    const page = files.get(path)
    return page ? ts.createSourceFile(path, page.code, language, true) : getSourceFile(path, language)
  }
  const program = ts.createProgram([...files.keys()], options, host)
  return [...files].flatMap(([path, { name }]) => {
    const source = program.getSourceFile(path)!
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ messageText, start }) => {
        const line = source.text.slice(0, start).split('\n').length
        return `${name}: ${source.text.split('\n')[line - 1]?.trim()}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`
      },
    )
  })
}
