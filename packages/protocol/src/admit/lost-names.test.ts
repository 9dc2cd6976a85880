import { expect, test } from 'vitest'
import { checkIn } from '../../test/check-in'
import { parseProtocol } from './parse'
import { parseScenarios } from './parse-scenarios'
import { parseResponse } from './response-schema'

const told = (parsed: { ok: true } | { ok: false; problems: { code: string; path: string }[] }) =>
  parsed.ok ? 'nothing' : parsed.problems.map(({ code, path }) => `${code} ${path}`)
const read = (text: string): unknown => JSON.parse(text)

test.each([
  ['"good":1', '"good":1,"__proto__":5', 'GIB107 scores > draagkracht > items > childMood > points > __proto__'],
  ['{"nl":"De ouder"}', '{"nl":"De ouder","__proto__":"x"}', 'GIB107 sections > parent > title > __proto__'],
  ['"id":"parentHeavy"', '"id":"__proto__"', 'GIB107 __proto__ > id'],
])('a document in which __proto__ is a name is told so, and not read without it: %s', (from, to, problem) => {
  const text = JSON.stringify(checkIn)
  expect(text).toContain(from)
  expect(told(parseProtocol(read(text.replace(from, to))))).toEqual([problem])
})

test('an answer under that name does not get lost in silence, nor does one that is expected', () => {
  const call =
    '{"protocol":{"id":"check-in","version":"1.0.0"},"id":"c","family":"F","date":"2020-04-17","situation":{},"answers":{"__proto__":4}}'
  expect(told(parseResponse(read(call), [checkIn]))).toEqual(['GIB107 answers > __proto__'])
  const scenario =
    '{"scenarios":[{"name":"x","answers":{"__proto__":4},"expect":{"signals":[],"scores":{"__proto__":4}}}]}'
  expect(told(parseScenarios(checkIn, read(scenario)))).toEqual([
    'GIB107 scenarios > 0 > answers > __proto__',
    'GIB107 scenarios > 0 > expect > scores > __proto__',
  ])
})

test('a child may be called so: answers about children are kept as they are', () => {
  const call =
    '{"protocol":{"id":"check-in","version":"1.0.0"},"id":"c","family":"F","date":"2020-04-17","situation":{"children":[{"id":"__proto__"}]},"answers":{"childMood":{"__proto__":"good"}}}'
  const parsed = parseResponse(read(call), [checkIn])
  expect(parsed.ok && Object.entries(parsed.response.answers.childMood as object)).toEqual([['__proto__', 'good']])
})
