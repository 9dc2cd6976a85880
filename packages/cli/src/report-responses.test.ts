import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { byCohort, medianOf, type Response, summarise } from '@gib/protocol'
import { gezinInBeeld } from '@gib/protocol/gezin-in-beeld'
import { ouderenInBeeld } from '@gib/protocol/ouderen-in-beeld'
import { simulate } from '@gib/protocol/simulate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gib } from './gib'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const main = join(root, 'scripts/gib.mjs')
const april = join(root, 'examples/april-2020/calls.csv')

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gib-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function fileOf(content: string | Uint8Array, name = 'calls.ndjson'): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const said = async (...args: string[]) => {
  const { exit, output, message } = await gib(['report', ...args])
  return { exit, output, message: message?.replaceAll(`${folder}/`, '') }
}
const saidOf = (content: string | Uint8Array, ...more: string[]) => said('--calls', fileOf(content), ...more)

const calls = [...simulate(gezinInBeeld, { families: 60, seed: 4 })].flatMap((one) => one.calls)
const people = [...simulate(ouderenInBeeld, { families: 20, seed: 4 })].flatMap((one) => one.calls)
const linesOf = (all: readonly object[]) => all.map((one) => `${JSON.stringify(one)}\n`).join('')
const whole = linesOf(calls)

