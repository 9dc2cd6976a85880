/** Reads a file of calls, in whichever of the three forms it has: NDJSON, a JSON list, or the CSV of April 2020. */
import type { Problem, Protocol, Response } from '@gib/protocol'
import { type CallFileProblem, gezinInBeeld, readCallRows } from '@gib/protocol/gezin-in-beeld'
import { responseReader } from '@gib/protocol/parse'
import { readCallFile } from './call-file'
import { placeOf, readDocument } from './document-file'
import type { Input } from './input'
import type { Language, Words } from './language'
import { lineBlocks } from './line-blocks'
import { type Hear, inWords, isAboutOther, type LineProblem, lineReader, repeatedIn } from './response-lines'
import { Marks, SeenCalls, twiceIn } from './seen-calls'
import { StrangeCalls } from './strange-calls'
import { readJson } from './strict-json'

/** More than this nobody reads at once. */
export const mostProblems = 100

/** What is wrong with a file: one sentence about all of it, or a line for each fault. */
export type FileFaults =
  | { readonly sentence: Words }
  | { readonly problems: readonly LineProblem[]; readonly more: boolean }

/** Hands on every call of NDJSON, as long as it is wanted. */
export async function readLines(
  input: Input,
  protocols: readonly Protocol[],
  hear: Hear,
  goesOn: () => boolean,
): Promise<FileFaults | null> {
  const [marks, seen] = [new Marks(), new SeenCalls()]
  const read = lineReader(protocols, (call, protocol, line) => {
    marks.add(call, protocols.indexOf(protocol), line)
    hear(call, protocol, line)
  })
  const problems: LineProblem[] = []
  const strange = new StrangeCalls()
  for await (const block of lineBlocks(input.pieces)) {
    problems.push(...strange.take(read(block)))
    seen.addAll(marks.take())
    if (problems.length > mostProblems) break
    if (!goesOn()) return null
  }
  problems.push(...(await twiceIn(input.path, seen.twice)))
  return faultsIn(problems, strange)
}

/** In the order of the file, no more than anybody reads; `null` where nothing is wrong. */
export function faultsIn(problems: readonly LineProblem[], strange: StrangeCalls): FileFaults | null {
  const byLine = (a: LineProblem, b: LineProblem) => a.line - b.line
  const first = [...problems].sort(byLine).slice(0, mostProblems)
  const all = [...first, ...strange.all].sort(byLine)
  return all.length === 0 ? null : { problems: all, more: problems.length > mostProblems }
}

/** Hands on every call of a JSON list, or of a single call. The whole of it is kept in memory. */
export async function readList(input: Input, protocols: readonly Protocol[], hear: Hear): Promise<FileFaults | null> {
  const bytes = await allOf(input)
  const text = bytes === null ? null : textIn(bytes)
  if (bytes === null) return { sentence: say.tooLarge }
  if (text === null) return { sentence: say.notUtf8 }
  const list = parsed(text)
  if (!Array.isArray(list)) return notAList(text)
  const twice = repeatedIn(text, list)
  if (twice.length > 0) {
    const problems = twice.map(({ at, sentence }) => ({ ...placeOf(text, at), like: 'name', sentence }))
    return { problems: problems.slice(0, mostProblems), more: problems.length > mostProblems }
  }
  const read = responseReader(protocols)
  const wrong: {
    index: number
    pointer: readonly (string | number)[]
    sentence: Words
    problem?: Problem
    like?: string
  }[] = []
  const seen = new Map<string, number>()
  for (const [index, one] of list.entries()) {
    if (isAboutOther(one)) continue
    const found = read(one)
    if (!found.ok) {
      for (const problem of found.problems)
        wrong.push({ index, pointer: problem.pointer, sentence: inWords(problem), problem })
      continue
    }
    const { id, family } = found.response
    const name = JSON.stringify([protocols.indexOf(found.protocol), family, id])
    const before = seen.get(name)
    if (before === undefined) seen.set(name, index)
    else wrong.push({ index, pointer: ['id'], like: 'twice', sentence: say.twice(before + 1) })
    hear(found.response, found.protocol, index + 1)
  }
  if (wrong.length === 0) return null
  const places = placesIn(input.path, text)
  const strange = new StrangeCalls()
  const problems = wrong.map(({ index, pointer, sentence, problem, like }) => ({
    ...places([index, ...pointer]),
    ...(problem !== undefined && { problem }),
    ...(like !== undefined && { like }),
    sentence: places([index]).line > 0 ? sentence : inCall(index, sentence),
  }))
  return faultsIn(strange.take(problems), strange)
}

