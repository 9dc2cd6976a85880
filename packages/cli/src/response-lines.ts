/** Reads calls from lines of NDJSON: each is handed on, or everything that is wrong with it is told. */
import { isAscii, isUtf8 } from 'node:buffer'
import type { Problem, Protocol } from '@gib/protocol'
import { type CallRead, responseReader } from '@gib/protocol/parse'
import type { Language, Words } from './language'
import type { LineBlock } from './line-blocks'
import { sentenceAbout } from './problem-lines'
import { quickReader } from './quick-json'
import { mayRepeat, readJson } from './strict-json'

/** What is wrong with a line, ready to be told. */
export interface LineProblem {
  readonly line: number
  readonly column?: number
  readonly sentence: Words
  /** The same as data, where it has a code. */
  readonly problem?: Problem
  /** Of what has no code: those that have this in common say the same of another place. */
  readonly like?: string
  /** Where the same stands on several lines: the first of those, and how many calls there are. */
  readonly lines?: readonly number[]
  readonly calls?: number
}

/** One call after another, with the document it was held with and its line. */
export type Hear = (call: CallRead, protocol: Protocol, line: number) => void

/**
 * A reader of blocks of lines. What it returns is empty when every line was right.
 *
 * @example
 * const read = lineReader([gezinInBeeld], (call) => console.log(call.id))
 * read({ line: 1, bytes: Buffer.from('{"protocol":'), read: 12 })
 * //=> [{ line: 1, sentence: { nl: 'Deze regel houdt halverwege op.', en: 'This line stops halfway.' } }]
 */
export function lineReader(protocols: readonly Protocol[], hear: Hear): (block: LineBlock) => LineProblem[] {
  const read = responseReader(protocols)
  const strange = new Map<string, Problem>()
  const readQuick = quickReader({ overPrevious: !protocols.some(looksBack) })
  return ({ line: first, bytes, tooLong }) => {
    if (tooLong) return [{ line: first, sentence: say.tooLong }]
    if (!isUtf8(bytes)) return foreign(bytes, first)
    // Latin-1 is the fastest to read, and the same as UTF-8 as long as there are only plain letters.
    const isPlain = isAscii(bytes)
    const text = isPlain ? bytes.toString('latin1') : bytes.toString('utf8')
    const problems: LineProblem[] = []
    for (let [from, line] = [0, first]; from < text.length; line++) {
      const next = text.indexOf('\n', from)
      const to = next === -1 ? text.length : next
      const quick = isPlain ? readQuick(text, from, text.charCodeAt(to - 1) === 0x0d ? to - 1 : to) : undefined
      const problem = quick === undefined ? readLine(text.slice(from, to), line) : readCall(quick, line)
      if (problem !== null) problems.push(...problem.map((one) => ({ ...one, line })))
      from = to + 1
    }
    return problems
  }

  function readLine(text: string, line: number): Omit<LineProblem, 'line'>[] | null {
    let json: unknown
    try {
      json = lineJson(text)
    } catch (error) {
      return /\S/.test(text) ? [notJson(text, error)] : null
    }
    const twice = isAboutOther(json) ? [] : repeatedIn(text, json)
    return twice.length > 0
      ? twice.map(({ at, sentence }) => ({ column: at + 1, like: 'name', sentence }))
      : readCall(json, line)
  }

  function readCall(json: unknown, line: number): Omit<LineProblem, 'line'>[] | null {
    if (isAboutOther(json)) return null
    // A file of calls of another document is soon read: of one of them it was told what is wrong with all.
    const known = strange.size > 0 ? strange.get(documentOf(json)) : undefined
    if (known !== undefined) return [{ sentence: inWords(known), problem: known }]
    const found = read(json)
    if (!found.ok) {
      for (const problem of found.problems)
        if (problem.code === 'GIB401' && strange.size < 100) strange.set(String(problem.facts.document), problem)
      return found.problems.map((problem) => ({ sentence: inWords(problem), problem }))
    }
    hear(found.response, found.protocol, line)
    return null
  }
}

/** One file behind another brings its byte order mark along. */
export function lineJson(text: string): unknown {
  return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)
}

/** The names that stand twice in what was read, of which `JSON.parse` keeps the last value and loses the other. */
export function repeatedIn(text: string, json: unknown): { readonly at: number; readonly sentence: Words }[] {
  if (!mayRepeat(text, json)) return []
  return readJson(text).repeated.map(({ at, name }) => ({ at, sentence: say.twice(name) }))
}

/** Does anything that is counted hang on what was said in an earlier call? Probes and signals are of the call itself. */
function looksBack({ sections, scores, figures, cohorts }: Protocol): boolean {
  const routing = sections.map(({ enableWhen, questions }) => [enableWhen, questions.map((one) => one.enableWhen)])
  return /"(previous|change)":/.test(JSON.stringify([routing, scores, figures, cohorts]))
}

/** A file of invented calls also tells of families and attempts; those are not counted. */
export function isAboutOther(json: unknown): boolean {
  if (typeof json !== 'object' || json === null) return false
  const { kind } = json as { kind?: unknown }
  return (kind === 'family' || kind === 'attempt') && !('answers' in json)
}

/** With which document a call says that it was held, by id and version. */
function documentOf(json: unknown): string {
  const { protocol } = (json ?? {}) as { protocol?: { id?: unknown; version?: unknown } | null }
  return `${protocol?.id} ${protocol?.version}`
}

export function inWords(problem: Problem): Words {
  const sentence = (language: Language) => `${problem.code}  ${sentenceAbout(problem, language)}`
  return { nl: sentence('nl'), en: sentence('en') }
}

function notJson(text: string, error: unknown): Omit<LineProblem, 'line'> {
  const message = error instanceof Error ? error.message : ''
  const found = /at position (\d+)/.exec(message)?.[1]
  const position = found === undefined ? undefined : Number(found)
  const isHalf = message.includes('end of JSON') || (position ?? 0) >= text.trimEnd().length
  if (isHalf) return { sentence: say.halfway }
  return { ...(position !== undefined && { column: position + 1 }), sentence: say.notJson }
}

/** The lines that are no UTF-8. */
function foreign(bytes: Buffer, first: number): LineProblem[] {
  const problems: LineProblem[] = []
  for (let [from, line] = [0, first]; from < bytes.length; line++) {
    const next = bytes.indexOf(0x0a, from)
    const to = next === -1 ? bytes.length : next
    if (!isUtf8(bytes.subarray(from, to))) problems.push({ line, sentence: say.notUtf8 })
    from = to + 1
  }
  return problems
}

const say = {
  twice: (name: string): Words => ({
    nl: `De naam ‘${name}’ staat hier twee keer. Haal één van beide weg.`,
    en: `The name ‘${name}’ is here twice. Take one of them away.`,
  }),
  tooLong: {
    nl: 'Deze regel is langer dan 16 MB; dat is geen gesprek.',
    en: 'This line is longer than 16 MB; that is no call.',
  },
  halfway: { nl: 'Deze regel houdt halverwege op.', en: 'This line stops halfway.' },
  notJson: {
    nl: 'Dit is geen geldige JSON. Op elke regel staat één gesprek: { "protocol": …, "answers": … }',
    en: 'This is no valid JSON. On each line stands one call: { "protocol": …, "answers": … }',
  },
  notUtf8: { nl: 'Deze regel is geen tekst in UTF-8.', en: 'This line is no text in UTF-8.' },
}