describe('calls of any protocol', () => {
  test('give the figures that the protocol counts', async () => {
    const { exit, output, message } = await saidOf(whole, '--json')
    expect({ exit, message }).toEqual({ exit: 0, message: undefined })
    const { unit, n, period, figures } = summarise(gezinInBeeld, calls as readonly Response[], { unit: 'call' })
    expect(JSON.parse(output!)).toEqual(
      JSON.parse(
        JSON.stringify({
          cohort: null,
          counts: [{ protocol: { id: 'gezin-in-beeld', version: '1.0.0' }, unit, period, n, figures }],
        }),
      ),
    )
  })

  test('are counted per family where that is asked, and by group', async () => {
    const { output } = await saidOf(
      whole,
      '--json',
      '--unit',
      'family',
      '--cohort',
      'family-size',
      '--figures',
      'parentGrade',
    )
    const [count] = JSON.parse(output!).counts
    const groups = byCohort(gezinInBeeld, calls, 'family-size', { unit: 'family', figures: ['parentGrade'] })
    expect(count.n).toBe(new Set(calls.map(({ family }) => family)).size)
    expect(count.figures.map(({ id }: { id: string }) => id)).toEqual(['parentGrade'])
    expect(count.groups).toEqual(
      groups.map(({ group, summary: { n, figures } }) => ({
        ...group,
        n,
        figures: JSON.parse(JSON.stringify(figures)),
      })),
    )
  })

  test('come in as a list too, and as one line or many', async () => {
    const wanted = await saidOf(whole, '--json')
    for (const content of [
      JSON.stringify(calls),
      JSON.stringify(calls, null, 2),
      `\uFEFF${whole}`,
      // As two files behind each other have it.
      whole.replace('\n', '\n\uFEFF'),
      whole.replaceAll('\n', '\r\n'),
      `\n\n${whole.replaceAll('\n', '\n\n')}`,
      whole.trimEnd(),
      `\uFEFF \n${JSON.stringify(calls)}`,
    ])
      expect(await saidOf(content, '--json')).toEqual(wanted)
  })

  test('come in from another program, families and attempts beside them', () => {
    const gibbed = (args: string[], input = '') =>
      spawnSync(process.execPath, [main, ...args], { input, encoding: 'utf8' })
    const { stdout } = gibbed(['simulate', '--families', '60', '--seed', '4'])
    const { stdout: figures, status } = gibbed(['report', '--calls', '-', '--json'], stdout)
    expect(status).toBe(0)
    expect(JSON.parse(figures).counts[0].n).toBe(calls.length)
  })

  test('are each read with their own protocol, side by side', async () => {
    const { output } = await saidOf(linesOf([people[0]!, ...calls, ...people.slice(1)]), '--json')
    expect(
      JSON.parse(output!).counts.map(({ protocol, n }: Response & { protocol: { id: string }; n: number }) => [
        protocol.id,
        n,
      ]),
    ).toEqual([
      ['gezin-in-beeld', calls.length],
      ['ouderen-in-beeld', people.length],
    ])
  })

  test('may be held with two versions of one protocol, and are never read with the other', async () => {
    const older = { ...ouderenInBeeld, version: '0.9.0', title: { nl: 'Vroeger' } }
    const path = fileOf(JSON.stringify(older), 'older.gib.json')
    const mixed = linesOf([...people, { ...people[0], protocol: { id: 'ouderen-in-beeld', version: '0.9.0' } }])
    const both = await saidOf(mixed, '--json', '--protocol', 'ouderen-in-beeld', '--protocol', path)
    expect(JSON.parse(both.output!).counts.map(({ n }: { n: number }) => n)).toEqual([people.length, 1])
    const one = await saidOf(mixed, '--protocol', 'ouderen-in-beeld')
    expect(one).toMatchObject({ exit: 1, output: undefined })
    expect(one.message).toBe(
      `calls.ndjson:${people.length + 1}: GIB401  Eén gesprek is gevoerd met ‘ouderen-in-beeld 0.9.0’, en dat document is er niet bij. Wel zijn er: ouderen-in-beeld 1.0.0. Geef ook het bestand van die versie: --protocol BESTAND`,
    )
    expect((await saidOf(mixed, '--protocol', path, '--protocol', path)).message).toContain('staat er twee keer bij')
  })

  test('are shown with n, what is missing and why, and the interval; in both languages', async () => {
    const { output } = await saidOf(whole, '--cohort', 'family-size', '--figures', 'parentInsufficient')
    expect(output).toContain('Gezin in Beeld (gezin-in-beeld 1.0.0), ')
    expect(output).toMatch(/Ouder geeft een onvoldoende +17% +[\d,]+% +\d+ van \d+ +gesprek +[\d,]+–[\d,]+% +\d+/)
    expect(output).toMatch(/Waarom iets ontbreekt:\n {2}Ouder geeft een onvoldoende: \d+ /)
    expect(output).toMatch(/4 of meer kinderen \(k4plus\), n = \d+/)
    const english = (await saidOf(whole, '--unit', 'family', '--language', 'en')).output
    expect(english).toContain('Per family: the latest call of each family counts')
    expect(english).toContain('missing')
  })

  test('have a median beside each mean, as text and as data; a mean that nobody gave has none', async () => {
    const { output } = await saidOf(whole, '--figures', 'parentGrade,moneyWorries', '--json')
    const [{ figures }] = JSON.parse(output!).counts
    const given = calls.map(({ answers }) => answers['ouder.cijfer']).filter((grade) => typeof grade === 'number')
    expect(figures[0]).toMatchObject({ id: 'parentGrade', n: given.length, median: medianOf(given) })
    expect(figures[1]).not.toHaveProperty('median')
    const page = (await saidOf(whole, '--figures', 'parentGrade')).output
    expect(page).toMatch(/Gemiddeld cijfer ouders +6,7 +\d,\d\d +\d+, sd \d,\d\d +gesprek .*\n +mediaan \d,\d\d$/m)
    const nobody = (await saidOf(JSON.stringify({ ...calls[0], answers: {} }), '--figures', 'parentGrade')).output
    expect(nobody).not.toContain('mediaan')
  })

  test('of the CSV of April can be counted in other ways too', async () => {
    const { output } = await said('--calls', april, '--unit', 'family', '--json')
    expect(JSON.parse(output!).counts[0]).toMatchObject({ unit: 'family', n: 169 })
    expect((await said('--calls', april, '--protocol', 'ouderen-in-beeld')).message).toContain(
      'Een CSV-bestand is altijd',
    )
  })
})

