import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { gib } from './gib'
import { inFew } from './in-few'

const folder = mkdtempSync(join(tmpdir(), 'gib-few-'))
afterAll(() => rmSync(folder, { recursive: true }))
const fileOf = (name: string, text: string) => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

test('up to ten of a kind are all told; of more the first five, and how many there are more', () => {
  const told = (kinds: string) =>
    inFew(
      [...kinds].map((kind, index) => ({ kind, index })),
      ({ kind }) => kind,
      ({ kind, index }) => [`${kind}${index}`],
      'en',
    )
  expect(told('aaaaaaaaaa')).toHaveLength(10)
  expect(told(`${'a'.repeat(6)}b${'a'.repeat(6)}`)).toEqual([
    'a0',
    'a1',
    'a2',
    'a3',
    'a4',
    '  … and 7 more like it; --json names them all',
    'b6',
  ])
  expect(told('')).toEqual([])
})

describe('many equal faults', () => {
  const options = (codes: readonly string[]) => codes.map((code) => `          - { code: ${code}, text: { nl: x } }`)
  const good = readFileSync(fileURLToPath(new URL('../test/gesprek.gib.yaml', import.meta.url)), 'utf8')
  const protocol = fileOf(
    'veel.gib.yaml',
    good.replace(
      '        type: grade',
      ['        type: choice', '        options:', ...options(Array(101).fill('ja'))].join('\n'),
    ),
  )

  test('of a protocol are told by the first few, and counted; as data each is there', async () => {
    const { message, output } = await gib(['validate', protocol, '--json'])
    const lines = message!.split('\n')
    const [told] = JSON.parse(output!)
    const twice = told.problems.filter(({ code }: { code: string }) => code === 'GIB201')
    expect(twice).toHaveLength(100)
    expect(lines.filter((line) => line.includes('GIB201  '))).toHaveLength(5)
    expect(lines).toContain('  … en nog 95 zoals deze; --json noemt ze allemaal')
    expect(lines.at(-1)).toMatch(/^\d{3} fouten/)
    const sarif = JSON.parse((await gib(['validate', protocol, '--sarif'])).output!)
    expect(sarif.runs[0].results).toHaveLength(told.problems.length)
  })

  test('that keep a file from being read too', async () => {
    const text = `${good}${Array.from({ length: 50 }, (_, n) => `k${n}: 1\nk${n}: 2\n`).join('')}`
    const { message, output } = await gib(['validate', fileOf('dubbel.yaml', text), '--json', '--language', 'en'])
    expect(message!.split('\n')).toHaveLength(6)
    expect(message).toContain('  … and 45 more like it; --json names them all')
    expect(JSON.parse(output!)[0].faults).toHaveLength(50)
  })

  const call = { protocol: { id: 'gezin-in-beeld', version: '1.0.0' }, family: 'F1', date: '2020-04-17', number: 1 }
  const calls = (count: number, grade: number) =>
    Array.from({ length: count }, (_, n) =>
      JSON.stringify({ ...call, id: `c${n}`, situation: {}, answers: { 'ouder.cijfer': grade } }),
    ).join('\n')

  test('of a file of calls', async () => {
    const { message, output } = await gib(['report', '--calls', fileOf('fout.ndjson', calls(40, 65)), '--json'])
    expect(message!.split('\n')).toHaveLength(6)
    expect(message).toContain('  … en nog 35 zoals deze; --json noemt ze allemaal')
    expect(JSON.parse(output!)[0].problems).toHaveLength(40)
  })

  test('the same call over and over', async () => {
    const text = `${calls(12, 6)}\n${calls(12, 6)}`
    const { message, output } = await gib(['report', '--calls', fileOf('dubbel.ndjson', text), '--json'])
    expect(message).toContain('  … en nog 7 zoals deze')
    expect(JSON.parse(output!)[0].faults).toHaveLength(12)
    const list = fileOf('dubbel.json', `[${text.replaceAll('\n', ',\n')}]`)
    expect((await gib(['report', '--calls', list])).message).toContain('  … en nog 7 zoals deze')
  })

  test('of a column of a table; another column is told apart', async () => {
    const april = readFileSync(
      fileURLToPath(new URL('../../../examples/april-2020/calls.csv', import.meta.url)),
      'utf8',
    )
    const text = april.replace(/2020-(\d\d)-(\d\d)/g, '$2-$1-2020').replace(/,(\d)\n/, ',x\n')
    const { message, output } = await gib(['report', '--calls', fileOf('dagen.csv', text), '--json'])
    const lines = message!.split('\n')
    expect(lines.filter((line) => line.includes(': date: '))).toHaveLength(5)
    expect(lines).toContain('  … en nog 214 zoals deze; --json noemt ze allemaal')
    expect(JSON.parse(output!)[0].faults.length).toBeGreaterThanOrEqual(219)
  })

  test('of a table that stands there twice', async () => {
    const april = readFileSync(
      fileURLToPath(new URL('../../../examples/april-2020/calls.csv', import.meta.url)),
      'utf8',
    )
    const twice = `${april}${april.slice(april.indexOf('\n') + 1)}`
    const { message } = await gib(['report', '--calls', fileOf('twee.csv', twice)])
    expect(message!.split('\n')).toHaveLength(6)
    expect(message).toContain('  … en nog 214 zoals deze')
  })

  test('of which only the first hundred are known are told as that', async () => {
    const { message, output } = await gib(['report', '--calls', fileOf('meer.ndjson', calls(300, 65)), '--json'])
    expect(message!.split('\n').slice(-2)).toEqual([
      '  … en nog 95 zoals deze onder de eerste 100; --json noemt die',
      'Dit gaat over de eerste 100 fouten, ook met --json; er zijn er meer.',
    ])
    const [told] = JSON.parse(output!)
    expect(told.problems).toHaveLength(100)
    expect(told).toMatchObject({ more: true })
  })

  test('just a hundred are all of them', async () => {
    const { message, output } = await gib([
      ...['report', '--calls', fileOf('honderd.ndjson', calls(100, 65)), '--json', '--language', 'en'],
    ])
    expect(message!.split('\n').at(-1)).toBe('  … and 95 more like it; --json names them all')
    const [told] = JSON.parse(output!)
    expect(told.problems).toHaveLength(100)
    expect(told).not.toHaveProperty('more')
  })
})
