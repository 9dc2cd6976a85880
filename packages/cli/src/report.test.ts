import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gib } from './gib'

const april = fileURLToPath(new URL('../../../examples/april-2020/calls.csv', import.meta.url))
const text = readFileSync(april, 'utf8').replaceAll('\r\n', '\n')
const figures = (await gib(['report', '--calls', april, '--json'])).output

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gib-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function fileOf(content: string | Uint8Array): string {
  const path = join(folder, 'calls.csv')
  writeFileSync(path, content)
  return path
}
const reportOf = (content: string | Uint8Array, ...more: string[]) =>
  gib(['report', '--calls', fileOf(content), ...more])
/** What is said about a file, without the file's own path. */
const saidOf = async (content: string | Uint8Array, ...more: string[]) => {
  const { exit, output, message } = await reportOf(content, ...more)
  expect(exit).toBe(1)
  expect(output).toBeUndefined()
  return (message ?? '').split('\n').map((line) => line.replace(join(folder, 'calls.csv'), 'calls.csv'))
}

const [titles, ...rows] = text.trim().split('\n')
/** The file with one cell changed; the first call is on line 2. */
const withCell = (line: number, column: string, cell: string) => {
  const at = titles!.split(',').indexOf(column)
  return [
    titles,
    ...rows.map((row, index) => (index === line - 2 ? row.split(',').with(at, cell).join(',') : row)),
  ].join('\n')
}

const page = (await gib(['report', '--calls', april])).output ?? ''

describe('the page of figures', () => {
  const lineOf = (title: string, occurrence = 0) =>
    page.split('\n').filter((line) => line.startsWith(title))[occurrence]

  test('starts with the file, the period and both units', () => {
    expect(page.split('\n')[0]).toBe(`${april}: 14 t/m 30 april 2020, 219 gesprekken met 169 gezinnen`)
  })

  test('puts the words of the article beside what the calls say', () => {
    expect(lineOf('Ouder geeft een onvoldoende')).toMatch(/ 17% +16,9% +37 van 219 +gesprek +12,5–22,4% +0$/)
    expect(lineOf('Kind van basisschool')).toMatch(/ bijna driekwart +73,1% +160 van 219 +gesprek +66,8–78,5% +0$/)
    expect(lineOf('Gemiddeld cijfer ouders')).toMatch(/ 6,7 +6,69 +219, sd 1,42 +gesprek +6,50–6,88 +0$/)
  })

  test('puts the median below how many a mean was counted from, in both languages', async () => {
    const below = (text: string, title: string) => {
      const lines = text.split('\n')
      return lines[lines.findIndex((line) => line.startsWith(title)) + 1]
    }
    expect(below(page, 'Gemiddeld cijfer ouders')).toMatch(/^ +mediaan 7,00$/)
    const english = (await gib(['report', '--calls', april, '--language', 'en'])).output ?? ''
    expect(below(english, 'Mean grade of the parents')).toMatch(/ median 7\.00$/)
  })

  test('calls what stands beside the article the value of now, and what stands alone just the value', async () => {
    expect(lineOf('maat')).toMatch(/^maat +artikel 2020 +nu +n +eenheid /)
    const { pieces = [] } = await gib([
      ...['simulate', '--families', '5', '--seed', '1', '--only', 'calls', '--protocol', 'ouderen-in-beeld'],
    ])
    const ouderen = join(folder, 'ouderen.ndjson')
    writeFileSync(ouderen, [...pieces].join(''))
    const alone = await gib(['report', '--calls', ouderen])
    expect(alone.output).toMatch(/^maat +waarde +n +eenheid /m)
    expect(alone.output).not.toMatch(/ nu /)
  })

  test('gives the families, each by its latest call, after the calls', () => {
    expect(lineOf('Ouder geeft een onvoldoende', 1)).toMatch(/ 18,3% +31 van 169 +gezin /)
  })

  test('says what is missing and why', () => {
    expect(lineOf('Helpen met huiswerk lukt')).toMatch(/ 22$/)
    expect(page).toContain('Helpen met huiswerk lukt: 22 niet van toepassing')
  })

  test('never shows a figure that nobody answered as 0%', () => {
    expect(lineOf('Vond het fijn dat wij belden')).toMatch(/ alle ouders +– +0 +gesprek +– +219$/)
  })

  test('gives calls, families and homework help of each week', () => {
    expect(lineOf('week 16')).toMatch(/^week 16 +72 +55 +71,9% +46 van 64 +gesprek +59,9–81,4%$/)
    expect(lineOf('week 18', 1)).toMatch(/^week 18 +56 +56 +78,8% +41 van 52 +gezin /)
  })

  test('fits in a hundred columns below its first line', async () => {
    const english = (await gib(['report', '--calls', april, '--language', 'en'])).output ?? ''
    const widths = [page, english].flatMap((one) => one.split('\n').slice(1)).map((line) => line.length)
    expect(Math.max(...widths)).toBeLessThanOrEqual(100)
  })

  test('is in English for who asks for it', async () => {
    const english = (await gib(['report', '--calls', april, '--language', 'en'])).output
    expect(english).toContain('14 to 30 April 2020, 219 calls with 169 families')
    expect(english).toMatch(/Mean grade of the parents +6\.7 +6\.69 +219, sd 1\.42 +call /)
    expect(english).toContain('almost a fifth')
  })
})