/** The calls of a CSV, which are always those of the protocol of 2020. */
export async function readTable(
  input: Input,
): Promise<{ ok: true; responses: readonly Response[] } | { ok: false; faults: FileFaults }> {
  const bytes = await allOf(input)
  if (bytes === null) return { ok: false, faults: { sentence: say.tooLarge } }
  const file = readCallFile(bytes)
  if (!file.ok) return { ok: false, faults: { sentence: file.sentence } }
  const read = readCallRows(file.rows, file.titles)
  const problems = [...file.problems, ...(read.ok ? [] : read.problems)]
  if (read.ok && problems.length === 0) return { ok: true, responses: read.responses }
  return { ok: false, faults: { problems: inOrder(problems).map(asLineProblem), more: false } }
}

/** The protocol of a CSV. */
export const protocolOfTable: Protocol = gezinInBeeld

function inOrder(problems: readonly CallFileProblem[]): CallFileProblem[] {
  return [...problems].sort((a, b) => a.line - b.line)
}

function asLineProblem({ line, column, expected, found }: CallFileProblem): LineProblem {
  const sentence = (language: Language) =>
    `${column[language]}: ${say.expected[language]} ${expected[language]}, ${say.found[language]} ${found[language]}`
  return {
    line,
    like: `${column.nl} ${expected.nl.replace(/\d+/g, '')}`,
    sentence: { nl: sentence('nl'), en: sentence('en') },
  }
}

/** `null` when it is more than fits in one text. */
async function allOf({ pieces }: Input): Promise<Buffer | null> {
  const held: Buffer[] = []
  let length = 0
  for await (const piece of pieces) {
    held.push(piece)
    length += piece.length
    if (length > 400 * 2 ** 20) return null
  }
  return Buffer.concat(held)
}

function textIn(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function notAList(text: string): FileFaults {
  const { fault } = readJson(text)
  if (fault === undefined) return { sentence: say.notAList }
  return { problems: [{ ...placeOf(text, fault.at), sentence: say.noListFromHere }], more: false }
}

/** A reader that remembers places is slow, so it is only asked about files that people read. */
const readable = 2 ** 21

function placesIn(
  path: string,
  text: string,
): (pointer: readonly (string | number)[]) => { line: number; column?: number } {
  const opened = text.length > readable ? undefined : readDocument(path, text)
  if (!opened?.ok) return () => ({ line: 0 })
  const { file } = opened
  return (pointer) => file.positionOf(file.find(pointer, 'value').from)
}

function inCall(index: number, { nl, en }: Words): Words {
  return { nl: `gesprek ${index + 1}: ${nl}`, en: `call ${index + 1}: ${en}` }
}

const say = {
  twice: (number: number) => ({
    nl: `Dit gesprek is hetzelfde als gesprek ${number} van de lijst: hetzelfde gezin met dezelfde id. Haal één van beide weg.`,
    en: `This call is the same as call ${number} of the list: the same family with the same id. Take one of them away.`,
  }),
  expected: { nl: 'verwacht', en: 'expected' },
  found: { nl: 'gevonden', en: 'found' },
  tooLarge: {
    nl: 'Dit bestand is te groot om in één keer te lezen. Zet elk gesprek op een eigen regel (NDJSON).',
    en: 'This file is too large to read at once. Put each call on a line of its own (NDJSON).',
  },
  notUtf8: { nl: 'Dit bestand is geen tekst in UTF-8.', en: 'This file is no text in UTF-8.' },
  noListFromHere: {
    nl: 'Vanaf hier is dit geen geldige lijst van gesprekken in JSON: [{ "protocol": …, "answers": … }].',
    en: 'From here on this is no valid list of calls in JSON: [{ "protocol": …, "answers": … }].',
  },
  notAList: {
    nl: 'Dit is geen geldige lijst van gesprekken in JSON: [{ "protocol": …, "answers": … }].',
    en: 'This is no valid list of calls in JSON: [{ "protocol": …, "answers": … }].',
  },
}
