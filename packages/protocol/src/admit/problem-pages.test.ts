import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { merged, type Part } from '../../test/part'
import { parseAnswer } from '../call/parse-answer'
import { sentences } from '../document/problem-catalogue'
import type { Protocol } from '../document/protocol'
import type { Text } from '../document/text'
import { callSentences } from './call-problems'
import { checkCall } from './check-call'
import { formSentences } from './form-sentences'
import { rules } from './inspect/rules'
import { parseProtocol } from './parse'
import { parseScenarios } from './parse-scenarios'
import { parseResponse } from './response-schema'

const folder = join(import.meta.dirname, '../../../../docs/problems')
const said: { readonly [code: string]: Text } = { ...formSentences, ...sentences, ...callSentences }
const codes = [...Object.keys(said), ...rules().map(({ code }) => code)]
const read = (name: string) => readFileSync(join(folder, name), 'utf8')
const base: unknown = parse(blockOf(read('README.md'), 'base')!)

/** No rule of today gives it; it is there so that a fault of the form without a code of its own is never passed over. */
const withoutExample = ['GIB109']

describe.each(codes.filter((code) => !withoutExample.includes(code)))('the page of %s', (code) => {
  const page = read(`${code}.md`)

  test('has an example of which it is told', () => {
    expect(told(blockOf(page, 'wrong'))).toContain(code)
  })

  test('has an example, nearly the same, about which nothing is told', () => {
    expect(told(blockOf(page, 'right'))).toEqual([])
  })
})

describe('the pages', () => {
  test('are there for every code, and for no other', () => {
    const pages = readdirSync(folder).filter((name) => name !== 'README.md')
    expect(pages.sort()).toEqual(codes.map((code) => `${code}.md`).sort())
  })

  test.each(codes)('of %s says the sentence of the problem, in English and in Dutch', (code) => {
    const { nl, en } = Object.hasOwn(said, code) ? said[code]! : rules().find((rule) => rule.code === code)!.sentence
    expect(read(`${code}.md`)).toContain(`> ${en}\n>\n> ${nl}\n`)
    expect(read('README.md')).toContain(`[${code}](${code}.md)`)
  })

  test.each(codes)('of %s calls what is known of a family a kenmerk in Dutch, as everywhere', (code) => {
    expect(read(`${code}.md`)).not.toMatch(/\bfeit(en)?\b/i)
  })

  test.each(rules())('of $code says whether it is an error, in both languages', ({ code, level }) => {
    const [en, nl] =
      level === 'error'
        ? ['An error: the document is refused.', 'Een fout: het document wordt geweigerd.']
        : ['A warning: the document can be used.', 'Een waarschuwing: je kunt het document gebruiken.']
    const page = read(`${code}.md`)
    expect(page).toContain(`\n\n${en}\n\n`)
    expect(page).toMatch(new RegExp(`^\\*\\*.+\\*\\* ${nl}$`, 'm'))
    const word = level === 'error' ? 'error<br>fout' : 'warning<br>waarschuwing'
    expect(read('README.md')).toMatch(new RegExp(`^\\| \\[${code}\\].* ${word} \\|$`, 'm'))
  })

  test('start from a protocol that has nothing wrong', () => {
    expect(parseProtocol(base)).toEqual({ ok: true, protocol: base, warnings: [] })
  })
})

test('there are more than forty rules about the meaning of a document, each with a code of its own', () => {
  expect(new Set(codes).size).toBe(codes.length)
  expect(rules().length).toBeGreaterThanOrEqual(40)
})

/** The codes of all that is told about an example: a part of a document, an answer, a call, one that is over, or a scenario. */
function told(example: string | undefined): string[] {
  expect(example).toBeDefined()
  const part = parse(example!) as Part
  if (typeof part.question === 'string') {
    const { question, child, answer } = part as { question: string; child?: string; answer: unknown }
    const parsed = parseAnswer(base as Protocol, { question, ...(child !== undefined && { child }) }, answer)
    return parsed.ok ? [] : [parsed.problem.code]
  }
  if (part.finished !== undefined) {
    const { finished, ...rest } = part as Part & { finished: { answers: unknown } }
    return checkCall(merged(base as Part, rest) as unknown as Protocol, finished.answers).map(({ code }) => code)
  }
  if (part.response !== undefined) return codesOf(parseResponse(part.response, [base as Protocol]))
  if (part.scenario !== undefined) return codesOf(parseScenarios(base as Protocol, { scenarios: [part.scenario] }))
  const parsed = parseProtocol(merged(base as Part, part))
  return (parsed.ok ? parsed.warnings : parsed.problems).map(({ code }) => code)
}

function codesOf(parsed: { ok: true } | { ok: false; problems: { code: string }[] }): string[] {
  return parsed.ok ? [] : parsed.problems.map(({ code }) => code)
}

function blockOf(page: string, kind: 'base' | 'wrong' | 'right'): string | undefined {
  return new RegExp(`^\`\`\`yaml ${kind}\n(.*?)^\`\`\``, 'ms').exec(page)?.[1]
}