describe('what is wrong is told with its line, everything at once', () => {
  const first = JSON.stringify(calls[0])

  test('calls of a protocol that was not given are told once, with how many there are and what to give', async () => {
    const own = { id: 'mijn', version: '2.0.0' }
    const mine = Array.from({ length: 1234 }, (_, index) => ({ ...calls[0], id: `M${index}`, protocol: own }))
    const content = linesOf([...people, ...mine, { ...calls[0], answers: { 'ouder.cijfer': 65 } }])
    const { exit, output, message } = await saidOf(content, '--protocol', 'gezin-in-beeld', '--json')
    expect(exit).toBe(1)
    expect(message!.split('\n')).toEqual([
      `calls.ndjson:1: GIB401  ${people.length} gesprekken zijn gevoerd met ‘ouderen-in-beeld 1.0.0’, en dat document is er niet bij. Wel zijn er: gezin-in-beeld 1.0.0. Geef het erbij: --protocol ouderen-in-beeld`,
      `calls.ndjson:${people.length + 1}: GIB401  1.234 gesprekken zijn gevoerd met ‘mijn 2.0.0’, en dat document is er niet bij. Wel zijn er: gezin-in-beeld 1.0.0. Geef het bestand van dat protocol: --protocol BESTAND`,
      expect.stringContaining(`calls.ndjson:${people.length + 1235}: GIB305`),
    ])
    // As data each line stands for itself, up to a hundred of a document, with how many there are.
    const [told] = JSON.parse(output!)
    const lines = (document: string) =>
      told.problems
        .filter(({ facts }: { facts: object }) => Object.values(facts).includes(document))
        .map((one: { line: number }) => one.line)
    expect(lines('ouderen-in-beeld 1.0.0')).toEqual(people.map((_, index) => index + 1))
    expect(lines('mijn 2.0.0')).toEqual(Array.from({ length: 100 }, (_, index) => people.length + 1 + index))
    expect(told.notHere).toEqual([
      { document: 'ouderen-in-beeld 1.0.0', calls: people.length },
      { document: 'mijn 2.0.0', calls: 1234 },
    ])
    expect(told.more).toBe(true)
    const english = (await saidOf(linesOf(people), '--protocol', 'gezin-in-beeld', '--language', 'en')).message
    expect(english).toContain(`${people.length} calls were held with`)
    expect(english).toContain('Give it as well: --protocol ouderen-in-beeld')
  })

  test('also where they stand in a list, or go to the outside', async () => {
    const one = /^calls\.ndjson:3:\d+: GIB401 {2}\d+ gesprekken zijn gevoerd met/
    expect((await saidOf(JSON.stringify(people, null, 1), '--protocol', 'gezin-in-beeld')).message).toMatch(one)
    const outside = await saidOf(linesOf(people), '--protocol', 'gezin-in-beeld', '--audience', 'partner')
    expect(outside.message!.split('\n')).toHaveLength(1)
  })

  test('and no figure is given', async () => {
    const strange = { ...calls[1], answers: { 'ouder.cijfer': 65, 'kind.hoe': { nobody: 'goed' }, 'ouder.cijfr': 6 } }
    const { exit, output, message } = await saidOf(
      [first, '{"protocol":', JSON.stringify(strange), '{"a":1}', 'nonsense', '{"a" 1}', first.slice(0, 200)].join(
        '\n',
      ),
      '--json',
    )
    expect(exit).toBe(1)
    const [told] = JSON.parse(output!)
    expect(told.faults[0]).toEqual({ message: 'Deze regel houdt halverwege op.', line: 2 })
    expect(told.problems[0]).toMatchObject({ code: 'GIB305', level: 'error', line: 3, path: 'answers > ouder.cijfer' })
    const lines = message!.split('\n')
    expect(told.faults.length + told.problems.length).toBe(lines.length)
    expect(lines[0]).toBe('calls.ndjson:2: Deze regel houdt halverwege op.')
    expect(lines.filter((line) => line.startsWith('calls.ndjson:3: ')).map((line) => line.slice(16, 22))).toEqual([
      'GIB305',
      'GIB301',
      'GIB402',
    ])
    expect(lines.find((line) => line.includes('GIB301'))).toContain('Bedoel je ‘ouder.cijfer’?')
    expect(lines.filter((line) => line.startsWith('calls.ndjson:4: ')).length).toBeGreaterThan(3)
    expect(lines).toContain(
      'calls.ndjson:5: Dit is geen geldige JSON. Op elke regel staat één gesprek: { "protocol": …, "answers": … }',
    )
    expect(lines.at(-2)).toMatch(/^calls\.ndjson:6:6: Dit is geen geldige JSON/)
    expect(lines.at(-1)).toBe('calls.ndjson:7: Deze regel houdt halverwege op.')
  })

  test('the same call twice, also behind a byte order mark', async () => {
    expect((await saidOf(`${first}\n\uFEFF${first}\n`)).message).toMatch(
      /^calls\.ndjson:2: Dit gesprek staat ook op regel 1/,
    )
  })

  test('a list that is no JSON is told once, where it goes wrong', async () => {
    const { message } = await saidOf(calls.map((one) => `[${JSON.stringify(one)}]`).join('\n'))
    expect(message).toBe(
      'calls.ndjson:2:1: Vanaf hier is dit geen geldige lijst van gesprekken in JSON: [{ "protocol": …, "answers": … }].',
    )
  })

  test('up to a hundred', async () => {
    const { message } = await saidOf(`${'{"a":1}\n'.repeat(500)}`, '--language', 'en')
    expect(message!.split('\n').at(-1)).toBe('This is about the first 100 faults, with --json too; there are more.')
    const more = [...message!.matchAll(/and (\d+) more like it/g)].map(([, count]) => Number(count))
    const told = message!.split('\n').filter((line) => line.startsWith('calls.ndjson:'))
    expect(told.length + more.reduce((sum, count) => sum + count, 0)).toBe(100)
  })

  test('also in a list, to the line and column', async () => {
    const list = JSON.stringify([calls[0], { ...calls[1], date: '2020-02-30' }], null, 1)
    const { message } = await saidOf(list)
    const line = list.split('\n').findIndex((one) => one.includes('2020-02-30')) + 1
    expect(message).toBe(
      `calls.ndjson:${line}:11: GIB107  date: 2020-02-30 heeft niet de goede vorm. Verwacht: 2020-04-17.`,
    )
    expect((await saidOf('[{"a":1}', '--language', 'en')).message).toMatch(/^calls\.ndjson:1:\d+: /)
    expect((await saidOf('[1, [], null]')).message?.split('\n')).toHaveLength(3)
  })

  test.each<[string, string | Uint8Array, string]>([
    ['an empty file', '', 'calls.ndjson: Dit bestand is leeg.'],
    ['nothing but white space', '\uFEFF \r\n\n', 'calls.ndjson: Dit bestand is leeg.'],
    ['only families', '{"kind":"family","id":"F1"}\n', 'calls.ndjson: In dit bestand staat geen gesprek.'],
    ['an empty list', '[]', 'calls.ndjson: In dit bestand staat geen gesprek.'],
    [
      'bytes that are no text',
      Buffer.concat([Buffer.from(`${first}\n`), Buffer.from([0x7b, 0xff, 0x7d])]),
      'calls.ndjson:2: Deze regel is geen tekst in UTF-8.',
    ],
    [
      'a line of 20 MB',
      `${first}\n{"x":"${'x'.repeat(20 * 2 ** 20)}"}\n${first}\n`,
      'calls.ndjson:2: Deze regel is langer dan 16 MB; dat is geen gesprek.',
    ],
    [
      'what is packed',
      gzipSync(first),
      'calls.ndjson: Dit is geen tekst maar een bestand van een ander soort (gzip). Pak het uit, of bewaar het als tekst in UTF-8.',
    ],
    [
      'a sheet',
      'PK\u0003\u0004…',
      'calls.ndjson: Dit is geen tekst maar een bestand van een ander soort (zip, xlsx, ods). Pak het uit, of bewaar het als tekst in UTF-8.',
    ],
    [
      'UTF-16',
      Buffer.from(`\uFEFF${first}`, 'utf16le'),
      'calls.ndjson: Dit bestand is tekst in UTF-16. Bewaar het als UTF-8 (in Excel: "CSV UTF-8").',
    ],
    [
      'UTF-16 without its mark',
      Buffer.from(first, 'utf16le'),
      'calls.ndjson: Dit bestand is tekst in UTF-16. Bewaar het als UTF-8 (in Excel: "CSV UTF-8").',
    ],
    [
      'one call on many lines',
      JSON.stringify(calls[0], null, 1),
      'calls.ndjson: Hierin staat één ding in JSON, over meer regels. Zet elk gesprek op één regel, of zet de gesprekken in een lijst: [ { "protocol": …, "answers": … } ].',
    ],
    [
      'a protocol',
      'id: gesprek\nversion: 1.0.0\n',
      'calls.ndjson: Hierin staan geen gesprekken: het is geen NDJSON (een gesprek op elke regel), geen lijst in JSON en geen CSV.',
    ],
    [
      'a grade beyond all numbers',
      first.replace(/"ouder.cijfer":[\d.]+/, '"ouder.cijfer":1e999'),
      'calls.ndjson:1: GIB304',
    ],
  ])('%s', async (_, content, sentence) => {
    const { exit, output, message } = await saidOf(content)
    expect({ exit, output }).toEqual({ exit: 1, output: undefined })
    expect(message).toContain(sentence)
    // The same as data, for who reads standard output alone.
    const [told] = JSON.parse((await saidOf(content, '--json')).output!)
    const [one] = [...told.faults, ...told.problems]
    expect(sentence).toContain(one.code ?? one.message)
  })

  test('up to a hundred of them as data, and that there are more', async () => {
    const [told] = JSON.parse((await saidOf('{"a":1}\n'.repeat(500), '--json')).output!)
    expect([told.problems.length, told.more]).toEqual([100, true])
  })

  test('a folder, a file that is not there, and one that may not be read', async () => {
    expect(await said('--calls', folder)).toEqual({
      exit: 1,
      output: undefined,
      message: `${folder}: Dit is een map, geen bestand.`,
    })
    expect((await said('--calls', join(folder, 'nergens'))).message).toContain('Dit bestand bestaat niet.')
    const path = fileOf('', 'geheim')
    chmodSync(path, 0)
    // Who may do everything may read it too, and finds it empty.
    expect((await said('--calls', path)).message).toMatch(/Je mag dit bestand niet lezen\.|Dit bestand is leeg\./)
  })

  test.each([
    [['--unit', 'gezin'], '"gezin" is geen eenheid. Kies call of family.'],
    [
      ['--cohort', 'familysize'],
      'De indeling "familysize" bestaat niet in gezin-in-beeld 1.0.0, ouderen-in-beeld 1.0.0. Bedoel je family-size?',
    ],
    [
      ['--figures', 'parentGrade,parentInsuficient'],
      'Het cijfer "parentInsuficient" bestaat niet in gezin-in-beeld 1.0.0, ouderen-in-beeld 1.0.0. Bedoel je parentInsufficient?',
    ],
    [['--cohort', 'zzz'], 'Wel: in gezin-in-beeld 1.0.0: family-size, '],
    [['--cohort', 'zzz'], '; in ouderen-in-beeld 1.0.0: '],
    [['--cohort', 'zzz', '--protocol', 'gezin-in-beeld'], 'Wel: family-size, '],
    [['--protocol', 'gezin-in-beld'], 'gezin-in-beld: Dit bestand bestaat niet. Bedoel je gezin-in-beeld?'],
    [
      ['--protocol', 'nergens.yaml'],
      'Dit bestand bestaat niet. De protocollen van gib heten gezin-in-beeld en ouderen-in-beeld.',
    ],
    // It exists, though not in the protocol of these calls.
    [['--figures', 'veryLonely'], 'Het cijfer "veryLonely" bestaat niet in gezin-in-beeld 1.0.0.'],
  ])('a name that does not exist, with the nearest that does: %j', async (args, sentence) => {
    const { exit, output, message } = await saidOf(whole, ...args)
    expect({ wrong: exit !== 0, output }).toEqual({ wrong: true, output: undefined })
    expect(message).toContain(sentence)
  })
})

