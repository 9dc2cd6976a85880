/** With `--json` what stands on standard output is data, whatever comes of the command; what people read stays the same. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { version } from '../package.json'
import { commands } from './commands'
import { gib } from './gib'

const folder = mkdtempSync(join(tmpdir(), 'gib-data-'))
afterAll(() => rmSync(folder, { recursive: true }))
const fileOf = (name: string, text: string) => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const good = readFileSync(fileURLToPath(new URL('../test/gesprek.gib.yaml', import.meta.url)), 'utf8')
const protocol = fileOf('goed.gib.yaml', good)
const wrong = fileOf('fout.gib.yaml', good.replace('question: cijfer', 'question: cijfr'))
const doubtful = fileOf('twijfel.gib.yaml', good.replace('[nl]', '[nl, en]'))
const answers = fileOf('answers.json', '{ "answers": { "cijfer": 65 } }')
const scenarios = (grade: number) =>
  fileOf(`s${grade}.yaml`, `scenarios:\n  - { name: x, answers: { cijfer: ${grade} }, expect: { asks: [zwaar] } }\n`)
const april = fileURLToPath(new URL('../../../examples/april-2020/calls.csv', import.meta.url))

/** What was not understood: about the command, so of no file. */
const misused = (message: unknown) => [{ file: null, faults: [{ message }], problems: [] }]

describe('what was not understood', () => {
  test.each<[args: string[], message: string]>([
    [[], 'Zeg wat gib moet doen.'],
    [['raport'], 'De opdracht "raport" bestaat niet. Bedoel je report?'],
    [['--jsn'], 'De optie --jsn bestaat niet. Bedoel je --json?'],
    [['validate'], 'Zeg welk bestand.'],
    [['validate', protocol, '--fixx'], 'De optie --fixx bestaat niet. Bedoel je --fix?'],
    [['validate', protocol, '--sarif'], 'Kies --json of --sarif.'],
    [['test', answers], 'Zeg met --protocol welk protocol.'],
    [['explain', 'GIB999'], '"GIB999" is geen foutcode. Een foutcode lijkt op GIB202.'],
    [['convert', protocol, '--to', 'xml'], 'Kies --to json of --to yaml.'],
    [['diff', protocol], 'Zeg welke 2 bestanden.'],
    [['schema', 'protocl'], 'Er is geen schema "protocl". Bedoel je protocol?'],
    [['score'], 'Zeg met --answers welk bestand.'],
    [
      ['simulate', '--families', '0'],
      '"0" kan niet achter --families. Geef een heel getal van 1 tot en met 100.000.000.',
    ],
    [['report', '--calls', april, '--unit', 'x'], '"x" is geen eenheid. Kies call of family.'],
    [['init', 'a', 'b'], '"b" is hier één woord te veel.'],
    [['report', '--json=yes', '--calls', april], 'Achter --json hoort geen waarde.'],
  ])('is data too, with the same sentence for people: %j', async (args, message) => {
    const { exit, output, message: read } = await gib([...args, '--json'])
    expect(exit).toBe(2)
    const [told] = JSON.parse(output!)
    expect(told.faults).toContainEqual({ message })
    expect(told).toMatchObject({ file: null, problems: [] })
    expect(read).toContain(`${message}\n`)
  })

  test('each fault for itself', async () => {
    const { output } = await gib(['report', '--call', '--csv', 'x', '--json', '--language', 'en'])
    expect(JSON.parse(output!)[0].faults.map(({ message }: { message: string }) => message)).toEqual([
      'There is no option --call. Did you mean --calls?',
      'There is no option --csv.',
      '"x" is one word too many here. Did you mean --calls x?',
    ])
  })

  test('is not data where --json is the name of a file', async () => {
    const { exit, output } = await gib(['diff', '--', '--json'])
    expect([exit, output]).toEqual([2, undefined])
  })

  test('keeps its whole sentence, also where --json comes first', async () => {
    expect(JSON.parse((await gib(['--json', 'raport'])).output!)).toEqual(
      misused('De opdracht "raport" bestaat niet. Bedoel je report?'),
    )
    expect((await gib(['--json', '--language', 'en', 'validate', protocol])).exit).toBe(0)
    expect((await gib(['--language', 'en', 'validate', protocol])).output).toMatch(/is right/)
  })
})

