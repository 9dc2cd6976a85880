import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gezinInBeeld } from '@gib/protocol/gezin-in-beeld'
import { ouderenInBeeld } from '@gib/protocol/ouderen-in-beeld'
import { parseResponse } from '@gib/protocol/parse'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gib } from './gib'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gib-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const simulated = async (...args: string[]) => {
  const { exit, pieces, message } = await gib(['simulate', ...args])
  return { exit, text: pieces === undefined ? undefined : [...pieces].join(''), message }
}
const recordsIn = (text: string | undefined) =>
  (text ?? '')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

describe('gib simulate', () => {
  test('gives the same bytes for the same seed, and others for another', async () => {
    const first = await simulated('--families', '20', '--seed', '7')
    expect(first.exit).toBe(0)
    expect((await simulated('--families', '20', '--seed', '7')).text).toBe(first.text)
    expect((await simulated('--families', '20', '--seed', '8')).text).not.toBe(first.text)
  })

  test('writes families, attempts, and calls that come in as any other', async () => {
    const records = recordsIn((await simulated('--families', '20')).text)
    const [families, attempts] = ['family', 'attempt'].map((kind) => records.filter((one) => one.kind === kind))
    const calls = records.filter((one) => one.kind === undefined)
    expect(families).toHaveLength(20)
    expect(attempts!.length).toBeGreaterThan(20)
    expect(calls.length).toBeGreaterThan(10)
    expect(calls.filter((call) => !parseResponse(call, [gezinInBeeld]).ok)).toEqual([])
  })

  test('writes only one kind where that is asked', async () => {
    const records = recordsIn((await simulated('--families', '5', '--only', 'calls')).text)
    expect(records.length).toBeGreaterThan(0)
    expect(records.every((one) => 'answers' in one)).toBe(true)
  })

  test('works for another protocol, by its name or from a file', async () => {
    const older = recordsIn(
      (await simulated('--families', '5', '--only', 'calls', '--protocol', 'ouderen-in-beeld')).text,
    )
    expect(older.filter((call) => !parseResponse(call, [ouderenInBeeld]).ok)).toEqual([])
    await gib(['init', join(folder, 'eigen')])
    const path = join(folder, 'eigen', 'gesprek.gib.yaml')
    const own = recordsIn((await simulated('--families', '5', '--only', 'calls', '--protocol', path)).text)
    expect(own.every((call) => call.protocol.id === 'gesprek')).toBe(true)
    expect(own.length).toBeGreaterThan(0)
  })

  test('writes files, and never over what is there', async () => {
    const out = join(folder, 'out')
    const { exit, output } = await gib(['simulate', '--families', '60', '--out', out])
    expect({ exit, names: readdirSync(out) }).toEqual({
      exit: 0,
      names: ['attempts.ndjson', 'calls.ndjson', 'families.ndjson'],
    })
    expect(output).toContain('gezin-in-beeld 1.0.0')
    const written = ['families', 'attempts', 'calls'].map((kind) => readFileSync(join(out, `${kind}.ndjson`), 'utf8'))
    const streamed = (await simulated('--families', '60')).text!
    expect(written.join('').split('\n').sort().filter(Boolean)).toEqual(streamed.split('\n').sort().filter(Boolean))
    const again = await gib(['simulate', '--families', '1', '--out', out])
    expect(again.exit).toBe(1)
    expect(again.message).toContain('Er staat al:')
    expect(readFileSync(join(out, 'families.ndjson'), 'utf8')).toBe(written[0])
  })

  test('says where it cannot write', async () => {
    const file = join(folder, 'een-bestand')
    writeFileSync(file, 'x')
    const { exit, message } = await gib(['simulate', '--families', '1', '--out', join(file, 'map')])
    expect(exit).toBe(1)
    expect(message).toBe(`${join(file, 'map')}: Dit is een bestand, geen map.`)
  })

  test.skipIf(!existsSync('/proc/self'))('says so at once where no folder can ever be made', async () => {
    for (const args of [
      ['simulate', '--families', '1', '--out', '/proc/x/y'],
      ['init', '/proc/x/y'],
    ]) {
      const { exit, output, message } = await gib(args)
      expect({ exit, output }).toEqual({ exit: 1, output: undefined })
      expect(message).toMatch(/^\/proc\/x\/y: Hier (kan niet worden geschreven \(E\w+\)|mag je niet schrijven)\.$/)
    }
  })

  test('does not write where another is writing: nothing of either is mixed', async () => {
    const out = join(folder, 'samen')
    mkdirSync(out)
    const theirs = join(out, 'attempts.ndjson.gib-new')
    writeFileSync(theirs, '{"kind":"attempt"}\n')
    const { exit, output, message } = await gib(['simulate', '--families', '3', '--out', out])
    expect({ exit, output }).toEqual({ exit: 1, output: undefined })
    expect(message).toBe(
      `${out}: Een andere gib schrijft hier nu. Wacht tot die klaar is; is er geen, verwijder dan ${theirs}.`,
    )
    expect(readdirSync(out)).toEqual(['attempts.ndjson.gib-new'])
    expect(readFileSync(theirs, 'utf8')).toBe('{"kind":"attempt"}\n')
  })

  test('leaves nothing half behind when it is stopped with Ctrl-C', async () => {
    const [out, main] = [join(folder, 'gestopt'), fileURLToPath(new URL('../../../scripts/gib.mjs', import.meta.url))]
    mkdirSync(out)
    const child = spawn(process.execPath, [main, 'simulate', '--families', '1000000', '--out', out])
    const begun = () => readdirSync(out).includes('calls.ndjson.gib-new')
    while (!begun()) await new Promise((next) => setTimeout(next, 20))
    child.kill('SIGINT')
    const [code, signal] = await new Promise<[number | null, string | null]>((next) =>
      child.on('close', (...ended) => next(ended)),
    )
    expect({ code, signal, left: readdirSync(out) }).toEqual({ code: null, signal: 'SIGINT', left: [] })
  })

  test.each([
    [[], 'Zeg met --families hoeveel gezinnen.'],
    ...['-3', '0', '1.5', 'abc', '1e3', '1e9', '100000001'].map((families): [string[], string] => [
      ['--families', families],
      `"${families}" kan niet achter --families. Geef een heel getal van 1 tot en met 100.000.000.`,
    ]),
    [['--families', '5', '--rounds', 'x'], '"x" kan niet achter --rounds. Geef een heel getal van 1 tot en met 24.'],
    [['--families', '--seed'], 'Achter --families ontbreekt een waarde.'],
    [['--families', '5', '--from', '2020-02-30'], 'Achter --from hoort een dag als 2020-04-14'],
    [['--families', '5', '--from', '2020-01-31'], 'niet later dan de 28e'],
    [['--families', '5', '--from', '9999-12-28'], 'van 1900 tot en met 2999'],
    [['--families', '5', '--from', '0099-12-28'], 'van 1900 tot en met 2999'],
    [['--families', '5', '--only', 'gezinnen'], 'Kies --only families, --only attempts of --only calls.'],
  ])('says how it is done: %j', async (args, sentence) => {
    const { exit, text, message } = await simulated(...args)
    expect({ exit, text }).toEqual({ exit: 2, text: undefined })
    expect(message).toContain(sentence)
    expect(message).toContain('gib simulate --families')
  })
})