test('a large file is divided over the processors, and gives the same figures and the same lines', async () => {
  const times = Math.ceil((17 * 2 ** 20) / whole.length)
  const many = Array.from({ length: times }, (_, time) => whole.replaceAll('"family":"', `"family":"${time}-`)).join('')
  const path = fileOf(many)
  const divided = spawnSync(process.execPath, [main, 'report', '--calls', path, '--json', '--cohort', 'age-bands'], {
    encoding: 'utf8',
  })
  // From the source there are no built threads, so here it is counted by one.
  const { output } = await gib(['report', '--calls', path, '--json', '--cohort', 'age-bands'])
  expect({ status: divided.status, stderr: divided.stderr }).toEqual({ status: 0, stderr: '' })
  expect(divided.stdout).toBe(`${output}\n`)
  const lines = many.trimEnd().split('\n')
  const spoilt = fileOf(
    lines
      .with(-1, '{')
      .with(Math.floor(lines.length / 2), '{"a"}')
      .join('\n'),
  )
  const { stderr, status } = spawnSync(process.execPath, [main, 'report', '--calls', spoilt], { encoding: 'utf8' })
  expect(status).toBe(1)
  expect(stderr.split('\n').map((line) => line.replace(spoilt, '').split(':')[1])).toEqual([
    String(Math.floor(lines.length / 2) + 1),
    String(lines.length),
    undefined,
  ])
  expect(readFileSync(spoilt, 'utf8').length).toBeGreaterThan(16 * 2 ** 20)
  // What each thread met of another protocol is told together.
  const other = fileOf(many.replaceAll('"gezin-in-beeld"', '"gezin-in-rood"'))
  const strange = spawnSync(process.execPath, [main, 'report', '--calls', other], { encoding: 'utf8' })
  expect(strange.stderr).toContain(
    `${other}:1: GIB401  ${lines.length.toLocaleString('nl-NL')} gesprekken zijn gevoerd met ‘gezin-in-rood 1.0.0’`,
  )
  expect(strange.stderr.trimEnd().split('\n')).toHaveLength(1)
  // A call that comes twice, far apart, is counted by two threads and noticed all the same.
  const twice = fileOf(lines.with(-1, lines[4]!).join('\n'))
  const told = spawnSync(process.execPath, [main, 'report', '--calls', twice, '--language', 'en'], { encoding: 'utf8' })
  expect(told.status).toBe(1)
  expect(told.stderr).toBe(
    `${twice}:${lines.length}: This call stands on line 5 as well: the same family with the same id. Take one of them away.\n`,
  )
})

