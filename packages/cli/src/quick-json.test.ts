import { gezinInBeeld } from '@gib/protocol/gezin-in-beeld'
import { simulate } from '@gib/protocol/simulate'
import { describe, expect, test } from 'vitest'
import { quickReader } from './quick-json'

const calls = [...simulate(gezinInBeeld, { families: 40, seed: 6 })].flatMap((one) => one.calls)
const lines = calls.map((call) => JSON.stringify(call))
const read = quickReader()
const all = (text: string) => read(text, 0, text.length)

/** What `JSON.parse` gives, with every key in its order; or that it is no JSON. */
function parsed(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return null
  }
}

/** The same value to the last sign, or none. */
function agrees(reader: (text: string) => unknown, text: string): boolean {
  const quick = reader(text)
  const slow = parsed(text)
  if (quick === undefined) return true
  return slow !== null && Object.is(JSON.stringify(quick), JSON.stringify(slow.value)) && equal(quick, slow.value)
}

function equal(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || a === null || typeof b !== 'object' || b === null) return Object.is(a, b)
  const [one, other] = [Object.entries(a), Object.entries(b)]
  return (
    Array.isArray(a) === Array.isArray(b) &&
    one.length === other.length &&
    one.every(([key, value], index) => key === other[index]![0] && equal(value, other[index]![1]))
  )
}

/** Whole numbers in a row, the same every time. */
function* numbers(): Generator<number> {
  for (let state = 12345; ; ) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    yield state >>> 4
  }
}
const draws = numbers()
const draw = (below: number) => draws.next().value % below

const signs = '{}[]",:0123456789.-+eE \\\t\r\nabtrufnlsé_/\u0000\u007F'

/** A text with one sign taken out, put in, changed or moved, or cut off. */
function spoilt(text: string): string {
  const at = draw(text.length)
  const sign = signs[draw(signs.length)]!
  const ways = [
    text.slice(0, at) + text.slice(at + 1),
    text.slice(0, at) + sign + text.slice(at),
    text.slice(0, at) + sign + text.slice(at + 1),
    text.slice(0, at),
    text.slice(0, at) + text.slice(at + draw(40)),
    text.slice(at) + text.slice(0, at),
  ]
  return ways[draw(ways.length)]!
}

