import { describe, expect, test } from 'vitest'
import { faultInWords, mayRepeat, readJson } from './strict-json'

describe('what is no JSON', () => {
  test.each([
    ['{"a":1,}', 6, 'comma'],
    ['[1, 2 ,\n]', 6, 'comma'],
    ['{"a":1} # so', 8, 'comment'],
    ['{ // so\n"a":1}', 2, 'comment'],
    ['{"a":1 /* so */}', 7, 'comment'],
    ['{"a":goed}', 5, 'unquoted'],
    ['{a:1}', 1, 'unquoted'],
    ["{'a':1}", 1, 'quotes'],
    ['{"a":\'b\'}', 5, 'quotes'],
    ['{"a":010}', 5, 'number'],
    ['{"a":.5}', 5, 'number'],
    ['{"a":"b\nc"}', 5, 'text'],
    ['{"a":"b\tc"}', 7, 'text'],
    ['{"a":"\\x"}', 6, 'escape'],
    ['{"a":}', 5, 'missing'],
    ['{,}', 1, 'missing'],
    ['{"a":1 "b":2}', 7, 'between'],
    ['{"a" 1}', 5, 'colon'],
    ['{"a":[1', 7, 'end'],
    ['{"a":1}}', 7, 'more'],
    ['id: gesprek', 0, 'start'],
  ])('%j is told at %i: %s', (text, at, kind) => {
    expect(() => JSON.parse(text)).toThrow()
    const { fault } = readJson(text)
    expect(fault).toEqual({ at, kind })
    const { nl, en } = faultInWords(fault!)
    expect(nl).not.toBe(en)
    expect(nl).not.toContain('\\\\\\\\\\')
  })

  test('nothing is told of what is JSON', () => {
    for (const text of [
      '{}',
      '[]',
      ' {"a":[1,-0.5e+3,true,false,null,"#,}",{"b":{}}]}\r\n',
      '"x"',
      '1',
      '{"a":"\\u00e9\\n"}',
    ])
      expect([JSON.parse(text) !== undefined, readJson(text)]).toEqual([true, { repeated: [] }])
  })

  test('whatever the text, it agrees with JSON.parse', () => {
    const signs = [...'{}[]",:01.-e \\\t\ntrufnlsa#/\'']
    const whole = '{"a":[1,-0.5e3,true,null,"x, y"],"b":{"c":"\\n\\u00e9","d":[]},"e":[{"f":{}}]}'
    let state = 7
    const draw = (below: number) => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0
      return (state >>> 8) % below
    }
    let right = 0
    for (let run = 0; run < 20_000; run++) {
      let text = whole
      for (let change = draw(3); change >= 0; change--) {
        const at = draw(text.length)
        text = text.slice(0, at) + (draw(2) === 0 ? signs[draw(signs.length)] : '') + text.slice(at + draw(2))
      }
      let isJson = true
      try {
        JSON.parse(text)
        right++
      } catch {
        isJson = false
      }
      expect({ text, isJson: readJson(text).fault === undefined }).toEqual({ text, isJson })
    }
    expect(right).toBeGreaterThan(1000)
  })
})

describe('a name that stands in an object twice', () => {
  test.each([
    ['{"a":1,"a":2}', ['a']],
    ['{"x":{"a":1,"b":2,"a":3},"x":1}', ['a', 'x']],
    ['{"a" :1, "a": 2}', ['a']],
    ['{"a":1,"\\u0061":2}', ['a']],
    ['[{"a":{"b":1}},{"c":{"b":1,"b":1}}]', ['b']],
  ])('is told: %s', (text, names) => {
    expect(mayRepeat(text, JSON.parse(text))).toBe(true)
    expect(readJson(text).repeated.map(({ name }) => name)).toEqual(names)
    // Keeping the last value, as JSON.parse does, is the loss that nobody would see.
    expect(JSON.parse(text)).toBeDefined()
  })

  test.each([
    '{"a":1,"b":{"a":1}}',
    '[{"a":1},{"a":1}]',
    '{"a":"b\\":c","d":1}',
    '{"a": {"b" : "a:b"}}',
    '{"A":1,"a":1}',
  ])('is not told where it is no such thing: %s', (text) => expect(readJson(text).repeated).toEqual([]))

  test('is looked for the long way only where one may be', () => {
    for (const text of ['{"a":1,"b":[{"c":2}]}', '{"a": "at 10:30", "b": null}'])
      expect(mayRepeat(text, JSON.parse(text))).toBe(false)
  })
})