describe('an answer that is given twice', () => {
  const [one] = calls as readonly { answers: object }[]
  const line = JSON.stringify({ ...one, answers: { 'ouder.cijfer': 6 } })
  const twice = line.replace('"ouder.cijfer":6', '"ouder.cijfer":6,"ouder.cijfer":3')
  const column = twice.lastIndexOf('"ouder.cijfer"') + 1

  test.each([
    ['on a line', (text: string) => `${text}\n`, 1, 0],
    ['on a line that was written with spaces', (text: string) => ` ${text}\n`, 1, 1],
    [
      'on a line with an accent',
      (text: string) => `${text.replace('"family":{', '"family":{"x":"é",')}\n`,
      1,
      undefined,
    ],
    ['in a list', (text: string) => `[\n${text}\n]`, 2, 0],
  ])('is told %s, for one of both would be lost', async (_, written, at, shift) => {
    const { exit, message, output } = await saidOf(written(twice))
    expect({ exit, output }).toEqual({ exit: 1, output: undefined })
    const place = shift === undefined ? `calls.ndjson:${at}:` : `calls.ndjson:${at}:${column + shift}: `
    expect(message).toContain(place)
    expect(message).toContain('De naam ‘ouder.cijfer’ staat hier twee keer. Haal één van beide weg.')
    // Given once, the same is read.
    expect((await saidOf(written(line))).message ?? '').not.toContain('twee keer')
  })

  test('is no fault of two calls, or of two children', async () => {
    expect((await saidOf(whole)).exit).toBe(0)
    expect((await saidOf(JSON.stringify(calls))).exit).toBe(0)
  })
})