describe('the same calls give the same figures', () => {
  test.each([
    ['with semicolons, as Dutch Excel writes them', text.replaceAll(',', ';')],
    ['with tabs, as a spreadsheet copies them', text.replaceAll(',', '\t')],
    ['with a first line that says what parts the cells', `sep=;\r\n${text.replaceAll(',', ';')}`],
    ['with columns without a name, in which nothing stands', text.replace(/\n/g, ',,\n')],
    ['with a byte order mark', `\uFEFF${text}`],
    ['with line ends of Windows', text.replaceAll('\n', '\r\n')],
    ['with line ends of an old Mac', text.replaceAll('\n', '\r')],
    ['with every cell in quotation marks', text.replace(/[^,\n]+/g, '"$&"')],
    ['with empty lines between and below', `${text.replaceAll('\n', '\n\n')}\n,,,,,,,,,,,,,,\n`],
    ['with the calls in another order', [titles, ...rows.toReversed()].join('\n')],
    ['with the columns in another order', text.replace(/^(.*),([^,\n]*)$/gm, '$2,$1')],
    ['with spaces around the titles', text.replace(/^.*$/m, (line) => line.replaceAll(',', ' , '))],
  ])('%s', async (_, content) => {
    expect(await reportOf(content, '--json')).toEqual({ exit: 0, output: figures })
  })

  test('with decimal commas between semicolons', async () => {
    const halves = withCell(2, 'parent_grade', '8.5').replaceAll(',', ';').replace('8.5', '8,5')
    expect(await reportOf(halves, '--json')).toEqual(await reportOf(withCell(2, 'parent_grade', '8.5'), '--json'))
  })
})

