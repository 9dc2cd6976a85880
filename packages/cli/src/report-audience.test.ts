import { existsSync, lstatSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cellsOf, isSuppressed, type Protocol, type Response, release } from '@gib/protocol'
import { gezinInBeeld } from '@gib/protocol/gezin-in-beeld'
import { afterAll, describe, expect, test } from 'vitest'
import { gib } from './gib'
import { releasedReport } from './released-report'
import { seenBy } from './told-before'

const april = fileURLToPath(new URL('../../../examples/april-2020/calls.csv', import.meta.url))
const asked = ['--figures', 'parentInsufficient,parentGrade,moneyWorries', '--cohort', 'parents']
const reportFor = async (audience: string, ...more: string[]) =>
  gib(['report', '--calls', april, '--audience', audience, ...asked, ...more])
const cellsFor = async (audience: string) => {
  const { output } = await reportFor(audience, '--json')
  return JSON.parse(output!).counts[0].cells as { figure: string; of: { parents?: string }; shown: { n?: number } }[]
}

describe('a report for readers outside', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gib-outside-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  test('has no number where there are too few families, and never a 0', async () => {
    const cells = await cellsFor('publication')
    const hidden = cells.filter(({ shown }) => isSuppressed(shown))
    expect(hidden.length).toBeGreaterThan(0)
    for (const { shown } of hidden) expect(shown).toEqual({ suppressed: true })
    // Two of twelve single mothers gave an insufficient grade.
    expect(hidden.map(({ figure, of }) => `${figure} ${of.parents}`)).toContain('parentInsufficient moeder_alleen')
    expect(
      cells.find(({ figure, of }) => figure === 'parentInsufficient' && of.parents === undefined)?.shown,
    ).toMatchObject({ k: 31, n: 169 })
  })

  test('which a report without the gate does have', async () => {
    const { output } = await gib(['report', '--calls', april, '--unit', 'family', '--json', ...asked])
    const mothers = JSON.parse(output!).counts[0].groups.find(({ id }: { id: string }) => id === 'moeder_alleen')
    expect(mothers.figures[0]).toMatchObject({ k: 2, n: 12 })
  })

  test('shows a dot, says what it means, and holds no count beside it', async () => {
    const { output } = await reportFor('publication')
    expect(output).toContain('Om te publiceren.')
    expect(output).toMatch(
      /Moeder alleen \(moeder_alleen\)\n\nmaat +waarde +n .*\n─.*\nOuder geeft een onvoldoende +· +· +·\n/,
    )
    expect(output).toContain('· wordt niet getoond, zodat niemand kan zien wat een gezin heeft gezegd. Het is geen 0.')
    expect(output).not.toMatch(/ontbreekt|n = /)
  })

  test.each(['school', 'partner', 'publication'])(
    'counts each family once for a %s, unless asked otherwise',
    async (to) => {
      const { message, output } = await reportFor(to, '--language', 'en')
      expect(output).toContain('(gezin-in-beeld 1.0.0). Per family: the latest call of each family counts.')
      expect(message ?? '').not.toContain('counts twice')
      expect((await reportFor(to, '--unit', 'family', '--language', 'en')).output).toBe(output)

      const perCall = await reportFor(to, '--unit', 'call', '--language', 'en')
      expect(perCall.output).toContain('. Per call: every call counts.')
      expect(perCall.message).toContain(
        'This counts calls: a family that was phoned twice counts twice. Without --unit each family counts once.',
      )
      expect(perCall.output).not.toContain('counts twice')
    },
  )

  test('tells the median of a grade inside only: outside it would tell what one family said', async () => {
    const grades = async (audience: string) =>
      (await cellsFor(audience)).filter(({ figure, shown }) => figure === 'parentGrade' && !isSuppressed(shown))
    for (const [audience, isTold] of [
      ['internal', true],
      ['publication', false],
      ['partner', false],
      ['school', false],
    ] as const) {
      const median = (await grades(audience)).some(({ shown }) => 'median' in shown)
      expect([audience, median]).toEqual([audience, isTold])
      expect([audience, (await reportFor(audience)).output!.includes('mediaan')]).toEqual([audience, isTold])
    }
    expect((await grades('publication')).length).toBeGreaterThan(0)
  })

  test('counts calls inside, as a report without a reader does', async () => {
    const { message, output } = await reportFor('internal')
    expect(output).toContain('(gezin-in-beeld 1.0.0). Per gesprek: elk gesprek telt.')
    expect(message).toBeUndefined()
    expect(JSON.parse((await reportFor('internal', '--json')).output!).counts[0].unit).toBe('call')
  })

  test('tells a school nothing about money, and a partner only rounded counts', async () => {
    const money = (await cellsFor('school')).filter(({ figure }) => figure === 'moneyWorries')
    expect(money.every(({ shown }) => isSuppressed(shown))).toBe(true)
    const told = (await cellsFor('partner')).flatMap(({ shown }) => (isSuppressed(shown) ? [] : [shown.n!]))
    expect(told.length).toBeGreaterThan(0)
    expect(told.filter((n) => n % 5 !== 0)).toEqual([])
  })

  test('says to who makes it which figures are never for these readers, and what they would need; not in what goes out', async () => {
    const protocol = join(folder, 'gesprek.gib.yaml')
    const text = readFileSync(fileURLToPath(new URL('../test/gesprek.gib.yaml', import.meta.url)), 'utf8')
    const figures = `figures:
  - { id: laag, title: { nl: Onvoldoende }, share: { question: cijfer, operator: <, answer: 5.5 } }
  - { id: mean, title: { nl: Gemiddelde }, mean: cijfer }
`
    const calls = join(folder, 'eigen.ndjson')
    const report = async (audience: string, readers: string) => {
      writeFileSync(protocol, `${text.replace('type: grade', `type: grade\n        audience: ${readers}`)}${figures}`)
      const { pieces = [] } = await gib(['simulate', '--families', '80', '--protocol', protocol, '--only', 'calls'])
      writeFileSync(calls, [...pieces].join(''))
      return gib(['report', '--calls', calls, '--protocol', protocol, '--audience', audience, '--unit', 'family'])
    }
    const closed = await report('partner', '[caller, coordinator]')
    expect(closed.message).toBe(
      'Volgens het protocol niet voor deze lezer: Onvoldoende, Gemiddelde. Een cijfer gaat alleen naar buiten als bij elke vraag erachter ‘researcher’ in ‘audience’ staat.',
    )
    expect([closed.exit, closed.output]).toEqual([0, expect.not.stringContaining('researcher')])
    for (const [audience, reader] of [
      ['school', 'school'],
      ['partner', 'researcher'],
      ['publication', 'researcher'],
    ]) {
      expect((await report(audience!, '[caller]')).message).toContain(`‘${reader}’`)
      const open = await report(audience!, `[caller, ${reader}]`)
      expect([open.exit, open.message]).toEqual([0, undefined])
      expect(open.output).toMatch(/\d,\d|meer dan|minder dan|ongeveer|bijna|de helft|een /)
    }
    expect((await report('internal', '[caller]')).message).toBeUndefined()
  })

  test('hides nothing inside, and marks a small group', async () => {
    const { output } = await reportFor('internal', '--language', 'en')
    expect(output).toContain('For inside: nothing is hidden.')
    expect(output).toMatch(/2 of 24/)
    expect(output).toContain('* small group')
    expect((await cellsFor('internal')).filter(({ shown }) => isSuppressed(shown))).toEqual([])
  })

  test('tells nothing that two versions of a document, or calls and families, differ by', async () => {
    const asked = { unit: 'family', figures: ['parentInsufficient'] } as const
    const newer = { ...gezinInBeeld, version: '1.0.1' }
    const calls = Array.from({ length: 41 }, (_, number): Response => {
      const answers = { 'ouder.cijfer': number % 2 === 0 ? 5 : 7 }
      return { id: `c${number}`, family: `f${number}`, date: '2020-04-17', situation: {}, answers }
    })
    const all = new Map([
      [gezinInBeeld as Protocol, calls.slice(0, 40)],
      [newer, calls],
    ])
    const shown = releasedReport(all, { units: ['family'], figures: asked.figures }, 'publication').parts
    expect(shown.map(({ cells }) => isSuppressed(cells[0]!.shown))).toEqual([false, true])
    // Each version for itself would have told both counts, and with them the one family.
    const apart = [calls.slice(0, 40), calls].map((some) =>
      release(cellsOf(gezinInBeeld, some, asked), { profile: 'publication' }),
    )
    expect(apart.map(({ cells }) => isSuppressed(cells[0]!.shown))).toEqual([false, false])
  })

  describe('of which an earlier one went out', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gib-told-'))
    afterAll(() => rmSync(folder, { recursive: true }))
    const earlier = join(folder, 'told.json')
    const callsOf = (families: number) => {
      const path = join(folder, `${families}.ndjson`)
      const call = (number: number) => ({
        protocol: { id: 'gezin-in-beeld', version: '1.0.0' },
        ...{ id: `c${number}`, family: `f${number}`, date: '2020-04-17', situation: {} },
        answers: { 'ouder.cijfer': number % 2 === 0 ? 5 : 7 },
      })
      writeFileSync(path, Array.from({ length: families }, (_, number) => JSON.stringify(call(number))).join('\n'))
      return path
    }
    const told = (families: number, audience: string, ...more: string[]) =>
      gib([
        ...['report', '--calls', callsOf(families), '--figures', 'parentInsufficient'],
        ...['--audience', audience, '--json', ...more],
      ])
    const isHidden = async (outcome: ReturnType<typeof told>) =>
      isSuppressed(JSON.parse((await outcome).output!).counts[0].cells[0].shown)

    test('tells nothing that the two differ by; without what was told before it would', async () => {
      expect(await isHidden(told(40, 'publication', '--earlier', earlier))).toBe(false)
      expect(await isHidden(told(41, 'publication', '--earlier', earlier))).toBe(true)
      expect(await isHidden(told(41, 'publication'))).toBe(false)
      expect(statSync(earlier).mode & 0o777).toBe(0o600)
    })

    test('tells the same again, and remembers it once', async () => {
      const before = readFileSync(earlier, 'utf8')
      expect(await isHidden(told(40, 'publication', '--earlier', earlier))).toBe(false)
      expect(readFileSync(earlier, 'utf8')).toBe(before)
    })

    test('counts for a reader what was published and what she was told, and for a publication everything', async () => {
      const toPartner = join(folder, 'partner.json')
      expect(await isHidden(told(40, 'partner', '--earlier', toPartner))).toBe(false)
      expect(await isHidden(told(41, 'partner', '--earlier', toPartner))).toBe(true)
      expect(await isHidden(told(42, 'publication', '--earlier', toPartner))).toBe(true)
      expect(await isHidden(told(41, 'partner', '--earlier', earlier))).toBe(true)
    })

    test.each([
      ['school', ['school', 'publication']],
      ['partner', ['partner', 'publication']],
      ['publication', ['school', 'partner', 'publication']],
    ] as const)('is read by a %s after %j', (audience, seen) => {
      const all = (['school', 'partner', 'publication'] as const).map((one) => ({ audience: one, kept: [] }))
      expect(seenBy(audience, all).map((one) => one.audience)).toEqual(seen)
    })

    test('tells nothing when it cannot be known or kept what was told', async () => {
      const kept = (values: string) =>
        `{"toldBefore":[{"audience":"partner","kept":[{"figure":"x","of":{},"least":0,"most":1,"cuts":[],"said":[{"family":"F","call":"C","values":${values}}]}]}]}`
      const strange = ['', '{}', '{"toldBefore":[{"audience":"school"}]}', '[1]', '{"toldBefore":[{"kept":[]}]}']
      for (const text of [...strange, kept('[]'), kept('["1"]'), kept('[null]'), kept('[1e999]'), kept('[2]')]) {
        const path = join(folder, 'strange.json')
        writeFileSync(path, text)
        const { exit, message, output } = await told(40, 'partner', '--earlier', path, '--language', 'en')
        expect([exit, message]).toEqual([1, expect.stringMatching(/strange\.json: This does not hold what was told/)])
        expect(output).not.toContain('"shown"')
        expect(readFileSync(path, 'utf8')).toBe(text)
      }
      for (const path of [folder, join(folder, 'no', 'where.json')]) {
        const { exit, output } = await told(40, 'partner', '--earlier', path)
        expect([exit, output!.includes('"shown"')]).toEqual([1, false])
      }
    })

    test('is used by one report at a time, and a link to it stays a link', async () => {
      const [real, link] = [join(folder, 'real.json'), join(folder, 'link.json')]
      symlinkSync('real.json', link)
      writeFileSync(`${real}.lock`, '')
      const { exit, message, output } = await told(40, 'publication', '--earlier', link, '--language', 'en')
      expect([exit, output!.includes('"shown"')]).toEqual([1, false])
      expect(message).toContain('Another report is at work with this. Try again in a moment; if there is none, remove')
      rmSync(`${real}.lock`)
      expect(await isHidden(told(40, 'publication', '--earlier', link))).toBe(false)
      expect(await isHidden(told(41, 'publication', '--earlier', real))).toBe(true)
      expect([lstatSync(link).isSymbolicLink(), existsSync(`${real}.lock`)]).toEqual([true, false])
    })

    test('only goes outside', async () => {
      for (const audience of [[], ['--audience', 'internal']]) {
        const { exit, message } = await gib(['report', '--calls', callsOf(40), ...audience, '--earlier', earlier])
        expect([exit, message]).toEqual([2, expect.stringContaining('--earlier hoort bij --audience school')])
      }
    })
  })

  test('is for readers that exist', async () => {
    const { exit, message } = await reportFor('pers')
    expect(exit).toBe(2)
    expect(message).toContain('"pers" is geen lezer. Kies internal, school, partner, publication.')
  })
})
