import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { balance } from '@gib/protocol'
import { gezinInBeeld } from '@gib/protocol/gezin-in-beeld'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { gib } from './gib'

const vectors = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../protocol/test/fixtures/balance-vectors.json', import.meta.url)), 'utf8'),
) as { examples: ({ name: string; answers: object } & Record<string, unknown>)[] }

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gib-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function fileOf(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
/** What is said, without the folder. */
const said = async (...args: string[]) => {
  const { exit, output, message } = await gib(args)
  const bare = (text: string | undefined) => text?.replaceAll(`${folder}/`, '')
  return { exit, output: bare(output), message: bare(message) }
}

const good = readFileSync(fileURLToPath(new URL('../test/gesprek.gib.yaml', import.meta.url)), 'utf8')

describe('gib score', () => {
  test.each(vectors.examples)('$name comes out as the domain says', async ({ name: _, answers, ...wanted }) => {
    const path = fileOf('answers.json', JSON.stringify({ answers }))
    const { exit, output, message } = await said('score', '--answers', path, '--json')
    expect({ exit, message }).toEqual({ exit: 0, message: undefined })
    expect(JSON.parse(output!)).toEqual(wanted)
    // Also the order of the keys, so that the two can be laid side by side.
    expect(output).toBe(JSON.stringify(wanted, null, 1))
  })

  describe('an answer to a question that is not asked', () => {
    const family = {
      ...{ 'ouder.cijfer': 8, 'kinderen.cijfer': 8, 'dag.ritme': 'ja', 'dag.samen': ['wandelen', 'koken'] },
      ...{ 'steun.wie': ['familie', 'buren'], 'steun.terugval': 'ja', 'spelen.buiten': 'elke_dag' },
      ...{ 'spelen.buiten_spannend': 'nee', 'geld.werk': 'zelfde', 'gezin.ruimte': 'genoeg', 'zorg.gezond': 'ja' },
      ...{ 'zorg.corona': 'nee', 'ouder.prikkelbaar': 'nee', 'ouder.helpt': ['ritme'], 'goed.iets': ['gezond'] },
      ...{
        'digi.apparaat': 'ja',
        'digi.wifi': 'ja',
        'school.contact_ouder': 'goed',
        'school.huiswerk_lukt': 'meestal',
      },
    } as const
    const weighed = async (answers: object, children?: object) => {
      const path = fileOf('answers.json', JSON.stringify({ answers, children }))
      const { exit, output, message } = await said('score', '--answers', path, '--json', '--language', 'en')
      expect(exit).toBe(0)
      return { found: JSON.parse(output!), message }
    }

    test('stays recorded, does not count, and is told; so the package has it too', async () => {
      const answers = { ...family, 'geld.zorgen': 'nee', 'geld.eten': 'vaak_niet' } as const
      const { found, message } = await weighed(answers)
      expect(found).toMatchObject({ balance: 'in_balans', floorReasons: [] })
      expect(message).toBe(
        'answers.json: Does not count, because the other answers say that this is not asked: geld.eten.',
      )
      const own = balance(gezinInBeeld, answers)!
      expect([own.class, own.floors, own.load.points]).toEqual(['in_balans', [], found.draaglast.points])
      expect((await weighed({ ...family, 'geld.zorgen': 'nee' })).found).toEqual(found)
    })

    test.each([
      ['where the question before it says that it is', { 'geld.zorgen': 'vaak' }],
      ['where the question before it is missing', {}],
      ['where nobody would say', { 'geld.zorgen': { absent: 'declined' } }],
    ])('counts %s, without a word', async (_, before) => {
      const { found, message } = await weighed({ ...family, ...before, 'geld.eten': 'vaak_niet' })
      expect(found).toMatchObject({ balance: 'kwetsbaar', floorReasons: ['not always enough money for food'] })
      expect(message).toBeUndefined()
    })

    test('of one child does not count, and of the other it does', async () => {
      const children = {
        sami: { 'kind.hoe': 'goed', 'kind.anders': ['huilt'] },
        lina: { 'kind.hoe': 'niet_goed', 'kind.anders': ['bang'] },
      }
      const { found, message } = await weighed(family, children)
      expect(message).toContain('this is not asked: kind.anders (sami).')
      const { found: without } = await weighed(family, { ...children, sami: { 'kind.hoe': 'goed' } })
      expect(found).toEqual(without)
      expect(found.draaglast.factors).toContainEqual(expect.objectContaining({ id: 'L4' }))
    })

    test('is not told where nobody answered it', async () => {
      const { message } = await weighed({ ...family, 'geld.zorgen': 'nee', 'geld.eten': { absent: 'declined' } })
      expect(message).toBeUndefined()
    })
  })

  test('takes nothing beside a reason for silence, and points at it', async () => {
    const path = fileOf(
      'answers.json',
      '{ "answers": { "geld.zorgen": { "absent": "declined", "note": "moe" } },\n  "children": { "sami": { "kind.hoe": { "absent": "unknown", "why": "x" } } } }',
    )
    const { exit, message } = await said('score', '--answers', path)
    expect(exit).toBe(1)
    expect(message).toContain(
      'answers.json:1:55  GIB103  geld.zorgen > note: ‘note’ is hier onbekend. Bekend zijn: absent.',
    )
    expect(message).toContain('answers.json:2:62  GIB103')
    const bare = fileOf('answers.json', '{ "answers": { "ouder.cijfer": 7, "geld.zorgen": { "absent": "declined" } } }')
    expect((await said('score', '--answers', bare)).exit).toBe(0)
  })

  test('writes points as they are, also in quarters', async () => {
    const protocol = fileOf(
      'kwart.gib.yaml',
      `${good}      - { id: slaap, type: choice, text: { nl: Slaapt u goed? }, options: [{ code: ja, text: { nl: Ja } }, { code: soms, text: { nl: Soms } }] }
scores: [{ id: last, title: { nl: Last }, items: [{ question: slaap, points: { ja: 0.75, soms: 0.25 } }] }]
`,
    )
    const answers = (slaap: string) => fileOf('answers.json', JSON.stringify({ answers: { slaap } }))
    const scored = async (slaap: string) => said('score', '--answers', answers(slaap), '--protocol', protocol)
    expect((await scored('soms')).output).toBe('Last: 0,25 van 0,75 punten\n  0,25  slaap')
    expect((await scored('ja')).output).toContain('0,75 van 0,75 punten')
    // Half a point has one decimal, and a whole one none.
    const half = fileOf(
      'half.json',
      JSON.stringify({ answers: { 'ouder.cijfer': 7, 'spelen.buiten_spannend': 'beetje' } }),
    )
    expect((await said('score', '--answers', half)).output).toMatch(/^Draaglast: 0,5 van \d+ punten$/m)
  })

  test('takes the answers of each child under its own name', async () => {
    const children = { sami: { 'kind.anders': ['huilt'] }, lina: { 'kind.anders': ['bang', 'slaapt'] } }
    const path = fileOf('answers.json', JSON.stringify({ answers: { 'ouder.cijfer': 7 }, children }))
    const { output } = await said('score', '--answers', path, '--json')
    expect(JSON.parse(output!).draaglast.factors).toMatchObject([{ id: 'L4', points: 1 }])
  })

  test('gives an answer per child that stands at the top to the only child, and to no child where there are more', async () => {
    const answers = { 'ouder.cijfer': 7, 'kind.anders': ['huilt'] }
    const [one, two] = [{ sami: { 'kind.extra': 'ja_zwaar' } }, { sami: { 'kind.extra': 'nee' }, lina: {} }]
    const scored = await said(
      'score',
      '--answers',
      fileOf('answers.json', JSON.stringify({ answers, children: one })),
      '--json',
    )
    expect(JSON.parse(scored.output!).draaglast.factors).toMatchObject([{ id: 'L4' }, { id: 'L5' }])
    const unclear = await said('score', '--answers', fileOf('answers.json', JSON.stringify({ answers, children: two })))
    expect(unclear).toEqual({
      exit: 1,
      output: undefined,
      message:
        'answers.json:1:30  ‘kind.anders’ wordt per kind gevraagd. Zet het antwoord bij "children", onder het kind.',
    })
    const twice = { sami: { 'kind.anders': ['stil'] } }
    const both = await said('score', '--answers', fileOf('answers.json', JSON.stringify({ answers, children: twice })))
    expect(both.message).toContain('‘kind.anders’ wordt per kind gevraagd')
  })

  test('says it in words', async () => {
    const path = fileOf('answers.yaml', 'answers:\n  ouder.cijfer: 4\n  geld.eten: soms_niet\n')
    const { exit, output } = await said('score', '--answers', path)
    expect(exit).toBe(0)
    expect(output).toContain('Draaglast: 4 van 4 punten')
    expect(output).toContain('niet milder, want')
    expect((await said('score', '--answers', path, '--language', 'en')).output).toContain('4 of 4 points')
  })

  test('weighs another protocol, with its bands and its remark', async () => {
    const answers = Object.fromEntries(
      ['leegte', 'terugvallen', 'vertrouwen', 'mensen_missen', 'verbonden', 'in_de_steek'].map((id) => [
        `oud.${id}`,
        'min_of_meer',
      ]),
    )
    const path = fileOf('answers.json', JSON.stringify({ answers }))
    const { output } = await said('score', '--answers', path, '--protocol', 'ouderen-in-beeld', '--json')
    expect(JSON.parse(output!).eenzaamheid).toMatchObject({ points: 6, bands: { handleiding: 'sterk', cbs: 'sterk' } })
    expect((await said('score', '--answers', path, '--protocol', 'ouderen-in-beeld')).output).toContain('Geen diagnose')
  })

  test('points at an answer that does not fit', async () => {
    const path = fileOf('answers.yaml', 'answers:\n  ouder.cijfer: 65\nchildren:\n  sami:\n    kind.extra: jaa\n')
    const { exit, output, message } = await said('score', '--answers', path)
    expect({ exit, output }).toEqual({ exit: 1, output: undefined })
    expect(message).toContain('answers.yaml:2:17  GIB305')
    expect(message).toContain('answers.yaml:5:17  GIB307')
  })

  test.each([
    ['an answer that does not fit', '{ "answers": { "ouder.cijfer": 65 } }', { code: 'GIB305', line: 1, column: 32 }],
    ['another form', '[]', { message: expect.stringContaining('"children"') }],
    ['no JSON', '{', { line: 1 }],
    [
      'an answer of which child?',
      '{ "answers": { "kind.hoe": "goed" }, "children": { "a": {}, "b": {} } }',
      { column: 16 },
    ],
  ])('tells %s as data too, where that is asked for', async (_, text, wanted) => {
    const path = fileOf('answers.json', text)
    const { exit, output, message } = await gib(['score', '--answers', path, '--json', '--language', 'en'])
    expect(exit).toBe(1)
    expect(message).toContain(path)
    const [{ file, faults, problems }] = JSON.parse(output!)
    expect(file).toBe(path)
    expect([...faults, ...problems]).toMatchObject([wanted])
  })

  test('gives its reasons in the language that is asked for', async () => {
    const path = fileOf('answers.yaml', 'answers:\n  ouder.cijfer: 4\n  geld.eten: soms_niet\n')
    const [nl, en] = [
      await said('score', '--answers', path),
      await said('score', '--answers', path, '--language', 'en'),
    ]
    const reasons = (output: string | undefined) => output!.split('\n').filter((line) => line.startsWith('  '))
    expect(reasons(nl.output).length).toBeGreaterThan(2)
    expect(reasons(en.output)).toHaveLength(reasons(nl.output).length)
    for (const [index, reason] of reasons(en.output).entries()) expect(reason).not.toBe(reasons(nl.output)[index])
  })

  test('says once that the answers are of another protocol, and which to give; as data it names each', async () => {
    const own = fileOf('answers.json', '{ "answers": { "cijfer": 4 }, "children": { "sami": { "hoe": "goed" } } }')
    expect((await said('score', '--answers', own)).message).toBe(
      'answers.json: Geen van deze vragen staat in gezin-in-beeld 1.0.0: cijfer, hoe. Geef het protocol waarmee dit gesprek is gevoerd: --protocol BESTAND',
    )
    const [told] = JSON.parse((await said('score', '--answers', own, '--json')).output!)
    expect(told.problems.map(({ code, facts }: { code: string; facts: { id: string } }) => [code, facts.id])).toEqual([
      ['GIB301', 'cijfer'],
      ['GIB301', 'hoe'],
    ])
    const older = fileOf('answers.json', '{ "answers": { "oud.leegte": "nee", "oud.verbonden": "nee" } }')
    expect((await said('score', '--answers', older, '--language', 'en')).message).toBe(
      'answers.json: None of these questions is in gezin-in-beeld 1.0.0: oud.leegte, oud.verbonden. They are of ouderen-in-beeld: give --protocol ouderen-in-beeld',
    )
    const mixed = fileOf('answers.json', '{ "answers": { "ouder.cijfer": 4, "cijfer": 4 } }')
    expect((await said('score', '--answers', mixed)).message).toContain('answers.json:1:35  GIB301')
  })

  test.each(['[]', '{ "answers": [] }', '{ "antwoorden": {} }', '{ "answers": {}, "children": { "sami": 3 } }'])(
    'says which form it wants: %s',
    async (text) => {
      const { exit, message } = await said('score', '--answers', fileOf('answers.json', text))
      expect(exit).toBe(1)
      expect(message).toContain('Verwacht: { "answers"')
    },
  )

  test('says where the form is another, and loses no child', async () => {
    const empty = fileOf('answers.yaml', 'answers: { ouder.cijfer: 6 }\nchildren:\n  sami:\n')
    expect((await said('score', '--answers', empty)).message).toMatch(/^answers\.yaml:3:3 {2}Verwacht: \{ "answers"/)
    const list = fileOf('answers.yaml', 'answers: { ouder.cijfer: 6 }\nchildren: []\n')
    expect((await said('score', '--answers', list)).message).toMatch(/^answers\.yaml:2:1 {2}Verwacht/)
    for (const text of [
      '{ "answers": {}, "children": { "__proto__": { "kind.hoe": "goed" } } }',
      '{ "answers": { "__proto__": 4 } }',
      '{ "answers": {}, "children": { "sami": { "__proto__": "goed" } } }',
    ]) {
      const { exit, message } = await said('score', '--answers', fileOf('answers.json', text))
      expect([exit, message]).toEqual([1, expect.stringMatching(/^answers\.json:1:\d+ {2}GIB107.*‘__proto__’/)])
    }
  })

  test('and shows a text where a number belongs as a text', async () => {
    const path = fileOf('answers.json', '{ "answers": { "ouder.cijfer": "7" } }')
    expect((await said('score', '--answers', path)).message).toContain('moet een getal zijn; gevonden: "7".')
  })

  test('tells a decimal comma as that', async () => {
    const path = fileOf('answers.yaml', 'answers: { ouder.cijfer: 6,5 }\n')
    expect((await said('score', '--answers', path)).message).toContain('schrijf een getal met een punt')
  })

  test('wants a file, and one of its protocols', async () => {
    expect((await said('score')).exit).toBe(2)
    const path = fileOf('answers.json', '{ "answers": {} }')
    expect(await said('score', '--answers', path, '--protocol', 'nergens.yaml')).toMatchObject({ exit: 1 })
    expect((await said('score', '--answers', path)).output).toContain('te weinig antwoorden')
  })
})

describe('a file called .json', () => {
  const json = JSON.stringify(parse(good), null, 2)

  test.each([
    [
      'a comma behind the last one',
      json.replace('"nl"\n  ]', '"nl",\n  ]'),
      ':5:9  In JSON staat geen komma achter het laatste',
    ],
    ['a comment', json.replace('"id"', '# hallo\n  "id"'), ':2:3  JSON kent geen opmerkingen'],
    ['text without quotation marks', json.replace('"gesprek"', 'gesprek'), ':2:9  In JSON staat tekst tussen dubbele'],
    ['YAML', good.replace('# Hoe gaat het thuis?\n', ''), ':1:1  Een bestand dat .json heet, is JSON'],
  ])('is JSON: %s is told, with where and what to do', async (_, text, told) => {
    const path = fileOf('x.json', text)
    const { exit, message } = await said('validate', path)
    expect([exit, message]).toEqual([1, expect.stringContaining(`x.json${told}`)])
    const sarif = JSON.parse((await said('validate', path, '--sarif')).output!)
    expect(sarif.runs[0].results).toMatchObject([{ ruleId: 'file' }])
    // As YAML the same is right.
    expect((await said('validate', fileOf('x.yaml', text))).exit).toBe(0)
  })

  test('is right where it is JSON, also with a mark of byte order and with its schema', async () => {
    expect((await said('validate', fileOf('x.json', `\uFEFF${json}`))).exit).toBe(0)
    expect((await said('validate', fileOf('x.JSON', json.replace('{', '{ "$schema": "x",')))).exit).toBe(0)
  })

  test('with a name that stands there twice is told so', async () => {
    const { exit, message } = await said('validate', fileOf('x.json', json.replace('"id"', '"id": "a", "id"')))
    expect([exit, message]).toEqual([1, expect.stringContaining('Deze naam staat hier twee keer')])
  })

  test('holds answers and recorded calls in JSON too', async () => {
    const answers = fileOf('answers.json', '{ "answers": { "ouder.cijfer": 6, } }')
    expect((await said('score', '--answers', answers)).message).toContain('answers.json:1:33  In JSON staat geen komma')
    const scenarios = fileOf('s.json', '{ "scenarios": [ ] # later\n}')
    expect((await said('test', scenarios, '--protocol', 'gezin-in-beeld')).message).toContain('s.json:1:20  JSON kent')
  })
})

describe('gib validate', () => {
  test('says that a protocol is right', async () => {
    expect(await said('validate', fileOf('goed.gib.yaml', good))).toMatchObject({
      exit: 0,
      output: 'goed.gib.yaml: klopt.',
    })
    const json = fileOf('groot.gib.json', JSON.stringify(gezinInBeeld))
    expect((await said('validate', json)).exit).toBe(0)
  })

  test('points at the line and the column, and shows them', async () => {
    const path = fileOf(
      'fout.gib.yaml',
      good.replace('        type: grade', '        typ: grade').replace('question: cijfer', 'question: cijfr'),
    )
    const { exit, output, message } = await said('validate', path)
    expect({ exit, output }).toEqual({ exit: 1, output: undefined })
    expect(message).toContain('fout.gib.yaml:11:9  GIB103  cijfer > typ')
    expect(message).toContain(' 11 |         typ: grade')
    expect(message).toContain('    |         ^^^')
    expect(message).toContain('gib explain GIB103')
    expect(message!.split('\n').at(-1)).toMatch(/^\d+ fout/)
  })

  test('mends what is nearly right, and leaves the rest as it was written', async () => {
    const path = fileOf(
      'bijna.gib.yaml',
      good
        .replace('        level: additional', '        levl: additional')
        .replace('question: cijfer', 'question: cijfr'),
    )
    const { exit, output } = await said('validate', path, '--fix')
    expect({ exit, text: readFileSync(path, 'utf8') }).toEqual({ exit: 0, text: good })
    expect(output).toContain('bijna.gib.yaml:15: ‘levl’ is nu ‘level’')
    expect(output).toContain('bijna.gib.yaml:17: ‘cijfr’ is nu ‘cijfer’')
    expect(readdirSync(folder).filter((file) => file.includes('gib-new'))).toEqual([])
  })

  const money = good.replace(
    'type: grade',
    "type: choice\n        options: [{ code: nooit, text: { nl: Nooit } }, { code: 'soms', text: { nl: Soms } }]",
  )
  const weighed = money
    .replace('operator: <, answer: 5.5', 'operator: in, answer: [ soms ]')
    .concat(
      'scores: # hoe zwaar\n  - id: last\n    title: { nl: Last }\n    items: [{ question: cijfer, points: { nooit: 0,  soms: 1 } }]\n',
    )

  test('mends the code of an answer too, where it is compared and where it gets points, and tells it', async () => {
    const path = fileOf('codes.gib.yaml', weighed.replace('[ soms ]', '[ som ]').replace('soms: 1', 'sms: 1'))
    const before = (await said('validate', path)).message!
    // Of points it is the code that is pointed at, not how many there are.
    expect(before).toContain('codes.gib.yaml:22:54  GIB202')
    const { exit, output } = await said('validate', path, '--fix')
    expect({ exit, text: readFileSync(path, 'utf8') }).toEqual({ exit: 0, text: weighed })
    expect(output).toContain('codes.gib.yaml:18: ‘som’ is nu ‘soms’\ncodes.gib.yaml:22: ‘sms’ is nu ‘soms’')
    writeFileSync(path, weighed.replace('soms: 1', 'sms: 1'))
    expect(JSON.parse((await said('validate', path, '--fix', '--json')).output!)).toMatchObject([
      { mended: [{ line: 22, from: 'sms', to: 'soms' }], problems: [] },
    ])
  })

  test.each([
    [
      'two codes are as near',
      weighed
        .replace("'soms', text: { nl: Soms } }", 'soms, text: { nl: Soms } }, { code: sems, text: { nl: Sems } }')
        .replace('[ soms ]', '[ sms ]'),
    ],
    ['the right one is there already', weighed.replace('nooit: 0,  soms: 1', 'nooit: 0, sms: 2, soms: 1')],
    ['two would become one', weighed.replace('nooit: 0,  soms: 1', 'nooit: 0, sms: 2, som: 1')],
    [
      'the right name stands there twice',
      weighed.replace('code: nooit', 'code: soms').replace('[ soms ]', '[ som ]').replace('nooit: 0,  ', ''),
    ],
  ])('leaves a code where %s, and tells it', async (_, text) => {
    const path = fileOf('codes.gib.yaml', text)
    const { exit, message } = await said('validate', path, '--fix')
    const left = readFileSync(path, 'utf8')
    expect({ exit, message }).toMatchObject({ exit: 1, message: expect.stringContaining('GIB202') })
    expect(left.split(/\bsoms\b/).length - text.split(/\bsoms\b/).length).toBeLessThanOrEqual(1)
    expect(left.match(/sms|som\b/)).not.toBeNull()
  })

  describe('a code of two letters', () => {
    const scored = (
      points: string,
      options = '{ code: ja, text: { nl: Ja } }, { code: no, text: { nl: Nee } }',
    ) => `${good}      - id: slaap
        type: choice
        text: { nl: Slaapt u goed? }
        options: [${options}]
scores: [{ id: last, title: { nl: Last }, items: [{ question: slaap, points: ${points} }] }]
`
    test('is mended where it is wrong by one letter and no other is as near', async () => {
      const path = fileOf('kort.gib.yaml', scored('{ ja: 1, noo: 0 }'))
      expect((await said('validate', path)).message).toContain('‘no’')
      expect((await said('validate', path, '--fix')).output).toContain('‘noo’ is nu ‘no’')
      expect(readFileSync(path, 'utf8')).toBe(scored('{ ja: 1, no: 0 }'))
    })

    test.each([
      ['two are as near', '{ ja: 1, na: 0 }', undefined],
      ['it is another figure', '{ e1: 1, e3: 0 }', '{ code: e1, text: { nl: Een } }, { code: xx, text: { nl: Geen } }'],
      ['it is wrong by two', '{ ja: 1, nooo: 0 }', undefined],
    ])('is left alone where %s', async (_, points, options) => {
      const path = fileOf('kort.gib.yaml', scored(points, options))
      expect((await said('validate', path, '--fix')).exit).toBe(1)
      expect(readFileSync(path, 'utf8')).toBe(scored(points, options))
    })
  })

  test('mends nothing it is not sure of', async () => {
    const wrong = good.replace('type: grade', 'type: rapport')
    const path = fileOf('raar.gib.yaml', wrong)
    expect((await said('validate', path, '--fix')).exit).toBe(1)
    expect(readFileSync(path, 'utf8')).toBe(wrong)
  })

  test.each([
    ['a name that is two letters off', 'question: cijfer', 'question: cyfr'],
    ['a figure in a name: e1 is not a misspelt e2', 'question: cijfer', 'question: zwaar2'],
    ['a name that could be two things', 'question: cijfer', 'question: zwar'],
  ])('does not guess %s', async (_, from, to) => {
    const wrong = good
      .replace(from, to)
      .replace('level: additional', 'level: additional\n        keywords: { nl: zwart }')
      .replace('id: zwaar', 'id: zwaar1')
      .replace('- id: cijfer', '- id: zwaar\n        type: boolean\n        text: { nl: Zwaar? }\n      - id: cijfer')
    const path = fileOf('gok.gib.yaml', wrong)
    expect((await said('validate', path, '--fix')).exit).toBe(1)
    expect(readFileSync(path, 'utf8')).toBe(wrong)
  })

  test('mends a file and leaves its link, its rights, its line ends and its first mark as they were', async () => {
    const text = `\uFEFF${good.replaceAll('\n', '\r\n')}`
    const path = fileOf('echt.gib.yaml', text.replace('question: cijfer', 'question: cijfr'))
    chmodSync(path, 0o666)
    const link = join(folder, 'link.gib.yaml')
    symlinkSync(path, link)
    expect((await said('validate', link, '--fix')).exit).toBe(0)
    expect(readFileSync(path, 'utf8')).toBe(text)
    expect([lstatSync(link).isSymbolicLink(), statSync(path).mode & 0o777]).toEqual([true, 0o666])
  })

  test('points with a mark under the right place, also behind tabs', async () => {
    const path = fileOf('tab.json', '{\n\t"ids": "x"\n}')
    const lines = (await said('validate', path)).message!.split('\n')
    const at = lines.findIndex((line) => line.includes('GIB103'))
    expect(lines.slice(at + 2, at + 4)).toEqual(['  2 | \t"ids": "x"', '    | \t^^^^^'])
  })

  test('takes a JSON file that names its schema for the editor', async () => {
    const path = fileOf('schema.json', JSON.stringify({ $schema: './gib.schema.json', ...(parse(good) as object) }))
    expect(await said('validate', path)).toMatchObject({ exit: 0 })
    expect(parse((await said('convert', path)).output!)).toEqual(parse(good))
  })

  test('shows of a very long line only what stands around the mark', async () => {
    const long = JSON.stringify({ ...(parse(good) as object), generalProbes: Array(200).fill({ nl: 'Vertel eens?' }) })
    const path = fileOf('lang.json', long.replace('"operator":"<"', '"operater":"<"'))
    const lines = (await said('validate', path)).message!.split('\n')
    expect(Math.max(...lines.slice(1).map((line) => line.length))).toBeLessThan(200)
    const at = lines.findIndex((line) => line.includes('operater’ is hier'))
    const [shown = '', mark = ''] = lines.slice(at + 1, at + 3)
    expect(shown.slice(mark.indexOf('^'), mark.lastIndexOf('^') + 1)).toBe('"operater"')
  })

  test('knows what an editor knows: << takes over what stands at a name', async () => {
    const path = fileOf(
      'samen.gib.yaml',
      good
        .replace('- id: cijfer', '- &cijfer\n        id: cijfer')
        .replace('      - id: zwaar', '      - { <<: *cijfer, id: cijfer2 }\n      - id: zwaar'),
    )
    expect(await said('validate', path)).toMatchObject({ exit: 0 })
  })

  test('gives its problems to other programs', async () => {
    const path = fileOf('fout.gib.yaml', good.replace('question: cijfer', 'question: cijfr'))
    const { exit, output } = await said('validate', path, '--json')
    expect(exit).toBe(1)
    expect(JSON.parse(output!)[0].problems).toMatchObject([
      { code: 'GIB202', level: 'error', line: 17, column: 33, nearest: 'cijfer' },
    ])
    const sarif = JSON.parse((await said('validate', path, '--sarif')).output!)
    expect(sarif).toMatchObject({ version: '2.1.0', runs: [{ tool: { driver: { name: 'gib' } } }] })
    const [result] = sarif.runs[0].results
    expect(result).toMatchObject({
      ruleId: 'GIB202',
      level: 'error',
      locations: [{ physicalLocation: { region: { startLine: 17, startColumn: 33 } } }],
    })
    const ids = sarif.runs[0].tool.driver.rules.map(({ id }: { id: string }) => id)
    expect(ids).toContain(result.ruleId)
    expect(sarif.runs[0]).toMatchObject({ columnKind: 'utf16CodeUnits' })
    expect(sarif.runs[0].tool.driver.rules.at(-1)).toMatchObject({
      shortDescription: { text: 'Iets dat niet bestaat' },
      help: { markdown: expect.stringContaining('Hoe je het verbetert') },
    })
    const english = JSON.parse((await said('validate', path, '--sarif', '--language', 'en')).output!)
    expect(english.runs[0].tool.driver.rules.at(-1)).toMatchObject({
      shortDescription: { text: 'Something that does not exist' },
      help: { markdown: expect.stringContaining('How to mend it') },
    })
    expect((await said('validate', path, '--json', '--sarif')).exit).toBe(2)
  })

  test('looks at several files', async () => {
    const [first, second] = [fileOf('een.gib.yaml', good), fileOf('twee.gib.yaml', good.replace('id: gesprek', ''))]
    const { exit, message } = await said('validate', first, second)
    expect(exit).toBe(1)
    expect(message).toContain('een.gib.yaml: klopt.')
    expect(message).toContain('GIB102')
    expect((await said('validate')).exit).toBe(2)
  })

  test('quotes no more of a file than fits a line', async () => {
    const { message } = await said('validate', fileOf('lang.yaml', `{}\n{"x":"${'y'.repeat(100_000)}"}`))
    expect(Math.max(...message!.split('\n').map((line) => line.length))).toBeLessThan(300)
  })

  test.each<[string, string | Uint8Array, RegExp]>([
    ['an empty file', '', /leeg/],
    ['only white space', ' \n\t\n', /leeg/],
    ['no text at all', new Uint8Array([0xff, 0xfe, 0x00, 0x41]), /UTF-8/],
    ['a zero byte', 'id: a\0b', /UTF-8/],
    ['UTF-16', Buffer.from(good, 'utf16le'), /tekst in UTF-16\. Bewaar het als UTF-8/],
    ['what is packed', gzipSync(good), /geen tekst maar een bestand van een ander soort \(gzip\)/],
    ['a pdf', '%PDF-1.7', /\(pdf\)/],
    ['letters of another set', Buffer.from(good.replace('thuis?', 'thuis, één?'), 'latin1'), /Bewaar het als UTF-8/],
    ['only a remark', '# niets\n', /fout\.yaml: Dit bestand is leeg/],
    [
      'calls on lines',
      '{"id":"c1"}\n{"id":"c2"}\n'.repeat(500),
      /^fout\.yaml: Op elke regel staat hier iets \(NDJSON\)[^\n]*$/,
    ],
    [
      'a number that cannot be kept exactly',
      good.replace('answer: 5.5', 'answer: 12345678901234567890'),
      /^fout\.yaml:17:\d+ {2}12345678901234567890 is een te groot getal om precies te bewaren[^\n]*$/,
    ],
    [
      'conditions inside each other without end',
      good
        .replace('{ question: cijfer', `${'{ not: '.repeat(70)}{ question: cijfer`)
        .replace('5.5 }', `5.5 ${'}'.repeat(71)}`),
      /fout\.yaml:17:\d+ {2}GIB108 {2}zwaar > enableWhen: /,
    ],
    [
      'a name that is there twice',
      good.replace('version: 1.0.0', 'version: 1.0.0\nversion: 2.0.0'),
      /fout\.yaml:4:1 {2}Deze naam staat hier twee keer/,
    ],
    ['a tab as indent', good.replace('  - id: ouder', '\t- id: ouder'), /fout\.yaml:7:/],
    ['a bracket that is not closed', good.replace('languages: [nl]', 'languages: [nl'), /fout\.yaml:\d+:\d+/],
    ['a quotation mark that is not closed', good.replace('10?" }', '10? }'), /fout\.yaml:\d+:\d+/],
    ['a colon in a bare text', good.replace('Hoe gaat het thuis? }', 'Hoe: gaat: het }'), /fout\.yaml:\d+:\d+/],
    ['two documents', `${good}---\n${good}`, /meer documenten/],
    ['a name for nothing', 'id: *nergens', /fout\.yaml:1:5 {2}Nergens/],
    ['an unknown tag', good.replace('id: gesprek', 'id: !!js/function x'), /fout\.yaml:2:5/],
    ['a document that repeats itself without end', bomb(), /herhaalt zichzelf/],
    [
      'a thing that holds itself',
      'id: x\nsections: &a\n  - b: [*a]\n',
      /fout\.yaml:3:9 {2}Dit verwijst naar zichzelf \(&a en \*a\)/,
    ],
    ['a thing that holds itself by another name', '&a\nb: &b { c: { d: *a } }\n', /2:17 {2}Dit verwijst naar zichzelf/],
    ['what is no text, number or list', 'id: !!binary aGFsbG8=\n', /1:5 {2}Wat achter ! staat, kent gib niet/],
    ['a list', '- een\n- twee\n', /GIB101/],
    ['a text', 'zomaar een zin', /GIB101/],
    ['a number', '42', /GIB101/],
    ['JSON with a comma too many', '{ "id": "a", "version": "1.0.0",, }', /fout\.yaml:1:/],
    ['JSON that ends halfway', JSON.stringify(gezinInBeeld).slice(0, 5000), /fout\.yaml:1:/],
    ['a protocol without sections', good.slice(0, good.indexOf('sections')), /GIB102.*sections/],
    ['a version that is none', good.replace('1.0.0', 'een'), /fout\.yaml:3:10 {2}GIB107/],
    ['a version that YAML reads as a number', good.replace('1.0.0', '1.0'), /fout\.yaml:3:10 {2}GIB101/],
    ['a language that is none', good.replace('[nl]', '[Nederlands taal]'), /fout\.yaml:4:13 {2}GIB107/],
    ['a text that is no list of languages', good.replace('{ nl: De ouder }', 'De ouder'), /fout\.yaml:8:12 {2}GIB101/],
    ['a question twice', good.replace('id: zwaar', 'id: cijfer'), /fout\.yaml:13:13 {2}GIB201/],
    ['an operator that is none', good.replace('operator: <', 'operator: kleiner'), /fout\.yaml:17:\d+ {2}GIB104/],
    ['a comparison with a word', good.replace('answer: 5.5', 'answer: vijf'), /fout\.yaml:17:\d+ {2}GIB101/],
    [
      'a text that begins with |',
      good.replace('{ nl: De ouder }', '{ nl: |de ouder }'),
      /8:18 {2}Zet aanhalingstekens om een tekst die/,
    ],
    [
      'a text that begins with @',
      good.replace('{ nl: De ouder }', '\n      nl: @de ouder'),
      /9:11 {2}Zet aanhalingstekens om een tekst die/,
    ],
    ['a backslash', good.replace('{ nl: De ouder }', '{ nl: "De \\ouder" }'), /8:22 {2}Een \\ in een tekst/],
    ['a percent sign in front', good.replace('title:', '%title:'), /fout\.yaml:5:1 {2}/],
    [
      'an indent of hard spaces',
      good.replace('  - id: ouder', '\u00A0 - id: ouder'),
      /7:1 {2}Hier staat een vaste spatie/,
    ],
    [
      'a hard space behind a colon',
      good.replace('type: grade', 'type:\u00A0grade'),
      /11:14 {2}Hier staat een vaste spatie/,
    ],
    [
      'a comma in a bare text',
      good.replace('De ouder', 'De ouder, en wij'),
      /8:28 {2}GIB101.*Hier staat een komma, en daarna begint iets nieuws/,
    ],
    [
      'a decimal comma',
      good.replace('5.5', '5,5'),
      /17:64 {2}GIB103.*Hier staat een komma.*schrijf een getal met een punt/,
    ],
    ['a number as a text', good.replace('answer: 5.5', 'answer: "5,5"'), /GIB101.*Schrijf bijvoorbeeld: answer: 5\.5/],
    [
      'line ends of long ago',
      good.replace('cijfer, op', 'cijfr, op').replaceAll('\n', '\r'),
      /17:33 {2}GIB202.*\n.*\n {2}17 \| .*cijfr/,
    ],
  ])('tells what is wrong with %s', async (_, content, sentence) => {
    const { exit, output, message } = await said('validate', fileOf('fout.yaml', content))
    expect({ exit, output }).toEqual({ exit: 1, output: undefined })
    expect(message).toMatch(sentence)
    expect(message).not.toMatch(/undefined|\[object/)
  })

  test.each([
    [
      'one tab',
      good.replace('  - id: ouder', '\t- id: ouder'),
      'tab.yaml:7:1  Spring in met spaties, niet met een tab. Vervang de tab door spaties.',
    ],
    [
      'a tab behind spaces',
      good.replace('        type: grade', '    \ttype: grade'),
      'tab.yaml:11:5  Spring in met spaties, niet met een tab. Vervang de tab door spaties.',
    ],
    [
      'tabs everywhere',
      good.replace(/^ {8}/gm, '\t\t'),
      'tab.yaml:11:1  Spring in met spaties, niet met een tab. Vervang de tab door spaties, ook op regel 12, 14, 15, 16, 17.',
    ],
  ])('tells a tab as indent once, at its place, and not what follows from it: %s', async (_, text, sentence) => {
    expect((await said('validate', fileOf('tab.yaml', text))).message).toBe(sentence)
  })

  test('tells a bracket that nobody closes, and not every line that follows', async () => {
    const path = fileOf('haak.yaml', good.replace('{ nl: Hoe gaat het thuis? }', '{ nl: Hoe gaat het [thuis }'))
    expect((await said('validate', path)).message).toMatch(
      /^haak\.yaml:5:\d+ {2}Hier staat iets wat er niet past\.[^\n]*$/,
    )
  })

  test('of a line that cannot be read tells one fault', async () => {
    const text = good.replace('title: { nl: De ouder }', 'title: { nl: De ouder: en: kind }')
    const { message } = await said('validate', fileOf('regel.yaml', text))
    const lines = message!.split('\n').map((line) => line.split(':')[1])
    expect(lines[0]).toBe('8')
    expect(new Set(lines).size).toBe(lines.length)
  })

  test.each([
    ['code: 010', 'code: "010"'],
    ['code: 1e3', 'code: "1e3"'],
    ['code: 0x1F', 'code: "0x1F"'],
    ['code: true', 'code: "true"'],
  ])('shows how a name is written that YAML reads as something else: %s', async (wrong, right) => {
    const { message } = await said('validate', fileOf('getal.yaml', money.replace('code: nooit', wrong)))
    expect(message).toContain(`Schrijf bijvoorbeeld: ${right}\n`)
  })

  test('and a version is not made into another', async () => {
    const { message } = await said('validate', fileOf('getal.yaml', good.replace('1.0.0', '1.10')))
    expect(message).toContain('Schrijf bijvoorbeeld: version: "1.10.0"')
  })

  test('keeps "nee" a word, as YAML 1.2 does', async () => {
    const path = fileOf(
      'nee.gib.yaml',
      good
        .replace(
          'type: grade',
          'type: choice\n        options: [{ code: nee, text: { nl: Nee } }, { code: no, text: { nl: No } }]',
        )
        .replace('operator: <, answer: 5.5', "operator: '=', answer: nee"),
    )
    expect((await said('validate', path, '--json')).exit).toBe(0)
  })

  test('reads Windows line ends and a byte order mark', async () => {
    expect((await said('validate', fileOf('w.gib.yaml', `\uFEFF${good.replaceAll('\n', '\r\n')}`))).exit).toBe(0)
  })

  test('reads line ends of long ago, and leaves them when it mends', async () => {
    const old = good.replaceAll('\n', '\r')
    const path = fileOf('oud.gib.yaml', `# a note\r${old}`)
    expect(await said('validate', path)).toMatchObject({ exit: 0, output: 'oud.gib.yaml: klopt.' })
    writeFileSync(path, old.replace('question: cijfer', 'question: cijfr'))
    expect((await said('validate', path, '--fix')).exit).toBe(0)
    expect(readFileSync(path, 'utf8')).toBe(old)
  })

  test('says which file is not there', async () => {
    expect(await said('validate', join(folder, 'nergens.yaml'))).toMatchObject({
      exit: 1,
      message: expect.stringContaining('bestaat niet'),
    })
    expect(await said('validate', folder)).toMatchObject({ exit: 1, message: expect.stringContaining('map') })
  })
})

describe('gib convert', () => {
  test('goes there and back without losing anything', async () => {
    const { output: yaml } = await said('convert', fileOf('g.json', JSON.stringify(gezinInBeeld)))
    expect(parse(yaml!)).toEqual(JSON.parse(JSON.stringify(gezinInBeeld)))
    const { output: json } = await said('convert', fileOf('g.yaml', yaml!))
    expect(JSON.parse(json!)).toEqual(JSON.parse(JSON.stringify(gezinInBeeld)))
  })

  test('writes the form that is asked for', async () => {
    const path = fileOf('goed.gib.yaml', good)
    expect((await said('convert', path, '--to', 'yaml')).output).toContain('id: gesprek')
    expect((await said('convert', path, '--to', 'xml')).exit).toBe(2)
    expect((await said('convert', fileOf('kapot.json', '{'))).exit).toBe(1)
    const { exit, output, message } = await said('convert', fileOf('nan.yaml', 'scores:\n  - points: .nan\n'))
    expect([exit, output]).toEqual([1, undefined])
    expect(message).toContain('Bij ‘scores > 0 > points’ staat geen getal dat bewaard kan worden.')
  })

  test.each([
    ['version: 1.0.0', 'version: 1.0', 'g.yaml:3:10  1.0 is in YAML het getal 1. Zet er aanhalingstekens om: "1.0".'],
    ['id: zwaar', 'id: 010', 'g.yaml:13:13  010 is in YAML het getal 10. Zet er aanhalingstekens om: "010".'],
    ['id: zwaar', 'id: 1e3', 'g.yaml:13:13  1e3 is in YAML het getal 1000. Zet er aanhalingstekens om: "1e3".'],
  ])('changes nothing in silence: %s as %s', async (from, to, sentence) => {
    const { exit, output, message } = await said('convert', fileOf('g.yaml', good.replace(from, to)))
    expect({ exit, output, message }).toEqual({ exit: 1, output: undefined, message: sentence })
  })

  test('writes words that an older YAML takes for something else with quotation marks', async () => {
    const words = ['no', 'yes', 'on', 'off', 'y', 'n', '010', '1e3', '1:30', '2020-04-17', 'nee', 'null', '~', 'true']
    const { output } = await said('convert', fileOf('g.json', JSON.stringify({ words })))
    expect(parse(output!)).toEqual({ words })
    expect(parse(output!, { version: '1.1' })).toEqual({ words })
    expect(output).toContain('- nee\n')
  })

  test('tells as data too what keeps it from that, where that is asked for', async () => {
    for (const text of ['{', good.replace('1.0.0', '1.0'), 'points: .nan\n']) {
      const { exit, output, message } = await said('convert', fileOf('g.yaml', text), '--json')
      expect(exit).toBe(1)
      const [{ faults }] = JSON.parse(output!)
      expect(message).toContain(faults[0].message)
    }
  })

  test('writes nothing of what holds itself', async () => {
    const { exit, output, message } = await said('convert', fileOf('g.yaml', 'a: &a { b: *a }\n'))
    expect({ exit, output, message }).toEqual({
      exit: 1,
      output: undefined,
      message: 'g.yaml:1:12  Dit verwijst naar zichzelf (&a en *a). Schrijf uit wat er moet staan.',
    })
  })

  test('takes over what stands at a name (& and *), and tells a name that is there twice', async () => {
    const text = good
      .replace('{ nl: De ouder }', '&t { nl: De ouder }')
      .replace('{ nl: Wat maakt het zwaar? }', '{ <<: *t }')
    const { output } = await said('convert', fileOf('g.yaml', text))
    expect(JSON.parse(output!).sections[0].questions[1].text).toEqual({ nl: 'De ouder' })
    const twice = await said('convert', fileOf('g.yaml', good.replace('id: gesprek', 'id: gesprek\nid: ander')))
    expect(twice).toMatchObject({ exit: 1, message: 'g.yaml:3:1  Deze naam staat hier twee keer.' })
  })
})

describe('gib diff', () => {
  test('says first that two protocols are no two versions', async () => {
    const { exit, output } = await said('diff', 'gezin-in-beeld', 'ouderen-in-beeld')
    expect(exit).toBe(1)
    expect(output!.split('\n')[0]).toBe(
      'Dit zijn twee protocollen, ‘gezin-in-beeld’ en ‘ouderen-in-beeld’, en geen twee versies van één protocol. Hun cijfers zijn niet te vergelijken. Is het toch één protocol? Geef beide dan dezelfde id.',
    )
    expect(output).not.toMatch(/hoog genoeg|of hoger|migrations/)
    const renamed = fileOf('anders.gib.yaml', good.replace('id: gesprek', 'id: anders'))
    const same = await said('diff', fileOf('oud.gib.yaml', good), renamed, '--language', 'en')
    expect(same).toMatchObject({
      exit: 1,
      output: expect.stringMatching(/^These are two protocols.*\nmajor {2}Protocol ‘anders’: ‘id’ has changed\.$/s),
    })
    const data = JSON.parse((await said('diff', 'gezin-in-beeld', 'ouderen-in-beeld', '--json')).output!)
    expect(data).toMatchObject({
      older: { id: 'gezin-in-beeld', version: '1.0.0' },
      newer: { id: 'ouderen-in-beeld', version: '1.0.0' },
      sameProtocol: false,
      comparable: [],
    })
  })

  test('says in words what changed, and which version it asks for', async () => {
    const [older, newer] = [
      fileOf('oud.gib.yaml', good),
      fileOf('nieuw.gib.yaml', good.replace('type: text', 'type: date')),
    ]
    const { exit, output } = await said('diff', older, newer)
    expect(exit).toBe(1)
    expect(output).toContain('major  Vraag ‘zwaar’: ‘type’ is veranderd.')
    expect(output).toContain('2.0.0 of hoger')
    expect(await said('diff', older, older)).toEqual({ exit: 0, output: 'Er is niets veranderd.', message: undefined })
    expect(JSON.parse((await said('diff', older, newer, '--json')).output!)).toMatchObject({ level: 'major' })
  })

  test('tells as data what is wrong with either', async () => {
    const [older, broken] = [
      fileOf('oud.gib.yaml', good),
      fileOf('kapot.gib.yaml', good.replace('cijfer, op', 'cijfr, op')),
    ]
    for (const pair of [
      [older, broken],
      [broken, older],
    ]) {
      const { exit, output, message } = await gib(['diff', ...pair, '--json'])
      expect([exit, message]).toEqual([1, expect.stringContaining('GIB202')])
      expect(JSON.parse(output!)).toMatchObject([{ file: broken, problems: [{ code: 'GIB202', nearest: 'cijfer' }] }])
    }
    expect(JSON.parse((await gib(['diff', older, 'nergens', '--json'])).output!)).toMatchObject([{ file: 'nergens' }])
  })

  test('tells what is wrong with both at once', async () => {
    const broken = fileOf('kapot.gib.yaml', good.replace('cijfer, op', 'cijfr, op'))
    const { exit, output, message } = await said('diff', broken, 'nergens', '--json')
    expect([exit, message]).toEqual([1, expect.stringMatching(/GIB202(.|\n)*nergens: Dit bestand bestaat niet/)])
    expect(JSON.parse(output!)).toMatchObject([{ file: 'kapot.gib.yaml' }, { file: 'nergens' }])
  })

  test('reads each as its own, and tells what is wrong with either', async () => {
    const [older, broken] = [
      fileOf('oud.gib.yaml', good),
      fileOf('kapot.gib.yaml', good.replace('type: grade', 'typ: grade')),
    ]
    expect(await said('diff', older, broken)).toMatchObject({ exit: 1, message: expect.stringContaining('GIB103') })
    expect(await said('diff', broken, older)).toMatchObject({ exit: 1, message: expect.stringContaining('GIB103') })
    expect((await said('diff', older)).exit).toBe(2)
  })
})

describe('gib test', () => {
  const low = 'scenarios:\n  - name: een 4\n    answers: { cijfer: 4 }\n    expect: { asks: [zwaar], next: zwaar }\n'

  test('says that recorded calls come out', async () => {
    const [protocol, path] = [fileOf('goed.gib.yaml', good), fileOf('s.yaml', low)]
    expect(await said('test', path, '--protocol', protocol)).toMatchObject({
      exit: 0,
      output: '1 gesprek komt uit, 0 niet.',
    })
    expect(JSON.parse((await said('test', path, '--protocol', protocol, '--json')).output!)).toMatchObject([
      { name: 'een 4', mismatches: [] },
    ])
  })

  test('says what comes out otherwise', async () => {
    const [protocol, path] = [fileOf('goed.gib.yaml', good), fileOf('s.yaml', low.replace('cijfer: 4', 'cijfer: 8'))]
    const { exit, output, message } = await said('test', path, '--protocol', protocol, '--language', 'en')
    expect({ exit, output }).toEqual({ exit: 1, output: undefined })
    expect(message).toContain('s.yaml: een 4\n  asks > zwaar: expected true, found false')
    expect(message).toContain('0 calls come out, 1 does not.')
  })

  test('tells what is wrong with every file at once', async () => {
    const [protocol, path] = [fileOf('goed.gib.yaml', good), fileOf('s.yaml', low.replace('cijfer: 4', 'cijfer: 65'))]
    const { exit, output, message } = await said('test', path, 'nergens', '--protocol', protocol, '--json')
    expect([exit, message]).toEqual([1, expect.stringMatching(/GIB305(.|\n)*nergens: Dit bestand bestaat niet/)])
    expect(JSON.parse(output!)).toMatchObject([{ problems: [{ code: 'GIB305' }] }, { file: 'nergens' }])
  })

  test('points at what is wrong with the file', async () => {
    const [protocol, path] = [fileOf('goed.gib.yaml', good), fileOf('s.yaml', low.replace('cijfer: 4', 'cijfer: 65'))]
    expect(await said('test', path, '--protocol', protocol)).toMatchObject({
      exit: 1,
      message: expect.stringContaining('s.yaml:3:24  GIB305'),
    })
    expect(JSON.parse((await said('test', path, '--protocol', protocol, '--json')).output!)).toMatchObject([
      { problems: [{ code: 'GIB305', line: 3, column: 24 }] },
    ])
    expect(JSON.parse((await said('test', 'nergens', '--protocol', protocol, '--json')).output!)).toEqual([
      { file: 'nergens', faults: [{ message: 'Dit bestand bestaat niet.' }], problems: [] },
    ])
    expect(await said('test', path)).toMatchObject({ exit: 2 })
    expect(await said('test', fileOf('s.yaml', ''), '--protocol', protocol)).toMatchObject({ exit: 1 })
    expect(await said('test', path, '--protocol', 'nergens')).toMatchObject({ exit: 1 })
  })
})

describe('gib init', () => {
  test('writes a protocol that is right, with its schema beside it, and never over another', async () => {
    const home = join(folder, 'nieuw')
    expect(await said('init', home)).toMatchObject({ exit: 0, output: expect.stringContaining('staat klaar') })
    expect(readdirSync(home).sort()).toEqual(['gesprek.gib.yaml', 'gib.schema.json', 'voorbeeldgesprekken.gib.yaml'])
    expect(await said('validate', join(home, 'gesprek.gib.yaml'))).toMatchObject({
      exit: 0,
      output: expect.stringContaining('klopt'),
    })
    expect(await said('init', home)).toMatchObject({ exit: 1, message: expect.stringContaining('Er staat al') })
    expect(await said('init', join(home, 'gesprek.gib.yaml', 'x'))).toMatchObject({ exit: 1 })
  })

  test('leaves a link that leads nowhere, and says that it is there', async () => {
    const home = join(folder, 'gelinkt')
    mkdirSync(home)
    symlinkSync(join(folder, 'er-niet'), join(home, 'gib.schema.json'))
    expect(await said('init', home)).toMatchObject({
      exit: 1,
      message: 'gelinkt: Er staat al: gelinkt/gib.schema.json. Kies een andere map.',
    })
    expect(readdirSync(home)).toEqual(['gib.schema.json'])
  })

  test('says as data which files it wrote, or why not', async () => {
    const home = join(folder, 'gegevens')
    const [written, again] = [await said('init', home, '--json'), await said('init', home, '--json')]
    expect(JSON.parse(written.output!)).toEqual({
      files: ['gegevens/gesprek.gib.yaml', 'gegevens/voorbeeldgesprekken.gib.yaml', 'gegevens/gib.schema.json'],
    })
    expect(again.exit).toBe(1)
    expect(JSON.parse(again.output!)).toMatchObject([
      { file: 'gegevens', faults: [{ message: expect.stringMatching('Er staat al') }] },
    ])
  })

  test('writes it in English for who asks for that, and the same conversation', async () => {
    const home = join(folder, 'new')
    expect(await said('init', home, '--language', 'en')).toMatchObject({ exit: 0 })
    expect(readdirSync(home).sort()).toEqual(['conversation.gib.yaml', 'gib.schema.json', 'recorded-calls.gib.yaml'])
    const path = join(home, 'conversation.gib.yaml')
    expect((await said('validate', path, '--language', 'en')).output).toContain('is right')
    const [dutch, english] = [join(folder, 'nieuw', 'gesprek.gib.yaml'), path].map((file) =>
      parse(readFileSync(file, 'utf8')),
    )
    expect(english.languages).toEqual(['en'])
    expect(formOf(english)).toEqual(formOf(dutch))
    expect(readFileSync(path, 'utf8')).not.toMatch(/\b(de|het|een|wat|hoe|nl)\b/i)
  })
})

describe('gib schema', () => {
  test('gives the schema that editors use', async () => {
    const { exit, output } = await said('schema')
    expect(exit).toBe(0)
    expect(JSON.parse(output!)).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#' })
  })
})

/** The kinds of questions and the number of everything, without words. */
function formOf({ sections, scores, figures }: ReturnType<typeof parse>) {
  return [sections[0].questions.map((one: { type: string }) => one.type), scores.length, figures.length]
}

/** Nine lines that stand for a billion words. */
function bomb(): string {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
  for (let n = 1; n < 9; n++) lines.push(`a${n}: &a${n} [${Array.from({ length: 10 }, () => `*a${n - 1}`).join(', ')}]`)
  return lines.join('\n')
}