describe('what people read is the same with and without it', () => {
  test.each<[what: string, args: string[], exit: number]>([
    ['a protocol with a fault', ['validate', wrong], 1],
    ['a protocol that leaves doubt', ['validate', doubtful], 0],
    ['a file that is not there', ['validate', 'nergens'], 1],
    ['a call that does not come out', ['test', scenarios(8), '--protocol', protocol], 1],
    ['a scenario with a fault', ['test', scenarios(65), '--protocol', protocol], 1],
    ['an answer with a fault', ['score', '--answers', answers, '--protocol', protocol], 1],
    ['two versions of which one is wrong', ['diff', protocol, wrong], 1],
    ['a file that is no document', ['convert', 'nergens'], 1],
    ['a file without calls', ['report', '--calls', answers], 1],
    ['a folder that has one already', ['init', fileOf('bestand', ''), '--language', 'en'], 1],
    ['an option that is not there', ['validate', wrong, '--fixx'], 2],
  ])('%s', async (_, args, exit) => {
    const [plain, data] = [await gib(args), await gib([...args, '--json'])]
    expect([plain.exit, data.exit]).toEqual([exit, exit])
    expect(data.message).toBe(plain.message)
    expect(data.message).toMatch(/\S/)
    expect(Array.isArray(JSON.parse(data.output!))).toBe(true)
  })

  test('also beside SARIF', async () => {
    const [plain, data] = [await gib(['validate', wrong]), await gib(['validate', wrong, '--sarif'])]
    expect(data.message).toBe(plain.message)
    expect(JSON.parse(data.output!)).toMatchObject({ version: '2.1.0' })
  })
})

test('what only warns is a warning, whichever command tells it', async () => {
  const both = fileOf('beide.gib.yaml', good.replace('[nl]', '[nl, en]').replace('question: cijfer', 'question: cijfr'))
  const told = async (...args: string[]) => {
    const { exit, output, message } = await gib([...args, '--json'])
    const [{ problems }] = JSON.parse(output!)
    const levels = problems.map(({ code, level }: { code: string; level: string }) => `${code} ${level}`)
    return { exit, levels, last: message!.split('\n').at(-1) }
  }
  const checked = await told('validate', both)
  expect(new Set(checked.levels.map((one: string) => one.split(' ')[1]))).toEqual(new Set(['error', 'warning']))
  expect(checked.last).toMatch(/^1 fout, \d+ waarschuwing/)
  expect(await told('diff', protocol, both)).toEqual(checked)
  expect(await told('score', '--answers', answers, '--protocol', both)).toEqual(checked)
})

describe('help as data', () => {
  test('says of every command which options it has and how many files', async () => {
    const { exit, output, message } = await gib(['--help', '--json', '--language', 'en'])
    expect([exit, message]).toEqual([0, undefined])
    const told = JSON.parse(output!)
    expect(told.version).toBe(version)
    expect(told.commands.map(({ name }: { name: string }) => name)).toEqual(commands.map(({ name }) => name))
    expect(told.help).toBe((await gib(['--help', '--language', 'en'])).output)
    const report = told.commands.find(({ name }: { name: string }) => name === 'report')
    expect(report.options).toContainEqual({ name: '--protocol', takes: 'values' })
    expect(report.options).toContainEqual({ name: '--json', takes: 'nothing' })
    expect(report.options).toContainEqual({ name: '--language', takes: 'value' })
  })

  test.each(commands.map(({ name }) => name))('of one command: %s', async (name) => {
    const { exit, output } = await gib([name, '--help', '--json'])
    expect(exit).toBe(0)
    const told = JSON.parse(output!)
    expect(told).toMatchObject({
      name,
      help: (await gib([name, '--help'])).output,
      files: { least: expect.any(Number) },
    })
    const all = JSON.parse((await gib(['--json', '-h'])).output!)
    expect(all.commands).toContainEqual(told)
    expect(JSON.parse((await gib(['help', name, '--json'])).output!)).toEqual(told)
  })

  test('and the version', async () => {
    expect(JSON.parse((await gib(['--version', '--json'])).output!)).toEqual({ version })
  })
})