describe('what is read fast', () => {
  test('is what JSON.parse reads, and nearly every line of a file is', () => {
    expect(lines.filter((line) => all(line) === undefined)).toEqual([])
    expect(lines.filter((line) => !agrees(all, line))).toEqual([])
  })

  test.each([
    ...[
      '0',
      '-0',
      '7',
      '6.5',
      '0.5',
      '-1.25',
      '0.1',
      '123456789012345',
      '1234567890123456',
      '0.123456789012345',
      '5.',
      '.5',
      '01',
      '00',
      '-',
      '--1',
      '-01',
      '0.10',
    ],
    ...[
      '1e5',
      '1E5',
      '1.5e-3',
      '+1',
      '1.2.3',
      '0x1',
      'NaN',
      'Infinity',
      'true',
      'false',
      'null',
      'tru',
      'nul',
      'truefalse',
      'undefined',
    ],
    ...['""', '"a"', '"a', 'a"', '"\\n"', '"\\u0041"', '"é"', '"\t"', '"\u007F"', '"a"b'],
    ...[
      '{}',
      '[]',
      '[[]]',
      '[{}]',
      '{"a":{}}',
      '{"a":1,}',
      '[1,]',
      '[,1]',
      '{,}',
      '{"a"}',
      '{"a":}',
      '{a:1}',
      '{"a":1 }',
      '{"a":1}}',
      '[1}',
      '{"a":1]',
      ' 1',
      '1 ',
    ],
    ...['{"a":1,"a":2}', '{"__proto__":1}', '{"10":1,"9":2,"b":3}', '{"constructor":1}', '{"":1}', '', '"', '{', '['],
    `${'['.repeat(40)}${']'.repeat(40)}`,
    `${'{"a":'.repeat(20)}1${'}'.repeat(20)}`,
    `{"${'long name '.repeat(20)}":"${'long words '.repeat(200)}"}`,
  ])('is the same value, or left to JSON.parse: %s', (text) => {
    expect(agrees(all, text)).toBe(true)
    // Also when it has been seen before, and in the middle of other words.
    expect(agrees(all, text)).toBe(true)
    expect(agrees((inside) => read(`x${inside}y`, 1, inside.length + 1), text)).toBe(true)
  })

  test('is never anything else when a line is spoilt', () => {
    const over = quickReader({ overPrevious: true })
    let refused = 0
    for (let round = 0; round < 6000; round++) {
      const text = spoilt(spoilt(lines[draw(lines.length)]!.slice(0, 400 + draw(3000))))
      const whole = round % 2 === 0 ? spoilt(lines[draw(lines.length)]!) : text
      expect(agrees(all, whole)).toBe(true)
      if (parsed(whole) === null) {
        refused++
        // Also what is read over has to be JSON.
        expect(over(whole, 0, whole.length)).toBe(undefined)
      }
    }
    expect(refused).toBeGreaterThan(3000)
  })

  test('which would be noticed of a reader that mends what is wrong', () => {
    const mending = (text: string) => parsed(text.replace(/,([}\]])/, '$1'))?.value
    expect(agrees(mending, '[1,]')).toBe(false)
    const rounding = (text: string) => (text === '0.1' ? 0.1 + 1e-17 * 2 : Number(text) + 1e-9)
    expect(agrees(rounding, '0.25')).toBe(false)
  })

  test('keeps what was said before, unless nobody looks at it', () => {
    const over = quickReader({ overPrevious: true })
    const later = lines.filter((line) => line.includes('"previous":'))
    expect(later.length).toBeGreaterThan(10)
    for (const line of later) {
      const { situation, ...call } = JSON.parse(line)
      const previous = { ...situation.previous, answers: {} }
      expect(over(line, 0, line.length)).toEqual({ ...call, situation: { ...situation, previous } })
    }
    for (const odd of [
      '{"previous":{"answers":[1]}}',
      '{"previous":{"answers":null}}',
      '{"answers":{"a":1}}',
      '{"previous":1,"answers":{"a":[]}}',
    ])
      expect(over(odd, 0, odd.length)).toEqual(JSON.parse(odd))
  })

  test('does not hold on to the text it was read from', () => {
    const long = all(`["${'a long word of many letters'.repeat(3)}"]`) as string[]
    expect(long[0]).toBe('a long word of many letters'.repeat(3))
  })
})

describe('a name that an object has twice', () => {
  test.each(['{"a":1,"a":2}', '{"x":{"a":1,"b":{"a":2},"a":3}}', '[{"answers":{"ouder.cijfer":6,"ouder.cijfer":3}}]'])(
    'is left to who tells it: %s',
    (text) => {
      expect(quickReader()(text, 0, text.length)).toBeUndefined()
      // Also after the same names in their own right, and in answers that are read over.
      const reader = quickReader({ overPrevious: true })
      const right = '{"x":{"a":1,"b":2},"answers":{"ouder.cijfer":6}}'
      expect(reader(right, 0, right.length)).toEqual(JSON.parse(right))
      const before = `{"previous":{"answers":${text.startsWith('[') ? text.slice(12, -2) : text}}}`
      expect(reader(before, 0, before.length)).toBeUndefined()
    },
  )

  test.each([
    '{"a":1,"b":{"a":1,"b":{"a":1}},"c":{"a":1}}',
    '[{"a":1},{"a":1}]',
    '{"a":"b","b":"a"}',
    '{"previous":{"answers":{"a":{"b":1},"c":{"b":1}}}}',
  ])('is no name in another object: %s', (text) => {
    const reader = quickReader()
    for (let round = 0; round < 3; round++) expect(reader(text, 0, text.length)).toEqual(JSON.parse(text))
  })

  test('is never missed, whichever names there are', () => {
    const reader = quickReader()
    for (let run = 0; run < 5000; run++) {
      const names = Array.from({ length: 1 + draw(6) }, () => `${'abcdefgh'[draw(8)]}${draw(4)}`)
      const text = `{${names.map((name) => `"${name}":${draw(2) === 0 ? draw(9) : `{"${names[0]}":1}`}`).join(draw(2) === 0 ? ',' : ', ')}}`
      const isTwice = new Set(names).size < names.length
      expect([text, reader(text, 0, text.length) === undefined]).toEqual([text, isTwice])
    }
  })
})
