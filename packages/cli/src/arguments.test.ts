import { describe, expect, test } from 'vitest'
import { readArguments } from './arguments'
import { languageOf } from './language'

const rules = { calls: 'value', json: 'switch' } as const
const faultsOf = (...args: string[]) => {
  const read = readArguments(args, rules, 'en')
  return read.ok ? [] : read.faults
}

test('options are read in any order, with or without "="', () => {
  const wanted = { ok: true, options: { calls: 'april.csv', json: true }, operands: [] }
  expect(readArguments(['--json', '--calls', 'april.csv'], rules, 'nl')).toEqual(wanted)
  expect(readArguments(['--calls=april.csv', '--json'], rules, 'nl')).toEqual(wanted)
})

describe('what is not understood is said in words', () => {
  test.each([
    [['--call', 'a.csv'], 'There is no option --call. Did you mean --calls?'],
    [['-x'], 'There is no option -x.'],
    [['--calls'], 'A value is missing after --calls.'],
    [['--calls='], 'A value is missing after --calls.'],
    [['--json=yes'], '--json takes no value.'],
    [['april.csv'], '"april.csv" is one word too many here.'],
    [['--language', 'fr'], 'gib does not speak "fr". Choose nl or en.'],
    [['--toString'], 'There is no option --toString.'],
  ])('%j', (args, fault) => {
    expect(faultsOf(...args)).toContain(fault)
  })

  test('a forgotten file name does not swallow the next option', () => {
    expect(faultsOf('--calls', '--json')).toEqual(['A value is missing after --calls.'])
  })

  test('all at once', () => {
    expect(faultsOf('--calls', '--nothing', 'extra').length).toBeGreaterThan(1)
  })
})

test('a file whose name starts with a dash can be given with "="', () => {
  expect(readArguments(['--calls=-april.csv'], rules, 'nl')).toMatchObject({ options: { calls: '-april.csv' } })
})

test('the language is Dutch unless another is asked for', () => {
  expect(languageOf([])).toBe('nl')
  expect(languageOf(['report', '--language', 'en'])).toBe('en')
  expect(languageOf(['--language=en'])).toBe('en')
  expect(languageOf(['--language'])).toBe('nl')
})

test('files stand beside the options, and there must be enough of them', () => {
  const two = { least: 2, most: 2 }
  expect(readArguments(['a.yaml', '--json', 'b.yaml'], rules, 'nl', two)).toEqual({
    ok: true,
    options: { json: true },
    operands: ['a.yaml', 'b.yaml'],
  })
  expect(readArguments(['a.yaml'], rules, 'en', two)).toEqual({ ok: false, faults: ['Say which 2 files.'] })
  expect(readArguments([], rules, 'nl', { least: 1, most: 1 })).toEqual({ ok: false, faults: ['Zeg welk bestand.'] })
  expect(readArguments(['a', 'b', 'c'], rules, 'en', two)).toEqual({
    ok: false,
    faults: ['"c" is one word too many here.'],
  })
})

test('a number below nothing is a value, so that it can be told what is wrong with it', () => {
  expect(readArguments(['--calls', '-3'], rules, 'nl')).toMatchObject({ options: { calls: '-3' } })
})

test('standard input can be read once only', () => {
  const two = { least: 1, most: 2 }
  expect(readArguments(['-', '--json'], rules, 'nl', two)).toMatchObject({ ok: true, operands: ['-'] })
  for (const args of [
    ['-', '-'],
    ['-', '--calls', '-'],
  ])
    expect(readArguments(args, rules, 'en', two)).toEqual({
      ok: false,
      faults: ['Standard input (-) can be read only once. Give a file the other time.'],
    })
})

test('an option that is given twice is told: one of the two would be lost', () => {
  expect(readArguments(['--calls', 'a', '--calls', 'b'], rules, 'en')).toEqual({
    ok: false,
    faults: ['The option --calls is there twice. Give it once.'],
  })
  const several = { protocol: 'values' } as const
  expect(readArguments(['--protocol', 'a', '--protocol', 'b'], several, 'en')).toMatchObject({
    options: { protocol: ['a', 'b'] },
  })
})

test('a file without its option is told which option was meant, and no name is empty', () => {
  const operands = { least: 0, most: 0, meant: 'calls' }
  expect(readArguments(['april.csv'], rules, 'en', operands)).toEqual({
    ok: false,
    faults: ['"april.csv" is one word too many here. Did you mean --calls april.csv?'],
  })
  expect(readArguments([''], rules, 'nl', { least: 1, most: 1 })).toEqual({
    ok: false,
    faults: ['Er is een naam die leeg is.'],
  })
})