describe('the page of a few calls', () => {
  const withGrade = (count: number, year = '2020') =>
    linesOf(
      calls.slice(0, count).map((one, index) => ({
        ...one,
        ...{ id: `c${index}`, family: `F${index}`, date: `${year}-03-17` },
        ...{ situation: { children: [] }, answers: { 'ouder.cijfer': index % 2 === 0 ? 5 : 8 } },
      })),
    )
  const lineOf = async (text: string, ...more: string[]) => {
    const { output } = await saidOf(text, '--figures', 'parentInsufficient', ...more)
    return output!.split('\n').find((line) => line.startsWith('Ouder geeft een onvoldoende'))!
  }

  test('says how many below ten, and no percentage; the data keep their numbers', async () => {
    expect(await lineOf(withGrade(5, '2026'))).toMatch(/^Ouder geeft een onvoldoende +17% +3 van 5 +5 +gesprek +– +0$/)
    expect(await lineOf(withGrade(1, '2026'))).toMatch(/ 1 van 1 +1 +gesprek +– +0$/)
    expect(await lineOf(withGrade(9, '2026'))).toMatch(/^Ouder geeft een onvoldoende +17% +\d van 9 +9 +gesprek +– +0$/)
    expect(await lineOf(withGrade(10, '2026'))).toMatch(/ 50,0% +5 van 10 +gesprek +\d+,\d–\d+,\d% +0$/)
    const { output } = await saidOf(withGrade(5), '--figures', 'parentInsufficient', '--json')
    expect(JSON.parse(output!).counts[0].figures[0]).toMatchObject({ k: 3, n: 5, share: 0.6 })
  })

  test('says of what year the words are that stand beside calls of any year: then and now', async () => {
    expect(await lineOf(withGrade(12, '2026'))).toMatch(/ 17% +50,0% /)
    const { output } = await saidOf(withGrade(12, '2026'), '--figures', 'parentInsufficient')
    expect(output).toMatch(/^maat +artikel 2020 +nu /m)
  })
})
