/** The way of somebody who has nothing yet: a protocol to begin with, invented families, figures for readers, and recorded calls. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { gib } from './gib'

const folder = mkdtempSync(join(tmpdir(), 'gib-newcomer-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe.each([
  {
    language: 'nl',
    protocol: 'gesprek.gib.yaml',
    recorded: 'voorbeeldgesprekken.gib.yaml',
    right: /: klopt\.$/,
    all: '3 gesprekken komen uit, 0 niet.',
    figure: /Gemiddeld cijfer +\d,\d +\d+ /,
    mixedUp: ['Speel ze na met gib test.', 'Dit is een protocol.'],
    none: 'De indeling "family-size" bestaat niet in gesprek 0.1.0. Dat protocol heeft er geen.',
  },
  {
    language: 'en',
    protocol: 'conversation.gib.yaml',
    recorded: 'recorded-calls.gib.yaml',
    right: /: is right\.$/,
    all: '3 calls come out, 0 do not.',
    figure: /Mean grade +\d\.\d +\d+ /,
    mixedUp: ['Play them with gib test.', 'This is a protocol.'],
    none: 'There is no division "family-size" in conversation 0.1.0. That protocol has none.',
  },
])('in $language', ({ language, right, all, figure, mixedUp, none, ...names }) => {
  const home = join(folder, language)
  const [protocol, recorded] = [join(home, names.protocol), join(home, names.recorded)]
  const said = (...args: string[]) => gib([...args, '--language', language])
  const calls = join(home, 'calls.ndjson')

  test('what begins is right, and says what comes next, in commands that answer in this language', async () => {
    const { exit, output } = await said('init', home)
    expect(exit).toBe(0)
    const next = output!.split('\n').filter((line) => line.startsWith('  gib '))
    expect(next).toHaveLength(2)
    for (const line of next) expect(await gib(line.trim().split(' ').slice(1))).toMatchObject({ exit: 0 })
    const answers = await Promise.all(next.map((line) => gib(line.trim().split(' ').slice(1))))
    expect(answers[0]!.output).toMatch(right)
    expect(answers[1]!.output).toBe(all)
  })

  test('invented calls give figures, for a partner and a publication too', async () => {
    const { pieces = [] } = await said('simulate', '--families', '60', '--protocol', protocol, '--only', 'calls')
    writeFileSync(calls, [...pieces].join(''))
    expect((await said('report', '--calls', calls, '--protocol', protocol)).exit).toBe(0)
    for (const audience of ['partner', 'publication']) {
      const told = await said('report', '--calls', calls, '--protocol', protocol, '--audience', audience)
      expect([told.exit, told.message]).toEqual([0, undefined])
      expect(told.output).toMatch(figure)
    }
    // Nothing was said of a school, so it gets nothing.
    const { output, message } = await said('report', '--calls', calls, '--protocol', protocol, '--audience', 'school')
    expect(output).not.toMatch(/\d[.,]\d /)
    expect(message).toContain('‘school’')
  })

  test('a division of which it has none is told as that', async () => {
    const { exit, message } = await said('report', '--calls', calls, '--protocol', protocol, '--cohort', 'family-size')
    expect([exit, message!.split('\n')[0]]).toEqual([2, none])
  })

  test('without the line about readers a partner gets nothing', async () => {
    const closed = join(home, 'closed.gib.yaml')
    writeFileSync(closed, readFileSync(protocol, 'utf8').replace(/^ +audience: .*\n/m, ''))
    const told = await said('report', '--calls', calls, '--protocol', closed, '--audience', 'partner')
    expect(told.output).not.toMatch(figure)
    expect(told.message).toContain('‘researcher’')
  })

  test('files that are mixed up are told in one line', async () => {
    const [asProtocol, asCalls] = [
      await said('validate', recorded),
      await said('test', protocol, '--protocol', protocol),
    ]
    expect([asProtocol.exit, asCalls.exit]).toEqual([1, 1])
    for (const [index, { message = '' }] of [asProtocol, asCalls].entries()) {
      expect(message).toContain(mixedUp[index])
      expect(message.split('\n')).toHaveLength(1)
    }
    // What only lacks its sections, or has both, is told as ever.
    writeFileSync(calls, 'id: a\n')
    expect((await said('validate', calls)).message).toContain('GIB102')
    writeFileSync(calls, 'scenarios: []\nsections: []\n')
    expect((await said('validate', calls)).message).toContain('GIB10')
    expect((await said('test', calls, '--protocol', protocol)).message).toContain('GIB10')
  })
})