describe('a file with faults gives no figures', () => {
  test('but every fault at once, with its place, what was expected and what was found', async () => {
    const broken = withCell(4, 'parent_grade', '65').replace('2020-04-14', '14-04-2020')
    expect(await saidOf(broken)).toEqual([
      'calls.csv:2: date: verwacht een dag als 2020-04-17, gevonden "14-04-2020"',
      'calls.csv:4: parent_grade: verwacht een cijfer van 0 tot en met 10, zoals 7 of 6,5, gevonden "65"',
    ])
  })

  test('in English for who asks for it, also as JSON', async () => {
    expect(await saidOf(withCell(4, 'money_worries', 'a lot'), '--language', 'en')).toEqual([
      'calls.csv:4: money_worries: expected 0, 1 or nothing, found "a lot"',
    ])
    const path = fileOf(withCell(4, 'money_worries', 'a lot'))
    const { exit, output, message } = await gib(['report', '--calls', path, '--json', '--language', 'en'])
    expect([exit, message?.split(':')[1]]).toEqual([1, '4'])
    expect(JSON.parse(output!)).toEqual([
      {
        file: path,
        faults: [{ message: 'money_worries: expected 0, 1 or nothing, found "a lot"', line: 4 }],
        problems: [],
      },
    ])
  })

  test('a row that is too short or too long does not hide what is wrong elsewhere', async () => {
    const lines = withCell(5, 'children_grade', 'goed').split('\n')
    lines[2] = 'C002,F020'
    lines[3] += ',extra'
    expect(await saidOf(lines.join('\n'))).toEqual([
      'calls.csv:3: regel: verwacht 15 cellen, gevonden 2 cellen',
      'calls.csv:4: regel: verwacht 15 cellen, gevonden 16 cellen',
      'calls.csv:5: children_grade: verwacht een cijfer van 0 tot en met 10, zoals 7 of 6,5, gevonden "goed"',
    ])
  })

  test('a column that is missing is named', async () => {
    const lines = [titles, ...rows].map((line) => line!.split(',').slice(0, -1).join(','))
    expect(await saidOf(lines.join('\n'))).toEqual([
      'calls.csv:1: homework_help_ok: verwacht een kolom met deze naam, gevonden geen',
    ])
  })

  test('a table of something else is told once', async () => {
    expect(await saidOf('naam;cijfer\nJan;7\n')).toEqual([
      expect.stringMatching(
        /^calls\.csv:1: titels: verwacht de kolommen van april 2020 \(call_id, .*\), gevonden geen van deze$/,
      ),
    ])
  })

  test('a line that says what parts the cells is a line too', async () => {
    const broken = `sep=,\n${withCell(4, 'parent_grade', '65')}`
    expect((await saidOf(broken))[0]).toMatch(/^calls\.csv:5: parent_grade: /)
  })

  test('something in a column without a name is not passed over', async () => {
    const lines = [titles, ...rows].map((line, index) => `${line},${index === 3 ? 'x' : ''}`)
    expect(await saidOf(lines.join('\n'))).toEqual([
      'calls.csv:1: (zonder naam): verwacht geen kolom met deze naam, gevonden er een',
    ])
  })

  test('a column that stands there twice is named', async () => {
    expect(await saidOf(text.replace('money_worries', 'parent_grade'))).toContain(
      'calls.csv:1: parent_grade: verwacht één kolom met deze naam, gevonden meer dan één',
    )
  })

  test('a quotation mark that is never closed is found where it starts', async () => {
    expect(await saidOf(text.replace('C003', '"C003'))).toEqual([
      'calls.csv:4: regel: verwacht een aanhalingsteken dat de cel sluit, gevonden het einde van het bestand',
    ])
  })

  test('lines are counted as an editor counts them, also below a cell of two lines and an empty line', async () => {
    const spread = withCell(4, 'parent_grade', '"6\r\n"').replace('\nC004', '\n\nC004')
    const [first] = await saidOf(`${spread}\nC220`)
    expect(first).toBe('calls.csv:223: regel: verwacht 15 cellen, gevonden 1 cel')
  })
})

describe('a file that cannot be read is said so in one sentence', () => {
  const sentence = (path: string, language = 'nl') => gib(['report', '--calls', path, '--language', language])

  test.each([
    ['empty', '', 'Dit bestand is leeg.'],
    ['blank', '\uFEFF \r\n\n', 'Dit bestand is leeg.'],
    ['titles only', `${titles}\n`, 'In dit bestand staat alleen een regel met kolomnamen, en geen gesprek.'],
    [
      'Latin-1',
      Buffer.from(`${text}é`, 'latin1'),
      'Dit bestand is geen tekst in UTF-8. Bewaar het in Excel als "CSV UTF-8".',
    ],
    [
      'UTF-16, as Excel calls "Unicode"',
      Buffer.from(`\uFEFF${text}`, 'utf16le'),
      'Dit bestand is tekst in UTF-16. Bewaar het als UTF-8 (in Excel: "CSV UTF-8").',
    ],
  ])('%s', async (_, content, said) => {
    expect(await saidOf(content)).toEqual([`calls.csv: ${said}`])
  })

  test('a file that is not there', async () => {
    expect(await sentence('nergens.csv')).toEqual({ exit: 1, message: 'nergens.csv: Dit bestand bestaat niet.' })
    expect(await sentence('nergens.csv', 'en')).toEqual({ exit: 1, message: 'nergens.csv: This file does not exist.' })
  })

  test('a folder', async () => {
    const path = join(folder, 'map')
    mkdirSync(path, { recursive: true })
    expect(await sentence(path)).toEqual({ exit: 1, message: `${path}: Dit is een map, geen bestand.` })
  })
})
